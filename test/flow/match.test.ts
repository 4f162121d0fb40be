/**
 * Which step is which action, case by case. Steps as meant are small letters, actions as found are capitals; "a→A" is a
 * pair, and what has none is left out.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DesiredStep } from '../../src/compile/desired.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { match, type MatchInput } from '../../src/flow/compare/match.ts';
import type { LedgerStep } from '../../src/ledger/ledger-entry.ts';
import { runs } from '../support/runs.ts';
import { cases, definitionOf, mail, type More, type Node, sms, split, wait } from '../plan/tree.ts';

const stepsOf = (nodes: readonly Node[]): DesiredStep[] =>
  nodes.flatMap(({ id, step = id, branch = '', given = false, ways = [] }) => [
    { temporaryId: id, step, branch, idGiven: given } as unknown as DesiredStep,
    ...ways.flatMap(stepsOf),
  ]);

/** "a A": step a made action A; "x yes A": in the branch "yes". */
const ledger = (...lines: readonly string[]): LedgerStep[] =>
  lines.map((line) => {
    const words = line.split(' ');
    return { step: words[0], branch: words.length > 2 ? words[1] : '', action_id: words.at(-1) } as LedgerStep;
  });

function pairs(
  meant: readonly Node[],
  found: readonly Node[] | FlowDefinition,
  known: readonly LedgerStep[] = [],
  more: Partial<MatchInput> = {},
): string {
  const seen = match({
    meant: definitionOf(meant, 'temporary_id'),
    steps: stepsOf(meant),
    found: 'actions' in found ? (found as FlowDefinition) : definitionOf(found as readonly Node[], 'id'),
    known,
    ...more,
  });
  expect(new Map([...seen.toStep].map(([action, step]) => [step, action]))).toEqual(seen.toAction);
  return [...seen.toAction]
    .map(([step, action]) => `${step}→${action}`)
    .sort()
    .join(' ');
}

