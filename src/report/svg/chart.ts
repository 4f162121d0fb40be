/** The charts: of the account, and of a sequence with the changes of its flow marked. */
import type { ChangeMark, DayCounts, Report } from '../report.ts';
import { type Buckets, bucketsOf, daysTogether } from './buckets.ts';
import { describe, panelsOf } from './figures.ts';
import { drawMarks, marksHeight, shownChanges } from './marks.ts';
import { axisHeight, drawAxis, drawPanels, type Panel, panelsHeight, placesOf } from './panels.ts';
import { chartSvg, chartWidth, coordinate } from './svg.ts';

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
