/** When jobs fall due: by tables, and by laws held against node-cron's own matching. */
import fc from 'fast-check';
import { createTask } from 'node-cron';
import { describe, expect, test } from 'vitest';
import { type Cron, lastDue, parseCron } from '../../src/time/cron.ts';
import { type DueInput, dueNow, jitterOf, lastRuns } from '../../src/controller/schedule/due.ts';
import type { Job, JobName } from '../../src/controller/schedule/jobs.ts';
import { runs } from '../support/runs.ts';

function cronOf(expression: string): Cron {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.data;
}

const ms = (text: string): number => Date.parse(text);

describe('the last time it fell due', () => {
  test.each([
    // expression, zone, now, last due
    ['0 0,6,12,18 * * *', 'UTC', '2026-11-23T08:00:00Z', '2026-11-23T06:00:00Z'],
    ['0 0,6,12,18 * * *', 'UTC', '2026-11-23T06:00:00Z', '2026-11-23T06:00:00Z'],
    ['0 0,6,12,18 * * *', 'UTC', '2026-11-23T05:59:59.999Z', '2026-11-23T00:00:00Z'],
    ['0 18 * * *', 'UTC', '2026-11-23T05:00:00Z', '2026-11-22T18:00:00Z'],
    ['*/5 * * * *', 'UTC', '2026-11-23T08:04:59Z', '2026-11-23T08:00:00Z'],
    ['30 5 * * mon', 'UTC', '2026-11-27T08:00:00Z', '2026-11-23T05:30:00Z'],
    ['0 9 1 * *', 'UTC', '2026-11-23T08:00:00Z', '2026-11-01T09:00:00Z'],
    ['0 9 1 jan *', 'UTC', '2026-11-23T08:00:00Z', '2026-01-01T09:00:00Z'],
    ['0 0 29 2 *', 'UTC', '2026-11-23T08:00:00Z', '2024-02-29T00:00:00Z'],
    ['20 0 6 * * *', 'UTC', '2026-11-23T08:00:00Z', '2026-11-23T06:00:20Z'],
    // both days restricted: either fits (crontab(5)); 2026-11-23 is a Monday
    ['0 6 15 * mon', 'UTC', '2026-11-23T08:00:00Z', '2026-11-23T06:00:00Z'],
    ['0 6 15 * tue', 'UTC', '2026-11-16T08:00:00Z', '2026-11-15T06:00:00Z'],
    // zones
    ['0 6 * * *', 'Europe/Berlin', '2026-11-23T08:00:00Z', '2026-11-23T05:00:00Z'],
    ['0 6 * * *', 'America/New_York', '2026-11-23T08:00:00Z', '2026-11-22T11:00:00Z'],
    ['0 1 * * *', 'Pacific/Kiritimati', '2026-11-23T10:30:00Z', '2026-11-22T11:00:00Z'],
    ['0 6 * * *', 'Asia/Kolkata', '2026-11-23T08:00:00Z', '2026-11-23T00:30:00Z'],
    // 02:30 does not exist in Berlin on 29 March 2026: as much later as was skipped
    ['30 2 * * *', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-29T01:30:00Z'],
    ['30 2 * * *', 'Europe/Berlin', '2026-03-29T01:29:59Z', '2026-03-28T01:30:00Z'],
    // 02:30 comes twice on 25 October 2026: the first
    ['30 2 * * *', 'Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-25T00:30:00Z'],
    ['30 2 * * *', 'Europe/Berlin', '2026-10-25T01:45:00Z', '2026-10-25T00:30:00Z'],
    ['30 1 * * *', 'America/New_York', '2026-11-01T12:00:00Z', '2026-11-01T05:30:00Z'],
  ])('%s in %s, seen at %s: %s', (expression, zone, now, wanted) => {
    const at = lastDue(cronOf(expression), zone, ms(now));
    expect(new Date(at ?? NaN).toISOString()).toBe(new Date(wanted).toISOString());
  });

  test.each([
    ['often', /not a cron expression/],
    ['70 * * * *', /not a cron expression: 70/],
    ['0 0 30 2 *', /not a cron expression/],
    ['0 0 L * *', /a day "L"/],
    ['0 0 * * 1#2', /a day "1#2"/],
  ])('%s is refused', (expression, why) => {
    const parsed = parseCron(expression);
    expect(parsed.ok ? 'understood' : parsed.error).toMatch(why);
  });

  test('is when node-cron would have run it, and it would not have since', () => {
    const part = (low: number, high: number, most: number): fc.Arbitrary<string> =>
      fc.oneof(
        fc.constant('*'),
        fc
          .uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: most })
          .map((all) => all.join(',')),
      );
    const expression = fc
      .tuple(part(0, 59, 3), part(0, 23, 4), part(1, 12, 4))
      .map(([minute, hour, month]) => `${minute} ${hour} * ${month} *`);
    const moment = fc.integer({ min: ms('2025-01-01T00:00:00Z'), max: ms('2027-12-31T00:00:00Z') });
    fc.assert(
      fc.property(expression, moment, fc.constantFrom('UTC', 'Asia/Kolkata'), (text, now, timezone) => {
        const at = lastDue(cronOf(text), timezone, now);
        if (at === undefined) throw new Error('every such expression has fallen due within a year');
        const task = createTask(text, () => undefined, { timezone });
        expect(at).toBeLessThanOrEqual(now);
        expect(task.match(new Date(at))).toBe(true);
        for (let later = at + 60_000; later <= Math.min(now, at + 90 * 60_000); later += 60_000)
          expect(task.match(new Date(later))).toBe(false);
        expect(lastDue(cronOf(text), timezone, at)).toBe(at);
        void task.destroy();
      }),
      runs(20261123, 120),
    );
  });
});

