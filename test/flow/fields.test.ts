/** An action and a flow as the fields an author knows: each part in exactly one, and what it is called. */
import { describe, expect, it } from 'vitest';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { fieldsOfAction, titleOf } from '../../src/flow/words/fields.ts';
import { fieldsOfFlow, triggerWords } from '../../src/flow/words/flow-fields.ts';
import { reentryWords } from '../../src/flow/reentry.ts';
import { labelOf, termOf } from '../../src/flow/words/terms.ts';
import { delayWords, waitMinutes } from '../../src/flow/words/wait.ts';

const names = (id: string): string => ({ M1: 'Placed Order', L1: 'Newsletter', S1: 'VIP' })[id] ?? id;
const action = (type: string, data: object, more: object = {}): Action =>
  ({ id: '1', type, data, links: { next: null }, ...more }) as unknown as Action;
const gold = {
  condition_groups: [
    {
      conditions: [
        { type: 'profile-property', property: "properties['Tier']", filter: { operator: 'equals', value: 'gold' } },
      ],
    },
  ],
};
/** Path and what is shown; a trailing "…" marks a text, to be shown as lines. */
const shown = (type: string, data: object, more: object = {}): Record<string, string | null> =>
  Object.fromEntries(
    fieldsOfAction(action(type, data, more), names).map(({ key, show }) => [
      termOf(key).text === true ? `${labelOf(key)}…` : labelOf(key),
      show,
    ]),
  );
const message = (type: string, fields: object): Record<string, string | null> => shown(type, { message: fields });

