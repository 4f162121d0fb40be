/** Flows that drain, as a plan finds them: how each stands, what an apply does about it, and what is told. */
import { describe, expect, it } from 'vitest';
import { isDue } from '../../src/plan/drains.ts';
import { decide } from '../../src/plan/decide.ts';
import type { DrainRow, Plan } from '../../src/plan/plan.ts';
import { now, world, type WorldData } from './world.ts';
import type { DrainingData } from './world-drains.ts';

const steps = [
  { email: { id: 'first', subject: 'A' } },
  { delay: { id: 'wait', wait: '2 days' } },
  { email: { id: 'last', subject: 'Z' } },
];
const cart = { status: 'live', steps } as const;
/** It gave way a day ago; the last one inside has left a day from now. */
const old: DrainingData = { of: 'cart', since: '2026-11-21T12:00:00.000Z', ...cart };
const over = { since: '2026-11-20T12:00:00.000Z', until: '2026-11-22T12:00:00.000Z' };
const planOf = (one: Partial<DrainingData>, more: WorldData = {}): Plan =>
  decide(world({ applied: { cart }, now: { cart: true }, draining: { F9: { ...old, ...one } }, ...more }));
const row = (one: Partial<DrainingData>, more?: WorldData): DrainRow | undefined => planOf(one, more).drains[0];
const told = ({ diagnostics }: Plan): readonly string[] =>
  diagnostics.map(({ code, address, message, detail }) => `${code} ${address ?? '-'}: ${message} ${detail}`);
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

describe('state and act', () => {
  const checked = { at: ago(1), verdict: 'holds' } as const;
  const edits = [{ action: 1, status: 'live' as const }];
  it.each<[string, Partial<DrainingData>, WorldData, string]>([
    ['people are inside, and it was looked at', { checked }, {}, 'draining wait'],
    ['people are inside, and it was not looked at', {}, {}, 'draining check'],
    ['its time is over to the second', { ...over, checked }, {}, 'drained end'],
    ['its time is over here, and not by Klaviyo', { ...over, checked }, { klaviyo_now: ago(0.01) }, 'draining wait'],
    ['its time is over by Klaviyo, and not here', { checked }, { klaviyo_now: ago(-48) }, 'draining wait'],
    ['its time is over by both clocks', { ...over, checked }, { klaviyo_now: ago(-1) }, 'drained end'],
    ['its time is over, and it was edited', { ...over, checked, edits }, {}, 'edited wait'],
    ['… which may be overwritten', { ...over, edits }, { options: { overwriteDrift: ['cart'] } }, 'edited end'],
    ['… which may be elsewhere', { ...over, checked, edits }, { options: { overwriteDrift: ['b'] } }, 'edited wait'],
    ['it leaks', { ...over, leak: { verdict: 'leaks' } }, {}, 'leaks wait'],
    ['it stalls', { leak: { verdict: 'stalls' } }, {}, 'stalls wait'],
    ['it leaks and was edited', { leak: { verdict: 'leaks' }, edits }, {}, 'leaks wait'],
    [
      'it leaks, and is to end',
      { leak: { verdict: 'leaks' } },
      { options: { endDrain: ['cart'] } },
      'leaks end forced',
    ],
    ['it is to end now', { checked }, { options: { endDrain: ['cart'] } }, 'draining end forced'],
    ['another is to end now', { checked }, { options: { endDrain: ['other'] } }, 'draining wait'],
    ['it is gone', { there: false }, {}, 'gone forget'],
    ['it was archived', { archived: true, checked }, {}, 'gone forget'],
  ])('%s', (_, one, more, wanted) => {
    const { state, act, forced } = row(one, more)!;
    expect([state, act, ...(forced === true ? ['forced'] : [])].join(' ')).toBe(wanted);
  });

  it('says whose it is, since and until when, and how the last look went', () => {
    expect(row({ checked })).toEqual({
      flow_id: 'F9',
      address: 'cart',
      name: 'cart',
      since: '2026-11-21T12:00:00.000Z',
      until: '2026-11-23T12:00:00.000Z',
      checked_at: checked.at,
      verdict: 'holds',
      edited: [],
      state: 'draining',
      act: 'wait',
    });
    expect(row({})).toMatchObject({ checked_at: null });
    expect(row({ there: false })).toMatchObject({ flow_id: 'F9', edited: [] });
  });
});

it('stand by address, the oldest first, and under --only its own alone', () => {
  const at = (of: string, hours: number): DrainingData => ({ ...old, of, since: ago(hours) });
  const draining = { F9: at('cart', 3), F8: at('b', 1), F7: at('cart', 5), F6: at('cart', 4), F5: at('a', 2) };
  const data: WorldData = { applied: { cart, a: cart, b: cart }, now: { cart: true, a: true, b: true }, draining };
  const ids = (more: WorldData = {}) => decide(world({ ...data, ...more })).drains.map(({ flow_id: id }) => id);
  expect(ids()).toEqual(['F5', 'F8', 'F7', 'F6', 'F9']);
  expect(ids({ options: { only: ['cart'] } })).toEqual(['F7', 'F6', 'F9']);
  expect(ids({ options: { only: [] } })).toEqual([]);
});

