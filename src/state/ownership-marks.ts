/** Knowing a flow again by the marks Sluice leaves on it: its name and the names of its messages. */
import type { Desired } from '../compile/desired.ts';
import type { ObservedFlow } from './observed.ts';
import { messageOf } from '../flow/parts.ts';

const namesIn = (actions: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    actions.flatMap((action) => {
      const { name } = messageOf(action);
      return typeof name === 'string' ? [name] : [];
    }),
  );

/**
 * Whether a tagged flow may be this sequence's: by its name, or by holding exactly the sequence's message names, unless
 * it bears the name of another sequence, whose it is then.
 */
export function fits(one: Desired, flow: ObservedFlow, all: readonly Desired[]): boolean {
  if (flow.name === one.name) return true;
  if (all.some((other) => other.name === flow.name)) return false;
  const theirs = namesIn(Object.values(flow.actions).map((action) => action.definition));
  // As the tree Sluice makes, or as a flow of the app whose branches meet.
  return [one.definition, ...(one.joined === undefined ? [] : [one.joined.definition])].some(({ actions }) => {
    const mine = namesIn(actions);
    return mine.size > 0 && mine.size === theirs.size && [...mine].every((name) => theirs.has(name));
  });
}