const job = (account: string, name: JobName, schedule: string, jitter = 0): Job => ({
  ...{ account, name, jitter, zone: 'UTC' },
  cron: cronOf(schedule),
});

const six = '0 0,6,12,18 * * *';
const now = ms('2026-11-23T08:00:00Z');

function due(input: Partial<DueInput>): readonly string[] {
  const all = { now, jobs: [job('a', 'report', six)], last: new Map(), busy: new Set<string>(), atOnce: 9, ...input };
  return dueNow(all).map(
    ({ job: one, at, late }) =>
      `${one.account} ${one.name} ${new Date(at).toISOString().slice(11, 16)}${late ? ' late' : ''}`,
  );
}

const ran = (...runs: readonly (readonly [string, string])[]): ReadonlyMap<string, number> =>
  new Map(runs.map(([key, at]) => [key, ms(at)]));

describe('what is due', () => {
  test('what never ran, at once', () => expect(due({})).toEqual(['a report 06:00']));
  test('what ran for this time is not', () =>
    expect(due({ last: ran(['a report', '2026-11-23T06:00:00Z']) })).toEqual([]));
  test('a missed run is made up, and one run makes up for many', () =>
    expect(due({ last: ran(['a report', '2026-11-20T06:00:00Z']) })).toEqual(['a report 06:00 late']));
  test('on time is not late', () =>
    expect(due({ now: ms('2026-11-23T12:00:04Z'), last: ran(['a report', '2026-11-23T06:00:00Z']) })).toEqual([
      'a report 12:00',
    ]));
  test('a clock set back begins nothing', () =>
    expect(due({ last: ran(['a report', '2026-11-23T12:00:00Z']) })).toEqual([]));

  test('what ran is the latest of what is remembered, and nothing of a clock that was far ahead', () => {
    const memories = [
      ran(['a report', '2026-11-23T06:00:00Z'], ['a drift', '2026-11-23T09:00:00Z']),
      ran(['a report', '2026-11-23T00:00:00Z']),
    ];
    expect(lastRuns(memories, now)).toEqual(
      ran(['a report', '2026-11-23T06:00:00Z'], ['a drift', '2026-11-23T09:00:00Z']),
    );
    expect(lastRuns(memories, now - 1)).toEqual(ran(['a report', '2026-11-23T06:00:00Z']));
    expect(due({ now: ms('2026-11-20T08:00:00Z'), last: lastRuns(memories, ms('2026-11-20T08:00:00Z')) })).toEqual([
      'a report 06:00',
    ]);
  });

  const three = [
    job('a', 'drift', six),
    job('a', 'report', six),
    job('a', 'reconcile', '*/5 * * * *'),
    job('b', 'report', six),
  ];
  const yesterday = new Map(
    three.map(({ account, name }) => [`${account} ${name}`, ms('2026-11-22T07:00:00Z')] as const),
  );
  test('one account does one job at a time, the longest due first', () => {
    expect(due({ jobs: three, last: yesterday })).toEqual(['a report 06:00 late', 'b report 06:00 late']);
    expect(due({ jobs: three, last: new Map([...yesterday, ['a report', now]]) })).toEqual([
      'b report 06:00 late',
      'a drift 06:00 late',
    ]);
  });
  test('at the very first reconcile, then report, then drift', () =>
    expect(due({ jobs: three })).toEqual(['a reconcile 08:00', 'b report 06:00']));
  test('an account at work waits', () =>
    expect(due({ jobs: three, busy: new Set(['a']) })).toEqual(['b report 06:00']));
  test('no more than may side by side', () => {
    expect(due({ jobs: three, atOnce: 1 })).toEqual(['a reconcile 08:00']);
    expect(due({ jobs: three, atOnce: 1, busy: new Set(['a']) })).toEqual([]);
  });

  test('with jitter each run has its own moment, the same for whoever asks', () => {
    const jobs = Array.from({ length: 200 }, (_, i) => job(`shop-${i}`, 'report', six, 600_000));
    const at = ms('2026-11-23T12:00:00Z');
    const last = new Map(jobs.map(({ account }) => [`${account} report`, ms('2026-11-23T06:00:00Z')]));
    const begunBy = (minutes: number): number =>
      dueNow({ jobs, now: at + minutes * 60_000, last, busy: new Set(), atOnce: 999 }).length;
    expect(begunBy(0)).toBeLessThan(3);
    expect(begunBy(5)).toBeGreaterThan(70);
    expect(begunBy(5)).toBeLessThan(130);
    expect(begunBy(10)).toBe(200);
    for (const one of jobs) expect(jitterOf(one, at)).toBe(jitterOf({ ...one }, at));
  });
  test('while its moment is waited for, an older run that was missed is not forgotten', () => {
    const jobs = [job('a', 'report', six, 3_600_000)];
    const noon = ms('2026-11-23T12:00:00Z');
    const input = { jobs, now: noon + 1, busy: new Set<string>(), atOnce: 9 };
    expect(dueNow({ ...input, last: ran(['a report', '2026-11-23T00:00:00Z']) })[0]?.at).toBe(
      ms('2026-11-23T06:00:00Z'),
    );
    expect(dueNow({ ...input, last: ran(['a report', '2026-11-23T06:00:00Z']) })).toEqual([]);
  });
});
