/** Figures that tell the truth, whatever Klaviyo keeps to itself: see test/pipeline/field.test.ts for the rest of the kinds. */
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReadApi } from '../../src/klaviyo/api.ts';
import { createAsker } from '../../src/report/sync/ask.ts';
import { dayAt } from '../../src/time/days.ts';
import { frameTo } from '../../src/report/frames.ts';
import { countsOf, noCounts, rateOf } from '../../src/report/counts.ts';
import { framesNew } from '../../src/report/news.ts';
import { change } from '../../src/report/kit/numbers.ts';
import type { FrameKey, Pair, Report } from '../../src/report/report.ts';
import { directoryFiles } from '../../src/state/directory-files.ts';
import { openReportParts } from '../../src/state/report-parts.ts';
import { clear } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { desk } from '../cli/support.ts';

const day = 24 * 3_600_000;
const readme = 'reports/production/README.md';

/** The flows that were there before us, taken over: letters and texts, live for months. */
async function adopted() {
  const at = await desk({ 'flows/.keep': '' });
  expect((await at.sluice('import', '--all')).code).toBe(0);
  const applied = await at.sluice('apply', '--yes');
  expect(applied.code, applied.out + applied.err).toBe(0);
  return at;
}

type Desk = Awaited<ReturnType<typeof desk>>;
async function report(at: Desk): Promise<{ readonly json: Report; readonly err: string }> {
  const ran = await at.sluice('report', '--format', 'json');
  expect(ran.code, ran.err).toBe(0);
  return { json: JSON.parse(ran.out) as Report, err: ran.err };
}

it('the first report of flows that were taken over', async () => {
  const at = await adopted();
  const first = await report(at);
  expect(first.err).toMatch(/^Up to \d+ report calls, of which Klaviyo allows 2 a minute: about \d+ minutes\./m);
  expect(first.err).toMatch(/^\d+ of \d+ answered; asking for the last 30 days$/m);

  // A second sync the same day knows no less.
  const second = await report(at);
  for (const key of ['7d', '30d', '90d', '365d'] as const) {
    expect(second.json.total[key], key).toEqual(first.json.total[key]);
    expect(second.json.channels.map(({ figures }) => figures[key])).toEqual(
      first.json.channels.map(({ figures }) => figures[key]),
    );
  }
  expect(first.json.total['90d'].before.counts.recipients).toBeGreaterThan(0);
  expect(await readdir(join(at.root, '.sluice/report-parts/AbC123'))).toEqual([]);

  // Texts cannot be opened: they are no part of an open rate.
  const texts = first.json.sequences.find(({ name }) => name === 'Text club hello');
  expect(texts?.figures['30d'].now).toMatchObject({ counts: { openable: 0 }, rates: { open_rate: null } });
  const letters = first.json.channels.find(({ channel }) => channel === 'email')?.figures['30d'].now;
  expect(first.json.total['30d'].now.rates.open_rate).toBe(letters?.rates.open_rate);
  expect(first.json.total['30d'].now.counts.delivered).toBeGreaterThan(letters?.counts.delivered ?? 0);
  expect((await at.sluice('report')).out).toMatch(/text-club-h… +live +[\d,]+ +–/);

  // Rows with null for every figure are no figures: the last ones stay.
  const before = await at.read(readme);
  at.wait(day);
  at.sandbox.quirks.nullStatistics = true;
  const blank = await at.sluice('report');
  expect([blank.code, blank.err + blank.out]).toEqual([1, expect.stringContaining('null for each of their figures')]);
  expect(await at.read(readme)).toBe(before);
  at.sandbox.quirks.nullStatistics = false;

  // A metric without values: everything but money.
  at.sandbox.quirks.metricsWithoutValues = ['Placed Order'];
  const poor = await report(at);
  expect(poor.json.no_revenue).toContain('Klaviyo keeps no values of the metric Placed Order');
  expect(poor.json.no_revenue).toMatch(/counts its revenue by .* \(\w+\): sluice.yaml may name that one/);
  expect(poor.json.total['7d'].now.counts).toMatchObject({ conversion_value: 0 });
  expect(poor.json.total['7d'].now.counts.recipients).toBeGreaterThan(0);
  expect(await at.read(readme)).toContain('so revenue is not to be had');
  expect(await at.read(readme)).not.toMatch(/\$\d/);
  const doctor = await at.sluice('doctor');
  expect(doctor.out).toMatch(
    /✗ conversion metric: without values\n +Klaviyo keeps no values of the metric Placed Order/,
  );
  at.sandbox.quirks.metricsWithoutValues = [];
  const rich = await report(at);
  expect(rich.json.no_revenue).toBeUndefined();
  expect(rich.json.total['7d'].now.counts.conversion_value).toBeGreaterThan(0);
});

