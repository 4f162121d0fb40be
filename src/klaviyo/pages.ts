/** Follows links.next to the end, or says why not: a cut-short list is an error, never a shorter list. */
import { failed, type Failed, success } from '../diagnostics/result.ts';
import type { ApiError, ApiResult } from './api-error.ts';
import type { Call, Send } from './http.ts';
import { isId, isRead, methodOf, pathOf } from './endpoints.ts';

export interface Document<D = unknown> {
  readonly data: D;
  readonly included?: readonly unknown[];
  readonly links?: { readonly next?: string | null };
}

/** No account has so many: 50,000 flows, 10,000 lists, segments or templates. */
const mostPages = 1_000;

/** What stands in a list: resources with their attributes, or identifiers alone (JSON:API relationships). */
export type Entries = 'resources' | 'identifiers';

/** So many pages in a row may show nothing that was not seen before: entries move while pages are read. */
const mostStale = 2;

/** All pages of a list, one document each. */
export async function pagesOf<D>(
  send: Send,
  call: Call,
  entries: Entries = 'resources',
): Promise<ApiResult<readonly Document<readonly D[]>[]>> {
  const shown = new Set<string>();
  let stale = 0;
  const pages: Document<readonly D[]>[] = [];
  const seen = new Set<string>();
  let query = call.query;
  for (;;) {
    const result = await send({ ...call, query });
    if (!result.ok) return result;
    const page = result.data as Document<readonly D[]>;
    if (!Array.isArray(page.data) || !page.data.every(isIdentifier))
      return unreadable(call, 'the answer holds no list');
    const ids = page.data.map(({ id }: { id: string }) => id);
    const bare = entries === 'resources' ? page.data.findIndex((one: unknown) => !isResource(one)) : -1;
    if (bare >= 0) return unreadable(call, `the entry ${ids[bare]} of the list has no attributes`);
    pages.push(page);
    const next = page.links?.next;
    if (!next) return success(pages);
    const cursor = cursorOf(next, 'page[cursor]');
    stale = ids.some((id) => !shown.has(id)) ? 0 : stale + 1;
    ids.forEach((id) => shown.add(id));
    if (cursor === undefined || seen.has(cursor) || pages.length >= mostPages || stale > mostStale)
      return unreadable(call, 'the pages do not come to an end');
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
const isIdentifier = (value: unknown): value is { type: string; id: string } => {
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'string' && (!kept.has(type) || isId(id));
};

/** What Klaviyo keeps under an id of its own; the others, such as reports, have ids that lead nowhere. */
const kept = new Set('account flow flow-action flow-message list metric segment tag template'.split(' '));

export const isResource = (value: unknown): value is { type: string; id: string; attributes: object } => {
  const { attributes } = (value ?? {}) as { attributes?: unknown };
  return isIdentifier(value) && typeof attributes === 'object' && attributes !== null;
};

/** An answer nobody can build on. */
export const unreadable = (call: Call, note: string): Failed<ApiError> =>
  failed({ ...asked(call), note, kind: 'garbage', happened: isRead(call.endpoint) ? 'no' : 'unknown' });

/** Of an error: what was asked. */
export const asked = ({ endpoint, id }: Call) => ({
  method: methodOf(endpoint),
  path: pathOf(endpoint, id),
  errors: [],
});
