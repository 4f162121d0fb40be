/** The flows that drain, as a plan finds them: how far they are, what was edited, and what an apply does about each. */
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type DamPart, holdsDam } from '../drain/dam.ts';
import { longestInside } from '../drain/inside.ts';
import { renewalOf, staleFrom } from '../drain/renewal.ts';
import { firstLook } from '../drain/watch.ts';
import { dayWords, drainWords, spanWords } from '../drain/words.ts';
import { actionId } from '../flow/tree.ts';
import type { Draining } from '../ledger/ledger-entry.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import type { DecideInput } from './input.ts';
import type { DrainRow } from './plan.ts';
import type { Prepared } from './match/prepare.ts';
import { few } from './rows/reasons.ts';
import { statusOf } from '../flow/parts.ts';
import type { DiagnosticCode } from '../diagnostics/catalog.ts';

const hourMs = 3_600_000;
/** Looked at every six hours until it is known to hold, then once a day. */
const between = { unknown: 6 * hourMs, known: 24 * hourMs };
/** Rescheduling shows some hours after the change, a leak when the first mail must be silent. */
const earliest = 4 * hourMs;

export function drainRows({ input }: Prepared): readonly DrainRow[] {
  const { ledger, observed, options } = input;
  const draining = Object.entries(ledger.draining ?? {}).map(([id, one]) =>
    drainRow(id, one, observed.flows[id], input),
  );
  return [...draining, ...takenBack(input)]
    .filter(({ address }) => options.only?.includes(address) ?? true)
    .sort((a, b) => (a.address === b.address ? (a.since < b.since ? -1 : 1) : a.address < b.address ? -1 : 1));
}

/** Flows whose drain was taken back, until they are made anew. */
const takenBack = ({ ledger, now }: DecideInput): readonly DrainRow[] =>
  Object.entries(ledger.entries).flatMap(([address, entry]): DrainRow[] => {
    const renewal = renewalOf(entry, entry.base === undefined ? 0 : longestInside(entry.base), 0, now);
    if (renewal === undefined) return [];
    const until = new Date(renewal.by).toISOString();
    return [
      {
        ...{ flow_id: entry.flow_id, address, name: entry.name, since: entry.applied.at, until, checked_at: null },
        ...{ edited: [], state: 'taken-back', act: 'wait' },
      },
    ];
  });

function drainRow(
  id: string,
  draining: Draining,
  flow: ObservedFlow | undefined,
  { now, klaviyoNow, options }: Prepared['input'],
): DrainRow {
  const { address, name, since, until, leak } = draining;
  const { at = null, verdict } = draining.checked ?? {};
  const row = { flow_id: id, address, name, since, until, checked_at: at, edited: [], verdict };
  if (flow === undefined || flow.archived) return { ...row, state: 'gone', act: 'forget' };
  const edited = editsOf(draining, flow);
  const isOver = Math.min(now, klaviyoNow ?? now) >= Date.parse(until);
  const mayEnd = edited.length === 0 || options.overwriteDrift.includes(address);
  const forced = options.endDrain.includes(address);
  // One that stalls or leaks is a person's affair until somebody says that it may end.
  const ends = forced || (isOver && mayEnd && leak === undefined);
  const state = leak !== undefined ? leak.verdict : edited.length > 0 ? 'edited' : isOver ? 'drained' : 'draining';
  return {
    ...row,
    ...(forced ? { forced } : {}),
    ...overdue(draining, now),
    edited,
    state,
    act: ends ? 'end' : isDue(draining, now) ? 'check' : 'wait',
  };
}

const dayMs = 24 * hourMs;
/** So long before newcomers come out from behind the dam its end is asked for. */
const warnMs = 30 * dayMs;

/** Nobody has ended it though nobody can be inside, and it cannot stand so for ever: the dam is a delay. */
function overdue(draining: Draining, now: number): Pick<DrainRow, 'comes_out'> {
  const comesOut = staleFrom(draining);
  const isLate = now >= Date.parse(draining.until) + dayMs;
  return comesOut !== undefined && isLate && now >= Date.parse(comesOut) - warnMs ? { comes_out: comesOut } : {};
}

/** Whether its mails are to be looked at again. */
export function isDue({ watch, since, checked, leak }: Draining, now: number): boolean {
  if (watch.length === 0 || leak !== undefined) return false;
  const start = Date.parse(since);
  if (checked === undefined) return now >= Math.min(start + earliest, firstLook(watch, start));
  return now - Date.parse(checked.at) >= (checked.verdict === 'holds' ? between.known : between.unknown);
}

