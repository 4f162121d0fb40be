/**
 * The proof of the dam, by the engine that walks people through flow definitions and shares nothing with it: random flows,
 * people and moments. In the deep run ten thousand pairs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atMoment } from '../../src/drain/conditions.ts';
import { dammed } from '../../src/drain/dam.ts';
import { guardOf, withGuard } from '../../src/drain/guard.ts';
import { mannerOf } from '../../src/drain/manner.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { actionId } from '../../src/flow/tree.ts';
import type { Action, FlowDefinition } from '../../src/klaviyo/types.ts';
import { simulateFlows } from '../../src/simulate/simulate.ts';
import type { Flow, Happening, Person, Setting } from '../../src/simulate/types.ts';
import { isDeep } from '../support/deep.ts';
import { runs } from '../support/runs.ts';

const minute = 60_000;
const moment = Date.UTC(2026, 10, 22, 12);
const metric = 'CHECKO';
const mails = 'RECEIV';

const setting: Setting = { timezone: 'UTC', received: { email: mails } };
const ada: Person = {
  id: 'ada',
  consent: { email: 'subscribed', sms: 'subscribed' },
  timezone: 'America/New_York',
  properties: { email: 'ada@example.com', phone_number: '+12125550100', Tier: 'gold' },
};

type Part =
  | { readonly type: string; readonly data: unknown }
  | { readonly split: boolean; readonly yes: readonly Part[]; readonly no: readonly Part[] };

const mail = { smart_sending_enabled: false, transactional: false, additional_filters: null };
const act = fc.constantFrom<Part>(
  { type: 'send-email', data: { status: 'live', message: { name: 'M', subject_line: 'S', ...mail } } },
  { type: 'send-email', data: { status: 'draft', message: { name: 'D', subject_line: 'S', ...mail } } },
  {
    type: 'send-webhook',
    data: { status: 'live', message: { url: 'https://x.test', headers: {}, body: '{}', name: 'W' } },
  },
  {
    type: 'update-profile',
    data: {
      status: 'live',
      profile_operations: [
        { operator: 'update', property_type: 'string', property_key: "properties['Seen']", property_value: 'yes' },
      ],
    },
  },
);
const wait: fc.Arbitrary<Part> = fc.oneof(
  fc
    .integer({ min: 1, max: 90 })
    .map((value) => ({ type: 'time-delay', data: { unit: 'minutes', value, timezone: 'profile' } })),
  fc
    .integer({ min: 1, max: 48 })
    .map((value) => ({ type: 'time-delay', data: { unit: 'hours', value, timezone: 'profile' } })),
  fc
    .record({
      value: fc.integer({ min: 0, max: 9 }),
      time: fc.constantFrom(null, '09:00:00', '18:30:00'),
      monday: fc.boolean(),
    })
    .map(({ value, time, monday }) => ({
      type: 'time-delay',
      data: {
        unit: 'days',
        value: time === null ? value + 1 : value,
        timezone: 'profile',
        ...(time === null ? {} : { delay_until_time: time }),
        ...(time !== null && monday ? { delay_until_weekdays: ['monday', 'thursday'] } : {}),
      },
    })),
);
const way = (depth: number): fc.Arbitrary<readonly Part[]> => {
  const step: fc.Arbitrary<Part> = fc.oneof({ weight: 3, arbitrary: act }, { weight: 3, arbitrary: wait });
  const straight = fc.array(step, { maxLength: 5 });
  if (depth === 0) return straight;
  const split = fc.record({ split: fc.boolean(), yes: way(depth - 1), no: way(depth - 1) });
  return fc
    .tuple(fc.array(step, { maxLength: 3 }), fc.option(split, { nil: undefined }))
    .map(([before, last]) => (last === undefined ? before : [...before, last]));
};

const reentries = { always: { duration: 0, unit: 'alltime' }, never: { duration: 1, unit: 'alltime' } } as const;

function definitionOf(parts: readonly Part[], reentry: unknown, prefix: string): FlowDefinition {
  const actions: Action[] = [];
  let count = 0;
  const add = (rest: readonly Part[]): string | null => {
    const [first, ...more] = rest;
    if (first === undefined) return null;
    const id = `${prefix}${++count}`;
    if ('split' in first) {
      const links = { next_if_true: add(first.yes), next_if_false: add(first.no) };
      const value = first.split ? 'gold' : 'blue';
      const condition = {
        type: 'profile-property',
        property: "properties['Tier']",
        filter: { type: 'string', operator: 'equals', value },
      };
      const data = { profile_filter: { condition_groups: [{ conditions: [condition] }] } };
      actions.push({ id, type: 'conditional-split', links, data } as unknown as Action);
      return id;
    }
    const data = structuredClone(first.data) as { message?: { id?: string } };
    if (data.message !== undefined) data.message.id = `m-${id}`;
    actions.push({ id, type: first.type, links: { next: add(more) }, data } as unknown as Action);
    return id;
  };
  const entry = add(parts);
  const triggers = [{ type: 'metric', id: metric, trigger_filter: null }];
  return {
    triggers,
    profile_filter: null,
    actions,
    entry_action_id: entry,
    reentry_criteria: reentry,
  } as unknown as FlowDefinition;
}

/** Minutes before and after the change, none at it. */
const moments = (most: number) =>
  fc
    .uniqueArray(
      fc.integer({ min: -15 * 1440, max: 15 * 1440 }).filter((at) => at !== 0),
      { maxLength: most },
    )
    .map((list) =>
      [...list].sort((a, b) => a - b).map((at): Happening => ({ at: moment + at * minute, kind: 'event', metric })),
    );

