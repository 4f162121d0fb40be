/** Figures of messages: which rows count, and for which step. */
import { expect, it } from 'vitest';
import { creditWords, figureWords, figuresOf } from '../../src/preview/figures.ts';
import { noCounts } from '../../src/report/counts.ts';

const frame = (key: '7d' | '30d', from: string) => ({
  key,
  days: 30,
  from,
  to: '2026-11-22',
  before: { from: '2026-09-24', to: '2026-10-23' },
});
const row = (day: string, message_id: string, recipients: number, flow_id = 'F1') => ({
  day,
  flow_id,
  message_id,
  channel: 'email',
  counts: {
    ...noCounts,
    recipients,
    delivered: recipients,
    openable: recipients,
    opens_unique: recipients / 2,
    conversion_value: 10,
  },
});
const stored = {
  known: {
    version: 1 as const,
    flows: {
      F1: { address: 'cart', name: 'Cart' },
      F0: { address: 'cart', name: 'Cart' },
      F2: { address: 'other', name: 'Other' },
    },
    messages: {
      M1: { flow_id: 'F1', step: 'reminder' },
      M0: { flow_id: 'F0', step: 'reminder' },
      M2: { flow_id: 'F2', step: 'reminder' },
    },
  },
  daily: [
    row('2026-10-23', 'M1', 1000),
    row('2026-10-24', 'M0', 100, 'F0'),
    row('2026-11-22', 'M1', 300),
    row('2026-11-22', 'M2', 7000, 'F2'),
    row('2026-11-22', 'unknown', 5),
  ],
  previous: {
    account: { key: 'p', id: 'A', name: 'Shop', timezone: 'UTC', currency: 'EUR' },
    frames: [frame('7d', '2026-11-16'), frame('30d', '2026-10-24')],
  },
};

it('sums a step over the flows it has had, within the last 30 days alone', () => {
  expect([...figuresOf(stored, 'cart')]).toEqual([
    [
      'reminder',
      {
        from: '2026-10-24',
        to: '2026-11-22',
        currency: 'EUR',
        recipients: 400,
        openRate: 0.5,
        clickRate: 0,
        conversionRate: 0,
        revenue: 20,
        spend: 0,
      },
    ],
  ]);
});

it('knows nothing where nothing is stored', () => {
  expect(figuresOf(undefined, 'cart').size).toBe(0);
  expect(figuresOf({ known: stored.known, daily: stored.daily }, 'cart').size).toBe(0);
});

it('are told on the cards of mails and texts', () => {
  const did = figuresOf(stored, 'cart').get('reminder')!;
  expect(figureWords(did)).toBe('400 sent, 50% opened, 0% clicked');
  expect(creditWords({ ...did, recipients: 1204 }, 2)).toBe('1,204 people, 2,408 credits in 30 days');
});
