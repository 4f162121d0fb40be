/** All that a step brings or takes with it, field by field, so that a new flow is reviewed like a changed one. */
import type { Desired } from '../../compile/desired.ts';
import type { Names } from '../../flow/words/condition-words.ts';
import { type Field, fieldsOfAction } from '../../flow/words/fields.ts';
import { fieldsOfFlow } from '../../flow/words/flow-fields.ts';
import { experimentDefaults, kinds } from '../../flow/kinds.ts';
import { type NormalAction, normalizeAction, normalizeDefinition } from '../../flow/normalize.ts';
import { slotsOf } from '../../flow/slots.ts';
import { labelOf, termOf } from '../../flow/words/terms.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { type Fields, sameData } from '../../text/json.ts';
import type { FieldDiff } from '../plan.ts';

/** What people ask for first. */
const order = ['subject_line', 'preview_text', 'from_label', 'from_email', 'reply_to_email', 'to_emails', 'url'];

/** The fields of a step that enters. What is as Klaviyo has it anyway is left out, and so are names: they are the step's id. */
export function entering(
  action: Action,
  { templates }: Pick<Desired, 'templates'>,
  names: Names,
): readonly FieldDiff[] {
  const mails = slotsOf(action).flatMap(({ key, template }): FieldDiff[] => {
    const html = template === null ? undefined : templates[template]?.html;
    return html === undefined ? [] : [{ path: labelOf(key), before: null, after: html, text: true }];
  });
  const fields = told(normalizeAction(action), names).map(({ key, show }) => ({
    path: labelOf(key),
    before: null,
    after: show,
    ...(termOf(key).text && { text: true }),
  }));
  return [...fields, ...mails];
}

/** The fields of a step that leaves, as Klaviyo holds them; its mail stays in the backup. */
export const leaving = (action: NormalAction, names: Names): readonly FieldDiff[] =>
  told(action, names).map(({ key, show }) => ({
    path: labelOf(key),
    before: show,
    after: null,
    ...(termOf(key).text && { text: true }),
  }));

/** Trigger, filter, audience, exits and re-entry of a flow that is made. */
export const flowEntering = ({ definition }: Pick<Desired, 'definition'>, names: Names): readonly FieldDiff[] =>
  fieldsOfFlow(normalizeDefinition(definition), names)
    .filter(({ show }) => show !== null && show !== '')
    .map(({ key, show }) => ({ path: labelOf(key), before: null, after: show }));

/** The same of a flow that goes. */
export const flowLeaving = (definition: FlowDefinition, names: Names): readonly FieldDiff[] =>
  flowEntering({ definition }, names).map(({ path, after }) => ({ path, before: after, after: null }));

const told = (action: NormalAction, names: Names): readonly Field[] =>
  fieldsOfAction(action, names)
    .filter(
      ({ key, raw, show }) => show !== null && !isUsual(action.type, key, raw) && !/(^|\.)message\.name$/.test(key),
    )
    .sort((a, b) => rank(a.key) - rank(b.key));

/** Fields of one owner stay together: the messages of an A/B test are told one after the other. */
function rank(key: string): number {
  const variant = /^variations\.(\d+)\./.exec(key)?.[1];
  const place = order.indexOf(key.replace(/^.*message\./, ''));
  return (variant === undefined ? 0 : (Number(variant) + 1) * 100) + (place < 0 ? order.length : place);
}

/** Outside of messages and tests every default is null, or a part of a field that is told as a whole. */
function isUsual(type: string, key: string, raw: unknown): boolean {
  const [, owner, name = ''] =
    /^(?:main_action\.|variations\.\d+\.)?(message|current_experiment)\.(.*)$/.exec(key) ?? [];
  const usual: Fields | undefined =
    owner === 'message' ? kinds[type === 'ab-test' ? 'send-email' : type]?.message : experimentDefaults;
  return usual?.[name] !== undefined && sameData(usual[name], raw);
}
