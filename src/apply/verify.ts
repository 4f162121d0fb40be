/**
 * What was read back against what was meant. Klaviyo gives new ids without saying which is whose, promises no order and
 * fills in defaults, so both are normalised, steps are found by message names and by walking the links, and secrets are
 * compared by their hashes.
 */
import type { DesiredStep } from '../compile/desired.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { match, type Match } from '../flow/compare/match.ts';
import { hideSecrets } from '../flow/secrets.ts';
import { canonicalDefinition } from '../flow/canonical.ts';
import { fillInAction, isAsMeant } from '../flow/fill.ts';
import { actionId } from '../flow/tree.ts';
import { type NormalFlow, normalizeDefinition } from '../flow/normalize.ts';
import { withDigests } from './secrets.ts';
import { isObject } from '../text/json.ts';

export interface ReadBack {
  /** Normalised, values of secrets as sha256: what a ledger may keep. */
  readonly found: NormalFlow;
  readonly match: Match;
  /** Where it is not as meant, in words; empty when it is. */
  readonly differences: readonly string[];
}

export interface Meaning {
  readonly definition: FlowDefinition;
  readonly steps: readonly DesiredStep[];
}

export function readBack(
  meant: Meaning,
  read: FlowDefinition,
  values: Readonly<Record<string, string | undefined>>,
): ReadBack {
  const mine = normalizeDefinition(meant.definition);
  const bare = normalizeDefinition(read);
  const pairs = match({ meant: mine, steps: meant.steps, found: bare });
  const byStep = new Map(mine.actions.map((action) => [actionId(action), action]));
  const found: NormalFlow = {
    ...bare,
    actions: bare.actions.map((action) => hideSecrets(action, byStep.get(pairs.toStep.get(actionId(action)) ?? ''))),
  };
  const expected = withDigests(mine, values);
  return { found, match: pairs, differences: isAsMeant(expected, found) ? [] : differencesOf(expected, found) };
}

/** The first few places where two definitions differ, ids aside. */
export function differencesOf(meant: FlowDefinition, found: FlowDefinition): readonly string[] {
  const [mine, theirs] = [canonicalDefinition(meant), canonicalDefinition(found)];
  const actions = mine.actions.map((action, index) => {
    const other = theirs.actions[index];
    return other === undefined ? action : fillInAction(action, other);
  });
  const places: string[] = [];
  const visit = (a: unknown, b: unknown, path: string): void => {
    if (places.length >= 5 || JSON.stringify(a) === JSON.stringify(b)) return;
    if (isObject(a) && isObject(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) visit(a[key], b[key], `${path}.${key}`);
    } else if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      a.forEach((item, index) => visit(item, b[index], `${path}[${index}]`));
    } else {
      places.push(`${path.slice(1)}: meant ${short(a)}, found ${short(b)}`);
    }
  };
  visit({ ...mine, actions }, theirs, '');
  return places;
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
