/** Who comes into a flow: by something that happens, or by a date. */
import type { Flow } from '../../../src/simulate/types.ts';
import type { Trigger } from '../../../src/wire/types.ts';
import { type Account, filterWhy, type Inside, note } from './account.ts';
import type { Cause } from './causes.ts';
import { cameLast, type Coming, comesNext, dateTriggerOf, goesBy } from './dates.ts';
import { failedGroup, type Known, reentryRefuses } from './memory.ts';
import { passTo } from './steps.ts';

export function enter(account: Account, flow: Flow, now: number, event?: Known, coming?: Coming): void {
  const { memory, inside, open } = account;
  if (open.get(flow.id) !== true || (flow.from !== undefined && now < flow.from)) return;
  const run = newcomer(account, flow, now, event, coming);
  const refused = { ...run, number: 0 };
  const { definition } = flow;
  const trigger = definition.triggers[0]!;
  const asking = { now, run, action: '' };
  const failed = failedGroup(memory, 'trigger_filter' in trigger ? trigger.trigger_filter : null, asking);
  if (failed !== null) return note(account, now, refused, 'refused', filterWhy('trigger', failed));
  const group = failedGroup(memory, definition.profile_filter, asking);
  if (group !== null) return note(account, now, refused, 'refused', filterWhy('flow', group));
  const last = reentryRefuses(memory, definition, flow.id, now);
  if (last !== null) return note(account, now, refused, 'refused', { code: 'reentry', last });
  memory.runs.push(run);
  inside.push(run);
  note(account, now, run, 'entered', { code: run.start < now ? 'pulled-in' : 'trigger' });
}

const newcomer = (account: Account, flow: Flow, now: number, event?: Known, coming?: Coming): Inside => ({
  flow: flow.id,
  number: account.memory.runs.filter((run) => run.flow === flow.id).length + 1,
  start: coming ? coming.at : now,
  at: flow.definition.entry_action_id,
  due: now,
  since: now,
  waited: false,
  out: false,
  begun: false,
  from: now,
  date: coming ? coming.date : null,
  ...(event && { event }),
});

/** The flows that start at what happened, in their order. */
export function start(account: Account, cause: Cause): void {
  for (const flow of account.flows) {
    const isOf = (test: (trigger: Trigger) => boolean): boolean => flow.definition.triggers.some(test);
    if (cause.kind === 'property') {
      if (goesBy(flow, cause.property)) lookForDate(account, flow, cause.at);
    } else if (cause.kind === 'event') {
      if (isOf((one) => one.type === 'metric' && one.id === cause.event.metric))
        enter(account, flow, cause.at, cause.event);
    } else if (isOf((one) => one.type === cause.group && one.id === cause.id)) enter(account, flow, cause.at);
  }
}

/**
 * A date flow opens, or the date is another: who would stand inside now, had they come in at their date, is pulled in at
 * that place; else they come in when the next date is due. Without an end to the story each date takes them in once.
 */
export function lookForDate(account: Account, flow: Flow, now: number): void {
  const { memory, coming, setting, open } = account;
  if (dateTriggerOf(flow.definition) === null || open.get(flow.id) !== true || now < (flow.from ?? now)) return;
  setComing(account, flow, now);
  const last = cameLast(memory, flow, now);
  if (!last) return;
  const came = memory.runs.some((run) => run.flow === flow.id && run.start === last.at);
  if (!came && last.at < now && !wouldBeInside(account, flow, now, last)) return;
  if (setting.until === undefined) coming.delete(flow.id);
  if (!came) enter(account, flow, now, undefined, last);
}

function setComing({ memory, coming }: Account, flow: Flow, now: number): void {
  const next = comesNext(memory, flow, now);
  if (next) coming.set(flow.id, next);
  else coming.delete(flow.id);
}

/** Goes the way without leaving a trace. */
function wouldBeInside(account: Account, flow: Flow, now: number, last: Coming): boolean {
  const run = newcomer(account, flow, now, undefined, last);
  passTo({ ...account, entries: [], caused: [] }, run);
  return !run.out;
}

/** The dates that are due at a moment. */
export function comeByDate(account: Account, now: number): void {
  for (const flow of account.flows) {
    const due = account.coming.get(flow.id);
    if (due?.at !== now) continue;
    account.coming.delete(flow.id);
    enter(account, flow, now, undefined, due);
    if (account.setting.until !== undefined) setComing(account, flow, now);
  }
}
