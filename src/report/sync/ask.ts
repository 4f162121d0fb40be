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
import { failed, type Result, success } from '../../diagnostics/result.ts';
import type { ApiError, ApiResult } from '../../klaviyo/api-error.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { type AskedName, askedNames, countsOf, type RateName, rateNames, valueNames } from '../counts.ts';
import type { Timeframe } from '../../wire/types.ts';
import { dayAt, daysOf, wallClock } from '../../time/days.ts';
import { timeframeOf } from '../frames.ts';
import type { Span } from '../report.ts';
import type { DayRow, ValueRow } from '../rows.ts';

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
  /** Answers of a sync that was cut, and where those of this one are kept until it has come to its end. */
  readonly kept?: KeptAnswers;
}

/** By what was asked. Only where asking again would give the same: spans that are over, the same day. */
export interface KeptAnswers {
  get(question: string): Answered<unknown> | undefined;
  keep(question: string, answer: Answered<unknown>): Promise<void>;
}

export interface Answered<T> {
  readonly rows: readonly T[];
  /** Flows that were named, and all of whose statistics are null: nothing is known of them, which is not zero. */
  readonly unread: readonly string[];
  /** False: the metric has no values in Klaviyo, and money was not asked for. */
  readonly hasValues: boolean;
}

/** `spent`: the day's calls are used up, ours to count or Klaviyo's to say. */
export type AskResult<Row> = Result<Rows<Row>, ApiError | 'spent'>;

export interface Rows<Row> {
  readonly rows: readonly Row[];
  /** Flows of which nothing is known. */
  readonly unread: ReadonlySet<string>;
}

export interface Asker {
  /** Rows of each day of a span of at most 60 days. All or nothing over all flows. */
  series(flows: readonly string[], span: Span): Promise<AskResult<DayRow>>;
  values(flows: readonly string[], span: Span): Promise<AskResult<ValueRow>>;
  /** How many calls that takes. */
  callsFor(flows: readonly string[]): number;
  /** When calls were made (ISO). */
  calls(): readonly string[];
  /** False once Klaviyo has said that it keeps no values of the conversion metric: money is not to be had. */
  hasValues(): boolean;
}

