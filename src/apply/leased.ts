/** Klaviyo's calls under a lease: before each write more time must remain than a request may take, or it is not sent. */
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import type { Lease } from '../state/lease.ts';
import type { ApplyPorts } from './ports.ts';

/** How long a lease lasts from each renewal, milliseconds. */
export const leaseTtl = 10 * 60_000;
/** The longest a request may take, and again as much for clocks that differ, milliseconds. */
export const requestTime = 60_000;

export function withLease({ api, store, now }: ApplyPorts, held: Lease | undefined): WriteApi {
  if (held === undefined) return api;
  let lease = held;
  const lost = async (): Promise<string | undefined> => {
    if (Date.parse(lease.expires) - now() > requestTime) return undefined;
    const renewed = await store.renewLease(lease, { now: now(), ttlMs: leaseTtl });
    if (!renewed.ok) return renewed.error.message;
    lease = renewed.data;
    return undefined;
  };
  const guarded =
    <A extends readonly unknown[], T>(method: string, call: (...args: A) => Promise<ApiResult<T>>) =>
    async (...args: A): Promise<ApiResult<T>> => {
      const note = await lost();
      if (note === undefined) return call(...args);
      return { ok: false, error: { kind: 'stopped', method, path: '', errors: [], happened: 'no', note } };
    };
  return {
    ...api,
    createFlow: guarded('POST flow', api.createFlow),
    updateFlowStatus: guarded('PATCH flow', api.updateFlowStatus),
    updateFlowAction: guarded('PATCH flow-action', api.updateFlowAction),
    deleteFlowAction: guarded('DELETE flow-action', api.deleteFlowAction),
    deleteFlow: guarded('DELETE flow', api.deleteFlow),
    createTemplate: guarded('POST template', api.createTemplate),
    deleteTemplate: guarded('DELETE template', api.deleteTemplate),
    createTag: guarded('POST tag', api.createTag),
    tagFlows: guarded('POST tag relationships', api.tagFlows),
  };
}
