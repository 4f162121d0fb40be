/** Charts from day to day: what they show, and how little of them changes (a repository keeps every version). */
import { describe, expect, it } from 'vitest';
import { flowCanvas } from '../../src/report/svg/canvas.ts';
import { chartFile } from '../../src/report/svg/chart.ts';
import { isChartKept } from '../../src/report/svg/kept.ts';
import { bucketsOf } from '../../src/report/svg/buckets.ts';
import { addDays } from '../../src/time/days.ts';
import { sparkline } from '../../src/report/kit/weeks.ts';
import type { SequenceReport } from '../../src/report/report.ts';
import { reportOf } from './recipe.ts';
import { axisMoney, axisNumber, axisPercent, roundUp } from '../../src/report/svg/figures.ts';

const account = { key: 'p', id: 'A', name: 'A', timezone: 'Europe/Berlin', currency: 'USD' };

function report(through: string, since = '2025-01-01') {
  const messages = [{ step: 'a', label: 'A', recipients: 60, opens: 0.4, clicks: 0.1, orders: 0.05, basket: 20 }];
  const changes = [{ day: '2026-09-01', kind: 'update' }];
  return reportOf({
    account,
    through,
    sequences: [{ address: 'a', name: 'A', status: 'live', since, messages, changes }],
  });
}

const daysUntil = (through: string, since?: string) => report(through, since).sequences[0]?.days ?? [];

function chart(through: string): readonly string[] {
  const made = report(through);
  const [sequence] = made.sequences;
  return (sequence && chartFile(sequence, made))?.split('\n') ?? [];
}

describe('buckets', () => {
  it('are weeks from Monday to Sunday, each drawn when it is over, with its place before', () => {
    const buckets = bucketsOf(daysUntil('2026-11-18'));
    expect(buckets).toMatchObject({ unit: 'week' });
    expect(buckets?.list.at(-1)).toMatchObject({ from: '2026-11-09', isWhole: true });
    expect((buckets?.last ?? 0) - (buckets?.list.at(-1)?.index ?? 0)).toBe(1);
    expect(buckets?.list.every(({ isWhole }) => isWhole)).toBe(true);
    expect(bucketsOf(daysUntil('2026-11-22'))?.list.at(-1)).toMatchObject({ from: '2026-11-16', isWhole: true });
    expect(buckets?.list).toHaveLength(52);
  });

  it('are days in the first six weeks', () => {
    expect(bucketsOf(daysUntil('2026-11-22', '2026-10-12'))).toMatchObject({ unit: 'day' });
    expect(bucketsOf(daysUntil('2026-11-22', '2026-10-11'))).toMatchObject({ unit: 'week' });
    expect(bucketsOf([])).toBeUndefined();
  });

  it('add up to the days they are of', () => {
    const days = daysUntil('2026-11-22', '2026-02-03');
    const sum = (some: readonly { counts: { recipients: number } }[] = []): number =>
      some.reduce((all, { counts }) => all + counts.recipients, 0);
    expect(sum(bucketsOf(days)?.list)).toBe(sum(days));
  });
});

it('a chart of the next day changes in a few lines, of the next week too', () => {
  const changed = (from: string, to: string): number => {
    const before = new Set(chart(from));
    return chart(to).filter((line) => !before.has(line)).length;
  };
  expect(chart('2026-11-17').length).toBeGreaterThan(200);
  // Not the week in which the scale of an axis changes.
  expect(changed('2026-11-17', '2026-11-18')).toBeLessThan(8);
  expect(changed('2026-11-22', addDays('2026-11-22', 1))).toBeLessThan(20);
});

