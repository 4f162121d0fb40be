import { targets } from '../flows/graph.ts';
import type { Quirks } from '../quirks.ts';
import { isObject } from '../wire/resource.ts';
import type { AccountState, ActionRecord, Definition, FlowRecord, Individuals, RunRecord } from '../account/state.ts';

/**
 * Single people, beside the volumes of volume.ts: who triggers a metric walks through its flows by the sandbox's clock.
 * Enough to see who gets what when flows are changed under them: delays, drafts, filters on events, re-entry. Splits on
 * anything else send everybody the first way.
 */
export interface Happening {
  readonly at: number;
  readonly metric: string;
  readonly person: string;
}

const minute = 60_000;

/** Those an account has; made when first asked for, so that states of older files go on. */
export const individualsOf = (account: AccountState): Individuals =>
  (account.individuals ??= { events: [], runs: [], received: [], entries: [] });

/** Somebody does something now: their flows take them. */
export function happen(account: AccountState, quirks: Quirks, { at, metric, person }: Happening): void {
  advance(account, quirks, at);
  const people = individualsOf(account);
  people.events.push({ at, metric, person });
  for (const flow of Object.values(account.flows)) {
    const [trigger] = flow.definition.triggers;
    if (trigger?.type !== 'metric' || trigger.id !== metric || flow.status === 'draft' || flow.archived) continue;
    if (!mayEnter(people, flow, person, at)) continue;
    const run: RunRecord = { flowId: flow.id, person, entered: at, action: flow.entryActionId, since: at, due: at };
    if (!holds(people, flow.definition.profile_filter, run, at)) continue;
    people.entries.push({ flowId: flow.id, person, at });
    people.runs.push(run);
  }
  advance(account, quirks, at);
}

/** Everything up to now, in its order. */
export function advance(account: AccountState, quirks: Quirks, now: number): void {
  const people = account.individuals;
  if (!people) return;
  for (;;) {
    const run = people.runs.reduce<RunRecord | undefined>(
      (first, one) => (one.due <= now && (!first || one.due < first.due) ? one : first),
      undefined,
    );
    if (!run) return;
    step(account, quirks, people, run);
    if (run.action === null) people.runs.splice(people.runs.indexOf(run), 1);
  }
}

/** One action of one run, at the moment it is due. */
function step(account: AccountState, quirks: Quirks, people: Individuals, run: RunRecord): void {
  const flow = account.flows[run.flowId];
  const action = run.action === null ? undefined : account.actions[run.action];
  const at = run.due;
  const goOn = (to: string | null | undefined): void => {
    run.action = to ?? null;
    run.since = at;
    delete run.waited;
  };
  if (!flow || !action || !holds(people, flow.definition.profile_filter, run, at)) return goOn(null);
  const { type } = action.definition;
  const [first, second] = ways(action);
  if (type === 'time-delay' || type === 'target-date') {
    if (run.waited) return goOn(first);
    // Klaviyo help: where nothing live follows the delay is skipped, and the person leaves.
    if (!sendsBehind(account, action, quirks)) return goOn(null);
    run.waited = true;
    run.due = dueAfter(action, at);
    return;
  }
  if (type === 'conditional-split') {
    return goOn(holds(people, action.definition.data?.profile_filter, run, at) ? first : second);
  }
  if (isUp(action, quirks)) {
    const message = action.definition.data?.message;
    const fits = !isObject(message) || holds(people, message.additional_filters, run, at);
    if (fits && action.definition.data?.status !== undefined) {
      people.received.push({
        ...{ at, flowId: run.flowId, actionId: action.id, person: run.person, entered: run.entered, type },
        messageId: isObject(message) ? String(message.id) : '',
      });
    }
  }
  goOn(first);
}

const isUp = ({ definition }: ActionRecord, quirks: Quirks): boolean =>
  definition.data?.status === 'live' || (quirks.draftStillSends && definition.data?.status === 'draft');

function ways({ definition }: ActionRecord): readonly (string | null)[] {
  const links = definition.links;
  if (isObject(links))
    return [links.next ?? links.next_if_true ?? null, links.next_if_false ?? null] as (string | null)[];
  return [targets(definition)[0] ?? null];
}

