/**
 * A person, some flows and what happens → their timeline. Pure: the same arguments always give the same answer.
 *
 * The rules are one small function each: entering (enter.ts, date-trigger.ts), waiting (wait.ts), conditions
 * (condition.ts, value-filter.ts, date-filter.ts), sending (message.ts, quiet-hours.ts), acting (run.ts,
 * profile-update.ts). What nobody knows of Klaviyo is a switch (switches.ts).
 */
import type { FlowDefinition } from '../wire/types.ts';
import { dateTrigger, movesDate, type Occasion, occasions } from './date-trigger.ts';
import { refusal, starts } from './enter.ts';
import { edited, graphOf, idOf } from './graph.ts';
import { knownAtFirst, learn, type Occurrence } from './known.ts';
import { advance, askingOf, askOf, moveWait, note, type OpenFlow, type Run, type World } from './run.ts';
import { usual } from './switches.ts';
import type { Flow, Happening, Person, Setting, Timeline } from './types.ts';

/** One flow. `happenings` in any order; those of one moment in theirs. */
export const simulate = (
  definition: FlowDefinition,
  person: Person,
  happenings: readonly Happening[],
  setting: Setting,
): Timeline => simulateFlows([{ id: 'flow', definition }], person, happenings, setting);

/** Several flows that share the person: what one sends or sets, the others see. */
export function simulateFlows(
  flows: readonly Flow[],
  person: Person,
  happenings: readonly Happening[],
  setting: Setting,
): Timeline {
  const world = worldOf(flows, person, setting);
  const line = [...openings(flows, happenings), ...happenings].sort((a, b) => a.at - b.at);
  const last = setting.until ?? Infinity;
  for (let index = 0; ;) {
    const now = Math.min(line[index]?.at ?? Infinity, nextDate(world), nextDue(world));
    if (now === Infinity || now > last) break;
    while (line[index]?.at === now) {
      const happening = line[index++]!;
      if (happening.kind === 'settled') break;
      happen(world, happening);
    }
    for (const flow of world.flows) if (flow.next?.entry === now) comeRound(world, flow, now);
    for (let run = dueAt(world, now); run; run = dueAt(world, now)) {
      advance(world, run);
      for (let cause = world.caused.shift(); cause; cause = world.caused.shift())
        start(world, cause.happening, cause.event);
    }
    world.runs = world.runs.filter(({ due }) => due !== undefined);
  }
  return {
    entries: world.entries,
    standing: world.runs.map(({ flow, number, at, due }) => ({
      flow: flow.flow.id,
      run: number,
      action: idOf(at!.action),
      until: due ?? null,
    })),
    asked: [...world.asked],
  };
}

const worldOf = (flows: readonly Flow[], person: Person, setting: Setting): World => ({
  known: knownAtFirst(person, setting, flows),
  flows: flows.map((flow) => ({ flow, graph: graphOf(flow.definition), open: flow.closed !== true, next: undefined })),
  runs: [],
  entries: [],
  asked: new Set(),
  switches: { ...usual, ...setting.switches },
  caused: [],
});

/** A date flow looks for the people whose dates it finds when it opens. */
function openings(flows: readonly Flow[], happenings: readonly Happening[]): readonly Happening[] {
  const first = happenings.reduce((least, { at }) => Math.min(least, at), Infinity);
  return flows
    .filter(({ definition, closed }) => dateTrigger(definition) && !closed)
    .map(({ id, from }) => ({ at: from ?? (first === Infinity ? 0 : first), kind: 'flow', flow: id, state: 'open' }));
}

const nextDate = (world: World): number =>
  world.flows.reduce((least, { next }) => Math.min(least, next?.entry ?? Infinity), Infinity);
const nextDue = (world: World): number =>
  world.runs.reduce((least, { due }) => Math.min(least, due ?? Infinity), Infinity);
/** In the order of their entry. */
const dueAt = (world: World, now: number): Run | undefined =>
  world.runs.find(({ due }) => due !== undefined && due !== null && due <= now);

/** What happens is known first; then it starts flows. */
function happen(world: World, happening: Happening): void {
  const known =
    (happening.kind === 'list' || happening.kind === 'segment') &&
    world.known.groups.has(happening.id) === happening.member;
  learn(world.known, happening);
  changeFlows(world, happening);
  if (!known) start(world, happening, happening.kind === 'event' ? world.known.events.at(-1) : undefined);
}

