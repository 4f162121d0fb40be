/** What is known of the person at a moment, and what a condition makes of it. */
import type { FlowDefinition } from '../../../src/wire/types.ts';
import type { Channel, Consent, Person, Setting, Switches, Value } from '../../../src/simulate/types.ts';
import { compare, holds, within, type AnyFilter } from './filters.ts';

export interface Known {
  readonly at: number;
  readonly metric: string;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface Run {
  readonly flow: string;
  readonly number: number;
  readonly start: number;
  /** What started it: an event, or the properties of a found price or stock. */
  readonly event?: Known;
}

export class Memory {
  readonly properties = new Map<string, Value>();
  readonly consent = new Map<Channel, Consent>();
  /** Lists and segments, with the moment of joining. */
  readonly groups = new Map<string, number>();
  readonly events: Known[] = [];
  readonly messages: { readonly at: number; readonly channel: Channel }[] = [];
  readonly runs: Run[] = [];
  readonly person: Person;
  readonly setting: Setting;

  constructor(person: Person, setting: Setting) {
    this.person = person;
    this.setting = setting;
    for (const [name, value] of Object.entries(person.properties ?? {})) this.properties.set(name, value);
    for (const [channel, consent] of Object.entries(person.consent ?? {}))
      this.consent.set(channel as Channel, consent);
    for (const id of [...(person.lists ?? []), ...(person.segments ?? [])]) this.groups.set(id, -Infinity);
  }

  side<K extends keyof Switches>(name: K): Switches[K] {
    const usual: Switches = {
      weekday: 'moved-day',
      targetNow: 'now',
      afterManual: 'goes-on',
      triggerCounts: 'no',
      sampleAgain: 'same',
      leapDay: 'february-28',
      editedDelay: 'keeps',
      undecidable: 'no',
    };
    return this.setting.switches?.[name] ?? usual[name];
  }

  zoneOf(named: string | undefined): string {
    if (named !== undefined && named !== 'profile') return named;
    return this.person.timezone ?? this.setting.timezone;
  }

  consentFor(channel: Channel): Consent {
    return this.consent.get(channel) ?? 'never_subscribed';
  }

  /** Email may go to who never said anything; every other channel needs a yes. */
  mayGet(channel: Channel): boolean {
    const consent = this.consentFor(channel);
    return consent === 'subscribed' || (channel === 'email' && consent === 'never_subscribed');
  }

  draw(action: string): number {
    const draw = this.person.draws?.[action];
    if (draw === undefined) throw new Error(`the oracle draws nothing: give ${action} a draw`);
    return draw;
  }
}

/** `properties['Tier']` and `location['country']` → the names a person has them under. */
export const plainName = (path: string): string =>
  path.replace(/^properties\['(.*)'\]$/, '$1').replace(/^location\['(.*)'\]$/, 'location.$1');

type Condition = { readonly type: string } & Record<string, unknown>;
interface Asking {
  readonly now: number;
  readonly run: Run;
  readonly action: string;
}

/** An amount is a number, or text that is one; anything else adds nothing. */
const amountOf = (value: Value | undefined): number =>
  typeof value === 'number' || typeof value === 'string' ? Number(value) || 0 : 0;

/** Null: nobody can tell from what is known here. */
function decide(memory: Memory, condition: Condition, { now, run, action }: Asking): boolean | null {
  const filter = condition['filter'] as AnyFilter;
  const frame = condition['timeframe_filter'] as { operator: string } | null | undefined;
  switch (condition.type) {
    // A property of the event that started the flow, whichever metric the condition names. No event has none set.
    case 'metric-property':
    case 'price-drop-property':
    case 'low-inventory-property':
      return holds(filter, run.event?.properties[String(condition['field'])], now);
    case 'profile-property':
      return holds(filter, memory.properties.get(plainName(String(condition['property']))), now);
    case 'profile-metric': {
      const counted = memory.events.filter((event) => {
        if (event.metric !== condition['metric_id'] || event.at > now) return false;
        if (!within(event.at, frame!, now, run.start)) return false;
        // The event that started the flow is at its start, and no event since.
        if (frame!.operator === 'flow-start' && event === run.event && memory.side('triggerCounts') === 'no')
          return false;
        const filters = (condition['metric_filters'] ?? []) as { property: string; filter?: AnyFilter | null }[];
        return filters.every((one) => !one.filter || holds(one.filter, event.properties[one.property], now));
      });
      const measured =
        condition['measurement'] === 'count'
          ? counted.length
          : counted.reduce((sum, event) => sum + amountOf(event.properties['$value']), 0);
      const wanted = condition['measurement_filter'] as { operator: string; value: number };
      return compare(wanted.operator, measured, wanted.value);
    }
    case 'profile-group-membership': {
      const groups = condition['group_ids'] as string[];
      if (condition['is_member'] === false) return !groups.some((id) => memory.groups.has(id));
      return groups.some((id) => {
        const since = memory.groups.get(id);
        return since !== undefined && (!frame || within(since, frame, now, run.start));
      });
    }
    case 'profile-marketing-consent': {
      const consent = condition['consent'] as {
        channel: Channel;
        can_receive_marketing: boolean;
        consent_status: { subscription: string };
      };
      if (memory.mayGet(consent.channel) !== consent.can_receive_marketing) return false;
      const { subscription } = consent.consent_status;
      return subscription === 'any' || subscription === memory.consentFor(consent.channel);
    }
    case 'profile-predictive-analytics': {
      const value = memory.person.predictions?.[String(condition['dimension'])];
      return condition['dimension'] === 'channel_affinity' ? null : holds(filter, value, now);
    }
    case 'profile-not-in-flow':
      // Earlier runs, as they stood when this one began: a later one does not put an earlier one out.
      return !memory.runs.some(
        (old) => old.number < run.number && old.flow === run.flow && within(old.start, frame!, run.start, run.start),
      );
    case 'profile-sample':
      return memory.draw(action) < Number(condition['percentage']);
    case 'profile-not-sent-email':
    case 'profile-not-sent-sms':
    case 'profile-not-sent-push': {
      const channel = condition.type.slice('profile-not-sent-'.length);
      return !memory.messages.some((one) => one.channel === channel && within(one.at, frame!, now, run.start));
    }
    default:
      return null;
  }
}

/** Every group must hold, and a group holds when one of its conditions does. The answer is the first group that failed. */
export function failedGroup(
  memory: Memory,
  filter: { readonly condition_groups: readonly { readonly conditions: readonly unknown[] }[] } | null | undefined,
  asking: Asking,
): number | null {
  const groups = filter?.condition_groups ?? [];
  const failed = groups.findIndex(
    ({ conditions }) =>
      conditions.length > 0 &&
      !conditions.some((one) => decide(memory, one as Condition, asking) ?? memory.side('undecidable') === 'yes'),
  );
  return failed === -1 ? null : failed;
}

const UNIT = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

/** The last entry, where it forbids this one. Lists and segments take a person once unless they say otherwise. */
export function reentryRefuses(memory: Memory, definition: FlowDefinition, flow: string, now: number): number | null {
  const last = memory.runs.filter((run) => run.flow === flow).at(-1)?.start;
  if (last === undefined) return null;
  const trigger = definition.triggers[0]!.type;
  const criteria = definition.reentry_criteria ?? {
    unit: 'alltime' as const,
    duration: trigger === 'list' || trigger === 'segment' ? 1 : 0,
  };
  if (criteria.unit === 'alltime') return criteria.duration === 1 ? last : null;
  return now < last + criteria.duration * UNIT[criteria.unit] ? last : null;
}
