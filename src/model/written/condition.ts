/** The written form of conditions: every leaf by the key that tells its kind, and the operators. */
import * as z from 'zod';
import { choice, flag, metricName, optionalPart, optionalText, part, text } from './parts.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const textOrNumber = z.union([z.string(), z.number()]);

const textTests = {
  contains: z.string().min(1).optional().describe('The text holds this.'),
  not_contains: z.string().min(1).optional().describe('The text does not hold this.'),
  starts_with: z.string().min(1).optional().describe('The text begins with this.'),
  ends_with: z.string().min(1).optional().describe('The text ends with this.'),
};
const numberTests = {
  greater_than: z.number().optional().describe('More than this number.'),
  at_least: z.number().optional().describe('This number or more.'),
  less_than: z.number().optional().describe('Less than this number.'),
  at_most: z.number().optional().describe('This number or less.'),
};
const dateTests = {
  before: optionalText('Before this date: "2026-11-23", or with a time.'),
  after: optionalText('After this date: "2026-11-23", or with a time.'),
  in_the_last: optionalPart('duration', 'Within this time up to now: "30 days".'),
  at_least_ago: optionalPart('duration', 'This long ago, or longer: "90 days".'),
};

const items = (what: string) => z.array(textOrNumber).min(1).optional().describe(what);
const countries = (what: string) =>
  z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .min(1)
    .optional()
    .describe(what);

/** Every operator a property may be tested with. */
export const propertyTests = {
  equals: scalar.optional().describe('Is exactly this.'),
  not_equals: scalar.optional().describe('Is anything but this.'),
  ...textTests,
  in: z.array(textOrNumber).min(1).optional().describe('Is one of these.'),
  not_in: z.array(textOrNumber).min(1).optional().describe('Is none of these.'),
  ...numberTests,
  has_item: textOrNumber.optional().describe('The list holds this.'),
  lacks_item: textOrNumber.optional().describe('The list does not hold this.'),
  has_any: items('The list holds one of these, or more.'),
  has_all: items('The list holds all of these.'),
  has_none: items('The list holds none of these.'),
  lacks_some: items('The list does not hold all of these.'),
  country_in: countries('The phone number is of one of these countries: [US, CA].'),
  country_not_in: countries('The phone number is of none of these countries.'),
  is_set: flag('true: there is a value.'),
  not_set: flag('true: there is no value.'),
  ...dateTests,
};
export type OperatorKey = keyof typeof propertyTests;
export const operatorKeys = Object.keys(propertyTests) as readonly OperatorKey[];

/** The operators a count or a sum may be tested with. */
export const countTests = {
  equals: z.number().optional().describe('Exactly this often (or this much).'),
  not_equals: z.number().optional().describe('Not this often (or this much).'),
  ...numberTests,
};

export const predictedNumbers = [
  'historic_clv',
  'predicted_clv',
  'total_clv',
  'churn_probability',
  'average_order_value',
  'average_days_between_orders',
  'historic_number_of_orders',
  'predicted_number_of_orders',
] as const;
export const genders = ['likely_female', 'likely_male', 'uncertain'] as const;

/** Short forms and the metric each stands for; where the store names it otherwise, its trigger's override holds. */
export const shortForms = {
  placed_order: { metric: 'Placed Order', like: ['order_created', 'lapsed_customer'] },
  received_email: { metric: 'Received Email', like: [] },
  opened_email: { metric: 'Opened Email', like: [] },
  clicked_email: { metric: 'Clicked Email', like: [] },
  viewed_product: { metric: 'Viewed Product', like: ['browse_abandoned'] },
  active_on_site: { metric: 'Active on Site', like: ['site_abandoned', 'customer_created'] },
  checkout_started: { metric: 'Checkout Started', like: ['checkout_abandoned', 'cart_abandoned'] },
} as const;
export type ShortForm = keyof typeof shortForms;
export const shortFormKeys = Object.keys(shortForms) as readonly ShortForm[];

