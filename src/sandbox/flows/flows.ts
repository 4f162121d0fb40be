import { checkProperties } from './property-rules.ts';
import { created, errors, here, noContent, otherId, refuse, unavailable, whole, type Answer } from '../wire/answer.ts';
import { dataOf, type Call } from '../wire/call.ts';
import { collection, type Listing } from '../wire/collection.ts';
import { createFlow, type NewFlow } from './flow-create.ts';
import { flowResource, includedWithFlows } from './flow-resource.ts';
import { checkFlow } from './flow-rules.ts';
import { actionsOf } from './messages.ts';
import { countCancelled, countSkipped } from '../people/people.ts';
import { listOf } from '../wire/query.ts';
import { ofFlow } from '../account/find.ts';
import type { AccountState, FlowRecord } from '../account/state.ts';
import { isStatus, setActionStatus, setFlowStatus } from './status.ts';
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
  read: (flow, field) => (field === 'id' ? flow.id : String(flowResource(unasked(call), flow).attributes[field])),
  render: (flow) => flowResource(call, flow),
  included: (flows) => includedWithFlows(call, flows),
});

/** Filters and sorting see every attribute, whatever the client asked to be shown. */
const unasked = (call: Call): Call => ({ ...call, query: new Map() });

/** GET /api/flows/{id}: the only way to read a flow's trigger, filter and re-entry. */
export const getFlow = ofFlow((call, flow) => {
  const withDefinition = (listOf(call.query, 'additional-fields[flow]') ?? []).includes('definition');
  const included = call.query.has('include') ? includedWithFlows(call, [flow]) : undefined;
  return whole(flowResource(call, flow, undefined, withDefinition), included);
});

/** POST /api/flows: a draft; its definition comes back unasked (recorded). */
export function postFlow(call: Call): Answer {
  const { attributes } = dataOf<{ attributes: NewFlow }>(call);
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
  return created({ data: flowResource(call, flow, 'created', true), links: here(call) });
}

/** PATCH /api/flows/{id}: the status, and nothing else; it reaches the flow's actions too. `updated` stays (field reports). */
export const patchFlow = ofFlow((call, flow) => {
  const { id, attributes } = dataOf<{ id: string; attributes: { status: string } }>(call);
  const { status } = attributes;
  const pointer = '/data/attributes/status';
  if (id !== flow.id) return otherId(call);
  if (!isStatus(status))
    return refuse(call, pointer, `'${status}' is not a status a flow can be set to: draft, manual, live.`);
  if (flow.archived) return refuse(call, pointer, 'An archived flow cannot be changed.');
  if (status === 'draft') countSkipped(call.account, flow, call.now);
  setFlowStatus(flow, status, call.now);
  for (const action of actionsOf(call.account, flow)) {
    const reached = call.quirks.statusCascadeReachesAll || action.definition.type === 'send-email';
    if (reached) setActionStatus(call, action, status);
  }
  return whole(flowResource(call, flow));
});

/** DELETE /api/flows/{id}: everyone queued in it is cancelled, its figures are gone, its template copies stay. */
export const deleteFlow = ofFlow(({ account, now }, flow) => {
  dropFlow(account, flow, now);
  return noContent;
});

/** With its actions. */
export function dropFlow(account: AccountState, flow: FlowRecord, now: number): void {
  countCancelled(account, flow, now);
  for (const { id } of actionsOf(account, flow)) delete account.actions[id];
  delete account.flows[flow.id];
}
