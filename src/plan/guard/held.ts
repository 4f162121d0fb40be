/**
 * What waits though nothing refuses it, and until when. It is a value on the change; whoever applies does nothing of it
 * until then.
 *
 *   window    nothing may be changed now (policy.windows); only a status that is lowered goes through
 *   go_live   the flow is built now, and its status is raised at its time
 */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { phaseAt, statusAt } from '../../release/schedule.ts';
import { stateAt, type WindowState } from '../../release/windows.ts';
import { momentWords } from '../../time/moment.ts';
import { duration } from '../../text/words.ts';
import type { Desired } from '../../compile/desired.ts';
import type { DecideInput } from '../input.ts';
import { lowered } from '../rows/lowering.ts';
import { compareStatus } from '../rows/status-target.ts';
import type { Held } from '../plan.ts';
import type { Row } from '../rows/row.ts';

/** The sequence with the status that its go_live and end give it now. `running`: whether its flow has ever run. */
export function scheduled(desired: Desired, running: boolean, now: number): Desired {
  const { schedule, status: written, ...rest } = desired;
  if (schedule === undefined) return desired;
  const status = statusAt(schedule, written, running, now);
  return { ...rest, schedule, ...(status === undefined ? {} : { status }) };
}

const iso = (at: number): string => new Date(at).toISOString();

/** The row with what its sequence's times say of it: when it goes live, or that it is late. */
export function timed(row: Row, { now }: DecideInput): Row {
  const { desired, change } = row;
  const schedule = desired?.schedule;
  if (schedule === undefined) return row;
  const { goLive, end, zone } = schedule;
  const phase = phaseAt(schedule, now);
  if (phase === 'before' && goLive !== undefined) {
    const held: Held = { by: 'go_live', until: iso(goLive), zone };
    return withNote({ ...row, change: { ...change, held } }, `Goes live ${momentWords(goLive, zone)}.`);
  }
  const due = phase === 'after' ? end : goLive;
  if (change.kind === 'none' || due === undefined) return row;
  const late = Math.floor((now - due) / 60_000);
  const by = phase === 'after' ? ('end' as const) : ('go_live' as const);
  const made: Row = { ...row, change: { ...change, due: { by, at: iso(due), late_minutes: late } } };
  return withNote(made, `${dueWords[by]} ${momentWords(due, zone)}${late > 0 ? `, ${duration(late)} ago` : ''}.`);
}

const dueWords = { go_live: 'It was to go live', end: 'It was to end' } as const;

const withNote = (row: Row, note: string): Row => ({
  ...row,
  change: { ...row.change, notes: [note, ...row.change.notes.filter((one) => !one.startsWith('Created as draft;'))] },
});

/** Rows of a plan that is made outside its windows: all but lowered statuses wait. */
export function windowed(rows: readonly Row[], input: DecideInput): readonly Row[] {
  const state = windowOf(input);
  if (state.open) return rows;
  const passes = (row: Row): boolean =>
    row.change.operation === undefined || isLowering(row) || isOverridden(row.change.address, input);
  return rows.map((row) => (passes(row) ? row : waits(row, state, input)));
}

export const windowOf = ({ policy, options, now }: DecideInput): WindowState =>
  options.overrideWindow === true ? { open: true } : stateAt(policy.windows ?? [], now);

const isOverridden = (address: string, { options: { overrideWindow } }: DecideInput): boolean =>
  typeof overrideWindow === 'object' && overrideWindow.includes(address);

function isLowering({ change: { operation } }: Row): boolean {
  return operation?.type === 'status' && compareStatus(operation.to, operation.from) < 0;
}

function waits(row: Row, state: Extract<WindowState, { open: false }>, input: DecideInput): Row {
  const held: Held = {
    by: 'window',
    name: state.by?.name,
    zone: state.zone,
    ...(state.until === undefined ? {} : { until: iso(state.until) }),
  };
  return heldBack(row, held, windowWords(state), input);
}

/** The row as it waits: nothing of it is done but the lowering of a status, which is always possible. `why`: a sentence. */
export function heldBack(row: Row, held: Held, why: string, input: DecideInput): Row {
  const low = lowered(row, { input });
  if (low !== undefined) {
    const notes = low.change.notes.slice(1);
    return { ...low, change: { ...low.change, held, notes: [`All but its status waits: ${why}`, ...notes] } };
  }
  const { operation: _, ...rest } = row.change;
  return withNote({ ...row, change: { ...rest, held, writes: 0 } }, `Waits: ${why}`);
}

/** "Black Friday: no changes until 3 Dec 2026, 00:00 Europe/Berlin." */
export function windowWords({ by, until, zone }: Extract<WindowState, { open: false }>): string {
  const lead = by === undefined ? 'No window for changes is open' : `${by.name}: no changes`;
  return until === undefined ? `${lead}, and none opens within a year.` : `${lead} until ${momentWords(until, zone)}.`;
}

/** Said once of a plan that holds changes. */
export function windowProblems(rows: readonly Row[], input: DecideInput): readonly Diagnostic[] {
  const state = windowOf(input);
  if (state.open || !rows.some(({ change }) => change.held?.by === 'window')) return [];
  return [
    diagnostic(
      'outside-window',
      windowWords(state),
      'What waits is applied by the controller, or by the scheduled run of the action, when the window opens. Lowering a status is always possible.\nIf it cannot wait: apply --override-window, or the label sluice:override-window on the pull request.',
    ),
  ];
}
