/**
 * What a filter means to Klaviyo: groups are AND, conditions in a group are OR (field reports). A property that is not set
 * matches no operator but not-set, negative ones included (Klaviyo help). Written from the wire alone.
 */
import { now } from './people.ts';
import type { Happening, Person, Value } from './people.ts';

type Fields = Readonly<Record<string, unknown>>;
type Groups = { readonly condition_groups: readonly { readonly conditions: readonly unknown[] }[] } | null | undefined;

/** No filter lets everyone through. */
export const lets = (filter: Groups, person: Person): boolean =>
  filter?.condition_groups.every(({ conditions }) => conditions.some((one) => matches(one as Fields, person))) ?? true;

function matches(condition: Fields, person: Person): boolean {
  const filter = condition.filter as Fields;
  switch (condition.type) {
    case 'profile-property': {
      const [, name] = /^properties\['((?:[^'\\]|\\.)*)'\]$/.exec(String(condition.property))!;
      return fits(filter, person.properties[name!.replace(/\\(.)/g, '$1')]);
    }
    case 'metric-property':
      return fits(filter, person.event[String(condition.field)]);
    case 'profile-metric':
      return metric(condition, person);
    case 'profile-group-membership': {
      const name = /^@(?:list|segment)\{(.*)\}$/.exec((condition.group_ids as string[])[0]!)![1]!;
      return person.groups.includes(name) === condition.is_member;
    }
    case 'profile-marketing-consent':
      return consent(condition.consent as Fields, person);
    case 'profile-region':
      return person.regions.includes(condition.region as 'united_states') === condition.in_region;
    default:
      throw new Error(`Not known: ${String(condition.type)}`);
  }
}

function consent({ channel, can_receive_marketing: can, consent_status: status }: Fields, person: Person): boolean {
  const { subscription } = status as Fields;
  if (channel !== 'email') return (channel === 'sms' ? person.sms : person.push) === can;
  // Who never said anything can be mailed; who unsubscribed or is suppressed cannot.
  const able = person.email !== 'unsubscribed' && !person.suppressed;
  return able === can && (subscription === 'any' || subscription === person.email);
}

function metric(condition: Fields, person: Person): boolean {
  const name = /^@metric\{(.*)\}$/.exec(String(condition.metric_id))![1]!;
  const filters = (condition.metric_filters ?? []) as readonly { property: string; filter: Fields }[];
  const counted = person.done.filter(
    (one) =>
      one.metric === name &&
      inTime(condition.timeframe_filter as Fields, one) &&
      filters.every(({ property, filter }) => fits(filter, one.properties[property])),
  );
  const test = condition.measurement_filter as Fields;
  if (condition.measurement === 'count') return fits(test, counted.length);
  if (counted.length === 0 && !person.sumOfNothingIsZero) return false;
  return fits(
    test,
    counted.reduce((total, one) => total + Number(one.properties.$value), 0),
  );
}

function inTime({ operator, quantity, unit }: Fields, { hoursAgo, sinceEntry }: Happening): boolean {
  if (operator === 'alltime') return true;
  if (operator === 'flow-start') return sinceEntry;
  if (operator === 'in-the-last' && unit === 'hour') return hoursAgo <= Number(quantity);
  throw new Error(`Not known: ${String(operator)}`);
}

const length = { hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

function fits(filter: Fields, value: Value | undefined): boolean {
  const { operator } = filter;
  if (operator === 'not-set') return value === undefined;
  if (value === undefined) return false;
  if (operator === 'is-set') return true;
  switch (filter.type) {
    case 'string':
      return typeof value === 'string' && text(filter, value);
    case 'numeric':
      return typeof value === 'number' && number(filter, value);
    case 'boolean':
      return value === filter.value;
    case 'list':
      return Array.isArray(value) && value.includes(filter.value) === (operator === 'contains');
    case 'date':
      return value instanceof Date && date(filter, value.getTime());
    default:
      throw new Error(`Not known: ${String(filter.type)}`);
  }
}

function text({ operator, value: wanted }: Fields, value: string): boolean {
  if (Array.isArray(wanted)) return wanted.includes(value) === (operator === 'in');
  const negative = String(operator).startsWith('not-');
  const found = {
    equals: () => value === wanted,
    contains: () => value.includes(String(wanted)),
    'starts-with': () => value.startsWith(String(wanted)),
    'ends-with': () => value.endsWith(String(wanted)),
  }[String(operator).replace('not-', '') as 'equals'];
  return found() !== negative;
}

function number({ operator, value }: Fields, is: number): boolean {
  const wanted = Number(value);
  return {
    equals: is === wanted,
    'not-equals': is !== wanted,
    'greater-than': is > wanted,
    'greater-than-or-equal': is >= wanted,
    'less-than': is < wanted,
    'less-than-or-equal': is <= wanted,
  }[String(operator) as 'equals'];
}

function date({ operator, date: moment, unit, quantity }: Fields, is: number): boolean {
  const span = Number(quantity) * length[unit as 'hour'];
  switch (operator) {
    case 'before':
      return is < Date.parse(String(moment));
    case 'after':
      return is > Date.parse(String(moment));
    case 'in-the-last':
      return is <= now && is > now - span;
    case 'at-least':
      return is <= now - span;
    case 'in-the-next':
      return is > now && is <= now + span;
    default:
      throw new Error(`Not known: ${String(operator)}`);
  }
}
