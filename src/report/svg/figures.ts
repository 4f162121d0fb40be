/** What a chart shows: recipients, rates and revenue, each a panel. */
import { type Bucket, type Buckets, dayOf } from './buckets.ts';
import type { Bars, Lines, Panel } from './panels.ts';
import { addDays } from '../../time/days.ts';
import { fewest, type ShareName, sides, spanWords } from '../kit/numbers.ts';

export function panelsOf({ list, unit }: Buckets, currency: string): readonly Panel[] {
  const per = unit === 'day' ? 'a day' : 'a week';
  const bars = (head: string, valueOf: (bucket: Bucket) => number, least: number): Bars => {
    const values = list.map((bucket) => ({
      index: bucket.index,
      value: Math.max(0, valueOf(bucket)),
      isWhole: bucket.isWhole,
    }));
    return { head, values, top: roundUp(Math.max(...values.map(({ value }) => value)), least), label: axisNumber };
  };
  const recipients = bars(`Recipients ${per}`, ({ counts }) => counts.recipients, 10);
  const revenue: Bars = {
    ...bars(`Revenue ${per}`, ({ counts }) => counts.conversion_value, 10),
    isMoney: true,
    label: (value) => axisMoney(value, currency),
  };
  const rates = linesOf(list);
  const hasRevenue = list.some(({ counts }) => counts.conversion_value > 0);
  return [recipients, ...(rates ? [rates] : []), ...(hasRevenue ? [revenue] : [])];
}

/** Opened and clicked; what never happened (a text message is not opened) is left out. */
function linesOf(list: readonly Bucket[]): Lines | undefined {
  const line = (name: string, rate: ShareName) => {
    const [part, of] = sides[rate];
    const points = list.map(({ index, counts }) => ({
      index,
      value: counts[of] < fewest ? null : Math.min(1, counts[part] / counts[of]),
    }));
    return { name, points };
  };
  const isThere = ({ points }: Lines['lines'][number]): boolean => points.some(({ value }) => (value ?? 0) > 0);
  const lines = [line('Opened', 'open_rate'), line('Clicked', 'click_rate')].filter(isThere);
  if (lines.length === 0) return undefined;
  const most = Math.max(...lines.flatMap(({ points }) => points.map(({ value }) => value ?? 0)));
  return { head: 'of what was delivered', lines, top: Math.min(1, roundUp(most, 0.01)), label: axisPercent };
}

/** For those who hear the picture: what is drawn. The page beside it has the figures. */
export function describe(panels: readonly Panel[], { unit, list }: Buckets, marks: number): string {
  const parts = panels.map((panel) =>
    'values' in panel ? panel.head : `${panel.lines.map(({ name }) => name).join(' and ')} ${panel.head}`,
  );
  const changes = marks === 0 ? '' : ` ${marks} ${marks === 1 ? 'change' : 'changes'} of the flow marked.`;
  const [first, last] = [list[0], list.at(-1)];
  const to = last && addDays(dayOf(last.index + 1, unit), -1);
  const span = first && to ? `, ${spanWords({ from: first.from, to })}` : '';
  return `${parts.join('; ')}${span}.${changes}`;
}

/** Round ends for an axis, so that a figure a little higher does not redraw all of it. */
const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number that is not below `value`; at least `least`. */
export function roundUp(value: number, least: number): number {
  const wanted = Math.max(value, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = steps.find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });

/** Of things that are counted; nothing where there can be no such number of them. */
export const axisNumber = (value: number): string => (Number.isInteger(value) ? compact.format(value) : '');

export const axisPercent = (fraction: number): string => `${Number((fraction * 100).toFixed(2))} %`;

export function axisMoney(value: number, currency: string): string {
  try {
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(value);
  } catch {
    return compact.format(value);
  }
}
