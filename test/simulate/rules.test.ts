/** One test, at least, for each rule of what a flow does to a person. */
import { expect, test } from 'vitest';
import type { Action, FlowDefinition, Trigger } from '../../src/wire/types.ts';
import type { Happening } from '../../src/simulate/types.ts';
import {
  berlin,
  chain,
  checkout,
  consenting,
  day,
  deeds,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  is,
  lines,
  monday,
  property,
  sms,
  split,
  times,
  walk,
} from './support.ts';

const noOrder = filter([times('Order', 'equals', 0)]);

test('the trigger filter and the profile filter are asked at entry', () => {
  const large = {
    type: 'metric-property',
    metric_id: 'Checkout',
    field: '$value',
    filter: { type: 'numeric', operator: 'greater-than', value: 50 },
  };
  const flow = definition(chain(email('e')), {
    triggers: [{ type: 'metric', id: 'Checkout', trigger_filter: filter([large]) } as unknown as Trigger],
    profile_filter: filter([property('Tier', is('gold'))]),
  });
  const gold = { ...consenting, properties: { Tier: 'gold' } };
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 40 })], gold))).toEqual(['+0h refused filter']);
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 60 })]))).toEqual(['+0h refused filter']);
  expect(deeds(walk(flow, [event(monday, 'Checkout', { $value: 60 })], gold))).toEqual(['+0h sent e']);
  expect(walk(flow, [checkout], gold).entries[0]?.why).toMatchObject({ of: 'trigger', group: 0 });
});

test('the profile filter is asked again before every action', () => {
  const flow = definition(chain(delay('d', 'hours', 1), email('e'), delay('f', 'hours', 1), email('g')), {
    profile_filter: noOrder,
  });
  expect(deeds(walk(flow, [checkout, event(monday + 1.5 * hour, 'Order')]))).toEqual([
    '+1h sent e',
    '+2h left g filter',
  ]);
  const silent = definition(
    chain(delay('d', 'hours', 1), split('s', filter([property('Tier', is('gold'))]), 'e', null), email('e')),
    { profile_filter: noOrder },
  );
  expect(deeds(walk(silent, [checkout, event(monday + hour, 'Order')]))).toEqual(['+1h left s filter']);
});

test("a message's own filter is asked at its send", () => {
  const only = { additional_filters: filter([property('Tier', is('gold'))]) };
  const flow = definition(chain(delay('d', 'hours', 1), email('e', only), email('f')));
  const becomes: Happening = { at: monday + 1, kind: 'property', property: 'Tier', value: 'gold' };
  expect(deeds(walk(flow))).toEqual(['+1h skipped e filter', '+1h sent f']);
  expect(deeds(walk(flow, [checkout, becomes]))).toEqual(['+1h sent e', '+1h sent f']);
});

test('actions without a delay between follow at once; a person stands at one action at a time', () => {
  const flow = definition(chain(email('a'), delay('d', 'minutes', 30), email('b'), email('c')));
  expect(lines(walk(flow))).toEqual([
    '+0h entered',
    '+0h sent a',
    '+0h waits d until +0.5h',
    '+0.5h sent b',
    '+0.5h sent c',
    '+0.5h ended',
  ]);
});

const wait = (
  data: object,
  unit: 'minutes' | 'hours' | 'days',
  value: number,
  at: string,
  timezone = 'Europe/Berlin',
): string => {
  const timeline = walk(
    definition(chain(delay('d', unit, value, data), email('e'))),
    [event(Date.parse(at), 'Checkout')],
    { ...consenting, timezone },
  );
  const { until } = timeline.entries.find(({ kind }) => kind === 'waits')!;
  return new Date(until!).toISOString();
};
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

test('minutes and hours are exact, days are 24 hours each', () => {
  expect(wait({}, 'minutes', 90, '2026-10-25T00:30:00Z')).toBe('2026-10-25T02:00:00.000Z');
  expect(wait({}, 'hours', 30, '2026-10-24T10:00:00Z')).toBe('2026-10-25T16:00:00.000Z');
  expect(wait({}, 'days', 1, '2026-10-24T10:00:00Z')).toBe('2026-10-25T10:00:00.000Z');
});

