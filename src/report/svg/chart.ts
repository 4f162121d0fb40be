/** The charts: of the account, and of a sequence with the changes of its flow marked. */
import { bucketsOf } from './buckets.ts';
import { describe, panelsOf } from './figures.ts';
import { drawMarks, marksHeight, shownChanges } from './marks.ts';
import { axisHeight, drawAxis, drawPanels, panelsHeight, placesOf } from './panels.ts';
import { chartSvg, coordinate } from './svg.ts';
import type { ChangeMark, DayCounts, Report, SequenceReport } from '../report.ts';

const margin = 8;

/** Undefined where there are no days to draw. `apart`: see chart-svg.ts. */
export const sequenceChart = (sequence: SequenceReport, report: Report, apart = true): string | undefined =>
  chart(sequence.name, sequence.days, sequence.changes, report, apart);

/** Without marks, which would be too many. `days` of all sequences together. */
export const overviewChart = (report: Report, days: readonly DayCounts[], apart = true): string | undefined =>
  chart(`All sequences of ${report.account.name}`, days, [], report, apart);

function chart(
  name: string,
  days: readonly DayCounts[],
  changes: readonly ChangeMark[],
  { account }: Report,
  apart: boolean,
): string | undefined {
  const buckets = bucketsOf(days);
  if (!buckets) return undefined;
  const panels = panelsOf(buckets, account.currency);
  const marks = shownChanges(changes, buckets);
  const top = margin + (marks.length > 0 ? marksHeight : 0);
  const base = top + panelsHeight(panels.length);
  const places = placesOf(buckets);
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
  return chartSvg({ title: `${name} by ${buckets.unit}`, description, height: base + axisHeight, body }, apart);
}
