/**
 * The flow as a picture, each message with its figures. Boxes and lines are laid out as on the review page (preview/layout.ts);
 * messages stand without their thumbnails, which would be too large for a file that Git keeps.
 */
import { widthOf } from '../../diagnostics/width.ts';
import { oneLine } from '../../plan/words/escape.ts';
import type { CanvasEdge, CanvasNode } from '../../preview/data.ts';
import { type Box, type Item, layout } from '../../preview/layout.ts';
import { roundedPath } from '../../preview/path.ts';
import { type Figure, figuresOf, readable } from '../kit/columns.ts';
import { none } from '../../text/figures.ts';
import { fullDay } from '../kit/numbers.ts';
import { drawnKey } from './kept.ts';
import { currencyOf, type FrameKey, type MessageReport, type Report, type SequenceReport } from '../report.ts';
import { chartSvg, coordinate, xml } from './svg.ts';

export const canvasStyle = `.chart .sheet{fill:var(--grid);fill-opacity:.35}
.chart .box{fill:var(--ground);stroke:var(--edge)}
.chart .pill{fill:var(--ground);stroke:var(--edge)}
.chart .skipped{stroke-dasharray:5 4;fill:none}
.chart .way{fill:none;stroke:var(--soft);stroke-opacity:.6;stroke-width:1.5}
.chart .kind{fill:var(--soft);font-size:12px;font-weight:600}
.chart .says{fill:var(--ink);font-size:13.5px;font-weight:600}
.chart .more{fill:var(--soft);font-size:12px}
.chart .what{fill:var(--soft);font-size:11.5px}
.chart .num{fill:var(--ink);font-size:14px;font-weight:600;font-variant-numeric:tabular-nums}
.chart .mid{text-anchor:middle}
.chart .label{fill:var(--two);font-size:12px;font-weight:600;text-anchor:middle;stroke:var(--ground);stroke-width:5px;paint-order:stroke}
.chart .track{fill:var(--grid)}
.chart .emailtop,.chart .opened{fill:var(--bar)}.chart .texttop{fill:var(--money)}.chart .splittop{fill:var(--two)}.chart .testtop,.chart .actiontop{fill:var(--mark)}`;

const wide = 300;
const pad = 14;
const lineHeight = 18;
const figuresHeight = 50;
const pills: ReadonlySet<string> = new Set(['delay', 'exit', 'end']);

/** Undefined where the flow is not known. `frames`: of each its figures, to be switched between. */
export function flowCanvas(
  sequence: SequenceReport,
  items: readonly Item[] | undefined,
  report: Report,
  frames: readonly FrameKey[] = ['30d'],
  apart = true,
): string | undefined {
  if (!items) return undefined;
  const canvas = layout(items.map(resized));
  const messages = new Map(sequence.messages.filter(({ present }) => present).map((one) => [one.step, one]));
  const shown = figuresOf(currencyOf(report)).filter(({ head }) => head !== 'Converted');
  const asOf = `<text class="what as-of" x="${pad}" y="${coordinate(canvas.height - 12)}">30 days to ${xml(fullDay(report.through))}</text>`;
  const sheet = `<rect class="sheet" width="${canvas.width}" height="${canvas.height}" rx="6"/>`;
  const body = [
    ...(apart ? [sheet, asOf] : []),
    ...canvas.edges.map((edge) => `<path class="way" d="${roundedPath(edge.points)}"/>`),
    ...canvas.nodes.flatMap((node) => drawNode(node, messages, shown, frames)),
    ...canvas.edges.flatMap(drawLabel),
  ];
  return chartSvg(
    {
      title: `${sequence.name}: the flow`,
      description: 'The steps of the flow; each message with its recipients, opens, clicks and revenue.',
      width: canvas.width,
      height: canvas.height,
      style: canvasStyle,
      ...(apart ? { drawn: drawnKey(sequence.days, report.through) } : {}),
      body,
    },
    apart,
  );
}

/** Boxes as large as what they hold here. */
function resized({ box, ways, ...rest }: Item): Item {
  const [width, height] = sizeOf(box);
  return {
    ...rest,
    box: { ...box, width, height },
    ...(ways ? { ways: ways.map((way) => ({ ...way, items: way.items.map(resized) })) } : {}),
  };
}

const titleLines = ({ kind, title }: Box): readonly string[] => broken(readable(title), 35, kind === 'split' ? 3 : 2);
const detailLines = ({ detail }: Box): readonly string[] => (detail === undefined ? [] : broken(detail, 42, 2));