test('days with a time of day are calendar days in the zone of the delay', () => {
  const nine = { delay_until_time: '09:00:00' };
  expect(wait(nine, 'days', 1, '2026-11-02T07:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
  expect(wait(nine, 'days', 1, '2026-11-02T15:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
  expect(wait({ ...nine, timezone: 'America/New_York' }, 'days', 1, '2026-11-02T03:00:00Z')).toBe(
    '2026-11-02T14:00:00.000Z',
  );
  // Over already today: the next day.
  expect(wait(nine, 'days', 0, '2026-11-02T09:00:00Z')).toBe('2026-11-03T08:00:00.000Z');
});

test.each([
  ['Europe/Berlin', '2026-03-28T10:00:00Z', '09:00', '2026-03-29T07:00:00.000Z'],
  ['Europe/Berlin', '2026-10-24T10:00:00Z', '09:00', '2026-10-25T08:00:00.000Z'],
  // There is no 02:30 on that day; it becomes 03:30. In autumn there are two, and the first is meant.
  ['Europe/Berlin', '2026-03-28T10:00:00Z', '02:30', '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-10-24T10:00:00Z', '02:30', '2026-10-25T00:30:00.000Z'],
  ['America/New_York', '2026-03-07T15:00:00Z', '09:00', '2026-03-08T13:00:00.000Z'],
  ['America/New_York', '2026-10-31T15:00:00Z', '09:00', '2026-11-01T14:00:00.000Z'],
  ['America/New_York', '2026-10-31T15:00:00Z', '01:30', '2026-11-01T05:30:00.000Z'],
  ['Australia/Sydney', '2026-04-04T00:00:00Z', '09:00', '2026-04-04T23:00:00.000Z'],
  ['Australia/Sydney', '2026-10-03T00:00:00Z', '09:00', '2026-10-03T22:00:00.000Z'],
  ['Australia/Sydney', '2026-10-03T00:00:00Z', '02:30', '2026-10-03T16:30:00.000Z'],
  ['Europe/Berlin', '2028-02-28T12:00:00Z', '09:00', '2028-02-29T08:00:00.000Z'],
])('a calendar day in %s over %s until %s', (zone, at, time, until) => {
  expect(wait({ delay_until_time: `${time}:00` }, 'days', 1, at, zone)).toBe(until);
});

test('then the next allowed weekday, also over the end of the year', () => {
  const working = { delay_until_time: '09:00:00', delay_until_weekdays: weekdays };
  expect(wait(working, 'days', 1, '2026-11-05T10:00:00Z')).toBe('2026-11-06T08:00:00.000Z');
  expect(wait(working, 'days', 1, '2026-11-06T10:00:00Z')).toBe('2026-11-09T08:00:00.000Z');
  expect(wait({ ...working, delay_until_weekdays: ['friday'] }, 'days', 1, '2026-12-31T10:00:00Z')).toBe(
    '2027-01-01T08:00:00.000Z',
  );
  expect(wait({ ...working, delay_until_weekdays: ['thursday'] }, 'days', 1, '2026-12-31T10:00:00Z')).toBe(
    '2027-01-07T08:00:00.000Z',
  );
});

const target = (data: object): FlowDefinition =>
  definition(
    chain({ temporary_id: 't', type: 'target-date', data: { timezone: 'profile', ...data } } as Action, email('e')),
  );

test('a target date is the next moment with that time and weekday', () => {
  expect(deeds(walk(target({ target_time: '10:00:00' })))).toEqual(['+1h sent e']);
  expect(deeds(walk(target({ target_time: '08:00:00' })))).toEqual(['+23h sent e']);
  expect(deeds(walk(target({ target_time: '10:00:00', target_days: ['wednesday'] })))).toEqual(['+49h sent e']);
});

test('a delay is skipped, and the person leaves, when nothing live follows', () => {
  const flow = (status: string): FlowDefinition =>
    definition(chain(email('a'), delay('d', 'hours', 1), email('b', {}, status)));
  expect(deeds(walk(flow('draft')))).toEqual(['+0h sent a', '+0h left d nothing-live']);
  expect(deeds(walk(flow('manual')))).toEqual(['+0h sent a', '+1h skipped b review']);
});

test('an edited delay counts for who reaches it afterwards', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const edit: Happening = {
    at: monday + hour,
    kind: 'edit',
    flow: 'flow',
    actions: [{ ...flow.actions[0]!, data: { unit: 'hours', value: 5 } } as Action],
  };
  expect(deeds(walk(flow, [checkout, edit, event(monday + 1.5 * hour, 'Checkout')]))).toEqual([
    '+2h sent e',
    '+6.5h sent e',
  ]);
});

test('a split is decided once, on arrival', () => {
  const gold = filter([property('Tier', is('gold'))]);
  const flow = definition([split('s', gold, 'd', null), ...chain(delay('d', 'hours', 1), email('e'))]);
  const falls: Happening = { at: monday + 1, kind: 'property', property: 'Tier', value: 'silver' };
  expect(deeds(walk(flow, [checkout, falls], { ...consenting, properties: { Tier: 'gold' } }))).toEqual([
    '+0h branch s yes',
    '+1h sent e',
  ]);
  expect(deeds(walk(flow))).toEqual(['+0h branch s no']);
});

test('draft is skipped, manual waits for a review and later steps go on', () => {
  const flow = definition(chain(email('a', {}, 'draft'), email('b', {}, 'manual'), email('c')));
  expect(deeds(walk(flow))).toEqual(['+0h skipped a draft', '+0h skipped b review', '+0h sent c']);
});

test.each([
  ['email', 15.9, 'skipped'],
  ['email', 16, 'sent'],
  ['sms', 23.9, 'skipped'],
  ['sms', 24, 'sent'],
] as const)('Smart Sending: %s %d hours after the last is %s', (channel, hours, kind) => {
  const message = channel === 'email' ? email : sms;
  const smart = { smart_sending_enabled: true };
  const flow = definition(chain(message('a'), delay('d', 'minutes', hours * 60), message('b', smart), message('c')));
  const [, second, third] = deeds(walk(flow));
  expect(second).toBe(kind === 'sent' ? `+${hours}h sent b` : `+${hours}h skipped b smart-sending`);
  // It is skipped, not put off, and a message without Smart Sending goes all the same.
  expect(third).toBe(`+${hours}h sent c`);
});

test('Smart Sending counts what comes from elsewhere, by channel, and a skip starts no clock', () => {
  const smart = { smart_sending_enabled: true };
  const flow = definition(chain(email('a', smart), sms('b', smart), delay('d', 'hours', 10), email('c', smart)));
  const campaign: Happening = { at: monday - 10 * hour, kind: 'message', channel: 'email' };
  expect(deeds(walk(flow, [campaign, checkout]))).toEqual(['+0h skipped a smart-sending', '+0h sent b', '+10h sent c']);
});

test.each([
  ['+49301234567', '2026-11-02T22:00:00+01:00', '2026-11-03T08:00:00+01:00'],
  ['+49301234567', '2026-11-02T07:30:00+01:00', '2026-11-02T08:00:00+01:00'],
  ['+12125550100', '2026-11-02T08:00:00+01:00', '2026-11-02T08:00:00-05:00'],
  ['+14155550100', '2026-11-02T14:00:00+01:00', '2026-11-02T08:00:00-08:00'],
  ['+18085550100', '2026-11-02T14:00:00+01:00', '2026-11-02T08:00:00-10:00'],
  ['+61812345678', '2026-11-02T12:00:00+01:00', '2026-11-03T08:00:00+11:00'],
  ['+49301234567', '2026-11-02T12:00:00+01:00', '2026-11-02T12:00:00+01:00'],
])('quiet hours shift a text to %s from %s to %s', (phone, at, sent) => {
  const flow = definition(chain(sms('s', { sms_quiet_hours_enabled: true }), email('e')));
  const timeline = walk(flow, [event(Date.parse(at), 'Checkout')], {
    ...consenting,
    properties: { phone_number: phone },
  });
  const times = timeline.entries.filter(({ kind }) => kind === 'sent').map((entry) => entry.at);
  expect(times).toEqual([Date.parse(sent), Date.parse(sent)]);
});

test('what holds at the end of quiet hours is asked then', () => {
  const flow = definition(chain(sms('s', { sms_quiet_hours_enabled: true })), { profile_filter: noOrder });
  const late = monday + 13 * hour;
  expect(deeds(walk(flow, [event(late, 'Checkout'), event(late + hour, 'Order')]))).toEqual(['+23h left s filter']);
});

const list: Trigger = { type: 'list', id: 'L' };
const joins = (at: number, member = true, kind: 'list' | 'segment' = 'list', id = 'L'): Happening => ({
  at,
  kind,
  id,
  member,
});
const thrice = [monday, monday + day, monday + 3 * day];

test.each([
  ['metric', undefined, 3],
  ['metric', { unit: 'alltime', duration: 0 }, 3],
  ['metric', { unit: 'alltime', duration: 1 }, 1],
  ['metric', { unit: 'day', duration: 2 }, 2],
  ['metric', { unit: 'hour', duration: 24 }, 3],
  ['metric', { unit: 'week', duration: 1 }, 1],
  ['list', null, 1],
  ['list', { unit: 'alltime', duration: 0 }, 3],
] as const)('re-entry into a %s flow with %j: %i times', (trigger, reentry_criteria, count) => {
  const flow = definition(chain(email('e')), {
    ...(trigger === 'list' ? { triggers: [list] } : {}),
    ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
  });
  const happenings = thrice.flatMap((at) =>
    trigger === 'list' ? [joins(at), joins(at + hour, false)] : [event(at, 'Checkout')],
  );
  expect(walk(flow, happenings).entries.filter(({ kind }) => kind === 'entered')).toHaveLength(count);
});

test('a list or segment flow takes nobody who was in before', () => {
  for (const kind of ['list', 'segment'] as const) {
    const flow = definition(chain(email('e')), { triggers: [{ type: kind, id: 'L' }] });
    expect(lines(walk(flow, [joins(monday, true, kind)], { ...consenting, [`${kind}s`]: ['L'] }))).toEqual([]);
    expect(deeds(walk(flow, [joins(monday, true, kind)]))).toEqual(['+0h sent e']);
  }
});

test('a segment flow sends only while the person is in the segment', () => {
  const flow = definition(chain(email('a'), delay('d', 'hours', 2), email('b'), delay('f', 'hours', 2), email('c')), {
    triggers: [{ type: 'segment', id: 'S' }],
  });
  const happenings = [
    joins(monday, true, 'segment', 'S'),
    joins(monday + hour, false, 'segment', 'S'),
    joins(monday + 3 * hour, true, 'segment', 'S'),
  ];
  expect(deeds(walk(flow, happenings))).toEqual([
    '+0h sent a',
    '+2h skipped b segment',
    '+3h refused reentry',
    '+4h sent c',
  ]);
});

const birthday = (actions: readonly Action[], more: object = {}): FlowDefinition =>
  definition(actions, {
    triggers: [
      {
        type: 'date',
        date_field_type: 'profile-property',
        date_profile_property: "properties['Birthday']",
        timedelta_unit_before_date: 'days',
        timedelta_value_before_date: 7,
        recurrence_frequency: 'annually',
        timezone: 'profile',
        trigger_time: '09:00:00',
        trigger_days: null,
        ...more,
      } as Trigger,
    ],
  });
const born = (date: string): typeof consenting => ({ ...consenting, properties: { Birthday: date } });
const opens: Happening = { at: monday, kind: 'flow', flow: 'flow', state: 'open' };

test('a date flow takes people in so long before their date, each year', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')));
  expect(deeds(walk(flow, [opens], born('1990-11-11')))).toEqual(['+48h sent a', '+216h sent b']);
  const years = walk(flow, [opens], born('1990-11-11'), { ...berlin, until: monday + 800 * day });
  expect(deeds(years).filter((line) => line.endsWith('sent a'))).toHaveLength(3);
});

test('a date flow pulls a person in at the place where their date stands', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')));
  // The date is in five days: what was due two days ago is passed.
  const timeline = walk(flow, [opens], born('1990-11-07'));
  expect(deeds(timeline)).toEqual(['+120h sent b']);
  expect(timeline.entries[0]?.why.code).toBe('pulled-in');
  expect(deeds(walk(flow, [opens], born('1990-11-01')))).toEqual(['+8567h sent a', '+8735h sent b']);
});

test('a date flow asks the date again before each action', () => {
  const flow = birthday(chain(email('a'), delay('d', 'days', 7), email('b')), { recurrence_frequency: 'never' });
  const moves: Happening = { at: monday + 3 * day, kind: 'property', property: 'Birthday', value: '2026-12-24' };
  expect(deeds(walk(flow, [opens, moves], born('2026-11-11')))).toEqual([
    '+48h sent a',
    '+216h left b date-moved',
    '+1080h sent a',
    '+1248h sent b',
  ]);
  const forgets: Happening = { at: monday + 3 * day, kind: 'property', property: 'Birthday', value: null };
  expect(deeds(walk(flow, [opens, forgets], born('2026-11-11')))).toEqual(['+48h sent a', '+216h left b date-moved']);
});

test('a wait for days before a date counts from the date', () => {
  const countdown = {
    temporary_id: 'c',
    type: 'countdown-delay',
    data: { unit: 'days', value: 2, timezone: 'profile', delay_until_time: '09:00:00' },
  } as Action;
  const flow = birthday(chain(email('a'), countdown, email('b')));
  expect(deeds(walk(flow, [opens], born('1990-11-11')))).toEqual(['+48h sent a', '+168h sent b']);
});

test('"since flow start" counts from the entry', () => {
  const flow = definition(chain(delay('d', 'hours', 1), email('e')), { profile_filter: noOrder });
  expect(deeds(walk(flow, [event(monday - 1, 'Order'), checkout]))).toEqual(['+1h sent e']);
  expect(deeds(walk(flow, [checkout, event(monday, 'Order')]))).toEqual(
    ['+1h left e filter'].map((line) => line.replace('+1h left e', '+0h left d')),
  );
});

test('a negative operator leaves out who has the property unset', () => {
  const flow = (test: object): FlowDefinition => definition([split('s', filter([property('Tier', test)]), null, null)]);
  for (const operator of ['not-equals', 'not-contains', 'not-starts-with', 'not-ends-with', 'nregex'])
    expect(deeds(walk(flow({ type: 'string', operator, value: 'gold' })))).toEqual(['+0h branch s no']);
  expect(deeds(walk(flow({ type: 'list', operator: 'not-contains', value: 'gold' })))).toEqual(['+0h branch s no']);
  expect(
    deeds(
      walk(flow({ type: 'string', operator: 'not-equals', value: 'gold' }), [checkout], {
        ...consenting,
        properties: { Tier: '' },
      }),
    ),
  ).toEqual(['+0h branch s yes']);
});

test('static dates are UTC', () => {
  const after = property('Since', { type: 'date', operator: 'after', date: '2026-11-02T00:00:00' });
  const flow = definition([split('s', filter([after]), null, null)]);
  const since = (Since: string): string[] => deeds(walk(flow, [checkout], { ...consenting, properties: { Since } }));
  expect(since('2026-11-02')).toEqual(['+0h branch s no']);
  // Half past midnight in Berlin is still the day before.
  expect(since('2026-11-02T00:30:00+01:00')).toEqual(['+0h branch s no']);
  expect(since('2026-11-02T00:00:01')).toEqual(['+0h branch s yes']);
});

test('a sample is one draw a person and split', () => {
  const flow = definition([split('s', filter([{ type: 'profile-sample', percentage: 30 }]), null, null)]);
  const twice = [checkout, event(monday + hour, 'Checkout')];
  const yes = Array.from({ length: 1000 }, (_, n) =>
    deeds(walk(flow, twice, { ...consenting, id: `p${n}` })).map((line) => line.endsWith('yes')),
  );
  expect(yes.every(([first, second]) => first === second)).toBe(true);
  expect(yes.filter(([first]) => first).length).toBeGreaterThan(250);
  expect(yes.filter(([first]) => first).length).toBeLessThan(350);
  expect(deeds(walk(flow, [checkout], { ...consenting, draws: { s: 29.9 } }))).toEqual(['+0h branch s yes']);
});

test('marketing goes to who may get it on the channel, transactional messages to all', () => {
  const flow = definition(
    chain(email('a'), sms('b'), email('c', { transactional: true }), sms('d', { transactional: true })),
  );
  const withdrawn = { consent: { email: 'unsubscribed', sms: 'unsubscribed' } } as const;
  expect(deeds(walk(flow, [checkout], withdrawn))).toEqual([
    '+0h skipped a consent',
    '+0h skipped b consent',
    '+0h sent c',
    '+0h sent d',
  ]);
  expect(deeds(walk(flow, [checkout], {}))).toEqual([
    '+0h sent a',
    '+0h skipped b consent',
    '+0h sent c',
    '+0h sent d',
  ]);
  const leaves: Happening = { at: monday + 1, kind: 'consent', channel: 'email', consent: 'unsubscribed' };
  expect(deeds(walk(definition(chain(delay('w', 'hours', 1), email('a'))), [checkout, leaves]))).toEqual([
    '+1h skipped a consent',
  ]);
});

test('runs of one person can go side by side where re-entry allows it', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  expect(lines(walk(flow, [checkout, event(monday + hour, 'Checkout')]))).toEqual([
    '+0h entered',
    '+0h waits d until +2h',
    '+1h entered',
    '+1h waits d until +3h',
    '+2h sent e',
    '+2h ended',
    '+3h sent e',
    '+3h ended',
  ]);
});

