/** Which messages go out: filters, consent, Smart Sending, quiet hours, segments. */
import { expect, test } from 'vitest';
import type { Happening } from '../../../src/simulate/types.ts';
import {
  chain,
  checkout,
  consenting,
  deeds,
  definition,
  delay,
  email,
  event,
  filter,
  hour,
  is,
  joins,
  monday,
  noOrder,
  property,
  sms,
  walk,
} from '../support.ts';

test("a message's own filter is asked at its send", () => {
  const only = { additional_filters: filter([property('Tier', is('gold'))]) };
  const flow = definition(chain(delay('d', 'hours', 1), email('e', only), email('f')));
  const becomes: Happening = { at: monday + 1, kind: 'property', property: 'Tier', value: 'gold' };
  expect(deeds(walk(flow))).toEqual(['+1h skipped e filter', '+1h sent f']);
  expect(deeds(walk(flow, [checkout, becomes]))).toEqual(['+1h sent e', '+1h sent f']);
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
