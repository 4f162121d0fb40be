/**
 * An action as the fields an author knows: subject, preview, delay, if, … Every part of an action that can differ is in
 * exactly one field, so two actions are alike if their fields are; what has no word of its own keeps Klaviyo's key.
 * Not here: ids, links, template ids (compared by content) and statuses (a matter of their own).
 */
import { writtenProperty } from '../compile/property.ts';
import type { Action } from '../klaviyo/types.ts';
import { canonicalAction } from './canonical.ts';
import { fieldsOf, isObject, without } from './tree.ts';
import type { Fields } from './tree.ts';
import { isCredentialHeader, isSecret } from './secrets.ts';
import { filterWords } from './condition-words.ts';
import type { Names } from './condition-words.ts';
import { clock, days, plain, plural } from '../text/words.ts';

export interface Field {
  readonly path: string;
  /** What is compared: JSON, null when unset. */
  readonly raw: unknown;
  /** What is shown; null when unset. */
  readonly show: string | null;
  readonly text?: boolean;
}

export const hidden = '•••';

const field = (path: string, raw: unknown, show?: string | null): Field => {
  const unset = raw === undefined || raw === null;
  return { path, raw: unset ? null : raw, show: unset ? null : isSecret(raw) ? hidden : (show ?? plain(raw)) };
};

const simple: Readonly<Record<string, string>> = {
  subject_line: 'subject',
  preview_text: 'preview',
  reply_to_email: 'reply_to',
  cc_email: 'cc',
  bcc_email: 'bcc',
  smart_sending_enabled: 'smart_sending',
  sms_quiet_hours_enabled: 'quiet_hours',
  add_org_prefix: 'org_prefix',
  add_info_link: 'info_link',
  add_opt_out_language: 'opt_out',
  dynamic_image: 'image',
  to_emails: 'to',
};

function messageFields(message: Fields, names: Names): readonly Field[] {
  const fields: Field[] = [];
  for (const [key, value] of Object.entries(without(message, 'template_id', 'headers', 'from_email', 'from_label'))) {
    if (key === 'additional_filters') fields.push(field('only_if', value, filterWords(value, names)));
    else if (key === 'add_tracking_params') fields.push(field('utm', value, value === true ? 'on' : 'off'));
    else if (key === 'custom_tracking_params') fields.push(field('utm parameters', value, parameters(value)));
    else if (key === 'body') fields.push({ ...field('body', value), text: true });
    else fields.push(field(simple[key] ?? key, value));
  }
  if ('from_email' in message) fields.push(field('from email', message['from_email']));
  if ('from_label' in message) fields.push(field('from name', message['from_label']));
  for (const [name, value] of Object.entries(fieldsOf(message['headers']))) {
    fields.push(field(`headers.${name}`, value, isCredentialHeader(name) ? hidden : null));
  }
  return fields;
}

const parameters = (value: unknown): string | null =>
  Array.isArray(value)
    ? value.map((item) => `${String(fieldsOf(item)['param'])}=${String(fieldsOf(item)['value'])}`).join('&')
    : null;

const minutes: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10080, months: 43200 };

/** "1 day", "27 hours", "2 days, then 09:00 on Mon or Tue". The unit stays as written. */
export function delayWords(data: Fields): string {
  const unit = String(data['unit']);
  const value = Number(data['value']);
  const wait = unit in minutes ? plural(value, unit.replace(/s$/, '')) : `${plain(value)} ${unit}`;
  const until = data['delay_until_time'];
  const on = days(data['delay_until_weekdays']);
  const when = `${until === null || until === undefined ? '' : ` at ${clock(until)}`}${on === '' ? '' : ` on ${on}`}`;
  const zone = data['timezone'];
  const place = zone === undefined || zone === 'profile' ? '' : ` (${String(zone)})`;
  return `${wait}${when === '' ? '' : `, then${when}`}${place}`;
}

/** The fields of an action, normalised or not. */
export function fieldsOfAction(action: Action, names: Names): readonly Field[] {
  const canonical = canonicalAction(action);
  const data = fieldsOf(canonical['data']);
  const outside = Object.entries(without(canonical, 'type', 'data')).map(([key, value]) => field(key, value));
  return [...outside, ...dataFields(action.type, data, names)].filter((one) => one.raw !== null);
}

