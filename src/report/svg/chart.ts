/** The charts: of the account, and of a sequence with the changes of its flow marked. */
import type { ChangeMark, DayCounts, Report } from '../report.ts';
import { type Buckets, bucketsOf, dayOf, daysTogether, indexOf } from './buckets.ts';
import { describe, panelsOf } from './figures.ts';
import { axisHeight, drawAxis, drawPanels, type Panel, panelsHeight, type Places, placesOf } from './panels.ts';
import { chartSvg, chartWidth, coordinate, xml } from './svg.ts';
import { daysBetween } from '../../time/days.ts';
import { changeSay, numbered, type NumberedChange } from '../kit/changes.ts';
import { plainSay } from '../kit/say.ts';

const margin = 8;
/** Of a panel that stands beside others on a page. */
const panelWidth = 440;

interface Drawn {
  readonly name: string;
  readonly days: readonly DayCounts[];
  readonly changes: readonly ChangeMark[];
}

/** Without marks, which would be too many. */
export const accountDrawn = ({ account, sequences }: Report): Drawn => ({
  name: `All sequences of ${account.name}`,
  days: daysTogether(sequences.map(({ days }) => days)),
  changes: [],
});

/** A file with all panels, one below the other; undefined where there are no days to draw. */
export function chartFile(drawn: Drawn, report: Report): string | undefined {
  const buckets = bucketsOf(drawn.days);
  return buckets && chart(drawn, buckets, panelsOf(buckets, report.account.currency), chartWidth, true);
}

/** A picture a panel, to stand side by side. */
export function chartPanels(drawn: Drawn, report: Report): readonly string[] {
  const buckets = bucketsOf(drawn.days);
  if (!buckets) return [];
  return panelsOf(buckets, report.account.currency).map((panel) => chart(drawn, buckets, [panel], panelWidth, false));
}

function chart({ name, changes }: Drawn, buckets: Buckets, panels: readonly Panel[], width: number, apart: boolean) {
  const marks = shownChanges(changes, buckets);
  const top = margin + (marks.length > 0 ? marksHeight : 0);
  const base = top + panelsHeight(panels.length);
  const places = placesOf(buckets, width);
  const { grid, moved, words } = drawPanels(panels, top, places);
  const body = [
    ...grid,
    `<g transform="translate(${coordinate(places.shift)})">`,
    ...moved,
    ...drawMarks(marks, buckets, places, margin, base),
    ...drawAxis(buckets, places, base + axisHeight - 10),
    '</g>',
    ...words,
  ];
  const description = describe(panels, buckets, marks.length);
  const height = base + axisHeight;
  return chartSvg({ title: `${name} by ${buckets.unit}`, description, width, height, body }, apart);
}

/** Changes of a flow as dashed lines with numbers; the list on the sequence's page says what they were. */
const marksHeight = 32;
const nearest = 34;

/** Those of the days that are drawn. */
const shownChanges = (changes: readonly ChangeMark[], { unit, first }: Buckets): readonly NumberedChange[] =>
  numbered(changes).filter(({ day }) => day >= dayOf(first, unit));

/** `top` to `base`: how far the lines reach. Those that stand close share a flag. */
function drawMarks(
  changes: readonly NumberedChange[],
  { unit, last }: Buckets,
  { step, at }: Places,
  top: number,
  base: number,
): string[] {
  const place = (day: string): number => {
    const index = Math.min(indexOf(day, unit), last);
    const within = unit === 'day' ? 0.5 : Math.min(1, (daysBetween(dayOf(index, unit), day) + 0.5) / 7);
    return at(index) + within * step;
  };
  const groups: { x: number; changes: NumberedChange[] }[] = [];
  for (const change of changes) {
    const x = place(change.day);
    const before = groups.at(-1);
    if (before && x - before.x < nearest) before.changes.push(change);
    else groups.push({ x, changes: [change] });
  }
  return groups.map(({ x, changes: own }) => {
    const [from, to] = [own[0]?.number ?? 0, own.at(-1)?.number ?? 0];
    const text = from === to ? String(from) : `${from}–${to}`;
    const width = 18 + 10 * text.length;
    const line = [...new Set(own.map(({ day }) => coordinate(place(day))))].map((at) => `M${at} ${top + 25}V${base}`);
    return [
      `<g><title>${xml(own.map(titleOf).join('; '))}</title>`,
      `<path class="mark" d="${line.join('')}"/>`,
      `<rect class="flag" x="${coordinate(x - width / 2)}" y="${top}" width="${width}" height="25" rx="5"/>`,
      `<text class="flagtext" x="${coordinate(x)}" y="${top + 12.5}" dominant-baseline="central">${text}</text></g>`,
    ].join('');
  });
}

const titleOf = (change: NumberedChange): string => `${change.number}: ${plainSay(changeSay(change))}`;
