/**
 * A second reading of the rules of Klaviyo flows, written without the engine (src/simulate) and slow on purpose: it goes
 * from moment to moment and asks everything anew. The engine must agree with it (agree.property.test.ts).
 */
import type { Action } from '../../../src/wire/types.ts';
import type { Entry, Flow, Happening, Person, Setting, Standing } from '../../../src/simulate/types.ts';
import { type Account, accountOf, actionOf, note } from './account.ts';
import { idOf } from './actions.ts';
import { type Cause, join, occur } from './causes.ts';
import { dateTriggerOf } from './dates.ts';
import { comeByDate, enter, lookForDate, start } from './entering.ts';
import { goOn } from './steps.ts';
import { timeDelay } from './wait.ts';

export function oracle(
  flows: readonly Flow[],
  person: Person,
  happenings: readonly Happening[],
  setting: Setting,
): { entries: Entry[]; standing: Standing[] } {
  const account = accountOf(flows, person, setting);
  const line = lineOf(flows, happenings);
  for (;;) {
    const dues = account.inside.filter((run) => !run.out && run.due !== null).map((run) => run.due!);
    const dates = [...account.coming.values()].map(({ at }) => at);
    const now = Math.min(line[0]?.at ?? Infinity, ...dates, ...dues);
    if (now === Infinity || now > (setting.until ?? Infinity)) break;
    while (line[0]?.at === now) {
      const one = line.shift()!;
      if (one.kind === 'settled') break;
      happen(account, one);
    }
    comeByDate(account, now);
    for (;;) {
      const run = account.inside.find((one) => !one.out && one.due !== null && one.due <= now);
      if (run === undefined) break;
      goOn(account, run, now);
      for (const cause of account.caused.splice(0)) start(account, cause);
    }
  }
  const standing = account.inside
    .filter((run) => !run.out)
    .map((run) => ({ flow: run.flow, run: run.number, action: run.at ?? '', until: run.due }));
  return { entries: account.entries, standing };
}

/** Date flows that are open look for the person's date before anything happens. */
function lineOf(flows: readonly Flow[], happenings: readonly Happening[]): Happening[] {
  const first = happenings.length === 0 ? 0 : Math.min(...happenings.map(({ at }) => at));
  const opening = flows
    .filter((flow) => dateTriggerOf(flow.definition) !== null && flow.closed !== true)
    .map(({ id, from }): Happening => ({ at: from ?? first, kind: 'flow', flow: id, state: 'open' }));
  return [...opening, ...happenings].sort((a, b) => a.at - b.at);
}

function happen(account: Account, one: Exclude<Happening, { kind: 'settled' }>): void {
  const { memory, flows, inside } = account;
  switch (one.kind) {
    case 'event':
      return startAll(account, occur(memory, one.at, one.metric, one.properties ?? {}));
    case 'trigger':
      for (const flow of flows)
        if (one.flow === undefined || one.flow === flow.id)
          if (flow.definition.triggers.some(({ type }) => type === 'price-drop' || type === 'low-inventory'))
            enter(account, flow, one.at, { at: one.at, metric: '', properties: one.properties ?? {} });
      return;
    case 'property':
      memory.properties.set(one.property, one.value);
      return start(account, { kind: 'property', at: one.at, property: one.property });
    case 'consent':
      return void memory.consent.set(one.channel, one.consent);
    case 'list':
    case 'segment':
      return startAll(account, join(memory, one.at, one));
    case 'message':
      return void memory.messages.push({ at: one.at, channel: one.channel });
    case 'back-in-stock':
      for (const run of inside)
        if (!run.out && run.due === null && actionOf(account, run)?.type === 'back-in-stock-delay') run.due = one.at;
      return;
    case 'edit':
      return one.actions.forEach((action) => edit(account, one.flow, action, one.at));
    case 'flow':
      return setState(account, one.flow, one.state, one.at);
  }
}

const startAll = (account: Account, causes: readonly Cause[]): void => causes.forEach((cause) => start(account, cause));

/** Who waits keeps the old time, or is moved to the new one, which is not before now. */
function edit(account: Account, flow: string, action: Action, now: number): void {
  const { memory, inside, actions } = account;
  for (const run of inside) {
    const old = actionOf(account, run);
    if (run.flow !== flow || run.out || !run.waited || run.at !== idOf(action)) continue;
    if (old?.type !== 'time-delay' || action.type !== 'time-delay') continue;
    if (memory.side('editedDelay') === 'moves') run.due = Math.max(now, timeDelay(memory, action.data, run.since));
  }
  actions.get(flow)?.set(idOf(action), action);
}

function setState(account: Account, flow: string, state: 'open' | 'closed' | 'deleted', now: number): void {
  account.open.set(flow, state === 'open');
  if (state !== 'open') account.coming.delete(flow);
  if (state === 'open') for (const one of account.flows) if (one.id === flow) lookForDate(account, one, now);
  if (state !== 'deleted') return;
  for (const run of account.inside.filter((each) => each.flow === flow && !each.out)) {
    run.out = true;
    note(account, now, run, 'left', { code: 'deleted' }, { ...(run.begun && { action: run.at! }) });
  }
}
