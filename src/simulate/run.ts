/** One person's way through one flow, from the entry on: what happens at each action they arrive at. */
import type { Action } from '../wire/types.ts';
import type { Asking } from './condition.ts';
import { dateTrigger, type Occasion, occasions } from './date-trigger.ts';
import { draw } from './draw.ts';
import { verdict } from './filter.ts';
import { type Graph, idOf, statusOf, waysOf } from './graph.ts';
import type { Known, Occurrence } from './known.ts';
import { doesOf, heldUntil, hindrance, messageOf } from './message.ts';
import { effects } from './profile-update.ts';
import type { Entry, Flow, Happening, SwitchName, Switches, Why } from './types.ts';
import { type Ask, countdownEnd, delayEnd, targetDate } from './wait.ts';

export interface Run {
  readonly flow: OpenFlow;
  readonly number: number;
  readonly entry: number;
  readonly event: Occurrence | undefined;
  readonly occasion: Occasion | undefined;
  /** What is due before this moment is passed without being done: a date flow joined in the middle. */
  readonly from: number;
  /** When they go on; null: nobody knows; undefined: out. */
  due: number | null | undefined;
  /** Where they stand, and since when; undefined: not begun, or out. `held`: at a message, until its quiet hours are over. */
  at: { readonly action: Action; readonly since: number; readonly held: boolean } | undefined;
}

/** A flow and how it stands now. */
export interface OpenFlow {
  readonly flow: Flow;
  graph: Graph;
  open: boolean;
  /** Of a date flow: when it takes the person in next. */
  next: Occasion | undefined;
}

export interface World {
  readonly known: Known;
  readonly flows: readonly OpenFlow[];
  /** Everybody inside, in the order of their entry. */
  runs: Run[];
  readonly entries: Entry[];
  readonly asked: Set<SwitchName>;
  readonly switches: Switches;
  /** What actions caused, for the flows it may start; the person has it already. `event`: as they have it. */
  readonly caused: { readonly happening: Happening; readonly event?: Occurrence }[];
}

export const askOf =
  ({ asked, switches }: World): Ask =>
  (name) => {
    asked.add(name);
    return switches[name];
  };

export function askingOf(world: World, run: Run, now: number, action?: string): Asking {
  const { flow, entry, event, number } = run;
  return { known: world.known, now, ask: askOf(world), flow: flow.flow.id, entry, event, run: number, action };
}

/** Somebody whose time has come: begins, goes on behind a wait, or asks again at a message held by quiet hours. */
export function advance(world: World, run: Run): void {
  if (!run.at) {
    goOn(world, run, run.flow.graph.entry, run.entry);
    // Behind the moment they came in at: passed, up to the first wait that is still open.
    while (run.due !== undefined && run.due !== null && run.due < run.from) advance(world, run);
    return;
  }
  const { action, held } = run.at;
  // Where the action was changed meanwhile, the way on is the present one.
  const present = run.flow.graph.actions.get(idOf(action)) ?? action;
  goOn(world, run, held ? idOf(action) : (waysOf(present)[0]?.to ?? null), run.due!);
}

/** Takes a person from an action on, until they wait or are out. Actions without a delay between follow at once. [D] */
function goOn(world: World, run: Run, first: string | null, now: number): void {
  run.at = undefined;
  run.due = undefined;
  let next = first;
  for (let steps = 0; steps < 10_000; steps++) {
    const action = next === null ? undefined : run.flow.graph.actions.get(next);
    if (!action) {
      if (now >= run.from) note(world, run, now, { kind: 'ended', why: { code: 'end' } });
      return;
    }
    const step = arrive(world, run, action, now);
    if (step === 'stop') return;
    next = step.next;
  }
  throw new Error('the actions of a flow lead round in a circle');
}

type Step = { readonly next: string | null } | 'stop';

