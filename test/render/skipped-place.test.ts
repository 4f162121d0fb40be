/** Where a skipped step stood, told from lines and columns. */
import { expect, it } from 'vitest';
import { placeSkipped } from '../../src/plan/words/mermaid.ts';

type Spots = Readonly<Record<string, readonly [line: number, column: number, more?: object]>>;
const place = (line: number, column: number, spots: Spots) =>
  placeSkipped(
    { file: 'flows/a.yaml', line, column },
    new Map(
      Object.entries(spots).map(([key, [spotLine, spotColumn, more]]) => [
        key,
        {
          change: 'same' as const,
          at: {
            file: 'flows/a.yaml',
            line: spotLine,
            column: spotColumn,
            endLine: spotLine,
            endColumn: spotColumn + 1,
          },
          ...more,
        },
      ]),
    ),
  );
const other = { at: { file: 'flows/b.yaml', line: 6, column: 5, endLine: 6, endColumn: 6 } };

it.each<[string, [number, number], Spots, readonly string[], readonly (string | undefined)[]]>([
  ['before the step that follows in its list', [5, 5], { a: [4, 5], b: [6, 5], c: [7, 5] }, ['b'], []],
  ['whatever order the steps are in', [5, 5], { c: [7, 5], b: [6, 5], a: [4, 5] }, ['b'], []],
  ['before each copy of it', [5, 5], { b: [6, 5], 'b@yes': [6, 5], 'b@no': [6, 5] }, ['b', 'b@yes', 'b@no'], []],
  ['behind the last of its list', [5, 5], { a: [3, 5], b: [4, 5] }, [], ['b']],
  ['behind each copy of it', [5, 5], { b: [4, 5], 'b@yes': [4, 5] }, [], ['b', 'b@yes']],
  [
    'at the end of a branch, not before what follows the split',
    [6, 9],
    { split: [4, 5], b: [5, 9], c: [7, 5] },
    [],
    ['b'],
  ],
  ['alone in a branch: behind the split', [5, 9], { split: [4, 5], c: [6, 5] }, [], ['split']],
  ['past what stands within the step before it', [7, 5], { split: [4, 5], in: [5, 9], c: [8, 5] }, ['c'], []],
  ['behind a split with all that stands within it', [7, 5], { split: [4, 5], in: [5, 9] }, [], ['split']],
  ['past what stands within a step behind it', [5, 5], { in: [6, 9], c: [7, 5] }, ['c'], []],
  ['first of all: behind the trigger', [3, 5], {}, [], [undefined]],
  ['in a line with what follows', [5, 10], { a: [5, 5], b: [5, 20], c: [6, 5] }, ['b'], []],
  ['in a line with what is before', [5, 20], { a: [5, 5], b: [5, 10] }, [], ['b']],
  ['where it stands itself', [5, 5], { a: [5, 5] }, [], ['a']],
  ['a step that is removed is nowhere', [5, 5], { gone: [6, 5, { change: 'remove' }] }, [], [undefined]],
  ['nor is one without a place', [5, 5], { none: [6, 5, { at: undefined }] }, [], [undefined]],
  ['nor one of another file', [5, 5], { b: [6, 5, other] }, [], [undefined]],
])('%s', (_, [line, column], spots, before, after) => {
  expect(place(line, column, spots)).toEqual({ before, after });
});
