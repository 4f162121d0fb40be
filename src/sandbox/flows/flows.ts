import { checkProperties } from './property-rules.ts';
import { created, errors, invalid, noContent, notFound, ok, unavailable, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection, type Listing } from '../wire/collection.ts';
import { createFlow, type NewFlow } from './flow-create.ts';
import { flowResource, includedWithFlows } from './flow-resource.ts';
import { checkFlow } from './flow-rules.ts';
import { actionsOf } from './messages.ts';
import { countCancelled, countSkipped } from '../people/people.ts';
import { listOf } from '../wire/query.ts';
import { selfLink } from '../wire/resource.ts';
import type { FlowRecord, FlowStatus } from '../account/state.ts';
import { setActionStatus, setFlowStatus } from './status.ts';
import { flowFilter } from '../wire/list-rules.ts';

/** GET /api/flows: pages of 50, with every action's definition by `include=flow-actions`. */
export function listFlows(call: Call): Answer {
  const flows = Object.values(call.account.flows).filter(
    ({ archived }) => !archived || call.quirks.archivedFlowsListed,
  );
  const answer = collection(call, flows, listing(call));
  const shown = (answer.body as { data?: readonly unknown[] }).data?.length ?? 0;
  return call.query.has('include') && shown > call.quirks.mostFlowsWithActions ? unavailable(call.ids) : answer;
}

const listing = (call: Call): Listing<FlowRecord> => ({
  filter: flowFilter,
  size: 50,
  read: (flow, field) => (field === 'id' ? flow.id : String(flowResource(bare(call), flow).attributes[field])),
  render: (flow) => flowResource(call, flow),
  included: (flows) => includedWithFlows(call, flows),
});

/** Filters and sorting see every attribute, whatever the client asked to be shown. */
const bare = (call: Call): Call => ({ ...call, query: new Map() });

/** GET /api/flows/{id}: the only way to read a flow's trigger, filter and re-entry. */
export function getFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  const withDefinition = (listOf(call.query, 'additional-fields[flow]') ?? []).includes('definition');
  return ok({
    data: flowResource(call, flow, undefined, withDefinition),
    ...(call.query.has('include') ? { included: includedWithFlows(call, [flow]) } : {}),
    links: selfLink(call.origin, `flows/${flow.id}`),
  });
}

/** POST /api/flows: a draft; its definition comes back unasked (recorded). */
export function postFlow(call: Call): Answer {
  const { attributes } = (call.body as { data: { attributes: NewFlow } }).data;
  const { triggers, actions, entry_action_id: entry } = attributes.definition;
  const problems = [
    ...checkFlow({ triggers, actions, entry }, call.account, call.quirks),
    ...checkProperties(attributes.definition.profile_filter, '/data/attributes/definition/profile_filter'),
  ];
  if (problems.length > 0) return errors(call.ids, 400, problems);
  if (call.quirks.multiBranchCreateFails && actions.some(({ type }) => type === 'multi-branch-split'))
    return errors(call.ids, 500, [
      { code: 'error', title: 'A server error occurred.', detail: 'A server error occurred.' },
    ]);
  const flow = createFlow(call, attributes);
  return created({ data: flowResource(call, flow, 'created', true), links: { self: `${call.origin}/api/flows` } });
}

/** PATCH /api/flows/{id}: the status, and nothing else; it reaches the flow's actions too. `updated` stays (field reports). */
export function patchFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  const { data } = call.body as { data: { id: string; attributes: { status: string } } };
  if (data.id !== flow.id)
    return errors(call.ids, 400, [invalid('/data/id', 'The id differs from the one in the path.')]);
  const { status } = data.attributes;
  if (!isStatus(status)) {
    const detail = `'${status}' is not a status a flow can be set to: draft, manual, live.`;
    return errors(call.ids, 400, [invalid('/data/attributes/status', detail)]);
  }
  if (flow.archived) {
    return errors(call.ids, 400, [invalid('/data/attributes/status', 'An archived flow cannot be changed.')]);
  }
  if (status === 'draft') countSkipped(call.account, flow, call.now);
  setFlowStatus(flow, status, call.now);
  for (const action of actionsOf(call.account, flow)) {
    const reached = call.quirks.statusCascadeReachesAll || action.definition.type === 'send-email';
    if (reached) setActionStatus(call, action, status);
  }
  return ok({ data: flowResource(call, flow), links: selfLink(call.origin, `flows/${flow.id}`) });
}

/** DELETE /api/flows/{id}: everyone queued in it is cancelled, its figures are gone, its template copies stay. */
export function deleteFlow(call: Call): Answer {
  const flow = call.account.flows[call.id];
  if (!flow) return notFound(call.ids, 'flow', call.id);
  countCancelled(call.account, flow, call.now);
  for (const { id } of actionsOf(call.account, flow)) delete call.account.actions[id];
  delete call.account.flows[flow.id];
  return noContent;
}

function isStatus(status: string): status is FlowStatus {
  return status === 'draft' || status === 'manual' || status === 'live';
}
