/** One action → its step: the kind and fields an author would write, or undefined where the format cannot say it. */
import { writtenProperty } from '../compile/property.ts';
import type { Asked } from './condition.ts';
import type { Node, Variant } from './node.ts';
import { alertOf, emailOf, smsOf } from './message.ts';
import { type SecretNames, webhookTexts } from './secrets.ts';
import { without, type Fields, fieldsOf, isObject, listOf } from '../text/json.ts';
import {
  bag,
  daysOf,
  isText,
  literal,
  literally,
  present,
  slugOf,
  span,
  timeOfDay,
  wordIn,
  type Written,
} from './wire.ts';

export interface Source {
  readonly asked: Asked;
  /** HTML of the flow's mails by template id. */
  readonly html: Readonly<Record<string, string>>;
  readonly secrets: SecretNames;
}

type Found = Pick<Node, 'kind' | 'wanted' | 'fields'> & Partial<Node>;

/** A linear action; splits are read by tree.ts. */
export function stepOf(action: Fields, source: Source): Found | undefined {
  const data = fieldsOf(action['data']);
  const message = fieldsOf(data['message']);
  const name = isText(message['name']) ? message['name'] : undefined;
  const { asked } = source;
  const sends = (kind: string, fields: Written | undefined, more: Partial<Node> = {}): Found | undefined =>
    fields && { kind, wanted: slugOf(name ?? kind) ?? kind, fields, ...(name === undefined ? {} : { name }), ...more };
  switch (action['type']) {
    case 'send-email': {
      const html = htmlOf(message, source);
      return html === undefined ? undefined : sends('email', emailOf(message, asked), { html });
    }
    case 'send-sms':
      return sends('sms', smsOf(message, asked));
    case 'send-webhook':
      return sends('webhook', webhookTexts(message, slugOf(name ?? 'webhook') ?? 'webhook', source.secrets));
    case 'send-internal-alert': {
      const html = htmlOf(message, source);
      return html === undefined ? undefined : sends('notify', alertOf(message, asked), { html });
    }
    case 'time-delay':
      return delayOf(data);
    case 'target-date':
      return {
        kind: 'wait_until',
        wanted: 'wait',
        fields: present({
          time: timeOfDay(data['target_time']),
          weekdays: daysOf(data['target_days']),
          timezone: zoneOf(data),
        }),
      };
    case 'update-profile':
      return updateProfile(data);
    case 'list-update': {
      const group = asked.names.group(data['list_id']);
      if (group === undefined || !('list' in group) || !isText(data['name'])) return undefined;
      const kind = data['on_execution'] === true ? 'add_to_list' : 'remove_from_list';
      return {
        kind,
        wanted: slugOf(data['name']) ?? 'list',
        name: data['name'],
        fields: { list: literal(group.list) },
      };
    }
    case 'ab-test':
      return abTestOf(data, source);
    default:
      return undefined;
  }
}

function htmlOf(message: Fields, { html }: Source): string | undefined {
  const id = message['template_id'];
  const found = wordIn(html, id);
  return found === undefined || found.trim() === '' ? undefined : found;
}

const zoneOf = ({ timezone }: Fields): unknown => (timezone === 'profile' || !isText(timezone) ? undefined : timezone);

function delayOf(data: Fields): Found {
  const unit = String(data['unit'] ?? 'days');
  const until = data['delay_until_time'];
  const more = present({
    until: isText(until) ? timeOfDay(until) : undefined,
    weekdays: daysOf(data['delay_until_weekdays']),
    timezone: zoneOf(data),
  });
  const short = span(data['value'], unit);
  const plain = Object.keys(more).length === 0;
  return {
    kind: 'delay',
    wanted: `wait-${short.replace(' ', '-')}`,
    fields: { [unit]: data['value'], ...more },
    ...(plain ? { short } : {}),
  };
}

const propertyOf = (key: unknown): string => writtenProperty(String(key));

function updateProfile(data: Fields): Found | undefined {
  const groups: Record<'set' | 'create' | 'add_to' | 'remove_from', Record<string, unknown>> = {
    set: bag(),
    create: bag(),
    add_to: bag(),
    remove_from: bag(),
  };
  const remove: string[] = [];
  for (const one of listOf(data['profile_operations']).map(fieldsOf)) {
    const key = propertyOf(one['property_key']);
    // YAML of ours takes no such key (source/yaml.ts).
    if (key === '__proto__') return undefined;
    if (one['operator'] === 'delete') remove.push(key);
    else if (one['property_type'] === 'list')
      groups[one['property_operation'] === 'add' ? 'add_to' : 'remove_from'][key] = literally(one['property_value']);
    else groups[one['operator'] === 'create' ? 'create' : 'set'][key] = literally(one['property_value']);
  }
  const some = (fields: Written): Written | undefined => (Object.keys(fields).length > 0 ? fields : undefined);
  const fields = present({
    set: some(groups.set),
    create: some(groups.create),
    remove: remove.length > 0 ? remove : undefined,
    add_to: some(groups.add_to),
    remove_from: some(groups.remove_from),
  });
  return { kind: 'update_profile', wanted: 'update-profile', fields };
}

const winners: Readonly<Record<string, string>> = {
  'unique-opens': 'opens',
  'unique-clicks': 'clicks',
  'unique-placed-orders': 'orders',
};

function abTestOf(data: Fields, source: Source): Found | undefined {
  const experiment = fieldsOf(data['current_experiment']);
  const shares = fieldsOf(experiment['allocations']);
  const variants = listOf(experiment['variations'])
    .map(fieldsOf)
    .map((one): Variant | undefined => {
      const found = stepOf(one, source);
      const share = shares[String(one['id'] ?? one['temporary_id'])];
      if (!found || (found.kind !== 'email' && found.kind !== 'sms') || typeof share !== 'number') return undefined;
      const { kind, name, fields, html } = found;
      return { kind, weight: Math.round(share * 1000) / 10, fields, ...present({ name, html }) } as Variant;
    });
  const name = experiment['name'];
  const winner = wordIn(winners, experiment['winner_metric']);
  if (variants.length < 2 || variants.includes(undefined) || !isText(name)) return undefined;
  return {
    kind: 'ab_test',
    wanted: slugOf(name) ?? 'ab-test',
    name,
    fields: present({ winner }),
    variants: variants as readonly Variant[],
  };
}

/** Klaviyo's action as it is, without ids and links; variants keep names of their own in place of ids. */
export function rawDefinition(action: Fields, id: string): Written {
  const names = new Map<string, string>();
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (!isObject(value)) return value;
    const inner = Object.entries(value).map(([k, v]): [string, unknown] => [k, visit(v, k)]);
    const map = Object.fromEntries(inner);
    if (key === 'message') return without(map, 'id');
    if (typeof map['type'] === 'string' && (key === 'main_action' || key === 'variations')) {
      const temporary = `${id}.${key === 'main_action' ? 'main' : names.size + 1}`;
      if (key === 'variations') names.set(String(map['id'] ?? map['temporary_id']), temporary);
      return { temporary_id: temporary, ...without(map, 'id', 'temporary_id', 'links') };
    }
    return key === 'current_experiment' ? without(map, 'id', 'started') : map;
  };
  const bare = visit(without(action, 'id', 'temporary_id', 'links'), '') as Written;
  const rename = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => rename(item, key));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [key === 'allocations' ? (names.get(k) ?? k) : k, rename(v, k)]),
    );
  };
  return literally(rename(bare, '')) as Written;
}
