/** One condition of the wire, asked about a person at a moment: one small function a kind. */
import type { MetricPropertyFilter, ProfileMetricCondition, TimeframeFilter } from '../wire/types.ts';
import { type DateFilter, passesDate } from './date-filter.ts';
import { draw } from './draw.ts';
import { fieldOf, type Known, mayReceive, type Occurrence, propertyOf } from './known.ts';
import type { AnyCondition } from './filter.ts';
import type { Value } from './types.ts';
import { numberOf, passes, passesNumber } from './value-filter.ts';
import type { Ask } from './wait.ts';

/** Who asks, and of which run: what "since flow start" and draws go by. */
export interface Asking {
  readonly known: Known;
  readonly now: number;
  readonly ask: Ask;
  readonly flow: string;
  /** When this run began, and the event that began it. */
  readonly entry: number;
  readonly event: Occurrence | undefined;
  readonly run: number;
  /** The split or message that asks; undefined for the flow itself. */
  readonly action: string | undefined;
}

export interface Answer {
  readonly holds: boolean;
  readonly value?: Value | undefined;
}

export function answer(condition: AnyCondition, asking: Asking): Answer {
  const { known, now } = asking;
  switch (condition.type) {
    case 'profile-property': {
      const value = propertyOf(known, condition.property);
      return { holds: passes(condition.filter, value, now), value };
    }
    case 'metric-property':
    case 'price-drop-property':
    case 'low-inventory-property': {
      const value = fieldOf(asking.event?.properties ?? {}, condition.field);
      return { holds: passes(condition.filter, value, now), value };
    }
    case 'profile-metric': {
      const value = measured(condition, asking);
      return { holds: passesNumber(condition.measurement_filter, value), value };
    }
    case 'profile-group-membership':
      return membership(condition, asking);
    case 'profile-marketing-consent':
      return consents(condition.consent, asking);
    case 'profile-region':
      return inRegion(condition, asking);
    case 'profile-predictive-analytics': {
      const value = known.person.predictions?.[condition.dimension];
      return { holds: passes(condition.filter, value, now), value };
    }
    case 'profile-not-in-flow':
      return notInFlow(condition.timeframe_filter, asking);
    case 'profile-not-sent-email':
    case 'profile-not-sent-sms':
    case 'profile-not-sent-push': {
      const sent = known.messages.get(condition.type.slice('profile-not-sent-'.length) as 'email' | 'sms' | 'push')!;
      return { holds: !sent.some((at) => within(condition.timeframe_filter, at, asking)) };
    }
    case 'profile-sample': {
      const value = draw(asking);
      return { holds: value < condition.percentage, value };
    }
    default:
      return { holds: asking.ask('undecidable') === 'yes' };
  }
}

/** How often, or for how much ($value), they did it in the time frame. Who never did has 0. [F] */
function measured(condition: ProfileMetricCondition, asking: Asking): number {
  const { metric_id, timeframe_filter, metric_filters } = condition;
  let sum = 0;
  for (const event of asking.known.events) {
    if (event.metric !== metric_id || event.at > asking.now) continue;
    if (!(metric_filters ?? []).every((filter) => eventPasses(filter, event, asking.now))) continue;
    if (!counts(timeframe_filter, event, asking)) continue;
    sum += condition.measurement === 'count' ? 1 : numberOf(event.properties['$value'] ?? null) || 0;
  }
  return sum;
}

const eventPasses = ({ property, filter }: MetricPropertyFilter, event: Occurrence, now: number): boolean =>
  !filter || passes(filter, fieldOf(event.properties, property), now);

/** "Since flow start" counts from the entry [F]; whether the event that started the flow is one of them is open [?]. */
function counts(frame: TimeframeFilter, event: Occurrence, asking: Asking): boolean {
  if (frame.operator === 'flow-start' && event === asking.event) return asking.ask('triggerCounts') === 'yes';
  return within(frame, event.at, asking);
}

function within(frame: TimeframeFilter, at: number, { entry, now }: Asking): boolean {
  if (frame.operator === 'alltime') return true;
  if (frame.operator === 'flow-start') return at >= entry;
  return passesDate(frame as DateFilter, at, now);
}

type Membership = Extract<AnyCondition, { type: 'profile-group-membership' }>;

/** In one of the groups (since a time), or in none of them. */
function membership(condition: Membership, { known, now }: Asking): Answer {
  const joined = condition.group_ids.map((id) => known.groups.get(id)).filter((at) => at !== undefined);
  const frame = condition.is_member ? condition.timeframe_filter : undefined;
  const inside = joined.some((at) => !frame || passesDate(frame, at, now));
  return { holds: inside === condition.is_member };
}

type Consents = Extract<AnyCondition, { type: 'profile-marketing-consent' }>['consent'];

/** Whether they may get marketing on the channel, and what they said. Sources and dates of consent are not known here. */
function consents({ channel, can_receive_marketing, consent_status }: Consents, asking: Asking): Answer {
  const consent = asking.known.consent.get(channel)!;
  const said = consent_status.subscription === 'any' || consent_status.subscription === consent;
  const holds = mayReceive(channel, consent) === can_receive_marketing && said;
  const { filters } = consent_status;
  const open = holds && Array.isArray(filters) && filters.length > 0;
  return { holds: open ? asking.ask('undecidable') === 'yes' : holds, value: consent };
}

const union =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' +
  'Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Ireland Italy ' +
  'Latvia Lithuania Luxembourg Malta Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden';
const regions = {
  european_union: new Set([...union.split(' '), 'Czech Republic']),
  united_states: new Set(['US', 'USA', 'United States', 'United States of America']),
} as const;

/** By the country of the profile; who has none is in no region and outside none. [D] for negative operators */
function inRegion({ in_region, region }: Extract<AnyCondition, { type: 'profile-region' }>, { known }: Asking): Answer {
  const value = known.properties.get('location.country');
  return { holds: typeof value === 'string' && regions[region].has(value) === in_region, value };
}

/** Has not entered this flow before this run in the time frame, as it stood when this run began. */
function notInFlow(frame: TimeframeFilter, asking: Asking): Answer {
  const earlier = (asking.known.entries.get(asking.flow) ?? []).slice(0, asking.run - 1);
  return { holds: !earlier.some((at) => within(frame, at, { ...asking, now: asking.entry })) };
}