describe('1 · the ledger', () => {
  it('is believed before the content, for ids an author wrote', () => {
    expect(
      pairs([mail('a', 'Apples'), mail('b', 'Pears')], [mail('A', 'Pears'), mail('B', 'Apples')], ledger('a A', 'b B')),
    ).toBe('a→A b→B');
  });
  it('is not believed for ids that Sluice gave, where the content is another', () => {
    const given = { given: true };
    const meant = [mail('a', 'Apples', given), mail('b', 'Pears', given)];
    expect(pairs(meant, [mail('A', 'Pears'), mail('B', 'Apples')], ledger('a A', 'b B'))).toBe('a→B b→A');
  });
  it('is believed for them where the content is much the same', () => {
    const given = { given: true };
    const meant = [mail('a', 'Hello out there, one', given), mail('b', 'Hello out there, two', given)];
    const found = [mail('A', 'Hello out there, two'), mail('B', 'Hello out there, one')];
    expect(pairs(meant, found, ledger('a A', 'b B'))).toBe('a→A b→B');
  });
  it('counts for a delay without an id of its own only after its place', () => {
    const meant = [wait('v', 1, { given: true }), mail('m', 'Apples'), wait('w', 3, { given: true })];
    const found = [wait('V', 1), mail('M', 'Apples'), wait('W', 3)];
    expect(pairs(meant, found, ledger('v W', 'w V'))).toBe('m→M v→V w→W');
  });
  it('counts for such a delay where its place says nothing', () => {
    const meant = [wait('u', 7), wait('v', 8, { given: true }), wait('w', 9, { given: true })];
    expect(pairs(meant, [wait('V', 1), wait('W', 2)], ledger('v W', 'w V'))).toBe('v→W w→V');
  });
  it('goes by the branch, where a step stands in two', () => {
    const copy = (branch: string, id: string): Node => mail(id, 'Apples', { step: 'x', branch });
    const meant = [split('s', 'vip', [copy('yes', 'x1')], [copy('no', 'x2')])];
    const found = [split('S', 'vip', [mail('P', 'Pears')], [mail('Q', 'Quinces')])];
    expect(pairs(meant, found, ledger('s S', 'x yes Q', 'x no P'))).toBe('s→S x1→Q x2→P');
  });
  const far = { yes: [mail('A', 'Pears'), wait('W', 1)], no: [wait('V', 1)] };
  it('believes a branch of another name where the step is the only one', () => {
    const meant = [split('s', 'vip', [mail('x', 'Apples', { branch: 'vip: yes' })], [])];
    expect(pairs(meant, [split('S', 'vip', far.yes, far.no)], ledger('s S', 'x yes A'))).toBe('s→S x→A');
  });
  it('whatever other steps have no action yet', () => {
    const meant = [split('s', 'vip', [mail('x', 'Apples', { branch: 'vip: yes' })], []), sms('y', 'New')];
    expect(pairs(meant, [split('S', 'vip', far.yes, far.no)], ledger('s S', 'x yes A'))).toBe('s→S x→A');
  });
  it('and not where the ledger knows two of it', () => {
    const meant = [split('s', 'vip', [mail('x', 'Apples', { branch: 'vip: yes' })], [])];
    const found = [split('S', 'vip', far.yes, [...far.no, mail('B', 'Quinces')])];
    expect(pairs(meant, found, ledger('s S', 'x yes A', 'x no B'))).toBe('s→S');
  });
  it('and not where two steps have its id now', () => {
    const copy = (branch: string, id: string): Node => mail(id, 'Apples', { step: 'x', branch });
    const meant = [split('s', 'vip', [copy('vip: yes', 'x1')], [copy('vip: no', 'x2')])];
    expect(pairs(meant, [split('S', 'vip', far.yes, far.no)], ledger('s S', 'x yes A'))).toBe('s→S');
  });
  it('leaves out what is paired already: of two entries the other one is meant', () => {
    const copy = (branch: string, id: string): Node => mail(id, 'Apples', { step: 'x', branch });
    const meant = [split('s', 'vip', [copy('yes', 'x1')], [copy('vip: no', 'x2')])];
    const found = [split('S', 'vip', [mail('P', 'Pears'), wait('W', 1)], [mail('Q', 'Quinces'), wait('V', 1)])];
    expect(pairs(meant, found, ledger('s S', 'x yes P', 'x no Q'))).toBe('s→S x1→P x2→Q');
  });
  it('is of no use where its action is gone, or of another kind', () => {
    const found = [sms('A', 'Pears'), wait('W', 1)];
    expect(pairs([mail('a', 'Apples'), mail('b', 'Berries')], found, ledger('a A', 'b gone'))).toBe('');
  });
  it('finds an action that nothing leads to any more', () => {
    const found = definitionOf([mail('A', 'Pears')], 'id');
    const lost = definitionOf([mail('B', 'Quinces')], 'id').actions;
    const whole = { ...found, actions: [...found.actions, ...lost] };
    expect(pairs([mail('a', 'Pears'), mail('b', 'Berries')], whole, ledger('b B'))).toBe('a→A b→B');
  });
});

describe('2 · the name of a message', () => {
  const named = (id: string, subject: string, name: string, more: More = {}): Node =>
    mail(id, subject, { name, ...more });
  it('pairs what says something else entirely, wherever it stands', () => {
    const meant = [named('a', 'Apples', 'First'), named('b', 'Berries', 'Second')];
    expect(pairs(meant, [named('B', 'Oranges', 'Second'), named('A', 'Lemons', 'First')])).toBe('a→A b→B');
  });
  it('goes before the content', () => {
    const meant = [named('a', 'Apples', 'First'), named('b', 'Berries', 'Second')];
    expect(pairs(meant, [named('A', 'Berries', 'First'), named('B', 'Apples', 'Second')])).toBe('a→A b→B');
  });
  it('says nothing where two have it, on either side', () => {
    const apart = wait('W', 1);
    expect(
      pairs([named('a', 'Apples', 'One')], [named('A', 'Lemons', 'One'), apart, named('B', 'Oranges', 'One')]),
    ).toBe('');
    expect(
      pairs([named('a', 'Apples', 'One'), wait('w', 2), named('b', 'Berries', 'One')], [named('A', 'Lemons', 'One')]),
    ).toBe('');
  });
  it('says nothing between a mail and a text message', () => {
    expect(pairs([named('a', 'Apples', 'One')], [sms('A', 'Apples', { name: 'One' })])).toBe('');
    const both = [sms('A', 'Lemons', { name: 'One' }), named('B', 'Oranges', 'One'), wait('W', 1)];
    expect(pairs([named('a', 'Apples', 'One')], both)).toBe('a→B');
  });
  it('says nothing when it is empty', () => {
    expect(pairs([named('a', 'Apples', '')], [named('A', 'Lemons', ''), wait('W', 1)])).toBe('');
  });
  it('counts for an id that Sluice gave only where the content is alike', () => {
    const other = [named('A', 'Lemons', 'One'), wait('W', 1)];
    expect(pairs([named('a', 'Apples', 'One', { given: true })], other)).toBe('');
    const alike = [named('A', 'Apples!', 'One'), wait('W', 1), named('B', 'Apples', 'Two')];
    expect(pairs([named('a', 'Apples', 'One', { given: true })], alike)).toBe('a→A');
  });
  it('counts for it where the mail is known to be the same', () => {
    const other = [named('A', 'Lemons', 'One'), wait('W', 1)];
    const sameContent = (step: string, action: string): boolean => `${step}${action}` === 'aA';
    expect(pairs([named('a', 'Apples', 'One', { given: true })], other, [], { sameContent })).toBe('a→A');
  });
});

