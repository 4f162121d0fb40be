/** Sentences and cells as HTML; figures of every frame, of which style shows the one that is chosen. */
import { none } from '../../text/figures.ts';
import { type Piece, plainSay, type Say, statusMarks } from '../kit/say.ts';
import { type FrameKey, frameKeys } from '../report.ts';
import { coordinate, xml } from '../svg/svg.ts';

/** Where each sequence stands on the page: the id of its part, by address. */
export type Places = ReadonlyMap<string, string>;

export const html = (say: Say, places: Places): string => say.map((piece) => pieceOf(piece, places)).join('');

function pieceOf(piece: Piece, places: Places): string {
  if (typeof piece === 'string') return xml(piece);
  if ('text' in piece) return xml(piece.text);
  if ('strong' in piece) return `<strong>${html(piece.strong, places)}</strong>`;
  if ('commit' in piece) return `<code>${xml(piece.commit.slice(0, 7))}</code>`;
  if ('soft' in piece) return `<small>${html(piece.soft, places)}</small>`;
  if ('part' in piece) return meter(piece.part);
  if ('status' in piece) return `<span class="tag ${piece.status}">${statusMarks[piece.status]} ${piece.status}</span>`;
  if ('move' in piece) return `<span class="${piece.move.direction}">${xml(piece.move.text)}</span>`;
  if ('weeks' in piece) return spark(piece.weeks);
  const place = places.get(piece.sequence);
  const name = xml(plainSay([piece]));
  return place === undefined ? name : `<a href="#${place}">${name}</a>`;
}

/** The same for every frame; one of them shows. `tag`: div where it holds more than words. */
export const everyFrame = (write: (frame: FrameKey) => string, tag: 'span' | 'div' = 'span'): string =>
  frameKeys.map((key) => `<${tag} class="f f${key}">${write(key) || none}</${tag}>`).join('');

/** Small bars, one a week. */
export function spark(values: readonly number[], name = 'Recipients by week'): string {
  const most = Math.max(...values);
  if (most <= 0) return '';
  const bars = values.map((value, i) => {
    const height = value === 0 ? 1 : Math.max(2, (value / most) * 24);
    return `M${i * 8 + 3} 24v${coordinate(-height)}`;
  });
  const said = values.map((value) => coordinate(value)).join(', ');
  return `<svg class="spark" viewBox="0 0 96 24" role="img" aria-label="${name}: ${said}"><path d="${bars.join('')}"/></svg>`;
}

/** How much of all, beside a figure that says it. */
export const meter = (part: number, name = 'meter'): string =>
  `<svg class="${name}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><path class="track" d="M0 0h100v8H0z"/><path class="full" d="M0 0h${coordinate(100 * Math.min(1, part))}v8H0z"/></svg>`;
