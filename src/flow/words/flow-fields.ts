/** The fields of a flow itself: trigger, where, audience, exit_when, re-entry. None of them can be changed by API. */
import type { FlowDefinition } from '../../wire/types.ts';
import { type Fields, fieldsOf, listOf, without } from '../../text/json.ts';
import { type Field, field } from './fields.ts';
import { filterWords, type Names } from './condition-words.ts';
import { clock, days, plain, plural } from '../../text/words.ts';
import { firstTriggerType, reentryWords } from '../reentry.ts';

/** A trigger in a few words: the metric's, list's or segment's name, or what it watches. */
export function triggerWords(value: unknown, names: Names): string {
  const trigger = fieldsOf(value);
  const id = trigger['id'];
  const name = typeof id === 'string' ? names(id) : '';
  switch (trigger['type']) {
    case 'metric':
      return name;
    case 'list':
      return `list ${name}`;
    case 'segment':
      return `segment ${name}`;
    case 'date': {
      const before = Number(trigger['timedelta_value_before_date'] ?? 0);
      const unit = String(trigger['timedelta_unit_before_date']).replace(/s$/, '');
      const when = before === 0 ? 'on' : `${plural(before, unit)} before`;
      const what = String(trigger['date_profile_property'] ?? trigger['custom_object_label'] ?? 'a date');
      const on = days(trigger['trigger_days']);
      const zone = trigger['timezone'] === 'profile' ? '' : ` (${String(trigger['timezone'])})`;
      return `${when} ${what.replace(/^properties\['(.*)'\]$/, '$1')}, ${String(trigger['recurrence_frequency'])}, at ${clock(trigger['trigger_time'])}${on === '' ? '' : ` on ${on}`}${zone}`;
    }
    case 'price-drop':
      return `price drop of ${plain(trigger['price_drop_amount_value'])}${trigger['price_drop_amount_unit'] === 'percent' ? ' %' : ''}, ${watchers(trigger)}`;
    case 'low-inventory':
      return `${plain(trigger['product_level'])} at or below ${plain(trigger['inventory_count'])} in stock, ${watchers(trigger)}`;
    default:
      return plain(trigger);
  }
}

const deeds: Readonly<Record<string, string>> = {
  viewed: 'viewed it',
  'added-to-cart': 'put it in a cart',
  'checkout-started': 'began a checkout',
};

/** Whom a price drop or low stock concerns: "for who viewed it or began a checkout within 30 days". */
function watchers(trigger: Fields): string {
  const did = listOf(trigger['audience'])
    .map((deed) => deeds[String(deed)] ?? String(deed))
    .join(' or ');
  return `for who ${did} within ${plain(trigger['timeframe_days'])} days`;
}

/** The groups that let people leave are the ones that look at what happened since they came in. */
const isExit = (group: unknown): boolean => JSON.stringify(group).includes('"flow-start"');

/** The fields of a normalised definition. Every part of it but its actions is in one of them. */
export function fieldsOfFlow(definition: FlowDefinition, names: Names): readonly Field[] {
  const triggers = definition.triggers.map((trigger) => without(trigger, 'trigger_filter'));
  const where = definition.triggers.flatMap((trigger) => fieldsOf(trigger)['trigger_filter'] ?? []);
  const groups = listOf(fieldsOf(definition.profile_filter)['condition_groups']);
  const some = (key: string, list: readonly unknown[], show: string | null): Field =>
    field(key, list.length === 0 ? null : list, names, show);
  const filter = (key: string, exit: boolean): Field => {
    const list = groups.filter((group) => isExit(group) === exit);
    return some(key, list, filterWords({ condition_groups: list }, names));
  };
  const reentry = definition.reentry_criteria ?? null;
  return [
    { key: 'triggers', raw: triggers, show: definition.triggers.map((one) => triggerWords(one, names)).join('; ') },
    some('trigger_filters', where, where.map((one) => filterWords(one, names) ?? '').join('; ')),
    filter('audience', false),
    filter('exit_when', true),
    { key: 'reentry_criteria', raw: reentry, show: reentryWords(reentry, firstTriggerType(definition.triggers)) },
  ];
}
