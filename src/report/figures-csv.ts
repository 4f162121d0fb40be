/**
 * `data/figures.csv`: what each sequence did in each frame, a line each, for spreadsheets and to be read back. Numbers
 * alone, for a repository keeps every version of every line; the time before short frames is in the daily rows, and here only
 * while those do not reach so far.
 */
import { type CountName, type Counts, countNames, noCounts, ratesOf } from './counts.ts';
import { noFormula, parseCsv, printCsv } from './csv.ts';
import { isDerived } from './frames.ts';
import { type Figures, type FrameKey, frameKeys, type Pair, type SequenceReport } from './report.ts';

type ByFrame = Readonly<Record<FrameKey, Pair>>;
type Side = 'now' | 'before';

/** `when`: "now" the frame itself, "before" as many days just before it. */
const header = ['address', 'frame', 'when', ...countNames];

/** Whether the stored days tell of the time before a frame. */
export type IsRead = (address: string, key: FrameKey) => boolean;

/** Money as it is added up: to a hundredth of a hundredth. */
export function printFigures(
  sequences: readonly Pick<SequenceReport, 'address' | 'figures'>[],
  isRead: IsRead = () => true,
): string {
  const sidesOf = (address: string, key: FrameKey): readonly Side[] =>
    isDerived(key) && isRead(address, key) ? ['now'] : ['now', 'before'];
  const lines = sequences.flatMap(({ address, figures }) =>
    frameKeys.flatMap((key) =>
      sidesOf(address, key).map((side) => {
        const { counts } = figures[key][side];
        return [noFormula(address), key, side, ...countNames.map((name) => String(counts[name]))];
      }),
    ),
  );
  return printCsv([header, ...lines]);
}

/** The figures of an address (nothing, for one that is not there); undefined when the text is not what was printed. */
export function parseFigures(text: string): ((address: string) => ByFrame) | undefined {
  const [names = [], ...lines] = parseCsv(text);
  if (['address', 'frame', 'when', 'recipients'].some((name) => !names.includes(name))) return undefined;
  if (lines.some((line) => line.length !== names.length)) return undefined;
  const found = new Map<string, Counts>();
  for (const line of lines) {
    const cell = (name: string): string => line[names.indexOf(name)] ?? '';
    const counts: Record<CountName, number> = { ...noCounts };
    for (const name of countNames) counts[name] = Number(cell(name) || 0);
    // Files of earlier versions do not tell what can be opened.
    if (!names.includes('openable')) counts.openable = counts.delivered;
    if (countNames.some((name) => !Number.isFinite(counts[name]))) return undefined;
    found.set(placeOf(cell('address'), cell('frame'), cell('when')), counts);
  }
  const figuresOf = (address: string, key: FrameKey, side: Side): Figures => {
    const counts = found.get(placeOf(noFormula(address), key, side)) ?? noCounts;
    return { counts, rates: ratesOf(counts) };
  };
  return (address) =>
    Object.fromEntries(
      frameKeys.map((key) => [key, { now: figuresOf(address, key, 'now'), before: figuresOf(address, key, 'before') }]),
    ) as Record<FrameKey, Pair>;
}

const placeOf = (...parts: readonly string[]): string => JSON.stringify(parts);