describe('3 · messages that say the same', () => {
  it('are one though everything else moved', () => {
    const meant = [mail('b', 'Berries'), wait('w', 1), mail('a', 'Apples')];
    expect(pairs(meant, [mail('A', 'Apples'), mail('B', 'Berries')])).toBe('a→A b→B');
  });
  it('the most alike first', () => {
    const meant = [mail('a', 'Hello you, one')];
    const found = [mail('A', 'Hello you, two'), mail('B', 'Hello you, one'), mail('C', 'Hello you, ten')];
    expect(pairs(meant, found)).toBe('a→B');
  });
  it('of equals the one between the same neighbours', () => {
    const meant = [mail('p', 'Pears'), mail('a', 'Apples'), mail('q', 'Quinces')];
    const found = [mail('A', 'Apples'), mail('P', 'Pears'), mail('B', 'Apples'), mail('Q', 'Quinces')];
    expect(pairs(meant, found, ledger('p P', 'q Q'))).toBe('a→B p→P q→Q');
    expect(pairs(meant, found, ledger('p P'))).toBe('a→B p→P q→Q');
  });
  it('of equals at the entry the one at the entry', () => {
    const found = [mail('A', 'Apples'), wait('W', 1), mail('B', 'Apples')];
    expect(pairs([mail('a', 'Apples')], found)).toBe('a→A');
    expect(pairs([wait('v', 9), mail('a', 'Apples'), wait('w', 8), wait('x', 7)], found)).toContain('a→A');
  });
  it('of equals the one in the same branch', () => {
    const meant = [split('s', 'vip', [], [mail('a', 'Apples')])];
    const found = [split('S', 'vip', [mail('A', 'Apples')], [mail('B', 'Apples')])];
    expect(pairs(meant, found, ledger('s S'))).toBe('a→B s→S');
  });
  it('of equals the one before the same', () => {
    const meant = [wait('v', 9), wait('u', 9), mail('a', 'Apples'), sms('z', 'Bye')];
    const found = [mail('A', 'Apples'), wait('W', 1), mail('B', 'Apples'), sms('Z', 'Bye')];
    expect(pairs(meant, found, ledger('z Z'))).toContain('a→B');
  });
  it('less than half alike are two', () => {
    expect(pairs([mail('a', 'Apples and pears')], [wait('W', 1), mail('A', 'Figs and dates')])).toBe('');
    expect(pairs([mail('a', 'Apples and pears')], [wait('W', 1), mail('A', 'Apples and nuts')])).toBe('a→A');
  });
  it('a mail whose file is the same is one under any subject', () => {
    const sameContent = (step: string, action: string): boolean => `${step}${action}` === 'aB';
    const found = [mail('A', 'Apples and nuts'), mail('B', 'Figs'), wait('W', 1)];
    expect(pairs([mail('a', 'Apples and pears')], found, [], { sameContent })).toBe('a→B');
  });
  it('but an equal subject and file go before the file alone', () => {
    const sameContent = (): boolean => true;
    const found = [mail('A', 'Figs'), mail('B', 'Apples'), wait('W', 1)];
    expect(pairs([mail('a', 'Apples')], found, [], { sameContent })).toBe('a→B');
  });
});

