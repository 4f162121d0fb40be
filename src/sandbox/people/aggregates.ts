import { errors, invalid, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { actionsTold, deliveries, eventsOf, messageIdOf } from './lives.ts';

interface Query {
  readonly metric_id: string;
  readonly interval?: string | null;
  readonly by?: readonly string[] | null;
  readonly filter: readonly string[];
}

const hour = 3_600_000;

interface Counted {
  readonly at: number;
  readonly $flow: string;
  readonly $message: string;
}

/** POST /api/metric-aggregates, by hour: the mails people got, or what they did of a metric. */
export function queryAggregates(call: Call): Answer {
  const { attributes } = (call.body as { data: { attributes: Query } }).data;
  const metric = call.account.metrics.find(({ id }) => id === attributes.metric_id);
  if (!metric) return errors(call.ids, 404, [notThere(attributes.metric_id)]);
  const { interval = 'day', by, filter } = attributes;
  if (interval !== 'hour')
    return errors(call.ids, 501, [invalid('/data/attributes/interval', 'The sandbox counts hours only.')]);
  const time = (operator: string): number =>
    Date.parse(`${/\(datetime,([^)Z]+)/.exec(filter.find((one) => one.startsWith(operator)) ?? '')?.[1] ?? ''}Z`);
  const [from, to] = [time('greater-or-equal'), time('less-than')];
  if (!(from < to)) return errors(call.ids, 400, [invalid('/data/attributes/filter', 'A time range is required.')]);
  const wanted = filter.flatMap((one) => {
    const [, key, value] = /^equals\((\$flow|\$message),"([^"]*)"\)$/.exec(one) ?? [];
    return key === undefined || value === undefined ? [] : [[key as '$flow' | '$message', value] as const];
  });
  const rows = new Map<string, { dimensions: string[]; counts: number[] }>();
  const hours = Math.ceil((to - from) / hour);
  for (const one of counted(call, metric.name, metric.id)) {
    if (one.at < from || one.at >= to || wanted.some(([key, value]) => one[key] !== value)) continue;
    const dimensions = (by ?? []).map((name) => (name === '$flow' || name === '$message' ? one[name] : ''));
    const key = JSON.stringify(dimensions);
    const row = rows.get(key) ?? { dimensions, counts: Array.from({ length: hours }, () => 0) };
    row.counts[Math.floor((one.at - from) / hour)]! += 1;
    rows.set(key, row);
  }
  const self = `${call.origin}/api/metric-aggregates`;
  return ok({
    data: {
      type: 'metric-aggregate',
      id: call.ids.trace(),
      attributes: {
        dates: Array.from({ length: hours }, (_, i) =>
          new Date(from + i * hour).toISOString().replace('.000Z', '+00:00'),
        ),
        data: [...rows.values()].map(({ dimensions, counts }) => ({ dimensions, measurements: { count: counts } })),
      },
      links: { self },
    },
    links: { self },
  });
}

function counted({ account, now }: Call, name: string, id: string): readonly Counted[] {
  if (name !== 'Received Email') return eventsOf(account, id, now).map((at) => ({ at, $flow: '', $message: '' }));
  const actions = actionsTold(account);
  return deliveries(account, undefined, now)
    .filter(({ by }) => by === 'email')
    .map(({ at, flow, action = '' }) => ({ at, $flow: flow, $message: messageIdOf(actions.get(action)) }));
}

const notThere = (id: string) => ({
  code: 'not_found',
  title: 'Not found.',
  detail: `A metric with id ${id} does not exist.`,
  source: { pointer: '/data/' },
});
