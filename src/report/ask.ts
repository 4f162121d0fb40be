/**
 * Asking Klaviyo for figures, within the calls the day has left. For F flows, a sync makes, for each 100 of them or part:
 *
 *   1 series call      the last 60 days by day, today included
 *   4 values calls     the frames of 7 and 30 days and those before them
 *   2 values calls     every third day: 90 days and the 90 before them (see resting.ts)
 *   2 values calls     once a week: the year and the one before it
 *   0 to 2 series calls more while flows seen for the first time have their past read, 60 days a call
 *
 * so 5 calls for up to 100 flows and 20 a day at four syncs, of 225 (225 / 24: some 900 flows an account). Each answer
 * that comes in pages costs a call a page. Filters hold 100 flow ids; a daily series 60 days (Klaviyo OpenAPI 2026-07-15).
 */
import type { ApiError, ApiResult } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import { type CountName, type Counts, countNames, noCounts, type RateName, rateNames } from './counts.ts';
import type { Timeframe } from '../klaviyo/types.ts';
import { dayAt, daysOf, wallClock } from '../time/days.ts';
import { timeframeOf } from './frames.ts';
import type { Span } from './report.ts';
import type { DayRow, ValueRow } from './rows.ts';

export const flowsACall = 100;
export const daysACall = 60;

export interface AskWorld {
  readonly api: ReadApi;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Of the account. */
  readonly timezone: string;
  /** Id of the conversion metric. */
  readonly metricId: string;
  /** Calls that may still be made. */
  readonly allowed: number;
}

/** `spent`: the day's calls are used up, ours to count or Klaviyo's to say. */
export type AskResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly kind: 'spent' }
  | { readonly ok: false; readonly kind: 'failed'; readonly error: ApiError };

export interface Asker {
  /** Rows of each day of a span of at most 60 days. All or nothing over all flows. */
  series(flows: readonly string[], span: Span): Promise<AskResult<readonly DayRow[]>>;
  values(flows: readonly string[], span: Span): Promise<AskResult<readonly ValueRow[]>>;
  /** How many calls that takes. */
  callsFor(flows: readonly string[]): number;
  /** When calls were made (ISO). */
  calls(): readonly string[];
}

export function createAsker({ api, now, timezone, metricId, allowed }: AskWorld): Asker {
  const calls: string[] = [];
  let isSpent = false;

  const today = (): string => dayAt(now(), timezone);
  /** No answer is owed for a time to come. */
  const untilNow = (span: Span): Timeframe =>
    span.to < today() ? timeframeOf(span) : { ...timeframeOf(span), end: `${wallClock(now(), timezone)}+00:00` };
  const callsFor = (flows: readonly string[]): number => Math.ceil(flows.length / flowsACall);
  const sent = (): number => {
    const { byEndpoint } = api.counts();
    return (byEndpoint['POST /api/flow-values-reports'] ?? 0) + (byEndpoint['POST /api/flow-series-reports'] ?? 0);
  };

  async function each<A, T>(
    flows: readonly string[],
    ask: (filter: string) => Promise<ApiResult<A>>,
    read: (answer: A) => readonly T[] | ApiError,
  ): Promise<AskResult<readonly T[]>> {
    if (isSpent || calls.length + callsFor(flows) > allowed) return { ok: false, kind: 'spent' };
    const rows: T[] = [];
    for (let start = 0; start < flows.length; start += flowsACall) {
      const before = sent();
      const answer = await ask(`contains-any(flow_id,${JSON.stringify(flows.slice(start, start + flowsACall))})`);
      for (let i = before; i < sent(); i++) calls.push(new Date(now()).toISOString());
      if (!answer.ok) {
        isSpent ||= answer.error.kind === 'daily-limit';
        return isSpent ? { ok: false, kind: 'spent' } : { ok: false, kind: 'failed', error: answer.error };
      }
      const some = read(answer.data);
      if (!Array.isArray(some)) return { ok: false, kind: 'failed', error: some as ApiError };
      for (const row of some as readonly T[]) rows.push(row);
    }
    return { ok: true, data: rows };
  }

  return {
    callsFor,
    calls: () => calls,
    series: (flows, span) =>
      each(
        flows,
        (filter) =>
          api.queryFlowSeries({
            statistics: [...countNames] as [CountName, ...CountName[]],
            timeframe: untilNow(span),
            interval: 'daily',
            conversion_metric_id: metricId,
            filter,
          }),
        ({ attributes: { date_times, results } }) => {
          const days = daysOf(span);
          const labels = date_times.map((label) => label.slice(0, 10));
          // At midnight today has no bucket yet; what is there must be the days we asked for.
          const least = span.to === today() ? days.length - 1 : days.length;
          if (labels.length < least || !days.every((day, i) => labels[i] === undefined || labels[i] === day))
            return unexpected(labels, days);
          return results.flatMap(({ groupings, statistics }) =>
            days.map((day, i): DayRow => ({ ...idsOf(groupings), day, counts: countsAt(statistics, i) })),
          );
        },
      ),
    values: (flows, span) =>
      each(
        flows,
        (filter) =>
          api.queryFlowValues({
            statistics: [...countNames, ...rateNames] as [CountName, ...(CountName | RateName)[]],
            timeframe: untilNow(span),
            conversion_metric_id: metricId,
            filter,
          }),
        ({ attributes: { results } }) =>
          results.map(({ groupings, statistics }): ValueRow => ({
            ...idsOf(groupings),
            counts: { ...noCounts, ...pick(statistics, countNames) },
            rates: pick(statistics, rateNames),
          })),
      ),
  };
}

const idsOf = (groupings: Readonly<Record<string, string | null>>) => ({
  flow_id: groupings['flow_id'] ?? '',
  message_id: groupings['flow_message_id'] ?? '',
  channel: groupings['send_channel'] ?? '',
});

const pick = <K extends string>(
  values: Readonly<Partial<Record<string, number | null>>>,
  names: readonly K[],
): Partial<Record<K, number>> =>
  Object.fromEntries(
    names.flatMap((name) => (typeof values[name] === 'number' ? [[name, values[name]]] : [])),
  ) as Partial<Record<K, number>>;

function countsAt(statistics: Readonly<Partial<Record<string, readonly number[]>>>, i: number): Counts {
  return Object.fromEntries(countNames.map((name) => [name, statistics[name]?.[i] ?? 0])) as Record<CountName, number>;
}

const unexpected = (labels: readonly string[], days: readonly string[]): ApiError => ({
  kind: 'garbage',
  happened: 'no',
  method: 'POST',
  path: '/api/flow-series-reports',
  errors: [],
  note: `asked for the days ${days[0] ?? ''} to ${days.at(-1) ?? ''}, it answered for ${labels[0] ?? 'none'} to ${labels.at(-1) ?? 'none'}`,
});
