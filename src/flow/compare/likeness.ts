/** How alike two actions of one kind are, from 0 to 1: what they say, whatever their ids. */
import type { Action } from '../../wire/types.ts';
import { canonicalAction } from '../canonical.ts';
import { messageOf } from '../parts.ts';
import { type Fields, fieldsOf, sameData, without } from '../../text/json.ts';
import { pairLikeness } from '../../text/words.ts';

/** Shared letter pairs of two texts, blind to case and spaces. 1 for equal texts. */
export function textLikeness(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  const letters = (text: string): string => text.replaceAll(/\s+/g, '');
  return pairLikeness(letters(left), letters(right)) ?? (left.trim() === right.trim() ? 1 : 0);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Likeness by what the actions say; 0 for different kinds. */
export function likeness(a: Action, b: Action): number {
  if (a.type !== b.type) return 0;
  const [mine, theirs] = [messageOf(a), messageOf(b)];
  const said = ['subject_line', 'preview_text', 'body', 'url', 'title'] as const;
  const present = said.filter((key) => text(mine[key]) !== '' || text(theirs[key]) !== '');
  if (present.length > 0) {
    const [first] = present;
    const weight = (key: string): number => (key === first ? 3 : 1);
    const total = present.reduce((sum, key) => sum + weight(key), 0);
    return (
      present.reduce((sum, key) => sum + weight(key) * textLikeness(text(mine[key]), text(theirs[key])), 0) / total
    );
  }
  const [left, right] = [canonicalAction(a), canonicalAction(b)];
  const bare = (fields: Fields): unknown => {
    const data = fieldsOf(fields['data']);
    return Array.isArray(data['branches'])
      ? { ...data, branches: data['branches'].map((branch) => without(fieldsOf(branch), 'links')) }
      : data;
  };
  return sameData(bare(left), bare(right)) ? 1 : 0.1;
}
