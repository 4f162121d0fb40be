/** Changes of a flow as dashed lines with numbers; the list on the sequence's page says what they were. */
import { type Buckets, dayOf, indexOf } from './buckets.ts';
import type { Places } from './panels.ts';
import { coordinate, xml } from './svg.ts';
import { daysBetween } from '../../time/days.ts';
import { changeSay, numbered, type NumberedChange } from '../kit/changes.ts';
import { plainSay } from '../kit/say.ts';
import type { ChangeMark } from '../report.ts';

export const marksHeight = 32;
const nearest = 34;

/** Those of the days that are drawn. */
export const shownChanges = (changes: readonly ChangeMark[], { unit, first }: Buckets): readonly NumberedChange[] =>
  numbered(changes).filter(({ day }) => day >= dayOf(first, unit));

/** `top` to `base`: how far the lines reach. Those that stand close share a flag. */
export function drawMarks(
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
