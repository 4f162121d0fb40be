import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { createSandbox } from '../support/sandbox.ts';

/** The recordings were made at this moment. */
export const recordedAt = Date.UTC(2026, 8, 4, 13, 40, 14, 296);

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as a client without types would
  readonly body: any;
}

export interface Lab {
  readonly sandbox: Sandbox;
  /** A clock that only moves when told. */
  readonly clock: { ms: number };
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
}

/** A sandbox with a clock of its own. */
export function lab(options: Partial<SandboxOptions> = {}): Lab {
  const clock = { ms: recordedAt };
  const sandbox = createSandbox({ now: () => clock.ms, limits: { enforce: false }, ...options });
  return {
    sandbox,
    clock,
    async call(method, path, body, headers = {}) {
      const response = await sandbox.fetch(`https://a.klaviyo.com${path}`, {
        method,
        headers: {
          authorization: 'Klaviyo-API-Key pk_sandbox',
          revision: '2026-07-15',
          'content-type': 'application/vnd.api+json',
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

type Data = { [key: string]: unknown };

/** The body of POST /api/flows: steps one after the other on the newsletter list, unless it says otherwise. */
export function newFlow(name: string, steps: readonly Data[], more: Data = {}): Data {
  const actions = steps.map((step, i) => ({
    temporary_id: `t${i}`,
    links: { next: i + 1 < steps.length ? `t${i + 1}` : null },
    ...step,
  }));
  const definition = { triggers: [{ type: 'list', id: 'TNiRNG' }], actions, entry_action_id: 't0', ...more };
  return { data: { type: 'flow', attributes: { name, definition } } };
}

export function email(message: Data): Data {
  return { type: 'send-email', data: { status: 'draft', message } };
}

export function delay(data: Data): Data {
  return { type: 'time-delay', data };
}

export function newTemplate(html: string, name = 'A letter'): Data {
  return { data: { type: 'template', attributes: { name, editor_type: 'CODE', html } } };
}

export function patchOf(type: string, id: string, attributes: Data): Data {
  return { data: { type, id, attributes } };
}