describe('a test of variations is a message', () => {
  const variations = (id: string, what: string, more: More = {}): Node => ({
    id,
    type: 'ab-test',
    data: { main_action: { type: 'send-email', data: { message: { subject_line: what } } } },
    ...more,
  });
  it('with an id that Sluice gave, it is known by what it tests and not by the ledger', () => {
    const found = [variations('T', 'other'), wait('W', 1), variations('U', 'this')];
    expect(pairs([variations('t', 'this', { given: true })], found, ledger('t T'))).toBe('t→U');
  });
  it('one that tests something else is another', () => {
    expect(pairs([variations('t', 'this')], [wait('W', 1), variations('U', 'other')])).toBe('');
  });
});

describe('4 · the place', () => {
  it('pairs a changed delay between two mails that are known', () => {
    const meant = [mail('a', 'Apples'), wait('w', 5), mail('b', 'Berries')];
    expect(pairs(meant, [mail('A', 'Apples'), wait('W', 1), mail('B', 'Berries')])).toBe('a→A b→B w→W');
  });
  it('pairs a rewritten mail where the kinds are the same in the same order', () => {
    const meant = [wait('v', 1), mail('a', 'Apples'), wait('w', 2)];
    expect(pairs(meant, [wait('V', 3), mail('A', 'Figs'), wait('W', 4)])).toBe('a→A v→V w→W');
  });
  it('pairs nothing where one side has more', () => {
    expect(pairs([wait('v', 1), mail('a', 'Apples')], [wait('V', 3), mail('A', 'Figs'), wait('W', 4)])).toBe('');
  });
  it('pairs nothing where the kinds stand in another order', () => {
    expect(pairs([wait('v', 1), mail('a', 'Apples')], [mail('A', 'Figs'), wait('V', 3)])).toBe('');
  });
  it('pairs nothing where what follows is another', () => {
    const meant = [wait('v', 1), mail('a', 'Apples'), mail('b', 'Berries')];
    const found = [wait('V', 3), mail('B', 'Berries'), mail('A', 'Apples')];
    expect(pairs(meant, found)).toBe('a→A b→B');
  });
  it('pairs nothing where a known step follows on one side only', () => {
    const meant = [wait('v', 1), mail('a', 'Apples')];
    const found = [mail('A', 'Apples'), wait('V', 3)];
    expect(pairs(meant, found)).toBe('a→A');
  });
  it('pairs nothing unless every kind is the same', () => {
    expect(pairs([wait('v', 1), mail('a', 'Apples')], [wait('V', 3), sms('A', 'Figs')])).toBe('');
  });
  it('keeps a delay where it stands, though another has its length now', () => {
    const meant = [wait('v', 1), mail('a', 'Apples'), wait('w', 3)];
    expect(pairs(meant, [wait('V', 3), mail('A', 'Apples'), wait('W', 1)])).toBe('a→A v→V w→W');
  });
  it('pairs nothing where one side ends and the other goes on to a known step', () => {
    const meant = [split('s', 'vip', [wait('v', 1), mail('a', 'Apples')], [wait('w', 2)])];
    const found = [split('S', 'vip', [wait('V', 9)], [wait('W', 8), mail('A', 'Apples')])];
    expect(pairs(meant, found)).toBe('a→A s→S');
  });
  it('ends where a link leads nowhere', () => {
    const found = definitionOf([wait('V', 3)], 'id');
    const broken = { ...found, actions: found.actions.map((one) => ({ ...one, links: { next: 'gone' } })) };
    expect(pairs([wait('v', 1)], broken as unknown as FlowDefinition)).toBe('v→V');
  });
  it('goes on in each branch of a pair, and ends at a split', () => {
    const meant = [wait('u', 1), split('s', 'vip', [wait('v', 2), mail('a', 'Apples')], [wait('w', 3)])];
    const found = [wait('U', 4), split('S', 'gold', [wait('V', 5), mail('A', 'Figs')], [wait('W', 6)])];
    expect(pairs(meant, found)).toBe('a→A s→S u→U v→V w→W');
    const swapped = [wait('U', 4), split('S', 'gold', [wait('W', 6)], [wait('V', 5), mail('A', 'Figs')])];
    expect(pairs(meant, swapped)).toBe('s→S u→U');
  });
  it('goes on in each case of a branch', () => {
    const meant = [cases('s', [[wait('v', 2)], [mail('a', 'Apples')], [wait('w', 3)]])];
    const found = [cases('S', [[wait('V', 5)], [mail('A', 'Figs')], [wait('W', 6)]])];
    expect(pairs(meant, found)).toBe('a→A s→S v→V w→W');
    const one = [cases('s', [[wait('v', 2)]]), wait('x', 1)];
    expect(pairs(one.slice(0, 1), [cases('S', [[wait('V', 5)]])])).toBe('s→S v→V');
  });
  it('knows an empty branch from one that holds something', () => {
    const meant = [split('s', 'vip', [], [wait('w', 3)])];
    expect(pairs(meant, [split('S', 'gold', [wait('V', 5)], [wait('W', 6)])])).toBe('s→S w→W');
  });
  it('does not go round in circles', () => {
    const found = definitionOf([wait('V', 3), wait('W', 4)], 'id');
    const [first, second] = found.actions;
    const ring = { ...found, actions: [first, { ...second, links: { next: 'V' } }] } as unknown as FlowDefinition;
    expect(pairs([wait('v', 1), wait('w', 2)], ring)).toBe('v→V w→W');
  });
});

