/**
 * Two definitions of one flow never compare byte for byte: Klaviyo fills in, reorders and renames what it was sent. Each
 * function here undoes one known habit and cites where it was seen; anything not listed is a difference.
 *
 *   normalizeDefinition   same ids, same words, one spelling: for the ledger, for diffs, for `expect`
 *   canonicalDefinition   ids replaced by positions and what never compares left out: equal means the same flow
 *
 * Both are idempotent and depend on nothing but their input.
 */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import {
  dataDefaults,
  dayLists,
  emptyIsNull,
  experimentDefaults,
  messageDefaults,
  triggerDefaults,
  weekdays,
} from './defaults.ts';
import { firstTriggerType, normalReentry } from './reentry.ts';
import { actionId, branchesOf, fieldsOf, isObject, isSplit, walkTree, without } from './tree.ts';
import type { Fields } from './tree.ts';

/** The account's own sender, where it is known; used only to leave out what says nothing. */
export interface AccountDefaults {
  readonly fromEmail?: string;
  readonly fromLabel?: string;
  readonly replyTo?: string;
}

/**
 * The definition in one spelling: every default written out, null and absent alike, keys sorted, actions in tree order
 * (those nothing leads to at the end, by id). Ids, message ids, template ids and statuses stay as they are; an action
 * that has only a temporary id gets it as `id`.
 *
 * @param defaults when given, a sender equal to the account's own becomes null, since that is what left-out senders
 *   read back as (recorded 2026-09-04). Leave it out for anything stored: accounts change their sender.
 */
export function normalizeDefinition(definition: FlowDefinition, defaults: AccountDefaults = {}): FlowDefinition {
  const { nodes, orphans } = walkTree(definition);
  const rest = [...orphans].sort((a, b) => (actionId(a) < actionId(b) ? -1 : 1));
  return sortKeys({
    ...dropNulls(definition as unknown as Fields),
    triggers: definition.triggers.map((trigger) => normalizeTrigger(trigger as unknown as Fields)),
    profile_filter: filter(definition.profile_filter),
    reentry_criteria: normalReentry(
      (definition as unknown as Fields)['reentry_criteria'],
      firstTriggerType(definition.triggers),
    ),
    actions: [...nodes.map((node) => node.action), ...rest].map((action) => normalizeAction(action, defaults)),
    entry_action_id: definition.entry_action_id ?? null,
  }) as unknown as FlowDefinition;
}

/** One action in one spelling; see normalizeDefinition. */
export function normalizeAction(action: Action, defaults: AccountDefaults = {}): Action {
  const fields = action as unknown as Fields;
  const type = action.type;
  const id = actionId(action);
  const given = fieldsOf(fields['data']);
  const data: Record<string, unknown> = { ...dataDefaults[type], ...dropNulls(given) };
  if (type === 'time-delay' && data['secondary_value'] === 0) delete data['secondary_value'];
  if (messageDefaults[type] !== undefined) data['message'] = message(type, fieldsOf(given['message']), defaults);
  if (type === 'multi-branch-split') data['branches'] = branchesOf(action).map(branch);
  if (isObject(given['main_action'])) data['main_action'] = normalizeAction(asAction(given['main_action']), defaults);
  if (isObject(given['current_experiment']))
    data['current_experiment'] = experiment(given['current_experiment'], defaults);
  const rest = without(dropNulls(fields), 'temporary_id', 'data');
  const canonical: Record<string, unknown> = { ...rest, ...(id === '' ? {} : { id }), type, links: links(action) };
  if (Object.keys(data).length > 0) canonical['data'] = data;
  return sortKeys(canonical) as unknown as Action;
}

const asAction = (fields: Fields): Action => fields as unknown as Action;

/** Recorded: an action sent without links reads back `{next: null}`. A multi-branch split has none of its own. */
function links(action: Action): Fields | null {
  const given = fieldsOf((action as unknown as Fields)['links']);
  if (isSplit(action)) {
    return { next_if_true: given['next_if_true'] ?? null, next_if_false: given['next_if_false'] ?? null };
  }
  return action.type === 'multi-branch-split' ? null : { next: given['next'] ?? null };
}

function message(type: string, given: Fields, defaults: AccountDefaults): Fields {
  const filled: Record<string, unknown> = { ...messageDefaults[type], ...dropNulls(given) };
  const own: Fields = {
    from_email: defaults.fromEmail,
    from_label: defaults.fromLabel,
    reply_to_email: defaults.replyTo,
  };
  for (const [key, value] of Object.entries(own)) {
    if (value !== undefined && filled[key] === value) filled[key] = null;
  }
  return filled;
}

/**
 * OpenAPI: order, name and links of a branch may be left out; branches are told apart by their order. The last one, else,
 * needs none, and what Klaviyo may write there says nothing.
 */
function branch(given: Fields, index: number): Fields {
  const isElse = given['is_else'] === true;
  return {
    ...without(dropNulls(given), 'order'),
    is_else: isElse,
    branch_filter: filter(given['branch_filter']),
    links: { next: fieldsOf(given['links'])['next'] ?? null },
    ...(isElse ? {} : { order: index }),
  };
}

function experiment(given: Fields, defaults: AccountDefaults): Fields {
  const settings = fieldsOf(given['automatic_winner_selection_settings']);
  return {
    ...experimentDefaults,
    ...dropNulls(given),
    automatic_winner_selection_settings: {
      ...fieldsOf(experimentDefaults['automatic_winner_selection_settings']),
      ...dropNulls(settings),
    },
    ...(Array.isArray(given['variations'])
      ? { variations: given['variations'].map((variation) => normalizeAction(asAction(fieldsOf(variation)), defaults)) }
      : {}),
  };
}

function normalizeTrigger(trigger: Fields): Fields {
  return { ...triggerDefaults[String(trigger['type'])], ...dropNulls(trigger) };
}

/** A filter without groups lets everyone through, as null does (field reports: `profile_filter: null`). */
function filter(value: unknown): unknown {
  const groups = fieldsOf(value)['condition_groups'];
  return Array.isArray(groups) && groups.length > 0 ? dropNulls(value as Fields) : null;
}

const filterKeys = new Set(['profile_filter', 'trigger_filter', 'action_output_filter', 'additional_filters']);

/** Without nulls at any depth; empty texts and lists that mean null are dropped too, days stand in their order. */
function dropNulls(fields: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const tidy = filterKeys.has(key) ? filter(value) : plain(key, value);
    if (tidy !== null && tidy !== undefined) kept[key] = tidy;
  }
  return kept;
}

function plain(key: string, value: unknown): unknown {
  if (emptyIsNull.has(key) && (value === '' || (Array.isArray(value) && value.length === 0))) return null;
  if (Array.isArray(value)) {
    const list = value.map((item) => (isObject(item) ? dropNulls(item) : item));
    return dayLists.has(key) ? list.sort((a, b) => weekdays.indexOf(String(a)) - weekdays.indexOf(String(b))) : list;
  }
  return isObject(value) ? dropNulls(value) : value;
}

/** The same value with the keys of every object in alphabetical order: Klaviyo's own order changes. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, sortKeys(value[key])]));
}
