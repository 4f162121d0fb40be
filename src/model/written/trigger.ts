/** Every kind of trigger: what may be written under it and, where it has one, its metric in Klaviyo. */
import { z } from 'zod';
import { choice, optionalPart, optionalText, text, timezone, weekdays } from './parts.ts';

const where = optionalPart(
  'event_condition',
  'Only for events whose properties fit: { event: $value, greater_than: 50 }.',
);

export const metricName = z
  .union([
    z.string().min(1),
    z.strictObject({
      name: text("The metric's name in Klaviyo."),
      integration: optionalText('The integration it comes from, where several have a metric of this name.'),
    }),
    z.strictObject({ id: text("The metric's id in Klaviyo, where several have its name and its integration.") }),
  ])
  .describe('The name of a metric in Klaviyo, { name, integration }, or { id }.');
export type WrittenMetric = string | { name: string; integration?: string } | { id: string };

const onMetric = { where, metric: metricName.optional() };
const onEvent = (metric: string, description: string) => ({ fields: onMetric, metric, description });
const onList = { list: text('The name of the list in Klaviyo.') };
const within = optionalPart('duration', 'How long ago that may have been, in days. 30 days when left out.');
const anything = z.looseObject({});

/** Metric names as Klaviyo's help lists them for its store integrations (and the product's own trigger table). */
export const triggerKinds = {
  cart_abandoned: onEvent('Checkout Started', 'Somebody started a checkout (Checkout Started).'),
  checkout_abandoned: onEvent('Checkout Started', 'Somebody started a checkout (Checkout Started).'),
  order_created: onEvent('Placed Order', 'Somebody placed an order (Placed Order).'),
  lapsed_customer: onEvent('Placed Order', 'Counted from the last order (Placed Order): begin with a long delay.'),
  order_fulfilled: onEvent('Fulfilled Order', 'An order was fulfilled (Fulfilled Order).'),
  browse_abandoned: onEvent('Viewed Product', 'Somebody looked at a product (Viewed Product).'),
  site_abandoned: onEvent('Active on Site', 'Somebody was on the site (Active on Site).'),
  customer_created: onEvent('Active on Site', 'Somebody was seen on the site (Active on Site), old customers too.'),
  new_subscriber: { fields: onList, description: 'Somebody joined a list.' },
  list: { fields: onList, description: 'Somebody joined a list.' },
  metric: { fields: { where, metric: metricName }, description: 'Any event that Klaviyo knows.' },
  segment: {
    fields: { segment: text('The name of the segment in Klaviyo.') },
    description: 'Somebody came into a segment.',
  },
  date: {
    fields: {
      property: text('The profile property that holds the date, such as Birthday.'),
      before: optionalPart(
        'duration',
        'How long before that date: "7 days", "2 weeks", "1 month". On the day itself when left out.',
      ),
      repeat: choice(['yearly', 'monthly', 'weekly', 'never'], 'How often the date comes round. Yearly when left out.'),
      at: text('The time of day, as in "09:00".'),
      weekdays,
      timezone,
    },
    description: 'A date on the profile, such as a birthday.',
  },
  price_drop: {
    fields: {
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
    },
    description: 'The price of something they looked at dropped.',
  },
  low_inventory: {
    fields: {
      level: z.enum(['product', 'variant']).describe('Counted for the whole product or for each variant.'),
      at_most: z.int().min(0).describe('When no more than so many are left.'),
      audience: z
        .array(z.enum(['viewed', 'added_to_cart', 'checkout_started']))
        .min(1)
        .describe('Who is told: people who viewed it, added it to a cart, or started a checkout with it.'),
      within,
    },
    description: 'Something they looked at is nearly sold out.',
  },
  raw: {
    fields: {
      definition: z.record(z.string(), z.unknown()).describe('One Klaviyo trigger as its API takes it.'),
    },
    description: 'One Klaviyo trigger as it is, for what this format cannot say.',
  },
} as const;

export type TriggerKey = keyof typeof triggerKinds;
export const triggerKeys = Object.keys(triggerKinds) as readonly TriggerKey[];

const type = z.string().describe('What starts the flow.');
const schemas = new Map<TriggerKey, z.ZodType>(
  triggerKeys.map((key) => [key, z.strictObject({ type, ...triggerKinds[key].fields })]),
);
/** The whole trigger, `type` included. */
export const triggerSchema = (key: TriggerKey): z.ZodType => schemas.get(key) ?? anything;
