/** Cron where clocks change: what repeats through the day goes on, what has its hour comes once. */
import { describe, expect, test } from 'vitest';
import { lastDue, parseCron } from '../../src/time/cron.ts';

/** Every moment it falls due, looked at minute by minute as the controller does. */
function runs(expression: string, zone: string, from: string, hours: number): string[] {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(parsed.error);
  const start = Date.parse(from);
  const seen = new Set<number>();
  for (let at = start; at < start + hours * 3_600_000; at += 60_000) {
    const due = lastDue(parsed.data, zone, at);
    if (due !== undefined && due >= start) seen.add(due);
  }
  return [...seen].sort((a, b) => a - b).map((at) => new Date(at).toISOString().slice(11, 16));
}
const everyFive = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => new Date((from * 60 + i * 5) * 60_000).toISOString().slice(11, 16));

describe('when clocks go back', () => {
  const berlin = (expression: string, hours = 4) => runs(expression, 'Europe/Berlin', '2026-10-24T23:00:00Z', hours);
  test('every five minutes goes on', () => expect(berlin('*/5 * * * *', 3)).toEqual(everyFive(23, 36)));
  test('every hour goes on', () => expect(berlin('0 * * * *')).toEqual(['23:00', '00:00', '01:00', '02:00']));
  test('a fixed hour comes once', () => expect(berlin('30 2 * * *')).toEqual(['00:30']));
  test('several fixed hours come once each', () =>
    expect(berlin('15 1,2,3 * * *')).toEqual(['23:15', '00:15', '02:15']));
  test('in New York too', () =>
    expect(runs('*/30 * * * *', 'America/New_York', '2026-11-01T04:00:00Z', 3)).toEqual([
      '04:00',
      '04:30',
      '05:00',
      '05:30',
      '06:00',
      '06:30',
    ]));
  test('by half an hour, on Lord Howe Island', () =>
    expect(runs('*/15 * * * *', 'Australia/Lord_Howe', '2026-04-04T14:00:00Z', 2)).toHaveLength(8));
});

describe('when clocks go forward', () => {
  const berlin = (expression: string) => runs(expression, 'Europe/Berlin', '2026-03-29T00:00:00Z', 3);
  test('every half hour goes on', () =>
    expect(berlin('*/30 * * * *')).toEqual(['00:00', '00:30', '01:00', '01:30', '02:00', '02:30']));
  test('a time that is skipped comes as much later', () => expect(berlin('30 2 * * *')).toEqual(['01:30']));
});
