/** Where a skipped step stood, told from lines and columns, and a whole picture with some. */
import { expect, it } from 'vitest';
import type { StepChange } from '../../src/plan/plan.ts';
import { flowPicture, placeSkipped } from '../../src/plan/words/mermaid.ts';

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

it('a picture: a tail that branches share, a step that goes, and what is skipped on each way', () => {
  const step = (name: string, line: number, column: number, some: Partial<StepChange> = {}): StepChange => ({
    ...{ step: name, branch: '', kind: 'email', label: name.toUpperCase(), change: 'same', fields: [] },
    at: { file: 'flows/a.yaml', line, column, endLine: line, endColumn: column + 1 },
    ...some,
  });
  const steps = [
    step('q', 3, 5, { kind: 'condition', label: 'Gold' }),
    step('y', 5, 9, { parent: 'q#yes', change: 'add' }),
    step('last', 9, 5, { parent: 'y#next', branch: 'yes' }),
    step('last', 9, 5, { parent: 'q#no', branch: 'no' }),
    step('end', 10, 5, { parent: 'last@yes#next', branch: 'yes' }),
    step('end', 10, 5, { parent: 'last@no#next', branch: 'no' }),
    step('old', 1, 5, { parent: 'q#no', change: 'remove' }),
    step('older', 1, 5, { parent: 'old#next', change: 'remove', kind: 'delay', label: '1 day' }),
  ];
  const skip = (name: string, line: number, column: number) => ({
    ...{ step: name, kind: 'tag', file: 'flows/a.yaml', line, column },
  });
  const skipped = [skip('late', 11, 5), skip('in', 6, 9), skip('a', 8, 5), skip('first', 2, 5)];
  const trigger = 'a trigger of some sixty letters, which is more than a step has';
  expect(flowPicture({ trigger, triggerChange: 'add', steps, skipped })?.split('\n')).toEqual([
    'flowchart TD',
    '  t(["+ a trigger of some sixty letters, which is more than a step …"])',
    '  s0{"Gold"}',
    '  s1["+ Y<br/>email y"]',
    '  s2["LAST<br/>email last"]',
    '  s4["END<br/>email end"]',
    '  s6["− OLD<br/>email old"]',
    '  s7("− 1 day")',
    '  k0["skipped#58; tag first"]',
    '  k1["skipped#58; tag in"]',
    '  k2["skipped#58; tag a"]',
    '  k3["skipped#58; tag late"]',
    '  t --> k0',
    '  k0 --> s0',
    '  s0 -->|"yes"| s1',
    '  s1 --> k1',
    '  k1 --> k2',
    '  k2 --> s2',
    '  s0 -->|"no"| k2',
    '  s2 --> s4',
    '  s0 -.->|"no"| s6',
    '  s6 -.-> s7',
    '  s4 --> k3',
    '  classDef add fill:#dafbe1,stroke:#1a7f37,color:#0a3014,stroke-width:2px',
    '  class t,s1 add',
    '  classDef mail font-size:17px',
    '  class s1,s2,s4,s6 mail',
    '  classDef remove fill:#ffebe9,stroke:#cf222e,color:#82071e,stroke-dasharray:2 2',
    '  class s6,s7 remove',
    '  classDef wait font-size:11px',
    '  class s7 wait',
    '  classDef skip fill:none,stroke:#818b98,stroke-dasharray:6 4',
    '  class k0,k1,k2,k3 skip',
  ]);
});

it('a picture of skipped steps in one line, and of a sequence of which nothing is left', () => {
  const skip = (name: string, column: number) => ({
    ...{ step: name, kind: 'tag', file: 'flows/a.yaml', line: 2, column },
  });
  const skipped = [skip('b', 12), skip('a', 5)];
  const one = { step: 'one', branch: '', kind: 'email', label: 'One', fields: [] } as const;
  const at = { file: 'flows/a.yaml', line: 2, column: 20, endLine: 2, endColumn: 21 };
  const lines = (step: StepChange): string[] =>
    (flowPicture({ trigger: 'list A', steps: [step], skipped }) ?? '').split('\n').slice(2, 8);
  expect(lines({ ...one, at, change: 'same' })).toEqual([
    '  s0["One<br/>email one"]',
    '  k0["skipped#58; tag a"]',
    '  k1["skipped#58; tag b"]',
    '  t --> k0',
    '  k0 --> k1',
    '  k1 --> s0',
  ]);
  expect(lines({ ...one, at, change: 'remove' }).slice(3)).toEqual(['  t -.-> s0', '  t --> k0', '  k0 --> k1']);
});
