import { describe, expect, test } from 'vitest';
import { delay, email, lab, newFlow, patchOf, type Lab } from './lab.ts';

type Attributes = { readonly [name: string]: unknown };
interface Row {
  readonly groupings: { readonly [name: string]: string };
  readonly statistics: { readonly [name: string]: number };
}

const counts = [
  'recipients',
  'delivered',
  'bounced',
  'opens',
  'opens_unique',
  'clicks',
  'clicks_unique',
  'conversions',
  'conversion_uniques',
  'conversion_value',
  'unsubscribe_uniques',
  'spam_complaints',
];
const base = { statistics: counts, timeframe: { key: 'last_30_days' }, conversion_metric_id: 'RxN4vB' };

const ask = ({ call }: Lab, kind: 'values' | 'series', more: Attributes = {}) =>
  call('POST', `/api/flow-${kind}-reports`, {
    data: {
      type: `flow-${kind}-report`,
      attributes: { ...base, ...(kind === 'series' ? { interval: 'daily' } : {}), ...more },
    },
  });
const values = async (the: Lab, more: Attributes = {}): Promise<Row[]> =>
  (await ask(the, 'values', more)).body.data.attributes.results;
const total = (rows: readonly Row[], name: string) =>
  rows.reduce((sum, { statistics }) => sum + (statistics[name] ?? 0), 0);

describe('figures', () => {
  test('are the same each time, and make sense', async () => {
    const the = lab();
    const rows = await values(the);
    expect(await values(the)).toEqual(rows);
    expect(rows.length).toBeGreaterThan(4);
    for (const { statistics: s } of rows) {
      const at = (name: string) => s[name] ?? NaN;
      expect(at('recipients')).toBeGreaterThan(0);
      expect(at('delivered')).toBeLessThanOrEqual(at('recipients'));
      expect(at('opens_unique')).toBeLessThanOrEqual(at('delivered'));
      expect(at('opens_unique')).toBeLessThanOrEqual(at('opens'));
      expect(at('clicks_unique')).toBeLessThanOrEqual(at('clicks'));
      expect(at('conversion_uniques')).toBeLessThanOrEqual(at('conversions'));
      expect(at('conversion_uniques')).toBeLessThanOrEqual(at('clicks_unique'));
    }
  });

  test.each(['daily', 'weekly', 'monthly', 'hourly'] as const)(
    'a %s series sums to the values of its time frame',
    async (interval) => {
      const the = lab();
      const timeframe = { key: interval === 'hourly' ? 'last_7_days' : 'last_30_days' };
      const whole = await values(the, { timeframe });
      const series = (await ask(the, 'series', { interval, timeframe })).body.data.attributes;
      expect(series.results.map(({ groupings }: Row) => groupings)).toEqual(whole.map(({ groupings }) => groupings));
      series.results.forEach(({ statistics }: { statistics: { [name: string]: number[] } }, i: number) => {
        for (const name of counts) {
          expect(statistics[name]).toHaveLength(series.date_times.length);
          expect(statistics[name]?.reduce((sum, n) => sum + n, 0)).toBeCloseTo(whole[i]?.statistics[name] ?? NaN, 6);
        }
      });
    },
  );

  test('custom frames are the wall clock of the account, and their parts add up', async () => {
    const the = lab();
    const frame = (start: string, end: string) => ({
      timeframe: { start: `${start}T00:00:00+00:00`, end: `${end}T00:00:00+00:00` },
    });
    const week = await values(the, frame('2026-08-03', '2026-08-10'));
    let days = 0;
    for (let d = 3; d < 10; d++) {
      const two = (n: number) => String(n).padStart(2, '0');
      days += total(await values(the, frame(`2026-08-${two(d)}`, `2026-08-${two(d + 1)}`)), 'recipients');
    }
    expect(total(week, 'recipients')).toBe(days);
    const otherOffset = { timeframe: { start: '2026-08-03T00:00:00-07:00', end: '2026-08-10T00:00:00-07:00' } };
    expect(await values(the, otherOffset)).toEqual(week);
  });

  test('rates are fractions of the counts', async () => {
    const the = lab();
    const rows = await values(the, {
      statistics: [
        'delivered',
        'opens_unique',
        'open_rate',
        'clicks_unique',
        'click_rate',
        'revenue_per_recipient',
        'conversion_value',
      ],
    });
    for (const { statistics: s } of rows) {
      expect(s.open_rate).toBeCloseTo((s.opens_unique ?? 0) / (s.delivered ?? 1), 9);
      expect(s.revenue_per_recipient).toBeCloseTo((s.conversion_value ?? 0) / (s.delivered ?? 1), 9);
    }
  });

  test('grow as a live flow goes on, stop when it is paused, and vanish with it', async () => {
    const the = lab();
    const steps = [
      email({ name: 'now', subject_line: 'Now' }),
      delay({ unit: 'days', value: 2 }),
      email({ name: 'later', subject_line: 'Later' }),
    ];
    const { id } = (await the.call('POST', '/api/flows', newFlow('x', steps))).body.data;
    const mine = async () => (await values(the)).filter(({ groupings }) => groupings.flow_id === id);
    expect(await mine()).toEqual([]);
    await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
    const day = 86_400_000;
    the.clock.ms += day;
    const first = await mine();
    expect(first).toHaveLength(1);
    the.clock.ms += 3 * day;
    const fourth = await mine();
    expect(fourth).toHaveLength(2);
    expect(total(fourth, 'recipients')).toBeGreaterThan(total(first, 'recipients'));
    await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'manual' }));
    the.clock.ms += day;
    expect(total(await mine(), 'recipients')).toBe(total(fourth, 'recipients'));
    await the.call('DELETE', `/api/flows/${id}`);
    expect(await mine()).toEqual([]);
  });

  test('a message in draft sends nothing while its flow is live', async () => {
    const the = lab();
    const { id, attributes } = (
      await the.call('POST', '/api/flows', newFlow('x', [email({ name: 'm', subject_line: 'm' })]))
    ).body.data;
    await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
    the.sandbox.ui.setActionStatus(id, attributes.definition.entry_action_id, 'draft');
    the.clock.ms += 3 * 86_400_000;
    expect((await values(the)).filter(({ groupings }) => groupings.flow_id === id)).toEqual([]);
  });
});

