/** The ways out of an action by their names, and the walk along them. */
import { describe, expect, it } from 'vitest';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { actionId, branchesOf, exitsOf, walkTree } from '../../src/flow/tree.ts';

const action = (fields: object): Action => fields as unknown as Action;
const step = (id: string | number, next?: string | null): object => ({ id, type: 'time-delay', links: { next } });
const split = (id: string, yes: string | null, no: string | null, type = 'conditional-split'): object => ({
  ...{ id, type, links: { next_if_true: yes, next_if_false: no } },
});
const many = (id: string, branches?: unknown): object => ({ id, type: 'multi-branch-split', data: { branches } });
const flow = (entry: string | null, ...actions: readonly object[]): FlowDefinition =>
  ({ triggers: [], actions, entry_action_id: entry }) as unknown as FlowDefinition;
const names = (branches: ReturnType<typeof branchesOf>): unknown[] => branches.map(({ name }) => name);

describe('the id of an action', () => {
  it.each([
    ["Klaviyo's", { id: 'K1', temporary_id: 't1' }, 'K1'],
    ['a number, as text', { id: 7 }, '7'],
    ['the temporary one before it is made', { temporary_id: 't1' }, 't1'],
    ['none', { id: null }, ''],
  ])('%s', (_, fields, id) => {
    expect(actionId(action(fields))).toBe(id);
  });
});

describe('branches of a split of many', () => {
  it('stand in their order, whatever the list says, and else is last', () => {
    const split = many('m', [
      { name: 'other', is_else: true },
      { name: 'silver', order: 1 },
      { name: 'gold', order: 0, is_else: false },
    ]);
    expect(names(branchesOf(action(split)))).toEqual(['gold', 'silver', 'other']);
  });
  it('without an order stand as they are listed', () => {
    const listed = [{ name: 'c' }, { name: 'a' }, { name: 'd' }, { name: 'b' }];
    expect(names(branchesOf(action(many('m', listed))))).toEqual(['c', 'a', 'd', 'b']);
    const same = [{ name: 'c' }, { name: 'a', order: 0 }, { name: 'b', order: '-1' }];
    expect(names(branchesOf(action(many('m', same))))).toEqual(['c', 'a', 'b']);
  });
  it('that are none, are none', () => {
    expect(branchesOf(action(many('m')))).toEqual([]);
    expect(exitsOf(action(many('m', null)))).toEqual([]);
  });
});

describe('the ways out', () => {
  it.each(['conditional-split', 'trigger-split', 'action-output-split'])('of a %s: yes, then no', (type) => {
    expect(exitsOf(action(split('s', 'a', null, type)))).toEqual([
      { exit: 'yes', to: 'a' },
      { exit: 'no', to: null },
    ]);
  });
  it('of a split of many: its cases by number, else by name', () => {
    const cases = many('m', [
      { order: 0, links: { next: 'a' } },
      { is_else: true, links: { next: 'c' } },
      { order: 1, links: { next: 5 } },
      { order: 2 },
    ]);
    expect(exitsOf(action(cases))).toEqual([
      { exit: 'case 0', to: 'a' },
      { exit: 'case 1', to: '5' },
      { exit: 'case 2', to: null },
      { exit: 'else', to: 'c' },
    ]);
  });
  it('of anything else: the next', () => {
    expect(exitsOf(action(step('d', 'e')))).toEqual([{ exit: 'next', to: 'e' }]);
    expect(exitsOf(action({ type: 'send-email' }))).toEqual([{ exit: 'next', to: null }]);
  });
});

describe('the walk', () => {
  const walked = (definition: FlowDefinition): unknown[] =>
    walkTree(definition).nodes.map(({ id, parent, exit }) => [id, parent, exit]);

  it('goes from the entry, yes before no, each branch to its end', () => {
    const tree = flow('s', step('n'), step('y', 'z'), step('z', null), split('s', 'y', 'n'));
    expect(walked(tree)).toEqual([
      ['s', undefined, 'entry'],
      ['y', 's', 'yes'],
      ['z', 'y', 'next'],
      ['n', 's', 'no'],
    ]);
  });
  it('meets what two lead to once, and no circle keeps it', () => {
    expect(walked(flow('s', split('s', 'a', 'a'), step('a', 's')))).toEqual([
      ['s', undefined, 'entry'],
      ['a', 's', 'yes'],
    ]);
  });
  it('leaves what nothing leads to, and ends at what is not there', () => {
    const { nodes, orphans } = walkTree(flow('a', step('x', 'a'), step('a', 'gone'), step('y')));
    expect(nodes.map(({ id }) => id)).toEqual(['a']);
    expect(orphans.map(actionId)).toEqual(['x', 'y']);
    expect(walkTree(flow(null, step('a')))).toMatchObject({ nodes: [], orphans: [{ id: 'a' }] });
  });
});