describe('looking at its mails', () => {
  const one = row({})!;
  const { ledger } = world({ applied: { cart }, now: { cart: true }, draining: { F9: old } });
  const draining = ledger.draining!['F9']!;
  const hour = 3_600_000;
  const start = Date.parse(one.since);
  const due = (hours: number, more: Partial<typeof draining> = {}) =>
    isDue({ ...draining, ...more }, start + hours * hour);
  const targets = (...minutes: number[]) =>
    minutes.map((silent_after) => ({ message_id: 'm', silent_after, goes_on: 0 }));
  it('begins four hours after the change, or two after its first mail must be silent', () => {
    const slow = { watch: targets(600, 900) };
    expect([due(3.99, slow), due(4, slow)]).toEqual([false, true]);
    const quick = { watch: targets(600, 30) };
    expect([due(2.49, quick), due(2.5, quick)]).toEqual([false, true]);
  });
  it.each([
    ['holds', 24],
    ['unseen', 6],
    ['too-early', 6],
  ] as const)('comes again after %s in %s hours', (verdict, hours) => {
    const checked = { at: new Date(start).toISOString(), verdict };
    expect([due(hours - 0.01, { checked }), due(hours, { checked })]).toEqual([false, true]);
  });
  it('ends once it is known to leak, and where there is nothing to watch', () => {
    const leak = { at: one.since, message_id: 'm', count: 1, verdict: 'leaks', filtered: false } as const;
    expect([due(99), due(99, { leak }), due(99, { watch: [] })]).toEqual([true, false, false]);
  });
});

describe('what somebody edited', () => {
  const manual = [{ action: 2, set: { value: 1 } }];
  it.each<[string, Partial<DrainingData>, readonly string[]]>([
    ['nothing', {}, []],
    ['a mail before the first delay is on again', { edits: [{ action: 1, status: 'live' }] }, ['first (status)']],
    ['the delay is short again', { edits: manual }, ['wait (delay)']],
    ['it has to outlast who is inside by a day', { edits: [{ action: 2, set: { value: 2 } }] }, ['wait (delay)']],
    ['… and does', { edits: [{ action: 2, set: { value: 3 } }] }, []],
    ['a mail behind it is a draft', { edits: [{ action: 3, status: 'draft' }] }, ['last (status)']],
    [
      'the words of a mail: people inside get the new ones',
      { edits: [{ action: 3, message: { subject_line: 'B' } }] },
      [],
    ],
    ['a part of the dam is gone', { edits: [{ action: 2, remove: true }] }, ['wait']],
    ['a mail is gone, which nobody minds', { edits: [{ action: 3, remove: true }] }, []],
    ['the ledger does not know its steps', { known: false, edits: manual }, ['action 201 (delay)']],
    ['… nor what they were', { known: false, edits: [{ action: 3, status: 'draft' }] }, []],
  ])('%s', (_, one, edited) => {
    expect(row(one)?.edited).toEqual(edited);
  });

  it('a status that was lowered is one, a flow that went live is none', () => {
    const turned = (applied: 'live' | 'manual', status: 'live' | 'manual' | 'draft', known = true) => {
      const input = world({ applied: { cart }, now: { cart: true }, draining: { F9: old } });
      const draining = input.ledger.draining!['F9']!;
      const entry = known ? { entry: { ...draining.entry!, status: applied } } : {};
      const { entry: _, ...bare } = draining;
      const flows = { ...input.observed.flows, F9: { ...input.observed.flows['F9']!, status } };
      const ledger = { ...input.ledger, draining: { F9: { ...bare, ...entry } } };
      return decide({ ...input, ledger, observed: { ...input.observed, flows } }).drains[0]?.edited;
    };
    expect(turned('live', 'manual')).toEqual(['the status (manual)']);
    expect(turned('live', 'draft')).toEqual(['the status (draft)']);
    expect(turned('manual', 'manual')).toEqual([]);
    expect(turned('manual', 'live')).toEqual([]);
    expect(turned('live', 'manual', false)).toEqual([]);
  });

  it('a filter that keeps newcomers out is gone', () => {
    const behind = [
      { 'target-date': { id: 'nine', action: { data: { timezone: 'profile', target_time: '09:00:00' } } } },
      { email: { id: 'last', subject: 'Z' } },
    ];
    expect(row({ steps: behind })?.edited).toEqual([]);
    expect(row({ steps: behind, edits: [{ action: 2, message: { additional_filters: null } }] })?.edited).toEqual([
      'last (filter)',
    ]);
  });
});

