/** Figures in HTML: of every frame, of which style shows the one that is chosen. */
import type { Counts } from '../counts.ts';
import { xml } from '../svg/svg.ts';
import { change, changeOfShare, type Move, money, none, number, share, type ShareName } from '../kit/numbers.ts';
import { type FrameKey, frameKeys, type Pair } from '../report.ts';

export type ByFrame = Readonly<Record<FrameKey, Pair>>;

export interface Figure {
  readonly head: string;
  readonly text: (pair: Pair) => string;
  /** For sorting; null: there is no figure, and it goes last. */
  readonly value: (pair: Pair) => number | null;
  readonly move: (pair: Pair) => Move | undefined;
}

const rate = (head: string, name: ShareName): Figure => ({
  head,
  text: ({ now }) => share(name, now),
  value: ({ now }) => now.rates[name],
  move: (pair) => changeOfShare(name, pair),
});

const count = (head: string, name: keyof Counts, print: (value: number) => string): Figure => ({
  head,
  text: ({ now }) => (now.counts.recipients === 0 && now.counts[name] === 0 ? none : print(now.counts[name])),
  value: ({ now }) => now.counts[name],
  move: (pair) => change(name, pair),
});

export const figuresOf = (currency: string | undefined): readonly Figure[] => [
  count('Recipients', 'recipients', number),
  rate('Opened', 'open_rate'),
  rate('Clicked', 'click_rate'),
  rate('Converted', 'conversion_rate'),
  count('Revenue', 'conversion_value', (value) => money(value, currency)),
];

/** How the revenue grew: for sorting, 0.1 is a tenth more. */
export function growthOf(pair: Pair, name: 'conversion_value' | 'recipients'): number | null {
  const { now, before, is_new: isNew } = pair;
  if (isNew || change(name, pair) === undefined || before.counts[name] <= 0) return null;
  return now.counts[name] / before.counts[name] - 1;
}

/** The same for every frame; one of them shows. */
export const everyFrame = (figures: ByFrame, write: (pair: Pair) => string): string =>
  frameKeys.map((key) => `<span class="f f${key}">${write(figures[key])}</span>`).join('');

const rounded = (value: number | null): string => (value === null ? '' : String(Math.round(value * 1e5) / 1e5));

export const sortValues = (figures: ByFrame, valueOf: (pair: Pair) => number | null): string =>
  frameKeys.map((key) => ` data-${key}="${rounded(valueOf(figures[key]))}"`).join('');

export const moveHtml = (move: Move | undefined): string =>
  move === undefined ? none : `<span class="${move.direction}">${xml(move.text)}</span>`;