function arrive(world: World, run: Run, action: Action, now: number): Step {
  const asking = askingOf(world, run, now, idOf(action));
  const out = now < run.from ? undefined : mustLeave(run, asking);
  if (out) return leave(world, run, action, now, out);
  switch (action.type) {
    case 'time-delay':
    case 'target-date':
    case 'countdown-delay':
    case 'back-in-stock-delay':
      return wait(world, run, action, now, asking);
    case 'conditional-split':
    case 'trigger-split':
    case 'action-output-split':
    case 'multi-branch-split':
      return decide(world, run, action, now, asking);
    default:
      return act(world, run, action, now, asking);
  }
}

/** The flow's profile filter is asked before every action [D][S], and so is the date of a date flow [D]. */
function mustLeave(run: Run, asking: Asking): Why | undefined {
  const { definition } = run.flow.flow;
  const trigger = dateTrigger(definition);
  if (trigger && run.occasion) {
    const stands = occasions(trigger, asking.known, run.entry, asking.ask).some(({ entry }) => entry === run.entry);
    if (!stands) return { code: 'date-moved' };
  }
  const filter = verdict(definition.profile_filter, 'flow', asking);
  return filter.holds ? undefined : filter.why;
}

type Wait = Extract<Action, { type: 'time-delay' | 'target-date' | 'countdown-delay' | 'back-in-stock-delay' }>;

/** A delay is skipped, and the person leaves, when nothing live follows on the way. [D] */
function wait(world: World, run: Run, action: Wait, now: number, asking: Asking): Step {
  if (!run.flow.graph.lives(idOf(action))) return leave(world, run, action, now, { code: 'nothing-live' });
  const [due, why] = endOf(run, action, now, asking);
  if (due !== null && due <= now) return { next: waysOf(action)[0]!.to };
  return stand(world, run, action, now, due, { code: why }, false);
}

/** An edited delay counts for who reaches it afterwards; who waits in it keeps the old time [D], or, by API, does not [?]. */
export function moveWait(world: World, run: Run, now: number, actions: readonly Action[]): void {
  if (run.at?.action.type !== 'time-delay') return;
  const id = idOf(run.at.action);
  const action = actions.find((one) => idOf(one) === id);
  if (action?.type !== 'time-delay') return;
  const asking = askingOf(world, run, now, id);
  const due = Math.max(now, delayEnd(run.at.since, action.data, asking.known.zone, asking.ask));
  if (due !== run.due && asking.ask('editedDelay') === 'moves') run.due = due;
}

function endOf(
  run: Run,
  action: Wait,
  now: number,
  { known, ask }: Asking,
): [number | null, 'delay' | 'target-date' | 'countdown' | 'stock'] {
  switch (action.type) {
    case 'time-delay':
      return [delayEnd(now, action.data, known.zone, ask), 'delay'];
    case 'target-date':
      return [targetDate(now, action.data, known.zone, ask), 'target-date'];
    case 'countdown-delay':
      return [run.occasion ? countdownEnd(run.occasion.date, action.data, known.zone) : null, 'countdown'];
    case 'back-in-stock-delay':
      return [null, 'stock'];
  }
}

type Split = Extract<
  Action,
  { type: 'conditional-split' | 'trigger-split' | 'action-output-split' | 'multi-branch-split' }
>;

/** A split is decided once, on arrival; the way taken is kept. [D] */
function decide(world: World, run: Run, action: Split, now: number, asking: Asking): Step {
  const ways = waysOf(action);
  const { way, why } = chosen(action, asking);
  note(world, run, now, { kind: 'branch', action: idOf(action), way, why });
  return { next: ways.find((one) => one.way === way)?.to ?? null };
}

