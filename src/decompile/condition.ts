/**
 * Condition groups → the condition language. Every leaf has an exact word or stands as `raw`; groups that are the
 * opposite of one leaf (compile/filter.ts) are written with `not`, or as the exit they were.
 */
import { consentConditions } from '../compile/consent.ts';
import { propertyName, writtenProperty } from '../compile/property.ts';
import { shortForms } from '../model/written/condition.ts';
import { asMetricName, metricOfShortForm } from '../model/conditions/metric-names.ts';
import type { ShortForm } from '../model/written/condition.ts';
import type { AccountNames } from './account-names.ts';
import { testOf, whereTest, windowOf } from './test.ts';
import type { WrittenMetric } from '../model/written/parts.ts';
import { type Fields, fieldsOf, listOf, sameData } from '../text/json.ts';
import { isText, literally, wordIn, type Written } from './wire.ts';

export interface Asked {
  readonly names: AccountNames;
  /** By id of a message of this flow, how its step is written; none in the flow's own filter, which takes no such words. */
  readonly messages: ReadonlyMap<string, string>;
  /** Conditions as they are, because something finer did not come back the same. */
  readonly raw: boolean;
}

export const noMessages: Asked['messages'] = new Map();

export const groupsOf = (filter: unknown): readonly (readonly unknown[])[] =>
  listOf(fieldsOf(filter)['condition_groups']).map((group) => listOf(fieldsOf(group)['conditions']));

/** An AND of groups as one condition; undefined for none. */
export function conditionOf(groups: readonly (readonly unknown[])[], asked: Asked): Written | undefined {
  const parts = groups.map((group) => groupOf(group, asked));
  const [first] = parts;
  return first === undefined || parts.length === 1 ? first : { all: parts };
}

function groupOf(group: readonly unknown[], asked: Asked): Written {
  const opposite = asked.raw ? undefined : oppositeOf(group, asked);
  if (opposite) return { not: opposite };
  const leaves = group.map((one) => leafOf(fieldsOf(one), asked));
  const [first] = leaves;
  return first !== undefined && leaves.length === 1 ? first : { any: leaves };
}

const isNotSet = (filter: unknown): boolean =>
  fieldsOf(filter)['type'] === 'existence' && fieldsOf(filter)['operator'] === 'not-set';

const inverse: Readonly<Record<string, string>> = {
  not_equals: 'equals',
  equals: 'not_equals',
  not_contains: 'contains',
  not_in: 'in',
  lacks_item: 'has_item',
  at_most: 'greater_than',
  less_than: 'at_least',
  at_least: 'less_than',
  greater_than: 'at_most',
};

/** The leaf that all others of a group are left out by: "not gold, or not set" is not gold. */
function oppositeOf(group: readonly unknown[], asked: Asked): Written | undefined {
  const [one, other] = group.map(fieldsOf);
  if (one === undefined) return undefined;
  if (one['type'] === 'profile-marketing-consent') return consentWithheld(group);
  if (group.length === 1 && one['type'] === 'profile-group-membership' && one['is_member'] === false)
    return membership(one, asked.names);
  if (group.length === 1 && one['type'] === 'profile-region' && one['in_region'] === false) return regionOf(one);
  const key = one['type'] === 'metric-property' ? 'field' : 'property';
  const pair = group.length === 2 && other !== undefined && one['type'] === other['type'] && one[key] === other[key];
  if (!pair || !isNotSet(other['filter'])) return undefined;
  const found = testOf(one['filter']);
  const [op, value] = Object.entries(found ?? {})[0] ?? [];
  const subject = subjectOf(one);
  if (op === undefined || subject === undefined) return undefined;
  if (typeof value === 'boolean') return { ...subject, equals: !value };
  return inverse[op] === undefined ? undefined : { ...subject, [inverse[op]]: value };
}