describe('fields', () => {
  it('of a mail: in the words of the format, ids and status left out', () => {
    const mail = {
      id: 'm1',
      template_id: null,
      name: 'Hello mail',
      subject_line: 'Hello',
      preview_text: 'Glad',
      from_email: 'a@x.test',
      from_label: 'A',
      reply_to_email: 'b@x.test',
      cc_email: 'c@x.test',
      bcc_email: 'd@x.test',
      smart_sending_enabled: true,
      transactional: false,
      add_tracking_params: true,
      custom_tracking_params: [
        { type: 'static', param: 'utm_source', value: 'klaviyo' },
        { type: 'static', param: 'utm_medium', value: 'email' },
      ],
      additional_filters: gold,
    };
    expect(shown('send-email', { status: 'live', message: mail })).toEqual({
      name: 'Hello mail',
      subject: 'Hello',
      preview: 'Glad',
      'from email': 'a@x.test',
      'from name': 'A',
      reply_to: 'b@x.test',
      cc: 'c@x.test',
      bcc: 'd@x.test',
      smart_sending: 'true',
      transactional: 'false',
      utm: 'on',
      'utm parameters': 'utm_source=klaviyo&utm_medium=email',
      only_if: 'Tier is gold',
    });
  });
  it('that are unset are none', () => {
    const unset = { subject_line: 'A', preview_text: null, from_email: null, from_label: undefined };
    expect(message('send-email', unset)).toEqual({ subject: 'A' });
  });
  it('of a text message', () => {
    const sms = {
      body: 'Hi',
      sms_quiet_hours_enabled: false,
      add_org_prefix: true,
      add_info_link: true,
      add_opt_out_language: false,
      dynamic_image: 'x.png',
      add_tracking_params: false,
    };
    expect(message('send-sms', sms)).toEqual({
      'body…': 'Hi',
      quiet_hours: 'false',
      org_prefix: 'true',
      info_link: 'true',
      opt_out: 'false',
      image: 'x.png',
      utm: 'off',
    });
  });
  it('of a notification', () => {
    expect(message('send-internal-alert', { to_emails: ['a@x.test', 'b@x.test'] })).toEqual({
      to: '["a@x.test","b@x.test"]',
    });
  });
  it('of a webhook: header by header, what is secret hidden', () => {
    const hook = {
      url: 'https://x.test/${secret:PATH}',
      body: `sha256:${'0'.repeat(64)}`,
      headers: { Authorization: 'Bearer abc', 'X-Kind': 'a', 'X-Own': '${secret:OWN}' },
    };
    expect(message('send-webhook', hook)).toEqual({
      url: '•••',
      'body…': '•••',
      'headers.Authorization': '•••',
      'headers.X-Kind': 'a',
      'headers.X-Own': '•••',
    });
  });
  it('keep what is compared beside what is shown', () => {
    const hook = { headers: { Authorization: 'Bearer abc' } };
    const fields = fieldsOfAction(action('send-webhook', { message: hook }), names);
    expect(fields.map(({ key, raw, show }) => [labelOf(key), raw, show])).toEqual([
      ['headers.Authorization', 'Bearer abc', '•••'],
    ]);
  });
  it('of delays', () => {
    expect(shown('time-delay', { unit: 'days', value: 1 })).toEqual({ delay: '1 day' });
    expect(shown('countdown-delay', { unit: 'hours', value: 2 })).toEqual({ delay: '2 hours' });
    expect(shown('target-date', { target_time: '09:00:00' })).toEqual({ time: '09:00' });
    expect(shown('target-date', { target_time: '09:00:00', target_days: ['monday'] })).toEqual({
      time: '09:00 on Mon',
    });
  });
  it('of splits; a key that nobody knows is nobody’s edit', () => {
    expect(shown('conditional-split', { profile_filter: gold })).toEqual({ if: 'Tier is gold' });
    expect(shown('trigger-split', { trigger_filter: gold, trigger_id: 'M1', trigger_type: 'metric' })).toEqual({
      if: 'Tier is gold',
      trigger_id: 'M1',
      trigger_type: 'metric',
    });
    const branches = [
      { branch_id: 'a', order: 0, name: 'gold', branch_filter: gold, links: { next: '2' } },
      { branch_id: 'b', order: 1, name: 'rest', branch_filter: null, links: { next: '3' } },
      { branch_id: 'c', is_else: true, branch_filter: null, name: 'others', links: { next: null } },
    ];
    expect(shown('multi-branch-split', { name: 'Which', branches })).toEqual({
      name: 'Which',
      'case 1 name': 'gold',
      'case 1 if': 'Tier is gold',
      'case 2 name': 'rest',
      'else name': 'others',
    });
    expect(shown('multi-branch-split', { name: 'Which' })).toEqual({ name: 'Which' });
  });
  it('of a profile update', () => {
    const set = (property_value: unknown, property_operation?: string) => ({
      operator: 'update',
      property_key: "properties['Tier']",
      property_value,
      property_operation,
    });
    const profile_operations = [
      set('gold'),
      set(1, 'add'),
      set('x', 'remove'),
      { operator: 'delete', property_key: 'first_name' },
    ];
    expect(shown('update-profile', { profile_operations })).toEqual({
      set: 'Tier = gold, add 1 to Tier, remove x from Tier, remove first_name',
    });
    expect(shown('update-profile', { profile_operations: 'odd' })).toEqual({ set: 'odd' });
  });
  it('of a list update', () => {
    expect(shown('list-update', { name: 'Join', list_id: 'L1' })).toEqual({ name: 'Join', list: 'Newsletter' });
  });
  it('of a test, by variant', () => {
    const variant = (id: string, subject_line: string) => ({
      id,
      type: 'send-email',
      data: { message: { subject_line } },
    });
    const data = {
      main_action: variant('m', 'A'),
      current_experiment: {
        id: 'e1',
        name: 'Test 1',
        variations: [variant('v1', 'B'), variant('v2', 'C')],
        allocations: { v1: 0.5, v2: 0.5 },
        winner_metric: 'unique-opens',
      },
    };
    expect(shown('ab-test', data)).toEqual({
      'main subject': 'A',
      'variant 1 subject': 'B',
      'variant 2 subject': 'C',
      'experiment name': 'Test 1',
      weights: '{"0":0.5,"1":0.5}',
      winner: 'unique-opens',
    });
  });
  it('of a kind that we do not know keep the keys of Klaviyo', () => {
    expect(shown('something-new', { a: { b: 1 }, c: null }, { extra: true })).toEqual({ a: '{"b":1}', extra: 'true' });
  });
});