export function createAsker({ api, now, timezone, metricId, allowed, kept }: AskWorld): Asker {
  const calls: string[] = [];
  let isSpent = false;
  let hasValues = true;

  const today = (): string => dayAt(now(), timezone);
  /** No answer is owed for a time to come. */
  const untilNow = (span: Span): Timeframe =>
    span.to < today() ? timeframeOf(span) : { ...timeframeOf(span), end: `${wallClock(now(), timezone)}+00:00` };
  const callsFor = (flows: readonly string[]): number => Math.ceil(flows.length / flowsACall);
  const sent = (): number => {
    const { byEndpoint } = api.counts();
    return (byEndpoint['POST /api/flow-values-reports'] ?? 0) + (byEndpoint['POST /api/flow-series-reports'] ?? 0);
  };
  const counted = async <A>(ask: () => Promise<ApiResult<A>>): Promise<ApiResult<A>> => {
    const before = sent();
    const answer = await ask();
    for (let i = before; i < sent(); i++) calls.push(new Date(now()).toISOString());
    return answer;
  };

  async function one<A, T extends { readonly flow_id: string }>(
    ask: (filter: string, withValues: boolean) => Promise<ApiResult<A>>,
    read: (answer: A) => Read<T> | ApiError,
    flows: readonly string[],
  ): Promise<Answered<T> | ApiError> {
    const filter = `contains-any(flow_id,${JSON.stringify(flows)})`;
    let answer = await counted(() => ask(filter, hasValues));
    if (!answer.ok && hasValues && isWithoutValues(answer.error)) {
      hasValues = false;
      answer = await counted(() => ask(filter, false));
    }
    if (!answer.ok) return answer.error;
    const found = read(answer.data);
    if ('kind' in found) return found;
    const unread = [...found.blank];
    if (unread.length > 0 && found.rows.length === 0) return nothingTold;
    return { rows: found.rows.filter((row) => !found.blank.has(row.flow_id)), unread, hasValues };
  }

  async function each<A, T extends { readonly flow_id: string }>(
    flows: readonly string[],
    what: string,
    ask: (filter: string, withValues: boolean) => Promise<ApiResult<A>>,
    read: (answer: A) => Read<T> | ApiError,
  ): Promise<AskResult<T>> {
    const parts: Answered<T>[] = [];
    const open: { readonly some: readonly string[]; readonly question: string }[] = [];
    for (let start = 0; start < flows.length; start += flowsACall) {
      const some = flows.slice(start, start + flowsACall);
      const question = JSON.stringify([what, metricId, some]);
      const known = kept?.get(question) as Answered<T> | undefined;
      if (known) parts.push(known);
      else open.push({ some, question });
    }
    hasValues &&= parts.every((part) => part.hasValues);
    if (isSpent || calls.length + open.length > allowed) return failed('spent');
    for (const { some, question } of open) {
      const part = await one(ask, read, some);
      if ('kind' in part) {
        isSpent ||= part.kind === 'daily-limit';
        return failed(isSpent ? 'spent' : part);
      }
      parts.push(part);
      await kept?.keep(question, part);
    }
    return success({
      rows: parts.flatMap(({ rows }) => rows),
      unread: new Set(parts.flatMap(({ unread }) => unread)),
    });
  }

  return {
    callsFor,
    calls: () => calls,
    hasValues: () => hasValues,
    series: (flows, span) =>
      each(
        flows,
        `days ${span.from} ${span.to}`,
        (filter, withValues) =>
          api.queryFlowSeries({
            statistics: asked(askedNames, withValues),
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
          return told(
            results,
            ({ recipients }) => Array.isArray(recipients) && recipients.some((count) => typeof count === 'number'),
            (ids, statistics) =>
              days.map((day, i): DayRow => ({
                ...ids,
                day,
                counts: countsOf(pick(mapped(statistics, i), askedNames), ids.channel),
              })),
          );
        },
      ),
    values: (flows, span) =>
      each(
        flows,
        `sums ${span.from} ${span.to}`,
        (filter, withValues) =>
          api.queryFlowValues({
            statistics: asked([...askedNames, ...rateNames], withValues),
            timeframe: untilNow(span),
            conversion_metric_id: metricId,
            filter,
          }),
        ({ attributes: { results } }) =>
          told(
            results,
            ({ recipients }) => typeof recipients === 'number',
            (ids, statistics): readonly ValueRow[] => [
              {
                ...ids,
                counts: countsOf(pick(statistics, askedNames), ids.channel),
                rates: pick(statistics, rateNames),
              },
            ],
          ),
      ),
  };
}

/** Rows, and flows of which a row says nothing. */
interface Read<T> {
  readonly rows: readonly T[];
  readonly blank: ReadonlySet<string>;
}

interface ResultRow<S> {
  readonly groupings: Readonly<Record<string, string | null>>;
  readonly statistics: S;
}

function told<S, T>(
  results: readonly ResultRow<S>[],
  isThere: (statistics: Readonly<Record<string, unknown>>) => boolean,
  rowsOf: (ids: ReturnType<typeof idsOf>, statistics: S) => readonly T[],
): Read<T> {
  const rows: T[] = [];
  const blank = new Set<string>();
  for (const { groupings, statistics } of results) {
    const ids = idsOf(groupings);
    if (isThere(statistics as Readonly<Record<string, unknown>>))
      for (const row of rowsOf(ids, statistics)) rows.push(row);
    else blank.add(ids.flow_id);
  }
  return { rows, blank };
}

const asked = <N extends AskedName | RateName>(names: readonly N[], withValues: boolean): [N, ...N[]] =>
  names.filter((name) => withValues || !valueNames.some((value) => value === name)) as [N, ...N[]];

/** Field reports: many metrics, once even Placed Order, "does not support querying for values data". */
const isWithoutValues = ({ status, errors }: ApiError): boolean =>
  status === 400 && errors.some(({ detail, title }) => /\bvalues\b/i.test(detail || title));

const nothingTold: ApiError = {
  kind: 'garbage',
  happened: 'no',
  method: 'POST',
  path: '/api/flow-values-reports',
  errors: [],
  note: 'it names messages, and null for each of their figures',
};

const mapped = (
  statistics: Readonly<Partial<Record<string, readonly number[]>>>,
  i: number,
): Readonly<Partial<Record<string, number>>> =>
  Object.fromEntries(
    Object.entries(statistics).flatMap(([name, series]) => {
      const value = series?.[i];
      return value === undefined ? [] : [[name, value]];
    }),
  );

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

const unexpected = (labels: readonly string[], days: readonly string[]): ApiError => ({
  kind: 'garbage',
  happened: 'no',
  method: 'POST',
  path: '/api/flow-series-reports',
  errors: [],
  note: `asked for the days ${days[0] ?? ''} to ${days.at(-1) ?? ''}, it answered for ${labels[0] ?? 'none'} to ${labels.at(-1) ?? 'none'}`,
});
