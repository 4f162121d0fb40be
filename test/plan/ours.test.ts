/** Flows of ours: when one is made anew after an undo, when it is too large for that, and what counts as an edit. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { Change, Plan } from '../../src/plan/plan.ts';
import { prepare } from '../../src/plan/match/prepare.ts';
import { ledgerSteps } from '../../src/plan/rows/ledger-steps.ts';
import type { DesiredStep } from '../../src/compile/desired.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { type SequenceData, world, type WorldData } from './world.ts';
import type { DrainingData } from './world-drains.ts';

const steps = [
  { email: { id: 'first', subject: 'A' } },
  { delay: { id: 'wait', wait: '2 days' } },
  { email: { id: 'last', subject: 'Z' } },
];
const live: SequenceData = { status: 'live', steps };
const anew: SequenceData = { ...live, trigger: 'Active on Site' };
const planOf = (data: WorldData): Plan => decide(world(data));
const first = (data: WorldData): Change => planOf(data).changes[0]!;
const one: WorldData = { applied: { cart: live }, now: { cart: true } };

describe('a flow whose drain was taken back', () => {
  const back = (stale_from: string): WorldData => ({ entries: { cart: { stale_from } } });
  const old: DrainingData = { of: 'cart', since: '2026-11-21T12:00:00Z', ...live };
  const far = back('2027-01-20T12:00:00Z');
  const other = { ...old, since: '2026-11-20T12:00:00Z' };
  it.each<[string, WorldData, string]>([
    ['is made anew', { ...one, ...far }, 'replace: a drain of it was taken back'],
    ['waits where another version drains', { ...one, ...far, draining: { F9: old } }, 'none: nothing to do'],
    [
      '… but not into the last month',
      { ...one, ...back('2026-12-24T12:00:00Z'), draining: { F9: old } },
      'replace: a drain of it was taken back',
    ],
    [
      '… and two versions end first',
      { ...one, ...back('2026-12-24T12:00:00Z'), draining: { F9: old, F8: other } },
      'none: nothing to do',
    ],
    [
      'stays while it is a draft',
      { ...one, ...far, account: { cart: { status: 'draft' } }, now: { cart: { steps } } },
      'none: nothing to do',
    ],
    [
      'stays a draft that is to go live',
      { applied: { cart: { ...live, status: 'draft' } }, now: { cart: live }, ...far },
      'status: draft to live',
    ],
    ['is lowered first', { ...one, ...far, now: { cart: { ...live, status: 'manual' } } }, 'status: live to manual'],
    [
      'is made anew where it is raised',
      { applied: { cart: { ...live, status: 'manual' } }, now: { cart: live }, ...far },
      'replace: a drain of it was taken back',
    ],
    [
      'is made anew for another reason, which says it all',
      { ...one, ...far, now: { cart: anew } },
      'replace: the trigger changes',
    ],
    ['stays where nothing was taken back', one, 'none: nothing to do'],
  ])('%s', (_, data, wanted) => {
    const { kind, reason } = first(data);
    expect(`${kind}: ${reason}`).toBe(wanted);
  });
  it('asks for no word again, unless a drain has leaked since', () => {
    const codes = (data: WorldData) => planOf({ ...one, ...far, ...data }).refusals.map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ ledger: { facts: { drain: true } } })).toEqual([]);
    expect(codes({ ledger: { facts: { drain: false } } })).toEqual(['drain-unproven']);
    expect(codes({ policy: { replace: 'cut' } })).toEqual([]);
    expect(codes({ options: { cut: ['cart'] } })).toEqual([]);
    expect(first({ ...one, ...far, options: { cut: ['cart'] } }).replace).toMatchObject({
      manner: 'cut',
      why: '--cut was given.',
    });
  });
  it('says why', () => {
    const { notes } = first({ ...one, ...far });
    expect(notes.find((note) => note.startsWith('Who triggered it while'))).toBe(
      'Who triggered it while the version that was taken back was up was served by that one, and stands in this flow behind a delay until 20 Jan 2027. A flow like it takes its place, so that nobody comes out from there.',
    );
    expect(first(one).notes).toEqual([]);
  });
});

describe('a removed step', () => {
  const data: WorldData = { applied: { cart: live }, now: { cart: { ...live, steps: steps.slice(0, 2) } } };
  const isTried = (more: WorldData) =>
    first({ ...data, options: { allow: ['cart'] }, ...more }).notes.some((note) =>
      note.startsWith('Whether Klaviyo joins'),
    );
  it('is tried on a scratch draft where nobody knows what becomes of its neighbours', () => {
    expect(isTried({})).toBe(true);
    expect(isTried({ ledger: { facts: { restitch: false } } })).toBe(false);
    expect(isTried({ ledger: { facts: { restitch: true } } })).toBe(false);
    expect(isTried({ now: { cart: { ...anew, steps: steps.slice(0, 2) } } })).toBe(false);
  });
});

describe('a flow that would be too large as one made anew', () => {
  const plan = (data: WorldData): Plan => {
    const input = world(data);
    return decide({ ...input, desired: input.desired.map((desired) => ({ ...desired, treeSize: 300 })) });
  };
  const large = (data: WorldData): Change => plan(data).changes[0]!;
  it('is held and changed where it stands, and blocked where that cannot be', () => {
    const edited = { ...live, steps: [{ email: { id: 'first', subject: 'B' } }, ...steps.slice(1)] };
    expect(large({ ...one, now: { cart: edited } }).kind).toBe('update');
    expect(large(one).kind).toBe('none');
    const blocked = large({ ...one, now: { cart: { ...anew, audience: 'Tier = gold' } } });
    expect([blocked.kind, blocked.reason]).toEqual([
      'blocked',
      'cart would have to be made anew (the trigger changes, the audience changes), with 300 actions.',
    ]);
    expect(plan({ ...one, now: { cart: anew } }).diagnostics).toMatchObject([
      {
        code: 'too-many-actions',
        address: 'cart',
        at: { file: 'flows/cart.yaml', line: 1 },
        detail:
          "A flow is made without branches that meet, and 200 actions are the limit. Do it in Klaviyo's editor, then write it into the file: sluice pull cart.",
      },
    ]);
    const made = large({ now: { cart: live } });
    expect([made.kind, made.reason]).toEqual([
      'blocked',
      'cart would have to be made anew (it has no flow), with 300 actions.',
    ]);
  });
});

describe('a status that somebody set in Klaviyo', () => {
  const edits = (more: WorldData) => planOf({ ...one, ...more }).refusals.map(({ message }) => message);
  const paused = { account: { cart: { status: 'manual' as const } } };
  it.each<[string, WorldData, boolean]>([
    ['is an edit where the file wants another', { ...paused, entries: { cart: { status: 'live' } } }, true],
    [
      'is none where it is what the file wants',
      { ...paused, now: { cart: { ...live, status: 'manual' } }, entries: { cart: { status: 'live' } } },
      false,
    ],
    [
      'is none where the file leaves it alone',
      { ...paused, now: { cart: { steps } }, entries: { cart: { status: 'live' } } },
      false,
    ],
    ['is none where an apply saw it so', { ...paused, entries: { cart: { status: 'manual' } } }, false],
    ['is none where nobody knows what was applied', { ...paused, forgotten: 'all' }, false],
  ])('%s', (_, data, isEdit) => {
    expect(edits(data)).toEqual(isEdit ? ['It was edited in Klaviyo since the last apply: the status.'] : []);
  });
  it('where two steps have a status of their own, each tells its own', () => {
    const own = (last: string): SequenceData => ({
      ...live,
      steps: [
        { email: { id: 'first', subject: 'A', status: 'draft' } },
        { email: { id: 'last', subject: 'Z', status: last } },
      ],
    });
    expect(first({ applied: { cart: own('live') }, now: { cart: own('manual') } }).diff).toEqual([
      { path: 'status of last', before: 'live', after: 'manual' },
    ]);
  });
});

it('the tag of flows that drain is made once an account', () => {
  const writes = (facts: Record<string, boolean>) => first({ ...one, now: { cart: anew }, ledger: { facts } }).writes;
  expect(writes({ drain: true }) - writes({ drain: true, drain_tag: true })).toBe(1);
  expect(writes({ drain: true, drain_tag: false })).toBe(writes({ drain: true }));
});

describe('deploy: false', () => {
  const off: SequenceData = { ...live, deploy: false, name: 'Off' };
  it('leaves alone a flow that cannot be read, and says so', () => {
    const account = { cart: { unread: 'Klaviyo answers 500.' } };
    expect(first({ applied: { cart: live }, account, now: { cart: off } })).toMatchObject({
      kind: 'none',
      name: 'Off',
      reason: 'the file says deploy: false',
      flow_id: 'F1',
      notes: ['Klaviyo answers 500.', 'It is left alone until it can be read.'],
    });
  });
});

it('--only lowers nothing by itself where nothing is refused', () => {
  const edited = {
    ...live,
    status: 'manual' as const,
    steps: [{ email: { id: 'first', subject: 'B' } }, ...steps.slice(1)],
  };
  expect(first({ ...one, now: { cart: edited }, options: { only: ['cart'] } }).kind).toBe('update');
  const { changes } = planOf({ ...one, now: { cart: edited }, options: { only: ['cart'] }, ancestry: 'ancestor' });
  expect(changes.map(({ kind }) => kind)).toEqual(['status']);
});

describe('what the ledger remembers of a step', () => {
  const step = (id: string, more: Partial<DesiredStep> = {}): DesiredStep =>
    ({
      temporaryId: `t-${id}`,
      step: id,
      idGiven: false,
      branch: 'vip: yes',
      kind: 'email',
      label: 'Label',
      ...more,
    }) as DesiredStep;
  const found = {
    actions: [
      { id: '1', type: 'send-email', data: { message: { id: 'm1', template_id: 'T1' } } },
      { id: '2', type: 'send-sms', data: { message: { id: 'm2', template_id: null } } },
      { id: '3', type: 'time-delay', data: {} },
    ],
  } as unknown as FlowDefinition;
  const match = (pairs: readonly (readonly [string, string])[]) =>
    ({ toAction: new Map(pairs), toStep: new Map() }) as unknown as Parameters<typeof ledgerSteps>[2];
  it('is its action, its message and the template of that, by which it is known again', () => {
    const all = [
      step('a', { likeness: 'Words' }),
      step('b', { idGiven: true }),
      step('c', { branch: '', kind: 'delay' }),
      step('d'),
    ];
    expect(
      ledgerSteps(
        all,
        found,
        match([
          ['t-a', '1'],
          ['t-b', '2'],
          ['t-c', '3'],
        ]),
      ),
    ).toEqual([
      {
        ...{ step: 'a', given: false, branch: 'vip: yes', kind: 'email', action_id: '1' },
        message_id: 'm1',
        template_id: 'T1',
        likeness: 'Words',
      },
      {
        ...{ step: 'b', given: true, branch: 'vip: yes', kind: 'email', action_id: '2' },
        message_id: 'm2',
        likeness: 'Label',
      },
      { ...{ step: 'c', given: false, branch: '', kind: 'delay', action_id: '3' }, likeness: 'Label' },
    ]);
  });
  it('holds no key for what there is not', () => {
    const [row] = ledgerSteps([step('c')], found, match([['t-c', '3']]));
    expect(Object.keys(row!)).toEqual(['step', 'given', 'branch', 'kind', 'action_id', 'likeness']);
  });
});

it('a metric that came up twice is the one of the last base, where that alone is known', () => {
  const metrics = [
    { id: 'M1', name: 'Checkout Started', integration: 'Shopify' },
    { id: 'M9', name: 'Checkout Started', integration: 'API' },
  ];
  const data: WorldData = { ...one, metrics, metrics_before: metrics.slice(0, 1), account: { cart: { read: 'page' } } };
  const [sequence] = prepare(world({ ...data, entries: { cart: { sent: undefined } } })).sequences;
  expect(sequence!.errors).toEqual([]);
});
