/** Any sequence the format allows, as the object an author would write in YAML. */
import fc from 'fast-check';

type Step = Record<string, unknown> | 'exit';

const words = fc.constantFrom(
  'Hello there',
  "Your cart, {{ first_name|default:'friend' }}",
  'Ünïcode ☕ & <b>',
  'a: b # c',
  '100 % off "today"',
);
const html = fc.constantFrom(
  '<p>Hi</p>',
  '<html><body style="color:#ffffff">{{ first_name }}</body></html>',
  '<!-- note --><table><tr><td>&amp; more</td></tr></table>',
);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const bare = <T extends Record<string, unknown>>(value: T): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

const leaf = fc.oneof(
  fc.constantFrom(
    { property: 'Tier', equals: 'gold' },
    { property: 'Tier', in: ['gold', 'silver'] },
    { property: 'Points', at_least: 5 },
    { property: 'Points', in: [1, 2] },
    { property: 'email', contains: '@' },
    { property: 'Birthday', in_the_last: '30 days' },
    { property: 'Tags', has_item: 'vip' },
    { property: 'Tier', is_set: true },
    { list: 'Newsletter' },
    { segment: 'VIP' },
    { consent: 'email' },
    { region: 'eu' },
    { placed_order: 'since_entry' },
    { metric: 'Placed Order', at_least: 2, within: '90 days' },
    { metric: 'Placed Order', sum: '$value', less_than: 100, within: '12 hours' },
    {
      metric: 'Placed Order',
      equals: 0,
      where: {
        all: [
          { event: 'Brand', equals: 'Acme' },
          { event: '$value', at_most: 9 },
        ],
      },
    },
    { opened_email: '7 days' },
    { clicked_email: 'all_time' },
    { property: 'Tier', not_equals: "o'hara" },
    { property: 'Tier', not_in: ['gold', 3] },
    { property: 'Member', equals: true },
    { property: 'Points', equals: 1.5 },
    { property: 'Points', less_than: 0 },
    { property: 'location.country', starts_with: 'G' },
    { property: "It's", ends_with: '\\' },
    { property: 'Tier', not_contains: 'x' },
    { property: 'Tags', lacks_item: 5 },
    { property: 'Tier', not_set: true },
    { property: 'Since', before: '2026-01-31' },
    { property: 'Since', after: '2026-01-31T10:00:00Z' },
    { consent: 'sms' },
    { consent: 'push' },
    { region: 'us' },
  ),
);
/** What the event says can be asked in a step of a flow that a metric starts. */
const ofEvent = fc.constantFrom(
  { event: '$value', greater_than: 50 },
  { event: 'Brand', not_equals: 'Acme' },
  { event: 'Items', has_item: 'pan' },
  { event: 'Coupon', not_set: true },
);
/** Without an opposite in Klaviyo. */
const onlyItself = fc.constantFrom<unknown>(
  { predicted: 'churn_probability', less_than: 0.5 },
  { predicted: 'predicted_gender', equals: 'uncertain' },
  { predicted: 'expected_date_of_next_purchase', in_the_last: '30 days' },
  { raw: { type: 'profile-region', in_region: true, region: 'united_states' } },
);
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.tuple(leaf, onlyItself).map((any) => ({ any })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => ({ all: [a, { any: [b, { not: c }] }] })) },
);

const email = fc
  .record({
    subject: words,
    html,
    preview: optional(words),
    only_if: optional(leaf),
    smart_sending: optional(fc.boolean()),
    utm: optional(fc.constantFrom<unknown>({ utm_source: 'klaviyo' }, true, false)),
    status: optional(fc.constantFrom('draft', 'live')),
    from: optional(fc.constantFrom({ name: 'Oak', email: 'oak@oakandiron.test' }, { email: 'iron@oakandiron.test' })),
    reply_to: optional(fc.constant('answers@oakandiron.test')),
    cc: optional(fc.constant('copy@oakandiron.test')),
    bcc: optional(fc.constant('archive@oakandiron.test')),
    transactional: optional(fc.boolean()),
    name: optional(fc.constantFrom('The letter', 'Ünïcode: ☕', '$${name}')),
  })
  .map((value) => ({ email: bare(value) }));
const sms = fc
  .record({
    body: words,
    quiet_hours: optional(fc.boolean()),
    opt_out: optional(fc.boolean()),
    transactional: optional(fc.boolean()),
    utm: optional(fc.constant({ utm_campaign: '{{ x }}' })),
    only_if: optional(leaf),
  })
  .map((value) => ({ sms: bare(value) }));