/** What somebody changed in a draining flow since it was dammed: told, never overwritten. */
function editsOf(draining: Draining, flow: ObservedFlow): readonly string[] {
  const { dam, entry, until, since, filter } = draining;
  const minutes = (Date.parse(until) - Date.parse(since)) / 60_000;
  const parts = new Map(dam.map((part) => [part.action_id, part]));
  const called = new Map(entry?.steps.map(({ action_id, step }) => [action_id, step]));
  const words = (action: string): string => called.get(action) ?? `action ${action}`;
  const base = new Map(entry?.base?.actions.map((action) => [actionId(action), action]));
  const changed = Object.entries(flow.actions).flatMap(([action, { definition }]) => {
    const part = parts.get(action);
    if (part !== undefined)
      return holdsDam(definition, part, minutes, filter) ? [] : [`${words(action)} (${partWords(part)})`];
    const before = base.get(action);
    const isKnown = before === undefined || statusOf(before) === statusOf(definition);
    return isKnown ? [] : [`${words(action)} (status)`];
  });
  const gone = [...parts.keys()].filter((action) => flow.actions[action] === undefined).map(words);
  const status =
    entry === undefined || entry.status === flow.status || flow.status === 'live'
      ? []
      : [`the status (${flow.status})`];
  return [...status, ...changed, ...gone];
}

const partWords = (part: DamPart): string => ({ draft: 'status', delay: 'delay', filter: 'filter' })[part.does];

export const drainAdvice = (flowId: string, address: string): string =>
  `Message filters keep newcomers out of it now, as far as they can. Look at it in Klaviyo: https://www.klaviyo.com/flow/${flowId}/edit. ` +
  `To go back to it: sluice undo ${address}. To end it: sluice apply --end-drain ${address}. ` +
  'Until a drain has held again, each one here asks for your word.';

/** What to do about one that is not ended. */
export function overdueAdvice({ address, comes_out, act, flow_id }: DrainRow): string {
  const day = comes_out?.slice(0, 10) ?? '';
  const end =
    act === 'end'
      ? 'The next sluice apply saves and deletes it.'
      : `It waits for a person. Look at it in Klaviyo: https://www.klaviyo.com/flow/${flow_id}/edit. To save and delete it: sluice apply --end-drain ${address}.`;
  return `Newcomers stand in it behind a long delay, and were served by the new flow: on ${day} the first of them come out and get its mails. ${end}`;
}

const farOff = 5 * 60_000;

/** A drain ends by Klaviyo's clock and by ours; where they differ much, one of them is wrong. */
function clockOff({ now, klaviyoNow = now }: Clock): readonly Diagnostic[] {
  const off = now - klaviyoNow;
  if (Math.abs(off) <= farOff) return [];
  return [
    diagnostic(
      'clock-off',
      `The clock here is ${spanWords(Math.abs(off))} ${off > 0 ? 'ahead of' : 'behind'} Klaviyo's.`,
      'Flows that drain are deleted when both clocks say so, never earlier. Set the clock of the machine that runs Sluice.',
    ),
  ];
}

type Clock = Pick<DecideInput, 'now' | 'klaviyoNow'>;

export function drainDiagnostics(rows: readonly DrainRow[], clock: Clock): readonly Diagnostic[] {
  const { now } = clock;
  const off = rows.length === 0 ? [] : clockOff(clock);
  const told = rows.flatMap((row) => {
    const { address, flow_id, state } = row;
    const say = (code: DiagnosticCode, what: string, detail: string): Diagnostic =>
      diagnostic(code, `The flow ${flow_id}, which gave way to another, ${what}.`, detail, { address });
    const problems: Diagnostic[] = [];
    if (row.comes_out !== undefined) {
      const what = `is still there, though nobody has been inside since ${dayWords(row.until, now)}`;
      problems.push(say('drain-overdue', what, overdueAdvice(row)));
    }
    if (state === 'leaks' || state === 'stalls') {
      const what = state === 'leaks' ? 'still sends to newcomers' : 'has stopped sending to the people inside';
      problems.push(say('drain-leaks', what, drainAdvice(flow_id, address)));
    }
    if (state === 'edited') {
      const detail = `It is left as it is, and not deleted by itself: people may be inside. To end it nonetheless: sluice apply --end-drain ${address}. ${drainWords(row, now)}`;
      problems.push(say('drain-edited', `was edited in Klaviyo while it drains: ${few(row.edited)}`, detail));
    }
    return problems;
  });
  return [...off, ...told];
}
