/** What the flows about to be changed have brought in the last 30 days: one report call for all of them. */
import type { ReadApi } from './klaviyo/api.ts';
import type { Plan } from './plan/plan.ts';
import type { DecideInput } from './plan/input.ts';
import type { Observed } from './state/observed.ts';

/** Flows a filter may name (published file: 100 items in contains-any). */
const mostFlows = 100;
/** Report calls an account has a day (published file); some are left for the reports themselves. */
const dailyCalls = 225;
const day = 86_400_000;

/** Ids of flows whose people or figures a change touches. */
export const flowsAtStake = (plan: Plan): readonly string[] =>
  plan.changes.flatMap(({ kind, flow_id }) =>
    flow_id !== undefined && ['update', 'replace', 'status', 'delete', 'retire'].includes(kind) ? [flow_id] : [],
  );

/** Recipients and revenue by flow id; undefined when they could not be had: "cost unknown". */
export async function costsOf(
  api: ReadApi,
  observed: Observed,
  conversionMetric: string,
  flowIds: readonly string[],
  usedCalls: readonly string[],
  now: number,
): Promise<DecideInput['costs']> {
  const used = usedCalls.filter((at) => Date.parse(at) > now - day).length;
  if (flowIds.length > mostFlows || used >= dailyCalls) return undefined;
  const metric =
    observed.metrics.find(({ name }) => name === conversionMetric) ?? (await findMetric(api, conversionMetric));
  if (!metric) return undefined;
  const report = await api.queryFlowValues({
    statistics: ['recipients', 'conversion_value'],
    timeframe: { key: 'last_30_days' },
    conversion_metric_id: metric.id,
    filter: `contains-any(flow_id,${JSON.stringify(flowIds)})`,
  });
  if (!report.ok) return undefined;
  const costs: Record<string, { recipients: number; revenue: number }> = {};
  for (const { groupings, statistics } of report.data.attributes.results) {
    const id = groupings.flow_id;
    if (!id) continue;
    const sum = (costs[id] ??= { recipients: 0, revenue: 0 });
    sum.recipients += statistics.recipients ?? 0;
    sum.revenue += statistics.conversion_value ?? 0;
  }
  return costs;
}

async function findMetric(api: ReadApi, name: string): Promise<{ id: string } | undefined> {
  const metrics = await api.listMetrics();
  return metrics.ok ? metrics.data.find(({ attributes }) => attributes.name === name) : undefined;
}
