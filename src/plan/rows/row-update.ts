/** What can be changed where it stands: steps, and statuses. */
import { inPlace } from '../../flow/compare/patch.ts';
import { actionId } from '../../flow/tree.ts';
import { type Ours, rowOf } from '../match/ours.ts';
import type { StepComparison } from '../match/compare.ts';
import type { ActionPatch, Operation, StatusOperation } from '../operation.ts';
import { costOf, draftNote, manualNote, meantOf, type Row } from './row.ts';
import { compareStatus, statusesOf } from './status-target.ts';

export function updateRow(ours: Ours, reason: string): Row {
  const { flow, entry, ran, comparison, prepared } = ours;
  const patches = comparison.steps.flatMap((step) => patchOf(step) ?? []);
  const gone = new Set(comparison.structure.removed);
  const known = new Map(entry.steps.map((step) => [step.action_id, step.step]));
  const removals = comparison.found.actions
    .filter((action) => gone.has(actionId(action)))
    .map((action) => ({
      action_id: actionId(action),
      step: known.get(actionId(action)) ?? actionId(action),
      expect: action,
    }));
  const status = statusOperation(ours);
  const meant = meantOf(comparison.desired, comparison.desired.status);
  const operation: Operation = { type: 'update', flow_id: flow.id, meant, patches, removals, status };
  const drafted = ran && isDrafted(status);
  const delay = comparison.steps.some((step) => step.fields.some((field) => field.differs && field.key === 'delay'));
  const notes = [
    ...(!ran || drafted ? [] : removals.length === 0 ? ['Nobody leaves the flow.'] : [removedNote]),
    ...(ran && delay ? ['People already waiting in a delay keep their old time.'] : []),
    ...statusNotes(ours, status),
  ];
  return rowOf(
    ours,
    {
      kind: 'update',
      reason: status !== undefined && status.to !== status.from ? `${reason}, status` : reason,
      ...(ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {}),
      notes,
      destructive: drafted,
    },
    operation,
  );
}

/** The patch for a step that has an action, or undefined when nothing in it has to be written. */
export function patchOf({ step, meant, found, sent, fields }: StepComparison): ActionPatch | undefined {
  const writes = new Set(fields.flatMap((field) => (field.differs ? [field.key] : [])));
  if (found === undefined || writes.size === 0) return undefined;
  const definition = inPlace(meant, found, sent, writes);
  return { action_id: actionId(found), step: step.step, branch: step.branch, expect: found, definition };
}

const removedNote = 'What becomes of people who wait in a removed step, Klaviyo does not say.';

export function statusOperation({ flow, target, comparison }: Ours): StatusOperation | undefined {
  if (flow.status === target.to && target.off.length === 0) return undefined;
  const meant = meantOf(comparison.desired, comparison.desired.status);
  const stays = flow.status === target.to;
  const actions = stays
    ? Object.fromEntries(target.off.map((id) => [id, target.actions[id] ?? target.to]))
    : target.actions;
  const old_actions = statusesOf(comparison.found.actions);
  return { type: 'status', flow_id: flow.id, from: flow.status, to: target.to, actions, old_actions, meant };
}

export function statusRow(ours: Ours, operation: StatusOperation): Row {
  const { flow, entry, ran, prepared } = ours;
  const drafted = ran && isDrafted(operation);
  return rowOf(
    ours,
    {
      kind: 'status',
      reason: operation.from === operation.to ? 'the status of single steps' : `${operation.from} to ${operation.to}`,
      ...(ran ? { cost: costOf(flow, entry, prepared.input, { cancels: drafted, forgets: false }) } : {}),
      notes: statusNotes(ours, operation),
      destructive: drafted,
    },
    operation,
  );
}

const isDrafted = (status: StatusOperation | undefined): boolean =>
  status !== undefined && status.to === 'draft' && status.from !== 'draft';

function statusNotes({ ran }: Ours, status: StatusOperation | undefined): readonly string[] {
  if (status === undefined || status.to === status.from) return [];
  if (status.to === 'draft') return ran ? [draftNote] : [];
  const isWoken = Object.keys(status.actions).length > 0 && compareStatus(status.to, status.from) > 0;
  return [...(status.to === 'manual' ? [manualNote] : []), ...(isWoken ? [wokenNote] : [])];
}

const wokenNote =
  'Steps with a status of their own are set one by one; if Klaviyo does not follow, they are raised with the flow for a moment and set back at once.';
