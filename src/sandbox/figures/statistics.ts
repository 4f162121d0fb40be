import type { Counts } from './figures.ts';

const per = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** What an SMS segment costs, in the account's currency. */
const segmentPrice = 0.015;

/**
 * Every statistic of the OpenAPI, from counts. Rates are fractions. The denominators are Klaviyo's as its help describes
 * them: deliveries for what people do, recipients for what becomes of the message.
 */
const formulas: Readonly<Record<string, (c: Counts) => number>> = {
  recipients: (c) => c.recipients,
  delivered: (c) => c.delivered,
  bounced: (c) => c.bounced,
  failed: (c) => c.failed,
  bounced_or_failed: (c) => c.bounced + c.failed,
  opens: (c) => c.opens,
  opens_unique: (c) => c.opens_unique,
  clicks: (c) => c.clicks,
  clicks_unique: (c) => c.clicks_unique,
  conversions: (c) => c.conversions,
  conversion_uniques: (c) => c.conversion_uniques,
  conversion_value: (c) => c.conversion_value,
  unsubscribes: (c) => c.unsubscribes,
  unsubscribe_uniques: (c) => c.unsubscribe_uniques,
  spam_complaints: (c) => c.spam_complaints,
  message_segment_count_sum: (c) => c.message_segment_count_sum,
  text_message_credit_usage_amount: (c) => c.message_segment_count_sum,
  text_message_spend: (c) => c.message_segment_count_sum * segmentPrice,
  text_message_roi: (c) => per(c.conversion_value, c.message_segment_count_sum * segmentPrice),
  average_order_value: (c) => per(c.conversion_value, c.conversions),
  bounce_rate: (c) => per(c.bounced, c.recipients),
  failed_rate: (c) => per(c.failed, c.recipients),
  bounced_or_failed_rate: (c) => per(c.bounced + c.failed, c.recipients),
  delivery_rate: (c) => per(c.delivered, c.recipients),
  open_rate: (c) => per(c.opens_unique, c.delivered),
  click_rate: (c) => per(c.clicks_unique, c.delivered),
  click_to_open_rate: (c) => per(c.clicks_unique, c.opens_unique),
  conversion_rate: (c) => per(c.conversion_uniques, c.delivered),
  revenue_per_recipient: (c) => per(c.conversion_value, c.delivered),
  spam_complaint_rate: (c) => per(c.spam_complaints, c.delivered),
  unsubscribe_rate: (c) => per(c.unsubscribe_uniques, c.delivered),
};

export function statistic(name: string, counts: Counts): number {
  const formula = formulas[name];
  if (!formula) throw new Error(`the schema lets no unknown statistic through: ${name}`);
  return formula(counts);
}
