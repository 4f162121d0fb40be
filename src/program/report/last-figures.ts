/**
 * The last figures of flows that are about to go, for their backups: deleting a flow erases them in Klaviyo. One report
 * call for all of them (each 100), made when the first is asked for. A flow that has run is not deleted without them.
 */
import { success } from '../../diagnostics/result.ts';
import { conversionMetric } from './conversion-metric.ts';
import { type Step, fail } from '../../apply/session/step.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import type { MetricName } from '../../model/values.ts';
import type { Plan } from '../../plan/plan.ts';
import { createAsker, daysACall } from '../../report/sync/ask.ts';
import { dailyCalls, recentCalls } from '../../report/budget.ts';
import { askedNames } from '../../report/counts.ts';
import { addDays, dayAt, daysOf } from '../../time/days.ts';
import { type DayRow, isNothing } from '../../report/rows.ts';
import type { LastFigures } from '../../ledger/backup.ts';
import type { Observed } from '../../ledger/observed.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { World } from '../../connect/world.ts';

/** Ids of the flows that a plan deletes, in its own right or for another in their place. */
export const flowsGoing = (plan: Plan): readonly string[] =>
  plan.changes.flatMap(({ kind, flow_id }) =>
    flow_id !== undefined && (kind === 'replace' || kind === 'delete') ? [flow_id] : [],
  );

export function lastFigures(
  { now }: Pick<World, 'now'>,
  api: ReadApi,
  store: StateStore,
  { account, metrics }: Pick<Observed, 'account' | 'metrics'>,
  metricName: MetricName,
  going: () => readonly string[],
): (flowId: string) => Promise<Step<LastFigures>> {
  const known = new Map<string, Step<LastFigures>>();

  async function ask(flows: readonly string[]): Promise<void> {
    const cannot = (why: string): void => flows.forEach((flow) => void known.set(flow, fail(why)));
    const used = await store.readReportCalls(account.id);
    const allowed = dailyCalls - recentCalls(used.ok ? used.data : [], now()).length;
    const metric = await conversionMetric(api, metricName, metrics);
    if (!metric.ok) return cannot(`${metric.error.message} ${metric.error.detail}`);
    const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.data, allowed });
    const today = dayAt(now(), account.timezone);
    const days = daysOf({ from: addDays(today, 1 - daysACall), to: today });
    const rows = await asker.series(flows, { from: days[0] ?? today, to: today });
    await store.noteReportCalls(account.id, asker.calls(), now());
    if (!rows.ok) return cannot(rows.error === 'spent' ? spent : errorText(rows.error));
    const asked_at = new Date(now()).toISOString();
    for (const flow of flows) known.set(flow, success({ asked_at, days, rows: seriesOf(rows.data.rows, flow, days) }));
  }

  return async (flowId) => {
    if (!known.has(flowId)) await ask([...new Set([flowId, ...going()])].filter((id) => !known.has(id)));
    return known.get(flowId) ?? fail(`No figures of ${flowId} were asked for.`);
  };
}

const spent = `The ${dailyCalls} report calls that Klaviyo allows in 24 hours are used up.`;

function seriesOf(rows: readonly DayRow[], flow: string, days: readonly string[]): LastFigures['rows'] {
  const own = rows.filter((row) => row.flow_id === flow && !isNothing(row.counts));
  const messages = new Map(own.map((row) => [`${row.message_id}\n${row.channel}`, row]));
  return [...messages.values()].map(({ message_id, channel }) => {
    const byDay = new Map(
      own.filter((row) => row.message_id === message_id && row.channel === channel).map((row) => [row.day, row.counts]),
    );
    const series = askedNames.map((name) => [name, days.map((day) => byDay.get(day)?.[name] ?? 0)] as const);
    const some = series.filter(([, numbers]) => numbers.some((number) => number !== 0));
    return { message_id, send_channel: channel, statistics: Object.fromEntries(some) };
  });
}
