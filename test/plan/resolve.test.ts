/** Names of the account become its ids, or a diagnostic that says what to write instead. */
import { describe, expect, it } from 'vitest';
import type { Desired, Reference } from '../../src/compile/desired.ts';
import { idsIn, namesOf, resolve } from '../../src/plan/match/resolve.ts';
import type { NamedObject } from '../../src/ledger/observed.ts';

const place = { file: 'flows/cart.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
const metric = (name: string, integration?: string): Reference => ({
  token: `@metric{${name}${integration === undefined ? '' : `|${integration}`}}`,
  kind: 'metric',
  name,
  ...(integration === undefined ? {} : { integration }),
  at: [place],
});
const group = (kind: 'list' | 'segment', name: string): Reference => ({
  token: `@${kind}{${name}}`,
  kind,
  name,
  at: [place],
});
interface Account {
  readonly metrics?: readonly NamedObject[];
  readonly lists?: readonly NamedObject[];
  readonly segments?: readonly NamedObject[];
}
const account = ({ metrics = [], lists = [], segments = [] }: Account) => ({ metrics, lists, segments });

const desired = (references: readonly Reference[], definition: object = {}): Desired =>
  ({ address: 'cart', definition, references }) as unknown as Desired;

/** What is told of one reference: "code at line: message detail". */
function told(reference: Reference, has: Account): string[] {
  const { diagnostics } = resolve(desired([reference]), account(has));
  return diagnostics.map(({ code, message, detail, at, address }) => {
    expect([at, address]).toEqual([reference.at[0], 'cart']);
    return `${code}: ${message} ${detail}`;
  });
}

describe('a name that is there', () => {
  it('stands for its id wherever Klaviyo expects one, and nowhere else', () => {
    const references = [
      metric('Placed Order'),
      metric('Placed Order', 'shopify'),
      group('list', 'VIP'),
      group('segment', 'VIP'),
    ];
    const [m, shop, list, segment] = references.map(({ token }) => token);
    const definition = {
      triggers: [{ type: 'metric', id: m }],
      profile_filter: {
        condition_groups: [
          { conditions: [{ metric_id: shop, group_ids: [list, segment, 'own'], value: m, n: 1, no: null }] },
        ],
      },
      actions: [
        { type: 'list-update', data: { list_id: list, name: list } },
        { type: 'trigger-split', data: { trigger_id: m } },
        { type: 'ab-test', data: { conversion_metric_id: shop, message: { body: m, id: '@metric{Other}' } } },
      ],
      entry_action_id: m,
    };
    const has = account({
      metrics: [{ id: 'M1', name: 'Placed Order', integration: 'Shopify' }],
      lists: [{ id: 'L1', name: 'VIP' }],
      segments: [{ id: 'S1', name: 'VIP' }],
    });
    const resolved = resolve(desired(references, definition), has);
    expect(resolved.diagnostics).toEqual([]);
    expect(resolved.desired.definition).toEqual({
      triggers: [{ type: 'metric', id: 'M1' }],
      profile_filter: {
        condition_groups: [
          { conditions: [{ metric_id: 'M1', group_ids: ['L1', 'S1', 'own'], value: m, n: 1, no: null }] },
        ],
      },
      actions: [
        { type: 'list-update', data: { list_id: 'L1', name: list } },
        { type: 'trigger-split', data: { trigger_id: 'M1' } },
        { type: 'ab-test', data: { conversion_metric_id: 'M1', message: { body: m, id: '@metric{Other}' } } },
      ],
      entry_action_id: m,
    });
  });

  it('is that of the integration that is asked for', () => {
    const metrics = [
      { id: 'M1', name: 'Placed Order', integration: 'Shopify' },
      { id: 'M2', name: 'Placed Order', integration: 'WooCommerce' },
      { id: 'M3', name: 'Placed Order' },
    ];
    const reference = metric('Placed Order', 'WOOCOMMERCE');
    const { desired: done } = resolve(
      desired([reference], { triggers: [{ id: reference.token }] }),
      account({ metrics }),
    );
    expect(done.definition).toEqual({ triggers: [{ id: 'M2' }] });
  });

  it('is left where it stands beside one that is missing', () => {
    const references = [metric('Gone'), metric('Placed Order')];
    const definition = { triggers: references.map(({ token }) => ({ id: token })) };
    const { desired: done } = resolve(
      desired(references, definition),
      account({ metrics: [{ id: 'M1', name: 'Placed Order' }] }),
    );
    expect(done.definition).toEqual({ triggers: [{ id: '@metric{Gone}' }, { id: 'M1' }] });
  });
});

const appears =
  'A metric appears with its first event: connect and activate the store integration (Klaviyo, Integrations), make one such event happen, then plan again.';
const create = (kind: string): string =>
  `Create the ${kind} in Klaviyo under Audience > Lists & segments, or write the name of one that exists; upper and lower case count.`;

describe('a name that is missing', () => {
  const started = { id: 'M1', name: 'Started Checkout', integration: 'WooCommerce' };
  it.each<[string, Reference, Account, string]>([
    [
      'a metric',
      metric('Placed Order'),
      { metrics: [{ id: 'M1', name: 'Something else' }] },
      `metric-not-found: The account has no metric "Placed Order". ${appears}`,
    ],
    [
      'a metric that is nearly so',
      metric('placed order '),
      {
        metrics: [
          { id: 'M2', name: 'Placed Orders' },
          { id: 'M1', name: 'Placed Order' },
        ],
      },
      `metric-not-found: The account has no metric "placed order ". There is one named "Placed Order". ${appears}`,
    ],
    [
      'a metric with a slip of the pen',
      metric('Plcaed Order'),
      { metrics: [{ id: 'M1', name: 'Placed Order' }] },
      `metric-not-found: The account has no metric "Plcaed Order". There is one named "Placed Order". ${appears}`,
    ],
    [
      'a metric of another integration',
      metric('Placed Order', 'Magento'),
      {
        metrics: [
          { id: 'M1', name: 'Placed Order', integration: 'Shopify' },
          { id: 'M2', name: 'Placed Order' },
          { id: 'M3', name: 'Other', integration: 'Magento' },
        ],
      },
      'metric-not-found: The account has no metric "Placed Order" of Magento. "Placed Order" exists, but of Shopify and no integration. Write that integration, or leave the integration out.',
    ],
    [
      'the checkout of another store',
      metric('Checkout Started'),
      { metrics: [started] },
      'metric-not-found: The account has no metric "Checkout Started". "Started Checkout" exists: is the store WooCommerce, BigCommerce, Magento 2, PrestaShop or Shift4Shop? ' +
        'Then write it in sluice.yaml, under the account: metrics: { cart_abandoned: Started Checkout }, or name it in the trigger: metric: Started Checkout.',
    ],
    [
      'the same the other way round',
      metric('Started Checkout'),
      { metrics: [{ id: 'M1', name: 'Checkout Started', integration: 'Shopify' }] },
      'metric-not-found: The account has no metric "Started Checkout". "Checkout Started" exists: is the store Shopify or Magento 1? ' +
        'Then write it in sluice.yaml, under the account: metrics: { cart_abandoned: Checkout Started }, or name it in the trigger: metric: Checkout Started.',
    ],
    [
      'a checkout where there is none at all',
      metric('Checkout Started'),
      { metrics: [{ id: 'M1', name: 'Active on Site' }] },
      `metric-not-found: The account has no metric "Checkout Started". ${appears}`,
    ],
    [
      'a list, though a segment is called so',
      group('list', 'VIP'),
      { segments: [{ id: 'S1', name: 'VIP' }] },
      `list-not-found: The account has no list "VIP". ${create('list')}`,
    ],
    [
      'a segment that is nearly so',
      group('segment', 'vip'),
      { lists: [{ id: 'L1', name: 'vip' }], segments: [{ id: 'S1', name: 'VIP ' }] },
      `segment-not-found: The account has no segment "vip". There is one named "VIP ". ${create('segment')}`,
    ],
  ])('%s', (_, reference, has, words) => {
    expect(told(reference, has)).toEqual([words]);
  });
});

describe('a name that stands for several', () => {
  it.each<[string, Reference, Account, string]>([
    [
      'metrics of several integrations',
      metric('Placed Order'),
      {
        metrics: [
          { id: 'M1', name: 'Placed Order' },
          { id: 'M2', name: 'Placed Order', integration: 'Shopify' },
        ],
      },
      'ambiguous-name: The account has 2 metrics named "Placed Order". They are M1 and M2 (Shopify). Name the integration too: { name: Placed Order, integration: Shopify }.',
    ],
    [
      'metrics of one',
      metric('Placed Order', 'shopify'),
      {
        metrics: [
          { id: 'M1', name: 'Placed Order', integration: 'Shopify' },
          { id: 'M2', name: 'Placed Order', integration: 'Shopify' },
        ],
      },
      'ambiguous-name: The account has 2 metrics named "Placed Order". They are M1 (Shopify) and M2 (Shopify). Name the one that is meant by its id: metric: { id: M1 }.',
    ],
    [
      'lists',
      group('list', 'VIP'),
      { lists: ['L1', 'L2', 'L3'].map((id) => ({ id, name: 'VIP' })) },
      'ambiguous-name: The account has 3 lists named "VIP". They are L1, L2 and L3. Give them different names in Klaviyo; the API tells them apart by nothing else.',
    ],
  ])('%s', (_, reference, has, words) => {
    expect(told(reference, has)).toEqual([words]);
  });
});

describe('of several of one name', () => {
  const twins = account({
    metrics: ['M1', 'M2'].map((id) => ({ id, name: 'Placed Order', integration: 'API' })),
    lists: ['L1', 'L2'].map((id) => ({ id, name: 'VIP' })),
  });
  const references = [metric('Placed Order'), group('list', 'VIP')];
  const definition = { triggers: [{ id: '@metric{Placed Order}' }], list_id: '@list{VIP}' };

  it('the one that the flow holds already is meant, and that is told', () => {
    const known = idsIn({ triggers: [{ id: 'M2' }], actions: [{ data: { list_id: 'L1', name: 'L2' } }] });
    const resolved = resolve(desired(references, definition), twins, known);
    expect(resolved.desired.definition).toEqual({ triggers: [{ id: 'M2' }], list_id: 'L1' });
    expect(resolved.diagnostics.map((one) => [one.severity, one.code, one.message, one.detail])).toEqual([
      [
        'warning',
        'name-repeats',
        'The account has 2 metrics named "Placed Order"; the flow keeps M2, which it has.',
        'They are M1 (API) and M2 (API). Name the one that is meant by its id: metric: { id: M2 }.',
      ],
      [
        'warning',
        'name-repeats',
        'The account has 2 lists named "VIP"; the flow keeps L1, which it has.',
        'They are L1 and L2. Give them different names in Klaviyo; the API tells them apart by nothing else.',
      ],
    ]);
  });

  it('none is where the flow holds both', () => {
    const { diagnostics } = resolve(desired(references), twins, new Set(['M1', 'M2', 'L1', 'L2']));
    expect(diagnostics.map(({ code }) => code)).toEqual(['ambiguous-name', 'ambiguous-name']);
  });

  it('one is where its id is written, and no other id is taken for it', () => {
    const byId = (id: string): Reference => ({ ...metric(id), token: `@metric{#${id}}`, id });
    expect(resolve(desired([byId('M1')], { id: '@metric{#M1}' }), twins).desired.definition).toEqual({ id: 'M1' });
    expect(told(byId('M3'), twins)[0]).toContain('metric-not-found: The account has no metric of the id M3.');
  });
});

it('a reference without a place is told without one', () => {
  const has = account({ lists: ['L1', 'L2'].map((id) => ({ id, name: 'VIP' })) });
  const references = [metric('Gone'), group('list', 'Gone'), group('list', 'VIP')].map((one) => ({ ...one, at: [] }));
  const { diagnostics } = resolve(desired(references), has);
  expect(diagnostics.map((one) => [one.code, one.at !== undefined, one.address])).toEqual([
    ['metric-not-found', false, 'cart'],
    ['list-not-found', false, 'cart'],
    ['ambiguous-name', false, 'cart'],
  ]);
});

describe('names by id', () => {
  const has = account({
    metrics: [{ id: 'M1', name: 'Placed Order' }],
    lists: [{ id: 'L1', name: 'Newsletter' }],
    segments: [{ id: 'S1', name: 'VIP' }],
  });
  it.each([
    ['M1', 'Placed Order'],
    ['L1', 'Newsletter'],
    ['S1', 'VIP'],
    ['X9', 'X9'],
    ['@metric{Started Checkout|WooCommerce}', 'Started Checkout'],
    ['@list{Gone}', 'Gone'],
    ['x@list{Gone}', 'x@list{Gone}'],
  ])('%s is %s', (id, name) => {
    expect(namesOf(has)(id)).toBe(name);
  });
});
