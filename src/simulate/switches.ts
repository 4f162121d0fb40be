/** The open questions about Klaviyo, their usual side and the other one. */
import type { SwitchName, Switches } from './types.ts';

/** The usual side, the other one, and what Klaviyo would do on that, after "unless". */
const sides: { readonly [N in SwitchName]: readonly [usual: Switches[N], other: Switches[N], otherwise: string] } = {
  weekday: ['moved-day', 'counted-day', 'Klaviyo looks for the weekday before it moves a delay to a day later'],
  targetNow: ['now', 'next', 'Klaviyo waits for the next time when the time of a wait_until is this very moment'],
  afterManual: ['goes-on', 'stands', 'Klaviyo holds people at a message that waits for review'],
  triggerCounts: ['no', 'yes', 'Klaviyo counts the event that started the flow as since entry'],
  sampleAgain: ['same', 'new', 'Klaviyo draws anew at a random split each time somebody enters'],
  leapDay: ['february-28', 'march-1', 'Klaviyo takes 1 March for 29 February in other years'],
  editedDelay: ['keeps', 'moves', 'Klaviyo moves who waits in a delay when it is changed'],
  undecidable: ['no', 'yes', 'a condition holds that cannot be tried here'],
};

const each = <T>(side: 0 | 1 | 2): T =>
  Object.fromEntries(Object.entries(sides).map(([name, all]) => [name, all[side]])) as T;

export const usual = each<Switches>(0);
export const other = each<Switches>(1);
export const otherwise = each<Readonly<Record<SwitchName, string>>>(2);

/** The other side of each named switch. */
export const flipped = (names: readonly SwitchName[]): Partial<Switches> =>
  Object.fromEntries(names.map((name) => [name, other[name]])) as Partial<Switches>;