function subjectOf(condition: Fields): Written | undefined {
  if (condition['type'] === 'metric-property') return { event: condition['field'] };
  const wire = String(condition['property']);
  const property = writtenProperty(wire);
  return propertyName(property) === wire ? { property } : undefined;
}

const rawLeaf = (condition: Fields): Written => ({ raw: literally(condition) });

function leafOf(condition: Fields, asked: Asked): Written {
  return (asked.raw ? undefined : known(condition, asked)) ?? rawLeaf(condition);
}

function known(condition: Fields, asked: Asked): Written | undefined {
  const { names } = asked;
  switch (condition['type']) {
    case 'profile-property':
    case 'metric-property': {
      const subject = subjectOf(condition);
      const test = testOf(condition['filter']);
      return subject && test && (literally({ ...subject, ...test }) as Written);
    }
    case 'profile-metric':
      return messageLeaf(condition, asked) ?? metricLeaf(condition, names);
    case 'profile-group-membership':
      return condition['is_member'] === true && (condition['timeframe_filter'] ?? null) === null
        ? membership(condition, names)
        : undefined;
    case 'profile-marketing-consent':
      return consentGiven(condition);
    case 'profile-region':
      return condition['in_region'] === true ? regionOf(condition) : undefined;
    case 'profile-predictive-analytics': {
      const test = testOf(condition['filter']);
      return test && { predicted: condition['dimension'], ...test };
    }
    case 'profile-not-in-flow': {
      const window = windowOf(condition['timeframe_filter']);
      return window === undefined ? undefined : { not_in_flow: window };
    }
    default:
      return undefined;
  }
}

const membership = ({ group_ids }: Fields, names: AccountNames): Written | undefined => {
  const [id, ...more] = listOf(group_ids);
  const group = more.length === 0 ? names.group(id) : undefined;
  return group && (literally(group) as Written);
};

const regionOf = ({ region }: Fields): Written | undefined =>
  region === 'european_union' ? { region: 'eu' } : region === 'united_states' ? { region: 'us' } : undefined;

function consentGiven({ consent }: Fields): Written | undefined {
  const { channel, can_receive_marketing: may, consent_status: status } = fieldsOf(consent);
  const wanted = channel === 'push' ? 'any' : 'subscribed';
  const { subscription, filters } = fieldsOf(status);
  if (typeof may !== 'boolean' || !isText(subscription) || (filters ?? null) !== null) return undefined;
  if (may && subscription === wanted) return { consent: channel };
  return { consent: channel, subscription, ...(may ? {} : { reachable: false }) };
}

function consentWithheld(group: readonly unknown[]): Written | undefined {
  const plain = (condition: unknown): unknown => {
    const { type, consent } = fieldsOf(condition);
    const { channel, can_receive_marketing: may, consent_status: status } = fieldsOf(consent);
    const { subscription, filters } = fieldsOf(status);
    return [type, channel, may, subscription, filters ?? null];
  };
  const channel = (['email', 'sms', 'push'] as const).find((one) =>
    sameData(group.map(plain), consentConditions(one, false).map(plain)),
  );
  return channel && { consent: channel };
}

const marks: Readonly<Record<string, string>> = { 'Opened Email': 'machine_open', 'Clicked Email': 'Bot Click' };

