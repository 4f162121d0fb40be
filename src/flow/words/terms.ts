/**
 * What each part of a flow is called, by its machine key: `message.from_email`, `branches.0.branch_filter`,
 * `variations.1.message.subject_line`. Everything that compares or sends goes by keys; labels are for people alone, and a
 * key without a row here is its own label.
 */
import { writtenProperty } from '../../compile/property.ts';
import { fieldsOf } from '../../text/json.ts';
import { plain } from '../../text/words.ts';
import { filterWords, type Names } from './condition-words.ts';
import { senders } from '../kinds.ts';
import { delayWords, timeWords } from './wait.ts';

export interface Term {
  /** In plans and diffs. */
  readonly label?: string;
  /** Its key in a sequence, where that is not the label. */
  readonly yaml?: string;
  /** What one of them and several of them are called, where that is not the label, and the label with an s. */
  readonly counted?: readonly [one: string, many: string];
  /** Before and after stand below each other, since they are sentences. */
  readonly sentence?: true;
  /** A long text, told line by line. */
  readonly text?: true;
  /** The value in words; null where it says nothing. Left out: as it stands. */
  readonly show?: (value: unknown, names: Names) => string | null;
}

const condition: Term = { label: 'if', counted: ['condition', 'conditions'], sentence: true, show: filterWords };
const body: Term = { label: 'body', counted: ['body', 'bodies'], sentence: true };

const terms: Readonly<Record<string, Term>> = {
  triggers: { label: 'trigger' },
  trigger_filters: { label: 'where', sentence: true },
  audience: { sentence: true },
  exit_when: { sentence: true },
  reentry_criteria: { label: 'reentry' },

  name: { sentence: true },
  profile_filter: condition,
  trigger_filter: condition,
  branch_filter: condition,
  profile_operations: { label: 'set', show: operations },
  list_id: { label: 'list', show: (id, names) => names(String(id)) },
  delay: { show: delayWords },
  time: { show: timeWords },

  'message.template_id': body,
  'message.body': { ...body, text: true },
  'message.subject_line': { label: 'subject', sentence: true },
  'message.preview_text': { label: 'preview', sentence: true },
  'message.url': { sentence: true },
  'message.name': { sentence: true },
  'message.from_email': { label: 'from email', yaml: 'from' },
  'message.from_label': { label: 'from name', yaml: 'from' },
  'message.reply_to_email': { label: 'reply_to' },
  'message.cc_email': { label: 'cc' },
  'message.bcc_email': { label: 'bcc' },
  'message.to_emails': { label: 'to' },
  'message.additional_filters': { label: 'only_if', show: filterWords },
  'message.add_tracking_params': { label: 'utm', show: (value) => (value === true ? 'on' : 'off') },
  'message.custom_tracking_params': { label: 'utm parameters', yaml: 'utm', show: parameters },
  'message.smart_sending_enabled': { label: 'smart_sending' },
  'message.sms_quiet_hours_enabled': { label: 'quiet_hours' },
  'message.add_org_prefix': { label: 'org_prefix' },
  'message.add_info_link': { label: 'info_link' },
  'message.add_opt_out_language': { label: 'opt_out' },
  'message.dynamic_image': { label: 'image' },

  'current_experiment.winner_metric': { label: 'winner' },
  'current_experiment.allocations': { label: 'weights' },
};

/** Whose part it is, in words before the label. */
const owners: readonly (readonly [RegExp, (index: string) => string])[] = [
  [/^main_action\./, () => 'main '],
  [/^variations\.(\d+)\./, (index) => `variant ${Number(index) + 1} `],
  [/^branches\.(\d+)\./, (index) => `case ${Number(index) + 1} `],
  [/^branches\.else\./, () => 'else '],
  [/^current_experiment\.(?!winner_metric$|allocations$)/, () => 'experiment '],
];

function split(key: string): { readonly owner: string; readonly rest: string } {
  for (const [pattern, owner] of owners) {
    const [start, index = ''] = pattern.exec(key) ?? [];
    if (start === undefined) continue;
    const inner = split(key.slice(start.length));
    return { owner: owner(index) + inner.owner, rest: inner.rest };
  }
  return { owner: '', rest: key };
}

/** The row of a key, whoever's part it is. */
export const termOf = (key: string): Term => terms[split(key).rest] ?? {};

/** "subject", "variant 1 from email", "case 2 if", "headers.Accept". */
export function labelOf(key: string): string {
  const { owner, rest } = split(key);
  return owner + (terms[rest]?.label ?? rest.replace(/^message\./, ''));
}

/** The key an author writes it under. */
export const yamlKeyOf = (key: string): string => termOf(key).yaml ?? labelOf(key);

/** "1 subject", "2 bodies", "3 headers". */
export function counted(key: string): readonly [one: string, many: string] {
  if (key.startsWith('message.headers.')) return ['header', 'headers'];
  const label = labelOf(key);
  return terms[key]?.counted ?? [label, label.endsWith('s') ? label : `${label}s`];
}

/** Where the account puts its own if we say nothing. */
export const isFilledIn = (key: string): boolean => senders.some((sender) => split(key).rest === `message.${sender}`);

/** Stored as false where an account may not send such mail; see fill.ts. */
export const isTransactional = (key: string): boolean => split(key).rest === 'message.transactional';

const sentences = new Set(Object.entries(terms).flatMap(([key, term]) => (term.sentence ? [labelOf(key)] : [])));

/** By label, since a plan holds no keys. */
export const isSentence = (label: string): boolean => sentences.has(label.replace(/^.* /, ''));

function parameters(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  return value
    .map(fieldsOf)
    .map(({ param, value: text }) => `${String(param)}=${String(text)}`)
    .join('&');
}

function operations(value: unknown): string | null {
  if (!Array.isArray(value)) return null;
  const words = value.map(fieldsOf).map((one) => {
    const key = writtenProperty(String(one['property_key']));
    if (one['operator'] === 'delete') return `remove ${key}`;
    const value = plain(one['property_value']);
    if (one['property_operation'] === 'add') return `add ${value} to ${key}`;
    return one['property_operation'] === 'remove' ? `remove ${value} from ${key}` : `${key} = ${value}`;
  });
  return words.join(', ');
}
