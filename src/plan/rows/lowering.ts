/**
 * Pausing is always possible: `apply --only ADDRESS` may lower a status whatever else is wrong with the plan, the
 * sequence or the account's other flows. Nothing but the status is touched then.
 */
import { compareStatus, isBelow, statusesOf } from './status-target.ts';
import type { Prepared } from '../match/prepare.ts';
import type { StatusOperation } from '../operation.ts';
import { costOf, draftNote, hasRun, manualNote, type Row } from './row.ts';
import { statusWrites } from '../writes.ts';

/** The rows with every change reduced to the lowering of a status; undefined unless each of them lowers one. */
export function loweringRows(rows: readonly Row[], prepared: Prepared): readonly Row[] | undefined {
  const reduced = rows.map((row) => lowered(row, prepared));
  return reduced.length > 0 && reduced.every((row) => row !== undefined) ? reduced : undefined;
}

/** The row with nothing left of its change but the lowering of a status; undefined where it lowers none. */
export function lowered(row: Row, { input }: Pick<Prepared, 'input'>): Row | undefined {
  const { flow, desired, entry } = row;
  // Of what it says nothing is applied.
  const { content: _, ...change } = row.change;
  const to = desired?.status;
  // A flow that is to be taken over is nobody's until then.
  if (flow === undefined || to === undefined || row.change.kind === 'adopt') return undefined;
  if (compareStatus(to, flow.status) >= 0) return undefined;
  // What stands lower than the new status stays there: pausing must not wake a step.
  const old_actions = statusesOf(Object.values(flow.actions).map(({ definition }) => definition));
  const actions = Object.fromEntries(Object.entries(old_actions).filter(([, status]) => isBelow(status, to)));
  const operation: StatusOperation = { type: 'status', flow_id: flow.id, from: flow.status, to, actions, old_actions };
  const off = Object.values(old_actions).filter((status) => status !== to).length;
  const ran = hasRun(flow, entry, input);
  const drafted = ran && to === 'draft';
  return {
    ...row,
    change: {
      ...change,
      kind: 'status',
      reason: `${flow.status} to ${to}, and nothing else`,
      diff: [{ path: 'status', before: flow.status, after: to }],
      steps: [],
      ...(ran ? { cost: costOf(flow, entry, input, { cancels: drafted, forgets: false }) } : {}),
      notes: [
        'The rest of this plan is refused; lowering a status is always possible.',
        to === 'draft' ? draftNote : manualNote,
      ],
      destructive: drafted,
      has_run: ran,
      writes: statusWrites(operation, off - Object.keys(actions).length),
      operation,
    },
    edits: [],
    edited: [],
  };
}
