/** What can go wrong with a call, as a value. */
import type { ErrorObject } from './types.ts';

export interface ApiError {
  readonly kind:
    | 'klaviyo' // Klaviyo answered with errors
    | 'network' // no answer came
    | 'timeout' // none in time
    | 'garbage' // an answer that is not what was asked for, e.g. HTML with status 200
    | 'daily-limit' // keeping Klaviyo's limit would mean waiting for hours
    | 'invalid-request' // our own check refused the body before it was sent
    | 'stopped'; // the caller took its word back (signal)
  readonly method: string;
  readonly path: string;
  readonly status?: number;
  readonly errors: readonly ErrorObject[];
  /** For Klaviyo's support. */
  readonly requestId?: string;
  /** Whether the server may have done what was asked. */
  readonly happened: 'no' | 'unknown';
  /** Of a 429: how long Klaviyo asks to wait, milliseconds. */
  readonly retryAfter?: number;
  /** Further words: what was unreadable, which limit. Never holds the key. */
  readonly note?: string;
}

export type ApiResult<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ApiError };

export const ok = <T>(data: T): ApiResult<T> => ({ ok: true, data });
