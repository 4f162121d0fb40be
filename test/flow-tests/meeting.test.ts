/** Pairs of sequences that meet in one person, and pairs that cannot. */
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/flow.ts';
import { meetingOf } from '../../src/flow-tests/prove/meeting.ts';
import type { Subject } from '../../src/flow-tests/subject.ts';
import { subjectOf } from '../../src/flow-tests/subject-of.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { meetingTimeline, meetingWords } from '../../src/plan/meeting.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { testsOf, worldOn } from './support.ts';

function subject(address: string, yaml: string): Subject {
  const text = `name: ${address}\n${yaml}`;
  const read = parseSequence(parseYaml(text, `flows/${address}.yaml`).source!, address, { variables: {}, metrics: {} });
  const sequence = giveIds(read.sequence!, []);
  return subjectOf(sequence, compile(sequence, new Map()).desired!, new Map());
}

const mail = (id: string, more = ''): string => `email: { id: ${id}, subject: Hello, html: <p>Hello</p>${more} }`;
const cart = `trigger: { type: cart_abandoned }
steps: [{ delay: 1 hour }, { ${mail('reminder')} }]`;
const welcome = `trigger: { type: new_subscriber, list: Newsletter }
steps: [{ ${mail('hello')} }, { delay: 2 days }, { ${mail('story')} }]`;
const tiered = (test: string): string => `trigger: { type: cart_abandoned }
audience: { property: Tier, ${test} }
steps: [{ delay: 2 hours }, { ${mail('tiered')} }]`;

test('who joins and leaves a cart in one visit loses the reminder', () => {
  const meeting = meetingOf(subject('cart', cart), subject('welcome', welcome), 'Europe/Berlin')!;
  expect([meeting.story, meetingWords(meeting), ...meetingTimeline(meeting)]).toEqual(
    [
      'joining Newsletter and Checkout Started in one visit',
      'cart: Smart Sending skips email "reminder", because welcome sent "hello" less than 16 hours before',
      '+0     comes into welcome',
      '+0     gets "hello" of welcome',
      '+5m    comes into cart',
      '+1h 5m  does not get "reminder" of cart',
    ].map((line) => expect.stringMatching(new RegExp(line.replace(/[+]/g, '\\+').replace(/ +/g, ' +')))),
  );
});

const meets: Readonly<Record<string, readonly [string, string]>> = {
  'one event starts both': [cart, tiered('equals: gold')],
  'both ask the event for something, and there is one that has it': [
    cart.replace('cart_abandoned', 'cart_abandoned, where: { event: $value, less_than: 150 }'),
    tiered('is_set: true').replace('cart_abandoned', 'cart_abandoned, where: { event: $value, greater_than: 50 }'),
  ],
  'only on one branch': [
    cart,
    `trigger: { type: checkout_abandoned }
steps:
  - condition:
      id: tier
      if: { property: Tier, equals: gold }
      then: [{ delay: 3 hours }, { ${mail('gold')} }]
      else: [exit]`,
  ],
  'the list that one asks for is the one that starts the other': [
    welcome,
    cart.replace('steps:', 'audience: { list: Newsletter }\nsteps:'),
  ],
  'days later, at a time of day': [
    `trigger: { type: browse_abandoned }\nsteps: [{ delay: { days: 2, until: "10:00" } }, { ${mail('later')} }]`,
    `trigger: { type: cart_abandoned }\nsteps: [{ delay: { days: 2, until: "09:00" } }, { ${mail('third')} }]`,
  ],
  'text messages, within a day': [
    'trigger: { type: cart_abandoned }\nsteps: [{ sms: { id: text, body: Hello } }]',
    'trigger: { type: order_created }\nsteps: [{ sms: { id: thanks, body: Thanks } }]',
  ],
};

test.each(Object.entries(meets))('meet: %s', (_, [a, b]) => {
  expect(meetingOf(subject('a', a), subject('b', b), 'Europe/Berlin')).toBeDefined();
  expect(meetingOf(subject('b', b), subject('a', a), 'Europe/Berlin')).toBeDefined();
});

const never: Readonly<Record<string, readonly [string, string]>> = {
  'other channels': [cart, 'trigger: { type: cart_abandoned }\nsteps: [{ sms: { id: text, body: Hello } }]'],
  'Smart Sending is off on purpose in the later one': [
    cart.replace('</p> }', '</p>, smart_sending: false }'),
    welcome.replace(', { delay: 2 days }, { email: { id: story, subject: Hello, html: <p>Hello</p> } }', ''),
  ],
  'audiences that exclude each other': [tiered('equals: gold'), tiered('equals: silver')],
  'events that exclude each other': [
    cart.replace('cart_abandoned', 'cart_abandoned, where: { event: $value, less_than: 150 }'),
    tiered('is_set: true').replace('cart_abandoned', 'cart_abandoned, where: { event: $value, at_least: 150 }'),
  ],
  'one leaves where the other begins': [
    cart.replace('steps:', 'exit_when: { placed_order: since_entry }\nsteps:'),
    `trigger: { type: order_created }\nsteps: [{ delay: 30 minutes }, { ${mail('thanks')} }]`,
  ],
  'further apart than the window': [
    cart,
    `trigger: { type: order_created }\nsteps: [{ delay: 3 days }, { ${mail('thanks')} }]`,
  ],
  'nothing starts both': [
    cart,
    `trigger: { type: date, property: Birthday, before: 7 days, repeat: yearly, at: "09:00" }\nsteps: [{ ${mail('gift')} }]`,
  ],
  'a draft sends nothing': [cart, welcome.replaceAll('subject:', 'status: draft, subject:')],
};

test.each(Object.entries(never))('never meet: %s', (_, [a, b]) => {
  expect(meetingOf(subject('a', a), subject('b', b), 'Europe/Berlin')).toBeUndefined();
  expect(meetingOf(subject('b', b), subject('a', a), 'Europe/Berlin')).toBeUndefined();
});

test('of the examples, six pairs meet, each in a visit to the shop', async () => {
  const { tests } = await testsOf(worldOn(nodeDisk));
  const all = [...tests.subjects.values()];
  const found = all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => meetingOf(a, b, 'Europe/Berlin') ?? []));
  expect(
    found.map(({ comes, skipped }) => `${comes.address} ${comes.step} → ${skipped.address} ${skipped.step}`),
  ).toEqual([
    'welcome/new-customer welcome → browse-abandoned looked-at',
    'welcome/newsletter hello → browse-abandoned looked-at',
    'welcome/new-customer welcome → checkout-recovery a-hand',
    'welcome/newsletter hello → checkout-recovery a-hand',
    'welcome/new-customer welcome → site-abandoned something-to-read',
    'welcome/newsletter hello → site-abandoned something-to-read',
  ]);
});