/** An A/B test of messages of one kind, none of which has a status of its own. */
const tried = (kind: 'email' | 'sms', message: fc.Arbitrary<Record<string, Record<string, unknown>>>) => {
  const variant = fc
    .tuple(message, fc.integer({ min: 1, max: 3 }))
    .map(([one, weight]) => ({ [kind]: bare({ ...one[kind], status: undefined }), weight }));
  return fc
    .record({
      variants: fc.array(variant, { minLength: 2, maxLength: 3 }),
      winner: optional(fc.constantFrom('opens', 'clicks', 'orders')),
    })
    .map((value) => ({ ab_test: bare(value) }));
};
const linear: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: email },
  { weight: 3, arbitrary: fc.constantFrom('1 hour', '90 minutes', '3 days', '2 weeks').map((delay) => ({ delay })) },
  { weight: 1, arbitrary: fc.constant({ delay: { days: 1, until: '09:00', weekdays: ['mon', 'fri'] } }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { delay: { days: 1, hours: 3, timezone: 'UTC' } },
      { delay: { weeks: 1, weekdays: ['sun'], timezone: 'Europe/Berlin' } },
      { wait_until: { time: '00:00', timezone: 'UTC' } },
      { remove_from_list: { list: 'Newsletter', name: 'Off the list' } },
      { update_profile: { set: { first_name: 'x', Gold: true, "It's": 1.5 }, remove: ['Old'], status: 'live' } },
      { update_profile: { remove_from: { Tags: 'x' } } },
      { webhook: { url: 'https://hooks.oakandiron.test/x?a={{ event.a }}', body: 'a: $${b} ${c d}' } },
    ),
  },
  { weight: 1, arbitrary: sms },
  { weight: 1, arbitrary: fc.oneof(tried('email', email), tried('sms', sms)) },
  {
    weight: 1,
    arbitrary: fc.constant({ webhook: { url: 'https://hooks.oakandiron.test/x', headers: { A: 'b' }, body: '{}' } }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      notify: {
        to: ['team@oakandiron.test'],
        subject: 'Look',
        html: '<p>x</p>',
        from: { name: 'S', email: 's@oakandiron.test' },
      },
    }),
  },
  { weight: 1, arbitrary: fc.constant({ wait_until: { time: '10:00', weekdays: ['fri'] } }) },
  {
    weight: 1,
    arbitrary: fc.constant({ update_profile: { set: { Tier: 'gold', Points: 5 }, add_to: { Tags: 'x' } } }),
  },
  { weight: 1, arbitrary: fc.constant({ add_to_list: { list: 'Newsletter' } }) },
  { weight: 1, arbitrary: fc.constant({ tag: { add: 'seen' } }) },
);

/** What a split may ask: the event too, where there is one (see `sequences`). */
const asked = fc.oneof(
  { weight: 4, arbitrary: condition },
  { weight: 1, arbitrary: ofEvent },
  { weight: 1, arbitrary: fc.tuple(ofEvent, leaf).map((all) => ({ all })) },
);

const { steps } = fc.letrec<{ steps: Step[]; split: Step }>((tie) => ({
  split: fc.oneof(
    fc.record({ if: asked, then: tie('steps'), else: tie('steps') }).map((value) => ({ condition: value })),
    fc
      .record({ percent: fc.integer({ min: 1, max: 99 }), then: tie('steps'), else: tie('steps') })
      .map((value) => ({ random_split: value })),
    fc
      .record({ first: asked, second: condition, then: tie('steps'), other: tie('steps'), else: tie('steps') })
      .map((value) => ({
        branch: {
          name: 'Which',
          cases: [
            { name: 'One', if: value.first, then: value.then },
            { name: 'Two', if: value.second, then: value.other },
          ],
          else: value.else,
        },
      })),
    fc.record({ first: leaf, then: tie('steps'), else: tie('steps') }).map((value) => ({
      branch: { name: 'Which', cases: [{ name: 'One', if: value.first, then: value.then }], else: value.else },
    })),
    fc.constant({ condition: { if: { property: 'Tier', equals: 'gold' }, then: ['exit'] } }),
  ) as fc.Arbitrary<Step>,
  steps: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, linear, tie('split') as fc.Arbitrary<Step>), {
    maxLength: 3,
  }),
}));

const trigger = fc.constantFrom<Record<string, unknown>>(
  { type: 'cart_abandoned' },
  { type: 'cart_abandoned', where: { event: '$value', greater_than: 50 } },
  { type: 'order_created' },
  { type: 'browse_abandoned' },
  { type: 'new_subscriber', list: 'Newsletter' },
  { type: 'segment', segment: 'VIP' },
  { type: 'metric', metric: 'Added to Cart' },
  { type: 'date', property: 'Birthday', before: '3 days', at: '09:00' },
  { type: 'price_drop', amount: { percent: 10 }, audience: ['viewed'] },
  { type: 'low_inventory', level: 'product', at_most: 5, audience: ['viewed'] },
  {
    type: 'date',
    property: 'Since',
    before: '1 month',
    repeat: 'never',
    at: '23:59',
    weekdays: ['sat', 'sun'],
    timezone: 'UTC',
  },
  { type: 'price_drop', amount: { currency: 5 }, audience: ['viewed', 'checkout_started'], within: '2 weeks' },
  { type: 'customer_created' },
  {
    type: 'metric',
    metric: 'Ordered Product',
    where: { any: [{ event: 'Brand', in: ['A', 'B'] }, { not: { event: 'Items', has_item: 'x' } }] },
  },
);

const startsFromEvent = (trigger: unknown): boolean =>
  !['list', 'segment', 'property', 'audience'].some((key) => key in (trigger as object));

/** The same sequence, asking about people where it asked about the event that there is not. */
function withoutEvents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEvents);
  if (typeof value !== 'object' || value === null) return value;
  // The `where` of a metric asks about the events of that metric.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === 'where' ? [key, inner] : [key === 'event' ? 'property' : key, withoutEvents(inner)],
    ),
  );
}

/** `status` is always written: left out, it is the account's own business and not ours to compare. */
export const sequences = fc
  .record({
    trigger,
    audience: optional(condition),
    exit_when: optional(fc.constant({ placed_order: 'since_entry' })),
    reentry: optional(fc.constantFrom<unknown>('never', { after: '7 days' })),
    pilot: optional(fc.constant({ segment: 'Pilot' })),
    status: fc.constantFrom('draft', 'manual', 'live'),
    steps: fc.tuple(email, steps).map(([first, rest]) => [first, ...rest]),
  })
  .map((value) => bare({ name: 'Any', ...value }))
  .map((value) => (startsFromEvent(value.trigger) ? value : (withoutEvents(value) as typeof value)));
