/** Whose a flow is where something is in between: it moved, it cannot be read, it drains, or a create was only announced. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';
import { applyEdits } from '../../src/ledger/ledger-edit.ts';
import { emptyLedger, type Intent, type Ledger, type LedgerEntry, probeKey } from '../../src/ledger/ledger-entry.ts';
import type { Observed, ObservedFlow } from '../../src/ledger/observed.ts';
import { ownership, type OwnershipInput } from '../../src/ledger/ownership.ts';
import { fits, likelyAnnounced } from '../../src/ledger/ownership-marks.ts';

const mails = (...names: string[]) => names.map((name) => ({ type: 'send-email', data: { message: { name } } }));
const definition = (...names: string[]) => ({ triggers: [], actions: mails(...names), entry_action_id: null });
const seq = (address: string, more: object = {}): Desired =>
  ({
    ...{ address, name: address, deploy: true, definition: definition(), at: { name: { file: 'x', line: 1 } } },
    ...more,
  }) as unknown as Desired;
const flow = (id: string, name: string, more: object = {}): ObservedFlow =>
  ({
    ...{ id, name, status: 'draft', archived: false, created: '2026-11-22T11:00:00+00:00', tagIds: [], actions: {} },
    ...more,
  }) as unknown as ObservedFlow;
const entry = (flow_id: string, name: string, lineage = [flow_id]): LedgerEntry =>
  ({ flow_id, name, lineage }) as unknown as LedgerEntry;

interface Given {
  readonly ledger?: Partial<Ledger>;
  readonly flows?: readonly ObservedFlow[];
  readonly desired?: readonly Desired[];
  readonly observed?: Partial<Observed>;
  readonly more?: Partial<OwnershipInput>;
}
const now = Date.parse('2026-11-22T12:00:00Z');
function own({ ledger, flows = [], desired = [], observed, more }: Given) {
  return ownership({
    ledger: { ...emptyLedger('oak', 'AbC123'), ...ledger },
    observed: {
      account: { id: 'AbC123' },
      flows: Object.fromEntries(flows.map((one) => [one.id, one])),
      projectTag: { id: 'ours' },
      ...observed,
    } as unknown as Observed,
    ...{ desired, invalid: [], project: 'oak', recreate: [], now, ...more },
  });
}
const messages = (given: Given): string[] =>
  [...own(given).claims.values()].flatMap((claim) => ('diagnostic' in claim ? [claim.diagnostic.message] : []));

describe('an address that vanished', () => {
  const entries = { a: entry('F1', 'One'), b: entry('F2', 'Two') };
  const flows = [flow('F1', 'One'), flow('F2', 'Two')];
  it.each<readonly [string, Partial<Desired>, string | undefined]>([
    ['goes over once, by moved_from before the flow to adopt', { movedFrom: 'a', adopt: 'F2' }, 'a'],
    ['goes over once, by moved_from before the name', { movedFrom: 'a', name: 'Two' }, 'a'],
    ['goes over by its name though the flow has another by now', { name: 'One' }, 'a'],
    ['stays where its name is that of one that adopts another flow', { name: 'One', adopt: 'F9' }, undefined],
  ])('%s', (_, more, from) => {
    const renamed = more.name === 'One' ? [flow('F1', 'Renamed'), flow('F2', 'Two'), flow('F9', 'Nine')] : flows;
    const { edits, removed } = own({ ledger: { entries }, flows: renamed, desired: [seq('cart', more)] });
    expect(edits).toEqual(from === undefined ? [] : [{ edit: 'move', from, to: 'cart' }]);
    expect(removed.map(({ address }) => address)).toEqual(from === undefined ? ['a', 'b'] : ['b']);
  });
  it('is gone where the sequence that names it has a flow of its own', () => {
    const desired = [seq('a', { name: 'Two', movedFrom: 'b' })];
    const { edits, removed } = own({ ledger: { entries }, flows, desired });
    expect([edits, removed.map(({ address }) => address)]).toEqual([[], ['b']]);
  });
  it("is known by its entry's flow, though no lineage names it", () => {
    const held = { cart: entry('F1', 'One', []) };
    const { claims } = own({ ledger: { entries: held }, flows, desired: [seq('cart', { adopt: 'F1' })] });
    expect(claims.get('cart')).toMatchObject({ kind: 'ours', flow: { id: 'F1' } });
  });
});

describe('a flow that cannot be read', () => {
  const unread = flow('F1', 'Cart', { unread: 'Klaviyo does not show its definition.' });
  it('of the ledger is left alone, with its entry; to adopt and of the name, without one', () => {
    const held = entry('F1', 'Cart');
    const found = own({ ledger: { entries: { cart: held } }, flows: [unread], desired: [seq('cart')] });
    expect(found.claims.get('cart')).toMatchObject({ kind: 'unread', flow: unread, entry: held });
    for (const one of [seq('cart', { adopt: 'F1' }), seq('cart', { name: 'Cart' })]) {
      const claim = own({ flows: [unread], desired: [one] }).claims.get('cart');
      expect(claim).toMatchObject({ kind: 'unread', flow: unread, diagnostic: { code: 'flow-unread' } });
      expect(claim).not.toHaveProperty('entry');
    }
  });
  it('that two ask for is one of them only', () => {
    const desired = [seq('a', { adopt: 'F1' }), seq('b', { adopt: 'F1' })];
    const found = own({ flows: [unread], desired });
    expect([...found.claims.values()].map(({ kind }) => kind)).toEqual(['unread', 'blocked']);
    expect([...found.owned]).toEqual(['F1']);
  });
});

it('a flow to adopt that another sequence has is told with that one’s address', () => {
  const entries = { a: entry('F1', 'One'), b: entry('F2', 'Two') };
  const flows = [flow('F1', 'One'), flow('F2', 'Two')];
  const desired = [seq('a'), seq('b'), seq('cart', { adopt: 'F2' })];
  expect(messages({ ledger: { entries }, flows, desired })).toEqual([
    'The flow F2 that cart is to adopt belongs to b already.',
  ]);
});

describe('a lost ledger, while flows drain', () => {
  const tags = { tagIds: ['ours', 'drains'] };
  const old = flow('F1', 'Cart', tags);
  const observed = { drainTag: 'drains' };
  const drains = (given: Given) =>
    own({ observed, ...given }).edits.flatMap((one) => (one.edit === 'drain' ? [[one.address, one.flow_id]] : []));

  it('they are ours, and of the sequence of their name, or of none', () => {
    const desired = [seq('other', { name: 'Other' }), seq('cart', { name: 'Cart' })];
    expect(drains({ flows: [old, flow('F2', 'Gone', tags)], desired })).toEqual([
      ['cart', 'F1'],
      ['Gone', 'F2'],
    ]);
    expect(own({ observed, flows: [old], desired })).toMatchObject({
      claims: new Map([
        ['other', { kind: 'new' }],
        ['cart', { kind: 'new' }],
      ]),
      owned: new Set(['F1']),
      diagnostics: [{ code: 'drain-found', address: 'cart' }],
    });
  });
  it('they give way to the flow the sequence has, or nobody knows to whom', () => {
    const desired = [seq('cart', { name: 'Cart' })];
    const by = (flows: readonly ObservedFlow[]) =>
      own({ observed, flows, desired }).edits.flatMap((one) => (one.edit === 'drain' ? [one.draining.by] : []));
    expect(by([old, flow('F3', 'Cart', { tagIds: ['ours'] })])).toEqual(['F3']);
    expect(by([old, flow('F3', 'Cart', { unread: 'It did not answer.' })])).toEqual(['F1']);
    expect(by([old])).toEqual(['F1']);
  });
  it('what looking found stands in the ledger then, and is found no second time', () => {
    const { edits } = own({ observed, flows: [old] });
    const ledger = applyEdits(emptyLedger('oak', 'AbC123'), edits);
    expect(ledger.draining).toMatchObject({ F1: { address: 'Cart', name: 'Cart', by: 'F1' } });
    expect(own({ ledger, observed, flows: [old] })).toMatchObject({ edits: [], diagnostics: [] });
    expect([...own({ ledger, flows: [old] }).owned]).toEqual(['F1']);
  });
  it('one whose times Klaviyo does not tell drains from now on: nobody is cut short, and the plan is made', () => {
    const delay = { type: 'time-delay', data: { unit: 'days', value: 74 } };
    const until = (more: object) =>
      own({ observed, flows: [{ ...old, ...more }] }).edits.map((one) => one.edit === 'drain' && one.draining.until);
    expect(until({})).toEqual(['2027-05-22T11:00:00Z']);
    expect(until({ created: '' })).toEqual(['2027-05-22T12:00:00Z']);
    const told = { 1: { definition: delay, updated: '2026-11-22T11:30:00Z' } };
    expect(until({ actions: told })).toEqual(['2026-12-07T11:30:00Z']);
    expect(until({ actions: { ...told, 2: { definition: delay, updated: '' } } })).toEqual(['2026-12-07T12:00:00Z']);
  });
  it.each([
    ['without the tag of the project', { flows: [flow('F1', 'Cart', { tagIds: ['drains'] })] }],
    ['without the tag of those that drain', { flows: [flow('F1', 'Cart', { tagIds: ['ours'] })] }],
    ['archived', { flows: [flow('F1', 'Cart', { ...tags, archived: true })] }],
    ['where the project has no tag', { flows: [old], observed: { ...observed, projectTag: undefined } as never }],
    ['where there is no such tag', { flows: [old], observed: {} }],
  ])('not one %s', (_, given) => {
    expect(drains(given)).toEqual([]);
  });
});

describe('a create that was only announced', () => {
  const hello = { ...definition('hello') };
  const made = (id: string) => flow(id, 'Cart', { definition: hello });
  const intent: Intent = { name: 'Cart', hash: intentHash(hello as never), at: '2026-11-22T11:00:00Z' };
  const intents = { cart: intent };

  it('two flows of it are both named', () => {
    const given = { ledger: { intents }, flows: [made('F1'), made('F2')], desired: [seq('cart', { name: 'Cart' })] };
    expect(messages(given)).toEqual(['More than one flow fits cart: F1, F2.']);
  });
  it('and whose file is gone: its flow is taken and goes; without one it is forgotten; of two neither', () => {
    const known = {
      ...{ flow_id: 'F1', name: 'Cart', lineage: ['F1'], has_run: false, status: 'draft', steps: [], templates: {} },
      ...{ applied: { at: '2026-11-22T12:00:00.000Z' }, seen: { flow: '', actions: {} } },
    };
    expect(own({ ledger: { intents }, flows: [made('F1')] }).edits).toStrictEqual([
      { edit: 'take', address: 'cart', entry: known, how: 'intent', tag: true },
    ]);
    expect(own({ ledger: { intents } }).edits).toEqual([{ edit: 'forget', address: 'cart' }]);
    expect(own({ ledger: { intents }, flows: [made('F1'), made('F2')] }).edits).toEqual([]);
  });
  it('is no second thing to remove beside the entry of its address, nor is the scratch draft one', () => {
    const entries = { cart: entry('F7', 'Cart') };
    const flows = [made('F1'), flow('F7', 'Cart')];
    const found = own({ ledger: { entries, intents: { ...intents, [probeKey]: intent } }, flows });
    expect(found.removed.map(({ flow: one }) => one?.id)).toEqual(['F7']);
    expect(found.edits).toEqual([]);
  });
  it.each([
    ['a minute before', '2026-11-22T10:59:00+00:00', true],
    ['more than a minute before', '2026-11-22T10:58:59+00:00', false],
  ])('by Klaviyo’s clock a flow made %s', (_, created, fit) => {
    expect(likelyAnnounced({ at: intent.at, clock: 'klaviyo' }, [{ created }])).toHaveLength(fit ? 1 : 0);
  });
});

describe('a flow by its message names', () => {
  const shown = (...names: string[]) => {
    const actions = [
      { type: 'time-delay', data: {} },
      { type: 'send-sms', data: { message: { name: null } } },
    ];
    const all = [...mails(...names), ...actions].map((one, n) => [n, { definition: one }]);
    return flow('F1', 'Renamed', { actions: Object.fromEntries(all) });
  };
  const one = seq('cart', { definition: definition('hello', 'again') });
  it('steps without a name say nothing', () => {
    expect([fits(one, shown('hello', 'again'), [one]), fits(one, shown('hello'), [one])]).toEqual([true, false]);
  });
  it('whose branches meet in the app has each name once', () => {
    const joined = {
      ...seq('cart', { definition: definition('a', 'b', 'c') }),
      joined: { definition: definition('a') },
    };
    const all = [joined] as unknown as readonly Desired[];
    const is = (...names: string[]) => fits(joined as unknown as Desired, shown(...names), all);
    expect([is('a'), is('a', 'b', 'c'), is('a', 'b')]).toEqual([true, true, false]);
  });
});
