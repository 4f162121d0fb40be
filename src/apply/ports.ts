/** What an apply needs from the world, and how its steps answer. */
import type { ApiError, ApiResult } from '../klaviyo/api-error.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { FlowStatus } from '../klaviyo/types.ts';
import type { Lease } from '../state/lease.ts';
import type { StateResult, StateStore } from '../state/state-store.ts';

export interface ApplyPorts {
  readonly api: WriteApi;
  readonly store: StateStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Values of secrets, by name. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  readonly address?: string;
  readonly message: string;
  /** Changes finished, of how many. */
  readonly done: number;
  readonly total: number;
}

export interface ApplyOptions {
  /** Held by the caller, who gives it back; renewed while the apply runs. Without one nobody is kept out. */
  readonly lease?: Lease;
  /** The last figures of a flow, for its backup; undefined when they cannot be had. */
  readonly figures?: (flowId: string) => Promise<unknown>;
}

export type Step<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly failure: Failure };

export interface Failure {
  /** A sentence, then what to do. */
  readonly message: string;
  /** Nothing more can be done in this run: the lease or the memory is lost, the key is not accepted. */
  readonly stop?: boolean;
  /** The answer was a 404. */
  readonly gone?: boolean;
  /** Klaviyo may have done what was asked. */
  readonly unknown?: boolean;
}

/** What a change came to. */
export interface Settled {
  readonly flow_id?: string;
  readonly status?: FlowStatus;
  readonly detail?: string;
}

export const good = <T>(data: T): { readonly ok: true; readonly data: T } => ({ ok: true, data });
export const bad = (
  message: string,
  more: Partial<Failure> = {},
): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { message, ...more },
});

/** An answer of Klaviyo as a step. */
export const asked = <T>(result: ApiResult<T>): Step<T> =>
  result.ok ? result : bad(errorText(result.error), meaning(result.error));

const meaning = (error: ApiError): Partial<Failure> => ({
  ...(error.kind === 'stopped' || error.status === 401 ? { stop: true } : {}),
  ...(error.status === 404 ? { gone: true } : {}),
  ...(error.happened === 'unknown' ? { unknown: true } : {}),
});

/** A write of ours as a step: without memory nothing goes on. */
export const remembered = <T>(result: StateResult<T>): Step<T> =>
  result.ok ? result : bad(result.error.message, { stop: true });
