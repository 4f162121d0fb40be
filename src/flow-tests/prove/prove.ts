/**
 * Proves that nobody can be so. Only the parts of the condition language are judged whose values can be told completely;
 * of all others it says "perhaps". What it calls impossible is impossible.
 */
import type { BranchFilter, ProfileFilter, TriggerFilter } from '../../wire/types.ts';
import type { AnyCondition } from '../../simulate/filter.ts';
import { mayReceive, plainName } from '../../simulate/known.ts';
import type { Consent, Value } from '../../simulate/types.ts';
import { passes, passesNumber } from '../../simulate/value-filter.ts';
import { type Demand, suggested } from './values.ts';

export interface Literal {
  readonly condition: AnyCondition;
  readonly holds: boolean;
}
/** One of these must be so, each an "all of". */
export type Clause = readonly (readonly Literal[])[];
type Filter = ProfileFilter | TriggerFilter | BranchFilter;

/** What a filter that holds, or does not, says of a person. */
export function clausesOf(filter: Filter | null | undefined, holds: boolean): readonly Clause[] {
  const groups = (filter?.condition_groups ?? []).filter(({ conditions }) => conditions.length > 0);
  if (holds) return groups.map(({ conditions }) => conditions.map((condition) => [{ condition, holds: true }]));
  return [groups.map(({ conditions }) => conditions.map((condition) => ({ condition, holds: false })))];
}

const mostSteps = 5000;

/** True only where no person, at no moment, can be all of this at once. */
export function impossible(clauses: readonly Clause[]): boolean {
  let steps = 0;
  const open = (index: number, literals: readonly Literal[]): boolean => {
    if ((steps += 1) > mostSteps) return true;
    const clause = clauses[index];
    if (!clause) return true;
    return clause.some((all) => {
      const more = [...literals, ...all];
      return consistent(more) && open(index + 1, more);
    });
  };
  return !open(0, []);
}

function consistent(literals: readonly Literal[]): boolean {
  const said = new Map<string, boolean>();
  const demands = new Map<string, Demand[]>();
  const counts = new Map<string, Map<string, Literal[]>>();
  const consents = new Map<string, Literal[]>();
  const members = new Map<string, boolean>();
  for (const literal of literals) {
    const { condition, holds } = literal;
    if (condition.type === 'profile-sample') continue;
    const key = JSON.stringify(condition);
    if (said.has(key) && said.get(key) !== holds) return false;
    said.set(key, holds);
    switch (condition.type) {
      case 'profile-property':
        add(demands, `property ${plainName(condition.property)}`, { filter: condition.filter, holds });
        break;
      case 'metric-property':
        add(demands, `event ${condition.field}`, { filter: condition.filter, holds });
        break;
      case 'profile-predictive-analytics':
        add(demands, `prediction ${condition.dimension}`, { filter: condition.filter, holds });
        break;
      case 'profile-marketing-consent':
        if (!hasFilters(condition.consent.consent_status.filters)) add(consents, condition.consent.channel, literal);
        break;
      case 'profile-metric': {
        if (condition.measurement !== 'count') break;
        const metric = `${condition.metric_id} ${JSON.stringify(condition.metric_filters ?? [])}`;
        const frames = counts.get(metric) ?? new Map<string, Literal[]>();
        counts.set(metric, frames);
        add(frames, JSON.stringify(condition.timeframe_filter), literal);
        break;
      }
      case 'profile-group-membership': {
        const inside = condition.is_member === holds;
        if ((condition.is_member && condition.timeframe_filter) || (inside && condition.group_ids.length > 1)) break;
        for (const id of condition.group_ids) {
          if (members.has(id) && members.get(id) !== inside) return false;
          members.set(id, inside);
        }
        break;
      }
      default:
    }
  }
  return (
    [...demands.values()].every(valuePossible) &&
    [...consents.values()].every(consentPossible) &&
    [...counts.values()].every(countsPossible)
  );
}

const hasFilters = (filters: unknown): boolean => Array.isArray(filters) && filters.length > 0;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

