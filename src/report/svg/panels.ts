/**
 * The panels of a chart, one below the other over one axis of time. What moves with time is drawn at places that never
 * change (`places`) inside one group that is shifted, see chart-buckets.ts.
 */
import { type Buckets, dayOf } from './buckets.ts';
import { coordinate, xml } from './svg.ts';
import { shortDay } from '../kit/numbers.ts';

/** Room for the labels of the upright axis: those of a file grow on a phone; and at the other end. */
const leftOf = (width: number): number => (width < 600 ? 68 : 84);
const right = 20;
const panelHeight = 104;
const headHeight = 42;
const gap = 16;
export const axisHeight = 36;

export interface Bars {
  readonly head: string;
  readonly isMoney?: boolean;
  readonly values: readonly { readonly index: number; readonly value: number; readonly isWhole: boolean }[];
  readonly top: number;
  readonly label: (value: number) => string;
}

export interface Lines {
  readonly head: string;
  /** Two at most: name, and its points; a point without a value parts the line. */
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly { readonly index: number; readonly value: number | null }[];
  }[];
  readonly top: number;
  readonly label: (value: number) => string;
}

export type Panel = Bars | Lines;

export interface Places {
  /** Width of one bucket. */
  readonly step: number;
  /** What has to be added to a place for it to stand in the picture. */
  readonly shift: number;
  /** The left edge of a bucket, before the shift. */
  readonly at: (index: number) => number;
  /** Where the panels begin, and where the picture ends. */
  readonly left: number;
  readonly width: number;
}

export function placesOf({ first, last }: Buckets, width: number): Places {
  const left = leftOf(width);
  const step = Math.floor(((width - left - right) / (last - first + 1)) * 100) / 100;
  return { step, shift: left - first * step, at: (index) => index * step, left, width };
}

export const panelsHeight = (count: number): number => count * (headHeight + panelHeight + gap) - gap;

export interface DrawnPanels {
  readonly grid: readonly string[];
  /** What is shifted. */
  readonly moved: readonly string[];
  /** Over all of it, so that no line crosses a word. */
  readonly words: readonly string[];
}

/** `top`: where the first one begins. */
export function drawPanels(panels: readonly Panel[], top: number, places: Places): DrawnPanels {
  const grid: string[] = [];
  const words: string[] = [];
  const moved: string[] = [];
  panels.forEach((panel, i) => {
    const head = top + i * (headHeight + panelHeight + gap);
    const base = head + headHeight + panelHeight;
    const y = (value: number): number => base - (value / panel.top) * panelHeight;
    words.push(`<text class="head" x="16" y="${head + 18}">${headOf(panel)}</text>`);
    for (const value of [0, panel.top / 2, panel.top]) {
      const at = coordinate(y(value));
      grid.push(`<path class="grid" d="M${places.left} ${at}H${places.width - right}"/>`);
      const label = panel.label(value);
      if (label === '') continue;
      const minor = value === panel.top / 2 ? ' minor' : '';
      words.push(
        `<text class="axis${minor}" x="${places.left - 8}" y="${coordinate(y(value) + 5)}" text-anchor="end">${xml(label)}</text>`,
      );
    }
    moved.push(...('values' in panel ? bars(panel, places, base, y) : lines(panel, places, y)));
  });
  return { grid, moved, words };
}

function headOf(panel: Panel): string {
  if ('values' in panel) return xml(panel.head);
  const names = panel.lines.map(
    ({ name }, i) => `<tspan class="${i === 0 ? 'word' : 'wordtwo'}">${i === 0 ? '●' : '■'} ${xml(name)}</tspan>`,
  );
  return [...names, `<tspan class="axis">${xml(panel.head)}</tspan>`].join(' ');
}

/** Each bar a thick line from its foot to its head. */
function bars({ values, isMoney }: Bars, { step, at }: Places, base: number, y: (value: number) => number): string[] {
  const width = coordinate(Math.max(1, step * 0.76));
  const draw = (name: string, some: Bars['values']): readonly string[] => {
    const drawn = some
      .filter(({ value }) => value > 0)
      .map(({ index, value }) => `M${coordinate(at(index) + step / 2)} ${base}V${coordinate(y(value))}`);
    return drawn.length === 0 ? [] : [`<path class="${name}" stroke-width="${width}" d="${drawn.join('\n')}"/>`];
  };
  const name = isMoney === true ? 'bars money' : 'bars';
  return [
    ...draw(
      name,
      values.filter(({ isWhole }) => isWhole),
    ),
    ...draw(
      `${name} part`,
      values.filter(({ isWhole }) => !isWhole),
    ),
  ];
}

function lines(panel: Lines, { step, at }: Places, y: (value: number) => number): string[] {
  return panel.lines.flatMap(({ points }, i) => {
    let isPen = false;
    const path: string[] = [];
    points.forEach(({ index, value }, n) => {
      if (value === null) {
        isPen = false;
        return;
      }
      const place = `${coordinate(at(index) + step / 2)} ${coordinate(y(value))}`;
      // One alone between gaps is a dot: a line of no length with round ends.
      const isAlone = !isPen && (points[n + 1]?.value ?? null) === null;
      path.push(`${isPen ? 'L' : 'M'}${place}${isAlone ? 'h0' : ''}`);
      isPen = true;
    });
    return path.length === 0 ? [] : [`<path class="line${i === 0 ? '' : ' two'}" d="${path.join('\n')}"/>`];
  });
}

/** What a label of the axis of time takes, and the air beside it. */
const labelRoom = 46;

/** Months, or weeks where days are drawn, below the panels; only as many as there is room for. */
export function drawAxis(
  { unit, first, last }: Buckets,
  { at, step, shift, left, width }: Places,
  y: number,
): string[] {
  const texts: string[] = [];
  const every = Math.ceil(labelRoom / (step * (unit === 'day' ? 7 : 52 / 12)));
  for (let index = first; index <= last; index++) {
    const day = dayOf(index, unit);
    const [year = '', month = '', date = ''] = day.split('-');
    const weeksAgo = (last - index) / 7;
    if (unit === 'day' ? !Number.isInteger(weeksAgo) : Number(date) > 7) continue;
    const place = unit === 'day' ? weeksAgo : Number(month) - 1;
    if (place % every !== 0) continue;
    const x = at(index) + (unit === 'day' ? step / 2 : 0);
    const text = unit === 'day' ? shortDay(day) : month === '01' ? year : shortDay(day).replace(/^\d+ /, '');
    const anchor = x + shift < left + 12 ? 'start' : x + shift > width - right - 24 ? 'end' : 'middle';
    // Every second one goes where the picture is drawn small.
    const isMinor = (place / every) % 2 === 1;
    texts.push(
      `<text class="axis${isMinor ? ' minor' : ''}" x="${coordinate(x)}" y="${y}" text-anchor="${anchor}">${text}</text>`,
    );
  }
  return texts;
}
