/**
 * What an account asks of another before a change of content goes over. Compared are digests of the same files, compiled
 * with the words of the first account, so that names stand in the place of ids, and variables and metrics that differ by
 * account do not count:
 *
 *   in the first account                                          in the second
 *   the same stands applied, for as long as asked, alerts quiet   it is changed
 *   the same stands applied, not long enough                      waits until then
 *   the same stands applied, and an alert is on                   waits until it is over
 *   the same stands applied, and its alerts cannot be read        waits until they can
 *   its next apply brings it                                      waits for that
 *   its files hold something else, or it could not be applied     refused: not-promoted
 */
export interface Promotion {
  /** Key of the first account. */
  readonly from: string;
  /** How long it must have stood there, in milliseconds. */
  readonly after: number;
  /** By address: digest of the second account's file with the words of the first. */
  readonly wanted: Readonly<Record<string, string>>;
  /** By address: digest of the first account's own file at the same commit. */
  readonly coming: Readonly<Record<string, string>>;
  /** By address: what stands applied there; undefined where its record cannot be read, and why. */
  readonly stands: Readonly<Record<string, Stood>>;
  readonly unread?: string;
  /** By address: why its last apply there failed. */
  readonly failed: Readonly<Record<string, string>>;
  /** By address: an alert that is on there, in words. */
  readonly alerts: Readonly<Record<string, string>>;
  /** Why nobody knows whether an alert is on, a sentence. */
  readonly unseen?: string;
}

/** Content as it stands applied. */
export interface Stood {
  readonly digest: string;
  /** Since when, ISO 8601. */
  readonly since: string;
}

export type Standing =
  | { readonly is: 'promoted'; readonly since: string }
  | { readonly is: 'young'; readonly since: string; readonly until: number }
  | { readonly is: 'alert'; readonly words: string }
  | { readonly is: 'unseen'; readonly words: string }
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly words: string }
  | { readonly is: 'other' }
  | { readonly is: 'missing' }
  | { readonly is: 'unread'; readonly words: string };

/** How a sequence stands in the first account. `now`: milliseconds since 1970. */
export function standingOf(promotion: Promotion, address: string, now: number): Standing {
  const { wanted, coming, stands, unread, failed, alerts, unseen, after } = promotion;
  if (unread !== undefined) return { is: 'unread', words: unread };
  const digest = wanted[address];
  const stood = stands[address];
  if (digest !== undefined && stood?.digest === digest) {
    const until = Date.parse(stood.since) + after;
    if (now < until) return { is: 'young', since: stood.since, until };
    if (unseen !== undefined) return { is: 'unseen', words: unseen };
    const alert = alerts[address];
    return alert === undefined ? { is: 'promoted', since: stood.since } : { is: 'alert', words: alert };
  }
  if (digest === undefined || coming[address] !== digest)
    return { is: stood === undefined && coming[address] === undefined ? 'missing' : 'other' };
  const why = failed[address];
  return why === undefined ? { is: 'coming' } : { is: 'failed', words: why };
}

/** Whether it comes by itself; else somebody has to do something. */
export const isWaiting = ({ is }: Standing): boolean => ['young', 'alert', 'unseen', 'coming'].includes(is);
