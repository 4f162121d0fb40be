import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neverOpens, stateAt, type Window } from '../../src/release/windows.ts';
import { parseCron } from '../../src/time/cron.ts';
import { runs } from '../support/runs.ts';

const hour = 3_600_000;
const at = (text: string): number => Date.parse(text);
const cronOf = (expression: string) => {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.data;
};
const freeze: Window = {
  kind: 'deny',
  name: 'Black Friday',
  zone: 'Europe/Berlin',
  span: { from: at('2026-11-19T23:00:00Z'), to: at('2026-12-02T23:00:00Z') },
};
const weekdays: Window = {
  kind: 'allow',
  name: 'weekdays',
  zone: 'Europe/Berlin',
  span: { cron: cronOf('0 8 * * 1-5'), zone: 'Europe/Berlin', lasts: 9 * hour },
};

describe('windows', () => {
  it('none: always', () => expect(stateAt([], at('2026-11-27T09:00:00Z'))).toEqual({ open: true }));

  it.each([
    ['within a deny window', [freeze], '2026-11-27T09:00:00Z', { open: false, by: freeze, until: freeze.span }],
    ['in its first moment', [freeze], '2026-11-19T23:00:00Z', { open: false, by: freeze, until: freeze.span }],
    ['in the moment it ends', [freeze], '2026-12-02T23:00:00Z', { open: true }],
    // Friday 27 November, 10:00 in Berlin: allowed by the one, denied by the other; a deny is stronger.
    ['a deny beside an allow', [weekdays, freeze], '2026-11-27T09:00:00Z', { open: false, by: freeze }],
    ['within an allow window', [weekdays], '2026-11-27T07:00:00Z', { open: true }],
  ] as const)('%s', (_, windows, now, expected) => {
    const state = stateAt(windows, at(now));
    if (expected.open) return expect(state).toEqual({ open: true });
    expect(state).toMatchObject({ open: false, by: expected.by });
    // After the freeze comes Thursday 3 December, 08:00 in Berlin, where there are allow windows.
    const until = windows.length === 1 ? at('2026-12-02T23:00:00Z') : at('2026-12-03T07:00:00Z');
    expect(state).toMatchObject({ until });
  });

  it('outside all allow windows: the next one is named, over a weekend', () => {
    expect(stateAt([weekdays], at('2026-11-27T16:00:00Z'))).toEqual({
      ...{ open: false, until: at('2026-11-30T07:00:00Z'), zone: 'Europe/Berlin' },
    });
  });

  it('a window keeps its hours where clocks change: 08:00 to 17:00 in Berlin on both sides of 25 October 2026', () => {
    expect(stateAt([weekdays], at('2026-10-23T06:00:00Z'))).toEqual({ open: true });
    expect(stateAt([weekdays], at('2026-10-26T06:30:00Z'))).toEqual({
      ...{ open: false, until: at('2026-10-26T07:00:00Z'), zone: 'Europe/Berlin' },
    });
  });

  it('a window over midnight lasts as long as it says: 22:00 and 8 hours end at 05:00 where the clocks go back', () => {
    const span = { cron: cronOf('0 22 * * *'), zone: 'Europe/Berlin', lasts: 8 * hour };
    const nights: Window = { ...weekdays, name: 'nights', span };
    const openAt = (time: string): boolean => stateAt([nights], at(time)).open;
    expect(['2026-10-24T19:59:59Z', '2026-10-24T20:00:00Z', '2026-10-25T03:59:59Z'].map(openAt)).toEqual([
      ...[false, true, true],
    ]);
    expect(stateAt([nights], at('2026-10-25T04:00:00Z'))).toMatchObject({ until: at('2026-10-25T21:00:00Z') });
  });

  it('a policy under which nothing can ever be changed is found', () => {
    const past = at('2020-01-01T00:00:00Z');
    const over: Window = { kind: 'allow', name: 'once', zone: 'UTC', span: { from: past, to: past + hour } };
    expect(neverOpens([over], at('2026-11-27T09:00:00Z'))).toBe(over);
    expect(neverOpens([weekdays, freeze], at('2026-11-27T09:00:00Z'))).toBeUndefined();
  });

  it('the moment that is named is open, and none before it is', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') });
    fc.assert(
      fc.property(
        moment,
        fc.subarray([freeze, weekdays], { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (now, windows, part) => {
          const state = stateAt(windows, now);
          if (state.open || state.until === undefined) return;
          expect(stateAt(windows, state.until)).toEqual({ open: true });
          expect(stateAt(windows, now + Math.floor((state.until - now - 1) * part)).open).toBe(false);
        },
      ),
      runs(20261127),
    );
  });
});
