/** One step of an apply as a value: what it gave, or why it failed in words for the person reading. */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import type { StateResult } from '../../state/state-store.ts';
import type { FlowStatus } from '../../wire/types.ts';

export type Step<T = undefined> = Result<T, Failure>;

export interface Failure {
  readonly message: string;
  /** `unknown`: Klaviyo may have done it. */
  readonly happened: 'no' | 'unknown';
  /** HTTP status, where Klaviyo answered. */
  readonly status?: number;
  /** Nothing more may be written: the ledger cannot be kept, or the lease is gone. */
  readonly fatal?: true;
  /** Another run is at work on the account. */
  readonly held?: true;
  /** Another run has taken the account over. */
  readonly lost?: true;
}

export const proved: Step = success(undefined);

export const fail = (message: string, happened: Failure['happened'] = 'no'): Step<never> =>
  failed({ message, happened });

export function fromApi<T>(result: ApiResult<T>): Step<T> {
  if (result.ok) return result;
  const { error } = result;
  return failed({
    message: errorText(error),
    happened: error.happened,
    status: error.status,
    ...(error.kind === 'stopped' ? { fatal: true } : {}),
  });
}

export function fromState<T>(result: StateResult<T>): Step<T> {
  if (result.ok) return result;
  const { message, kind } = result.error;
  return failed({
    message,
    happened: 'no',
    fatal: true,
    ...(kind === 'held' ? { held: true } : {}),
    ...(kind === 'lease-lost' ? { lost: true } : {}),
  });
}

/**
 * As Promise.all, but it waits for each of them also where one throws: the lease is given back after it, and no request of
 * ours may be under way then.
 */
export async function allEnded<T>(works: readonly Promise<T>[]): Promise<readonly T[]> {
  const ended = await Promise.allSettled(works);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** What a change of one flow gives when it is done. */
export interface Done {
  readonly flow_id: string;
  /** As read back; absent when the flow is gone. */
  readonly status?: FlowStatus;
  /** What was done, in few words: "2 of 2 steps, read back". */
  readonly detail: string;
}
