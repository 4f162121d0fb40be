/** Which form of a sequence a flow is held against: a tree, or one where branches meet as they do in the flow. */
import { describe, expect, it } from 'vitest';
import type { Desired, DesiredStep } from '../../src/compile/desired.ts';
import { formFor, namedAs } from '../../src/plan/match/form.ts';
import { actionId, exitsOf } from '../../src/flow/tree.ts';
import { messagesAwaited } from '../../src/flow/message-names.ts';
import type { Action, FlowStatus } from '../../src/wire/types.ts';
import { actionOf, definition, type Graph } from './graph.ts';

type More = { statuses?: Readonly<Record<string, FlowStatus>>; joined?: Graph; plainNames?: Record<string, string> };
const formOf = (graph: Graph, statuses: More['statuses'] = {}) => ({
  definition: definition(graph, 'temporary_id'),
  steps: Object.keys(graph).map((id) => ({
    ...{ temporaryId: id, step: id.replace(/\d+$/, ''), branch: '' },
    ...(statuses[id] === undefined ? {} : { status: statuses[id] }),
  })) as unknown as readonly DesiredStep[],
});
const desired = (graph: Graph, { statuses, joined, plainNames }: More = {}): Desired =>
  ({
    ...formOf(graph, statuses),
    ...(joined === undefined ? {} : { joined: formOf(joined, statuses) }),
    ...(plainNames === undefined ? {} : { plainNames }),
  }) as unknown as Desired;

/** "a>b b>-": each action with where it leads, by name; told where steps and actions are not the same. */
const shown = ({ definition: { actions }, steps }: Desired): string => {
  const links = actions.map(
    (one) =>
      `${actionId(one)}>${exitsOf(one)
        .map(({ to }) => to ?? '-')
        .join('/')}`,
  );
  const [ours, theirs] = [steps.map(({ temporaryId }) => temporaryId), actions.map(actionId)];
  return [...links.sort(), ...(ours.sort().join() === theirs.sort().join() ? [] : ['other steps'])].join(' ');
};
const form = (mine: Graph, theirs: Graph, more: More = {}): string =>
  shown(formFor(desired(mine, more), definition(theirs, 'id')));

/** A split whose ways meet again in one mail, as the app builds it. */
const meeting: Graph = { 1: 'split Q -> 2 3', 2: 'mail A -> 4', 3: 'mail B -> 4', 4: 'mail C' };
const tree: Graph = { q: 'split Q -> a b', a: 'mail A -> c1', c1: 'mail C', b: 'mail B -> c2', c2: 'mail C' };
const whole = 'a>c1 b>c2 c1>- c2>- q>a/b';

describe('the form', () => {
  it('is the tree where no branches meet in the flow', () => {
    const one = desired(tree, { joined: { q: 'split Q -> a b', a: 'mail A -> c', b: 'mail B -> c', c: 'mail C' } });
    expect(formFor(one, definition({ 1: 'split Q -> 2 3', 2: 'mail A', 3: 'mail B' }, 'id'))).toBe(one);
    expect(formFor(one, definition({ 1: 'mail A -> 2', 2: 'mail B -> -' }, 'id'))).toBe(one);
  });
  it('is the joined one where they do', () => {
    const joined = { q: 'split Q -> a b', a: 'mail A -> c', b: 'mail B -> c', c: 'mail C' };
    expect(form(tree, meeting, { joined })).toBe('a>c b>c c>- q>a/b');
  });
});

