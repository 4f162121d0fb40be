/** The bounds of the guards, to the last flow: folders show what is said, here is where it begins. */
import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decide } from '../../src/plan/decide.ts';
import { guardPlanFile } from '../../src/plan/guard/guard-plan-file.ts';
import { world } from './world.ts';
import type { SequenceData, WorldData } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const live: SequenceData = { status: 'live', steps };
const named = (count: number): string[] => Array.from({ length: count }, (_, i) => `s${i}`);
const all = <T>(addresses: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(addresses.map((address) => [address, value]));
const refusals = (data: WorldData) => decide(world(data)).refusals;
const codes = (data: WorldData): readonly string[] => refusals(data).map(({ code }) => code);

describe('max_destructive', () => {
  const removing = (gone: number, of: number, maxDestructive: { count: number; percent: number }): WorldData => ({
    applied: all(named(of), live),
    now: all(named(of).slice(gone), true as const),
    options: { allow: named(of) },
    policy: { maxDestructive },
  });
  it.each([
    ['as many as the count', 3, 20, { count: 3, percent: 100 }, undefined],
    [
      'one more than the count',
      4,
      20,
      { count: 3, percent: 100 },
      '4 changes would cancel people; the policy allows 3 at once.',
    ],
    ['as much as the share', 3, 10, { count: 100, percent: 30 }, undefined],
    [
      'more than the share',
      4,
      10,
      { count: 100, percent: 30 },
      '4 changes would cancel people; the policy allows 30 % of 10 flows at once.',
    ],
    [
      'as much as the count, and more than the share',
      4,
      10,
      { count: 4, percent: 30 },
      '4 changes would cancel people; the policy allows 30 % of 10 flows at once.',
    ],
    ['no share of fewer than ten flows', 8, 9, { count: 100, percent: 30 }, undefined],
  ] as const)('%s', (_, gone, of, policy, message) => {
    const found = refusals(removing(gone, of, policy)).filter(({ code }) => code === 'too-many-destructive');
    expect(found.map((one) => one.message)).toEqual(message === undefined ? [] : [message]);
  });
});

describe('creates left', () => {
  const made = (count: number) => ({ creates: Array.from({ length: count }, () => '2026-11-22T10:00:00Z') });
  it('are enough to the last one', () => {
    expect(codes({ ledger: made(98), now: all(named(2), live) })).toEqual([]);
    expect(codes({ ledger: made(99), now: all(named(2), live) })).toEqual(['create-quota']);
  });
  it('are needed by a replace, and by nothing that stays', () => {
    const replaced: SequenceData = { ...live, trigger: 'Active on Site' };
    const edited: SequenceData = { ...live, steps: [{ email: { id: 'a', subject: 'B' } }] };
    const data = { applied: all(named(2), live), options: { allow: named(2) }, ledger: made(100) };
    expect(codes({ ...data, now: { s0: replaced, s1: true } })).toEqual(['create-quota']);
    expect(codes({ ...data, now: { s0: edited, s1: true } })).toEqual([]);
  });
});

describe('an approval', () => {
  const slow: SequenceData = {
    ...live,
    steps: [{ email: { id: 'first', subject: 'A' } }, { delay: '1 day' }, { email: { id: 'last', subject: 'Z' } }],
  };
  const replaced: WorldData = {
    applied: { cart: slow },
    now: { cart: { ...slow, trigger: 'Active on Site' } },
  };
  it('is for what was shown, and is enough for it', () => {
    const { digest } = decide(world({ ...replaced, options: { allow: ['cart'] } })).changes[0]!;
    expect(codes({ ...replaced, options: { allow: ['cart'], approved: { cart: digest } } })).toEqual([]);
    expect(codes({ ...replaced, options: { allow: ['cart'], approved: {} } })).toEqual(['not-approved']);
  });
});

it('an account without an id in sluice.yaml takes any key; one with its own id takes that', () => {
  expect(codes({ applied: { cart: live }, now: { cart: true } })).toEqual([]);
  expect(codes({ applied: { cart: live }, now: { cart: true }, account_id: 'AbC123' })).toEqual([]);
});

it('nothing is wanted and nothing is there: nothing is refused', () => {
  expect(codes({ now: {} })).toEqual([]);
});

it('a plan file is for its account', () => {
  const plan = decide(world({ applied: { cart: live }, now: { cart: true } }));
  const elsewhere = { ...plan, account: { ...plan.account, id: 'Other1' } };
  expect(guardPlanFile(elsewhere, plan)).toEqual([
    {
      code: 'stale-plan',
      message: 'The plan was made for the account Other1, and this is AbC123.',
      allow: 'Make the plan again: sluice plan --out FILE.',
    },
  ]);
});

describe('files with errors', () => {
  const data: WorldData = { applied: { cart: live, other: live }, now: { cart: true, other: true } };
  const place = (file: string) => ({ file, line: 3, column: 1, endLine: 3, endColumn: 2 });
  const told = (diagnostics: readonly Diagnostic[], invalid: string[] = []) =>
    decide({ ...world({ ...data, invalid }), diagnostics }).refusals.flatMap(({ code, message }) =>
      code === 'has-errors' ? [message] : [],
    );
  it('are counted and named, each once, in order', () => {
    const wrong = (file: string): Diagnostic => diagnostic('unknown-key', 'A.', 'B.', { at: place(file) });
    expect(told([wrong('flows/b.yaml'), wrong('flows/a.yaml'), wrong('flows/b.yaml')])).toEqual([
      '3 errors in flows/a.yaml and flows/b.yaml.',
    ]);
    expect(told([diagnostic('config-invalid', 'A.', 'B.'), wrong('flows/a.yaml')])).toEqual([
      '2 errors in flows/a.yaml.',
    ]);
    expect(told([diagnostic('config-invalid', 'A.', 'B.')])).toEqual(['1 error in the files.']);
  });
  it('a warning is none; a file that could not be read is one by itself', () => {
    expect(told([diagnostic('missing-id', 'A.', 'B.', { at: place('flows/a.yaml') })])).toEqual([]);
    expect(told([], ['broken'])).toEqual(['1 error in the files.']);
  });
  it('where no file can be read nothing is taken for removed', () => {
    expect(codes({ applied: { cart: live }, now: {}, invalid: ['cart'] })).toEqual(['has-errors']);
    expect(codes({ applied: { cart: live }, now: {} })).toContain('nothing-desired');
  });
});

describe('a checkout without its history', () => {
  const data = { applied: { cart: live }, now: { cart: true } } as const;
  it('cannot tell whether it is newer, and says how it could', () => {
    expect(refusals({ ...data, ancestry: 'shallow' })).toEqual([
      {
        code: 'diverged',
        message:
          'This checkout lacks the history to tell whether its commit is older than a1b2c3d, which was applied last.',
        allow:
          'Give it its history (actions/checkout with fetch-depth: 0, or git fetch --unshallow), or apply --allow-rollback.',
      },
    ]);
  });
  it.each(['shallow', 'diverged'] as const)('may be applied by a word: %s', (ancestry) => {
    expect(codes({ ...data, ancestry, options: { allowRollback: true } })).toEqual([]);
  });
  it('going back is not allowed by it', () => {
    expect(codes({ ...data, ancestry: 'ancestor', options: { allowRollback: true } })).toEqual(['superseded']);
  });
});

it('what waits for the end of an earlier apply holds nothing else up', () => {
  const data: WorldData = { applied: { cart: live }, now: { cart: { ...live, trigger: 'Nothing' }, b: live } };
  expect(codes(data)).toEqual(['blocked-changes']);
  const { changes, refusals: none } = decide(world({ ...data, stuck: { cart: 'It waits.' } }));
  expect(none).toEqual([]);
  expect(changes.map(({ address, kind, reason }) => `${address} ${kind}: ${reason}`)).toEqual([
    'b create: new file',
    'cart blocked: It waits.',
  ]);
  const stuck = decide(
    world({ applied: { cart: live }, now: { cart: { ...live, name: 'Other' } }, stuck: { cart: 'It waits.' } }),
  );
  expect(stuck.changes[0]).toMatchObject({ kind: 'blocked', notes: [], writes: 0, destructive: false });
  expect(stuck.changes[0]).not.toHaveProperty('operation');
  expect(stuck.ledger).toEqual([]);
});

it('a status is lowered whatever is wrong, but not in an account of somebody else', () => {
  const data: WorldData = {
    applied: { cart: live },
    now: { cart: { steps: [{ email: { id: 'a', subject: 'B' } }], status: 'manual' } },
    options: { only: ['cart'] },
    ancestry: 'ancestor',
  };
  expect(codes(data)).toEqual([]);
  expect(codes({ ...data, account_id: 'Other1', project: null })).toEqual(['no-project', 'account-mismatch']);
});

it('what the account was applied from is named, where it is known', () => {
  const told = (commit?: string) => {
    const input = world({ applied: { cart: live }, now: { cart: true }, ancestry: 'ancestor' });
    const { commit: _, ...ledger } = input.ledger;
    return decide({ ...input, ledger: { ...ledger, ...(commit === undefined ? {} : { commit }) } }).refusals[0]
      ?.message;
  };
  expect(told('0123456789abcdef')).toMatch(/applied from 0123456 already/);
  expect(told()).toMatch(/applied from another commit already/);
});
