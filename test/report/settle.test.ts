import { describe, expect, it } from 'vitest';
import { noCounts } from '../../src/report/counts.ts';
import { addDays } from '../../src/time/days.ts';
import type { DayRow } from '../../src/report/rows.ts';
import { settle } from '../../src/report/settle.ts';

const today = '2026-11-23';
const row = (age: number, recipients: number, flow = 'Flow1'): DayRow => ({
  day: addDays(today, -age),
  flow_id: flow,
  message_id: 'Msg1',
  channel: 'email',
  counts: { ...noCounts, recipients },
});
const since = new Map([['Flow1', addDays(today, -100)]]);
const alive = new Set(['Flow1']);
const renewed = (lastDay: string | undefined, ages: readonly number[], more: { alive?: Set<string> } = {}): number[] =>
  settle({
    ...{ today, lastDay, since, alive, ...more },
    stored: ages.map((age) => row(age, 1)),
    fresh: ages.map((age) => row(age, 2)),
  })
    .filter(({ counts }) => counts.recipients === 2)
    .map(({ day }) => ages.find((age) => addDays(today, -age) === day) ?? -1)
    .sort((a, b) => a - b);

const every = Array.from({ length: 70 }, (_, age) => age);

describe('what is stored of a day', () => {
  it('is written when the day is 1, 7 and 30 days old', () => {
    expect(renewed(addDays(today, -1), every)).toEqual([1, 7, 30]);
  });
  it('stays for the rest of the day', () => {
    expect(renewed(today, every)).toEqual([]);
  });
  it('is made up after days without a sync', () => {
    expect(renewed(addDays(today, -4), every)).toEqual([1, 2, 3, 4, 7, 8, 9, 10, 30, 31, 32, 33]);
  });
  it('is all there is, the first time, but for today', () => {
    expect(renewed(undefined, every)).toEqual(every.slice(1));
  });
  it('reaches back where a flow was not read before', () => {
    expect(renewed(today, [55])).toEqual([]);
    const past = settle({ today, lastDay: today, since, alive, stored: [], fresh: [row(120, 2)] });
    expect(past).toHaveLength(1);
  });
  it('is final for a flow that is gone: its last figures count', () => {
    expect(renewed(today, [3, 4], { alive: new Set() })).toEqual([3, 4]);
  });
});