function dataFields(type: string, data: Fields, names: Names): readonly Field[] {
  switch (type) {
    case 'time-delay':
    case 'countdown-delay':
      return [field('delay', data, delayWords(data))];
    case 'target-date': {
      const on = days(data['target_days']);
      return [field('time', data, `${clock(data['target_time'])}${on === '' ? '' : ` on ${on}`}`)];
    }
    case 'conditional-split':
    case 'trigger-split': {
      const key = type === 'conditional-split' ? 'profile_filter' : 'trigger_filter';
      const rest = Object.entries(without(data, key)).map(([name, value]) => field(name, value));
      return [field('if', data[key], filterWords(data[key], names)), ...rest];
    }
    case 'multi-branch-split':
      return [field('name', data['name']), ...branchFields(data['branches'], names)];
    case 'update-profile':
      return [field('set', data['profile_operations'], operations(data['profile_operations'])), ...rest(data)];
    case 'list-update':
      return [
        field('name', data['name']),
        field('list', data['list_id'], names(String(data['list_id']))),
        ...rest(without(data, 'name', 'list_id')),
      ];
    default:
      return [...(isObject(data['message']) ? messageFields(data['message'], names) : []), ...nested(data, names)];
  }
}

const rest = (data: Fields): readonly Field[] =>
  Object.entries(without(data, 'profile_operations')).map(([key, value]) => field(key, value));

function branchFields(value: unknown, names: Names): readonly Field[] {
  const branches = Array.isArray(value) ? value.map(fieldsOf) : [];
  return branches.flatMap((branch, index) => {
    const place = branch['is_else'] === true ? 'else' : `case ${index + 1}`;
    const others = without(branch, 'links', 'is_else', 'order', 'branch_filter', 'name');
    return [
      field(`${place} name`, branch['name']),
      field(`${place} if`, branch['branch_filter'], filterWords(branch['branch_filter'], names)),
      ...Object.entries(others).map(([key, inner]) => field(`${place} ${key}`, inner)),
    ];
  });
}

function operations(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  return value
    .map(fieldsOf)
    .map((one) => {
      const key = writtenProperty(String(one['property_key']));
      if (one['operator'] === 'delete') return `remove ${key}`;
      const how = one['property_operation'];
      const value = plain(one['property_value']);
      return how === 'add'
        ? `add ${value} to ${key}`
        : how === 'remove'
          ? `remove ${value} from ${key}`
          : `${key} = ${value}`;
    })
    .join(', ');
}

/** A/B tests hold whole messages inside; their fields are told by variant. */
function nested(data: Fields, names: Names): readonly Field[] {
  const experiment = fieldsOf(data['current_experiment']);
  const variations = Array.isArray(experiment['variations']) ? experiment['variations'].map(fieldsOf) : [];
  const inside = (prefix: string, action: Fields): readonly Field[] =>
    dataFields(String(action['type']), fieldsOf(action['data']), names).map((one) => ({
      ...one,
      path: `${prefix} ${one.path}`,
    }));
  return [
    ...Object.entries(without(data, 'message', 'current_experiment', 'main_action')).map(([key, v]) => field(key, v)),
    ...(isObject(data['main_action']) ? inside('main', data['main_action']) : []),
    // Variations' names are Klaviyo's own (field reports); see canonical.ts.
    ...variations.flatMap((variation, index) =>
      inside(`variant ${index + 1}`, variation).filter(({ path }) => path !== `variant ${index + 1} name`),
    ),
    ...Object.entries(without(experiment, 'variations')).map(([key, value]) =>
      field(key === 'winner_metric' ? 'winner' : key === 'allocations' ? 'weights' : `experiment ${key}`, value),
    ),
  ];
}

/** What to call an action in a list of steps: its subject, "1 day", the first words of a text. */
export function labelOf(action: Action, names: Names): string {
  const data = fieldsOf((action as unknown as Fields)['data']);
  const message = fieldsOf(data['message']);
  const words = message['subject_line'] ?? message['body'] ?? message['title'] ?? message['name'] ?? data['name'];
  if (action.type === 'time-delay') return delayWords(data);
  if (action.type === 'send-webhook') return isSecret(message['url']) ? hidden : plain(message['url'] ?? '');
  if (typeof words === 'string') return words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return filterWords(data['profile_filter'] ?? data['trigger_filter'], names) ?? action.type;
}

/** A delay's length in minutes for "how long can people wait", counting an "until" as a further day. */
export const waitMinutes = (data: Fields): number => {
  const base = (minutes[String(data['unit'])] ?? 0) * (Number(data['value']) || 0);
  const days = Array.isArray(data['delay_until_weekdays']) ? 7 : typeof data['delay_until_time'] === 'string' ? 1 : 0;
  return base + days * 1440;
};
