/** A replacement as an apply makes it, walked by the engine of flow tests, and what everybody should get of it. */
import fc from 'fast-check';
import { atMoment } from '../../src/drain/conditions.ts';
import { dammed } from '../../src/drain/dam.ts';
import { guardOf, withGuard } from '../../src/drain/guard.ts';
import { mannerOf } from '../../src/drain/manner.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { actionId } from '../../src/flow/tree.ts';
import type { Happening } from '../../src/simulate/types.ts';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { definitionOf, mails, minute, moment, moments, sentOf, way } from './random-flows.ts';

export interface Outcome {
  readonly old: readonly string[];
  readonly young: readonly string[];
}

/** The new flow is up, the old one closed, and at its end deleted. */
export function changed(
  old: FlowDefinition,
  young: FlowDefinition,
  events: readonly Happening[],
): Outcome & { readonly manner: string; readonly mails: readonly string[] } {
  const normal = normalizeDefinition(old);
  const { manner, dam, minutes } = mannerOf({ old: normal, ran: true, status: 'live', wanted: 'live' });
  const guard = guardOf({
    old: normal,
    oldId: 'old',
    earlier: [],
    meant: normalizeDefinition(young),
    receivedEmail: mails,
  });
  const guarded = withGuard(young, atMoment(guard, new Date(moment).toISOString().replace('.000Z', 'Z')));
  const edits = dam.map((part): Action => {
    const action = old.actions.find((one) => actionId(one) === part.action_id);
    return dammed(action as Action, part, undefined);
  });
  const end = moment + minutes * minute + 1000;
  const sent = sentOf(
    [
      { id: 'old', definition: old },
      { id: 'young', definition: guarded, closed: true },
    ],
    [
      ...events,
      { at: moment, kind: 'flow', flow: 'young', state: 'open' },
      { at: moment, kind: 'edit', flow: 'old', actions: edits },
      { at: end, kind: 'flow', flow: 'old', state: 'deleted' },
    ],
  );
  const of = (flow: string): readonly string[] => sent.filter((one) => one.flow === flow).map(({ text }) => text);
  const both = sent.filter(({ by }) => by === 'email').map(({ text }) => text);
  return { manner, old: of('old'), young: of('young'), mails: both };
}

/** The old flow as if nothing had changed for who came before, the new one for who came after. */
export function wanted(
  old: FlowDefinition,
  young: FlowDefinition,
  events: readonly Happening[],
  reentry: 'always' | 'never',
): Outcome {
  const before = sentOf([{ id: 'old', definition: old }], events).filter(({ begun }) => begun < moment);
  const isKnown = events.some(({ at }) => at < moment);
  const later = reentry === 'never' && isKnown ? [] : events.filter(({ at }) => at > moment);
  const after = sentOf([{ id: 'young', definition: young }], later);
  return { old: before.map(({ text }) => text), young: after.map(({ text }) => text) };
}

export const days = (duration: number) => ({ duration, unit: 'day' });

export interface Shares {
  readonly drained: number;
  /** Mails that one flow alone would have sent. */
  readonly due: number;
  /** Of them: those that came not at all, and those that came at another time. */
  readonly lost: number;
  readonly moved: number;
  /** Mails beyond those that were due. */
  readonly twice: number;
}

/** A flow, and when somebody triggers it: at most so often within the 30 days around the change. */
export const oneFlow = (most: number) => fc.record({ parts: way(2), events: moments(most) });

type Case = ReturnType<typeof oneFlow> extends fc.Arbitrary<infer T> ? T : never;

/** What a replacement by the same flow changes. */
export function shares(reentry: unknown, cases: readonly Case[]): Shares {
  let [drained, due, lost, moved, twice] = [0, 0, 0, 0, 0];
  for (const { parts, events } of cases) {
    const old = definitionOf(parts, reentry, 'a');
    const { manner, mails: did } = changed(old, definitionOf(parts, reentry, 'b'), events);
    if (manner !== 'drain') continue;
    drained += 1;
    const should = timesOf(
      sentOf([{ id: 'old', definition: old }], events).flatMap(({ by, text }) => (by === 'email' ? [text] : [])),
    );
    const got = timesOf(did);
    for (const mail of new Set([...should.keys(), ...got.keys()])) {
      const [wantedAt, cameAt] = [should.get(mail) ?? [], got.get(mail) ?? []];
      const inTime = wantedAt.filter((at) => cameAt.includes(at)).length;
      due += wantedAt.length;
      lost += Math.max(0, wantedAt.length - cameAt.length);
      twice += Math.max(0, cameAt.length - wantedAt.length);
      moved += Math.min(wantedAt.length, cameAt.length) - inTime;
    }
  }
  return { drained, due, lost, moved, twice };
}

/** The times at which each mail was sent, by its place in the flow, whichever of the two sent it. */
function timesOf(texts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const times = new Map<string, string[]>();
  for (const text of texts) {
    const [action = '', at = ''] = text.replace(/^[ab]/, '').split(' ');
    times.set(action, [...(times.get(action) ?? []), at]);
  }
  return times;
}