function chosen(action: Split, asking: Asking): { way: string; why: Why } {
  if (action.type === 'multi-branch-split') {
    const branches = [...(action.data?.branches ?? [])].sort(
      (a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0,
    );
    for (const branch of branches) {
      if (branch.is_else) continue;
      const { holds, why } = verdict(branch.branch_filter, 'split', asking);
      if (holds) return { way: branch.branch_id, why };
    }
    return { way: branches.find(({ is_else }) => is_else)?.branch_id ?? '', why: { code: 'no-branch' } };
  }
  if (action.type === 'action-output-split') return { way: asking.ask('undecidable'), why: { code: 'no-branch' } };
  const filter = action.type === 'trigger-split' ? action.data?.trigger_filter : action.data?.profile_filter;
  const { holds, why } = verdict(filter, 'split', asking);
  return { way: holds ? 'yes' : 'no', why };
}

/** Draft: skipped. Manual: waits under Needs review, later steps go on [?]. Live: done. [D] */
function act(world: World, run: Run, action: Action, now: number, asking: Asking): Step {
  const next = waysOf(action)[0]?.to ?? null;
  const status = statusOf(action);
  const { sent, way } = variantOf(action, asking);
  const about = { action: idOf(action), by: doesOf(sent), ...(way === undefined ? {} : { way }) };
  const skip = (why: Why): Step => {
    note(world, run, now, { kind: 'skipped', ...about, why });
    return { next };
  };
  if (status === 'draft' || status === 'disabled') return skip({ code: 'draft' });
  if (status === 'manual') {
    if (now < run.from || asking.ask('afterManual') === 'goes-on') return skip({ code: 'review' });
    return stand(world, run, action, now, null, { code: 'review' }, false, about);
  }
  if (now < run.from) return { next };
  const message = messageOf(sent);
  if (message) {
    const held = heldUntil(message, asking);
    if (held) return stand(world, run, action, now, held.until, { code: 'quiet-hours', zone: held.zone }, true, about);
    const trigger = run.flow.flow.definition.triggers[0]!;
    const why = hindrance(message, trigger.type === 'segment' ? (trigger.id ?? undefined) : undefined, asking);
    if (why) return skip(why);
    world.known.messages.get(message.channel)!.push(now);
    const metric = world.known.setting.received?.[message.channel];
    if (metric !== undefined) {
      const event = { at: now, metric, properties: { $flow: run.flow.flow.id, $message: message.id ?? idOf(sent) } };
      world.known.events.push(event);
      world.caused.push({ happening: { kind: 'event', ...event }, event });
    }
  }
  note(world, run, now, { kind: 'sent', ...about, why: { code: 'acts' } });
  if (action.type === 'update-profile' || action.type === 'list-update')
    world.caused.push(...effects(world.known, action, now).map((happening) => ({ happening })));
  return { next };
}

/** A running A/B test sends one of its variations, by its shares; one not started, or over, its main message. [F][?] */
function variantOf(action: Action, asking: Asking): { sent: Action; way?: string } {
  if (action.type !== 'ab-test' && action.type !== 'content-experiment') return { sent: action };
  const { experiment_status, main_action, current_experiment } = action.data;
  const variations = (current_experiment?.variations ?? []) as readonly Action[];
  if (experiment_status !== 'live' || variations.length === 0) return { sent: main_action };
  const shares = (current_experiment as { allocations?: Record<string, number> | null }).allocations ?? {};
  const share = (one: Action): number => shares[idOf(one)] ?? 1 / variations.length;
  const total = variations.reduce((sum, one) => sum + share(one), 0);
  let left = (draw(asking) / 100) * total;
  const sent = variations.find((one) => (left -= share(one)) < 0) ?? variations.at(-1)!;
  return { sent, way: idOf(sent) };
}

function stand(
  world: World,
  run: Run,
  action: Action,
  now: number,
  due: number | null,
  why: Why,
  held: boolean,
  about: Pick<Entry, 'by' | 'way'> = {},
): Step {
  run.at = { action, since: now, held };
  run.due = due;
  // A wait that was over before they came in is passed in silence.
  if (due === null || due >= run.from)
    note(world, run, now, { kind: 'waits', action: idOf(action), ...about, until: due, why });
  return 'stop';
}

function leave(world: World, run: Run, action: Action, now: number, why: Why): Step {
  note(world, run, now, { kind: 'left', action: idOf(action), why });
  return 'stop';
}

/** What was before they came in stands at the moment they did. */
export function note(world: World, run: Run, at: number, entry: Omit<Entry, 'at' | 'flow' | 'run'>): void {
  world.entries.push({ at: Math.max(at, run.from), flow: run.flow.flow.id, run: run.number, ...entry });
}