test('a deleted flow cancels everybody inside; a closed one takes nobody in', () => {
  const flow = definition(chain(delay('d', 'hours', 2), email('e')));
  const state = (at: number, to: 'deleted' | 'closed'): Happening => ({ at, kind: 'flow', flow: 'flow', state: to });
  expect(deeds(walk(flow, [checkout, state(monday + hour, 'deleted'), event(monday + hour, 'Checkout')]))).toEqual([
    '+1h left d deleted',
  ]);
  expect(deeds(walk(flow, [checkout, state(monday + hour, 'closed'), event(monday + 1.5 * hour, 'Checkout')]))).toEqual(
    ['+2h sent e'],
  );
});

test('what one flow sets and sends, another sees', () => {
  const sets = definition(
    chain(
      {
        temporary_id: 'u',
        type: 'update-profile',
        data: {
          status: 'live',
          profile_operations: [
            { operator: 'update', property_type: 'string', property_key: "properties['Tier']", property_value: 'gold' },
          ],
        },
      } as Action,
      email('e'),
      {
        temporary_id: 'l',
        type: 'list-update',
        data: { status: 'live', name: '', on_execution: true, list_id: 'L' },
      } as Action,
    ),
  );
  const welcome = definition(
    [split('s', filter([property('Tier', is('gold'))]), 'm', null), email('m', { smart_sending_enabled: true })],
    { triggers: [list] },
  );
  const timeline = walk([
    { id: 'one', definition: sets },
    { id: 'two', definition: welcome },
  ]);
  expect(timeline.entries.map(({ flow, kind, action }) => `${flow} ${kind} ${action ?? ''}`.trim())).toEqual([
    'one entered',
    'one sent u',
    'one sent e',
    'one sent l',
    'one ended',
    'two entered',
    'two branch s',
    'two skipped m',
    'two ended',
  ]);
});
