/** Why a change is what it is, in a marketer's words. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/plan/match/compare.ts';
import { labelOf } from '../../src/flow/words/terms.ts';
import { editedWords, few, replaceReasons, updateReason } from '../../src/plan/rows/reasons.ts';
import type { LedgerStep } from '../../src/ledger/ledger-entry.ts';

const none = { added: [], removed: [], moved: [], rebranched: [], removedAreLinear: true };
interface Given {
  /** Fields of the flow, and of each step: "subject" differs, "subject!" was edited too, "subject=" does not differ. */
  readonly flow?: readonly string[];
  readonly steps?: Readonly<Record<string, readonly string[]>>;
  readonly structure?: Partial<Comparison['structure']>;
  readonly shapeEdited?: boolean;
}
/** By label, for the tests' sake. */
const keys = ['triggers', 'trigger_filters', 'reentry_criteria', 'profile_filter', 'name', 'message.subject_line'];
const keyOf = (label: string): string =>
  [...keys, 'message.template_id'].find((key) => labelOf(key) === label) ??
  label.replace(/^headers/, 'message.headers');
const field = (words: string) => ({
  key: keyOf(words.replace(/[!=]+$/, '')),
  path: words.replace(/[!=]+$/, ''),
  differs: !words.includes('='),
  edited: words.includes('!'),
});
const comparison = ({ flow = [], steps = {}, structure = {}, shapeEdited = false }: Given): Comparison =>
  ({
    flow: flow.map(field),
    steps: Object.entries(steps).map(([id, fields]) => ({
      step: { temporaryId: `t-${id}`, step: id },
      fields: fields.map(field),
    })),
    structure: { ...none, ...structure },
    shapeEdited,
  }) as unknown as Comparison;
const known = (step: string, action_id: string): LedgerStep => ({ step, action_id }) as LedgerStep;

describe('a replacement', () => {
  it.each<[string, Given, string[]]>([
    ['nothing', {}, []],
    ['the trigger', { flow: ['trigger'] }, ['the trigger changes']],
    ['its filter', { flow: ['where'] }, ["the trigger's filter changes"]],
    ['who may enter', { flow: ['audience'] }, ['the audience changes']],
    ['who leaves', { flow: ['exit_when'] }, ['the exit condition changes']],
    ['re-entry', { flow: ['reentry'] }, ['re-entry changes']],
    ['something new', { flow: ['else'] }, ['else changes']],
    ['not what does not differ', { flow: ['trigger=', 'where'] }, ["the trigger's filter changes"]],
    [
      'steps',
      { structure: { added: ['a'], moved: ['b', 'c'], rebranched: ['d'] } },
      ['1 step is added', '2 steps are moved', '1 step is split anew'],
    ],
  ])('because of %s', (_, given, reasons) => {
    expect(replaceReasons(comparison(given), false)).toEqual(reasons);
  });
  it('because of a removed step, unless the account closes the gap', () => {
    const gone = (removedAreLinear: boolean): Comparison =>
      comparison({ structure: { removed: ['1'], removedAreLinear } });
    expect(replaceReasons(gone(true), false)).toEqual(['1 step is removed']);
    expect(replaceReasons(gone(true), true)).toEqual([]);
    expect(replaceReasons(gone(false), true)).toEqual(['1 step is removed']);
  });
  it('because of another kind, where a step of one id is removed and added', () => {
    const structure = { added: ['t-a', 't-a2', 't-b'], removed: ['1', '2', '3'], removedAreLinear: true };
    const given: Given = { steps: { a: [], b: [] }, structure };
    const turned = comparison(given);
    expect(replaceReasons(turned, false, [known('a', '1'), known('x', '2')])).toEqual([
      'the kind of a changes',
      '2 steps are added',
      '2 steps are removed',
    ]);
    expect(replaceReasons(turned, false, [known('a', '9')])).toEqual(['3 steps are added', '3 steps are removed']);
    expect(replaceReasons(turned, false)).toEqual(['3 steps are added', '3 steps are removed']);
  });
});

it.each<[string, Given, string]>([
  ['nothing', {}, ''],
  ['one field', { steps: { a: ['subject'] } }, '1 subject'],
  ['several of a kind', { steps: { a: ['subject', 'body'], b: ['subject', 'body'] } }, '2 subjects, 2 bodies'],
  ['a word that ends so already', { steps: { a: ['utm parameters'], b: ['utm parameters'] } }, '2 utm parameters'],
  [
    'headers and conditions by their words',
    { steps: { a: ['headers.X', 'headers.Y', 'if'] } },
    '2 headers, 1 condition',
  ],
  ['not what does not differ', { steps: { a: ['subject=', 'body'] } }, '1 body'],
  ['steps that go', { steps: { a: ['subject'] }, structure: { removed: ['1', '2'] } }, '1 subject, 2 steps removed'],
])('an update of %s', (_, given, words) => {
  expect(updateReason(comparison(given))).toBe(words);
});

it.each<[string, Given, boolean, string[]]>([
  ['nothing', {}, false, []],
  ['fields of a step', { steps: { a: ['subject!', 'body', 'delay!='] } }, false, ['a (subject)']],
  ['fields of the flow', { flow: ['trigger!', 'where', 'reentry!='] }, false, ['trigger']],
  ['the steps themselves', { shapeEdited: true, structure: { moved: ['a'] } }, false, ['the steps themselves']],
  ['not a shape that is as meant by now', { shapeEdited: true }, false, []],
  ['nor one that the YAML alone changed', { structure: { added: ['a'] } }, false, []],
  ['the status', { flow: ['trigger!'] }, true, ['trigger', 'the status']],
])('edited in Klaviyo: %s', (_, given, status, words) => {
  expect(editedWords(comparison(given), status)).toEqual(words);
});

it.each([
  [['a'], 'a'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('a few of %j', (words, wanted) => {
  expect(few(words)).toBe(wanted);
});
