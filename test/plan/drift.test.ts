/** Drift, three-way: who changed what, and by which path it is told. */
import { describe, expect, it } from 'vitest';
import { drift } from '../../src/plan/drift.ts';
import { world, type FlowData, type SequenceData, type StepData, type WorldData } from './world.ts';

const first: StepData = { email: { id: 'first', subject: 'You left something', html: '<p>One</p>' } };
const second: StepData = { email: { id: 'second', subject: 'Still there', html: '<p>Two</p>' } };
const delay: StepData = { delay: '1 day' };
const steps = [first, delay, second];
const cart: SequenceData = { status: 'live', steps };
const renamed = { email: { id: 'first', subject: 'Your cart', html: '<p>One</p>' } };

const rows = (now: SequenceData | true | undefined, special: FlowData | null = {}, more: Partial<WorldData> = {}) =>
  drift(
    world({
      applied: { cart },
      account: { cart: special },
      ...(now === undefined ? {} : { now: { cart: now } }),
      ...more,
    }),
  ).drift;
/** "edited-in-klaviyo: first.subject a | b | c" (base, YAML, Klaviyo). */
const told = (...args: Parameters<typeof rows>): string[] =>
  rows(...args).map(
    ({ kind, fields }) =>
      `${kind}: ${fields.map(({ path, base, yaml, klaviyo }) => `${path} ${base} | ${yaml} | ${klaviyo}`).join('; ')}`,
  );
const edits = (...list: NonNullable<FlowData['edits']>): FlowData => ({ edits: list });
const subject = edits({ action: 1, message: { subject_line: 'Edited' } });

describe('drift', () => {
  it('is none where nothing happened, and where both sides did the same', () => {
    expect(told(true)).toEqual([]);
    expect(
      told({ ...cart, steps: [renamed, delay, second] }, edits({ action: 1, message: { subject_line: 'Your cart' } })),
    ).toEqual([]);
  });
  it('of a field: in YAML, in Klaviyo, in both', () => {
    const changed = { ...cart, steps: [renamed, delay, second] };
    expect(told(changed)).toEqual([
      'changed-in-yaml: first.subject You left something | Your cart | You left something',
    ]);
    expect(told(true, subject)).toEqual([
      'edited-in-klaviyo: first.subject You left something | You left something | Edited',
    ]);
    expect(told(changed, subject)).toEqual(['both: first.subject You left something | Your cart | Edited']);
  });
  it('of two fields, one by each side, is both', () => {
    const changed = { ...cart, steps: [first, { delay: '2 days' }, second] };
    expect(told(changed, subject)).toEqual([
      'both: first.subject You left something | You left something | Edited; delay-1.delay 1 day | 2 days | 1 day',
    ]);
  });
  it('of the trigger has no step before it', () => {
    expect(told({ ...cart, trigger: 'Placed Order' })[0]).toMatch(/^changed-in-yaml: trigger /);
  });
  it('of a step in a branch names the branch', () => {
    const split = (words: string): SequenceData => ({
      status: 'live',
      steps: [{ condition: { id: 'vip', if: 'Tier = gold', then: [{ sms: { id: 'hi', body: words } }], else: [] } }],
    });
    const found = drift(world({ applied: { cart: split('Hello') }, now: { cart: split('Hi') } })).drift;
    expect(found[0]?.fields.map(({ path }) => path)).toEqual(['hi@vip: yes.body']);
  });
});

describe('drift of the tree', () => {
  it('a step added or removed in YAML', () => {
    const third = { sms: { id: 'third', body: 'Bye' } };
    expect(told({ ...cart, steps: [...steps, third] })).toEqual(['changed-in-yaml: steps null | with third | null']);
    expect(told({ ...cart, steps: [...steps, third, { sms: { id: 'fourth', body: 'Oh' } }] })).toEqual([
      'changed-in-yaml: steps null | with third, fourth | null',
    ]);
    expect(told({ ...cart, steps: [first, delay] })).toEqual(['changed-in-yaml: steps null | null | with 1 step more']);
  });
  it('two steps in another order', () => {
    expect(told({ ...cart, steps: [second, delay, first] })[0]).toMatch(
      /^changed-in-yaml: .*steps null \| \d steps elsewhere \| null$/,
    );
  });
  it('steps added and moved are told together', () => {
    const third = { sms: { id: 'third', body: 'Bye' } };
    expect(told({ ...cart, steps: [second, third, first] })[0]).toMatch(
      /steps null \| with third, \d steps? elsewhere \| with 1 step more$/,
    );
  });
  it('a step that somebody took away in Klaviyo', () => {
    expect(told(true, edits({ action: 2, remove: true }))).toEqual([
      'edited-in-klaviyo: steps null | with delay-1 | null',
    ]);
  });
  it('a step added in a branch is told by its own name', () => {
    const split = (then: StepData[]): SequenceData => ({
      status: 'live',
      steps: [first, { condition: { id: 'vip', if: 'Tier = gold', then, else: [] } }],
    });
    const hi = { sms: { id: 'hi', body: 'Hi' } };
    const found = drift(world({ applied: { cart: split([]) }, now: { cart: split([hi]) } })).drift;
    expect(found[0]?.fields).toEqual([{ path: 'steps', base: null, yaml: 'with hi', klaviyo: null }]);
  });
  it('one step removed by each side is both', () => {
    expect(told({ ...cart, steps: [first, delay] }, edits({ action: 2, remove: true }))).toEqual([
      'both: steps null | with delay-1 | with 1 step more',
    ]);
  });
  it('taken away in YAML what somebody else took away too is none', () => {
    expect(told({ ...cart, steps: [first, second] }, edits({ action: 2, remove: true }))).toEqual([]);
  });
});