const states: readonly Consent[] = ['subscribed', 'unsubscribed', 'never_subscribed'];

const consentPossible = (literals: readonly Literal[]): boolean =>
  states.some((state) =>
    literals.every(({ condition, holds }) => {
      if (condition.type !== 'profile-marketing-consent') return true;
      const { channel, can_receive_marketing, consent_status } = condition.consent;
      const is =
        mayReceive(channel, state) === can_receive_marketing && ['any', state].includes(consent_status.subscription);
      return is === holds;
    }),
  );

type Metric = Extract<AnyCondition, { type: 'profile-metric' }>;

/** Of one metric, by time frame: whole numbers from 0 on, in no frame more than ever. */
function countsPossible(frames: ReadonlyMap<string, readonly Literal[]>): boolean {
  let least = 0;
  const possible = (literals: readonly Literal[], from: number): number | undefined => {
    const filters = literals.map(({ condition, holds }) => ({
      filter: (condition as Metric).measurement_filter,
      holds,
    }));
    const top = Math.ceil(Math.max(0, ...filters.map(({ filter }) => filter.value))) + 1;
    if (top > 1000) return from;
    for (let n = 0; n <= Math.max(top, from); n++)
      if (n >= from && filters.every(({ filter, holds }) => passesNumber(filter, n) === holds)) return n;
    return undefined;
  };
  for (const [frame, literals] of frames) {
    if (frame.includes('"alltime"')) continue;
    const n = possible(literals, 0);
    if (n === undefined) return false;
    least = Math.max(least, n);
  }
  const ever = [...frames].find(([frame]) => frame.includes('"alltime"'));
  return !ever || possible(ever[1], least) !== undefined;
}

/** Whether one value can meet all demands. Where not every value can be told, it may. */
function valuePossible(demands: readonly Demand[]): boolean {
  const all = candidates(demands);
  return (
    all === undefined || all.some((value) => demands.every(({ filter, holds }) => passes(filter, value, 0) === holds))
  );
}

/** All values that could make a difference; undefined: they cannot be told. */
function candidates(demands: readonly Demand[]): readonly Value[] | undefined {
  const unset = demands.some(
    ({ filter, holds }) => filter.type === 'existence' && (filter.operator === 'not-set') === holds,
  );
  if (unset) return [null];
  if (demands.some(({ filter }) => filter.type === 'date' || filter.type === 'list')) return undefined;
  const constants = demands.flatMap(({ filter }) => suggested(filter, 0));
  const kinds = new Set(demands.map(({ filter }) => filter.type).filter((type) => type !== 'existence'));
  if (kinds.size === 0 || (kinds.size === 1 && kinds.has('numeric')))
    return [null, ...constants, ...between(constants)];
  const exact = demands.every(
    ({ filter }) => filter.type !== 'string' || ['equals', 'not-equals', 'in', 'not-in'].includes(filter.operator),
  );
  if (kinds.size === 1 && kinds.has('string') && exact) return [null, 'a text that nobody names', ...constants];
  // A text that must be one of some: nothing else needs to be tried, whatever else is asked.
  const pinned = demands.find(
    ({ filter, holds }) =>
      holds && filter.type === 'string' && (filter.operator === 'equals' || filter.operator === 'in'),
  );
  if (!pinned || pinned.filter.type !== 'string') return undefined;
  const texts = Array.isArray(pinned.filter.value) ? pinned.filter.value : [pinned.filter.value ?? ''];
  return texts.flatMap((text): Value[] => [
    text,
    ...(text !== '' && !Number.isNaN(Number(text)) ? [Number(text)] : []),
    ...(text === 'true' ? [true] : text === 'false' ? [false] : []),
  ]);
}

/** A number between each two neighbours. */
function between(values: readonly Value[]): readonly number[] {
  const numbers = [...new Set(values.filter((value): value is number => typeof value === 'number'))].sort(
    (a, b) => a - b,
  );
  return numbers.slice(1).map((value, index) => (value + numbers[index]!) / 2);
}
