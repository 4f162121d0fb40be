import { errors, invalidParameter, ok, type Answer } from './answer.ts';
import type { Call } from './call.ts';
import { parseFilter, passes, type FilterRules } from './filter.ts';

/** How one kind of record is listed. */
export interface Listing<Row> {
  readonly filter: FilterRules;
  /** Rows of a page, when `page[size]` does not say fewer. */
  readonly size: number;
  /** The text of a field, for filters and sorting. */
  readonly read: (row: Row, field: string) => string;
  readonly render: (row: Row) => unknown;
  /** Included resources of the page's rows. */
  readonly included?: (rows: readonly Row[]) => readonly unknown[];
}

/** A page of a collection: filtered, sorted, cut at the cursor, with links to go on. */
export function collection<Row>(call: Call, rows: readonly Row[], listing: Listing<Row>): Answer {
  const { query, ids } = call;
  const filter = parseFilter(query.get('filter') ?? 'and()', listing.filter);
  if ('problem' in filter) return errors(ids, 400, [invalidParameter('filter', filter.problem)]);
  const sort = query.get('sort') ?? 'created';
  const direction = sort.startsWith('-') ? -1 : 1;
  const keyed = rows
    .filter((row) => passes(filter, (field) => listing.read(row, field)))
    .map((row) => ({ row, key: `${listing.read(row, sort.replace(/^-/, ''))}\u0000${listing.read(row, 'id')}` }))
    .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : 0));

  const cursor = query.get('page[cursor]');
  const after = cursor === undefined ? undefined : decode(cursor);
  if (cursor !== undefined && after === undefined) {
    return errors(ids, 400, [invalidParameter('page[cursor]', 'Invalid cursor provided.')]);
  }
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => (direction > 0 ? key > after : key < after));
  const page = rest.slice(0, Number(query.get('page[size]') ?? listing.size));
  const last = rest.length > page.length ? page.at(-1) : undefined;

  const included = listing.included?.(page.map(({ row }) => row));
  return ok({
    data: page.map(({ row }) => listing.render(row)),
    ...(included && query.has('include') ? { included } : {}),
    links: {
      self: address(call, query.get('page[cursor]')),
      next: last === undefined ? null : address(call, encode(last.key)),
      prev: null,
    },
  });
}

function address(call: Call, cursor: string | undefined): string {
  const search = new URLSearchParams([...call.query]);
  if (cursor !== undefined) search.set('page[cursor]', cursor);
  const text = search.toString();
  return `${call.origin}${call.path}${text === '' ? '' : `?${text}`}`;
}

/** A cursor names the last row that was shown, so rows that come or go in between neither repeat nor vanish. */
function encode(key: string): string {
  return btoa(encodeURIComponent(`after:${key}`));
}

function decode(cursor: string): string | undefined {
  try {
    const text = decodeURIComponent(atob(cursor));
    return text.startsWith('after:') ? text.slice(6) : undefined;
  } catch {
    return undefined;
  }
}
