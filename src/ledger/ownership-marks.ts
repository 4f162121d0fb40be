/** Knowing a flow again by the marks Sluice leaves on it: its name and the names of its messages. */
import type { Desired } from '../compile/desired.ts';
import type { Intent } from './ledger-entry.ts';
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

/**
 * Whether a flow may be the one whose create was announced: it has its name, and is a draft or bears the project's tag,
 * since a create that was never recorded may have come to its end. What it holds is compared besides.
 */
export const mayBeAnnounced = (
  intent: Pick<Intent, 'name'>,
  flow: Pick<ObservedFlow, 'name' | 'status' | 'archived'>,
  isTagged: boolean,
): boolean => flow.name === intent.name && !flow.archived && (flow.status === 'draft' || isTagged);

/** Klaviyo prints times in whole seconds on reads (recorded 2026-09-04), and clocks differ a little. */
const tolerance = 60_000;

/** Whether a flow was made after an announcement, as far as the clocks agree. */
export const isMadeSince = ({ at }: Pick<Intent, 'at'>, { created }: { readonly created: string }): boolean =>
  Date.parse(created) >= Date.parse(at) - tolerance;

/**
 * Of flows that equal an announcement, those made after it. Where Klaviyo's own clock told the announcement's time, one made
 * before is somebody else's draft, however equal. Where only this machine's clock did (a proxy took the `Date` away, or the
 * ledger is an older Sluice's), it may be minutes ahead: then what the flow holds and is called decides, whatever the time says.
 */
export function likelyAnnounced<T extends { readonly created: string }>(
  intent: Pick<Intent, 'at' | 'clock'>,
  equal: readonly T[],
): readonly T[] {
  const later = equal.filter((one) => isMadeSince(intent, one));
  return later.length > 0 || intent.clock === 'klaviyo' ? later : equal;
}
