/** Storage is bounded: days become months after thirteen, and no figure is lost or counted twice on the way. */
import { expect, it } from 'vitest';
import { noCounts } from '../../src/report/counts.ts';
import { addDays, daysOf } from '../../src/time/days.ts';
import { firstDailyMonth, rollUp } from '../../src/report/rollup.ts';
import { type DayRow, fillRows, mergeRows, sumRows } from '../../src/report/rows.ts';

const row = (day: string, recipients = 3, flow = 'F', message = 'M'): DayRow => ({
  ...{ day, flow_id: flow, message_id: message, channel: 'email' },
  counts: { ...noCounts, recipients, conversion_value: 0.1 },
});
const today = '2026-11-23';
const daily = daysOf({ from: '2025-09-01', to: addDays(today, -1) }).flatMap((day) => [row(day), row(day, 5, 'G')]);

it('keeps thirteen months by day, and the sums', () => {
  expect(firstDailyMonth(today)).toBe('2025-11');
  const rolled = rollUp({ daily, monthly: [] }, today);
  expect(rolled.daily[0]?.day).toBe('2025-11-01');
  expect(rolled.monthly.map(({ day, flow_id: flow, counts }) => [day, flow, counts.recipients])).toEqual([
    ...[
      ['2025-09', 'F', 90],
      ['2025-09', 'G', 150],
    ], // thirty days
    ...[
      ['2025-10', 'F', 93],
      ['2025-10', 'G', 155],
    ],
  ]);
  expect(sumRows([...rolled.daily, ...rolled.monthly])).toEqual(sumRows(daily));
  expect(rollUp(rolled, today)).toEqual(rolled);
});

it('adds nothing twice when a run died between the month and its days', () => {
  const { monthly } = rollUp({ daily, monthly: [] }, today);
  expect(rollUp({ daily, monthly }, today)).toEqual(rollUp({ daily, monthly: [] }, today));
});

it('an answer counts alone where it was asked for, and nowhere else', () => {
  const stored = [row('2026-11-01', 1), row('2026-11-02', 1), row('2026-11-02', 1, 'G')];
  const asked = { from: '2026-11-02', to: '2026-11-03', flows: ['F'] };
  const answer = [row('2026-11-03', 9), row('2026-11-01', 9), row('2026-11-02', 9, 'G')];
  expect(mergeRows(stored, asked, answer)).toEqual([
    row('2026-11-01', 1),
    row('2026-11-02', 1, 'G'),
    row('2026-11-03', 9),
  ]);
});

it('of stored rows and the last figures of a flow that went, those that know more count', () => {
  const stored = [row('2026-11-01', 7), row('2026-11-02', 2)];
  expect(fillRows(stored, [row('2026-11-01', 6), row('2026-11-02', 4), row('2026-11-03', 1)])).toEqual([
    row('2026-11-01', 7),
    row('2026-11-02', 4),
    row('2026-11-03', 1),
  ]);
});
