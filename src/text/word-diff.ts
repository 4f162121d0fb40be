/** Two texts compared word by word, as people read them. */
import { diffWordsWithSpace } from 'diff';

export type Words = readonly { readonly mark: ' ' | '+' | '-'; readonly text: string }[];

/** Empty where nothing differs. Bounded: texts with less in common are given whole, the old before the new. */
export function wordsOf(before: string, now: string): Words {
  if (before === now) return [];
  const parts = diffWordsWithSpace(before, now, { maxEditLength: 2000 });
  if (!parts)
    return [
      { mark: '-', text: before },
      { mark: '+', text: now },
    ];
  return gathered(
    parts.map(({ added, removed, value }) => ({ mark: added ? '+' : removed ? '-' : ' ', text: value }) as const),
  );
}

/** Words that changed side by side as one: "two fresh words" is read, not each of them between two old ones. */
function gathered(parts: Words): Words {
  const all: { mark: ' ' | '+' | '-'; text: string }[] = [];
  let [old, fresh] = ['', ''];
  const settle = (): void => {
    if (old !== '') all.push({ mark: '-', text: old });
    if (fresh !== '') all.push({ mark: '+', text: fresh });
    [old, fresh] = ['', ''];
  };
  for (const [index, { mark, text }] of parts.entries()) {
    const within = old + fresh !== '' && parts[index + 1] !== undefined && /^[^\S\n]+$/.test(text);
    if (mark === '-' || (mark === ' ' && within)) old += text;
    if (mark === '+' || (mark === ' ' && within)) fresh += text;
    if (mark !== ' ' || within) continue;
    settle();
    all.push({ mark, text });
  }
  settle();
  return all;
}
