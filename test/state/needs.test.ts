/** Which flows are read singly, row by row of the table at the head of observe-needs.ts: each is a request more. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { emptyLedger, type Ledger, type LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { isSameTime } from '../../src/ledger/ledger-seen.ts';
import { needsOf, type NeedsInput } from '../../src/observe/observe-needs.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';

const time = '2026-11-20T10:00:00+00:00';
const later = '2026-11-20T10:00:01+00:00';
const mail = (template: string | null): object => ({
  type: 'send-email',
  data: { message: { name: 'Hello', template_id: template } },
});
const delay = { type: 'time-delay', data: { unit: 'days', value: 1 } };

const flow = (more: Partial<ObservedFlow> = {}): ObservedFlow =>
  ({
    ...{ id: 'F1', name: 'Cart', status: 'live', archived: false, created: time, updated: time, tagIds: [] },
    actions: {
      1: { definition: mail('T1'), updated: time },
      2: { definition: delay, updated: time },
      3: { definition: mail('T3'), updated: time },
    },
    ...more,
  }) as unknown as ObservedFlow;
const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry =>
  ({
    flow_id: 'F1',
    base: { actions: [] },
    seen: { flow: time, actions: { 1: time, 2: time, 3: time } },
    templates: { T1: { sent: 'hash one', kept: 'x' }, T3: { sent: 'hash three', kept: 'y' } },
    ...more,
  }) as unknown as LedgerEntry;
const cart = (hashes: readonly string[] = ['hash one', 'hash three'], more: Partial<Desired> = {}): Desired =>
  ({
    address: 'cart',
    name: 'Cart',
    templates: Object.fromEntries(hashes.map((hash) => [hash, { hash }])),
    definition: { actions: [] },
    ...more,
  }) as unknown as Desired;

interface Given extends Partial<NeedsInput> {
  readonly flow?: ObservedFlow;
  readonly entry?: LedgerEntry | null;
  readonly intents?: Ledger['intents'];
}
function need({ flow: one = flow(), entry: known = entry(), intents = {}, ...more }: Given = {}): unknown {
  const entries: Ledger['entries'] = known === null ? {} : { cart: known };
  const ledger = { ...emptyLedger('oak', 'AbC123'), entries, intents };
  const found = needsOf({ flows: { [one.id]: one }, ledger, desired: [cart()], deep: false, ...more });
  return found.get(one.id)?.templates;
}
/** The flow with its actions changed. */
const acting = (actions: object): ObservedFlow => flow({ actions: { ...flow().actions, ...actions } as never });