it('answers of a sync that was cut are not asked for again the same day', async () => {
  const root = await mkdtemp(join(tmpdir(), 'sluice-parts-'));
  onTestFinished(() => clear(root, []));
  let time = Date.parse('2026-04-08T03:00:00Z');
  const now = () => time;
  const sandbox = createSandbox({ now });
  const sleep = async (ms: number) => void (time += ms);
  const metricId = sandbox.account.metrics.find(({ name }) => name === 'Placed Order')?.id ?? '';
  const timezone = 'Europe/Berlin';
  const open = async () => {
    const api = createReadApi({ key: 'pk_sandbox', fetch: sandbox.fetch, now, sleep, random: () => 0.5 });
    const kept = await openReportParts(directoryFiles(root), 'AbC123', now, (ms) => dayAt(ms, timezone));
    return { kept, asker: createAsker({ api, now, timezone, metricId, allowed: 100, kept }) };
  };
  const flows = Object.keys(sandbox.account.flows);
  const past = { from: '2026-04-01', to: '2026-04-07' };
  const recent = { from: '2026-04-02', to: '2026-04-08' };
  const ask = async ({ asker }: Awaited<ReturnType<typeof open>>) => [
    await asker.series(flows, recent),
    await asker.values(flows, past),
  ];
  const cut = await open();
  const answers = await ask(cut);
  expect(cut.asker.calls()).toHaveLength(2);
  const again = await open();
  expect([again.kept.count, await ask(again), again.asker.calls()]).toEqual([2, answers, []]);
  // Today's figures age; those of whole days are the same until the day ends.
  time += 2 * 3_600_000;
  const later = await open();
  await ask(later);
  expect([later.kept.count, later.asker.calls().length]).toEqual([1, 1]);
  await later.kept.clear();
  expect((await open()).kept.count).toBe(0);
});

describe('new', () => {
  const frame = (key: FrameKey) => frameTo(key, '2026-11-22');
  const rows = (from: number, to: number, every = 1) =>
    Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, i) => ({
      day: new Date(Date.parse('2026-11-22') + (from + i * every) * day).toISOString().slice(0, 10),
      flow_id: 'F',
      message_id: 'm',
      channel: 'email',
      counts: countsOf({ recipients: 50, delivered: 50 }, 'email'),
    }));
  it.each<[string, FrameKey, ReturnType<typeof rows>, boolean]>([
    ['since long ago', '7d', rows(-60, 0), false],
    ['since three days before the week', '7d', rows(-9, 0), true],
    ['since four days before the week', '7d', rows(-10, 0), false],
    ['since this week', '7d', rows(-5, 0), true],
    ['since a third of the quarter before', '90d', rows(-119, 0), true],
    ['since two thirds of the quarter before', '90d', rows(-149, 0), false],
    ['once a week', '7d', rows(-56, 0, 7), false],
    ['again, after two months of rest', '30d', [...rows(-120, -100), ...rows(-32, 0)], true],
    ['never', '7d', [], false],
  ])('%s', (_, key, some, isNew) => expect(framesNew([frame(key)], some).has(key)).toBe(isNew));

  it('is said in place of a change', () => {
    const side = (recipients: number) => ({ counts: { ...noCounts, recipients }, rates: {} }) as unknown as Pair['now'];
    const pair: Pair = { now: side(5_000), before: side(150) };
    expect(change('recipients', pair)?.text).toBe('▲ more than tenfold');
    expect(change('recipients', { ...pair, is_new: true })?.text).toBe('new');
    expect(change('recipients', { now: side(20), before: side(150), is_new: true })).toBeUndefined();
  });
});

it('clicks of texts are none of what was opened', () => {
  const mails = countsOf({ delivered: 100, opens_unique: 40, clicks_unique: 10 }, 'email');
  const mixed = { ...mails, delivered: 150, clicks_unique: 30 };
  expect([rateOf('click_to_open_rate', mails), rateOf('click_to_open_rate', mixed)]).toEqual([0.25, null]);
  expect([rateOf('open_rate', mails), rateOf('open_rate', mixed)]).toEqual([0.4, 0.4]);
});