describe('one that nobody ends', () => {
  // The delay was made 62 days long on 1 September: on 2 November newcomers come out.
  const late = { since: '2026-10-01T12:00:00.000Z', until: '2026-10-03T12:00:00.000Z' };
  const comesOut = '2026-12-02T12:00:00Z';
  it.each<[string, string, string, string | undefined]>([
    ['has a month left, and is asked for', late.since, late.until, comesOut],
    ['has more than a month', '2026-10-22T12:00:00.001Z', '2026-10-24T12:00:00.000Z', undefined],
    ['has a month to the second', '2026-10-21T12:00:00.000Z', '2026-10-23T12:00:00.000Z', '2026-12-22T12:00:00Z'],
    ['has just ended', late.since, '2026-11-21T12:00:01.000Z', undefined],
    ['ended a day ago', late.since, '2026-11-21T12:00:00.000Z', comesOut],
  ])('%s', (_, since, until, wanted) => {
    expect(row({ since, until })?.comes_out).toBe(wanted);
  });
  it('is told with what is to be done: nothing, or a word of a person', () => {
    const head =
      'drain-overdue cart: The flow F9, which gave way to another, is still there, though nobody has been inside since 3 Oct.';
    const why =
      'Newcomers stand in it behind a long delay, and were served by the new flow: on 2026-12-02 the first of them come out and get its mails.';
    expect(told(planOf(late))).toEqual([`${head} ${why} The next sluice apply saves and deletes it.`]);
    expect(told(planOf({ ...late, leak: { verdict: 'leaks' } }))[0]).toBe(
      `${head} ${why} It waits for a person. Look at it in Klaviyo: https://www.klaviyo.com/flow/F9/edit. To save and delete it: sluice apply --end-drain cart.`,
    );
  });
  it('with no delay in its dam lets nobody come out', () => {
    expect(row({ ...late, steps: steps.slice(0, 1) })?.comes_out).toBeUndefined();
  });
});

describe('what is told', () => {
  it('nothing of one that drains as it should, whether it is over or not', () => {
    expect(told(planOf({}))).toEqual([]);
    expect(told(planOf(over))).toEqual([]);
  });
  const advice =
    'Message filters keep newcomers out of it now, as far as they can. Look at it in Klaviyo: https://www.klaviyo.com/flow/F9/edit. To go back to it: sluice undo cart. To end it: sluice apply --end-drain cart. Until a drain has held again, each one here asks for your word.';
  it('that one leaks or stalls, and the ways on', () => {
    const head = 'drain-leaks cart: The flow F9, which gave way to another,';
    expect(told(planOf({ leak: { verdict: 'leaks' } }))).toEqual([`${head} still sends to newcomers. ${advice}`]);
    expect(told(planOf({ leak: { verdict: 'stalls' } }))).toEqual([
      `${head} has stopped sending to the people inside. ${advice}`,
    ]);
  });
  it('that one was edited, and how it can end', () => {
    expect(told(planOf({ edits: [{ action: 1, status: 'live' }] }))).toEqual([
      'drain-edited cart: The flow F9, which gave way to another, was edited in Klaviyo while it drains: first (status). It is left as it is, and not deleted by itself: people may be inside. To end it nonetheless: sluice apply --end-drain cart. F9 drains until 23 Nov (24 hours), not checked yet.',
    ]);
  });
  it.each([
    [-5, undefined],
    [5, undefined],
    [-6, "The clock here is 6 minutes behind Klaviyo's."],
    [6, "The clock here is 6 minutes ahead of Klaviyo's."],
  ])('that the clocks differ by %s minutes', (minutes, message) => {
    const at = { klaviyo_now: ago(minutes / 60) };
    const detail =
      'Flows that drain are deleted when both clocks say so, never earlier. Set the clock of the machine that runs Sluice.';
    expect(told(planOf({}, at))).toEqual(message === undefined ? [] : [`clock-off -: ${message} ${detail}`]);
    // Where nothing drains nobody has to know.
    expect(decide(world({ applied: { cart }, now: { cart: true }, ...at })).diagnostics).toEqual([]);
  });
});

describe('a drain that was taken back', () => {
  const plan = (more: WorldData) => decide(world({ applied: { cart }, now: { cart: true }, ...more }));
  // One of it drains still, so it is not made anew yet.
  const draining = { F9: old };
  it('is told until its flow is made anew: in time for all inside to leave', () => {
    const entries = { cart: { stale_from: '2027-01-20T12:00:00Z' } };
    expect(plan({ entries, draining }).drains.find(({ state }) => state === 'taken-back')).toEqual({
      flow_id: 'F1',
      address: 'cart',
      name: 'cart',
      since: '2026-11-20T10:00:05.000Z',
      until: '2027-01-18T12:00:00.000Z',
      checked_at: null,
      edited: [],
      state: 'taken-back',
      act: 'wait',
    });
    const { base: _, ...unknown } = world({ applied: { cart }, now: { cart: true } }).ledger.entries['cart']!;
    const input = world({ applied: { cart }, now: { cart: true }, entries });
    const ledger = { ...input.ledger, entries: { cart: { ...unknown, stale_from: '2027-01-20T12:00:00Z' } } };
    expect(decide({ ...input, ledger }).drains).toMatchObject([{ until: '2027-01-20T12:00:00.000Z' }]);
  });
  it('is nothing where nothing was taken back', () => {
    expect(plan({}).drains).toEqual([]);
  });
});
