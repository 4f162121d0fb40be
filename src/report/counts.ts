/**
 * What can be added up, and what cannot. Counts of messages and days add up to counts of sequences and months; a rate is
 * always made anew from counts, never averaged (Klaviyo OpenAPI 2026-07-15: sums to flow level are the caller's).
 */
import type { Statistic } from '../wire/types.ts';

/** The counts that Klaviyo is asked for. */
export const askedNames = [
  'recipients',
  'delivered',
  'bounced',
  'failed',
  'bounced_or_failed',
  'opens',
  'opens_unique',
  'clicks',
  'clicks_unique',
  'conversions',
  'conversion_uniques',
  'conversion_value',
  'unsubscribes',
  'unsubscribe_uniques',
  'spam_complaints',
  'message_segment_count_sum',
  'text_message_credit_usage_amount',
  'text_message_spend',
] as const satisfies readonly Statistic[];

/** Those, and `openable`: of what was delivered, that which can be opened at all. A text message cannot be. */
export const countNames = [...askedNames, 'openable'] as const;

export type CountName = (typeof countNames)[number];
export type AskedName = (typeof askedNames)[number];
export type RateName = Exclude<Statistic, AskedName>;

const textChannels: ReadonlySet<string> = new Set(['sms']);

/** Counts of a message, of whose channel it follows what can be opened. */
export const countsOf = (asked: Readonly<Partial<Record<AskedName, number>>>, channel: string): Counts => ({
  ...noCounts,
  ...asked,
  openable: textChannels.has(channel) ? 0 : (asked.delivered ?? 0),
});

/** What cannot be had where Klaviyo keeps no values of the conversion metric. */
export const valueNames = [
  'conversion_value',
  'revenue_per_recipient',
  'average_order_value',
  'text_message_roi',
] as const satisfies readonly Statistic[];

/** conversion_value and text_message_spend are money, in the account's currency; the rest are numbers of things. */
export type Counts = Readonly<Record<CountName, number>>;
/** Fractions (0.41 is 41 %), but for money per something: average_order_value, revenue_per_recipient, text_message_roi. */
export type Rates = Readonly<Record<RateName, number | null>>;

/** What a rate is a part of: numerator, denominator. Denominators as Klaviyo's help describes them. */
const formulas: Readonly<Record<RateName, readonly [CountName, CountName]>> = {
  open_rate: ['opens_unique', 'openable'],
  click_rate: ['clicks_unique', 'delivered'],
  click_to_open_rate: ['clicks_unique', 'opens_unique'],
  conversion_rate: ['conversion_uniques', 'delivered'],
  revenue_per_recipient: ['conversion_value', 'delivered'],
  average_order_value: ['conversion_value', 'conversions'],
  unsubscribe_rate: ['unsubscribe_uniques', 'delivered'],
  spam_complaint_rate: ['spam_complaints', 'delivered'],
  delivery_rate: ['delivered', 'recipients'],
  bounce_rate: ['bounced', 'recipients'],
  failed_rate: ['failed', 'recipients'],
  bounced_or_failed_rate: ['bounced_or_failed', 'recipients'],
  text_message_roi: ['conversion_value', 'text_message_spend'],
};

export const rateNames = Object.keys(formulas) as readonly RateName[];

export const noCounts: Counts = Object.fromEntries(countNames.map((name) => [name, 0])) as Record<CountName, number>;

/**
 * The sum; money is kept to a hundredth of a hundredth, so that adding in another order gives the same text. One count
 * after the other rather than one part after the other: three times as fast, and a sync adds up millions.
 */
export function addCounts(parts: readonly Partial<Counts>[]): Counts {
  const total: Record<CountName, number> = { ...noCounts };
  for (const name of countNames) {
    let sum = 0;
    for (const part of parts) sum += part[name] ?? 0;
    total[name] = Math.round(sum * 10_000) / 10_000;
  }
  return total;
}

/** Null where there is nothing to be a part of: no deliveries have no open rate, not one of 0 %. */
export function rateOf(name: RateName, counts: Counts): number | null {
  const [part, whole] = formulas[name];
  // Clicks in text messages are none of what was opened; nobody says which they are.
  if (name === 'click_to_open_rate' && counts.openable < counts.delivered) return null;
  return counts[whole] === 0 ? null : counts[part] / counts[whole];
}

export const ratesOf = (counts: Counts): Rates =>
  Object.fromEntries(rateNames.map((name) => [name, rateOf(name, counts)])) as Record<RateName, number | null>;
