/** One request to Klaviyo: limits kept, retried where that is safe, and its answer or failure as a value. */
import { failed, type Failed, success } from '../diagnostics/result.ts';
import { present } from '../text/json.ts';
import type { ApiError, ApiResult } from './api-error.ts';
import { type Endpoint, isId, isRead, methodOf, pathOf } from './endpoints.ts';
import type { Limits, Slot } from './limits.ts';
import { backOff, mayRetry, mostTries } from './retry.ts';
import type { ErrorDocument, ErrorObject } from '../wire/types.ts';

const revision = '2026-07-15';
export const defaultBaseUrl = 'https://a.klaviyo.com';

export interface HttpWorld {
  readonly key: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly limits: Limits;
  /** For one try, milliseconds. */
  readonly timeoutMs: number;
  /** Told of every try that is sent. */
  readonly onRequest?: (endpoint: Endpoint, path: string) => void;
  /** Told the `Date` of each answer that has one, in milliseconds since 1970. */
  readonly onDate?: (date: number) => void;
  /** Told before a failed call is sent again. */
  readonly onRetry?: (error: ApiError, waitMs: number) => void;
}

export interface Call {
  readonly endpoint: Endpoint;
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Tries in all where Klaviyo has trouble of its own: fewer than usual where there is another way to ask. */
  readonly tries?: number;
}

/** Asked just before each try is sent, a place in the limits at hand: why it must not be, or undefined. */
export type Gate = () => Promise<string | undefined>;

export type Send = (call: Call, gate?: Gate) => Promise<ApiResult<unknown>>;

/** Sends calls until they succeed, fail for good, or have been tried often enough. 204 gives `undefined`. */
export function createSend(world: HttpWorld): Send {
  return async (call, gate) => {
    if (call.id !== undefined && !isId(call.id)) return noId(call);
    let lost = false;
    for (let tries = 1; ; tries++) {
      const result = await attempt(world, call, gate);
      if (result.ok) return result;
      const { error } = result;
      const most = error.status === 429 || error.kind === 'edge' ? mostTries : (call.tries ?? mostTries);
      if (tries >= most || !mayRetry(call.endpoint, error))
        return failed(lost ? { ...error, happened: 'unknown' } : error);
      lost ||= error.happened === 'unknown';
      const wait = backOff(error, tries, world.random);
      world.onRetry?.(error, wait);
      await world.sleep(wait);
    }
  };
}

const noId = ({ endpoint }: Call): Failed<ApiError> =>
  failed({
    ...{ kind: 'garbage', method: methodOf(endpoint), path: pathOf(endpoint, ''), errors: [], happened: 'no' },
    note: 'an id in an answer of Klaviyo is none, so it is not followed',
  });

async function attempt(world: HttpWorld, call: Call, gate: Gate | undefined): Promise<ApiResult<unknown>> {
  const { endpoint } = call;
  const path = pathOf(endpoint, call.id);
  const query = call.query ? `?${new URLSearchParams(call.query).toString()}` : '';
  const base = { method: methodOf(endpoint), path, errors: [] };
  const slot = await world.limits.take(endpoint);
  if (slot === 'daily')
    return failed({ ...base, kind: 'daily-limit', happened: 'no', note: 'the calls of this day are used up' });

  const stopped = await gate?.();
  if (stopped !== undefined) {
    slot.done();
    return failed({ ...base, kind: 'stopped', happened: 'no', note: stopped });
  }

  world.onRequest?.(endpoint, path);
  const answer = await exchange(world, call, `${world.baseUrl}${path}${query}`, slot);
  if (!('text' in answer)) return failed({ ...base, ...answer });
  const date = Date.parse(answer.response.headers.get('date') ?? '');
  if (!Number.isNaN(date)) world.onDate?.(date);
  const told = answer.response.headers.get('ratelimit-limit');
  if (told) world.limits.learn(endpoint, told);
  return read(world, call, base, answer);
}

interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** Sends one request and takes its whole answer in; what fails on the way is a value. */
async function exchange(
  world: HttpWorld,
  call: Call,
  url: string,
  slot: Slot,
): Promise<Answer | Pick<ApiError, 'kind' | 'happened' | 'note'>> {
  try {
    const response = await world.fetch(url, {
      method: methodOf(call.endpoint),
      headers: {
        Authorization: `Klaviyo-API-Key ${world.key}`,
        revision,
        accept: 'application/vnd.api+json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/vnd.api+json' }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(world.timeoutMs),
    });
    return { response, text: await response.text() };
  } catch (error) {
    return { ...failure(error), note: redact(world, noteOf(error)) };
  } finally {
    slot.done();
  }
}