it('a stored chart of weeks stays until it has another week, another mark or another name; of days never', () => {
  const drawn = (through: string, more: Partial<SequenceReport> = {}, since?: string): string => {
    const made = report(through, since);
    const [sequence] = made.sequences;
    return (sequence && chartFile({ ...sequence, ...more }, made)) ?? '';
  };
  const isKept = (stored: string, fresh: string) => isChartKept('charts/sequences/a.svg', stored, fresh);
  const sunday = drawn('2026-11-22');
  const late = daysUntil('2026-11-26').map(({ day, counts }) => ({ day, counts: { ...counts, opens_unique: 1 } }));
  const thursday = drawn('2026-11-26', { days: late });
  expect(thursday).not.toBe(sunday);
  expect(isKept(sunday, thursday)).toBe(true);
  expect(isChartKept('sequences/a.md', sunday, thursday)).toBe(false);
  expect(isKept(sunday, drawn('2026-11-29'))).toBe(false);
  expect(isKept(sunday, drawn('2026-11-26', { name: 'B' }))).toBe(false);
  const mark = { day: '2026-11-25', at: '2026-11-25T00:00:00Z', kind: 'update' as const };
  expect(isKept(sunday, drawn('2026-11-26', { changes: [mark] }))).toBe(true);
  expect(isKept(sunday, drawn('2026-11-26', { changes: [mark, mark] }))).toBe(false);
  expect(isKept(drawn('2026-11-22', {}, '2026-03-02'), drawn('2026-11-22', {}, '2026-02-02'))).toBe(false);
  expect(isKept(drawn('2026-11-22', {}, '2026-11-02'), drawn('2026-11-23', {}, '2026-11-02'))).toBe(false);
  expect(isKept('', '')).toBe(false);
});

it('a stored flow stays for a week, unless it is young or something else than its figures is another', () => {
  const drawn = (through: string, title = 'Hello', since?: string): string => {
    const made = report(through, since);
    const box = { id: 'a', kind: 'email', title, label: 'Email', messages: ['a'], width: 0, height: 0 } as const;
    return flowCanvas(made.sequences[0]!, [{ box }], made) ?? '';
  };
  const isKept = (stored: string, fresh: string) => isChartKept('charts/flows/a.svg', stored, fresh);
  const [monday, sunday] = [drawn('2026-11-16'), drawn('2026-11-22')];
  expect(monday).toContain('30 days to 16 November 2026');
  expect(sunday).not.toBe(monday);
  expect(isKept(monday, sunday)).toBe(true);
  expect(isKept(monday, drawn('2026-11-23'))).toBe(false);
  expect(isKept(monday, drawn('2026-11-22', 'Good morning'))).toBe(false);
  expect(isKept(drawn('2026-11-16', 'Hello', '2026-11-01'), drawn('2026-11-17', 'Hello', '2026-11-01'))).toBe(false);
});

it('a mark stands for each change that is shown, close ones under one flag', () => {
  const made = report('2026-11-22');
  const [sequence] = made.sequences;
  if (!sequence) throw new Error('no sequence');
  const changes = ['2024-01-01', '2026-03-01', '2026-10-01', '2026-10-02', '2026-10-03'].map((day) => ({
    ...{ day, at: `${day}T00:00:00Z`, kind: 'update' },
  }));
  const svg = chartFile({ ...sequence, changes }, made) ?? '';
  expect([...svg.matchAll(/class="flagtext"[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(['2', '3–5']);
  expect(svg).toContain('4 changes of the flow marked');
});

it('an axis ends with a round number', () => {
  expect([0, 1, 9, 10, 11, 99, 101, 4321].map((value) => roundUp(value, 10))).toEqual([
    ...[10, 10, 10, 10, 12, 100, 120, 5000],
  ]);
  expect(roundUp(0.0042, 0.01)).toBe(0.01);
  expect([axisNumber(1500), axisNumber(7.5), axisPercent(0.125), axisMoney(2500, 'USD'), axisMoney(5, '')]).toEqual([
    ...['1.5K', '', '12.5 %', '$2.5K', '5'],
  ]);
});

it('a sparkline has a bar for each week, none where there is nothing', () => {
  expect(sparkline([0, 1, 50, 100])).toBe('▁▂▄▇');
  expect(sparkline([0, 0])).toBe('');
});
