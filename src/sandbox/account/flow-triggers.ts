/** GET /api/{metrics,lists,segments}/{id}/flow-triggers: the flows that begin with it (Klaviyo OpenAPI 2026-07-15). */
import { flowResource } from '../flows/flow-resource.ts';
import { many } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { bare, includes, reference, type Resource } from '../wire/resource.ts';
import { ofGroup, ofMetric } from './find.ts';
import type { FlowRecord } from './state.ts';

type Kind = 'metric' | 'list' | 'segment';

const begunBy = ({ account }: Call, kind: Kind, id: string): readonly FlowRecord[] =>
  Object.values(account.flows).filter(({ definition }) =>
    definition.triggers.some((trigger) => trigger.type === kind && trigger.id === id),
  );

/** What a resource says of the flows it begins; nothing where it was not asked for them. */
export const triggersOf = (call: Call, kind: Kind, id: string): unknown =>
  includes(call, 'flow-triggers') ? begunBy(call, kind, id).map((flow) => reference('flow', flow.id)) : undefined;

/** Those flows whole, where they were asked for. */
export function includedTriggers(
  call: Call,
  kind: Kind,
  begin: readonly { readonly id: string }[],
): readonly Resource[] | undefined {
  if (!call.query.has('include')) return undefined;
  const flows = includes(call, 'flow-triggers') ? begin.flatMap(({ id }) => begunBy(call, kind, id)) : [];
  return [...new Set(flows)].map((flow) => flowResource(bare(call), flow));
}

const begun = (kind: Kind, render: (call: Call, flow: FlowRecord) => unknown) =>
  ({ metric: ofMetric, ...ofGroup })[kind]((call) => {
    const flows = begunBy(call, kind, call.id).map((flow) => render(call, flow));
    return many(call, flows);
  });

export const listFlowTriggers = (kind: Kind) => begun(kind, (call, flow) => flowResource(call, flow));
export const listFlowTriggerIds = (kind: Kind) => begun(kind, (_, flow) => reference('flow', flow.id));
