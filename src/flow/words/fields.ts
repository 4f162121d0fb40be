/**
 * An action as the fields an author knows: subject, preview, delay, if, … Every part of an action that can differ is in
 * exactly one field, so two actions are alike if their fields are.
 * Not here: ids, links, template ids (compared by content) and statuses (a matter of their own).
 */
import type { Action } from '../../wire/types.ts';
import { type Fields, fieldsOf, isObject, listOf, without } from '../../text/json.ts';
import { plain } from '../../text/words.ts';
import { canonicalAction } from '../canonical.ts';
import { filterWords, type Names } from './condition-words.ts';
import { dataOf, messageOf, variationsOf } from '../parts.ts';
import { isCredentialHeader, isSecret } from '../secrets.ts';
import { termOf } from './terms.ts';
import { delayWords } from './wait.ts';

export interface Field {
  /** What it is compared by, and looked up in terms.ts: `message.subject_line`. */
  readonly key: string;
  /** What is compared: JSON, null when unset. */
  readonly raw: unknown;
  /** What is shown; null when unset. */
  readonly show: string | null;
}

export const hidden = '•••';

/** @param show where the value alone does not tell how it is to be shown */
export function field(key: string, raw: unknown, names: Names, show?: string | null): Field {
  if (raw === undefined || raw === null) return { key, raw: null, show: null };
  return { key, raw, show: isSecret(raw) ? hidden : (show ?? termOf(key).show?.(raw, names) ?? plain(raw)) };
}

/** The fields of an action, normalised or not. */
export function fieldsOfAction(action: Action, names: Names): readonly Field[] {
  const canonical = canonicalAction(action);
  return [...each(without(canonical, 'type', 'data'), '', names), ...dataFields(canonical, '', names)].filter(
    (one) => one.raw !== null,
  );
}

const each = (fields: Fields, prefix: string, names: Names): readonly Field[] =>
  Object.entries(fields).map(([key, value]) => field(`${prefix}${key}`, value, names));

/** Kinds that are one field: the words of a delay cannot be taken apart. */
const wholes: Readonly<Record<string, string>> = {
  'time-delay': 'delay',
  'countdown-delay': 'delay',
  'target-date': 'time',
};

/** What is told before the rest. */
const first = ['name', 'profile_filter', 'trigger_filter', 'profile_operations', 'list_id'];

function dataFields(action: unknown, prefix: string, names: Names): readonly Field[] {
  const data = dataOf(action);
  const whole = wholes[String(fieldsOf(action)['type'])];
  if (whole !== undefined) return [field(`${prefix}${whole}`, data, names)];
  const { main_action: main, current_experiment: experiment } = data;
  const inside = ['message', 'branches', 'main_action', 'current_experiment'];
  const top = Object.fromEntries(first.flatMap((key) => (key in data ? [[key, data[key]]] : [])));
  return [
    ...messageFields(messageOf(action), `${prefix}message.`, names),
    ...each({ ...top, ...without(data, ...inside) }, prefix, names),
    ...listOf(data['branches']).flatMap((one, index) => branchFields(fieldsOf(one), index, prefix, names)),
    // A/B tests hold whole messages inside.
    ...(isObject(main) ? dataFields(main, `${prefix}main_action.`, names) : []),
    ...variationsOf(action).flatMap((one, index) => dataFields(one, `${prefix}variations.${index}.`, names)),
    ...each(without(experiment, 'variations'), `${prefix}current_experiment.`, names),
  ];
}

function messageFields(message: Fields, prefix: string, names: Names): readonly Field[] {
  const { from_email: email, from_label: label, headers } = message;
  const last = {
    ...('from_email' in message && { from_email: email }),
    ...('from_label' in message && { from_label: label }),
  };
  return [
    ...each({ ...without(message, 'template_id', 'headers', 'from_email', 'from_label'), ...last }, prefix, names),
    ...Object.entries(fieldsOf(headers)).map(([name, value]) =>
      field(`${prefix}headers.${name}`, value, names, isCredentialHeader(name) ? hidden : null),
    ),
  ];
}

function branchFields(branch: Fields, index: number, prefix: string, names: Names): readonly Field[] {
  const place = `${prefix}branches.${branch['is_else'] === true ? 'else' : index}.`;
  const { name, branch_filter: filter } = branch;
  const others = without(branch, 'links', 'is_else', 'order');
  return each({ name, branch_filter: filter, ...others }, place, names);
}

/** What to call an action in a list of steps: its subject, "1 day", the first words of a text. */
export function titleOf(action: Action, names: Names): string {
  const data = dataOf(action);
  const message = messageOf(action);
  const words = message['subject_line'] ?? message['body'] ?? message['title'] ?? message['name'] ?? data['name'];
  if (action.type === 'time-delay') return delayWords(data);
  if (action.type === 'send-webhook') return isSecret(message['url']) ? hidden : plain(message['url'] ?? '');
  if (typeof words === 'string') return words.length > 60 ? `${words.slice(0, 59)}…` : words;
  return filterWords(data['profile_filter'] ?? data['trigger_filter'], names) ?? action.type;
}
