/** Words that differ, struck out and underlined, in one line of Markdown. */
import type { Words } from '../../text/word-diff.ts';
import { clip, markdownText } from '../words/escape.ts';

/** Characters of unchanged words that are left around a change. */
const around = 60;

/** @param columns characters of each changed part at most */
export function markedWords(words: Words, columns: number): string {
  return words
    .map(({ mark, text }, index) => {
      if (mark === ' ') return spaced(shortened(text, index === 0, index === words.length - 1));
      const tag = mark === '+' ? 'ins' : 'del';
      const [, start = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(clip(text, columns)) ?? [];
      // Struck out and put in beside each other, they are kept apart.
      const apart = mark === '+' && start === '' && words[index - 1]?.mark === '-' ? ' ' : '';
      return inner === '' ? ' ' : `${start || apart}<${tag}>${markdownText(inner)}</${tag}>${end}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Long passages that stayed are left out but for what stands around a change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= around * (isFirst || isLast ? 1 : 2) + 20) return text;
  const head = isFirst ? '' : text.slice(0, around).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-around).replace(/^\S*/, '');
  return `${head}… ${tail.trimStart()}`;
}

/** Escaped, with the space that stood around it. */
function spaced(text: string): string {
  const [, start = '', inner = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${start === '' ? '' : ' '}${inner === '' ? '' : markdownText(inner)}${end === '' ? '' : ' '}`;
}
