/**
 * Comparing what was meant with what Klaviyo holds. Where we say nothing Klaviyo chooses, and what it chose is not a
 * difference:
 *   - from_email, from_label and reply_to_email of an email or an alert: the account's own (recorded 2026-09-04)
 *   - keys we do not know at all (read-back of text messages, webhooks and splits is not recorded)
 *   - `transactional: true` stored as false: so in three accounts (field reports)
 */
import type { FlowDefinition } from '../wire/types.ts';
import { type Fields, isObject, sameData, sortKeys, without } from '../text/json.ts';
import { knownOnly } from './compare/known.ts';
import { canonicalDefinition } from './canonical.ts';
import { type NormalAction, normalizeWayIn } from './normalize.ts';
import { senders } from './kinds.ts';
import { dataOf, mapParts } from './parts.ts';

/** `meant` with the fields taken over from `found` in which Klaviyo has the last word. Both normalised. */
export function fillInAction(meant: NormalAction, found: NormalAction): NormalAction {
  if (meant.type !== found.type) return meant;
  return sortKeys(mapParts(meant, ({ action }, [other]) => fill(action, other), [found])) as NormalAction;
}

function fill(meant: Fields, found: Fields = {}): Fields {
  if (meant['data'] === undefined) return meant;
  const [data, other] = [dataOf(meant), dataOf(found)];
  const filled: Record<string, unknown> = { ...extras(data, other), ...data };
  if (isObject(data['message']) && isObject(other['message'])) {
    filled['message'] = fillMessage(data['message'], other['message']);
  }
  return { ...meant, data: filled };
}

/** Keys no request of ours knows: whatever Klaviyo adds there takes nothing away from what was meant. */
const extras = (meant: Fields, found: Fields): Fields =>
  // A secondary_value is part of how long people wait, though nobody documents how; we never send one.
  without(found, 'secondary_value', ...Object.keys(meant));

function fillMessage(meant: Fields, found: Fields): Fields {
  const filled: Record<string, unknown> = { ...extras(meant, found), ...meant };
  for (const key of senders) {
    if (key in meant) filled[key] = meant[key] ?? found[key] ?? null;
  }
  if (meant['transactional'] === true && found['transactional'] === false) filled['transactional'] = false;
  return filled;
}

/**
 * True when `found` is the flow that was meant, up to ids, templates' content, statuses and what Klaviyo fills in. For
 * the read-back after a create, and for finding a flow whose create got no answer. Secrets must be alike on both sides.
 */
export function isAsMeant(meant: FlowDefinition, found: FlowDefinition): boolean {
  const mine = canonicalDefinition(meant);
  const theirs = canonicalDefinition(found);
  if (mine.actions.length !== theirs.actions.length) return false;
  const actions = mine.actions.map((action, index) => fillInAction(action, theirs.actions[index] as NormalAction));
  return sameData({ ...mine, actions }, theirs);
}

/** The same people are let in by both, whatever is done with them: trigger, profile filter and re-entry are alike. */
export const isSameWayIn = (a: FlowDefinition, b: FlowDefinition): boolean => sameData(wayIn(a), wayIn(b));

const wayIn = (flow: FlowDefinition): unknown => knownOnly(normalizeWayIn(flow), 'FlowDefinition');
