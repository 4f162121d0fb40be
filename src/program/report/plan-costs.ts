/** What the flows about to be changed have brought in the last 30 days: one report call for each 100 of them. */
import { conversionMetric } from './conversion-metric.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import type { MetricName } from '../../model/values.ts';
import type { DecideInput } from '../../plan/input.ts';
import type { Plan } from '../../plan/plan.ts';
import { createAsker } from '../../report/sync/ask.ts';
import { dailyCalls, recentCalls } from '../../report/budget.ts';
import { addDays, dayAt } from '../../time/days.ts';
import type { Observed } from '../../ledger/observed.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { World } from '../../connect/world.ts';

/** Ids of flows whose people or figures a change touches. */
export const flowsAtStake = (plan: Plan): readonly string[] =>
  plan.changes.flatMap(({ kind, flow_id }) =>
    flow_id !== undefined && ['update', 'replace', 'status', 'delete', 'retire'].includes(kind) ? [flow_id] : [],
  );

export interface Costs {
  /** Recipients and revenue by flow id; undefined when they could not be had: "cost unknown". */
  readonly costs?: NonNullable<DecideInput['costs']>;
  /** When report calls were made (ISO). */
  readonly calls: readonly string[];
}

export async function costsOf(
  { now }: Pick<World, 'now'>,
  api: ReadApi,
  store: StateStore,
  observed: Observed,
  metricName: MetricName,
  flowIds: readonly string[],
): Promise<Costs> {
  const { id: accountId, timezone } = observed.account;
  const used = await store.readReportCalls(accountId);
  const allowed = dailyCalls - recentCalls(used.ok ? used.data : [], now()).length;
  if (allowed <= 0) return { calls: [] };
  const metric = await conversionMetric(api, metricName, observed.metrics);
  if (!metric.ok) return { calls: [] };
  const asker = createAsker({ api, now, timezone, metricId: metric.data, allowed });
  const today = dayAt(now(), timezone);
  const rows = await asker.values(flowIds, { from: addDays(today, -30), to: today });
  if (!rows.ok) return { calls: asker.calls() };
  const hasValues = asker.hasValues();
  const costs: Record<string, { recipients: number; revenue?: number }> = {};
  for (const { flow_id: id, counts } of rows.data.rows) {
    const sum = (costs[id] ??= { recipients: 0, ...(hasValues ? { revenue: 0 } : {}) });
    sum.recipients += counts.recipients;
    if (hasValues) sum.revenue = (sum.revenue ?? 0) + counts.conversion_value;
  }
  // Of a flow whose statistics are all null nothing is known, and least of all that nobody got it.
  const unknown = Object.fromEntries([...rows.data.unread].map((id) => [id, {}]));
  return { costs: { ...costs, ...unknown }, calls: asker.calls() };
}
