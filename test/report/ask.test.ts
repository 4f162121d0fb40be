/** What a sync asks: 100 flows a call, a call a page, the scarcest first; and days of the account, also where one has 25 hours. */
import { describe, expect, it } from 'vitest';
import { createReadApi } from '../../src/klaviyo/api.ts';
import { type AskResult, createAsker } from '../../src/report/sync/ask.ts';
import { callsLeft, recentCalls } from '../../src/report/budget.ts';
import { addDays, dayAt, daysOf } from '../../src/time/days.ts';
import { framesBefore } from '../../src/report/frames.ts';
import { gather } from '../../src/report/sync/gather.ts';
import { learn, nothingKnown } from '../../src/report/known.ts';
import { isNothing, sumRows } from '../../src/report/rows.ts';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { createSandbox } from '../support/sandbox.ts';

/** The flows that the shop's people made, three days after the clocks went back in Sydney. */
function account({ allowed = 100, quirks = {} }: { allowed?: number; quirks?: Partial<Quirks> } = {}) {
  let time = Date.parse('2026-01-05T03:00:00Z');
  const sandbox = createSandbox({ now: () => time, quirks });
  const timezone = 'Australia/Sydney';
  Object.assign(sandbox.account.account, { timezone });
  time = Date.parse('2026-04-08T03:00:00Z');
  const now = () => time;
  const sleep = async (ms: number) => void (time += ms);
  const api = createReadApi({ key: 'pk_sandbox', fetch: sandbox.fetch, now, sleep, random: () => 0.5 });
  const metricId = sandbox.account.metrics.find(({ name }) => name === 'Placed Order')?.id ?? '';
  return {
    asker: createAsker({ api, now, timezone, metricId, allowed }),
    flows: Object.keys(sandbox.account.flows),
    today: dayAt(time, timezone),
    asked: () => sandbox.log.filter(({ path }) => path.endsWith('-reports')),
  };
}

const dataOf = <T>(result: AskResult<T>): readonly T[] => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data.rows;
};
const week = { from: '2026-04-01', to: '2026-04-07' };

describe('report calls', () => {
  it('are one for each 100 flows, and what they answer is one answer', async () => {
    const few = account();
    const rows = dataOf(await few.asker.series(few.flows, week));
    expect(rows.length).toBeGreaterThan(0);
    expect(few.asked()).toHaveLength(1);
    const many = account();
    const others = Array.from({ length: 240 }, (_, i) => `Other${i}`);
    const mixed = [...others.slice(0, 120), ...many.flows, ...others.slice(120)];
    expect(many.asker.callsFor(mixed)).toBe(3);
    expect(dataOf(await many.asker.series(mixed, week))).toEqual(rows);
    expect(many.asked()).toHaveLength(3);
    expect(many.asker.calls()).toHaveLength(3);
  });

  it('are counted page by page', async () => {
    const whole = account();
    const paged = account({ quirks: { reportPageSize: 2 } });
    const rows = dataOf(await paged.asker.values(paged.flows, week));
    expect(rows).toEqual(dataOf(await whole.asker.values(whole.flows, week)));
    expect(rows.length).toBeGreaterThan(2);
    expect(paged.asker.calls()).toHaveLength(Math.ceil(rows.length / 2));
    expect(paged.asker.calls()).toHaveLength(paged.asked().length);
  });

  it('are not begun where they would not reach', async () => {
    const { asker, asked } = account({ allowed: 2 });
    const flows = Array.from({ length: 250 }, (_, i) => `Flow${i}`);
    expect(await asker.series(flows, week)).toEqual({ ok: false, error: 'spent' });
    expect(asked()).toEqual([]);
  });

  it('go to the days first, then to the shortest frames; the longest wait, and it is told', async () => {
    const { asker, flows, today } = account({ allowed: 3 });
    const gathered = await gather({
      ...{ asker, today, frames: framesBefore(today), resting: new Set(), firstDay: '2025-04-01', daily: [] },
      flows: new Map(flows.map((id) => [id, '2026-01-05'])),
      known: learn(nothingKnown, [{ address: 'a', name: 'A', lineage: flows, steps: [] }]),
    });
    if (!gathered.ok) throw new Error('nothing was read');
    const { answers, daily, notes } = gathered.data;
    expect(daily.length).toBeGreaterThan(0);
    expect(Object.keys(answers['7d'])).toEqual(['now', 'before']);
    expect(Object.keys(answers['30d'])).toEqual([]);
    expect(notes).toContain("The day's report calls did not reach to the last 30 days; older figures stand there.");
    expect(asker.calls()).toHaveLength(3);
  });

  it('of 24 hours are what counts, and 15 stay for plans', () => {
    const now = Date.parse('2026-04-08T03:00:00Z');
    const times = ['2026-04-07T02:59:59.000Z', '2026-04-07T03:00:01.000Z', '2026-04-08T02:00:00.000Z'];
    expect(recentCalls(times, now)).toEqual(times.slice(1));
    expect(callsLeft(times, now)).toBe(225 - 15 - 2);
    expect(callsLeft(Array<string>(300).fill('2026-04-08T02:00:00.000Z'), now)).toBe(0);
  });
});

describe('days of Sydney, where 5 April has 25 hours', () => {
  it('are all there, and add up to the week', async () => {
    const { asker, flows } = account();
    const rows = dataOf(await asker.series(flows, week));
    expect([...new Set(rows.map(({ day }) => day))]).toEqual(daysOf(week));
    const values = dataOf(await asker.values(flows, week));
    const sum = sumRows(values.map((row) => ({ ...row, day: '' })));
    expect(isNothing(sum)).toBe(false);
    expect(sumRows(rows)).toEqual(sum);
  });

  it('begin at its midnight, before and after', () => {
    const at = (moment: string) => dayAt(Date.parse(moment), 'Australia/Sydney');
    expect(at('2026-04-04T12:59:59Z')).toBe('2026-04-04');
    expect(at('2026-04-04T13:00:00Z')).toBe('2026-04-05');
    expect(at('2026-04-05T13:59:59Z')).toBe('2026-04-05');
    expect(at('2026-04-05T14:00:00Z')).toBe('2026-04-06');
    expect(addDays('2026-04-05', 1)).toBe('2026-04-06');
    expect(daysOf({ from: '2026-10-03', to: '2026-10-05' })).toEqual(['2026-10-03', '2026-10-04', '2026-10-05']);
  });
});
