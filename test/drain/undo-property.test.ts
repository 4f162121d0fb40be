/**
 * A drain taken back at a random moment, and the old flow made anew later, as undo and renewal do it: everybody gets the
 * messages of the flow that took them, at its times, and nobody gets any twice or late.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atMoment } from '../../src/drain/conditions.ts';
import type { DamPart } from '../../src/drain/dam.ts';
import { dammed } from '../../src/drain/dam.ts';
import { guardOf, withGuard } from '../../src/drain/guard.ts';
import { closingOf, mannerOf } from '../../src/drain/manner.ts';
import { renewalOf, staleFrom } from '../../src/drain/renewal.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { actionId } from '../../src/flow/tree.ts';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import type { Flow, Happening } from '../../src/simulate/types.ts';
import { isDeep } from '../support/deep.ts';
import { runs } from '../support/runs.ts';
import { definitionOf, moment, moments, reentries, sentOf, way } from './random-flows.ts';

const minute = 60_000;
const day = 1440 * minute;

const stamp = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
const edits = (flow: FlowDefinition, dam: readonly DamPart[], change: (action: Action, part: DamPart) => Action) =>
  dam.flatMap((part) => {
    const action = flow.actions.find((one) => actionId(one) === part.action_id);
    return action === undefined ? [] : [change(action, part)];
  });
const close = (action: Action, part: DamPart): Action => dammed(action, part, undefined);
const guarded = (meant: FlowDefinition, old: FlowDefinition, at: number): FlowDefinition => {
  const guard = guardOf({
    ...{ old: normalizeDefinition(old), oldId: 'old', earlier: [], meant: normalizeDefinition(meant) },
    receivedEmail: 'RECEIV',
  });
  return withGuard(meant, atMoment(guard, stamp(at)));
};

const world = fc.record({
  old: way(1),
  young: way(1),
  events: moments(6),
  /** How far into the drain it is taken back, and how long after both have drained the flow is made anew. */
  undone: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  later: fc.integer({ min: 1, max: 20 }),
});

test.each(['always', 'never'] as const)(
  're-entry %s: who came before the change, between, and after the undo gets one flow each, whole',
  (reentry) => {
    let drains = 0;
    fc.assert(
      fc.property(world, ({ old: oldParts, young: youngParts, events, undone, later }) => {
        const [old, young, again] = [
          definitionOf(oldParts, reentries[reentry], 'a'),
          definitionOf(youngParts, reentries[reentry], 'b'),
          definitionOf(oldParts, reentries[reentry], 'c'),
        ];
        const normal = normalizeDefinition(old);
        const first = mannerOf({ old: normal, ran: true, status: 'live', wanted: 'live' });
        if (first.manner !== 'drain') return;
        drains++;
        // Between two minutes, where no event is.
        const back = moment + Math.round(first.minutes * undone) * minute + minute / 2;
        const closing = closingOf(normalizeDefinition(young), 'live');
        const youngEnd = back + closing.minutes * minute + 1000;
        const stale_from = staleFrom({
          since: stamp(moment),
          until: stamp(moment + first.minutes * minute),
          dam: first.dam,
        });
        const due = renewalOf(stale_from === undefined ? {} : { stale_from }, first.minutes, 0, back);
        const anew = Math.min(youngEnd + later * day, due?.by ?? Infinity);
        const oldEnd = anew + first.minutes * minute + 1000;
        const sent = sentOf(
          [
            { id: 'old', definition: old },
            { id: 'young', definition: guarded(young, old, moment), closed: true },
            { id: 'again', definition: guarded(again, old, anew), closed: true },
          ],
          [
            ...events,
            { at: moment, kind: 'flow', flow: 'young', state: 'open' },
            { at: moment, kind: 'edit', flow: 'old', actions: edits(old, first.dam, close) },
            { at: back, kind: 'edit', flow: 'old', actions: edits(old, first.dam, (action) => action) },
            { at: back, kind: 'edit', flow: 'young', actions: edits(young, closing.dam, close) },
            { at: anew, kind: 'flow', flow: 'again', state: 'open' },
            { at: anew, kind: 'edit', flow: 'old', actions: edits(old, first.dam, close) },
            { at: youngEnd, kind: 'flow', flow: 'young', state: 'deleted' },
            { at: oldEnd, kind: 'flow', flow: 'old', state: 'deleted' },
          ].sort((a, b) => a.at - b.at) as Happening[],
        );
        const flowOf = (at: number): string =>
          at < moment ? 'old' : at < back ? 'young' : at < anew ? 'old' : 'again';
        const counted = reentry === 'never' ? events.slice(0, 1) : events;
        const wanted = (definition: FlowDefinition, id: string): readonly string[] => {
          const flow: Flow = { id, definition };
          return sentOf([flow], counted).flatMap(({ begun, text }) => (flowOf(begun) === id ? [text] : []));
        };
        const got = (id: string): readonly string[] => sent.flatMap((one) => (one.flow === id ? [one.text] : []));
        expect({ old: got('old'), young: got('young'), again: got('again') }).toEqual({
          old: wanted(old, 'old'),
          young: wanted(young, 'young'),
          again: wanted(again, 'again'),
        });
      }),
      runs(4713, isDeep ? 10_000 : 800),
    );
    expect(drains).toBeGreaterThan(50);
  },
  isDeep ? 900_000 : 60_000,
);
