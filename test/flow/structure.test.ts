/** Where two trees differ in shape. Steps as meant are small letters, actions as found the same letter as a capital. */
import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { isSameShape, structureOf } from '../../src/flow/compare/structure.ts';
import { cases, definitionOf, mail, type Node, sms, split, wait } from '../plan/tree.ts';

const idsOf = (nodes: readonly Node[]): string[] => nodes.flatMap(({ id, ways = [] }) => [id, ...ways.flatMap(idsOf)]);

/** Pairs a with A, b with B, …; `apart` are not paired though both are there. */
function structure(meant: readonly Node[], found: readonly Node[] | FlowDefinition, apart: readonly string[] = []) {
  const theirs = 'actions' in found ? (found as FlowDefinition) : definitionOf(found as readonly Node[], 'id');
  const here = new Set(theirs.actions.map(({ id }) => id ?? ''));
  const pairs = idsOf(meant)
    .map((id): [string, string] => [id, id.toUpperCase()])
    .filter(([id, action]) => here.has(action) && !apart.includes(id));
  return structureOf(definitionOf(meant, 'temporary_id'), theirs, {
    toAction: new Map(pairs),
    toStep: new Map(pairs.map(([id, action]) => [action, id])),
  });
}
const nothing = { added: [], removed: [], moved: [], rebranched: [], removedAreLinear: true };
const m = (id: string): Node => mail(id, 'x');
const w = (id: string): Node => wait(id, 1);

describe('two trees', () => {
  it.each([
    ['empty', [], []],
    ['the same', [m('a'), w('b'), m('c')], [m('A'), w('B'), m('C')]],
    ['the same with branches', [split('s', 'x', [m('a')], [w('b')])], [split('S', 'y', [m('A')], [w('B')])]],
    ['the same with cases', [cases('s', [[m('a')], [w('b')], []])], [cases('S', [[m('A')], [w('B')], []])]],
  ])('%s', (_, meant, found) => {
    expect(structure(meant, found)).toEqual(nothing);
  });
  it('a step added, at the end, before all, and between', () => {
    expect(structure([m('a'), m('z')], [m('A')])).toEqual({ ...nothing, added: ['z'] });
    expect(structure([m('z'), m('a')], [m('A')])).toEqual({ ...nothing, added: ['z'] });
    expect(structure([m('a'), m('z'), m('b')], [m('A'), m('B')])).toEqual({ ...nothing, added: ['z'] });
  });
  it('a step removed: what stands below closes the gap and has not moved', () => {
    expect(structure([m('a')], [m('A'), m('Z')])).toEqual({ ...nothing, removed: ['Z'] });
    expect(structure([m('a')], [m('Z'), m('A')])).toEqual({ ...nothing, removed: ['Z'] });
    expect(structure([m('a'), m('b')], [m('A'), m('Z'), w('Y'), m('B')])).toEqual({ ...nothing, removed: ['Z', 'Y'] });
  });
  it('one in place of another', () => {
    expect(structure([m('a'), m('y'), m('b')], [m('A'), m('Z'), m('B')])).toEqual({
      ...nothing,
      added: ['y'],
      removed: ['Z'],
    });
  });
  it('two that stand there but are not the same are added and removed', () => {
    expect(structure([m('a')], [m('A')], ['a'])).toEqual({ ...nothing, added: ['a'], removed: ['A'] });
  });
  it('two that changed places', () => {
    const { moved, ...rest } = structure([m('a'), m('b'), m('c')], [m('A'), m('C'), m('B')]);
    expect([moved, rest]).toEqual([['b', 'c'], { added: [], removed: [], rebranched: [], removedAreLinear: true }]);
  });
  it('the first that is no longer the first', () => {
    expect(structure([m('a'), m('b')], [m('B'), m('A')]).moved).toEqual(['a', 'b']);
  });
  it('one that stands in the other branch', () => {
    const meant = [split('s', 'x', [m('a')], [])];
    expect(structure(meant, [split('S', 'x', [], [m('A')])])).toEqual({ ...nothing, moved: ['a'] });
  });
  it('one that came into a branch through a gap has not left it', () => {
    const meant = [split('s', 'x', [m('z'), m('a')], [])];
    expect(structure(meant, [split('S', 'x', [m('A')], [])])).toEqual({ ...nothing, added: ['z'] });
    expect(structure([split('s', 'x', [m('a')], [])], [split('S', 'x', [m('Z'), m('A')], [])])).toMatchObject({
      removed: ['Z'],
      moved: [],
    });
  });
  it('one that is behind a new split has moved', () => {
    const found = structure([split('z', 'x', [m('a')], [])], [m('A')]);
    expect(found).toEqual({ ...nothing, added: ['z'], moved: ['a'] });
    const deeper = structure([split('z', 'x', [w('y'), m('a')], [])], [m('A')]);
    expect(deeper).toMatchObject({ added: ['z', 'y'], moved: ['a'] });
  });
  it('behind a split that is gone as well, and such a split leaves no gap that closes', () => {
    expect(structure([m('a')], [split('Z', 'x', [m('A')], [])])).toEqual({
      ...nothing,
      removed: ['Z'],
      moved: ['a'],
      removedAreLinear: false,
    });
    expect(structure([m('a')], [m('A'), cases('Z', [[]])])).toMatchObject({ removed: ['Z'], removedAreLinear: false });
  });
  it('a split with more or fewer cases', () => {
    expect(structure([cases('s', [[m('a')], []])], [cases('S', [[m('A')], [], []])])).toEqual({
      ...nothing,
      // What was the rest is a case now.
      rebranched: ['s'],
    });
  });
  it('a test with more or fewer variations', () => {
    const test = (id: string, count: number): Node => ({
      id,
      type: 'ab-test',
      data: { current_experiment: { variations: Array.from({ length: count }, () => ({})) } },
    });
    expect(structure([test('t', 3)], [test('T', 2)])).toEqual({ ...nothing, rebranched: ['t'] });
    expect(structure([test('t', 2)], [test('T', 2)])).toEqual(nothing);
    expect(structure([{ id: 't', type: 'ab-test', data: {} }], [test('T', 0)])).toEqual(nothing);
  });
  describe('an action that nothing leads to', () => {
    const found = definitionOf([m('A')], 'id');
    const lost = { ...found, actions: [...found.actions, ...definitionOf([m('Z')], 'id').actions] };
    it('is removed, and no gap closes by that', () => {
      expect(structure([m('a')], lost)).toEqual({ ...nothing, removed: ['Z'], removedAreLinear: false });
    });
    it('has moved, where it is one of ours', () => {
      expect(structure([m('a'), m('z')], lost)).toEqual({ ...nothing, moved: ['z'], removedAreLinear: false });
    });
  });
});

