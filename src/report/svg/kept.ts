/**
 * When a stored chart stays as it is. Figures of past weeks go on growing a little, and a repository keeps every version
 * of every chart for ever, so a chart of weeks is drawn anew when
 *
 *   its weeks are others     one is over, or its past was read
 *   its marks are others     the flow was changed
 *   its name is another
 *
 * and brings what grew since with it. A chart of single days is of a young flow, and always drawn.
 */

/** Title and description of a chart name all of that. */
const faceOf = (svg: string): string | undefined => /<title>.*<\/title>\n<desc>.*<\/desc>/.exec(svg)?.[0];

export function isChartKept(path: string, stored: string, fresh: string): boolean {
  const face = faceOf(fresh);
  return path.endsWith('.svg') && face !== undefined && / by week<\/title>/.test(face) && faceOf(stored) === face;
}
