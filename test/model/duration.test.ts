/** Durations are exact. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, parseAmounts, parseOneUnit } from '../../src/model/times/duration.ts';
import type { Amount, DurationUnit } from '../../src/model/times/duration.ts';
import { runs } from '../support/runs.ts';

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 };
const total = (amounts: readonly Amount[]): number =>
  amounts.reduce((sum, { value, unit }) => sum + value * (minutes[unit] ?? 0), 0);
const units = ['minute', 'hour', 'day', 'week'] as const;
const amount = fc.record({ value: fc.integer({ min: 1, max: 500 }), unit: fc.constantFrom(...units) });

describe('several amounts', () => {
  test('become one of the same length, in the smallest unit written', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), (amounts) => {
        const one = combine(amounts);
        expect(one.value * (minutes[one.unit] ?? 0)).toBe(total(amounts));
        expect(Number.isInteger(one.value)).toBe(true);
        const order = ['minute', 'hour', 'day'];
        const smallest = order.find((unit) => amounts.some((a) => (a.unit === 'week' ? 'day' : a.unit) === unit));
        expect(one.unit).toBe(smallest);
      }),
      runs(20261123),
    );
  });
  test.each([
    [
      [
        { value: 1, unit: 'day' },
        { value: 3, unit: 'hour' },
      ],
      { value: 27, unit: 'hour' },
    ],
    [[{ value: 90, unit: 'minute' }], { value: 90, unit: 'minute' }],
    [[{ value: 2, unit: 'week' }], { value: 14, unit: 'day' }],
    [[{ value: 36, unit: 'hour' }], { value: 36, unit: 'hour' }],
    [
      [
        { value: 2, unit: 'day' },
        { value: 0, unit: 'hour' },
      ],
      { value: 2, unit: 'day' },
    ],
    [[{ value: 0, unit: 'day' }], { value: 0, unit: 'day' }],
  ] as [Amount[], unknown][])('%j → %j', (amounts, expected) => {
    expect(combine(amounts)).toEqual(expected);
  });
});

describe('texts', () => {
  const written = fc.tuple(amount, fc.constantFrom(' ', '  ', ''), fc.boolean());
  test('say what was written', () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(' ', ', ', ' and '),
        (parts, join) => {
          const text = parts.map(([{ value, unit }, space, s]) => `${value}${space}${unit}${s ? 's' : ''}`).join(join);
          expect(parseAmounts(text, units)).toEqual({ ok: true, data: parts.map(([each]) => each) });
        },
      ),
      runs(20261123),
    );
  });
  test.each([
    '',
    ' ',
    'days',
    '3',
    '3 days 4',
    'three days',
    '-1 day',
    '1.5 days',
    '1e3 days',
    '3 dayz',
    '0x10 days',
    '9999999999 days',
    '∞ days',
    '3 days ago',
  ])('refuses "%s"', (text) => {
    const outcome = parseAmounts(text, units);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.error.message.length * outcome.error.detail.length).toBeGreaterThan(0);
  });
  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void parseAmounts(text, units as readonly DurationUnit[])),
      runs(20261123),
    );
  });
  test('one unit only, where it is kept as written', () => {
    expect(parseOneUnit('2 weeks', ['day', 'week'])).toEqual({ ok: true, data: { value: 2, unit: 'week' } });
    expect(parseOneUnit('1 day 3 hours', ['hour', 'day']).ok).toBe(false);
  });
});