describe('steps that stand twice in the file', () => {
  it.each<[string, Graph, Graph, string]>([
    ['are one action where they are one in the flow', tree, meeting, 'a>c1 b>c1 c1>- q>a/b'],
    [
      'stay two where they are two',
      tree,
      { ...meeting, 3: 'mail B -> 5', 5: 'mail C -> 6', 6: 'wait 1 -> 7', 7: 'cases Q -> 8 8', 8: 'mail D' },
      whole,
    ],
    ['stay two where one says something else', { ...tree, c2: 'mail D' }, meeting, whole],
    ['stay two where one is of another kind', { ...tree, c2: 'text C' }, meeting, whole],
    [
      'stay two where one has another mail',
      { ...tree, c1: 'made T1', c2: 'made T2' },
      { ...meeting, 4: 'made T3' },
      whole,
    ],
    [
      'are one with the same mail',
      { ...tree, c1: 'made T1', c2: 'made T1' },
      { ...meeting, 4: 'made T3' },
      'a>c1 b>c1 c1>- q>a/b',
    ],
    [
      'are one though their delays are called otherwise',
      { ...tree, c1: 'wait 2', c2: 'wait 2' },
      { ...meeting, 4: 'wait 2' },
      'a>c1 b>c1 c1>- q>a/b',
    ],
    [
      'are one though their tests are',
      { ...tree, c1: 'test C', c2: 'test C' },
      { ...meeting, 4: 'test C' },
      'a>c1 b>c1 c1>- q>a/b',
    ],
    [
      'are one with all that follows',
      {
        ...tree,
        c1: 'mail C -> d1',
        d1: 'wait 1 -> e1',
        e1: 'mail E',
        c2: 'mail C -> d2',
        d2: 'wait 1 -> e2',
        e2: 'mail E',
      },
      { ...meeting, 4: 'mail C -> 5', 5: 'wait 1 -> 6', 6: 'mail E' },
      'a>c1 b>c1 c1>d1 d1>e1 e1>- q>a/b',
    ],
    [
      'stay two where something else follows',
      { ...tree, c1: 'mail C -> d1', d1: 'mail D', c2: 'mail C -> d2', d2: 'mail E' },
      { ...meeting, 4: 'mail C -> 5', 5: 'mail D' },
      'a>c1 b>c2 c1>d1 c2>d2 d1>- d2>- q>a/b',
    ],
    [
      'stay two where one ends',
      { ...tree, c1: 'mail C -> d1', d1: 'mail D' },
      { ...meeting, 4: 'mail C -> 5', 5: 'mail D' },
      'a>c1 b>c2 c1>d1 c2>- d1>- q>a/b',
    ],
    [
      'stay two where the other ends',
      { ...tree, c2: 'mail C -> d2', d2: 'mail D' },
      { ...meeting, 4: 'mail C -> 5', 5: 'mail D' },
      'a>c1 b>c2 c1>- c2>d2 d2>- q>a/b',
    ],
    [
      'a file that ends before the flow does',
      { q: 'split Q -> a b', a: 'mail A', b: 'mail B' },
      meeting,
      'a>- b>- q>a/b',
    ],
    ['a flow of which the file has less than a way', { q: 'mail A' }, meeting, 'q>-'],
    ['a file with nothing in it', {}, meeting, ''],
    [
      'three that are one are the first',
      {
        q: 'cases Q -> a b c',
        ...{ a: 'mail A -> x1', x1: 'mail X', b: 'mail B -> x2', x2: 'mail X', c: 'mail C -> x3', x3: 'mail X' },
      },
      { 1: 'cases Q -> 2 3 4', 2: 'mail A -> 5', 3: 'mail B -> 5', 4: 'mail C -> 5', 5: 'mail X' },
      'a>x1 b>x1 c>x1 q>a/b/c x1>-',
    ],
    [
      'splits that are one are so with their ways',
      {
        ...{ q: 'split Q -> a b', a: 'mail A -> r1', r1: 'split R -> y1 n1', y1: 'mail Y', n1: 'mail N' },
        ...{ b: 'mail B -> r2', r2: 'split R -> y2 n2', y2: 'mail Y', n2: 'mail N' },
      },
      { ...meeting, 4: 'split R -> 5 6', 5: 'mail Y', 6: 'mail N' },
      'a>r1 b>r1 n1>- q>a/b r1>y1/n1 y1>-',
    ],
    [
      'splits whose ways are the other way round are two',
      {
        ...{ q: 'split Q -> a b', a: 'mail A -> r1', r1: 'split R -> y1 n1', y1: 'mail Y', n1: 'mail N' },
        ...{ b: 'mail B -> r2', r2: 'split R -> n2 y2', y2: 'mail Y', n2: 'mail N' },
      },
      { ...meeting, 4: 'split R -> 5 6', 5: 'mail Y', 6: 'mail N' },
      'a>r1 b>r2 n1>- n2>- q>a/b r1>y1/n1 r2>n2/y2 y1>- y2>-',
    ],
    [
      'a split that leads twice to one, and another that does so',
      {
        ...{ q: 'split Q -> a b', a: 'split R -> x1 x2', x1: 'mail X', x2: 'mail X' },
        ...{ b: 'split R -> x3 x4', x3: 'mail X', x4: 'mail X' },
      },
      { 1: 'split Q -> 2 2', 2: 'split R -> 3 3', 3: 'mail X' },
      'a>x1/x1 q>a/a x1>-',
    ],
    [
      'splits of which one way is another are two',
      {
        ...{ q: 'split Q -> a b', a: 'mail A -> r1', r1: 'split R -> y1 n1', y1: 'mail Y', n1: 'mail N' },
        ...{ b: 'mail B -> r2', r2: 'split R -> y2 n2', y2: 'mail Y', n2: 'mail O' },
      },
      { ...meeting, 4: 'split R -> 5 6', 5: 'mail Y', 6: 'mail N' },
      'a>r1 b>r2 n1>- n2>- q>a/b r1>y1/n1 r2>y2/n2 y1>- y2>-',
    ],
    [
      'one meeting is of two steps, another of one',
      {
        ...{ q: 'cases Q -> a b c d', a: 'mail A -> x1', b: 'mail B -> x2', c: 'mail C -> z1', d: 'mail D -> z2' },
        ...{ x1: 'mail X', x2: 'mail Y', z1: 'mail Z', z2: 'mail Z' },
      },
      {
        ...{ 1: 'cases Q -> 2 3 4 5', 2: 'mail A -> 6', 3: 'mail B -> 6', 4: 'mail C -> 7', 5: 'mail D -> 7' },
        ...{ 6: 'mail X', 7: 'mail Z' },
      },
      'a>x1 b>x2 c>z1 d>z1 q>a/b/c/d x1>- x2>- z1>-',
    ],
    [
      'steps of a file whose own branches meet behind them are one',
      { q: 'split Q -> a b', a: 'mail A -> x1', b: 'mail B -> x2', x1: 'mail X -> y', x2: 'mail X -> y', y: 'mail Y' },
      { ...meeting, 4: 'mail X -> 5', 5: 'mail Y' },
      'a>x1 b>x1 q>a/b x1>y y>-',
    ],
    [
      'a file that goes on after the flow',
      {
        q: 'split Q -> a b',
        a: 'mail A -> c1',
        b: 'mail B -> c2',
        c1: 'mail C -> d1',
        c2: 'mail C -> d2',
        d1: 'wait 1',
        d2: 'wait 1',
      },
      meeting,
      'a>c1 b>c1 c1>d1 d1>- q>a/b',
    ],
    [
      'a file with more ways than the flow has',
      { q: 'cases Q -> a b c', a: 'mail A', b: 'mail B', c: 'mail C' },
      { 1: 'cases Q -> 2 2', 2: 'mail A' },
      'a>- b>- c>- q>a/b/c',
    ],
  ])('%s', (_, mine, theirs, wanted) => {
    expect(form(mine, theirs)).toBe(wanted);
  });

  it('stay two where only one has a status of its own', () => {
    expect(form(tree, meeting, { statuses: { c2: 'manual' } })).toBe(whole);
    expect(form(tree, meeting, { statuses: { c1: 'manual', c2: 'manual' } })).toBe('a>c1 b>c1 c1>- q>a/b');
  });
  it('stay two where the steps before them are others than the flow has', () => {
    expect(form({ ...tree, b: 'text B -> c2' }, meeting)).toBe(whole);
  });
});

