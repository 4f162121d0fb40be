/** Before anything is decided: whose metric is meant where two have one name, what waits, and what could not be read. */
import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/plan/match/prepare.ts';
import { type SequenceData, world, type WorldData } from './world.ts';

const live: SequenceData = { status: 'live', steps: [{ email: { id: 'a', subject: 'A' } }] };
const first = (data: WorldData) => prepare(world(data)).sequences[0]!;
const codes = (data: WorldData) => {
  const { errors, warnings } = first(data);
  return [...errors.map(({ code }) => `error ${code}`), ...warnings.map(({ code }) => code)];
};
const trigger = (data: WorldData): unknown => {
  const { definition } = first(data).desired;
  return (definition.triggers[0] as { id?: string } | undefined)?.id;
};

describe('a metric whose name came up a second time', () => {
  const metrics = [
    { id: 'M1', name: 'Checkout Started', integration: 'Shopify' },
    { id: 'M9', name: 'Checkout Started', integration: 'API' },
  ];
  const before = [metrics[0]!];
  const twice = { metrics, metrics_before: before };
  const moved: SequenceData = { ...live, moved_from: 'cart' };
  it.each<[string, WorldData, unknown, readonly string[]]>([
    [
      'is the one that the flow has',
      { ...twice, applied: { cart: live }, now: { cart: true } },
      'M1',
      ['name-repeats'],
    ],
    [
      'is nobody knows which for a new flow',
      { ...twice, now: { cart: live } },
      '@metric{Checkout Started}',
      ['error ambiguous-name'],
    ],
    [
      'is the one its flow had at the path before',
      { ...twice, applied: { cart: live }, now: { b: moved } },
      'M1',
      ['name-repeats'],
    ],
    [
      'is the one of the flow that is taken over',
      { ...twice, others: { F9: live }, now: { cart: { ...live, adopt: 'F9' } } },
      'M1',
      ['name-repeats'],
    ],
    [
      'is the one the flow has, where the ledger does not say what was sent',
      { ...twice, applied: { cart: live }, entries: { cart: { sent: undefined } }, now: { cart: true } },
      'M1',
      ['name-repeats'],
    ],
    [
      '… nor what is there',
      {
        ...twice,
        applied: { cart: live },
        entries: { cart: { sent: undefined, base: undefined } },
        now: { cart: true },
      },
      'M1',
      ['name-repeats'],
    ],
    [
      'is not asked of one that is not deployed',
      { ...twice, now: { cart: { ...live, deploy: false } } },
      '@metric{Checkout Started}',
      [],
    ],
  ] as [string, WorldData, unknown, readonly string[]][])('%s', (_, data, id, told) => {
    expect(trigger(data)).toBe(id);
    expect(codes(data)).toEqual(told);
  });
});

describe('the status of a sequence that waits for its time', () => {
  const waits: SequenceData = { steps: live.steps, schedule: { go_live: '2026-11-27T05:00Z' } };
  const draft: SequenceData = { ...live, status: 'draft' };
  it.each<[string, WorldData, string | undefined]>([
    ['a draft until then', { now: { cart: waits } }, 'draft'],
    ['a draft of ours stays one', { applied: { cart: draft }, now: { cart: waits } }, 'draft'],
    ['one that has run is left as it is', { applied: { cart: live }, now: { cart: waits } }, undefined],
    [
      'one that has run, though it is a draft now',
      { applied: { cart: draft }, account: { cart: { has_run: true } }, now: { cart: waits } },
      undefined,
    ],
    [
      'one that is taken over is left as it is',
      { others: { F9: draft }, now: { cart: { ...waits, adopt: 'F9' } } },
      undefined,
    ],
  ])('%s', (_, data, status) => {
    expect(first(data).desired.status).toBe(status);
  });
  it('is no higher than the account allows', () => {
    expect(first({ now: { cart: live }, max_status: 'manual' }).desired.status).toBe('manual');
    expect(codes({ now: { cart: live }, max_status: 'manual' })).toEqual(['status-lowered']);
  });
});

it('mails that could not be read are told', () => {
  const unread_mails = { T100: 'Klaviyo answers 500.' };
  expect(codes({ applied: { cart: live }, account: { cart: { unread_mails } }, now: { cart: true } })).toEqual([
    'mail-unread',
  ]);
  expect(codes({ applied: { cart: live }, now: { cart: true } })).toEqual([]);
});

it('why a sequence cannot be planned stands together: whose flow it is, then what it names', () => {
  const data: WorldData = {
    others: { X1: { ...live, name: 'cart' } },
    now: { cart: { ...live, trigger: 'Nothing', audience: 'mail of none' } },
  };
  expect(codes(data)).toEqual(['error name-taken', 'error metric-not-found', 'error flow-not-found']);
  expect(first({ now: { cart: live } }).claim).toMatchObject({ kind: 'new' });
});
