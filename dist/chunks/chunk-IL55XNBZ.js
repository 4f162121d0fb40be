import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/diagnostics/nearest.ts
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before = [];
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
var plain = (word) => word.toLowerCase().replace(/[\s_-]+/g, "_");
function nearest(word, known) {
  const wanted = plain(word).slice(0, 64);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best;
  for (const candidate of known) {
    const d = distance(wanted, plain(candidate), limit);
    if (d <= limit && (best === void 0 || d < best.distance)) best = { word: candidate, distance: d };
  }
  return best?.word;
}
var didYouMean = (word, known) => meantWords(nearest(word, known));
var meantWords = (meant) => meant === void 0 ? "" : ` Did you mean "${meant}"?`;
function whichOne(word, known) {
  const meant = didYouMean(word, known);
  if (meant !== "") return meant;
  const left = known.length - 12;
  return ` There are: ${known.slice(0, 12).join(", ") || "none"}${left > 0 ? ` and ${left} more` : ""}.`;
}

export {
  nearest,
  didYouMean,
  meantWords,
  whichOne
};
