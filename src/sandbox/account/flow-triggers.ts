/** GET /api/{metrics,lists,segments}/{id}/flow-triggers: the flows that begin with it (Klaviyo OpenAPI 2026-07-15). */
import { flowResource } from '../flows/flow-resource.ts';
import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { listOf } from '../wire/query.ts';
import { reference, type Resource } from '../wire/resource.ts';
import type { FlowRecord } from './state.ts';

type Kind = 'metric' | 'list' | 'segment';

export const begunBy = ({ account }: Call, kind: Kind, id: string): readonly FlowRecord[] =>
  Object.values(account.flows).filter(({ definition }) =>
    definition.triggers.some((trigger) => trigger.type === kind && trigger.id === id),
  );

const wants = (call: Call): boolean => listOf(call.query, 'include')?.includes('flow-triggers') === true;

/** What a resource says of the flows it begins; nothing where it was not asked for them. */
export const triggersOf = (call: Call, kind: Kind, id: string): unknown =>
  wants(call) ? begunBy(call, kind, id).map((flow) => reference('flow', flow.id)) : undefined;

/** Those flows whole, where they were asked for. */
export function includedTriggers(call: Call, kind: Kind, ids: readonly string[]): { included?: readonly Resource[] } {
  if (!call.query.has('include')) return {};
  const flows = wants(call) ? ids.flatMap((id) => begunBy(call, kind, id)) : [];
  const bare: Call = { ...call, query: new Map([...call.query].filter(([name]) => name !== 'include')) };
  return { included: [...new Set(flows)].map((flow) => flowResource(bare, flow)) };
}

const answer =
  (kind: Kind, render: (call: Call, flow: FlowRecord) => unknown) =>
  (call: Call): Answer => {
    const known = { metric: call.account.metrics, list: call.account.lists, segment: call.account.segments }[kind];
    if (!known.some(({ id }) => id === call.id)) return notFound(call.ids, kind, call.id);
    const data = begunBy(call, kind, call.id).map((flow) => render(call, flow));
    return ok({ data, links: { self: `${call.origin}${call.path}`, next: null, prev: null } });
  };

export const listFlowTriggers = (kind: Kind) => answer(kind, (call, flow) => flowResource(call, flow));
export const listFlowTriggerIds = (kind: Kind) => answer(kind, (_, flow) => reference('flow', flow.id));
