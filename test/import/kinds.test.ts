/**
 * A flow built by hand in Klaviyo with each kind of action of the contract (Klaviyo OpenAPI 2026-07-15): it is imported,
 * planned, adopted and planned again, and nothing is written to it but the tag.
 */
import { expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { secret } from '../support/canary.ts';

type Definition = Record<string, unknown>;
type Desk = Awaited<ReturnType<typeof desk>>;

const mail = (name: string): Definition => ({ name, subject_line: `About ${name}` });
const gold = {
  condition_groups: [
    {
      conditions: [
        {
          type: 'profile-property',
          property: "properties['Tier']",
          filter: { type: 'string', operator: 'equals', value: 'gold' },
        },
      ],
    },
  ],
};
const paid = (trigger: string): Definition => ({
  condition_groups: [
    {
      conditions: [
        {
          type: 'metric-property',
          metric_id: trigger,
          field: '$value',
          filter: { type: 'numeric', operator: 'greater-than', value: 50 },
        },
      ],
    },
  ],
});
const linear = (type: string, data?: Definition): Definition => ({
  type,
  links: { next: null },
  ...(data === undefined ? {} : { data }),
});
const sends = (type: string, message: Definition): Definition => linear(type, { status: 'draft', message });
const variant = (id: string, type: string, message: Definition): Definition => ({
  temporary_id: id,
  type,
  data: { status: 'draft', message },
});
const settings = { enabled: false, automatic_end_date: null, automatic_end_statistical_certainty: false };

const kinds: Readonly<Record<string, Definition | ((metric: string, list: string) => Definition)>> = {
  'time-delay': linear('time-delay', { unit: 'days', value: 4, secondary_value: null, timezone: 'profile' }),
  'time-delay until': linear('time-delay', {
    ...{ unit: 'days', value: 1, timezone: 'Europe/Paris' },
    ...{ delay_until_time: '09:00:00', delay_until_weekdays: ['monday', 'friday'] },
  }),
  'send-sms': sends('send-sms', { body: 'Hi there', name: 'Text' }),
  'send-webhook': sends('send-webhook', {
    ...{ name: 'Hook', url: 'https://hooks.oakandiron.test/x', headers: { 'X-Kind': 'tea' }, body: '{"a":1}' },
  }),
  'send-internal-alert': sends('send-internal-alert', {
    ...{ from_email: 'shop@oakandiron.test', from_label: 'Shop', to_emails: ['team@oakandiron.test'] },
    ...{ subject_line: 'Look', name: 'Alert' },
  }),
  'send-mobile-push': sends('send-mobile-push', { title: 'Ping', body: 'Look here', name: 'Push' }),
  'send-whatsapp': sends('send-whatsapp', { name: 'WhatsApp' }),
  'update-profile': linear('update-profile', {
    status: 'draft',
    profile_operations: [
      { operator: 'update', property_type: 'string', property_key: "properties['Tier']", property_value: 'gold' },
      { operator: 'create', property_type: 'numeric', property_key: "properties['Points']", property_value: 5 },
      { operator: 'update', property_type: 'date', property_key: "properties['Since']", property_value: 'today' },
      { operator: 'delete', property_key: "properties['Old']" },
    ],
  }),
  'list-update': (_, list) =>
    linear('list-update', { name: 'Join', on_execution: true, list_id: list, status: 'draft' }),
  'target-date': linear('target-date', { timezone: 'profile', target_time: '09:00:00', target_days: ['monday'] }),
  'countdown-delay': linear('countdown-delay', { unit: 'weeks', value: 2, timezone: 'profile' }),
  'back-in-stock-delay': linear('back-in-stock-delay'),
  code: linear('code', {}),
  'internal-service': linear('internal-service', {
    status: 'draft',
    service_configuration: { service_method_type: 'track-event', event_key: 'Seen', event_payload: { a: 1 } },
  }),
  'conditional-split': {
    type: 'conditional-split',
    links: { next_if_true: 'extra', next_if_false: null },
    data: { profile_filter: gold },
  },
  'trigger-split': (metric) => ({
    type: 'trigger-split',
    links: { next_if_true: null, next_if_false: 'extra' },
    data: { trigger_filter: paid(metric), trigger_id: metric, trigger_type: 'metric' },
  }),
  'action-output-split': {
    type: 'action-output-split',
    links: { next_if_true: 'extra', next_if_false: null },
    data: {
      action_output_filter: {
        condition_groups: [
          {
            conditions: [
              {
                ...{ type: 'action-output', output_config_id: 3, field: 'answer' },
                filter: { type: 'string', operator: 'equals', value: 'yes' },
              },
            ],
          },
        ],
      },
    },
  },
  'multi-branch-split': {
    type: 'multi-branch-split',
    links: null,
    data: {
      name: 'Which way',
      branches: [
        { branch_id: 'b0', order: 0, name: 'Gold', branch_filter: gold, links: { next: 'extra' } },
        { branch_id: 'else', branch_filter: null, links: null, is_else: true },
      ],
    },
  },
  'ab-test': linear('ab-test', {
    status: 'draft',
    main_action: variant('main', 'send-email', mail('Main')),
    current_experiment: {
      name: 'Which subject',
      variations: [variant('v0', 'send-email', mail('One')), variant('v1', 'send-email', mail('Two'))],
      ...{ allocations: { v0: 0.5, v1: 0.5 }, winner_metric: 'unique-clicks' },
      automatic_winner_selection_settings: settings,
    },
  }),
  'content-experiment': linear('content-experiment', {
    status: 'draft',
    main_action: variant('main', 'send-mobile-push', { title: 'A', body: 'Main', name: 'Main' }),
    current_experiment: {
      name: 'Which push',
      variations: [
        variant('v0', 'send-mobile-push', { title: 'A', body: 'One', name: 'One' }),
        variant('v1', 'send-mobile-push', { title: 'B', body: 'Two', name: 'Two' }),
      ],
      ...{ allocations: { v0: 0.5, v1: 0.5 }, winner_metric: 'open-rate' },
    },
  }),
};

/** A letter, the action, and (where the action leads on) one more letter. */
function build(shop: Desk, kind: string): string {
  const { account, ui } = shop.sandbox;
  const metric = account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';
  const list = account.lists[0]?.id ?? '';
  const made = kinds[kind];
  const action = typeof made === 'function' ? made(metric, list) : made;
  const letter = (id: string, next: string | null): Definition => ({
    ...{ temporary_id: id, type: 'send-email', links: { next } },
    data: { status: 'draft', message: mail(id) },
  });
  const splits = JSON.stringify(action).includes('"extra"');
  const middle = { temporary_id: 'it', ...action, ...(splits ? {} : { links: { next: 'extra' } }) };
  const definition = {
    triggers: [{ type: 'metric', id: metric }],
    actions: [letter('first', 'it'), middle, letter('extra', null)],
    entry_action_id: 'first',
  };
  return ui.createFlow({ name: `By hand ${kind}`, definition, html: `<p>${kind}</p>` } as never).id;
}

/** Imports one flow into an empty repository, and adopts it. Answers with the YAML. */
async function roundTrip(shop: Desk, id: string): Promise<{ yaml: string; warnings: readonly string[] }> {
  const imported = JSON.parse((await shop.sluice('import', id, '--format', 'json')).out);
  expect(imported.refused).toEqual([]);
  const [one] = imported.imported;
  for (const { name } of one.secrets) shop.env[name] = secret;
  const plan = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
  expect(plan.changes.map(({ kind, notes }: { kind: string; notes: string[] }) => [kind, notes])).toEqual([
    ['adopt', []],
  ]);
  const flow = (): string => JSON.stringify([shop.sandbox.account.flows[id]?.definition, shop.sandbox.account.actions]);
  const before = flow();
  const from = shop.sandbox.log.length;
  const applied = await shop.sluice('apply', '--yes');
  expect([applied.code, applied.err]).toEqual([0, '']);
  const writes = shop.sandbox.log.slice(from).filter(({ write }) => write);
  expect(writes.map(({ method, path }) => `${method} ${path.replace(/tags\/[^/]+/, 'tags/ID')}`)).toEqual([
    'POST /api/tags',
    'POST /api/tags/ID/relationships/flows',
  ]);
  expect(flow()).toBe(before);
  const quiet = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
  expect([quiet.changes[0].kind, quiet.requests]).toEqual(['none', expect.any(Number)]);
  expect(quiet.requests).toBeLessThanOrEqual(7);
  const after = await shop.sluice('plan', '--detailed-exitcode', '--deep');
  expect(after.code, after.out + after.err).toBe(0);
  return { yaml: await shop.read(one.file), warnings: one.warnings };
}

test.each(Object.keys(kinds))('%s', { timeout: 60_000 }, async (kind) => {
  const shop = await desk({ 'flows/.keep': '' });
  const { yaml, warnings } = await roundTrip(shop, build(shop, kind));
  const isRaw = yaml.includes('raw:');
  expect(warnings.some((one) => /action \d+\): written as raw/.test(one))).toBe(isRaw);
  if (kind === 'time-delay') expect(yaml).toContain('delay: 4 days');
});
