/** What need not be asked: a quarter's figures for three days and a year's for a week, as long as the flows are the same. */
import { expect, it } from 'vitest';
import { framesBefore } from '../../src/report/frames.ts';
import type { Report } from '../../src/report/report.ts';
import { resting, type RestingInput } from '../../src/report/resting.ts';

const cart = { address: 'cart', lineage: ['F1'], status: 'live' as const };
const old = { address: 'old', lineage: ['F0'], status: 'deleted' as const };
/** As it was after the sync of 10 November, whose year was measured up to `asOf`. */
const report = (asOf?: string, more: Partial<Report> = {}): Report =>
  ({
    through: '2026-11-09',
    conversion_metric: 'Placed Order',
    frames: framesBefore('2026-11-10').map((frame) =>
      frame.key === '365d' && asOf !== undefined ? { ...frame, as_of: asOf } : frame,
    ),
    sequences: [cart],
    isRead: () => true,
    ...more,
  }) as unknown as Report;
const rests = (today: string, previous: Report | undefined, more: Partial<RestingInput> = {}): string[] => [
  ...resting({
    frames: framesBefore(today),
    previous,
    conversionMetric: 'Placed Order',
    sequences: [cart],
    isRead: () => true,
    ...more,
  }),
];

it('the quarter, for the rest of its day and two days more; the year, for six', () => {
  expect(rests('2026-11-10', report())).toEqual(['90d', '365d']);
  expect(rests('2026-11-12', report())).toEqual(['90d', '365d']);
  expect(rests('2026-11-13', report())).toEqual(['365d']);
  expect(rests('2026-11-16', report())).toEqual(['365d']);
  expect(rests('2026-11-17', report())).toEqual([]);
});
it('counted from the day it was measured, not from the last sync', () => {
  expect(rests('2026-11-10', report('2026-11-04'))).toEqual(['90d', '365d']);
  expect(rests('2026-11-12', report('2026-11-04'))).toEqual(['90d']);
});
it('nothing with the first sync, by another metric, or after other flows', () => {
  expect(rests('2026-11-10', undefined)).toEqual([]);
  expect(rests('2026-11-10', report(), { conversionMetric: 'Refunded Order' })).toEqual([]);
  expect(rests('2026-11-10', report(), { sequences: [{ ...cart, lineage: ['F1', 'F2'] }] })).toEqual([]);
  expect(rests('2026-11-10', report(), { sequences: [] })).toEqual([]);
});
it('one that is gone, and another status, change nothing', () => {
  const previous = report(undefined, { sequences: [cart, old] as unknown as Report['sequences'] });
  expect(rests('2026-11-10', previous)).toEqual(['90d', '365d']);
  expect(rests('2026-11-10', report(), { sequences: [old, { ...cart, status: 'draft' }] })).toEqual(['90d', '365d']);
});