describe('drift of the status', () => {
  const wants = (status: SequenceData['status']): SequenceData => ({ ...cart, ...(status ? { status } : {}) });
  it('in YAML, in Klaviyo, in both', () => {
    expect(told(wants('manual'))).toEqual(['changed-in-yaml: status live | manual | live']);
    expect(told(true, { status: 'draft', has_run: true })).toEqual(['edited-in-klaviyo: status live | live | draft']);
    expect(told(wants('manual'), { status: 'draft', has_run: true })).toEqual(['both: status live | manual | draft']);
  });
  it('is none where the YAML leaves it alone, or wants what is', () => {
    const left: SequenceData = { steps };
    expect(
      drift(world({ applied: { cart: left }, account: { cart: { status: 'live' } }, now: { cart: left } })).drift,
    ).toEqual([]);
    expect(told(wants('draft'), { status: 'draft' })).toEqual([]);
  });
  it('with a lost ledger only the YAML is known to want it', () => {
    expect(told(wants('manual'), {}, { forgotten: 'all' })).toEqual(['changed-in-yaml: status null | manual | live']);
  });
});

describe('what could not be looked at', () => {
  const two = { a: { ...cart, name: 'a' }, b: { ...cart, name: 'b' } };
  const unread = (more: Partial<WorldData>) =>
    drift(world({ applied: two, now: { a: true, b: true }, ...more })).unread;
  it('is nothing where all could', () => {
    expect(drift(world({ applied: two, now: { a: true, b: true } }))).not.toHaveProperty('unread');
  });
  const account = {
    a: { unread: 'Klaviyo answers 500.' },
    b: { unread_mails: { T1: 'It answers 500.', T2: 'It is blank.' } },
  };
  const whole = { address: 'a', flow_id: 'F1', why: 'Klaviyo answers 500.' };
  const mails = [
    { address: 'b', flow_id: 'F2', why: 'The mail T1 is unread. It answers 500.' },
    { address: 'b', flow_id: 'F2', why: 'The mail T2 is unread. It is blank.' },
  ];
  it('a flow, and mails of a flow', () => {
    expect(unread({ account })).toEqual([whole, ...mails]);
  });
  const broken = {
    address: 'b',
    flow_id: 'F2',
    why: 'Its file has an error, so nobody can say what differs: sluice validate.',
  };
  it('what a broken file means, where it has a flow', () => {
    expect(unread({ now: { a: true }, invalid: ['b', 'new'] })).toEqual([broken]);
  });
  it('of those asked for alone', () => {
    expect(unread({ account, options: { only: ['a'] } })).toEqual([whole]);
    expect(unread({ account, options: { only: ['b'] } })).toEqual(mails);
    const data = { now: { a: true as const }, invalid: ['b'] };
    expect(unread({ ...data, options: { only: ['b'] } })).toEqual([broken]);
    expect(unread({ ...data, options: { only: ['a'] } })).toBeUndefined();
  });
  it('is no flow that is new, or to be taken over', () => {
    expect(unread({ now: { a: true, b: true, c: cart } })).toBeUndefined();
    const taken = { now: { a: true as const, b: true as const, c: { ...cart, adopt: 'F9' } } };
    expect(unread({ ...taken, others: { F9: { ...cart, unread_mails: { T1: 'It is blank.' } } } })).toBeUndefined();
  });
});

describe('which sequences', () => {
  it('one whose flow is gone, or archived, is told as that alone', () => {
    const gone = [{ address: 'cart', flow_id: 'F1', kind: 'deleted-in-klaviyo', fields: [] }];
    expect(rows({ ...cart, steps: [renamed] }, null)).toEqual(gone);
    expect(rows(true, { archived: true })).toEqual(gone);
  });
  it('those that have no flow, want none, or whose flow is in doubt have none', () => {
    expect(rows(undefined, subject)).toEqual([]);
    expect(rows({ ...cart, deploy: false }, subject)).toEqual([]);
    expect(rows({ ...cart, deploy: false }, null)).toEqual([]);
    expect(drift(world({ now: { cart } })).drift).toEqual([]);
    expect(drift(world({ others: { X1: { ...cart, name: 'cart' } }, now: { cart } })).drift).toEqual([]);
  });
  it('only those asked for, by address', () => {
    const two = { a: { ...cart, name: 'a' }, b: { ...cart, name: 'b' } };
    const edited = { a: subject, b: subject };
    const all = drift(world({ applied: two, account: edited, now: { b: true, a: true } }));
    expect(all.drift.map(({ address, flow_id }) => [address, flow_id])).toEqual([
      ['a', 'F1'],
      ['b', 'F2'],
    ]);
    expect(all).toMatchObject({ version: 1, account: { key: 'production', id: 'AbC123', name: 'Oak & Iron' } });
    const one = drift(world({ applied: two, account: edited, now: { a: true, b: true }, options: { only: ['b'] } }));
    expect(one.drift.map(({ address }) => address)).toEqual(['b']);
  });
});