describe('the request', () => {
  test('filters and groups', async () => {
    const the = lab();
    const rows = await values(the);
    const [first] = rows;
    const flowId = first?.groupings.flow_id ?? '';
    const filtered = await values(the, { filter: `contains-any(flow_id,["${flowId}"])` });
    expect(filtered).toEqual(rows.filter(({ groupings }) => groupings.flow_id === flowId));
    const sms = await values(the, { filter: 'equals(send_channel,"sms")' });
    expect(new Set(sms.map(({ groupings }) => groupings.send_channel))).toEqual(new Set(['sms']));
    const named = await values(the, { group_by: ['flow_id', 'flow_message_id', 'flow_name'] });
    expect(Object.keys(named[0]?.groupings ?? {})).toEqual(['flow_id', 'flow_message_id', 'flow_name']);
  });

  const hundredAndOne = `contains-any(flow_id,[${Array.from({ length: 101 }, (_, i) => `"F${i}"`).join(',')}])`;
  const year = { start: '2025-01-01T00:00:00+00:00', end: '2026-02-01T00:00:00+00:00' };
  const twoMonths = { start: '2026-06-01T00:00:00+00:00', end: '2026-09-01T00:00:00+00:00' };
  test.each<[string, 'values' | 'series', Attributes, number]>([
    ['an unknown conversion metric', 'values', { conversion_metric_id: 'NOPE01' }, 400],
    ['no flow_message_id', 'values', { group_by: ['flow_id'] }, 400],
    ['101 ids in a filter', 'values', { filter: hundredAndOne }, 400],
    ['one attribute twice', 'values', { filter: 'and(equals(flow_id,"A"),equals(flow_id,"B"))' }, 400],
    ['more than a year', 'values', { timeframe: year }, 400],
    ['an end before its start', 'values', { timeframe: { start: year.end, end: year.start } }, 400],
    ['three months of days', 'series', { timeframe: twoMonths }, 400],
    ['a month of hours', 'series', { interval: 'hourly' }, 400],
    [
      'grouping by tag, which is a gap of the sandbox',
      'values',
      { group_by: ['flow_id', 'flow_message_id', 'tag_id'] },
      501,
    ],
  ])('with %s is refused', async (_, kind, more, status) => {
    expect((await ask(lab(), kind, more)).status).toBe(status);
  });

  test.each([
    ['today', 1],
    ['yesterday', 1],
    ['this_week', 5],
    ['last_week', 7],
    ['last_7_days', 8],
    ['last_30_days', 31],
    ['this_month', 4],
    ['last_month', 31],
  ])('%s has %i days', async (key, days) => {
    const { body } = await ask(lab(), 'series', { timeframe: { key } });
    expect(body.data.attributes.date_times).toHaveLength(days);
  });

  test('a day that clocks change is still one day', async () => {
    const the = lab();
    the.clock.ms = Date.UTC(2026, 10, 4, 15);
    const { body } = await ask(the, 'series', { timeframe: { key: 'last_7_days' } });
    expect(body.data.attributes.date_times.map((date: string) => date.slice(5, 13))).toEqual([
      '10-28T00',
      '10-29T00',
      '10-30T00',
      '10-31T00',
      '11-01T00',
      '11-02T00',
      '11-03T00',
      '11-04T00',
    ]);
  });
});
