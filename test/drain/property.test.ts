/**
 * The proof of the dam, by the engine that walks people through flow definitions and shares nothing with it: random flows,
 * people and moments. In the deep run ten thousand pairs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atMoment } from '../../src/drain/conditions.ts';
import { dammed } from '../../src/drain/dam.ts';
import { guardOf, withGuard } from '../../src/drain/guard.ts';
import { mannerOf } from '../../src/drain/manner.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { actionId } from '../../src/flow/tree.ts';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import type { Happening } from '../../src/simulate/types.ts';
import { isDeep } from '../support/deep.ts';
import { runs } from '../support/runs.ts';
import { definitionOf, mails, minute, moment, moments, reentries, sentOf, way } from './random-flows.ts';

const pair = fc.record({ old: way(2), young: way(2), events: moments(6) });
/** Who triggers a flow hardly does so more than some times a month. */
const fewer = fc.record({ old: way(2), events: moments(3) });

interface Outcome {
  readonly old: readonly string[];
  readonly young: readonly string[];
}

/** The change as an apply makes it: the new flow is up, the old one closed, and at its end deleted. */
function changed(
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

/** What everybody should get: the old flow as if nothing had changed for who came before, the new one for who came after. */
function wanted(
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

const tries = isDeep ? 10_000 : 400;

describe.each(['always', 'never'] as const)('re-entry %s', (reentry) => {
  test('runs begun before get exactly the old messages at their times, entries after exactly the new: nobody both, nobody none', () => {
    const seen = { drain: 0, empty: 0 };
    fc.assert(
      fc.property(pair, ({ old: oldParts, young: youngParts, events }) => {
        const old = definitionOf(oldParts, reentries[reentry], 'a');
        const young = definitionOf(youngParts, reentries[reentry], 'b');
        const { manner, mails: _, ...outcome } = changed(old, young, events);
        // Where nobody waits the old flow goes at once.
        if (manner !== 'drain') {
          expect(manner).toBe('empty');
          seen.empty++;
          return;
        }
        seen.drain++;
        expect(outcome).toEqual(wanted(old, young, events, reentry));
      }),
      runs(4711, tries),
    );
    expect(seen.drain).toBeGreaterThan(seen.empty);
  });
});

test('re-entry after a time: at most one message in twenty is lost, and hardly one in a hundred comes twice', () => {
  const week = { duration: 7, unit: 'day' };
  let [due, lost, twice] = [0, 0, 0];
  fc.assert(
    fc.property(fewer, ({ old: parts, events }) => {
      const old = definitionOf(parts, week, 'a');
      const young = definitionOf(parts, week, 'b');
      const { manner, mails: did } = changed(old, young, events);
      if (manner !== 'drain') return;
      // The same flow twice: what one flow would have sent is what both together should have.
      const name = (text: string): string => text.replace(/^[ab]/, '');
      const should = sentOf([{ id: 'old', definition: old }], events)
        .filter(({ by }) => by === 'email')
        .map(({ text }) => name(text));
      const got = did.map(name);
      due += should.length;
      lost += should.filter((one) => !got.includes(one)).length;
      twice += got.length - got.filter((one) => should.includes(one)).length;
    }),
    runs(4712, tries * 3),
  );
  expect(due).toBeGreaterThan(tries / 4);
  expect(lost / due).toBeLessThan(0.05);
  expect(twice / due).toBeLessThan(0.02);
});