const many = (description: string) => z.array(part('condition', 'A condition.')).min(1).describe(description);
const ofFlow = optionalText('Only messages of the flow of this sequence, by its address: welcome/newsletter.');
const windowOf = (what: string) => part('window', `${what}: since_entry, all_time, or a time such as "14 days".`);

/** Every leaf and joint by the key that tells its kind. */
export const conditionKinds = {
  all: { all: many('Holds when all of these hold.') },
  any: { any: many('Holds when one of these holds.') },
  not: { not: part('condition', 'Holds when this does not.') },
  property: {
    property: text('A profile property: a name of yours, or email, phone_number, created, location.country, …'),
    ...propertyTests,
  },
  event: { event: text('A property of the event that started the flow.'), ...propertyTests },
  metric: {
    metric: metricName,
    ...countTests,
    within: windowOf('In which time').optional(),
    where: optionalPart('where', 'Only events whose properties fit: { event: Brand, equals: Acme }.'),
    flow: ofFlow,
    sum: optionalText('Test the sum of this event property, such as $value, instead of the count.'),
  },
  opened: {
    opened: text('Opened the very email of this step, by its id.'),
    within: windowOf('In which time; since_entry when left out').optional(),
  },
  clicked: {
    clicked: text('Clicked in the very email or text of this step, by its id.'),
    within: windowOf('In which time; since_entry when left out').optional(),
  },
  placed_order: { placed_order: windowOf('Placed an order') },
  received_email: { received_email: windowOf('Got an email'), flow: ofFlow },
  opened_email: { opened_email: windowOf('Opened any email'), flow: ofFlow },
  clicked_email: { clicked_email: windowOf('Clicked in any email'), flow: ofFlow },
  viewed_product: { viewed_product: windowOf('Viewed a product') },
  active_on_site: { active_on_site: windowOf('Was on the site') },
  checkout_started: { checkout_started: windowOf('Started a checkout') },
  list: { list: text('Is on the list of this name.') },
  segment: { segment: text('Is in the segment of this name.') },
  consent: {
    consent: z.enum(['email', 'sms', 'push']).describe('May be sent marketing by email, sms or push.'),
    subscription: choice(
      ['any', 'subscribed', 'unsubscribed', 'never_subscribed'],
      'What Klaviyo has on record about it. Left out: subscribed, and any for push.',
    ),
    reachable: flag('Whether Klaviyo may send them marketing by it; goes with subscription. True when left out.'),
  },
  region: { region: z.enum(['eu', 'us']).describe('Is in the European Union or in the United States.') },
  predicted: {
    predicted: z
      .enum([...predictedNumbers, 'predicted_gender', 'expected_date_of_next_purchase'])
      .describe('One of the figures Klaviyo predicts.'),
    equals: z.union([z.number(), z.string()]).optional().describe('Is exactly this.'),
    not_equals: z.union([z.number(), z.string()]).optional().describe('Is anything but this.'),
    ...numberTests,
    ...dateTests,
  },
  not_in_flow: { not_in_flow: windowOf('Has not been in this flow') },
  random: { random: z.int().min(1).max(99).describe('By chance, so many of a hundred people.') },
  raw: {
    raw: z.record(z.string(), z.unknown()).describe('One Klaviyo condition as its API takes it; cannot be negated.'),
  },
} as const;

export type ConditionKey = keyof typeof conditionKinds;
export const conditionKeys = Object.keys(conditionKinds) as readonly ConditionKey[];
const schemas = new Map<ConditionKey, z.ZodType>(
  conditionKeys.map((key) => [key, z.strictObject(conditionKinds[key])]),
);
export const conditionSchema = (key: ConditionKey): z.ZodType => schemas.get(key) ?? z.never();

/** Known elsewhere, without a translation: they make a `condition` step a skip. */
export const untranslatable = ['tag', 'score'] as const;
