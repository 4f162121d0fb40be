/** The shapes of calls: one resource, a list, a list by names, a body that is checked first, a report. */
import { failed, type Failed, mapResult, success } from '../diagnostics/result.ts';
import type { ApiError, ApiResult } from './api-error.ts';
import type { Endpoint } from './endpoints.ts';
import type { Call, Send } from './http.ts';
import { asked, cursorOf, type Document, isResource, pagesOf, unreadable } from './pages.ts';
import type { FlowSeriesReport, FlowValuesReport } from '../wire/types.ts';
import { problemOf } from './validate.ts';

type Query = Readonly<Record<string, string>>;

/** A call's document, whose data must be a resource: anything else is an answer nobody can build on. */
export async function resourceOf<T>(send: Send, call: Call): Promise<ApiResult<Document<T>>> {
  const result = await send(call);
  if (!result.ok) return result;
  const document = result.data as Document<T> | undefined;
  return document !== undefined && isResource(document.data)
    ? success(document)
    : unreadable(call, 'the answer holds no resource');
}

export async function one<T>(send: Send, endpoint: Endpoint, id: string): Promise<ApiResult<T>> {
  return mapResult(await resourceOf<T>(send, { endpoint, id }), ({ data }) => data);
}

/** All pages of a list in one. */
export async function list<T>(send: Send, endpoint: Endpoint, query?: Query, id?: string): Promise<ApiResult<T[]>> {
  const pages = await pagesOf<T>(send, { endpoint, id, query });
  return mapResult(pages, (all) => all.flatMap(({ data }) => data));
}

/** As many names a request as its answer holds on one page, which also keeps the address short. */
const namesAtOnce = 10;

/** Lists or segments by name; all of them when no names are given. */
export async function named<T>(
  send: Send,
  endpoint: Endpoint,
  names: readonly string[] | undefined,
): Promise<ApiResult<T[]>> {
  const size = { 'page[size]': '10' };
  if (names === undefined) return list(send, endpoint, size);
  const found: T[] = [];
  for (let start = 0; start < names.length; start += namesAtOnce) {
    const some = names.slice(start, start + namesAtOnce).map(quoted);
    const result = await list<T>(send, endpoint, { filter: `any(name,[${some.join(',')}])`, ...size });
    if (!result.ok) return result;
    found.push(...result.data);
  }
  return success(found);
}

/** A text as it stands in a filter. */
export const quoted = (text: string): string => JSON.stringify(text);

export interface Checked extends Call {
  /** Definitions of requests.schema.json. */
  readonly schemas: readonly string[];
}

/** Sends a body our own schemas accept; one they refuse is our bug, and nothing is sent. */
export async function checked<T>(send: Send, { schemas, ...call }: Checked): Promise<ApiResult<T>> {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  return mapResult(await resourceOf<T>(send, call), ({ data }) => data);
}

/** The same, where the answer says nothing. */
export async function told(send: Send, { schemas, ...call }: Checked): Promise<ApiResult<undefined>> {
  const refused = refusal(call, schemas);
  if (refused) return refused;
  return mapResult(await send(call), () => undefined);
}

function refusal(call: Call, schemas: readonly string[]): Failed<ApiError> | undefined {
  const problem = problemOf(call.body, schemas);
  if (problem === undefined) return undefined;
  return failed({ ...asked(call), note: problem, kind: 'invalid-request', happened: 'no' });
}

const mostReportPages = 100;

/** A report, all pages of it in one (Klaviyo OpenAPI 2026-07-15: page_cursor). */
export async function report<T extends FlowValuesReport | FlowSeriesReport>(
  send: Send,
  endpoint: Endpoint,
  schema: string,
  body: unknown,
): Promise<ApiResult<T>> {
  const call: Call = { endpoint, body };
  const refused = refusal(call, [schema]);
  if (refused) return refused;
  const results: unknown[] = [];
  const seen = new Set<string>();
  let query: Query | undefined;
  while (seen.size < mostReportPages) {
    const answer = await resourceOf<T>(send, { ...call, query });
    if (!answer.ok) return answer;
    const { data, links } = answer.data;
    if (!Array.isArray(data.attributes.results)) return unreadable(call, 'the report holds no results');
    for (const row of data.attributes.results) results.push(row);
    const next = links?.next;
    if (!next) return success({ ...data, attributes: { ...data.attributes, results } } as T);
    const cursor = cursorOf(next, 'page_cursor');
    if (cursor === undefined || seen.has(cursor)) break;
    seen.add(cursor);
    query = { page_cursor: cursor };
  }
  return unreadable(call, 'the pages of the report do not come to an end');
}