function start(world: World, happening: Happening, event: Occurrence | undefined): void {
  for (const flow of world.flows) {
    const { definition, id, from } = flow.flow;
    const trigger = definition.triggers[0];
    if (!trigger || !flow.open || happening.at < (from ?? -Infinity)) continue;
    if (starts(trigger, id, happening)) enter(world, flow, happening.at, event ?? ownOccurrence(happening));
    if (movesDate(definition, id, happening)) lookForDate(world, flow, happening.at, true);
  }
}

/** What a found price or stock tells: an event of no metric. */
const ownOccurrence = (happening: Happening): Occurrence | undefined =>
  happening.kind === 'trigger' ? { at: happening.at, metric: '', properties: happening.properties ?? {} } : undefined;

function enter(world: World, flow: OpenFlow, at: number, event?: Occurrence, occasion?: Occasion): void {
  const before = world.known.entries.get(flow.flow.id)!;
  const entry = Math.min(occasion?.entry ?? at, at);
  const run: Run = { flow, number: before.length + 1, entry, event, occasion, from: at, due: at, at: undefined };
  const why = refusal(flow.flow.definition, before.at(-1), askingOf(world, run, at));
  if (why) return note(world, { ...run, number: 0 }, at, { kind: 'refused', why });
  if (before.push(entry) > 10_000) throw new Error('flows that start each other lead round in a circle');
  note(world, run, at, { kind: 'entered', why: { code: entry < at ? 'pulled-in' : 'trigger' } });
  world.runs.push(run);
}

function changeFlows(world: World, happening: Happening): void {
  if (happening.kind === 'back-in-stock')
    for (const run of world.runs) if (run.at?.action.type === 'back-in-stock-delay') run.due = happening.at;
  if (happening.kind !== 'edit' && happening.kind !== 'flow') return;
  const flow = world.flows.find((one) => one.flow.id === happening.flow);
  if (!flow) return;
  if (happening.kind === 'edit') {
    flow.graph = edited(flow.graph, happening.actions);
    for (const run of world.runs) if (run.flow === flow) moveWait(world, run, happening.at, happening.actions);
  } else {
    flow.open = happening.state === 'open';
    if (!flow.open) flow.next = undefined;
    if (happening.state === 'deleted') cancel(world, flow, happening.at);
  }
}

/** Deleting a flow cancels everybody queued in it. [D] */
function cancel(world: World, flow: OpenFlow, at: number): void {
  for (const run of world.runs)
    if (run.flow === flow)
      note(world, run, at, { kind: 'left', ...(run.at && { action: idOf(run.at.action) }), why: { code: 'deleted' } });
  world.runs = world.runs.filter((run) => run.flow !== flow);
}

/** The next occasion of a date flow; with `under`, also the one that is under way and still holds something. [D] */
function lookForDate(world: World, flow: OpenFlow, now: number, under: boolean): void {
  const trigger = dateTrigger(flow.flow.definition)!;
  const found = occasions(trigger, world.known, now, askOf(world));
  flow.next = found.find(({ entry }) => entry > now);
  const present = found.find(({ entry }) => entry <= now);
  if (!under || !present) return;
  const inside = world.known.entries.get(flow.flow.id)!.includes(present.entry);
  if (!inside && present.entry !== now && !stillHolds(world, flow, present, now)) return;
  if (world.known.setting.until === undefined) flow.next = undefined;
  if (!inside) enter(world, flow, now, undefined, present);
}

/** Whether somebody who had come in at the occasion would still wait for something now. */
function stillHolds(world: World, flow: OpenFlow, occasion: Occasion, now: number): boolean {
  const run: Run = {
    flow,
    number: world.known.entries.get(flow.flow.id)!.length + 1,
    entry: occasion.entry,
    event: undefined,
    occasion,
    from: now,
    due: now,
    at: undefined,
  };
  advance({ ...world, entries: [] }, run);
  return run.due !== undefined;
}

function comeRound(world: World, flow: OpenFlow, now: number): void {
  const occasion = flow.next!;
  flow.next = undefined;
  enter(world, flow, now, undefined, occasion);
  if (world.known.setting.until !== undefined) lookForDate(world, flow, now, false);
}
