/**
 * The conditions a drain puts into flows: who triggered the old flow before or after a moment, who had a mail of it. Static
 * dates are UTC (Klaviyo help).
 */
import { fieldsOf, isObject, type Fields } from '../text/json.ts';
import type { FlowDefinition } from '../wire/types.ts';

/** Stands for the moment the new flow takes over, until an apply knows it. */
export const theMoment = '@moment';

const none = { type: 'numeric', operator: 'equals', value: 0 };
const zeroTimes = (metric: string, timeframe: Fields, filters: readonly Fields[] | null): Fields => ({
  type: 'profile-metric',
  metric_id: metric,
  measurement: 'count',
  measurement_filter: none,
  timeframe_filter: timeframe,
  metric_filters: filters,
});

export interface TriggerMetric {
  readonly metric: string;
  /** The trigger's `where` as filters of a metric; undefined where it cannot be said so (an "or" in it). */
  readonly where?: readonly Fields[] | null;
}

/** The metric that starts a flow; undefined for lists, segments, dates, and price or stock. */
export function triggerMetricOf(definition: FlowDefinition): TriggerMetric | undefined {
  const [trigger] = definition.triggers.map((one) => fieldsOf(one));
  if (trigger?.['type'] !== 'metric' || typeof trigger['id'] !== 'string') return undefined;
  const groups = fieldsOf(trigger['trigger_filter'])['condition_groups'];
  if (!Array.isArray(groups) || groups.length === 0) return { metric: trigger['id'], where: null };
  const all = groups.map((group) => fieldsOf(group)['conditions']);
  const alone = all.flatMap((conditions) =>
    Array.isArray(conditions) && conditions.length === 1 ? [fieldsOf(conditions[0])] : [],
  );
  const said = alone.filter((one) => one['type'] === 'metric-property' && typeof one['field'] === 'string');
  return said.length === groups.length
    ? { metric: trigger['id'], where: said.map(({ field, filter }) => ({ property: field, filter })) }
    : { metric: trigger['id'] };
}

/** Holds for who did not trigger the flow after a moment. Without a `where` that can be said, all events count. */
export const notSince = ({ metric, where }: TriggerMetric, at: string): Fields =>
  zeroTimes(metric, { type: 'date', operator: 'after', date: at }, where ?? null);

/** Holds for who did not trigger the flow before a moment. */
export const notBefore = ({ metric, where }: TriggerMetric, at: string): Fields =>
  zeroTimes(metric, { type: 'date', operator: 'before', date: at }, where ?? null);

/** Holds for who triggered the flow at most so often within a time. */
export const atMostWithin = ({ metric, where }: TriggerMetric, most: number, span: Span): Fields => ({
  ...zeroTimes(metric, { type: 'date', operator: 'in-the-last', ...span }, where ?? null),
  measurement_filter: { type: 'numeric', operator: 'less-than-or-equal', value: most },
});

/** As `in-the-last` takes it: 7 day. */
export interface Span {
  readonly quantity: number;
  readonly unit: string;
}

/** Holds for who triggered the flow at least so often after a moment. */
export const atLeastSince = ({ metric, where }: TriggerMetric, least: number, at: string): Fields => ({
  ...zeroTimes(metric, { type: 'date', operator: 'after', date: at }, where ?? null),
  measurement_filter: { type: 'numeric', operator: 'greater-than-or-equal', value: least },
});

/** Holds for who had no mail of a flow. Received Email carries `$flow` (field reports). */
export const noMailOf = (receivedEmail: string, flowId: string): Fields =>
  zeroTimes(receivedEmail, { type: 'date', operator: 'alltime' }, [
    { property: '$flow', filter: { type: 'string', operator: 'equals', value: flowId } },
  ]);

/** A value with the moment put in everywhere. */
export function atMoment<T>(value: T, at: string): T {
  const visit = (inner: unknown): unknown =>
    inner === theMoment
      ? at
      : Array.isArray(inner)
        ? inner.map(visit)
        : isObject(inner)
          ? Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, visit(item)]))
          : inner;
  return visit(value) as T;
}
