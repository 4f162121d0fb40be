/** Somebody in the making: what conditions have asked of them so far, and what happens to them. */
import type { Channel, Consent, Happening, Person, Value } from '../../simulate/types.ts';
import { mayReceive, plainName } from '../../simulate/known.ts';
import type { AnyCondition } from '../../simulate/filter.ts';
import { passesNumber } from '../../simulate/value-filter.ts';
import { type Demand, suggested, valueFor } from './values.ts';

export interface Draft {
  readonly person: Person;
  /** Properties of the event that starts the flow. */
  readonly event: Readonly<Record<string, Value>>;
  readonly happenings: readonly Happening[];
  /** What has been asked of properties and predictions, by `property:Tier`, `event:$value`. */
  readonly demands: Readonly<Record<string, readonly Demand[]>>;
}

/** The draft with something of its person changed. */
const withPerson = (draft: Draft, change: Partial<Person>): Draft => ({
  ...draft,
  person: { ...draft.person, ...change },
});

const withProperty = (draft: Draft, name: string, value: Value): Draft =>
  withPerson(draft, { properties: { ...draft.person.properties, [name]: value } });

/** A condition that must hold at a moment, or must not. */
export interface Literal {
  readonly condition: AnyCondition;
  readonly holds: boolean;
  /** The split or message that asks. */
  readonly action?: string;
  /** When it is asked, and since when they are in the flow. */
  readonly now: number;
  readonly entry: number;
}

/** The draft changed so that the literal may come true, in the ways that were found; the likeliest first. */
export function meet(draft: Draft, literal: Literal): readonly Draft[] {
  if (literal.condition.type === 'profile-metric')
    return metric(draft, literal as Literal & { condition: typeof literal.condition });
  const made = change(draft, literal);
  return made ? [made] : [];
}

function change(draft: Draft, literal: Literal): Draft | undefined {
  const { condition, holds, now } = literal;
  switch (condition.type) {
    case 'profile-property':
      return property(draft, plainName(condition.property), { filter: condition.filter, holds }, now);
    case 'metric-property':
    case 'price-drop-property':
    case 'low-inventory-property':
      return eventProperty(draft, condition.field, { filter: condition.filter, holds }, now);
    case 'profile-predictive-analytics': {
      const found = demand(draft, `prediction:${condition.dimension}`, { filter: condition.filter, holds }, now);
      if (!found) return undefined;
      const { [condition.dimension]: _, ...rest } = found.draft.person.predictions ?? {};
      const predictions = found.value === null ? rest : { ...rest, [condition.dimension]: found.value as number };
      return withPerson(found.draft, { predictions });
    }
    case 'profile-group-membership': {
      const inside = condition.is_member === holds;
      const lists = (draft.person.lists ?? []).filter((id) => !condition.group_ids.includes(id));
      return withPerson(draft, { lists: inside ? [...lists, condition.group_ids[0]!] : lists });
    }
    case 'profile-marketing-consent':
      return consent(draft, literal as Literal & { condition: typeof condition });
    case 'profile-region': {
      const inside = condition.in_region === holds;
      const european = condition.region === 'european_union';
      const country = inside ? (european ? 'DE' : 'US') : holds ? (european ? 'US' : 'DE') : null;
      return withProperty(draft, 'location.country', country);
    }
    case 'profile-sample': {
      const drawn = literal.action === undefined ? {} : { [literal.action]: holds ? 0 : 99.999 };
      return withPerson(draft, { draws: { ...draft.person.draws, ...drawn } });
    }
    case 'profile-not-sent-email':
    case 'profile-not-sent-sms':
    case 'profile-not-sent-push': {
      const channel = condition.type.slice('profile-not-sent-'.length) as Channel;
      return holds
        ? draft
        : { ...draft, happenings: [...draft.happenings, { at: now - 60_000, kind: 'message', channel }] };
    }
    case 'profile-not-in-flow':
      return holds ? draft : undefined;
    default:
      return undefined;
  }
}

