/** A fetch that writes down what it saw of Klaviyo, with nothing in it that is anybody's. */
import { createAnonymiser, type Anonymiser } from './anonymise.ts';
import { header, headerForms, type EvidenceCall } from './evidence.ts';

export interface RecorderWorld {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls to other addresses pass unseen. Without a slash at its end. */
  readonly baseUrl: string;
  /** Takes one line, without its end. */
  readonly write: (line: string) => void | Promise<void>;
}

/** Every try is a line, also one that got no answer. The first line says what the file is. */
export function recording(world: RecorderWorld): typeof fetch {
  const began = world.now();
  const anonymiser = createAnonymiser(began);
  let n = 0;
  let opened: Promise<unknown> | undefined;
  const write = async (line: object): Promise<void> => {
    await (opened ??= Promise.resolve(world.write(JSON.stringify(header))));
    await world.write(JSON.stringify(line));
  };
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(`${world.baseUrl}/`)) return world.fetch(input, init);
    const url = new URL(address);
    const at = world.now();
    const asked = {
      ...{ n: ++n, at: at - began },
      method: (init?.method ?? 'GET').toUpperCase(),
      path: anonymiser.path(url.pathname),
      query: anonymiser.query(url.searchParams),
      ...(typeof init?.body === 'string' ? { sent: contentOf(anonymiser, init.body) } : {}),
    };
    try {
      const response = await world.fetch(input, init);
      const text = await response.text();
      const call: EvidenceCall = {
        ...asked,
        took: world.now() - at,
        status: response.status,
        headers: headersOf(response.headers),
        ...(text === '' ? {} : { got: contentOf(anonymiser, text) }),
      };
      await write(call);
      const { status, statusText, headers } = response;
      return new Response([204, 205, 304].includes(status) ? null : text, { status, statusText, headers });
    } catch (error) {
      await write({ ...asked, took: world.now() - at, status: null, headers: {} });
      throw error;
    }
  };
}

function contentOf(anonymiser: Anonymiser, text: string): NonNullable<EvidenceCall['got']> {
  try {
    return anonymiser.body(JSON.parse(text)) ?? 0;
  } catch {
    return /^\s*</.test(text) ? { html: text.length } : { other: text.length };
  }
}

const headersOf = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headerForms).flatMap(([name, form]) => {
      const kept = form.exec(headers.get(name) ?? '')?.[0];
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
