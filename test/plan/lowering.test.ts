/** Pausing is always possible, and nothing but the status is touched: what `--only` may still do where all else is refused. */
import { describe, expect, it } from 'vitest';
import type { FlowStatus } from '../../src/wire/types.ts';
import { decide } from '../../src/plan/decide.ts';
import { world, type FlowData, type SequenceData, type WorldData } from './world.ts';

const steps = [
  { email: { id: 'first', subject: 'First' } },
  { delay: '1 day' },
  { email: { id: 'second', subject: 'Second' } },
  { email: { id: 'third', subject: 'Third' } },
];
const edited = [{ email: { id: 'first', subject: 'Edited' } }, ...steps.slice(1)];

interface Given {
  readonly from?: FlowStatus;
  readonly to?: FlowStatus;
  readonly account?: FlowData;
  readonly now?: SequenceData;
  readonly more?: Partial<WorldData>;
}
/** A plan that is refused, since the commit at hand is none of those the account was applied from. */
function plan({ from = 'live', to = 'manual', account = {}, now = { steps: edited }, more = {} }: Given) {
  const lower = to === undefined ? now : { ...now, status: to };
  return decide(
    world({
      applied: { cart: { status: from, steps } },
      account: { cart: { has_run: from !== 'draft', ...account } },
      now: { cart: lower },
      ancestry: 'diverged',
      options: { only: ['cart'] },
      ...more,
    }),
  );
}
const refusals = (given: Given): string[] => plan(given).refusals.map(({ code }) => code);
const only = (given: Given) => plan(given).changes[0]!;

describe('is refused as the rest', () => {
  const { status: _, ...unmanaged } = { status: 'live', steps: edited };
  it.each<[string, Given]>([
    ['without --only', { more: { options: {} } }],
    ['where the status stays', { to: 'live' }],
    ['where it rises', { from: 'manual', to: 'live', account: { status: 'manual' } }],
    ['where the flow stands as low already', { to: 'manual', account: { status: 'draft' } }],
    ['where it stands at that already', { to: 'manual', account: { status: 'manual' } }],
    ['where the file does not say a status', { more: { now: { cart: unmanaged } } }],
    ['where there is no flow', { more: { account: { cart: null } } }],
    ['where there is nothing of that name', { more: { options: { only: ['other'] } } }],
    [
      'where one of several is not lowered',
      {
        more: {
          applied: { cart: { status: 'live', steps }, other: { status: 'live', steps } },
          now: { cart: { status: 'manual', steps }, other: true },
          options: { only: ['cart', 'other'] },
        },
      },
    ],
    [
      'where the flow is not ours yet',
      {
        more: {
          applied: {},
          others: { F9: { status: 'live', steps } },
          now: { cart: { status: 'manual', adopt: 'F9', steps } },
        },
      },
    ],
  ])('%s', (_, given) => {
    expect(refusals(given)).toContain('diverged');
  });
});

describe('a live flow that is to be manual', () => {
  it('stays, and so do its people; its steps are left as they are', () => {
    expect(plan({})).toMatchObject({ refusals: [], writes: 1, ledger: [] });
    const { digest: _, at: __, ...change } = only({});
    expect(change).toEqual({
      address: 'cart',
      name: 'cart',
      flow_id: 'F1',
      kind: 'status',
      reason: 'live to manual, and nothing else',
      status: 'live',
      desired_status: 'manual',
      trigger: undefined,
      diff: [{ path: 'status', before: 'live', after: 'manual' }],
      steps: [],
      notes: [
        'The rest of this plan is refused; lowering a status is always possible.',
        'Manual: messages that come due wait in "Needs review" until a person sends or cancels them.',
      ],
      cost: {
        recipients: 0,
        revenue: 0,
        currency: 'USD',
        longest_wait_minutes: 1440,
        cancels_queue: false,
        forgets_reentry: false,
      },
      destructive: false,
      has_run: true,
      writes: 1,
      operation: {
        ...{ type: 'status', flow_id: 'F1', from: 'live', to: 'manual', actions: {} },
        old_actions: { 100: 'live', 102: 'live', 103: 'live' },
      },
    });
  });
  it('wakes no step that stands lower', () => {
    const asleep = [
      { action: 1, status: 'draft' as const },
      { action: 4, status: 'disabled' as FlowStatus },
    ];
    const change = only({ account: { edits: asleep } });
    expect(change.operation).toMatchObject({ actions: { 100: 'draft', 103: 'disabled' } });
    // The one step that is live, the flow, and the two that sleep once more.
    expect(change.writes).toBe(1 + 1 + 2);
  });
  it('does what a step says that is manual already', () => {
    const change = only({ account: { edits: [{ action: 1, status: 'manual' }] } });
    expect(change.operation).toMatchObject({ actions: {} });
    expect(change.writes).toBe(1);
  });
});

describe('a flow that is to be draft', () => {
  const draft = { to: 'draft' } as const;
  const allowed: Given = { ...draft, more: { options: { only: ['cart'], allow: ['cart'] } } };
  it('lets its people go, and says so', () => {
    const change = only(allowed);
    expect(change).toMatchObject({ destructive: true, has_run: true, reason: 'live to draft, and nothing else' });
    expect(change.cost).toMatchObject({ cancels_queue: true, forgets_reentry: false });
    expect(change.notes[1]).toContain('Draft is no pause');
    expect(change.operation).toMatchObject({ from: 'live', to: 'draft', actions: {} });
  });
  it('has nobody to let go where it never ran', () => {
    const never = only({ ...allowed, from: 'manual', account: { status: 'manual', has_run: false } });
    expect(never).toMatchObject({ kind: 'status', has_run: true });
  });
  it('puts every step to sleep', () => {
    const change = only({ ...allowed, account: { edits: [{ action: 1, status: 'draft' }] } });
    expect(change.operation).toMatchObject({ actions: {} });
    expect(change.writes).toBe(1);
  });
});

it('a file that moved is still followed', () => {
  const moved = plan({
    more: {
      now: { basket: { name: 'cart', status: 'manual', moved_from: 'cart', steps: edited } },
      options: { only: ['basket'] },
    },
  });
  expect(moved.refusals).toEqual([]);
  expect(moved.changes).toMatchObject([{ address: 'basket', kind: 'status' }]);
  expect(moved.ledger).toEqual([{ edit: 'move', from: 'cart', to: 'basket' }]);
});

it('a flow of ours is paused whatever else its sequence asks for', () => {
  const other = plan({ now: { adopt: 'F9', steps: edited }, more: { ancestry: 'same' } });
  expect(other.refusals).toEqual([]);
  expect(other.changes).toMatchObject([{ kind: 'status', flow_id: 'F1', reason: 'live to manual, and nothing else' }]);
});
