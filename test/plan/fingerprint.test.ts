/** What an approval is bound to: row by row the list at the head of src/plan/fingerprint.ts. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { changeDigest, planDigest, type Fingerprint } from '../../src/plan/fingerprint.ts';
import type { Journal } from '../../src/ledger/ledger-journal.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { sequence, world } from './world.ts';

const steps = [
  { email: { id: 'hello', subject: 'Hello' } },
  { delay: '1 day' },
  { email: { id: 'last', subject: 'Last', status: 'draft' } },
];
const input = world({ applied: { cart: { status: 'live', steps } }, now: { cart: true } });
const [flow] = Object.values(input.observed.flows) as [ObservedFlow];
const entry = input.ledger.entries['cart'] as LedgerEntry;
const desired = input.desired[0] as Desired;

const print: Fingerprint = {
  accountId: 'AbC123',
  project: 'oak-and-iron',
  policy: input.policy,
  maxStatus: 'live',
  address: 'cart',
  kind: 'update',
  desired,
  flow: { id: flow.id, name: flow.name, status: flow.status },
  found: entry.base!,
  entry,
  edited: [],
};
const digest = changeDigest(print);
const of = (some: Partial<Fingerprint>): string => changeDigest({ ...print, ...some });
const journal: Journal = { kind: 'create', started: '2026-11-20T10:00:00Z', done: ['sent'], data: {} };
const first = desired.steps[0]!;
const withStep = (some: object): Desired => ({ ...desired, steps: [{ ...first, ...some }, ...desired.steps.slice(1)] });
const template = Object.entries(desired.templates)[0]!;

it('is the same from version to version; where it must change, `format` says so', () => {
  const at = { file: 'flows/a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const small = changeDigest({
    accountId: 'AbC123',
    project: 'oak-and-iron',
    policy: { onRemoved: 'delete', maxDestructive: { count: 3, percent: 30 }, skippedSteps: 'warn', replace: 'drain' },
    maxStatus: 'live',
    address: 'a',
    kind: 'create',
    desired: {
      address: 'a',
      file: at.file,
      name: 'A',
      deploy: true,
      definition: { triggers: [], profile_filter: null, actions: [], entry_action_id: null },
      steps: [{ temporaryId: 's', step: 's', idGiven: false, branch: '', kind: 'email', label: 'S', at }],
      templates: {},
      references: [],
      secrets: [],
      skipped: [],
      at: { name: at },
    },
    edited: [],
  });
  expect(small).toBe('8dc1875336fa0330ee3c7a3698d7b8f6dab33267ea11012c96ae553f0f440ea3');
});

describe('outlives', () => {
  it.each<[string, Partial<Fingerprint>]>([
    ['the time of the last apply', { entry: { ...entry, applied: { at: '2027-01-01T00:00:00Z', commit: 'b' } } }],
    ['what Klaviyo wrote down as updated', { entry: { ...entry, seen: { flow: 'later', actions: {} } } }],
    ['an error told meanwhile', { entry: { ...entry, last_error: { at: 'now', message: 'no' } } }],
    ['a place in the file', { desired: withStep({ at: { ...first.at, line: 99 } }) }],
    ['a label of a step', { desired: withStep({ label: 'Hello there', likeness: 'x' }) }],
    ['keys in another order', { entry: Object.fromEntries(Object.entries(entry).reverse()) as unknown as LedgerEntry }],
  ])('%s', (_, some) => {
    expect(of(some)).toBe(digest);
  });
  it('how far, since when and with what an apply that died had come in data, not in steps', () => {
    const open = of({ entry: { ...entry, journal } });
    expect(of({ entry: { ...entry, journal: { ...journal, started: 'later', data: {} } } })).toBe(open);
  });
});

describe('is another with', () => {
  const others: readonly [string, Partial<Fingerprint>][] = [
    ['another account', { accountId: 'Other1' }],
    ['another project', { project: 'else' }],
    ['no project', { project: undefined }],
    ['another policy for what is removed', { policy: { ...input.policy, onRemoved: 'keep' } }],
    [
      'another count of what may be destroyed',
      { policy: { ...input.policy, maxDestructive: { count: 9, percent: 30 } } },
    ],
    ['another share of it', { policy: { ...input.policy, maxDestructive: { count: 3, percent: 90 } } }],
    ['another max_status', { maxStatus: 'draft' }],
    ['another address', { address: 'basket' }],
    ['another kind', { kind: 'replace' }],
    ['another name', { desired: { ...desired, name: 'Basket' } }],
    ['deploy: false', { desired: { ...desired, deploy: false } }],
    ['a flow to adopt', { desired: { ...desired, adopt: 'F9' } }],
    ['another status', { desired: { ...desired, status: 'manual' } }],
    ['another definition', { desired: { ...desired, definition: { ...desired.definition, actions: [] } } }],
    ['another id of a step', { desired: withStep({ step: 'hi' }) }],
    ['another branch of a step', { desired: withStep({ branch: 'gold: yes' }) }],
    ['another kind of a step', { desired: withStep({ kind: 'sms' }) }],
    ['another status of a step', { desired: withStep({ status: 'manual' }) }],
    [
      'another template',
      { desired: { ...desired, templates: { ...desired.templates, [template[0]]: { ...template[1], hash: 'x' } } } },
    ],
    ['no sequence', { desired: undefined } as unknown as Partial<Fingerprint>],
    ['another flow', { flow: { ...print.flow!, id: 'F9' } }],
    ['another name of the flow', { flow: { ...print.flow!, name: 'F9' } }],
    ['another status of the flow', { flow: { ...print.flow!, status: 'draft' } }],
    ['another definition of the flow', { found: { ...entry.base!, entry_action_id: null } }],
    ['a mail edited in Klaviyo', { edited: ['hello'] }],
    ['another entry', { entry: { ...entry, has_run: false } }],
    ['an entry that knows other mails', { entry: { ...entry, templates: {} } }],
    ['no entry', { entry: undefined } as unknown as Partial<Fingerprint>],
    ['an apply that died', { entry: { ...entry, journal } }],
    ['one that died further on', { entry: { ...entry, journal: { ...journal, done: ['sent', 'read'] } } }],
    ['one of another kind', { entry: { ...entry, journal: { ...journal, kind: 'delete' } } }],
  ];
  it.each(others)('%s', (_, some) => {
    expect(of(some)).not.toBe(digest);
  });
  it('each of them', () => {
    expect(new Set(others.map(([, some]) => of(some))).size).toBe(others.length);
  });
});

it('does not depend on the order in which templates were met', () => {
  const turned = Object.fromEntries(Object.entries(desired.templates).reverse());
  expect(Object.keys(turned)).not.toEqual(Object.keys(desired.templates));
  expect(of({ desired: { ...desired, templates: turned } })).toBe(digest);
});

it('a written status of a step is not none', () => {
  const none = sequence('cart', { status: 'live', steps: [{ email: { id: 'hello', subject: 'Hello' } }] });
  expect(of({ desired: { ...none, steps: [{ ...none.steps[0]!, status: 'live' }] } })).not.toBe(of({ desired: none }));
});

describe('a plan', () => {
  const changes = [
    { address: 'b', digest: '2' },
    { address: 'a', digest: '1' },
  ];
  it('has a digest of its account and all its changes, in whatever order', () => {
    expect(planDigest('AbC123', changes)).toBe(planDigest('AbC123', [...changes].reverse()));
    const all = [
      planDigest('AbC123', changes),
      planDigest('Other1', changes),
      planDigest('AbC123', changes.slice(1)),
      planDigest('AbC123', []),
      planDigest('AbC123', [{ address: 'c', digest: '2' }, changes[1]!]),
      planDigest('AbC123', [{ address: 'b', digest: '3' }, changes[1]!]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
  it('leaves the list as it is', () => {
    const list = [...changes];
    planDigest('AbC123', list);
    expect(list).toEqual(changes);
  });
});
