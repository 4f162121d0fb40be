/** The open questions about Klaviyo, their usual side and the other one. */
import type { SwitchName, Switches } from './types.ts';

export const usual: Switches = {
  weekday: 'moved-day',
  targetNow: 'now',
  afterManual: 'goes-on',
  triggerCounts: 'no',
  sampleAgain: 'same',
  leapDay: 'february-28',
  editedDelay: 'keeps',
  undecidable: 'no',
};

export const other: Switches = {
  weekday: 'counted-day',
  targetNow: 'next',
  afterManual: 'stands',
  triggerCounts: 'yes',
  sampleAgain: 'new',
  leapDay: 'march-1',
  editedDelay: 'moves',
  undecidable: 'yes',
};

/** What Klaviyo would do on the other side, after "unless". */
export const otherwise: Readonly<Record<SwitchName, string>> = {
  weekday: 'Klaviyo looks for the weekday before it moves a delay to a day later',
  targetNow: 'Klaviyo waits for the next time when the time of a wait_until is this very moment',
  afterManual: 'Klaviyo holds people at a message that waits for review',
  triggerCounts: 'Klaviyo counts the event that started the flow as since entry',
  sampleAgain: 'Klaviyo draws anew at a random split each time somebody enters',
  leapDay: 'Klaviyo takes 1 March for 29 February in other years',
  editedDelay: 'Klaviyo moves who waits in a delay when it is changed',
  undecidable: 'a condition holds that cannot be tried here',
};

/** The other side of each named switch. */
export const flipped = (names: readonly SwitchName[]): Partial<Switches> =>
  Object.fromEntries(names.map((name) => [name, other[name]])) as Partial<Switches>;
