import { fraction, hash, mix } from '../account/hash.ts';

/** Counts of what happened to a message's recipients. Every rate of a report is made from these. */
export type Counts = Record<(typeof countNames)[number], number>;

export const countNames = [
  'recipients',
  'delivered',
  'bounced',
  'failed',
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
] as const;

/** How a message does, fixed by its id. */
export interface Character {
  readonly id: string;
  readonly channel: string;
  /** People it reaches in a day, on average. */
  readonly daily: number;
  /** How often the asked-for conversion happens, against placing an order. */
  readonly conversions: number;
  /** Whether a conversion is worth money. */
  readonly paid: boolean;
}

const day = 86_400_000;

export function noCounts(): Counts {
  return Object.fromEntries(countNames.map((name) => [name, 0])) as Counts;
}

/**
 * What a message did in [from, to): one simulated person after the other, each with a moment and a fate that follow from
 * the message's id, the day and the person's number. So figures are the same however they are asked for, a week is the
 * sum of its days, and nobody opens what was not delivered. Everything counts at the time of sending.
 */
export function countsOf(message: Character, from: number, to: number): Counts {
  const total = noCounts();
  for (let d = Math.floor(from / day); d * day < to; d++) {
    const whole = d * day >= from && (d + 1) * day <= to;
    add(total, whole ? wholeDay(message, d) : simulate(message, d, from, to));
  }
  return total;
}

export function add(total: Counts, more: Counts): void {
  for (const name of countNames) total[name] += more[name];
}

/** Whole days never change, so they are counted once. */
const known = new Map<string, Counts>();

function wholeDay(message: Character, d: number): Counts {
  const key = `${message.id}/${d}/${message.daily}/${message.conversions}/${message.paid}`;
  let counts = known.get(key);
  if (!counts) {
    if (known.size > 200_000) known.clear();
    counts = simulate(message, d, -Infinity, Infinity);
    known.set(key, counts);
  }
  return counts;
}

function simulate(message: Character, d: number, from: number, to: number): Counts {
  const counts = noCounts();
  const seed = hash(`${message.id}/${d}`);
  const traits = traitsOf(message);
  const weekday = [0.8, 1.1, 1.15, 1.1, 1.05, 0.95, 0.85][((d % 7) + 11) % 7] ?? 1;
  const people = Math.floor(message.daily * weekday * (0.75 + 0.5 * fraction(seed)) + fraction(mix(seed, 1)));
  for (let person = 0; person < people; person++) {
    const luck = mix(seed, person + 2);
    // Most of a day's messages go out while people are awake.
    const at = d * day + Math.floor(day * (0.25 + 0.7 * fraction(luck)));
    if (at >= from && at < to) live(counts, message, traits, luck);
  }
  return counts;
}

/** What one delivery of a message came to; `who` and when decide. */
export function countDelivery(counts: Counts, message: Character, who: string): void {
  live(counts, message, traitsOf(message), hash(`${message.id}/${who}`));
}

type Traits = Readonly<Record<'fails' | 'opens' | 'clicks' | 'converts' | 'leaves' | 'complains' | 'order', number>>;

function traitsOf({ id, channel, conversions }: Character): Traits {
  const trait = (name: string, least: number, most: number): number =>
    least + (most - least) * fraction(hash(`${id}:${name}`));
  return {
    fails: trait('fails', 0.002, 0.015),
    opens: channel === 'email' ? trait('opens', 0.28, 0.56) : 0,
    clicks: trait('clicks', 0.05, 0.22),
    converts: Math.min(0.9, trait('converts', 0.08, 0.3) * conversions),
    leaves: trait('leaves', 0.001, 0.006),
    complains: trait('complains', 0, 0.0006),
    order: trait('order', 45, 140),
  };
}

/** One person's day. */
function live(counts: Counts, { channel, paid }: Character, traits: Traits, luck: number): void {
  const draw = (salt: number): number => fraction(mix(luck, salt));
  counts.recipients++;
  if (channel === 'sms') counts.message_segment_count_sum += draw(1) < 0.3 ? 2 : 1;
  if (draw(2) < traits.fails) {
    if (channel === 'email') counts.bounced++;
    else counts.failed++;
    return;
  }
  counts.delivered++;
  const opened = channel !== 'email' || draw(3) < traits.opens;
  if (!opened) return;
  if (channel === 'email') {
    counts.opens_unique++;
    counts.opens += 1 + Math.floor(draw(4) * 2.2);
  }
  if (draw(5) < traits.complains) counts.spam_complaints++;
  if (draw(6) < traits.leaves) {
    counts.unsubscribe_uniques++;
    counts.unsubscribes++;
  }
  if (draw(7) >= traits.clicks) return;
  counts.clicks_unique++;
  counts.clicks += 1 + Math.floor(draw(8) * 1.7);
  if (draw(9) >= traits.converts) return;
  counts.conversion_uniques++;
  const orders = draw(10) < 0.04 ? 2 : 1;
  counts.conversions += orders;
  if (paid) counts.conversion_value += (orders * Math.round(traits.order * (0.5 + draw(11)) * 4)) / 4;
}
