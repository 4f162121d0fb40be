/** `flow: ADDRESS` and `meets` held against the sequences there are: what is said of a name that is none, and of a circle. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { checkFlowReferences, checkMeets } from '../../src/compile/flow-references.ts';
import type { Sequence } from '../../src/model/sequence.ts';

const place = (file: string, line: number) => ({ file, line, column: 7, endLine: line, endColumn: 9 });

/** Sequences that ask about the flows of others, the first on line 1; and one list, which is no flow. */
const asking = (asked: Readonly<Record<string, readonly string[]>>): readonly Desired[] =>
  Object.entries(asked).map(([address, names]) => ({
    address,
    references: [
      { token: '@list{Newsletter}', kind: 'list', name: 'Newsletter', at: [] },
      ...names.map((name, i) => ({ token: `@flow{${name}}`, kind: 'flow', name, at: [place(address, i + 1)] })),
    ],
  })) as unknown as readonly Desired[];

const told = (asked: Readonly<Record<string, readonly string[]>>, addresses = Object.keys(asked)) =>
  checkFlowReferences(asking(asked), addresses).map(({ code, address, at, message }) => [
    code,
    `${address} ${at?.line ?? '-'}`,
    message,
  ]);

describe('a flow that is asked about', () => {
  it.each<[string, Record<string, string[]>, string[][]]>([
    ['is there', { a: ['b'], b: [] }, []],
    ['is asked about twice, by two', { a: ['c'], b: ['a', 'c'], c: [] }, []],
    ['is none', { a: ['welcome'] }, [['flow-not-found', 'a 1', 'There is no sequence "welcome".']]],
    [
      'is written with the folder of sequences',
      { a: ['b', 'flows/b'], b: [] },
      [['flow-not-found', 'a 2', 'There is no sequence "flows/b". Did you mean "b"?']],
    ],
    [
      'is misspelled',
      { a: ['welcone'], welcome: [] },
      [['flow-not-found', 'a 1', 'There is no sequence "welcone". Did you mean "welcome"?']],
    ],
    [
      'is its own',
      { a: ['a'] },
      [['flow-cycle', 'a 1', 'a asks about its own flow, which has no id before it is made.']],
    ],
    [
      'asks back',
      { a: ['b'], b: ['a'] },
      [
        ['flow-cycle', 'a 1', 'a and the flows it asks about ask about each other: a, b, a.'],
        ['flow-cycle', 'b 1', 'b and the flows it asks about ask about each other: b, a, b.'],
      ],
    ],
    [
      'leads back by the shortest way; who only looks into the circle is in none',
      { a: ['b'], b: ['c', 'd'], c: ['d'], d: ['a'], e: ['a'] },
      [
        ['flow-cycle', 'a 1', 'a and the flows it asks about ask about each other: a, b, d, a.'],
        ['flow-cycle', 'b 1', 'b and the flows it asks about ask about each other: b, c, d, a, b.'],
        ['flow-cycle', 'b 2', 'b and the flows it asks about ask about each other: b, d, a, b.'],
        ['flow-cycle', 'c 1', 'c and the flows it asks about ask about each other: c, d, a, b, c.'],
        ['flow-cycle', 'd 1', 'd and the flows it asks about ask about each other: d, a, b, d.'],
      ],
    ],
  ])('%s', (_, asked, expected) => {
    expect(told(asked)).toEqual(expected);
  });

  it('may be one whose file has errors: its address is known, what it asks is not', () => {
    expect(told({ a: ['broken'] }, ['a', 'broken'])).toEqual([]);
  });

  it('is told with the way out', () => {
    const details = checkFlowReferences(asking({ a: ['a', 'b', 'x'], b: ['a'] }), ['a', 'b']).map(
      ({ detail }) => detail,
    );
    expect(details).toEqual([
      expect.stringContaining('Leave the flow out and ask since they came in'),
      expect.stringContaining('In one of them ask for a segment of Klaviyo instead'),
      expect.stringContaining('For a flow that Sluice does not hold, write its id'),
      expect.stringContaining('one of them must come first'),
    ]);
  });
});

it.each<[string, string, string | undefined]>([
  ['another sequence', 'b', undefined],
  ['itself', 'a', 'a names itself under meets.'],
  ['none', 'nothing/like-it', 'There is no sequence "nothing/like-it".'],
  ['nearly one', 'sales/welcom', 'There is no sequence "sales/welcom". Did you mean "sales/welcome"?'],
])('meets names %s', (_, address, message) => {
  const at = place('flows/a.yaml', 3);
  const sequences = [{ address: 'a', meets: [{ address, at }] }, { address: 'b' }] as unknown as readonly Sequence[];
  const found = checkMeets(sequences, ['a', 'b', 'sales/welcome']);
  expect(found.map((one) => [one.message, one.address, one.at])).toEqual(
    message === undefined ? [] : [[message, 'a', at]],
  );
  if (message !== undefined) expect(found[0]?.detail).toContain('The address of a sequence is its path under flows/');
});
