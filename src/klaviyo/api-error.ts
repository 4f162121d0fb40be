/** What can go wrong with a call, as a value. */
import type { Result } from '../diagnostics/result.ts';
import type { ErrorObject } from '../wire/types.ts';

export interface ApiError {
  readonly kind:
    | 'klaviyo' // Klaviyo answered with errors
    | 'edge' // the network in front of Klaviyo refused: an HTML page with status 403, before any server of theirs saw it
    | 'network' // no answer came
    | 'timeout' // none in time
    | 'garbage' // an answer that is not what was asked for, e.g. HTML with status 200
    | 'blank' // an answer that leaves a part blank: `note` says which
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

export type ApiResult<T> = Result<T, ApiError>;

/**
 * Whether a failed read may be the trouble of that one thing alone (a template that always answers 500, a flow that was
 * deleted meanwhile), so that the others are read all the same. What is about the key, the limits or the connection is not.
 */
export const isOfOne = ({ kind, status = 0 }: ApiError): boolean =>
  kind === 'garbage' ||
  kind === 'blank' ||
  kind === 'timeout' ||
  (kind === 'klaviyo' && (status >= 500 || [400, 404, 409, 410, 422].includes(status)));
