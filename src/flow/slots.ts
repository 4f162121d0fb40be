/** Where templates stand: in the message of an email or an alert, or in those of an A/B test. */
import type { Action, FlowDefinition } from '../wire/types.ts';
import { kinds } from './kinds.ts';
import type { Match } from './compare/match.ts';
import { messageOf, partsOf } from './parts.ts';
import { actionId } from './tree.ts';

/** A place in an action that holds a template: in the message itself, or in an A/B test's. */
export interface Slot {
  readonly key: string;
  readonly template: string | null;
}

/** Where an action holds templates; empty for actions that hold none. */
export function slotsOf(action: Action): readonly Slot[] {
  const [whole, ...inside] = partsOf(action);
  const holders = kinds[action.type]?.template === true ? [whole] : action.type === 'ab-test' ? inside : [];
  return holders.flatMap((part) => {
    if (part === undefined) return [];
    const template = messageOf(part.action)['template_id'];
    return [{ key: `${part.key}message.template_id`, template: typeof template === 'string' ? template : null }];
  });
}

/** The templates some actions hold, each once. */
export const templatesIn = (actions: readonly Action[]): readonly string[] => [
  ...new Set(actions.flatMap(slotsOf).flatMap(({ template }) => template ?? [])),
];

/** Of a definition as meant: the templates that are still to be made. Ids of existing copies stay where they are. */
export const newTemplates = (actions: readonly Action[]): readonly string[] => templatesIn(actions).filter(isToken);

export const isToken = (template: string | null): boolean => template?.startsWith('@template{') === true;

export interface SlotPair extends Slot {
  /** What the other action holds in this place: null for no template, undefined for no such place. */
  readonly other: string | null | undefined;
}

/** The slots of an action, each with what another one holds there. */
export function zipSlots(action: Action, other: Action | undefined): readonly SlotPair[] {
  const others = new Map(other === undefined ? [] : slotsOf(other).map(({ key, template }) => [key, template]));
  return slotsOf(action).map((slot) => ({ ...slot, other: others.get(slot.key) }));
}

/** All slots of a definition as meant, each with what the matched action of the other holds there. */
export function matchedSlots(meant: FlowDefinition, found: FlowDefinition, match: Match): readonly SlotPair[] {
  const theirs = new Map(found.actions.map((action) => [actionId(action), action]));
  return meant.actions.flatMap((action) => zipSlots(action, theirs.get(match.toAction.get(actionId(action)) ?? '')));
}