describe('a flow of the ledger', () => {
  it('that did not move is not read', () => {
    expect(need()).toBeUndefined();
  });
  it('nor for parts of a second, or another way to write the time', () => {
    expect(need({ flow: flow({ updated: '2026-11-20T10:00:00.914000+00:00' }) })).toBeUndefined();
    expect(need({ flow: flow({ updated: '2026-11-20T11:00:00+01:00' }) })).toBeUndefined();
    expect([isSameTime(time, later), isSameTime('never', 'never'), isSameTime('never', time)]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it.each([
    ['of which nobody knows what it should hold', { entry: entry({ base: undefined } as never) }],
    ['with a journal', { entry: entry({ journal: { kind: 'update' } } as never) }],
    ['when asked to look deep', { deep: true }],
  ])('%s: whole, with all mails', (_, given) => {
    expect(need(given)).toBe('all');
  });
  it('that moved: whole, and no mail for it', () => {
    expect(need({ flow: flow({ updated: later }) })).toEqual([]);
  });
  it('an action that moved: with its mail', () => {
    expect(need({ flow: acting({ 3: { definition: mail('T3'), updated: later } }) })).toEqual(['T3']);
    expect(need({ flow: acting({ 2: { definition: delay, updated: later } }) })).toEqual([]);
  });
  it('an action more or less', () => {
    expect(need({ flow: acting({ 4: { definition: delay, updated: time } }) })).toEqual([]);
    expect(need({ entry: entry({ seen: { flow: time, actions: { 1: time, 2: time, 3: time, 4: time } } }) })).toEqual(
      [],
    );
  });
  it('a mail of which no hash is known, and one that is wanted no more', () => {
    expect(need({ entry: entry({ templates: { T1: { sent: 'hash one', kept: 'x' } } }) })).toEqual(['T3']);
    expect(need({ desired: [cart(['hash one', 'another'])] })).toEqual(['T3']);
  });
  it('a mail that a raw step names by its copy is wanted', () => {
    const raw = cart(['hash one'], { definition: { actions: [mail('T3')] } } as never);
    expect(need({ desired: [raw] })).toBeUndefined();
    expect(
      need({ desired: [cart(['hash one'], { definition: { actions: [mail('T9'), mail(null)] } } as never)] }),
    ).toEqual(['T3']);
  });
  it('a message without a template needs nothing', () => {
    expect(need({ flow: acting({ 3: { definition: mail(null), updated: time } }) })).toBeUndefined();
  });
  it('whose file is gone: its mails are as good as they were', () => {
    expect(need({ desired: [] })).toBeUndefined();
    expect(need({ desired: [cart([], { address: 'other' })] })).toBeUndefined();
  });
  it('that is archived, or shows no more when asked again, is not read, whatever else', () => {
    expect(need({ flow: flow({ archived: true, updated: later }), deep: true })).toBeUndefined();
    expect(need({ flow: flow({ unread: 'It did not answer.', updated: later }), deep: true })).toBeUndefined();
  });
});

describe('a flow that the ledger does not know', () => {
  const stranger = (more: Given = {}): unknown => need({ entry: null, ...more });
  it("is nobody's business", () => {
    expect(stranger()).toBeUndefined();
    expect(stranger({ deep: true })).toBeUndefined();
  });
  it('is read when a sequence asks to adopt it', () => {
    expect(stranger({ desired: [cart([], { adopt: 'F1' })] })).toBe('all');
    expect(stranger({ desired: [cart([], { adopt: 'F2' })] })).toBeUndefined();
  });
  describe('that may be the create whose answer was lost', () => {
    const at = (seconds: number): string => new Date(Date.parse(time) + seconds * 1000).toISOString();
    const announced = (name: string, seconds: number): Ledger['intents'] => ({
      cart: { name, hash: 'h', at: at(seconds) },
    });
    const draft = flow({ status: 'draft' });
    it('is read: a draft of that name, made since', () => {
      expect(stranger({ flow: draft, intents: announced('Cart', -5) })).toBe('all');
    });
    it('whatever the clocks say', () => {
      expect(stranger({ flow: draft, intents: announced('Cart', 3600) })).toBe('all');
    });
    it('and so is one that came to its end, by its tag', () => {
      const live = flow({ status: 'live', tagIds: ['tag-1'] });
      const given = { desired: [], tagId: 'tag-1', intents: announced('Cart', -5) };
      expect(stranger({ flow: live, ...given })).toBe('all');
      expect(stranger({ flow: { ...live, tagIds: ['tag-2'] }, ...given })).toBeUndefined();
    });
    it('not under another name, nor in another status', () => {
      expect(stranger({ flow: draft, intents: announced('Other', -5) })).toBeUndefined();
      expect(stranger({ flow: flow(), intents: announced('Cart', -5) })).toBeUndefined();
    });
  });
  describe('that bears our tag', () => {
    const tagged = flow({ tagIds: ['tag-1'] });
    it("is read where it may be a sequence's that has no entry", () => {
      expect(stranger({ flow: tagged, tagId: 'tag-1' })).toBe('all');
      const two = [cart([], { address: 'other', name: 'Other' }), cart()];
      expect(stranger({ flow: tagged, tagId: 'tag-1', desired: two })).toBe('all');
    });
    it('not without the tag, with another, or where there is none', () => {
      expect(stranger({ tagId: 'tag-1' })).toBeUndefined();
      expect(stranger({ flow: tagged, tagId: 'tag-2' })).toBeUndefined();
      expect(stranger({ flow: tagged })).toBeUndefined();
    });
    it('not where nothing of it fits, nor where its sequence has an entry', () => {
      expect(stranger({ flow: tagged, tagId: 'tag-1', desired: [cart([], { name: 'Other' })] })).toBeUndefined();
      const held = { ...emptyLedger('oak', 'AbC123'), entries: { cart: entry({ flow_id: 'F7' }) } };
      expect(need({ flow: tagged, tagId: 'tag-1', ledger: held })).toBeUndefined();
    });
  });
});