function read(
  world: HttpWorld,
  { endpoint }: Call,
  base: Pick<ApiError, 'method' | 'path' | 'errors'>,
  { response, text }: Answer,
): ApiResult<unknown> {
  const { status } = response;
  // Errors may echo what was sent, wherever in them; answers that succeed are taken as they are.
  const body = parse(response.ok ? text : redact(world, text));
  const errors = errorsOf(body);
  const [{ id } = {}] = errors;
  // Each error has an id of its own (recorded 2026-09-04); no header with one is recorded.
  const requestId =
    response.headers.get('x-request-id') ?? (id ? String(id) : response.headers.get('cf-ray')) ?? undefined;
  const more = { ...base, status, ...present({ requestId }) };
  if (response.ok) {
    // A DELETE answers 204, or 200 for templates (recorded 2026-09-04); what its body holds says nothing, but HTML is no
    // word of Klaviyo's.
    const isSilent =
      methodOf(endpoint) === 'DELETE' || endpoint.startsWith('POST /api/tags/') || endpoint === 'POST /api/events';
    if (status === 204 || (isSilent && (text.trim() === '' || body !== undefined))) return success(undefined);
    if (isDocument(body)) return success(body);
    const note = redact(world, `the answer was not JSON:API but ${describe(response, text)}`);
    return failed({ ...more, kind: 'garbage', happened: isRead(endpoint) ? 'no' : 'unknown', note });
  }
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after'));
    const retryAfter = (Number.isFinite(seconds) && seconds > 0 ? seconds : 1) * 1000;
    // A Retry-After of hours is the daily limit; nobody waits that long for an answer.
    if (retryAfter > 5 * 60_000) return failed({ ...more, kind: 'daily-limit', errors, happened: 'no', retryAfter });
    world.limits.pause(endpoint, retryAfter);
    return failed({ ...more, kind: 'klaviyo', errors, happened: 'no', retryAfter });
  }
  const note = errors.length > 0 ? undefined : redact(world, `the answer was ${describe(response, text)}`);
  if (status === 403 && isPage(response, body)) {
    const ray = response.headers.get('cf-ray') || requestId;
    return failed({ ...more, kind: 'edge', happened: 'no', ...present({ requestId: ray, note }) });
  }
  return failed({ ...more, kind: 'klaviyo', errors, happened: status >= 500 ? 'unknown' : 'no', ...present({ note }) });
}

/** A page for a browser instead of an answer (field reports: HTML, `cf-mitigated: challenge`): no word of Klaviyo's API. */
const isPage = (response: Response, body: unknown): boolean =>
  body === undefined &&
  (response.headers.has('cf-mitigated') || /\bhtml\b/.test(response.headers.get('content-type') ?? ''));

const describe = (response: Response, text: string): string =>
  text.trim() === ''
    ? 'empty'
    : `${response.headers.get('content-type')?.split(';')[0] ?? 'unknown'} (${text.trim().slice(0, 40)}…)`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isDocument = (body: unknown): boolean => typeof body === 'object' && body !== null && 'data' in body;

function errorsOf(body: unknown): ErrorObject[] {
  const errors = (body as Partial<ErrorDocument> | null | undefined)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors
    .filter((e) => typeof e === 'object' && e !== null)
    .map((e) => ({ ...e, code: String(e.code ?? ''), title: String(e.title ?? ''), detail: String(e.detail ?? '') }));
}

/** Codes that mean the connection was never made, so the request never left. */
const neverSent = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN ENETUNREACH EHOSTUNREACH UND_ERR_CONNECT_TIMEOUT'.split(' '),
);

function failure(error: unknown): Pick<ApiError, 'kind' | 'happened'> {
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return { kind: 'timeout', happened: 'unknown' };
  const code = codeOf(error);
  return { kind: 'network', happened: code !== undefined && neverSent.has(code) ? 'no' : 'unknown' };
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? undefined : codeOf(cause);
}

function noteOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
}

/** The key in no output, whatever echoes it. */
const redact = (world: HttpWorld, text: string): string =>
  world.key === '' ? text : text.replaceAll(world.key, '•••');
