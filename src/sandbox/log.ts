import type { Asked } from './wire/exchange.ts';

/** One request as it came in, and what became of it. The API key is not kept. */
export interface LogEntry {
  /** 1 is the first request of this sandbox. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Asks for a change: every method but GET, save the two reports, which only read. */
  readonly write: boolean;
  /** Whether the account acted on it. */
  acted: boolean;
  /** What the client got; undefined where it got nothing. */
  status: number | undefined;
}

export function logEntry(n: number, at: number, { method, url, text }: Asked): LogEntry {
  return {
    n,
    at,
    method,
    path: url.pathname.replace(/\/$/, ''),
    query: Object.fromEntries(url.searchParams),
    body: parsed(text),
    write: method !== 'GET' && !/^\/api\/flow-(values|series)-reports\/?$/.test(url.pathname),
    acted: false,
    status: undefined,
  };
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
