/** Triggers on something people looked at: its price drops, or it is nearly sold out. */
import * as z from 'zod';
import { span, type Written } from '../decompile/wire.ts';
import type { Reader } from '../model/reader.ts';
import { parseOneUnit } from '../model/times/duration.ts';
import { optionalPart } from '../model/written/parts.ts';
import { type Fields, listOf, present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { type TriggerBase, type TriggerKind, type } from './trigger-kind.ts';

export interface PriceDropTrigger extends TriggerBase {
  readonly kind: 'price-drop';
  readonly amount: { readonly unit: 'percent' | 'currency'; readonly value: number };
  readonly audience: readonly ('viewed' | 'checkout-started')[];
  readonly withinDays: number;
}

export interface LowInventoryTrigger extends TriggerBase {
  readonly kind: 'low-inventory';
  readonly level: 'product' | 'variant';
  readonly atMost: number;
  readonly audience: readonly ('viewed' | 'added-to-cart' | 'checkout-started')[];
  readonly withinDays: number;
}

const within = optionalPart('duration', 'How long ago that may have been, in days. 30 days when left out.');

const dropSchema = z.strictObject({
  type,
  amount: z
    .strictObject({
      percent: z.number().positive().max(100).optional().describe('By so many percent.'),
      currency: z.number().positive().optional().describe('By so much, in US dollars.'),
    })
    .describe('By how much at least: { percent: 10 } or { currency: 5 }.'),
  audience: z
    .array(z.enum(['viewed', 'checkout_started']))
    .min(1)
    .describe('Who is told: people who viewed it, or started a checkout with it.'),
  within,
});

export const priceDrop: TriggerKind<PriceDropTrigger> = {
  description: 'The price of something they looked at dropped.',
  schema: dropSchema,
  read(value, { path, base, reader }) {
    const written = reader.read(dropSchema, value, path);
    if (!written) return undefined;
    const { percent, currency } = written.amount;
    if ((percent === undefined) === (currency === undefined)) {
      return reader.report('invalid-value', [...path, 'amount'], {
        message: '"amount" must say either percent or currency.',
        detail: 'Such as { percent: 10 } or { currency: 5 }.',
      });
    }
    const withinDays = readWithin(written.within, path, reader);
    if (withinDays === undefined) return undefined;
    const amount =
      percent === undefined
        ? ({ unit: 'currency', value: currency ?? 0 } as const)
        : ({ unit: 'percent', value: percent } as const);
    return { ...base, kind: 'price-drop', amount, audience: written.audience.map(hyphens), withinDays };
  },
  compile: (trigger) => ({
    type: 'price-drop',
    trigger_filter: null,
    price_drop_amount_value: trigger.amount.value,
    price_drop_amount_unit: trigger.amount.unit,
    audience: [...trigger.audience],
    timeframe_days: trigger.withinDays,
    currency_type: 'usd',
  }),
  back: {
    type: 'price-drop',
    written: (trigger) => ({
      type: 'price_drop',
      amount: { [String(trigger['price_drop_amount_unit'])]: trigger['price_drop_amount_value'] },
      ...whoAndWhen(trigger),
    }),
  },
};

const stockSchema = z.strictObject({
  type,
  level: z.enum(['product', 'variant']).describe('Counted for the whole product or for each variant.'),
  at_most: z.int().min(0).describe('When no more than so many are left.'),
  audience: z
    .array(z.enum(['viewed', 'added_to_cart', 'checkout_started']))
    .min(1)
    .describe('Who is told: people who viewed it, added it to a cart, or started a checkout with it.'),
  within,
});

export const lowInventory: TriggerKind<LowInventoryTrigger> = {
  description: 'Something they looked at is nearly sold out.',
  schema: stockSchema,
  read(value, { path, base, reader }) {
    const written = reader.read(stockSchema, value, path);
    const withinDays = written && readWithin(written.within, path, reader);
    if (!written || withinDays === undefined) return undefined;
    const { level, at_most: atMost, audience } = written;
    return { ...base, kind: 'low-inventory', level, atMost, audience: audience.map(hyphens), withinDays };
  },
  compile: (trigger) => ({
    type: 'low-inventory',
    product_level: trigger.level,
    trigger_filter: null,
    inventory_count: trigger.atMost,
    audience: [...trigger.audience],
    timeframe_days: trigger.withinDays,
  }),
  back: {
    type: 'low-inventory',
    written: (trigger) =>
      present({
        type: 'low_inventory',
        level: trigger['product_level'],
        at_most: trigger['inventory_count'],
        ...whoAndWhen(trigger),
      }),
  },
};

/** Who is told, as Klaviyo writes it. */
const wireWords = { viewed: 'viewed', added_to_cart: 'added-to-cart', checkout_started: 'checkout-started' } as const;
const hyphens = <K extends keyof typeof wireWords>(who: K): (typeof wireWords)[K] => wireWords[who];

const whoAndWhen = ({ audience, timeframe_days: days }: Fields): Written =>
  present({
    audience: listOf(audience).map((who) => String(who).replaceAll('-', '_')),
    within: days === 30 || days === undefined || days === null ? undefined : span(days, 'days'),
  });

/** Klaviyo's default is 30 days (OpenAPI 2026-07-15). */
function readWithin(value: unknown, path: Path, reader: Reader): number | undefined {
  if (value === undefined) return 30;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  const length = typeof value === 'string' ? parseOneUnit(value, ['day', 'week']) : undefined;
  if (length?.ok && length.data.value > 0) return length.data.value * (length.data.unit === 'week' ? 7 : 1);
  const at = [...path, 'within'];
  if (length && !length.ok) return reader.report('invalid-value', at, length.error);
  return reader.report('invalid-value', at, {
    message: '"within" must be a number of days, from 1 up.',
    detail: 'Such as 30, or "30 days".',
  });
}