describe('questions about messages', () => {
  const asking = (...about: readonly string[]): Graph => ({
    ...{ q: 'split Q -> a b', a: 'mail A -> m1', b: 'mail B -> m2', m1: 'mail M -> r1', m2: 'mail M -> r2' },
    ...{
      r1: `split @message{${about[0]}} -> y1 -`,
      r2: `split @message{${about[1]}} -> y2 -`,
      y1: 'mail Y',
      y2: 'mail Y',
    },
  });
  const theirs: Graph = { ...meeting, 4: 'mail M -> 5', 5: 'split x -> 6 -', 6: 'mail Y' };
  it('are one where each asks about the message on its way, and ask about the one that stays', () => {
    const found = formFor(desired(asking('m1', 'm2')), definition(theirs, 'id'));
    expect(shown(found)).toBe('a>m1 b>m1 m1>r1 q>a/b r1>y1/- y1>-');
    expect([...messagesAwaited(found.definition)]).toEqual(['m1']);
    const turned = formFor(desired({ ...asking('m1', 'm2'), z: 'split @message{m2} -> -' }), definition(theirs, 'id'));
    expect([...messagesAwaited(turned.definition)]).toEqual(['m1']);
  });
  it('are two where they ask about others, or one that does not stand in the flow', () => {
    const two = 'a>m1 b>m2 m1>r1 m2>r2 q>a/b r1>y1/- r2>y2/- y1>- y2>-';
    expect(form(asking('a', 'b'), theirs)).toBe(two);
    expect(form(asking('m1', 'gone'), theirs)).toBe(two);
  });
  it('a question before its ways asks about the one that stays too, and about what follows that', () => {
    const mine: Graph = {
      a: 'mail A -> m1',
      b: 'mail B -> m2',
      m1: 'mail M -> n1',
      m2: 'mail M -> n2',
      n1: 'mail N',
      n2: 'mail N',
    };
    const theirs = definition({ ...meeting, 4: 'mail M -> 5', 5: 'mail N' }, 'id');
    const asked = (about: string) => [
      ...messagesAwaited(formFor(desired({ q: `split @message{${about}} -> a b`, ...mine }), theirs).definition),
    ];
    expect([asked('m2'), asked('n2'), asked('a'), asked('gone')]).toEqual([['m1'], ['n1'], ['a'], ['gone']]);
  });
});

