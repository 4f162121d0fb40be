/** Conditions in words: `Placed Order zero times since entry`, `Tier is gold or VIP is set`. */
import { writtenProperty } from '../../compile/property.ts';
import { type Fields, fieldsOf, listOf } from '../../text/json.ts';
import { listed, plain, plural } from '../../text/words.ts';

/** Names of the account's objects by id; an unknown id stands for itself. */
export type Names = (id: string) => string;

const operators: Readonly<Record<string, string>> = {
  equals: 'is',
  'not-equals': 'is not',
  contains: 'contains',
  'not-contains': 'does not contain',
  'starts-with': 'starts with',
  'not-starts-with': 'does not start with',
  'ends-with': 'ends with',
  'not-ends-with': 'does not end with',
  in: 'is one of',
  'not-in': 'is none of',
  'greater-than': 'is more than',
  'greater-than-or-equal': 'is at least',
  'less-than': 'is less than',
  'less-than-or-equal': 'is at most',
  'is-set': 'is set',
  'not-set': 'is not set',
  before: 'is before',
  after: 'is after',
  'in-the-last': 'is in the last',
  'in-the-next': 'is in the next',
};

function test(filter: Fields): string {
  const operator = operators[String(filter['operator'])] ?? String(filter['operator'] ?? '').replaceAll('-', ' ');
  if (typeof filter['quantity'] === 'number') {
    return `${operator} ${plural(filter['quantity'], String(filter['unit'] ?? 'day'))}`;
  }
  const value = filter['value'] ?? filter['date'];
  if (value === undefined || value === null) return operator;
  return `${operator} ${Array.isArray(value) ? listed(value.map(plain), 'or') : plain(value)}`;
}

function window(filter: unknown): string {
  const { operator, unit, quantity } = fieldsOf(filter);
  if (operator === 'flow-start') return ' since entry';
  if (operator === 'alltime' || operator === undefined) return '';
  if (operator === 'in-the-last' && typeof quantity === 'number')
    return ` in the last ${plural(quantity, String(unit))}`;
  return ` (${String(operator).replaceAll('-', ' ')}${quantity === undefined ? '' : ` ${plain(quantity)} ${plain(unit)}`})`;
}

const property = (value: unknown): string => writtenProperty(String(value));

/** One test of an event; flows and messages are told by name. */
function filterOnEvent({ property, filter }: Fields, names: Names): string {
  const asked = fieldsOf(filter);
  const { value } = asked;
  const isNamed = property === '$flow' || property === '$message';
  const named = isNamed && typeof value === 'string' ? { ...asked, value: names(value) } : asked;
  return `${String(property)} ${test(named)}`;
}

/** "is 2 times", "is at most once". */
const times = (amount: string): string =>
  / 1$/.test(amount) ? amount.replace(/^is 1$/, 'exactly 1').replace(/ 1$/, ' once') : `${amount} times`;

const counts: Readonly<Record<string, string>> = {
  'equals 0': 'not once',
  'greater-than 0': 'at least once',
  'greater-than-or-equal 1': 'at least once',
};

function metric(condition: Fields, names: Names): string {
  const filter = fieldsOf(condition['measurement_filter']);
  const name = names(String(condition['metric_id']));
  const sum = condition['measurement'] === 'sum';
  const often = sum
    ? `${test(filter)} in sum`
    : (counts[`${String(filter['operator'])} ${plain(filter['value'])}`] ?? times(test(filter)));
  const where = listOf(condition['metric_filters']).map((one) => filterOnEvent(fieldsOf(one), names));
  return `${name} ${often}${window(condition['timeframe_filter'])}${where.length > 0 ? ` where ${listed(where)}` : ''}`;
}

/** One condition in words; a kind that has none is shown as its JSON, so that no difference goes unseen. */
export function conditionWords(value: unknown, names: Names): string {
  const condition = fieldsOf(value);
  const filter = fieldsOf(condition['filter']);
  switch (condition['type']) {
    case 'profile-property':
      return `${property(condition['property'])} ${test(filter)}`;
    case 'metric-property':
      return `event ${String(condition['field'])} ${test(filter)}`;
    case 'profile-metric':
      return metric(condition, names);
    case 'profile-group-membership': {
      const groups = listOf(condition['group_ids']).map((id) => names(String(id)));
      const since = window(condition['timeframe_filter']);
      return `${condition['is_member'] === true ? 'in' : 'not in'} ${listed(groups, 'or')}${since}`;
    }
    case 'profile-marketing-consent': {
      const consent = fieldsOf(condition['consent']);
      const { subscription, filters } = fieldsOf(consent['consent_status']);
      const able = consent['can_receive_marketing'] === true ? 'can' : 'cannot';
      const how = subscription === 'any' || subscription === undefined ? '' : ` (${String(subscription)})`;
      return `${able} receive ${String(consent['channel'])}${how}${filters === undefined || filters === null ? '' : ` ${plain(filters)}`}`;
    }
    case 'profile-region':
      return `${condition['in_region'] === true ? 'in' : 'not in'} ${String(condition['region']).replaceAll('_', ' ')}`;
    case 'profile-predictive-analytics':
      return `${String(condition['dimension']).replaceAll('_', ' ')} ${test(filter)}`;
    case 'profile-not-in-flow':
      return `not in this flow${window(condition['timeframe_filter'])}`;
    case 'profile-sample':
      return `a random ${String(condition['percentage'])} %`;
    default:
      return plain(value);
  }
}

/** The groups of a filter in words: each an "or", together an "and". */
export const groupWords = (filter: unknown, names: Names): readonly string[] =>
  listOf(fieldsOf(filter)['condition_groups']).map((group) =>
    listOf(fieldsOf(group)['conditions'])
      .map((one) => conditionWords(one, names))
      .join(' or '),
  );

/** A whole filter in words; null for one that lets everyone through. */
export function filterWords(filter: unknown, names: Names): string | null {
  const groups = groupWords(filter, names);
  if (groups.length === 0) return null;
  return groups.map((group) => (groups.length > 1 && group.includes(' or ') ? `(${group})` : group)).join(' and ');
}