function sendsBehind(account: AccountState, action: ActionRecord, quirks: Quirks): boolean {
  const todo = targets(action.definition);
  const seen = new Set<string>();
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    const next = account.actions[id];
    if (!next || seen.has(id)) continue;
    seen.add(id);
    if (next.definition.data?.status === 'manual' || isUp(next, quirks)) return true;
    todo.push(...targets(next.definition));
  }
  return false;
}

const units: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };

/** Days of 24 hours; with a time of day, calendar days in UTC. */
export function dueAfter({ definition }: ActionRecord, from: number): number {
  const data = definition.data ?? {};
  const time = data.delay_until_time ?? data.target_time;
  const plain = from + Number(data.value ?? 0) * (units[String(data.unit)] ?? 0) * minute;
  if (typeof time !== 'string') return plain;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moment = Math.floor(plain / (1440 * minute)) * 1440 * minute + (hours * 60 + minutes) * minute;
  return moment < plain ? moment + 1440 * minute : moment;
}

/** A delay was changed: who waits in it keeps the old time (Klaviyo help), or, with the quirk, does not. */
export function reschedule(account: AccountState, quirks: Quirks, action: ActionRecord): void {
  if (!quirks.waitingIsRescheduled || action.definition.type !== 'time-delay') return;
  for (const run of account.individuals?.runs ?? []) {
    if (run.action === action.id && run.waited) run.due = dueAfter(action, run.since);
  }
}

/** A flow goes: everybody in it is cancelled (Klaviyo help). */
export function cancelAll(account: AccountState, flowId: string): void {
  const people = account.individuals;
  if (!people) return;
  const inside = people.runs.filter((run) => run.flowId === flowId);
  account.people.cancelled += inside.length;
  people.runs.splice(0, people.runs.length, ...people.runs.filter((run) => run.flowId !== flowId));
}

const spans: Readonly<Record<string, number>> = { hour: 60, day: 1440, week: 10_080 };

function mayEnter(people: Individuals, flow: FlowRecord, person: string, at: number): boolean {
  const { duration, unit } = (flow.definition.reentry_criteria ?? {}) as { duration?: number; unit?: string };
  const last = people.entries.findLast((one) => one.flowId === flow.id && one.person === person);
  if (!last || unit === undefined) return true;
  if (unit === 'alltime') return duration === 0;
  return at - last.at >= Number(duration) * (spans[unit] ?? 0) * minute;
}

/** Groups are AND, conditions in one OR. Only events and mails are counted; anything else holds. */
function holds(people: Individuals, filter: unknown, run: RunRecord, at: number): boolean {
  const groups = isObject(filter) && Array.isArray(filter.condition_groups) ? filter.condition_groups : [];
  return groups.every((group: unknown) => {
    const conditions = isObject(group) && Array.isArray(group.conditions) ? (group.conditions as Definition[]) : [];
    return conditions.length === 0 || conditions.some((one) => conditionHolds(people, one, run, at));
  });
}

function conditionHolds(people: Individuals, condition: Definition, run: RunRecord, at: number): boolean {
  if (condition.type !== 'profile-metric' || condition.measurement !== 'count') return true;
  const { operator, value } = condition.measurement_filter as { operator: string; value: number };
  const within = timeframe(condition.timeframe_filter as Definition, run, at);
  const filters = Array.isArray(condition.metric_filters) ? (condition.metric_filters as Definition[]) : [];
  const ofFlow = filters.find(({ property }) => property === '$flow');
  const times = ofFlow
    ? people.received
        .filter((one) => one.person === run.person && one.flowId === (ofFlow.filter as Definition).value)
        .map((one) => one.at)
    : people.events
        .filter((one) => one.person === run.person && one.metric === condition.metric_id)
        .map((one) => one.at);
  const count = times.filter(within).length;
  if (operator === 'equals') return count === value;
  return operator === 'greater-than-or-equal' ? count >= value : operator === 'greater-than' ? count > value : true;
}

function timeframe(filter: Definition, run: RunRecord, at: number): (time: number) => boolean {
  const moment = (key: string): number => Date.parse(String(filter[key]));
  switch (filter.operator) {
    case 'after':
      return (time) => time > moment('date');
    case 'before':
      return (time) => time < moment('date');
    case 'between-static':
      return (time) => time >= moment('start') && time < moment('end');
    case 'flow-start':
      return (time) => time > run.entered;
    case 'in-the-last':
      return (time) => time > at - Number(filter.quantity) * (spans[String(filter.unit)] ?? 0) * minute;
    default:
      return () => true;
  }
}