describe('names of messages', () => {
  const named = (mine: Graph, others: readonly (string | null | undefined)[], plainNames?: Record<string, string>) => {
    const name = (value: string | null): Action =>
      ({
        ...{ id: '1', type: 'send-email', links: { next: null } },
        data: { message: value === '' ? { subject_line: 'A' } : { name: value, subject_line: 'A' } },
      }) as unknown as Action;
    const one = namedAs(desired(mine, plainNames === undefined ? {} : { plainNames }), () =>
      others.map((value) => (value === undefined ? undefined : name(value))),
    );
    return (one.definition.actions[0] as unknown as { data: { message: { name: unknown } } }).data.message.name;
  };
  const mail: Graph = { hello: 'mail A' };
  it.each<[string, readonly (string | null | undefined)[], Record<string, string> | undefined, string | null]>([
    ['a new one keeps its own', [], undefined, 'hello'],
    ['nothing stands there', [undefined, undefined], undefined, 'hello'],
    ['nobody named it, here or there', [null], undefined, null],
    ['nobody named it, and Klaviyo says nothing of it', [''], undefined, null],
    ['another name there is an edit', ['Hello'], undefined, 'hello'],
    ['the name the author wrote', ['Hello'], { hello: 'Hello' }, 'Hello'],
    ['another than the author wrote', ['Other'], { hello: 'Hello' }, 'hello'],
    ['the author named another so', ['Hello'], { other: 'Hello' }, 'hello'],
    ['as it was sent, where it is gone now', [undefined, 'Hello'], { hello: 'Hello' }, 'Hello'],
    ['nobody had named it, and somebody has', ['Hello', null], undefined, null],
    ['as it is, where it was sent otherwise', ['Hello', 'Other'], { hello: 'Hello' }, 'Hello'],
  ])('%s', (_, others, plain, wanted) => {
    expect(named(mail, others, plain)).toBe(wanted);
  });
  it('one that is called otherwise than its step is kept where Klaviyo has none', () => {
    expect(named({ hello2: 'mail A' }, [null])).toBe('hello2');
  });
  it('those of a test are taken one by one', () => {
    const test = (...names: readonly string[]): Action =>
      ({
        ...{ id: '1', type: 'ab-test', links: { next: null } },
        data: { current_experiment: { variations: names.map((name) => ({ data: { message: { name } } })) } },
      }) as unknown as Action;
    const one = { ...desired({ a: 'wait 1' }), plainNames: { one: 'Hello', two: 'Hello' } };
    const mine = { ...one, definition: { ...one.definition, actions: [test('one', 'two', 'three')] } };
    expect(namedAs(mine, () => [test('Hello', 'Other')]).definition.actions).toEqual([test('Hello', 'two', 'three')]);
    expect(namedAs(mine, () => [actionOf('1', 'mail A', 'id')]).definition.actions).toEqual(mine.definition.actions);
  });
});