const isShare = (value: Value): boolean => typeof value !== 'number' || (value >= 0 && value <= 1);

function demand(draft: Draft, key: string, one: Demand, now: number): { draft: Draft; value: Value } | undefined {
  const demands = [...(draft.demands[key] ?? []), one];
  const found = valueFor(demands, now, key.endsWith('probability') ? isShare : undefined);
  return found && { draft: { ...draft, demands: { ...draft.demands, [key]: demands } }, value: found.value };
}

function property(draft: Draft, name: string, one: Demand, now: number): Draft | undefined {
  const found = demand(draft, `property:${name}`, one, now);
  return found && withProperty(found.draft, name, found.value);
}

function eventProperty(draft: Draft, name: string, one: Demand, now: number): Draft | undefined {
  const found = demand(draft, `event:${name}`, one, now);
  return found && { ...found.draft, event: { ...found.draft.event, [name]: found.value } };
}

const states: readonly Consent[] = ['subscribed', 'unsubscribed', 'never_subscribed'];

function consent(
  draft: Draft,
  { condition, holds }: Literal & { condition: Extract<AnyCondition, { type: 'profile-marketing-consent' }> },
): Draft | undefined {
  const { channel, can_receive_marketing, consent_status } = condition.consent;
  const fits = (state: Consent): boolean =>
    (mayReceive(channel, state) === can_receive_marketing && ['any', state].includes(consent_status.subscription)) ===
    holds;
  const state = states.find(fits);
  return state && withPerson(draft, { consent: { ...draft.person.consent, [channel]: state } });
}

/**
 * Events before the moment that bring the count, or the sum, where it must be. They cannot be taken away again. The event
 * that starts the flow may count as well: so also as many as are right with one more.
 */
function metric(
  draft: Draft,
  { condition, holds, now, entry }: Literal & { condition: Extract<AnyCondition, { type: 'profile-metric' }> },
): readonly Draft[] {
  const isRight = (n: number): boolean => passesNumber(condition.measurement_filter, n) === holds;
  const wanted = [0, ...suggested(condition.measurement_filter, now)].filter(
    (n): n is number => typeof n === 'number' && n >= 0 && isRight(n),
  );
  const least = Math.min(...wanted);
  if (!Number.isFinite(least) || least > 100) return [];
  const safe = condition.measurement === 'sum' ? undefined : [1, ...wanted].find((n) => n > 0 && isRight(n + 1));
  const amounts = safe === undefined || safe === least || safe > 100 ? [least] : [least, safe];
  return amounts.flatMap((amount) => withEvents(draft, condition, amount, { now, entry }) ?? []);
}

function withEvents(
  draft: Draft,
  condition: Extract<AnyCondition, { type: 'profile-metric' }>,
  least: number,
  { now, entry }: Pick<Literal, 'now' | 'entry'>,
): Draft | undefined {
  if (least === 0) return draft;
  const properties: Record<string, Value> = condition.measurement === 'sum' ? { $value: least } : {};
  for (const { property: name, filter } of condition.metric_filters ?? []) {
    const found = filter ? valueFor([{ filter, holds: true }], now) : undefined;
    if (filter && !found) return undefined;
    if (found) properties[name] = found.value;
  }
  // Since entry: between the entry and now; else shortly before, but not as part of what is to come.
  const at =
    condition.timeframe_filter.operator === 'flow-start'
      ? Math.max(entry, now - 60_000)
      : Math.min(entry, now) - 60_000;
  const recent = condition.timeframe_filter.operator === 'in-the-last' ? Math.max(at, now - 60_000) : at;
  const count = condition.measurement === 'sum' ? 1 : Math.ceil(least);
  const events = Array.from({ length: count }, (): Happening => ({
    at: recent,
    kind: 'event',
    metric: condition.metric_id,
    properties,
  }));
  return { ...draft, happenings: [...draft.happenings, ...events] };
}