describe('a delay in words', () => {
  it.each<[object, string]>([
    [{ unit: 'days', value: 1 }, '1 day'],
    [{ unit: 'hours', value: 27, timezone: 'profile', delay_until_time: null, delay_until_weekdays: null }, '27 hours'],
    [{ unit: 'minutes', value: 90 }, '90 minutes'],
    [{ unit: 'weeks', value: 1 }, '1 week'],
    [{ unit: 'months', value: 2 }, '2 months'],
    [{ unit: 'moons', value: 2 }, '2 moons'],
    [{ unit: 'days', value: 2, delay_until_time: '09:00:00' }, '2 days, then at 09:00'],
    [{ unit: 'days', value: 2, delay_until_weekdays: ['monday', 'tuesday'] }, '2 days, then on Mon or Tue'],
    [
      {
        unit: 'days',
        value: 2,
        delay_until_time: '09:30:00',
        delay_until_weekdays: ['friday'],
        timezone: 'Europe/Berlin',
      },
      '2 days, then at 09:30 on Fri (Europe/Berlin)',
    ],
  ])('%j', (data, words) => {
    expect(delayWords(data as Record<string, unknown>)).toBe(words);
  });
});

it.each<[object, number]>([
  [{ unit: 'minutes', value: 5 }, 5],
  [{ unit: 'hours', value: 2 }, 120],
  [{ unit: 'days', value: 3 }, 4320],
  [{ unit: 'weeks', value: 1 }, 10_080],
  [{ unit: 'months', value: 1 }, 43_200],
  [{ unit: 'moons', value: 1 }, 0],
  [{ unit: 'days' }, 0],
  [{ unit: 'days', value: 1, delay_until_time: '09:00:00' }, 2880],
  [{ unit: 'days', value: 1, delay_until_time: '09:00:00', delay_until_weekdays: ['monday'] }, 8 * 1440],
])('%j is at most %i minutes', (data, minutes) => {
  expect(waitMinutes(data as Record<string, unknown>)).toBe(minutes);
});

describe('what an action is called', () => {
  const long = 'x'.repeat(61);
  it.each<[string, object, string]>([
    ['send-email', { message: { subject_line: 'Hello', name: 'mail' } }, 'Hello'],
    ['send-sms', { message: { body: 'Hi there', name: 'text' } }, 'Hi there'],
    ['send-mobile-push', { message: { title: 'Look', name: 'push' } }, 'Look'],
    ['send-email', { message: { name: 'mail' }, name: 'data' }, 'mail'],
    ['list-update', { name: 'Join' }, 'Join'],
    ['send-sms', { message: { body: 'x'.repeat(60) } }, 'x'.repeat(60)],
    ['send-sms', { message: { body: long } }, `${'x'.repeat(59)}…`],
    ['time-delay', { unit: 'days', value: 1, name: 'no' }, '1 day'],
    ['send-webhook', { message: { url: 'https://x.test', name: 'hook' } }, 'https://x.test'],
    ['send-webhook', { message: { url: 'https://x.test/${secret:A}' } }, '•••'],
    ['send-webhook', {}, ''],
    ['conditional-split', { profile_filter: gold }, 'Tier is gold'],
    ['trigger-split', { trigger_filter: gold }, 'Tier is gold'],
    ['something-new', {}, 'something-new'],
  ])('%s %j', (type, data, label) => {
    expect(titleOf(action(type, data), names)).toBe(label);
  });
});

