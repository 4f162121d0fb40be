/**
 * Which failed calls are sent again.
 *
 *   what was asked          429, refused connection     no answer, time-out, 5xx, garbage
 *   GET, report POST        again                       again
 *   DELETE                  again                       again; a 404, on whichever try, is read back by who asked
 *   PATCH flow status       again                       again: the same status twice is the same status
 *   PATCH flow action       again                       never: a template is copied at each
 *   POST                    again                       never: it may have been done
 *
 * A 403 that is an HTML page comes from the network in front of Klaviyo (field reports): nothing happened, and it goes away
 * when this machine asks less. What may be asked twice is asked again, after seconds rather than at once.
 *
 * A 429 and a connection that was never made prove that nothing happened. Other 4xx answers are final.
 */
import type { ApiError } from './api-error.ts';
import { type Endpoint, isRead } from './endpoints.ts';

/** Tries in all, the first included. */
export const mostTries = 5;

export function mayRetry(endpoint: Endpoint, error: ApiError): boolean {
  switch (error.kind) {
    case 'daily-limit':
    case 'invalid-request':
    case 'stopped':
    case 'blank':
      return false;
    case 'klaviyo':
      if (error.status === 429) return true;
      return (error.status ?? 0) >= 500 && isIdempotent(endpoint);
    case 'edge':
      return isIdempotent(endpoint);
    case 'network':
    case 'timeout':
    case 'garbage':
      return error.happened === 'no' || isIdempotent(endpoint);
  }
}

const isIdempotent = (endpoint: Endpoint): boolean =>
  isRead(endpoint) || endpoint.startsWith('DELETE') || endpoint === 'PATCH /api/flows/{id}';

/** What the first wait is counted from, milliseconds. */
const firstWait = (error: ApiError): number => (error.kind === 'edge' ? 5_000 : 500);

/**
 * Milliseconds before try number `tries + 1`: what Klaviyo asked for, else doubling from half a second with jitter; from
 * five seconds where the edge refused, which wants fewer requests and not the same ones again.
 */
export function backOff(error: ApiError, tries: number, random: () => number): number {
  if (error.retryAfter !== undefined) return error.retryAfter + Math.floor(random() * 250);
  return Math.floor(firstWait(error) * 2 ** (tries - 1) * (0.5 + random() / 2));
}