function sizeOf(box: Box): readonly [width: number, height: number] {
  if (pills.has(box.kind)) return [Math.max(72, 28 + 7.5 * widthOf(box.title)), 32];
  const rows = box.kind === 'test' ? box.messages.length : Math.min(1, box.messages.length);
  const text = 34 + titleLines(box).length * lineHeight + detailLines(box).length * 16;
  return [wide, text + 8 + rows * figuresHeight + (box.kind === 'test' ? rows * 18 : 0)];
}

function drawNode(
  node: CanvasNode,
  messages: ReadonlyMap<string, MessageReport>,
  figures: readonly Figure[],
  frames: readonly FrameKey[],
): readonly string[] {
  const { x, y, width, height, kind, label, title } = node;
  const text = (name: string, left: number, top: number, words: string): string =>
    `<text class="${name}" x="${coordinate(left)}" y="${coordinate(top)}">${xml(words)}</text>`;
  const rect = (name: string, of: string): string =>
    `<rect class="${name}" x="${coordinate(x)}" y="${coordinate(y)}" width="${coordinate(width)}" height="${of}`;
  if (pills.has(kind))
    return [
      rect('pill', `${height}" rx="${height / 2}"/>`),
      text('more mid', x + width / 2, y + height / 2 + 4.5, oneLine(title)),
    ];
  const lines = [rect(`box${kind === 'skipped' ? ' skipped' : ''}`, `${coordinate(height)}" rx="10"/>`)];
  if (kind !== 'trigger' && kind !== 'skipped') lines.push(rect(`${kind}top`, '3" rx="1.5"/>'));
  lines.push(text('kind', x + pad, y + 24, label));
  let at = y + 26;
  for (const words of titleLines(node)) lines.push(text('says', x + pad, (at += lineHeight), words));
  for (const words of detailLines(node)) lines.push(text('more', x + pad, (at += 16), words));
  const rows = kind === 'test' ? node.messages : node.messages.slice(0, 1);
  for (const [i, step] of rows.entries()) {
    const message = messages.get(step);
    if (kind === 'test')
      lines.push(text('more', x + pad, (at += 18), clipped(`${'ABCDEFGH'[i] ?? ''}: ${message?.label || step}`, 38)));
    lines.push(...drawFigures(message, figures, frames, x + pad, at + 22));
    at += figuresHeight;
  }
  return lines;
}

/** Four columns: what, how much, and for rates how much of all, as a bar. */
function drawFigures(
  message: MessageReport | undefined,
  figures: readonly Figure[],
  frames: readonly FrameKey[],
  left: number,
  top: number,
): readonly string[] {
  const column = (wide - 2 * pad) / figures.length;
  const heads = figures.map(
    ({ head }, i) => `<text class="what" x="${coordinate(left + i * column)}" y="${coordinate(top)}">${head}</text>`,
  );
  const groups = frames.map((frame) => {
    const cells = figures.map(({ text, value, isRate }, i) => {
      const pair = message?.figures[frame];
      const x = coordinate(left + i * column);
      const words = pair === undefined ? none : text(pair);
      const part = pair === undefined || !isRate ? null : value(pair);
      const track = `<rect class="track" x="${x}" y="${coordinate(top + 24)}" width="48" height="3" rx="1.5"/>`;
      const full = `<rect class="${i === 1 ? 'opened' : 'splittop'}" x="${x}" y="${coordinate(top + 24)}" width="${coordinate(48 * Math.min(1, part ?? 0))}" height="3" rx="1.5"/>`;
      return `<text class="num" x="${x}" y="${coordinate(top + 17)}">${xml(words)}</text>${part === null ? '' : track + full}`;
    });
    return frames.length === 1 ? cells.join('\n') : `<g class="f f${frame}">${cells.join('')}</g>`;
  });
  return [...heads, ...groups];
}

function drawLabel({ label, points }: CanvasEdge): readonly string[] {
  if (label === undefined) return [];
  const at = points.length > 3 ? points[2] : points[1];
  const y = (points[1]?.[1] ?? 0) + 24;
  return [`<text class="label" x="${coordinate(at?.[0] ?? 0)}" y="${coordinate(y)}">${xml(clipped(label, 26))}</text>`];
}

function clipped(text: string, columns: number): string {
  return broken(text, columns, 1)[0] ?? '';
}

/** At most so many lines of so many columns, broken between words where there are any; an ellipsis for what is left out. */
function broken(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((one, i) => fitted(isCut && i === most - 1 ? `${one} …` : one, columns));
}

function fitted(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('')) > columns - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
