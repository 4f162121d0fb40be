/** Whether branches become a split or conditions one inside the other: what the account says, and what was learnt there. */
import { describe, expect, it } from 'vitest';
import { compileAs, type Standing } from '../../src/compile/compile-as.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { loadAll } from './support.ts';

const read = async (folder: string): Promise<Sequence> =>
  (await loadAll(import.meta.dirname, `${folder}/`)).sequences[0]!;
const branching = await read('nested');
const plain = await read('contents');
const held = (...types: string[]) => ({ actions: types.map((type) => ({ type })) }) as unknown as FlowDefinition;
const kinds = (sequence: Sequence, branches: 'split' | 'nested' | 'auto', standing?: Standing) => {
  const { desired, diagnostics } = compileAs(sequence, new Map(), { branches }, standing);
  const isSplit = desired?.definition.actions.some(({ type }) => type === 'multi-branch-split');
  return [
    isSplit === true ? 'split' : 'nested',
    ...diagnostics.map(({ code, at, step }) => `${code} ${at?.line} ${step}`),
  ];
};
const note = 'branches-nested 11 size';

describe('branches', () => {
  it.each<[string, Parameters<typeof kinds>, string[]]>([
    ['that the account wants split', [branching, 'split', { taken: false }], ['split']],
    ['that it wants nested', [branching, 'nested'], ['nested']],
    [
      'that it wants nested, in a flow that has a split',
      [branching, 'nested', { held: held('multi-branch-split') }],
      ['nested'],
    ],
    ['of which nothing is known', [branching, 'auto'], ['split']],
    ['that were taken before', [branching, 'auto', { taken: true }], ['split']],
    ['that were not taken', [branching, 'auto', { taken: false }], ['nested', note]],
    [
      'that were not taken, in a flow without a split',
      [branching, 'auto', { taken: false, held: held('send-email') }],
      ['nested', note],
    ],
    [
      'that were not taken, in a flow that has one',
      [branching, 'auto', { taken: false, held: held('send-email', 'multi-branch-split') }],
      ['split'],
    ],
    [
      'that were not taken, in a flow to be taken over',
      [{ ...branching, adopt: 'XyZ123' }, 'auto', { taken: false }],
      ['split'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(kinds(...asked)).toEqual(expected);
  });

  it('that were not taken are told with what can be done', () => {
    const { diagnostics } = compileAs(branching, new Map(), { branches: 'auto' }, { taken: false });
    expect(diagnostics.map(({ message, detail }) => [message, detail])).toEqual([
      [
        'Branches become conditions one inside the other: Klaviyo did not take a multi-branch split here.',
        'People take the same ways. To have it tried as a split again, write branches: split under the account in sluice.yaml.',
      ],
    ]);
  });

  it('that are none are not told', () => {
    expect(kinds(plain, 'auto', { taken: false })).toEqual(['nested']);
  });
});