/** How often or for how much; what bots did is left out unless it is asked for, as compile/metric.ts does. */
function metricLeaf(condition: Fields, names: AccountNames): Written | undefined {
  const metric = names.metric(condition['metric_id']);
  const test = testOf(condition['measurement_filter']);
  const within = windowOf(condition['timeframe_filter']);
  if (metric === undefined || test === undefined || within === undefined) return undefined;
  const mark = wordIn(marks, asMetricName(metric).name);
  const filters = listOf(condition['metric_filters']).map(fieldsOf);
  const last = filters.at(-1);
  const marked = last !== undefined && last['property'] === mark && fieldsOf(last['filter'])['value'] === false;
  if (mark !== undefined && !marked) return undefined;
  const asked = mark === undefined ? filters : filters.slice(0, -1);
  const where = asked.map(({ property, filter }) => {
    const found = whereTest(filter);
    return isText(property) && found ? { event: property, ...found } : undefined;
  });
  if (where.includes(undefined)) return undefined;
  const sum = condition['measurement'] === 'sum';
  const often = sameData(test, { at_least: 1 }) && !sum;
  const short = often && where.length === 0 ? shortFormOf(metric, names) : undefined;
  if (short !== undefined) return { [short]: within };
  return literally({
    metric,
    ...(often ? {} : test),
    ...(sum ? { sum: '$value' } : {}),
    ...(within === 'all_time' ? {} : { within }),
    ...(where.length === 0 ? {} : { where: where.length === 1 ? where[0] : { all: where } }),
  }) as Written;
}

/** Opened or clicked a message of this flow, at least once. */
function messageLeaf(condition: Fields, { names, messages }: Asked): Written | undefined {
  const filters = listOf(condition['metric_filters']).map(fieldsOf);
  const about = filters.find(({ property }) => property === '$message');
  const { operator, value } = fieldsOf(about?.['filter']);
  const step = operator === 'equals' ? messages.get(String(value)) : undefined;
  if (about === undefined || step === undefined) return undefined;
  const rest = filters.filter((one) => one !== about);
  const plain = metricLeaf({ ...condition, metric_filters: rest.length === 0 ? null : rest }, names);
  const did = plain && didOf(plain);
  if (did === undefined) return undefined;
  const { key, window } = did;
  return { [key]: step, ...(window === 'since_entry' ? {} : { within: window }) };
}

/** What a plain question about emails or texts says was done, at least once; undefined where it says more. */
function didOf(plain: Written): { readonly key: 'opened' | 'clicked'; readonly window: unknown } | undefined {
  const { opened_email: opened, clicked_email: clicked, metric, within = 'all_time', ...more } = plain;
  if (Object.keys(more).length > 0) return undefined;
  if (opened !== undefined) return { key: 'opened', window: opened };
  if (clicked !== undefined) return { key: 'clicked', window: clicked };
  return metric === 'Clicked SMS' ? { key: 'clicked', window: within } : undefined;
}

function shortFormOf(metric: WrittenMetric, names: AccountNames): ShortForm | undefined {
  const wanted = asMetricName(metric);
  return (Object.keys(shortForms) as ShortForm[]).find((form) =>
    sameData(metricOfShortForm(form, names.overrides), wanted),
  );
}

/**
 * The exit at the end of a profile filter: groups that ask for "not even once", which is what an `exit_when` on metrics
 * becomes. What is before them is the audience.
 */
export function splitExit(
  filter: unknown,
  asked: Asked,
): { readonly audience: readonly (readonly unknown[])[]; readonly exits: readonly Written[] } {
  const groups = groupsOf(filter);
  const exits: Written[] = [];
  let end = groups.length;
  for (; end > 0 && !asked.raw; end--) {
    const exit = exitOf(groups[end - 1]!, asked.names);
    if (exit === undefined) break;
    exits.unshift(exit);
  }
  return { audience: groups.slice(0, end), exits };
}

function exitOf(group: readonly unknown[], names: AccountNames): Written | undefined {
  const [one, ...more] = group.map(fieldsOf);
  if (one === undefined || more.length > 0 || one['type'] !== 'profile-metric') return undefined;
  const filter = { type: 'numeric', operator: 'equals', value: 0 };
  // Without "since they came in" it says who may enter, not who leaves.
  if (windowOf(one['timeframe_filter']) !== 'since_entry') return undefined;
  if (one['measurement'] !== 'count' || !sameData(one['measurement_filter'], filter)) return undefined;
  return metricLeaf({ ...one, measurement_filter: { ...filter, operator: 'greater-than-or-equal', value: 1 } }, names);
}
