/** Doubts about reports. They need no scratch flow, and count as three of the 225 reports of a day. */
import type { ReadApi } from '../klaviyo/api.ts';
import { addDays } from '../time/days.ts';
import { fails, held, refusal, refused, unread, untried, type Verdict } from './facts.ts';

interface ReportFact {
  readonly fact: string;
  readonly then: string;
  readonly verdict: Verdict;
}

const values = {
  fact: "The account's revenue can be had in reports",
  then: 'Reports are asked without revenue, and say that it is not to be had.',
};
const year = {
  fact: 'A report over more than a year is refused',
  then: 'Nothing: a year is the most Sluice asks for.',
};
const end = {
  fact: "A frame's end is no part of it",
  then: 'Nothing: frames end at midnight, so no more than a moment is in doubt.',
};
const labels = {
  fact: "The days of a series are the account's, marked +00:00",
  then: 'Nothing: the date alone is read.',
};

const midnight = (date: string): string => `${date}T00:00:00+00:00`;

/** @param metric id of any metric, for reports in which it does not matter */
export async function probeReports(
  api: ReadApi,
  metric: string,
  now: number,
  tell: (fact: ReportFact) => void,
): Promise<void> {
  const today = new Date(now).toISOString().slice(0, 10);

  const revenue = await api.getRevenueMetric();
  if (!revenue.ok || revenue.data === undefined)
    tell({ ...values, verdict: revenue.ok ? untried('no metric counts as revenue') : unread(revenue) });
  else {
    const asked = await api.queryFlowValues({
      statistics: ['recipients', 'conversion_value'],
      timeframe: { key: 'last_7_days' },
      conversion_metric_id: revenue.data.id,
    });
    tell({ ...values, verdict: asked.ok ? held : asked.error.status === 400 ? refused(asked) : unread(asked) });
  }

  const long = await api.queryFlowValues({
    statistics: ['recipients'],
    timeframe: { start: midnight(addDays(today, -500)), end: midnight(today) },
    conversion_metric_id: metric,
  });
  tell({ ...year, verdict: refusal(long, 'it was answered') });

  const series = await api.queryFlowSeries({
    statistics: ['recipients'],
    timeframe: { start: midnight(addDays(today, -3)), end: midnight(addDays(today, -1)) },
    interval: 'daily',
    conversion_metric_id: metric,
  });
  if (!series.ok) {
    for (const fact of [end, labels]) tell({ ...fact, verdict: unread(series) });
    return;
  }
  const days = series.data.attributes.date_times ?? [];
  const wanted = [addDays(today, -3), addDays(today, -2)];
  const says = `it told ${days.join(', ') || 'no days'}`;
  tell({ ...end, verdict: days.length === wanted.length ? held : fails(says) });
  const isMarked = wanted.every((day, i) => days[i] === midnight(day));
  tell({ ...labels, verdict: isMarked ? held : fails(says) });
}
