/** Who asks about a flow that a plan takes away, ours and others'; and how a plan follows a flow that gets another id. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { Change } from '../../src/plan/plan.ts';
import { type SequenceData, world, type WorldData } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const live: SequenceData = { status: 'live', steps };
const anew: SequenceData = { ...live, trigger: 'Active on Site' };
const asking = (flow: string, more: Partial<SequenceData> = {}): SequenceData => ({
  status: 'live',
  steps: [{ condition: { id: 'had', if: `mail of ${flow}`, then: [{ sms: { id: 'hi', body: 'Hi' } }], else: [] } }],
  ...more,
});
const plan = (data: WorldData) => decide(world({ options: { allow: ['welcome'] }, ...data })).changes;
const change = (data: WorldData, address = 'welcome'): Change => plan(data).find((one) => one.address === address)!;
const namers = (data: WorldData) => JSON.parse(JSON.stringify(change(data).named_by ?? [])) as unknown;
const note = (data: WorldData) => change(data).notes.filter((one) => one.includes('about this flow'));

const gone: WorldData = { applied: { welcome: live, b: live }, now: { b: true } };
const replaced: WorldData = { applied: { welcome: live, b: live }, now: { welcome: anew, b: true } };
const others = { X1: asking('#F1', { name: 'Win back' }) };

describe('of a flow that goes', () => {
  it('flows of others are named, and nothing can follow', () => {
    expect(namers({ ...gone, others })).toEqual([{ flow_id: 'X1', name: 'Win back' }]);
    expect(note({ ...gone, others })).toEqual([
      '"Win back" (X1, not ours) asks about this flow by its id F1. Nothing has that id afterwards, and those conditions match nobody.',
    ]);
  });
  it('our own that stay as they are, too; several ask together', () => {
    const data: WorldData = { ...gone, others, applied: { welcome: live, b: asking('#F1') } };
    expect(namers(data)).toEqual([
      { flow_id: 'F2', name: 'b', address: 'b' },
      { flow_id: 'X1', name: 'Win back' },
    ]);
    expect(note(data)).toEqual([
      'b and "Win back" (X1, not ours) ask about this flow by its id F1. Nothing has that id afterwards, and those conditions match nobody.',
    ]);
  });
});

describe('of a flow made anew', () => {
  it('they are named, with what follows by itself', () => {
    expect(namers({ ...replaced, others })).toEqual([{ flow_id: 'X1', name: 'Win back' }]);
    expect(note({ ...replaced, others })).toEqual([
      '"Win back" (X1, not ours) asks about this flow by its id F1. The new flow has another id: in sequences write flow: ADDRESS, which follows it; in other flows set it anew in Klaviyo.',
    ]);
  });
  it('the note comes last', () => {
    expect(change({ ...replaced, others }).notes.at(-1)).toMatch(/^"Win back" \(X1, not ours\) asks/);
  });
});

describe('nobody is named', () => {
  const by = (flow: string) => ({ ...replaced, applied: { welcome: live, b: asking(flow) } });
  it.each<[string, WorldData]>([
    ['where nothing goes', { applied: { welcome: live }, now: { welcome: true }, others }],
    [
      'where the flow only changes',
      { applied: { welcome: live }, now: { welcome: { ...live, status: 'manual' } }, others },
    ],
    ['where it asks about another flow', { ...gone, others: { X1: asking('#F7') } }],
    ['where the asking flow is archived', { ...gone, others: { X1: { ...others.X1, archived: true } } }],
    [
      'where the asking flow goes itself',
      { applied: { welcome: live, b: asking('#F1'), c: live }, now: { c: true }, options: { allow: ['welcome', 'b'] } },
    ],
    ['where the asking sequence says it by address, and follows', by('welcome')],
    ['where it is changed to ask about nobody', { ...by('#F1'), now: { welcome: anew, b: live } }],
  ])('%s', (_, data) => {
    expect(namers(data)).toEqual([]);
    expect(note(data)).toEqual([]);
  });
  it('of a flow that stays beside one that goes', () => {
    const data: WorldData = {
      ...gone,
      applied: { welcome: live, b: live, c: asking('#F2') },
      now: { b: true, c: true },
    };
    expect(plan(data).flatMap((one) => one.named_by ?? [])).toEqual([]);
  });
});

it('each of several that go has its own', () => {
  const data: WorldData = {
    applied: { welcome: live, b: live, c: live },
    now: { c: true },
    others: { X1: asking('#F1', { name: 'One' }), X2: asking('#F2', { name: 'Two' }) },
    options: { allow: ['welcome', 'b'] },
  };
  expect(plan(data).map(({ address, named_by: by = [] }) => [address, by.map(({ flow_id: id }) => id)])).toEqual([
    ['b', ['X2']],
    ['c', []],
    ['welcome', ['X1']],
  ]);
});

it('what a plan changes is told by what it will say', () => {
  const data: WorldData = {
    ...replaced,
    applied: { welcome: live, b: live },
    now: { welcome: anew, b: asking('#F1') },
  };
  expect(namers({ ...data, options: { allow: ['welcome', 'b'] } })).toEqual([]);
  const status = { ...replaced, applied: { welcome: live, b: asking('#F1') } };
  const paused: WorldData = { ...status, now: { welcome: anew, b: asking('#F1', { status: 'manual' }) } };
  expect(namers(paused)).toEqual([{ flow_id: 'F2', name: 'b', address: 'b' }]);
});

it('what cannot be planned goes on asking', () => {
  const data: WorldData = { ...replaced, applied: { welcome: live, b: asking('#F1') } };
  expect(namers({ ...data, now: { welcome: anew, b: { ...live, trigger: 'Nothing' } } })).toEqual([
    { flow_id: 'F2', name: 'b', address: 'b' },
  ]);
});

it('a flow of which a page alone was read is looked at too', () => {
  const seen = { ...gone, others: { X1: { ...others.X1, read: 'page' as const } } };
  expect(namers(seen)).toEqual([{ flow_id: 'X1', name: 'Win back' }]);
  const ours: WorldData = {
    applied: { welcome: live, b: asking('#F1') },
    account: { b: { read: 'page' } },
    now: { b: true },
  };
  expect(namers(ours)).toEqual([{ flow_id: 'F2', name: 'b', address: 'b' }]);
  // Whom a flow lets in no page shows: of ours the ledger knows it.
  const audience = { ...ours, applied: { welcome: live, b: { ...live, audience: 'mail of #F1' } } };
  expect(namers(audience)).toEqual([{ flow_id: 'F2', name: 'b', address: 'b' }]);
});

describe('a sequence that asks about the flow of another', () => {
  const kinds = (data: WorldData) => plan(data).map(({ address, kind }) => `${address}: ${kind}`);
  const both: WorldData = { applied: { welcome: live, b: asking('welcome') }, now: { welcome: true, b: true } };
  it.each<[string, WorldData, readonly string[]]>([
    ['stays with a flow that stays', both, ['b: none', 'welcome: none']],
    [
      'changes with a flow that is made anew',
      { ...both, now: { welcome: anew, b: true } },
      ['b: update', 'welcome: replace'],
    ],
    [
      'is made with one that is new',
      { now: { welcome: live, b: asking('welcome') } },
      ['b: create', 'welcome: create'],
    ],
    [
      'draws those after it along',
      {
        applied: { welcome: live, b: asking('welcome', { audience: 'mail of welcome' }), c: asking('b') },
        now: { welcome: anew, b: true, c: true },
      },
      ['b: replace', 'c: update', 'welcome: replace'],
    ],
    [
      'cannot be planned where the other has no flow and gets none',
      { now: { welcome: { ...live, deploy: false }, b: asking('welcome') } },
      ['b: blocked', 'welcome: none'],
    ],
    [
      'nor where that cannot be planned itself',
      { now: { welcome: { ...live, trigger: 'Nothing' }, b: asking('welcome') } },
      ['b: blocked', 'welcome: blocked'],
    ],
    [
      'asks about one that is taken over',
      { others: { F9: live }, now: { welcome: { ...live, adopt: 'F9' }, b: asking('welcome') } },
      ['b: create', 'welcome: adopt'],
    ],
  ])('%s', (_, data, wanted) => {
    expect(kinds({ ...data, options: { allow: ['welcome', 'b'] } })).toEqual(wanted);
  });
  it('waits for what it is to ask about: the id stands in what is sent only once it is known', () => {
    const { operation } = change({ ...both, now: { welcome: anew, b: true } }, 'b');
    expect(JSON.stringify(operation?.type === 'update' ? operation.patches[0]?.definition : '')).toContain(
      '@flow{welcome}',
    );
    const stays = change(
      { others: { F9: live }, now: { welcome: { ...live, adopt: 'F9' }, b: asking('welcome') } },
      'b',
    );
    expect(JSON.stringify(stays.operation)).toContain('"value":"F9"');
  });
});