const pair = fc.record({ old: way(2), young: way(2), events: moments(6) });
/** Who triggers a flow hardly does so more than some times a month. */
const fewer = fc.record({ old: way(2), events: moments(3) });

interface Sent {
  readonly by: string;
  readonly flow: string;
  readonly begun: number;
  readonly text: string;
}

/** What was done to a person: which action, and when. */
function sentOf(flows: readonly Flow[], happenings: readonly Happening[]): readonly Sent[] {
  const { entries } = simulateFlows(flows, ada, happenings, setting);
  const begun = new Map(
    entries.filter(({ kind }) => kind === 'entered').map((one) => [`${one.flow} ${one.run}`, one.at]),
  );
  return entries
    .filter(({ kind }) => kind === 'sent')
    .map((one) => ({
      by: one.by ?? '',
      flow: one.flow,
      begun: begun.get(`${one.flow} ${one.run}`) ?? 0,
      text: `${one.action} ${one.at}`,
    }));
}

interface Outcome {
  readonly old: readonly string[];
  readonly young: readonly string[];
}

/** The change as an apply makes it: the new flow is up, the old one closed, and at its end deleted. */
function changed(
  old: FlowDefinition,
  young: FlowDefinition,
  events: readonly Happening[],
): Outcome & { readonly manner: string; readonly mails: readonly string[] } {
  const normal = normalizeDefinition(old);
  const { manner, dam, minutes } = mannerOf({ old: normal, ran: true, status: 'live', wanted: 'live' });
  const guard = guardOf({
    old: normal,
    oldId: 'old',
    earlier: [],
    meant: normalizeDefinition(young),
    receivedEmail: mails,
  });
  const guarded = withGuard(young, atMoment(guard, new Date(moment).toISOString().replace('.000Z', 'Z')));
  const edits = dam.map((part): Action => {
    const action = old.actions.find((one) => actionId(one) === part.action_id);
    return dammed(action as Action, part, undefined);
  });
  const end = moment + minutes * minute + 1000;
  const sent = sentOf(
    [
      { id: 'old', definition: old },
      { id: 'young', definition: guarded, closed: true },
    ],
    [
      ...events,
      { at: moment, kind: 'flow', flow: 'young', state: 'open' },
      { at: moment, kind: 'edit', flow: 'old', actions: edits },
      { at: end, kind: 'flow', flow: 'old', state: 'deleted' },
    ],
  );
  const of = (flow: string): readonly string[] => sent.filter((one) => one.flow === flow).map(({ text }) => text);
  const both = sent.filter(({ by }) => by === 'email').map(({ text }) => text);
  return { manner, old: of('old'), young: of('young'), mails: both };
}

/** What everybody should get: the old flow as if nothing had changed for who came before, the new one for who came after. */
function wanted(
  old: FlowDefinition,
  young: FlowDefinition,
  events: readonly Happening[],
  reentry: 'always' | 'never',
): Outcome {
  const before = sentOf([{ id: 'old', definition: old }], events).filter(({ begun }) => begun < moment);
  const isKnown = events.some(({ at }) => at < moment);
  const later = reentry === 'never' && isKnown ? [] : events.filter(({ at }) => at > moment);
  const after = sentOf([{ id: 'young', definition: young }], later);
  return { old: before.map(({ text }) => text), young: after.map(({ text }) => text) };
}

const tries = isDeep ? 10_000 : 400;

describe.each(['always', 'never'] as const)('re-entry %s', (reentry) => {
  test('runs begun before get exactly the old messages at their times, entries after exactly the new: nobody both, nobody none', () => {
    const seen = { drain: 0, empty: 0 };
    fc.assert(
      fc.property(pair, ({ old: oldParts, young: youngParts, events }) => {
        const old = definitionOf(oldParts, reentries[reentry], 'a');
        const young = definitionOf(youngParts, reentries[reentry], 'b');
        const { manner, mails: _, ...outcome } = changed(old, young, events);
        // Where nobody waits the old flow goes at once.
        if (manner !== 'drain') {
          expect(manner).toBe('empty');
          seen.empty++;
          return;
        }
        seen.drain++;
        expect(outcome).toEqual(wanted(old, young, events, reentry));
      }),
      runs(4711, tries),
    );
    expect(seen.drain).toBeGreaterThan(seen.empty);
  });
});

test('re-entry after a time: at most one message in twenty is lost, and hardly one in a hundred comes twice', () => {
  const week = { duration: 7, unit: 'day' };
  let [due, lost, twice] = [0, 0, 0];
  fc.assert(
    fc.property(fewer, ({ old: parts, events }) => {
      const old = definitionOf(parts, week, 'a');
      const young = definitionOf(parts, week, 'b');
      const { manner, mails: did } = changed(old, young, events);
      if (manner !== 'drain') return;
      // The same flow twice: what one flow would have sent is what both together should have.
      const name = (text: string): string => text.replace(/^[ab]/, '');
      const should = sentOf([{ id: 'old', definition: old }], events)
        .filter(({ by }) => by === 'email')
        .map(({ text }) => name(text));
      const got = did.map(name);
      due += should.length;
      lost += should.filter((one) => !got.includes(one)).length;
      twice += got.length - got.filter((one) => should.includes(one)).length;
    }),
    runs(4712, tries * 3),
  );
  expect(due).toBeGreaterThan(tries / 4);
  expect(lost / due).toBeLessThan(0.05);
  expect(twice / due).toBeLessThan(0.02);
});
