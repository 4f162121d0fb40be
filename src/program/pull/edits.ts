/**
 * What was edited in Klaviyo → edits of the YAML, step by step and key by key. Both sides are read back into the words of
 * the format, and only words that differ are written.
 */
import type { Desired, DesiredTemplate } from '../../compile/desired.ts';
import { stepOf } from '../../decompile/action.ts';
import type { Node, Source } from '../../decompile/node.ts';
import type { AccountNames } from '../../decompile/account-names.ts';
import { type Asked, conditionOf, groupsOf } from '../../decompile/condition.ts';
import { holdsSecret, secretNames } from '../../decompile/secrets.ts';
import type { Written } from '../../decompile/wire.ts';
import type { Action } from '../../wire/types.ts';
import type { Comparison, StepComparison } from '../../plan/match/compare.ts';
import type { FieldComparison } from '../../flow/compare/compare-field.ts';
import { messageId } from '../../flow/message-names.ts';
import { dataOf, messageOf } from '../../flow/parts.ts';
import { templatesIn } from '../../flow/slots.ts';
import { yamlKeyOf } from '../../flow/words/terms.ts';
import { fillInAction } from '../../flow/fill.ts';
import { fieldsOf, sameData } from '../../text/json.ts';

export type Edit =
  | { readonly edit: 'set'; readonly key: string; readonly value: unknown }
  | { readonly edit: 'remove'; readonly key: string }
  /** What stands under the kind, as a whole. */
  | { readonly edit: 'whole'; readonly fields: Written; readonly short?: string }
  | { readonly edit: 'header'; readonly name: string; readonly value: unknown }
  | { readonly edit: 'html'; readonly html: string };

export interface StepEdits {
  readonly step: string;
  readonly edits: readonly Edit[];
}

/** Edited in Klaviyo; where nobody knows who moved, Klaviyo is taken at its word. */
export const isEdited = (field: FieldComparison): boolean => field.differs && (field.edited || !field.changed);

/** What a key left out would get from `defaults` or from us. */
const unset: Readonly<Record<string, unknown>> = {
  utm: false,
  smart_sending: true,
  transactional: false,
  quiet_hours: true,
  shorten_links: true,
  org_prefix: true,
  info_link: true,
  opt_out: false,
};

export function stepEdits(
  comparison: Comparison,
  templates: Desired['templates'],
  html: Readonly<Record<string, string>>,
  names: AccountNames,
): readonly StepEdits[] {
  const done = new Set<string>();
  const messages = new Map(
    comparison.steps.flatMap(({ step, found }) => {
      const id = messageId(found);
      return id === undefined ? [] : [[id, step.step] as const];
    }),
  );
  const asked: Asked = { names, messages, raw: false };
  return comparison.steps.flatMap((one): StepEdits[] => {
    const { step, fields, found } = one;
    if (found === undefined || done.has(step.step) || !fields.some(isEdited)) return [];
    done.add(step.step);
    return [{ step: step.step, edits: editsOf(one, found, templates, html, asked) }];
  });
}

function editsOf(
  { meant, found: theirs, fields }: StepComparison,
  found: Action,
  templates: Readonly<Record<string, DesiredTemplate>>,
  html: Readonly<Record<string, string>>,
  asked: Asked,
): readonly Edit[] {
  const edited = fields.filter(isEdited);
  if (found.type === 'send-webhook') return edited.flatMap((field) => webhookEdits(field, found));
  const kept = new Set(fields.filter((field) => field.differs && !isEdited(field)).map(({ key }) => yamlKeyOf(key)));
  const source = (mails: Readonly<Record<string, string>>): Source => ({
    asked,
    html: mails,
    secrets: secretNames(),
  });
  const tokens = Object.fromEntries(Object.values(templates).map((one) => [one.token, one.html]));
  const filled = theirs === undefined ? meant : fillInAction(meant, theirs);
  const mine = words(filled, source(tokens));
  const now = words(found, source(html));
  if (mine === undefined || now === undefined) return [];
  if (found.type === 'time-delay') return [{ edit: 'whole', fields: now.fields, short: now.short }];
  const keys = [...new Set([...Object.keys(mine.fields), ...Object.keys(now.fields)])];
  const texts = keys.flatMap((key): Edit[] => {
    const value = now.fields[key];
    if (kept.has(key) || sameData(mine.fields[key], value)) return [];
    if (value !== undefined) return [{ edit: 'set', key, value }];
    return key in unset ? [{ edit: 'set', key, value: unset[key] }] : [{ edit: 'remove', key }];
  });
  const mail = edited.some(({ key }) => key === 'message.template_id')
    ? html[templatesIn([found])[0] ?? '']
    : undefined;
  const name = edited.some(({ key }) => key === 'message.name' || key === 'name');
  return [
    ...texts,
    ...(mail !== undefined ? [{ edit: 'html', html: mail } as const] : []),
    ...(name && now.name !== undefined ? [{ edit: 'set', key: 'name', value: now.name } as const] : []),
  ];
}

function words(action: Action, source: Source): (Pick<Node, 'fields'> & Partial<Node>) | undefined {
  const data = dataOf(action);
  if (action.type === 'conditional-split' || action.type === 'trigger-split') {
    const groups = groupsOf(action.type === 'trigger-split' ? data['trigger_filter'] : data['profile_filter']);
    const [only, ...more] = groups.flat().map(fieldsOf);
    if (only?.['type'] === 'profile-sample' && more.length === 0) return { fields: { percent: only['percentage'] } };
    const question = conditionOf(groups, source.asked);
    return question && { fields: { if: question } };
  }
  return stepOf({ ...action }, source);
}

function webhookEdits({ key }: FieldComparison, found: Action): readonly Edit[] {
  const path = key.replace(/^message\./, '');
  const message = messageOf(found);
  const isHash = (value: unknown): boolean => typeof value === 'string' && value.startsWith('sha256:');
  if (path.startsWith('headers.')) {
    const name = path.slice('headers.'.length);
    const value = fieldsOf(message['headers'])[name];
    return isHash(value) || holdsSecret({ headers: { [name]: value } }) ? [] : [{ edit: 'header', name, value }];
  }
  const value = message[path];
  if (isHash(value) || holdsSecret({ [path]: value })) return [];
  return value === undefined || value === null ? [{ edit: 'remove', key: path }] : [{ edit: 'set', key: path, value }];
}
