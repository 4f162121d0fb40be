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
    { opened_email: '7 days' },
  ),
);
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
);

const email = fc
  .record({
    subject: words,
    html,
    preview: optional(words),
    only_if: optional(leaf),
    smart_sending: optional(fc.boolean()),
    utm: optional(fc.constant({ utm_source: 'klaviyo' })),
    status: optional(fc.constantFrom('draft', 'live')),
  })
  .map((value) => ({ email: bare(value) }));
const linear: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: email },
  { weight: 3, arbitrary: fc.constantFrom('1 hour', '90 minutes', '3 days', '2 weeks').map((delay) => ({ delay })) },
  { weight: 1, arbitrary: fc.constant({ delay: { days: 1, until: '09:00', weekdays: ['mon', 'fri'] } }) },
  {
    weight: 1,
    arbitrary: fc.record({ body: words, quiet_hours: optional(fc.boolean()) }).map((v) => ({ sms: bare(v) })),
  },
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

const { steps } = fc.letrec<{ steps: Step[]; split: Step }>((tie) => ({
  split: fc.oneof(
    fc.record({ if: condition, then: tie('steps'), else: tie('steps') }).map((value) => ({ condition: value })),
    fc
      .record({ percent: fc.integer({ min: 1, max: 99 }), then: tie('steps'), else: tie('steps') })
      .map((value) => ({ random_split: value })),
    fc.record({ first: leaf, then: tie('steps'), else: tie('steps') }).map((value) => ({
      branch: { name: 'Which', cases: [{ name: 'One', if: value.first, then: value.then }], else: value.else },
    })),
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
);

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
  .map((value) => bare({ name: 'Any', ...value }));
