import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CountName, type Counts, countNames, noCounts, ratesOf } from '../../src/report/counts.ts';
import { parseFigures, printFigures } from '../../src/report/figures-csv.ts';
import { type FrameKey, frameKeys, type Pair } from '../../src/report/report.ts';
import { runs } from '../support/runs.ts';

const counts = fc
  .array(
    fc.tuple(
      fc.constantFrom(...countNames),
      fc.nat({ max: 1e9 }).map((n) => n / 10_000),
    ),
    { maxLength: 6 },
  )
  .map((some): Counts => ({ ...noCounts, ...(Object.fromEntries(some) as Record<CountName, number>) }));
const side = counts.map((own) => ({ counts: own, rates: ratesOf(own) }));
const figures = fc
  .array(fc.record({ now: side, before: side }), { minLength: frameKeys.length, maxLength: frameKeys.length })
  .map((pairs) => Object.fromEntries(frameKeys.map((key, i) => [key, pairs[i]])) as Record<FrameKey, Pair>);
const sequences = fc.uniqueArray(fc.record({ address: fc.string({ unit: 'grapheme', minLength: 1 }), figures }), {
  selector: ({ address }) => address,
  maxLength: 4,
});

it('gives back what was printed, but for the time before that the days can tell', () => {
  fc.assert(
    fc.property(sequences, (some) => {
      const read = parseFigures(printFigures(some));
      for (const { address, figures } of some)
        for (const key of frameKeys) {
          expect(read?.(address)[key].now).toEqual(figures[key].now);
          const before = key === '365d' ? figures[key].before.counts : noCounts;
          expect(read?.(address)[key].before.counts).toEqual(before);
        }
    }),
    runs(20261123),
  );
});

it('is nothing for an address that is not there', () => {
  expect(parseFigures(printFigures([]))?.('gone')['7d'].now.counts).toEqual(noCounts);
});

it.each([
  ['an empty file', ''],
  ['another file', 'day,flow_id\n2026-11-01,X\n'],
  ['a number that is none', 'address,frame,when,recipients\nwelcome,7d,now,many\n'],
])('does not take %s for figures', (_, text) => {
  expect(parseFigures(text)).toBeUndefined();
});
