/** Follows links.next to the end, or says why not: a cut-short list is an error, never a shorter list. */
import type { ApiResult } from './api-error.ts';
import { ok } from './api-error.ts';
import type { Call, Send } from './http.ts';
import { methodOf, pathOf } from './endpoints.ts';

export interface Document<D = unknown> {
  readonly data: D;
  readonly included?: readonly unknown[];
  readonly links?: { readonly next?: string | null };
}

const mostPages = 10_000;

/** All pages of a list, one document each. */
export async function pagesOf<D>(send: Send, call: Call): Promise<ApiResult<readonly Document<readonly D[]>[]>> {
  const pages: Document<readonly D[]>[] = [];
  const seen = new Set<string>();
  let query = call.query;
  for (;;) {
    const result = await send({ ...call, ...(query ? { query } : {}) });
    if (!result.ok) return result;
    const page = result.data as Document<readonly D[]>;
    if (!Array.isArray(page.data) || !page.data.every(isIdentifier)) return broken(call, 'the answer holds no list');
    pages.push(page);
    const next = page.links?.next;
    if (!next) return ok(pages);
    const cursor = cursorOf(next, 'page[cursor]');
    if (cursor === undefined || seen.has(cursor) || pages.length >= mostPages)
      return broken(call, 'the pages do not come to an end');
    seen.add(cursor);
    query = { ...call.query, 'page[cursor]': cursor };
  }
}

/** The cursor of a next link, or undefined; the rest of the link is ours to keep as it was. */
export function cursorOf(next: unknown, parameter: 'page[cursor]' | 'page_cursor'): string | undefined {
  const query = typeof next === 'string' && next.includes('?') ? next.slice(next.indexOf('?')) : '';
  return new URLSearchParams(query).get(parameter) || undefined;
}

/** What every resource of JSON:API is, whatever else. */
const isIdentifier = (value: unknown): boolean => {
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'string';
};

export const isResource = (value: unknown): boolean => {
  const { attributes } = (value ?? {}) as { attributes?: unknown };
  return isIdentifier(value) && typeof attributes === 'object' && attributes !== null;
};

const broken = (call: Call, note: string): ApiResult<never> => ({
  ok: false,
  error: {
    kind: 'garbage',
    method: methodOf(call.endpoint),
    path: pathOf(call.endpoint, call.id),
    errors: [],
    happened: 'no',
    note,
  },
});
