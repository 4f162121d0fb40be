import { errors, invalid, invalidParameter, notSimulated, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { deliveries, type Delivery, hasCrowd } from '../people/lives.ts';
import { add, countDelivery, countsOf, noCounts, type Character, type Counts } from './figures.ts';
import { parseFilter, passes, type FilterRules } from '../wire/filter.ts';
import { actionsOf, messagesOf, type Message } from '../flows/messages.ts';
import type { FlowRecord, MetricRecord } from '../account/state.ts';
import { statistic } from './statistics.ts';
import { periods } from '../flows/status.ts';
import { buckets, custom, named, tooLong, type Interval, type Timeframe } from './timeframe.ts';
import { writtenAt, asRead } from '../account/time.ts';
import { dailyEntries, reachedAfter } from './volume.ts';
import { offsetAt } from '../../time/zone.ts';

interface ReportQuery {
  readonly statistics: readonly string[];
  readonly timeframe: { readonly key: string } | { readonly start: string; readonly end: string };
  readonly conversion_metric_id: string;
  readonly interval?: Interval;
  readonly group_by?: readonly string[] | null;
  readonly filter?: string | null;
}

/** Channels that reports know (OpenAPI); webhooks and alerts have no figures. */
const channels: Readonly<Record<string, string>> = {
  Email: 'email',
  SMS: 'sms',
  'Mobile Push': 'push-notification',
  WhatsApp: 'whatsapp',
};
const scalar = ['equals', 'contains-any'];
const reportFilter: FilterRules = {
  flow_id: scalar,
  flow_name: scalar,
  flow_message_id: scalar,
  flow_message_name: scalar,
  send_channel: scalar,
};
const groupings = ['flow_id', 'flow_name', 'flow_message_id', 'flow_message_name', 'send_channel'];
const defaultGroupings = ['flow_id', 'flow_message_id', 'send_channel'];

/** POST /api/flow-values-reports: one row for each group that has figures; flows without data are absent (recorded). */
export function queryValues(call: Call): Answer {
  const asked = read(call);
  if ('answer' in asked) return asked.answer;
  const rows = asked.rows.map(({ groupings, counts }) => ({
    groupings,
    statistics: Object.fromEntries(
      asked.query.statistics.map((name) => [name, shown(call, groupings, statistic(name, counts(asked.frame)))]),
    ),
  }));
  return page(call, 'flow-values-report', rows, {});
}

/** POST /api/flow-series-reports: the same, cut into hours, days, weeks or months. */
export function querySeries(call: Call): Answer {
  const asked = read(call);
  if ('answer' in asked) return asked.answer;
  const { frame, query } = asked;
  const { timezone } = call.account.account;
  const starts = buckets(frame, query.interval ?? 'daily', timezone);
  const cuts = starts.map((start, i) => ({ from: Math.max(start, frame.from), to: starts[i + 1] ?? frame.to }));
  const rows = asked.rows.map(({ groupings, counts }) => {
    const series = cuts.map(counts);
    const values = (name: string) => series.map((one) => shown(call, groupings, statistic(name, one)));
    return { groupings, statistics: Object.fromEntries(query.statistics.map((name) => [name, values(name)])) };
  });
  const date_times = starts.map((start) => label(start, timezone, call.quirks.seriesDatesWithOffset));
  return page(call, 'flow-series-report', rows, { date_times });
}

type Groupings = Readonly<Record<string, string>>;
function shown({ quirks: { nullStatistics } }: Call, groupings: Groupings, value: number): number | null {
  const isNull = Array.isArray(nullStatistics) ? nullStatistics.includes(groupings['flow_id']) : nullStatistics;
  return isNull === true ? null : value;
}

/** Statistics that take the metric's values; the words of the refusal are told by integrators (field reports). */
const isOfValues = (name: string): boolean =>
  ['conversion_value', 'average_order_value', 'revenue_per_recipient', 'text_message_roi'].includes(name);

interface Row {
  readonly groupings: Readonly<Record<string, string>>;
  readonly counts: (frame: Timeframe) => Counts;
}

/** The request made sense of, or what is wrong with it. */
function read(call: Call): { query: ReportQuery; frame: Timeframe; rows: Row[] } | { answer: Answer } {
  const { account, ids, now } = call;
  const query = (call.body as { data: { attributes: ReportQuery } }).data.attributes;
  const at = '/data/attributes';
  const refuse = (field: string, detail: string) => ({ answer: errors(ids, 400, [invalid(`${at}/${field}`, detail)]) });

  const metric = account.metrics.find(({ id }) => id === query.conversion_metric_id);
  if (!metric) return refuse('conversion_metric_id', `A metric with id ${query.conversion_metric_id} does not exist.`);
  if (query.statistics.some(isOfValues) && call.quirks.metricsWithoutValues.includes(metric.name))
    return refuse('conversion_metric_id', 'Passed in conversion metric does not support querying for values data');
  const { timezone } = account.account;
  const { timeframe } = query;
  if (call.quirks.framesNeedOffset && !('key' in timeframe) && !/(Z|[+-]\d{2}:\d{2})$/.test(timeframe.start))
    return refuse('timeframe', 'The timeframe is not a valid date-time.');
  const frame =
    'key' in timeframe ? named(timeframe.key, now, timezone) : custom(timeframe.start, timeframe.end, timezone);
  if (!frame || !(frame.from < frame.to)) return refuse('timeframe', 'The timeframe has no length.');
  const long = tooLong(frame, query.interval);
  if (long !== undefined) return refuse('timeframe', long);

  const groupBy = query.group_by ?? defaultGroupings;
  const required = ['flow_id', 'flow_message_id'].filter((name) => !groupBy.includes(name));
  if (required.length > 0) return refuse('group_by', `The group_by must contain ${required.join(' and ')}.`);
  const unknown = groupBy.filter((name) => !groupings.includes(name));
  if (unknown.length > 0) return { answer: notSimulated(ids, `reports grouped by ${unknown.join(', ')}`) };

  const filter = parseFilter(query.filter ?? 'and()', reportFilter);
  if ('problem' in filter) return { answer: errors(ids, 400, [invalidParameter('filter', filter.problem)]) };
  if (filter.some(({ value }) => value.length > 100 && typeof value !== 'string')) {
    return refuse('filter', 'A list filter takes at most 100 items.');
  }
  if (new Set(filter.map(({ field }) => field)).size < filter.length) {
    return refuse('filter', 'Only one filter can be used for each attribute.');
  }
  const rows = Object.values(account.flows)
    .flatMap((flow) => rowsOf(call, flow, metric))
    .filter(({ groupings }) => passes(filter, (field) => groupings[field] ?? ''))
    .filter(({ counts }) => counts(frame).recipients > 0)
    .map((row) => ({
      ...row,
      groupings: Object.fromEntries(groupBy.map((name) => [name, row.groupings[name] ?? ''])),
    }));
  return { query, frame, rows };
}

/** A row for each message of a flow that reports know. */
function rowsOf(call: Call, flow: FlowRecord, metric: MetricRecord): Row[] {
  const { account } = call;
  const reached = reachedAfter(account, flow);
  const sent = hasCrowd(account) ? deliveries(account, flow.id, call.now) : undefined;
  const orders = account.metrics.find(({ name }) => name === 'Placed Order')?.daily ?? metric.daily;
  return actionsOf(account, flow)
    .flatMap(messagesOf)
    .flatMap((message) => {
      const channel = channels[message.channel];
      const place = reached.get(message.action.id);
      if (channel === undefined || !place) return [];
      const character: Character = {
        id: message.id,
        channel,
        daily: dailyEntries(account, flow) * place.share,
        conversions: metric.daily / orders,
        paid: /order|checkout/i.test(metric.name),
      };
      const sending = sendingPeriods(flow, message, place.ms, call.now);
      return [
        {
          groupings: {
            flow_id: flow.id,
            flow_name: flow.name,
            flow_message_id: message.id,
            flow_message_name: String(message.definition.name),
            send_channel: channel,
          },
          counts: (frame: Timeframe) =>
            sent ? countSent(character, sent, message, frame) : countIn(character, sending, frame),
        },
      ];
    });
}

/** When a message went out: its flow and its action both live, and not before the first person can have reached it. */
function sendingPeriods(flow: FlowRecord, { action }: Message, reachedMs: number, now: number): Timeframe[] {
  const first = flow.history.find(({ status }) => status === 'live')?.at ?? Infinity;
  return periods(flow.history, 'live', now).flatMap((flowLive) =>
    periods(action.history, 'live', now)
      .map(({ from, to }) => ({
        from: Math.max(from, flowLive.from, first + reachedMs),
        to: Math.min(to, flowLive.to),
      }))
      .filter(({ from, to }) => from < to),
  );
}

function countIn(message: Character, sending: readonly Timeframe[], frame: Timeframe): Counts {
  const total = noCounts();
  for (const { from, to } of sending) {
    const start = Math.max(from, frame.from);
    const end = Math.min(to, frame.to);
    if (start < end) add(total, countsOf(message, start, end));
  }
  return total;
}

/** Of individuals: each delivery counts, and what its reader does follows from who they are. */
function countSent(character: Character, sent: readonly Delivery[], { action }: Message, frame: Timeframe): Counts {
  const counts = noCounts();
  for (const { at, person, action: by } of sent)
    if (by === action.id && at >= frame.from && at < frame.to) countDelivery(counts, character, `${person}/${at}`);
  return counts;
}

/** Recorded with +00:00, from an account whose zone is not known: the local day is taken to be labelled so. */
function label(start: number, timezone: string, withOffset: boolean): string {
  const offset = offsetAt(start, timezone);
  const local = asRead(writtenAt(start + offset));
  if (!withOffset) return local;
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return local.replace('+00:00', `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`);
}

/** Results come in pages when there are many; how many fit on one is not known. */
function page(call: Call, type: string, rows: readonly unknown[], more: Record<string, unknown>): Answer {
  const size = call.quirks.reportPageSize;
  const start = Number(call.query.get('page_cursor') ?? 0);
  const self = `${call.origin}${call.path}`;
  const next = start + size < rows.length ? `${self}?page_cursor=${start + size}` : null;
  const results = rows.slice(start, start + size);
  return ok({
    data: { type, id: call.ids.trace(), attributes: { results, ...more } },
    links: { self, next, prev: null },
  });
}
