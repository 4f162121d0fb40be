/** The nearest of some known words to one that is misspelled. */

/** Edit distance in which swapping two neighbours counts once; gives up (Infinity) beyond `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] ?? Infinity;
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, '_');

/** The known word that was probably meant, or undefined when none is near. The first of equals wins. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word).slice(0, 64);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const d = distance(wanted, plain(candidate), limit);
    if (d <= limit && (best === undefined || d < best.distance)) best = { word: candidate, distance: d };
  }
  return best?.word;
}

/** " Did you mean "x"?", or nothing. */
export const didYouMean = (word: string, known: Iterable<string>): string => meantWords(nearest(word, known));

/** The same for a word that was found otherwise. */
export const meantWords = (meant: string | undefined): string =>
  meant === undefined ? '' : ` Did you mean "${meant}"?`;

/** " Did you mean "x"?"; where nothing is near, which there are: all of a few, else the first ones. */
export function whichOne(word: string, known: readonly string[]): string {
  const meant = didYouMean(word, known);
  if (meant !== '') return meant;
  const left = known.length - 12;
  return ` There are: ${known.slice(0, 12).join(', ') || 'none'}${left > 0 ? ` and ${left} more` : ''}.`;
}
