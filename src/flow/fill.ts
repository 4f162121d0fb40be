/**
 * Comparing what was meant with what Klaviyo holds. Where we say nothing Klaviyo chooses, and what it chose is not a
 * difference:
 *   - from_email, from_label and reply_to_email of an email or an alert: the account's own (recorded 2026-09-04)
 *   - keys we do not know at all (read-back of text messages, webhooks and splits is not recorded)
 *   - `transactional: true` stored as false: so in three accounts (field reports)
 */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { canonicalDefinition } from './canonical.ts';
import { sortKeys } from './normalize.ts';
import { fieldsOf, isObject, without } from './tree.ts';
import type { Fields } from './tree.ts';

const filledIn = ['from_email', 'from_label', 'reply_to_email'];

/** `meant` with the fields taken over from `found` in which Klaviyo has the last word. Both normalised. */
export function fillInAction(meant: Action, found: Action): Action {
  return meant.type === found.type
    ? (fill(meant as unknown as Fields, found as unknown as Fields) as unknown as Action)
    : meant;
}

function fill(meant: Fields, found: Fields): Fields {
  const data = fieldsOf(meant['data']);
  const other = fieldsOf(found['data']);
  const filled: Record<string, unknown> = { ...extras(data, other), ...data };
  if (isObject(data['message']) && isObject(other['message'])) {
    filled['message'] = fillMessage(data['message'], other['message']);
  }
  if (isObject(data['main_action']) && isObject(other['main_action'])) {
    filled['main_action'] = fill(data['main_action'], other['main_action']);
  }
  const mine = fieldsOf(data['current_experiment']);
  const theirs = fieldsOf(other['current_experiment']);
  if (Array.isArray(mine['variations']) && Array.isArray(theirs['variations'])) {
    const list = theirs['variations'];
    filled['current_experiment'] = {
      ...mine,
      variations: mine['variations'].map((variation, index) => fill(fieldsOf(variation), fieldsOf(list[index]))),
    };
  }
  return sortKeys({ ...meant, ...(meant['data'] === undefined ? {} : { data: filled }) }) as Fields;
}

/** Keys no request of ours knows: whatever Klaviyo adds there takes nothing away from what was meant. */
const extras = (meant: Fields, found: Fields): Fields =>
  // A secondary_value is part of how long people wait, though nobody documents how; we never send one.
  without(found, 'secondary_value', ...Object.keys(meant));

function fillMessage(meant: Fields, found: Fields): Fields {
  const filled: Record<string, unknown> = { ...extras(meant, found), ...meant };
  for (const key of filledIn) {
    if (key in meant && (meant[key] === null || meant[key] === undefined)) filled[key] = found[key] ?? null;
  }
  if (meant['transactional'] === true && found['transactional'] === false) filled['transactional'] = false;
  return filled;
}

/** Equal as data, whatever the order of keys. */
export const sameData = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

/**
 * True when `found` is the flow that was meant, up to ids, templates' content, statuses and what Klaviyo fills in. For
 * the read-back after a create, and for finding a flow whose create got no answer. Secrets must be alike on both sides.
 */
export function isAsMeant(meant: FlowDefinition, found: FlowDefinition): boolean {
  const mine = canonicalDefinition(meant);
  const theirs = canonicalDefinition(found);
  if (mine.actions.length !== theirs.actions.length) return false;
  const actions = mine.actions.map((action, index) => fillInAction(action, theirs.actions[index] as Action));
  return sameData({ ...mine, actions }, theirs);
}

/** Two flows that read the same, for a base and an account that were both read from Klaviyo. */
export const isSameFlow = (a: FlowDefinition, b: FlowDefinition): boolean =>
  sameData(canonicalDefinition(a), canonicalDefinition(b));

/** The same people are let in by both, whatever is done with them: trigger, profile filter and re-entry are alike. */
export const isSameWayIn = (a: FlowDefinition, b: FlowDefinition): boolean => sameData(wayIn(a), wayIn(b));

const wayIn = (flow: FlowDefinition): FlowDefinition =>
  canonicalDefinition({ ...flow, actions: [], entry_action_id: null } as unknown as FlowDefinition);
