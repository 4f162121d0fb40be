/**
 * Two definitions of one flow never compare byte for byte: Klaviyo fills in, reorders and renames what it was sent. Each
 * function here undoes one known habit and cites where it was seen; anything not listed is a difference.
 *
 *   normalizeDefinition   same ids, same words, one spelling: for the ledger, for diffs, for `expect`
 *   canonicalDefinition   ids replaced by positions and what never compares left out: equal means the same flow
 *
 * Both are idempotent and depend on nothing but their input.
 */
import type { Action, FlowDefinition } from '../wire/types.ts';
import { type Fields, fieldsOf, isObject, put, sortFields, sortKeys, without } from '../text/json.ts';
import { dayLists, emptyIsNull, experimentDefaults, kinds, triggerDefaults, weekdays } from './kinds.ts';
import { asAction, dataOf, mapParts } from './parts.ts';
import { firstTriggerType, normalReentry } from './reentry.ts';
import { actionId, branchesOf, isSplit, walkTree } from './tree.ts';

declare const normal: unique symbol;

/** In one spelling. Made by the functions here alone, so that nothing else can be compared by mistake. */
export type NormalAction = Action & { readonly [normal]: true };
export type NormalFlow = Omit<FlowDefinition, 'actions'> & { actions: NormalAction[]; readonly [normal]: true };

/**
 * The definition in one spelling: every default written out, null and absent alike, keys sorted, actions in tree order
 * (those nothing leads to at the end, by id). Ids, message ids, template ids and statuses stay as they are; an action
 * that has only a temporary id gets it as `id`.
 */
export function normalizeDefinition(definition: FlowDefinition): NormalFlow {
  const { nodes, orphans } = walkTree(definition);
  const rest = [...orphans].sort((a, b) => (actionId(a) < actionId(b) ? -1 : 1));
  const wayIn = sortKeys({
    ...dropNulls(without(definition, 'triggers', 'actions')),
    triggers: definition.triggers.map((trigger) => ({ ...triggerDefaults[trigger.type], ...dropNulls(trigger) })),
    profile_filter: filter(definition.profile_filter),
    reentry_criteria: normalReentry(definition.reentry_criteria, firstTriggerType(definition.triggers)),
    entry_action_id: definition.entry_action_id ?? null,
  });
  const actions = [...nodes.map((node) => node.action), ...rest].map(normalizeAction);
  return sortFields({ ...fieldsOf(wayIn), actions }) as NormalFlow;
}

/** Who is let in, in one spelling: trigger, profile filter and re-entry, without what is done with them. */
export const normalizeWayIn = (definition: FlowDefinition): NormalFlow =>
  normalizeDefinition({ ...definition, actions: [], entry_action_id: null });

/** One action in one spelling; see normalizeDefinition. */
export const normalizeAction = (action: Action): NormalAction =>
  sortKeys(mapParts(action, (part) => normalizePart(asAction(part.action)))) as NormalAction;

function normalizePart(action: Action): Fields {
  const { type } = action;
  const id = actionId(action);
  const given = dataOf(action);
  const kind = kinds[type];
  const data: Record<string, unknown> = { ...kind?.data, ...dropNulls(given) };
  if (type === 'time-delay' && data['secondary_value'] === 0) delete data['secondary_value'];
  if (kind?.message !== undefined) {
    data['message'] = { ...kind.message, ...dropNulls(given['message']) };
  }
  if (type === 'multi-branch-split') data['branches'] = branchesOf(action).map(branch);
  if (isObject(given['current_experiment'])) data['current_experiment'] = experiment(given['current_experiment']);
  return {
    ...without(dropNulls(action), 'temporary_id', 'data'),
    ...(id === '' ? {} : { id }),
    type,
    links: links(action),
    ...(Object.keys(data).length > 0 ? { data } : {}),
  };
}

/** Recorded: an action sent without links reads back `{next: null}`. A multi-branch split has none of its own. */
function links(action: Action): Fields | null {
  const given = fieldsOf(fieldsOf(action)['links']);
  if (isSplit(action)) {
    return { next_if_true: given['next_if_true'] ?? null, next_if_false: given['next_if_false'] ?? null };
  }
  return action.type === 'multi-branch-split' ? null : { next: given['next'] ?? null };
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

function experiment(given: Fields): Fields {
  const known = experimentDefaults.automatic_winner_selection_settings;
  const settings = { ...known, ...dropNulls(given['automatic_winner_selection_settings']) };
  return { ...experimentDefaults, ...dropNulls(given), automatic_winner_selection_settings: settings };
}

/** A filter without groups lets everyone through, as null does (field reports: `profile_filter: null`). */
function filter(value: unknown): unknown {
  const groups = fieldsOf(value)['condition_groups'];
  if (!Array.isArray(groups) || groups.length === 0) return null;
  const bare = groups.map((group) => {
    const { conditions, ...rest } = dropNulls(group);
    return Array.isArray(conditions) ? { ...rest, conditions: distinct(conditions) } : dropNulls(group);
  });
  return { ...dropNulls(value), condition_groups: distinct(bare) };
}

/** What stands twice says no more than once. */
const distinct = (list: readonly unknown[]): readonly unknown[] => {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = JSON.stringify(sortKeys(one));
    return !seen.has(key) && seen.add(key);
  });
};

const filterKeys = new Set(['profile_filter', 'trigger_filter', 'action_output_filter', 'additional_filters']);

/** Without nulls at any depth; empty texts and lists that mean null are dropped too, days stand in their order. */
function dropNulls(fields: unknown): Fields {
  const tidy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fieldsOf(fields))) {
    const one = filterKeys.has(key) ? filter(value) : plain(key, value);
    if (one !== null && one !== undefined) put(tidy, key, one);
  }
  return tidy;
}

/** Operations on different properties have no order; those on one keep theirs. */
const byProperty = (operations: readonly unknown[]): readonly unknown[] => {
  const of = (operation: unknown): string => String(fieldsOf(operation)['property_key']);
  return [...operations].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
};

function plain(key: string, value: unknown): unknown {
  if (emptyIsNull.has(key) && (value === '' || (Array.isArray(value) && value.length === 0))) return null;
  if (Array.isArray(value)) {
    const list = value.map((item) => (isObject(item) ? dropNulls(item) : item));
    if (key === 'profile_operations') return byProperty(list);
    return dayLists.has(key) ? list.sort((a, b) => weekdays.indexOf(String(a)) - weekdays.indexOf(String(b))) : list;
  }
  return isObject(value) ? dropNulls(value) : value;
}
