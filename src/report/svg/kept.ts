/**
 * When a stored chart stays as it is. Figures of past weeks go on growing a little, and a repository keeps every version
 * of every chart for ever, so a chart of weeks is drawn anew when
 *
 *   its weeks are others     one is over, or its past was read
 *   its marks are others     the flow was changed
 *   its name is another
 *
 * and brings what grew since with it. A chart of single days is of a young flow, and always drawn. A flow with its figures
 * is drawn anew once a week, in its first weeks each day, and whenever something else than figures is another in it or a figure
 * is known that was not.
 */
import { none } from '../../text/figures.ts';
import { addDays, daysBetween } from '../../time/days.ts';
import type { DayCounts } from '../report.ts';

/** Days in which a flow is young. */
const young = 28;

/** The Monday of the week; of a young flow the day itself. */
export function drawnKey(days: readonly DayCounts[], through: string): string {
  const first = days.find(({ counts }) => counts.recipients > 0)?.day ?? through;
  if (daysBetween(first, through) < young) return through;
  const weekday = new Date(`${through}T00:00:00Z`).getUTCDay();
  return addDays(through, -((weekday + 6) % 7));
}

const drawnOf = (svg: string): string | undefined => / data-drawn="([\d-]+)"/.exec(svg)?.[1];

/** A flow without its figures and their day; where a figure was not known it says so still. */
const withoutFigures = (svg: string): string =>
  svg
    .split('\n')
    .filter((line) => !/^<text class="(?:num|what as-of)"/.test(line) || line.endsWith(`>${none}</text>`))
    .join('\n');

/** Title and description of a chart name all of that. */
const faceOf = (svg: string): string | undefined => /<title>.*<\/title>\n<desc>.*<\/desc>/.exec(svg)?.[0];

export function isChartKept(path: string, stored: string, fresh: string): boolean {
  const drawn = drawnOf(fresh);
  if (drawn !== undefined) return drawnOf(stored) === drawn && withoutFigures(stored) === withoutFigures(fresh);
  const face = faceOf(fresh);
  return path.endsWith('.svg') && face !== undefined && / by week<\/title>/.test(face) && faceOf(stored) === face;
}