describe('the same shape', () => {
  const one = [m('A'), split('S', 'x', [m('B')], [w('C')]), cases('D', [[m('E')], []])];
  const shape = (nodes: readonly Node[]): FlowDefinition => definitionOf(nodes, 'id');
  it('whatever the actions say, in whatever order they are listed', () => {
    const other = [mail('A', 'other'), split('S', 'y', [m('B')], [wait('C', 9)]), cases('D', [[m('E')], []])];
    expect(isSameShape(shape(one), shape(other))).toBe(true);
    expect(isSameShape(shape(one), { ...shape(one), actions: [...shape(one).actions].reverse() })).toBe(true);
  });
  it.each([
    ['one more', [...one.slice(0, 2), cases('D', [[m('E'), m('F')], []])]],
    ['another id', [m('Z'), ...one.slice(1)]],
    ['another kind', [sms('A', 'x'), ...one.slice(1)]],
    ['another branch', [m('A'), split('S', 'x', [w('C')], [m('B')]), cases('D', [[m('E')], []])]],
    ['another place', [one[1]!, m('A'), one[2]!]],
  ])('not with %s', (_, other) => {
    expect(isSameShape(shape(one), shape(other))).toBe(false);
  });
  it('not with one that hangs loose; loose ones have no order', () => {
    const loose = (...ids: string[]): FlowDefinition => ({
      ...shape(one),
      actions: [...shape(one).actions, ...ids.flatMap((id) => shape([m(id)]).actions)],
    });
    expect(isSameShape(shape(one), loose('Y'))).toBe(false);
    expect(isSameShape(loose('Y'), loose('Z'))).toBe(false);
    expect(isSameShape(loose('Y', 'Z'), loose('Z', 'Y'))).toBe(true);
  });
});