describe('a trigger in words', () => {
  const date = {
    type: 'date',
    date_profile_property: "properties['Birthday']",
    timedelta_value_before_date: 0,
    timedelta_unit_before_date: 'days',
    recurrence_frequency: 'yearly',
    timezone: 'profile',
    trigger_time: '09:00:00',
    trigger_days: null,
  };
  const drop = {
    type: 'price-drop',
    price_drop_amount_value: 10,
    price_drop_amount_unit: 'percent',
    audience: ['viewed', 'checkout-started'],
    timeframe_days: 30,
  };
  it.each<[object, string]>([
    [{ type: 'metric', id: 'M1' }, 'Placed Order'],
    [{ type: 'metric', id: 'M9' }, 'M9'],
    [{ type: 'metric', id: 7 }, ''],
    [{ type: 'list', id: 'L1' }, 'list Newsletter'],
    [{ type: 'segment', id: 'S1' }, 'segment VIP'],
    [date, 'on Birthday, yearly, at 09:00'],
    [{ ...date, timedelta_value_before_date: undefined }, 'on Birthday, yearly, at 09:00'],
    [{ ...date, timedelta_value_before_date: 7 }, '7 days before Birthday, yearly, at 09:00'],
    [
      { ...date, timedelta_value_before_date: 1, timedelta_unit_before_date: 'weeks' },
      '1 week before Birthday, yearly, at 09:00',
    ],
    [
      { ...date, date_profile_property: 'last_order', trigger_days: ['monday'], timezone: 'Europe/Berlin' },
      'on last_order, yearly, at 09:00 on Mon (Europe/Berlin)',
    ],
    [{ ...date, date_profile_property: undefined, custom_object_label: 'Booking' }, 'on Booking, yearly, at 09:00'],
    [{ ...date, date_profile_property: undefined }, 'on a date, yearly, at 09:00'],
    [drop, 'price drop of 10 %, for who viewed it or began a checkout within 30 days'],
    [
      { ...drop, price_drop_amount_unit: 'currency' },
      'price drop of 10, for who viewed it or began a checkout within 30 days',
    ],
    [
      { ...drop, audience: ['added-to-cart', 'wished'] },
      'price drop of 10 %, for who put it in a cart or wished within 30 days',
    ],
    [{ ...drop, audience: null }, 'price drop of 10 %, for who  within 30 days'],
    [
      { type: 'low-inventory', product_level: 'variant', inventory_count: 5, audience: ['viewed'], timeframe_days: 7 },
      'variant at or below 5 in stock, for who viewed it within 7 days',
    ],
    [{ type: 'something-new' }, '{"type":"something-new"}'],
  ])('%j', (trigger, words) => {
    expect(triggerWords(trigger as Record<string, unknown>, names)).toBe(words);
  });
});

it.each<[string, unknown, string]>([
  ['metric', null, 'always'],
  ['metric', { unit: null }, 'always'],
  ['date', { duration: 0, unit: 'alltime' }, 'always'],
  ['metric', { duration: 1, unit: 'alltime' }, 'never'],
  ['metric', { duration: 7, unit: 'day' }, 'after 7 days'],
  ['list', { duration: 1, unit: 'week' }, 'after 1 week'],
  ['list', null, 'never'],
  ['segment', undefined, 'never'],
  ['list', { duration: 1, unit: 'alltime' }, 'never'],
  ['segment', { duration: 0, unit: 'alltime' }, 'always'],
])('of a %s, re-entry of %j is %s', (type, criteria, words) => {
  expect(reentryWords(criteria, type)).toBe(words);
});

describe('fields of a flow', () => {
  const exit = {
    conditions: [
      {
        type: 'profile-metric',
        metric_id: 'M1',
        measurement: 'count',
        measurement_filter: { operator: 'equals', value: 0 },
        timeframe_filter: { type: 'date', operator: 'flow-start' },
      },
    ],
  };
  const fields = (definition: object) =>
    fieldsOfFlow(definition as unknown as FlowDefinition, names).map(({ key, raw, show }) => [labelOf(key), raw, show]);

  it('tell who may enter from who leaves', () => {
    expect(
      fields({
        triggers: [{ type: 'metric', id: 'M1', trigger_filter: gold }],
        profile_filter: { condition_groups: [...gold.condition_groups, exit] },
        reentry_criteria: { duration: 1, unit: 'alltime' },
      }),
    ).toEqual([
      ['trigger', [{ type: 'metric', id: 'M1' }], 'Placed Order'],
      ['where', [gold], 'Tier is gold'],
      ['audience', gold.condition_groups, 'Tier is gold'],
      ['exit_when', [exit], 'Placed Order not once since entry'],
      ['reentry', { duration: 1, unit: 'alltime' }, 'never'],
    ]);
  });
  it('are null where nothing is said', () => {
    const metric = { type: 'metric', id: 'M1', trigger_filter: null };
    expect(fields({ triggers: [metric, { type: 'list', id: 'L1' }], profile_filter: null })).toEqual([
      [
        'trigger',
        [
          { type: 'metric', id: 'M1' },
          { type: 'list', id: 'L1' },
        ],
        'Placed Order; list Newsletter',
      ],
      ['where', null, null],
      ['audience', null, null],
      ['exit_when', null, null],
      ['reentry', null, 'always'],
    ]);
  });
  it('of several triggers tell each filter', () => {
    const filters = [gold, { condition_groups: [] }];
    const triggers = filters.map((trigger_filter) => ({ type: 'metric', id: 'M1', trigger_filter }));
    expect(fields({ triggers, profile_filter: null })[1]).toEqual(['where', filters, 'Tier is gold; ']);
  });
});
