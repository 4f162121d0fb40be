/** What goes over the wire and back, as data: streams are made at the edge alone, and only where somebody has one. */
import type { Answer } from './answer.ts';

/** The one revision the sandbox speaks. */
export const revision = '2026-07-15';

/** A request that was taken in whole. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Its body; empty where it has none. */
  readonly text: string;
}

/** An answer as it leaves. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Its body; empty where it has none. */
  readonly text: string;
}

/** What a call of fetch asks. */
export async function askedBy(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Asked> {
  const { body = '', method = 'GET', headers } = init;
  if (!(input instanceof Request) && typeof body === 'string')
    return { method: method.toUpperCase(), url: new URL(input), headers: new Headers(headers), text: body };
  const request = new Request(input, init);
  return {
    method: request.method,
    url: new URL(request.url),
    headers: request.headers,
    text: await request.text(),
  };
}

export function written({ status, headers, body }: Answer): Written {
  const all = { 'X-Klaviyo-API-Revision': revision, ...headers };
  return body === undefined
    ? { status, headers: all, text: '' }
    : { status, headers: { ...all, 'Content-Type': 'application/vnd.api+json' }, text: JSON.stringify(body) };
}
