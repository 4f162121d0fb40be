/** A flow in the place of another: how the old one gives way, who says so, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { Change } from '../../src/plan/plan.ts';
import { drainingOf } from '../../src/plan/rows/row-replace.ts';
import { type SequenceData, world, type WorldData } from './world.ts';
import type { DrainingData } from './world-drains.ts';

const steps = [
  { email: { id: 'first', subject: 'A' } },
  { delay: { id: 'wait', wait: '2 days' } },
  { email: { id: 'last', subject: 'Z' } },
];
const live: SequenceData = { status: 'live', steps };
const anew: SequenceData = { ...live, trigger: 'Active on Site' };
const first = (data: WorldData): Change =>
  decide(world({ applied: { cart: live }, now: { cart: anew }, ...data })).changes[0]!;
const operation = (data: WorldData) => {
  const { operation: made } = first(data);
  if (made?.type !== 'replace') throw new Error('no replacement');
  return made;
};

describe('who says that it is cut', () => {
  const to = (replace: SequenceData['replace']): WorldData => ({
    now: { cart: { ...anew, ...(replace === undefined ? {} : { replace }) } },
  });
  const cut = { policy: { replace: 'cut' as const } };
  it.each<[string, WorldData, string, string | undefined]>([
    ['nobody', {}, 'drain', undefined],
    ['the file', to('cut'), 'cut', 'The file says replace: cut.'],
    ['sluice.yaml', cut, 'cut', 'sluice.yaml says policy.replace: cut.'],
    ['sluice.yaml, and not the file', { ...cut, ...to('drain') }, 'drain', undefined],
    ['both', { ...cut, ...to('cut') }, 'cut', 'The file says replace: cut.'],
    ['who applies it', { ...to('drain'), options: { cut: ['cart'] } }, 'cut', '--cut was given.'],
    ['who applies it, of another', { options: { cut: ['b'] } }, 'drain', undefined],
  ])('%s', (_, data, manner, why) => {
    const { replace, notes, cost } = first(data);
    expect([replace?.manner, replace?.why]).toEqual([manner, why]);
    expect(notes.includes(why ?? '')).toBe(why !== undefined);
    expect(cost?.cancels_queue).toBe(manner === 'cut');
    expect(notes.some((note) => note.startsWith('Cancels everyone queued in it'))).toBe(manner === 'cut');
    expect(operation(data).drain === undefined).toBe(manner === 'cut');
  });
});

describe('a drain', () => {
  it('says for how long, and by how many requests it is closed', () => {
    const { replace, notes, cost } = first({});
    expect(replace).toMatchObject({ manner: 'drain', until: '2026-11-24T12:00:00.000Z', requests: 2, draining: 0 });
    expect(notes.slice(0, 2)).toEqual([
      'Nobody is cancelled: the old flow takes no newcomers and lets everybody inside go on, for 2 days at most (until 24 Nov).',
      'It is closed by 2 requests. Who triggers it in the seconds before the old flow is closed enters both.',
    ]);
    expect(cost?.longest_wait_minutes).toBe(2880);
    expect(operation({}).drain).toMatchObject({ minutes: 2880, trigger: { metric: 'M1' } });
  });
  it('says who may get something twice, each in a sentence', () => {
    const nine = { 'target-date': { id: 'nine', action: { data: { timezone: 'profile', target_time: '09:00:00' } } } };
    const fixed = [nine, { webhook: { id: 'hook', url: 'https://oak.test' } }, { email: { id: 'last', subject: 'Z' } }];
    const { notes } = first({ applied: { cart: { ...live, steps: fixed } }, now: { cart: { ...anew, steps: fixed } } });
    expect(notes[1]).toBe(
      'It is closed by 1 request. Who triggers it in the seconds before the old flow is closed enters both. Newcomers go through one step of the old flow too that no filter can stop (send webhook).',
    );
  });
  it('lasts as long as somebody may wait by a delay that was longer', () => {
    const until = (waits_until: string) => first({ entries: { cart: { waits_until } } }).replace?.until;
    expect(until('2026-12-01T12:00:00Z')).toBe('2026-12-01T12:00:00.000Z');
    expect(until('2026-11-23T12:00:00Z')).toBe('2026-11-24T12:00:00.000Z');
  });
  it.each<[string, boolean | undefined, boolean]>([
    ['asks for a word while none was proved', undefined, true],
    ['asks for none once one was', true, false],
    ['asks for one where one has leaked', false, true],
  ])('%s', (_, proved, destructive) => {
    const one = first(proved === undefined ? {} : { ledger: { facts: { drain: proved } } });
    expect([one.destructive, one.replace?.proved]).toEqual([destructive, proved]);
  });
  it('a cut asks for one whatever was proved, and does not say what was', () => {
    const one = first({ ledger: { facts: { drain: true } }, policy: { replace: 'cut' } });
    expect(one.destructive).toBe(true);
    expect(one.replace).not.toHaveProperty('proved');
  });
});

describe('a flow in which nobody is', () => {
  it('goes with no word and no cost, where it never ran', () => {
    const draft: SequenceData = { ...live, status: 'draft' };
    const one = first({ applied: { cart: draft }, now: { cart: { ...anew, status: 'draft' } } });
    expect(one).toMatchObject({ kind: 'replace', destructive: false, has_run: false });
    expect(one.notes).toEqual(['The flow never ran: nobody is in it.']);
    expect(one).not.toHaveProperty('cost');
  });
  it('goes with no word where nothing in it makes anybody wait', () => {
    const quick = steps.slice(0, 1);
    const one = first({ applied: { cart: { ...live, steps: quick } }, now: { cart: { ...anew, steps: quick } } });
    expect(one).toMatchObject({ destructive: false, has_run: true });
    expect(one.notes[0]).toBe('Nothing in it makes anybody wait: nobody is inside.');
    expect(one.cost).toMatchObject({ cancels_queue: false });
  });
});

describe('re-entry that is closed', () => {
  const never = { reentry: { duration: 1, unit: 'alltime' } };
  const data = (more: WorldData = {}): WorldData => ({
    applied: { cart: { ...live, ...never } },
    now: { cart: { ...live, ...never, audience: 'Tier = gold' } },
    ...more,
  });
  it('stays so: the new flow asks for it, and nothing is forgotten', () => {
    const one = first(data());
    expect(one.replace?.reentry).toEqual([
      'Re-entry stays closed for everybody who triggered the old flow. Sluice asks this in the new flow: it stands in no YAML, and nobody has to take it out.',
    ]);
    expect(one.notes).toContain(one.replace?.reentry[0]);
    expect(one.cost?.forgets_reentry).toBe(false);
    expect(operation(data()).guard?.groups).toHaveLength(1);
  });
  it('is forgotten by a cut, which says so', () => {
    const one = first(data({ policy: { replace: 'cut' } }));
    expect(one.replace?.reentry).toEqual([]);
    expect(one.cost?.forgets_reentry).toBe(true);
    expect(one.notes).toContain(
      'Klaviyo forgets who has been through it: people for whom re-entry is closed may get it again.',
    );
    expect(operation(data({ policy: { replace: 'cut' } }))).not.toHaveProperty('guard');
  });
  it('stays so against flows before the old one too, which asked for it itself', () => {
    const before = (metric_id: string) => ({
      conditions: [
        {
          ...{ type: 'profile-metric', metric_id, measurement: 'count' },
          measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
          timeframe_filter: { type: 'date', operator: 'before', date: '2026-10-01T00:00:00+00:00' },
        },
      ],
    });
    const asked = (metric: string) => {
      const definition = { profile_filter: { condition_groups: [before(metric)] } };
      const groups = operation(data({ account: { cart: { definition } } })).guard?.groups ?? [];
      return groups.map((group) => JSON.stringify(group).match(/M\d/)?.[0]);
    };
    expect(asked('M2')).toEqual(['M2', 'M1']);
    // Who triggered the same metric is refused by the new condition already.
    expect(asked('M1')).toEqual(['M1']);
  });
  it('is nothing where everybody may come again', () => {
    const one = first({ policy: { replace: 'cut' } });
    expect(one.notes.some((note) => note.includes('forgets'))).toBe(false);
    expect(one.cost?.forgets_reentry).toBe(false);
    expect(operation({})).not.toHaveProperty('guard');
  });
  it('of a list stays so by the mails that Klaviyo says people had', () => {
    const newsletter: SequenceData = { ...live, ...never, trigger: 'list Newsletter' };
    const of = (...metrics: { id: string; name: string; integration: string }[]): WorldData => ({
      applied: { cart: newsletter },
      now: { cart: { ...newsletter, audience: 'Tier = gold' } },
      metrics,
    });
    const mails = (data: WorldData) => JSON.stringify(operation(data).guard ?? '').match(/M\d/g) ?? [];
    const received = { id: 'M7', name: 'Received Email', integration: 'Klaviyo' };
    expect(mails(of(received))).toEqual(['M7']);
    expect(
      mails(
        of({ ...received, id: 'M6', integration: 'API' }, { ...received, id: 'M8', name: 'Opened Email' }, received),
      ),
    ).toEqual(['M7']);
    expect(mails(of({ ...received, integration: 'API' }))).toEqual([]);
  });
});

describe('a change that goes back to what still drains', () => {
  const old: DrainingData = { of: 'cart', since: '2026-11-21T12:00:00Z', ...live };
  const back = (more: Partial<DrainingData> = {}): WorldData => ({
    applied: { cart: anew },
    now: { cart: live },
    draining: { F9: { ...old, ...more } },
  });
  const note =
    'The flow F9, which drains, is just so. To bring it back instead of making another: sluice undo cart, or the label sluice:undo on the pull request.';
  it('says how to bring that back instead', () => {
    expect(first(back()).replace).toMatchObject({ undoes: 'F9', draining: 1 });
    expect(first(back()).notes).toContain(note);
  });
  it.each<[string, Partial<DrainingData>]>([
    ['it was another', { steps: steps.slice(0, 2) }],
    ['it gave way to an earlier one', { by: 'F7' }],
    ['nobody knows what it was', { known: false }],
  ])('does not, where %s', (_, more) => {
    expect(first(back(more)).replace).not.toHaveProperty('undoes');
    expect(first(back(more)).notes).not.toContain(note);
  });
});

it('a step in another status than its flow stays so in the new one', () => {
  const meant = (status: 'manual' | 'draft' | 'disabled' | undefined) =>
    operation({
      account: { cart: { edits: status === undefined ? [] : [{ action: 3, status: status as 'draft' }] } },
    }).meant.steps.map((step) => step.status);
  expect(meant(undefined)).toEqual([undefined, undefined, undefined]);
  expect(meant('manual')).toEqual([undefined, undefined, 'manual']);
  expect(meant('disabled')).toEqual([undefined, undefined, undefined]);
});

it('flows of a sequence that drain stand by when they end', () => {
  const one = (of: string, until: string): DrainingData => ({ of, since: '2026-11-21T12:00:00Z', until, ...live });
  const { ledger } = world({
    draining: {
      F7: one('cart', '2026-11-27T00:00:00Z'),
      F8: one('b', '2026-11-24T00:00:00Z'),
      F9: one('cart', '2026-11-25T00:00:00Z'),
    },
  });
  expect(drainingOf(ledger, 'cart')).toEqual([
    { id: 'F9', until: '2026-11-25T00:00:00Z' },
    { id: 'F7', until: '2026-11-27T00:00:00Z' },
  ]);
  expect(drainingOf(world({}).ledger, 'cart')).toEqual([]);
});

describe('a flow whose branches meet', () => {
  const vip = {
    condition: {
      id: 'vip',
      if: 'Tier = gold',
      then: [{ sms: { id: 'yes', body: 'Y' } }],
      else: [{ sms: { id: 'no', body: 'N' } }],
    },
  };
  const both: SequenceData = { ...live, steps: [vip, { email: { id: 'last', subject: 'Z' } }] };
  /** Both ways lead to one mail, as the app builds it; the ledger does not know more. */
  const met = (status: 'live' | 'manual'): Change => {
    const input = world({
      applied: { cart: both },
      now: { cart: { ...both, trigger: 'Active on Site' } },
      entries: { cart: { base: undefined, sent: undefined } },
    });
    const flow = input.observed.flows['F1']!;
    const text = JSON.stringify(flow.definition!.actions).replaceAll('"104"', '"102"');
    const actions = (JSON.parse(text) as { id: string; type: string; data: { status?: string } }[]).filter(
      ({ id, type }, index, all) => all.findLastIndex((other) => other.id === id && other.type === type) === index,
    );
    for (const { type, data } of actions) if (type === 'send-email') data.status = status;
    const definition = { ...flow.definition!, actions: actions as never };
    const one = {
      ...flow,
      definition,
      actions: Object.fromEntries(
        actions.map((action) => [action.id, { definition: action as never, updated: flow.updated }]),
      ),
    };
    return decide({ ...input, observed: { ...input.observed, flows: { F1: one } } }).changes[0]!;
  };
  it('says how many actions it has, made anew', () => {
    expect(met('live').kind).toBe('replace');
    expect(met('live').notes).toContain(
      'Its branches meet again in Klaviyo; made anew they do not, and it has 5 actions instead of 4.',
    );
    expect(first({}).notes.some((note) => note.startsWith('Its branches'))).toBe(false);
  });
  it('a step in another status stays so in every branch', () => {
    const { operation: made } = met('manual');
    expect(
      made?.type === 'replace' ? made.meant.steps.map(({ step, status }) => `${step} ${status ?? '-'}`) : [],
    ).toEqual(['vip -', 'yes -', 'last manual', 'no -', 'last manual']);
  });
});
