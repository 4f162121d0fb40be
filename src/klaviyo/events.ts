/** Events: how often a metric happened (metric-aggregates), and a new one. Klaviyo OpenAPI 2026-07-15. */
import { success } from '../diagnostics/result.ts';
import type { ApiResult } from './api-error.ts';
import { checked, told } from './calls.ts';
import { unreadable } from './pages.ts';
import type { Send } from './http.ts';

export interface MetricAggregateQuery {
  readonly metric_id: string;
  /** A filter on one dimension: its name, and the value it must have. */
  readonly where?: readonly [dimension: '$flow' | '$message', value: string];
  readonly by: readonly ('$flow' | '$message')[];
  /** Milliseconds since 1970; whole hours. */
  readonly from: number;
  readonly to: number;
}

export interface MetricAggregate {
  /** Beginnings of the hours, milliseconds since 1970. */
  readonly hours: readonly number[];
  readonly rows: readonly { readonly dimensions: readonly string[]; readonly counts: readonly number[] }[];
}

/** Without a zone or with it, these are UTC, as asked for. */
const stamp = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

export async function metricAggregates(send: Send, query: MetricAggregateQuery): Promise<ApiResult<MetricAggregate>> {
  const { metric_id, where, by, from, to } = query;
  const call = { endpoint: 'POST /api/metric-aggregates' as const };
  const answer = await checked<Aggregate>(send, {
    ...call,
    schemas: ['MetricAggregateRequest'],
    body: {
      data: {
        type: 'metric-aggregate',
        attributes: {
          metric_id,
          measurements: ['count'],
          interval: 'hour',
          by,
          filter: [
            `greater-or-equal(datetime,${stamp(from)})`,
            `less-than(datetime,${stamp(to)})`,
            ...(where === undefined ? [] : [`equals(${where[0]},"${where[1]}")`]),
          ],
          timezone: 'UTC',
        },
      },
    },
  });
  if (!answer.ok) return answer;
  const { dates, data } = answer.data.attributes;
  if (!Array.isArray(dates) || !Array.isArray(data)) return unreadable(call, 'the aggregate holds no dates or no rows');
  return success({
    hours: dates.map((date) => Date.parse(/[Z+]/.test(date.slice(10)) ? date : `${date}Z`)),
    rows: data.map(({ dimensions, measurements }) => ({
      dimensions: dimensions.map(String),
      counts: (measurements['count'] ?? []).map(Number),
    })),
  });
}

interface Aggregate {
  readonly attributes: {
    readonly dates: readonly string[];
    readonly data: readonly {
      readonly dimensions: readonly unknown[];
      readonly measurements: Readonly<Record<string, readonly unknown[]>>;
    }[];
  };
}

export interface NewEvent {
  readonly metric: string;
  readonly email: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The same id twice is one event. */
  readonly unique_id: string;
}

/** Answers 202 without a body: whether and when a flow takes it is not said. */
export async function newEvent(send: Send, event: NewEvent): Promise<ApiResult<undefined>> {
  return told(send, {
    endpoint: 'POST /api/events',
    schemas: ['CreateEventRequest'],
    body: {
      data: {
        type: 'event',
        attributes: {
          properties: event.properties,
          unique_id: event.unique_id,
          metric: { data: { type: 'metric', attributes: { name: event.metric } } },
          profile: { data: { type: 'profile', attributes: { email: event.email } } },
        },
      },
    },
  });
}