describe('6 · delays and splits', () => {
  it('that do the same are one anywhere', () => {
    const meant = [wait('v', 1), wait('w', 5), mail('a', 'Apples')];
    expect(pairs(meant, [mail('A', 'Apples'), wait('W', 5)])).toBe('a→A w→W');
  });
  it('that do something else are one only between the same two', () => {
    const meant = [wait('v', 1), wait('w', 5), mail('a', 'Apples')];
    expect(pairs(meant, [mail('A', 'Apples'), wait('W', 6)])).toBe('a→A');
  });
  it('a split with a new condition between the same two is one', () => {
    const meant = [mail('a', 'Apples'), split('s', 'gold', [mail('b', 'Berries')], [])];
    const found = [mail('A', 'Apples'), split('S', 'vip', [mail('B', 'Berries')], [wait('W', 1)])];
    expect(pairs(meant, found)).toBe('a→A b→B s→S');
  });
  it('a message is no delay: what is unlike stays apart', () => {
    const meant = [mail('a', 'Apples'), mail('b', 'Berries'), mail('c', 'Cherries')];
    const found = [mail('A', 'Apples'), mail('X', 'Figs'), mail('Y', 'Dates'), mail('C', 'Cherries')];
    expect(pairs(meant, found)).toBe('a→A c→C');
  });
});

describe('7 · the place again', () => {
  it('pairs what stands between two that were found by likeness', () => {
    const meant = [wait('v', 9), mail('a', 'Apples'), wait('w', 5), wait('x', 6)];
    const found = [mail('A', 'Figs'), wait('W', 5), wait('X', 7)];
    expect(pairs(meant, found)).toBe('w→W x→X');
  });
});

const node = fc.oneof(
  fc.record({ kind: fc.constant('mail' as const), what: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('wait' as const), what: fc.integer({ min: 0, max: 3 }) }),
);
const line = fc.array(node, { maxLength: 6 });
const nodesOf = (list: readonly { kind: 'mail' | 'wait'; what: number }[], prefix: string): Node[] =>
  list.map(({ kind, what }, index) =>
    kind === 'mail'
      ? mail(`${prefix}${index}`, ['Apples', 'Berries', 'Apples!', 'Figs'][what]!)
      : wait(`${prefix}${index}`, what + 1),
  );

describe('whatever stands on both sides', () => {
  it('a pair has one kind, and nobody is in two', () => {
    fc.assert(
      fc.property(line, line, (a, b) => {
        const [meant, found] = [nodesOf(a, 'm'), nodesOf(b, 'f')];
        const told = pairs(meant, found);
        const type = new Map([...meant, ...found].map((one) => [one.id, one.type]));
        for (const pair of told === '' ? [] : told.split(' ')) {
          const [step, action] = pair.split('→');
          expect(type.get(step!)).toBe(type.get(action!));
        }
      }),
      runs(71, 300),
    );
  });
  it('what is the same on both sides is paired whole', () => {
    fc.assert(
      fc.property(line, (a) => {
        expect(pairs(nodesOf(a, 'm'), nodesOf(a, 'f')).split(' ').filter(Boolean)).toHaveLength(a.length);
      }),
      runs(71, 300),
    );
  });
});
