/** Which flow is whose, rule by rule (the numbers are those at the head of ownership.ts). */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { emptyLedger, type Intent, type Ledger, type LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { intentHash } from '../../src/flow/intent-hash.ts';
import type { Observed, ObservedFlow } from '../../src/ledger/observed.ts';
import { isForeign, ownership, type OwnershipInput } from '../../src/ledger/ownership.ts';

const place = (line: number) => ({ file: 'flows/x.yaml', line, column: 1, endLine: line, endColumn: 2 });
const mails = (...names: string[]) =>
  names.map((name, n) => ({ id: `${n}`, type: 'send-email', data: { message: { name } } }));
const definition = (...names: string[]) => ({ triggers: [], actions: mails(...names), entry_action_id: '0' });

const seq = (address: string, more: Partial<Desired> & { messages?: string[]; name?: string } = {}): Desired => {
  const { messages = [], ...rest } = more;
  const at = { name: place(1), ...(more.adopt === undefined ? {} : { adopt: place(2) }) };
  return {
    address,
    name: address,
    deploy: true,
    definition: definition(...messages),
    at,
    ...rest,
  } as unknown as Desired;
};
const flow = (id: string, name: string, more: Partial<ObservedFlow> & { messages?: string[] } = {}): ObservedFlow => {
  const { messages = [], ...rest } = more;
  const actions = Object.fromEntries(mails(...messages).map((one) => [one.id, { definition: one, updated: '' }]));
  const made = { status: 'draft', archived: false, created: '2026-11-22T11:00:00+00:00', updated: '', tagIds: [] };
  return { id, name, ...made, definition: definition(...messages), actions, ...rest } as unknown as ObservedFlow;
};
const entry = (flow_id: string, name: string, lineage: string[] = [flow_id]): LedgerEntry =>
  ({ flow_id, name, lineage, has_run: true, status: 'live', steps: [], templates: {} }) as unknown as LedgerEntry;

interface Given {
  readonly entries?: Record<string, LedgerEntry>;
  readonly intents?: Record<string, Intent>;
  readonly flows?: readonly ObservedFlow[];
  readonly desired?: readonly Desired[];
  readonly more?: Partial<OwnershipInput>;
  /** Whether the project's tag exists; it does when left out. */
  readonly tag?: boolean;
}
const now = Date.parse('2026-11-22T12:00:00Z');
function own({ entries = {}, intents = {}, flows = [], desired = [], more = {}, tag = true }: Given) {
  const ledger: Ledger = { ...emptyLedger('oak', 'AbC123'), entries, intents };
  const observed = {
    account: { id: 'AbC123' },
    flows: Object.fromEntries(flows.map((one) => [one.id, one])),
    ...(tag ? { projectTag: { id: 'tag-1' } } : {}),
  } as unknown as Observed;
  return ownership({ ledger, observed, desired, invalid: [], project: 'oak', recreate: [], now, ...more });
}
/** "cart: ours F1 ledger" for each claim; a blocked one with its code. */
function claims(given: Given): string[] {
  return [...own(given).claims].map(([address, claim]) => {
    switch (claim.kind) {
      case 'ours':
        return `${address}: ours ${claim.flow.id} ${claim.how}`;
      case 'adopt':
        return `${address}: adopt ${claim.flow.id}`;
      case 'blocked':
      case 'unread':
        return `${address}: ${claim.diagnostic.code}`;
      case 'new':
        return `${address}: new${claim.before === undefined ? '' : ` after ${claim.before.flow_id}`}`;
    }
  });
}
const said = (given: Given): string[] =>
  [...own(given).claims.values()].flatMap((claim) => (claim.kind === 'blocked' ? [claim.diagnostic.message] : []));
const marked = { tagIds: ['tag-1'] };

describe('a foreign ledger', () => {
  const ledger = emptyLedger('oak', 'AbC123');
  it.each([
    ['ours', 'oak', 'AbC123', false],
    ['another project', 'elm', 'AbC123', true],
    ['another account', 'oak', 'XyZ789', true],
    ['no project known', undefined, 'AbC123', false],
    ['no project, another account', undefined, 'XyZ789', true],
  ] as const)('%s', (_, project, account, foreign) => {
    expect(isForeign(ledger, project, account)).toBe(foreign);
  });
  it('blocks everything, and nothing is ours', () => {
    const given = {
      entries: { cart: entry('F1', 'Cart') },
      flows: [flow('F1', 'Cart')],
      desired: [seq('cart'), seq('new')],
    };
    const found = own({ ...given, more: { project: 'elm' } });
    expect([...found.claims.values()]).toMatchObject([{ kind: 'blocked' }, { kind: 'blocked' }]);
    expect([found.removed, found.edits, found.diagnostics, found.owned.size]).toEqual([[], [], [], 0]);
    expect(said({ ...given, more: { project: 'elm' } })[0]).toBe(
      'The ledger belongs to the project "oak", and sluice.yaml says "elm".',
    );
    const observed = { account: { id: 'XyZ789' }, flows: {} } as unknown as Observed;
    expect(said({ ...given, more: { observed } })[0]).toBe(
      'The ledger belongs to the account AbC123, and the key to XyZ789.',
    );
  });
});

describe('1 · the flow id in the ledger', () => {
  const entries = { cart: entry('F1', 'Cart') };
  const desired = [seq('cart')];
  it('is identity, whatever the flow is called', () => {
    const given = { entries, desired, flows: [flow('F1', 'Renamed'), flow('F2', 'cart')] };
    expect(claims(given)).toEqual(['cart: ours F1 ledger']);
    expect([...own(given).owned]).toEqual(['F1']);
    expect(own(given).edits).toEqual([]);
  });
  it('blocks where the flow is gone or archived, until somebody says so', () => {
    expect(claims({ entries, desired })).toEqual(['cart: deleted-in-klaviyo']);
    expect(said({ entries, desired })).toEqual(['The flow F1 of cart was deleted in Klaviyo.']);
    const archived = [flow('F1', 'Cart', { archived: true })];
    expect(said({ entries, desired, flows: archived })).toEqual(['The flow F1 of cart was archived in Klaviyo.']);
    expect(claims({ entries, desired, flows: archived, more: { recreate: ['cart'] } })).toEqual(['cart: new after F1']);
    expect(claims({ entries, desired, more: { recreate: ['other'] } })).toEqual(['cart: deleted-in-klaviyo']);
  });
  it('does not block a sequence that wants no flow', () => {
    expect(claims({ entries, desired: [seq('cart', { deploy: false })] })).toEqual(['cart: new after F1']);
  });
  it('cannot adopt another as well; its own and its past are no other', () => {
    const flows = [flow('F1', 'Cart'), flow('F9', 'Nine')];
    const adopting = (adopt: string) => [seq('cart', { adopt })];
    expect(claims({ entries, flows, desired: adopting('F9') })).toEqual(['cart: adopt-missing']);
    expect(said({ entries, flows, desired: adopting('F9') })).toEqual([
      'cart holds the flow F1 already and cannot adopt F9 as well.',
    ]);
    expect(claims({ entries, flows, desired: adopting('F1') })).toEqual(['cart: ours F1 ledger']);
    const past = { cart: entry('F1', 'Cart', ['F0', 'F1']) };
    expect(claims({ entries: past, flows, desired: adopting('F0') })).toEqual(['cart: ours F1 ledger']);
  });
});

describe('2 · an address that vanished', () => {
  const entries = { 'old/cart': entry('F1', 'Cart') };
  const flows = [flow('F1', 'Cart')];
  const move = (one: Desired, more: Given = {}) => own({ entries, flows, desired: [one], ...more });
  it.each([
    ['by moved_from', seq('cart', { name: 'Other', movedFrom: 'old/cart' })],
    ['by the flow it adopts', seq('cart', { name: 'Other', adopt: 'F1' })],
    ['by its name', seq('cart', { name: 'Cart' })],
  ])('%s', (_, one) => {
    const found = move(one);
    expect(found.claims.get('cart')).toMatchObject({ kind: 'ours', how: 'moved', flow: { id: 'F1' } });
    expect(found.edits).toEqual([{ edit: 'move', from: 'old/cart', to: 'cart' }]);
    expect(found.removed).toEqual([]);
  });
  it('by the name the flow has now', () => {
    const found = move(seq('cart', { name: 'Renamed' }), { flows: [flow('F1', 'Renamed')] });
    expect(found.edits).toEqual([{ edit: 'move', from: 'old/cart', to: 'cart' }]);
  });
  it('not where nothing says so', () => {
    const found = move(seq('cart', { name: 'Another' }));
    expect(found.claims.get('cart')).toEqual({ kind: 'new' });
    expect(found.edits).toEqual([]);
    expect(found.removed).toMatchObject([{ address: 'old/cart', flow: { id: 'F1' } }]);
  });
  it('not while its file is there, readable or not', () => {
    const one = seq('cart', { movedFrom: 'old/cart', name: 'Other' });
    expect(claims({ entries, flows, desired: [seq('old/cart', { name: 'Cart' }), one] })).toEqual([
      'old/cart: ours F1 ledger',
      'cart: new',
    ]);
    expect(claims({ entries, flows, desired: [one], more: { invalid: ['old/cart'] } })).toEqual(['cart: new']);
  });
  it("is one sequence's only: the first that names it", () => {
    const desired = [seq('a', { movedFrom: 'old/cart' }), seq('b', { movedFrom: 'old/cart' })];
    expect(claims({ entries, flows, desired })).toEqual(['a: ours F1 moved', 'b: new']);
    const both = [seq('a', { movedFrom: 'old/cart' }), seq('b', { adopt: 'F1' }), seq('c', { name: 'Cart' })];
    expect(claims({ entries, flows, desired: both })).toEqual(['a: ours F1 moved', 'b: adopt-missing', 'c: new']);
  });
  it('goes to who adopts its past as well', () => {
    const past = { 'old/cart': entry('F1', 'Cart', ['F0', 'F1']) };
    expect(claims({ entries: past, flows, desired: [seq('cart', { adopt: 'F0' })] })).toEqual(['cart: ours F1 moved']);
  });
  it('two of one name are a doubt', () => {
    const two = { ...entries, 'older/cart': entry('F2', 'Cart') };
    const given = { entries: two, flows: [...flows, flow('F2', 'Cart')], desired: [seq('cart', { name: 'Cart' })] };
    expect(claims(given)).toEqual(['cart: duplicate-flow']);
    expect(said(given)).toEqual(['More than one flow fits cart: F1, F2.']);
    expect(own(given).edits).toEqual([]);
  });
  it('a sequence that was applied before takes none', () => {
    const given = { entries: { ...entries, cart: entry('F2', 'Two') }, flows: [...flows, flow('F2', 'Two')] };
    expect(claims({ ...given, desired: [seq('cart', { name: 'Cart', movedFrom: 'old/cart' })] })).toEqual([
      'cart: ours F2 ledger',
    ]);
  });
});

describe('3 · adopt', () => {
  const adopting = [seq('cart', { adopt: 'F9' })];
  it('takes the flow it names', () => {
    const given = { desired: adopting, flows: [flow('F9', 'Nine')] };
    expect(claims(given)).toEqual(['cart: adopt F9']);
    expect([...own(given).owned]).toEqual(['F9']);
  });
  it.each([
    ['does not exist', {}, 'The flow F9 that cart is to adopt does not exist.'],
    [
      'is archived',
      { flows: [flow('F9', 'Nine', { archived: true })] },
      'The flow F9 that cart is to adopt is archived.',
    ],
    [
      'belongs to another',
      { flows: [flow('F9', 'Nine')], entries: { nine: entry('F9', 'Nine') } },
      'The flow F9 that cart is to adopt belongs to nine already.',
    ],
  ] as const)('a flow that %s', (_, given, message) => {
    const desired = 'entries' in given ? [...adopting, seq('nine')] : adopting;
    expect(said({ desired, ...given })).toEqual([message]);
  });
  it('a flow that two ask for goes to the first', () => {
    const desired = [...adopting, seq('other', { adopt: 'F9' })];
    expect(claims({ desired, flows: [flow('F9', 'Nine')] })).toEqual(['cart: adopt F9', 'other: adopt-missing']);
    expect(said({ desired, flows: [flow('F9', 'Nine')] })).toEqual([
      'The flow F9 that other is to adopt is asked for by another sequence too.',
    ]);
    const [, one] = own({ desired, flows: [flow('F9', 'Nine')] }).claims.values();
    expect(one).toMatchObject({ diagnostic: { address: 'other', at: { line: 2 } } });
  });
});

describe('4 · a create whose answer is not known', () => {
  const hash = intentHash(definition('hello') as never);
  const intents = { cart: { name: 'Cart', hash, at: '2026-11-22T11:00:30Z' } as Intent };
  const made = (more: Partial<ObservedFlow> & { messages?: string[] } = {}, id = 'F1', name = 'Cart') =>
    flow(id, name, { messages: ['hello'], ...more });
  const desired = [seq('cart', { name: 'Cart' })];
  it('is found by what was announced', () => {
    const given = { intents, desired, flows: [made()] };
    expect(claims(given)).toEqual(['cart: ours F1 intent']);
    const found = own(given);
    const known = { flow_id: 'F1', name: 'Cart', lineage: ['F1'], has_run: false, status: 'draft' };
    expect(found.edits).toMatchObject([{ edit: 'take', address: 'cart', how: 'intent', tag: true, entry: known }]);
    expect(found.claims.get('cart')).toMatchObject({
      entry: { ...known, applied: { at: '2026-11-22T12:00:00.000Z' }, seen: { flow: '', actions: {} } },
    });
    expect([[...found.owned], found.diagnostics]).toEqual([['F1'], []]);
  });
  it('needs no tag where it has one', () => {
    expect(own({ intents, desired, flows: [made(marked)] }).edits).toMatchObject([{ tag: false }]);
    expect(own({ intents, desired, flows: [made()], tag: false }).edits).toMatchObject([{ tag: true }]);
  });
  it.each([
    ['another name', made({}, 'F1', 'Kart')],
    ['another content', made({ messages: ['bye'] })],
    ['no content read', { ...made(), definition: undefined } as unknown as ObservedFlow],
    ['a status it never had', made({ status: 'live' })],
    ['an archive', made({ archived: true })],
  ])('is not one with %s', (_, one) => {
    const [claim] = claims({ intents, desired, flows: [one] });
    expect(claim).not.toContain('intent');
  });
  it('clocks may differ: a date tells apart what fits otherwise, and no more', () => {
    const early = made({ created: '2026-11-22T09:59:30+00:00' });
    expect(claims({ intents, desired, flows: [early] })).toEqual(['cart: ours F1 intent']);
    expect(claims({ intents, desired, flows: [early, made({}, 'F2')] })).toEqual(['cart: ours F2 intent']);
  });
  it('one that came to its end unrecorded is known by its tag, and has run', () => {
    const given = { intents, desired, flows: [made({ ...marked, status: 'live' })] };
    expect(claims(given)).toEqual(['cart: ours F1 intent']);
    expect(own(given).claims.get('cart')).toMatchObject({ entry: { has_run: true, status: 'live' } });
  });
  it('two of them are a doubt', () => {
    expect(claims({ intents, desired, flows: [made(), made({}, 'F2')] })).toEqual(['cart: duplicate-flow']);
  });
  it("not one that is somebody's, or was", () => {
    const entries = { other: entry('F1', 'Other') };
    const both = [...desired, seq('other')];
    expect(claims({ intents, entries, desired: both, flows: [made()] })).toEqual([
      'other: ours F1 ledger',
      'cart: new',
    ]);
    const past = { other: entry('F3', 'Other', ['F1', 'F3']) };
    expect(claims({ intents, entries: past, desired: both, flows: [made(), flow('F3', 'Other')] })).toEqual([
      'other: ours F3 ledger',
      'cart: new',
    ]);
  });
  it('of a sequence that is gone is to be removed, if one flow alone is it', () => {
    expect(own({ intents, flows: [made()] }).removed).toMatchObject([
      { address: 'cart', flow: { id: 'F1' }, entry: { has_run: false } },
    ]);
    expect([...own({ intents, flows: [made()] }).owned]).toEqual(['F1']);
    expect(own({ intents, flows: [made(), made({}, 'F2')] }).removed).toEqual([]);
    expect(own({ intents }).removed).toEqual([]);
    expect(own({ intents, flows: [made()], more: { invalid: ['cart'] } }).removed).toEqual([]);
  });
});

describe('5 · a lost ledger', () => {
  const desired = [seq('cart', { name: 'Cart', messages: ['hello', 'again'] })];
  const messages = ['again', 'hello'];
  it.each([
    ['the tag and the name', flow('F1', 'Cart', marked)],
    ['the tag and all message names', flow('F1', 'Renamed', { ...marked, messages })],
  ])('is rebuilt by %s', (_, one) => {
    const given = { desired, flows: [one] };
    expect(claims(given)).toEqual(['cart: ours F1 rebuilt']);
    expect(own(given).edits).toMatchObject([{ how: 'rebuilt', tag: false, entry: { has_run: true, lineage: ['F1'] } }]);
    expect(own(given).diagnostics).toMatchObject([{ code: 'ledger-rebuilt', address: 'cart', at: { line: 1 } }]);
  });
  it('only by the tag of the project', () => {
    expect(claims({ desired, flows: [flow('F1', 'Cart', { tagIds: ['tag-2'] })] })).toEqual(['cart: name-taken']);
    expect(claims({ desired, flows: [flow('F1', 'Cart', marked)], tag: false })).toEqual(['cart: name-taken']);
  });
  it.each([
    ['fewer messages', ['hello']],
    ['more messages', ['hello', 'again', 'once more']],
    ['other messages', ['hello', 'bye']],
  ])('is not rebuilt by %s', (_, others) => {
    expect(claims({ desired, flows: [flow('F1', 'Renamed', { ...marked, messages: others })] })).toEqual(['cart: new']);
  });
  it('a sequence without a message is known by its name alone', () => {
    expect(claims({ desired: [seq('cart')], flows: [flow('F1', 'Other', marked)] })).toEqual(['cart: new']);
  });
  it("messages say nothing for a flow that bears another sequence's name", () => {
    const both = [...desired, seq('other', { name: 'Other' })];
    expect(claims({ desired: both, flows: [flow('F1', 'Other', { ...marked, messages })] })).toEqual([
      'other: ours F1 rebuilt',
      'cart: new',
    ]);
  });
  it('messages say nothing where the ledger knows a flow: a clone has them as well', () => {
    const entries = { other: entry('F7', 'Other') };
    const flows = [flow('F7', 'Other'), flow('F1', 'Clone of cart', { ...marked, messages })];
    expect(claims({ entries, flows, desired: [...desired, seq('other')] })).toEqual([
      'other: ours F7 ledger',
      'cart: new',
    ]);
    const named = [flow('F7', 'Other'), flow('F1', 'Cart', marked)];
    expect(claims({ entries, flows: named, desired: [...desired, seq('other')] })).toEqual([
      'other: ours F7 ledger',
      'cart: ours F1 rebuilt',
    ]);
  });
  it('two flows for one sequence, or one flow for two, are a doubt', () => {
    const clones = [flow('F1', 'Cart', marked), flow('F2', 'Cart', marked)];
    expect(claims({ desired, flows: clones })).toEqual(['cart: duplicate-flow']);
    expect(own({ desired, flows: clones }).edits).toEqual([]);
    const twins = [seq('a', { messages: ['x'] }), seq('b', { messages: ['x'] })];
    expect(claims({ desired: twins, flows: [flow('F1', 'Old', { ...marked, messages: ['x'] })] })).toEqual([
      'a: duplicate-flow',
      'b: duplicate-flow',
    ]);
  });
});

describe('6 and 7 · the rest', () => {
  const desired = [seq('cart', { name: 'Cart' })];
  it("a name that somebody else's flow bears blocks", () => {
    expect(claims({ desired, flows: [flow('F1', 'Cart')] })).toEqual(['cart: name-taken']);
    expect(said({ desired, flows: [flow('F1', 'Cart')] })).toEqual([
      'A flow named "Cart" exists (F1) and is not ours.',
    ]);
    expect([...own({ desired, flows: [flow('F1', 'Cart')] }).owned]).toEqual([]);
  });
  it('but not where none is wanted, nor where the flow is archived, ours, or was', () => {
    expect(claims({ desired: [seq('cart', { name: 'Cart', deploy: false })], flows: [flow('F1', 'Cart')] })).toEqual([
      'cart: new',
    ]);
    expect(claims({ desired, flows: [flow('F1', 'Cart', { archived: true })] })).toEqual(['cart: new']);
    const entries = { other: entry('F1', 'Other', ['F0', 'F1']) };
    const flows = [flow('F1', 'Cart'), flow('F0', 'Cart')];
    expect(claims({ entries, flows, desired: [...desired, seq('other')] })).toEqual([
      'other: ours F1 ledger',
      'cart: new',
    ]);
  });
  it('nothing of it: there is no flow yet', () => {
    expect(claims({ desired })).toEqual(['cart: new']);
  });
});

describe('files that are gone', () => {
  it('are removed with their flow; an entry whose flow is gone too is forgotten', () => {
    const entries = { a: entry('F1', 'A'), b: entry('F2', 'B'), c: entry('F3', 'C') };
    const found = own({ entries, flows: [flow('F1', 'A'), flow('F2', 'B', { archived: true })] });
    expect(found.removed).toMatchObject([{ address: 'a', flow: { id: 'F1' } }, { address: 'b' }, { address: 'c' }]);
    expect(found.removed.map((one) => 'flow' in one)).toEqual([true, false, false]);
    expect(found.edits).toEqual([
      { edit: 'forget', address: 'b' },
      { edit: 'forget', address: 'c' },
    ]);
  });
  it('are not, while they only cannot be read', () => {
    const found = own({ entries: { a: entry('F1', 'A') }, flows: [flow('F1', 'A')], more: { invalid: ['a'] } });
    expect([found.removed, found.edits]).toEqual([[], []]);
  });
});
