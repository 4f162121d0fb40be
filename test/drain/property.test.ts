/**
 * The proof of the dam, by the engine that walks people through flow definitions and shares nothing with it: random flows,
 * people and moments. In the deep run ten thousand pairs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDeep } from '../support/deep.ts';
import { runs } from '../support/runs.ts';
import { changed, days, oneFlow, shares, wanted } from './change.ts';
import { definitionOf, moments, reentries, way } from './random-flows.ts';

const pair = fc.record({ old: way(2), young: way(2), events: moments(6) });
const tries = isDeep ? 10_000 : 800;
const patience = isDeep ? 900_000 : 60_000;

describe.each(['always', 'never'] as const)('re-entry %s', (reentry) => {
  test(
    'runs begun before get exactly the old messages at their times, entries after exactly the new: nobody both, nobody none',
    () => {
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
    },
    patience,
  );
});

test(
  're-entry after a time: hardly a mail in a hundred is lost or late, and none comes twice',
  () => {
    // Who triggers a flow hardly does so more than some times a month.
    const { due, lost, moved, twice } = shares(days(7), fc.sample(oneFlow(3), runs(4712, isDeep ? tries : tries * 3)));
    expect(due).toBeGreaterThan(isDeep ? 2500 : 100);
    expect((lost + moved) / due).toBeLessThan(0.01);
    expect(twice / due).toBeLessThan(0.001);
  },
  patience,
);
