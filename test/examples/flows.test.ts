/** The sequences of the demo shop: they load, warn of exactly what they mean to warn of, and keep good manners. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';
import type { LoadedAccount } from '../../src/source/load.ts';
import { allSteps } from '../../src/model/walk.ts';
import type { Config } from '../../src/model/config/config.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import type { Step } from '../../src/steps/kinds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything the examples are meant to warn of: two steps that Klaviyo does not have. */
const expectedWarnings = [
  'flows/order-thanks.yaml step-skipped tag',
  'flows/welcome/newsletter.yaml step-skipped score',
];

let config: Config;
let loaded: LoadedAccount;
beforeAll(async () => {
  const read = await loadConfig(nodeDisk, root);
  expect(read.diagnostics).toEqual([]);
  config = read.config!;
  loaded = await loadAccount(nodeDisk, root, config, config.accounts[0]!);
});

const sending = new Set<Step['kind']>(['email', 'sms', 'webhook', 'notify', 'update_profile']);
const steps = (sequence: Sequence): readonly Step[] => [...allSteps(sequence.steps)];

test('the configuration is the one the demo speaks of', () => {
  expect(config.project).toBe('oak-and-iron');
  expect(config.accounts.map(({ key, apiKeyEnv }) => [key, apiKeyEnv])).toEqual([['production', 'KLAVIYO_API_KEY']]);
});

test('nothing is wrong, and only the two skipped steps are warned of', () => {
  const told = loaded.diagnostics.map(({ at, code, step, severity }) => `${severity} ${at?.file} ${code} ${step}`);
  expect(told).toEqual(expectedWarnings.map((warning) => `warning ${warning}`));
});

test('there is one for each everyday trigger, and a few more', () => {
  const types = loaded.sequences.map(({ trigger }) => trigger.type);
  const everyday = [
    ...['cart_abandoned', 'checkout_abandoned', 'order_created', 'order_fulfilled', 'browse_abandoned'],
    ...['site_abandoned', 'customer_created', 'lapsed_customer', 'new_subscriber'],
  ];
  expect(everyday.filter((type) => !types.includes(type))).toEqual([]);
  expect(types).toContain('date');
  expect(loaded.sequences.length).toBeGreaterThanOrEqual(11);
});

test('most wait for a person to switch them on', () => {
  const live = loaded.sequences.filter(({ status }) => status === 'live');
  expect(live.map(({ address }) => address)).toEqual(['cart-recovery', 'welcome/newsletter']);
});

test('every letter in the folder is sent by somebody', () => {
  const sent = new Set(loaded.templates.keys());
  const lying = readdirSync(`${root}flows/templates`).map((name) => `flows/templates/${name}`);
  expect(lying.filter((file) => !sent.has(file))).toEqual([]);
});

test('two sequences on the same event tell people apart, so that nobody gets both', () => {
  const onCheckout = loaded.sequences.filter(
    ({ trigger: t }) => t.kind === 'metric' && t.metric.name === 'Checkout Started',
  );
  const filters = onCheckout.map(({ trigger: t }) =>
    t.kind === 'metric' && t.where?.kind === 'event' ? t.where.test : undefined,
  );
  expect(filters).toEqual([
    { op: 'less_than', value: 150 },
    { op: 'at_least', value: 150 },
  ]);
});

describe('manners', () => {
  test('every step that acts has an id', () => {
    for (const sequence of loaded.sequences) {
      for (const step of steps(sequence)) {
        if (sending.has(step.kind)) expect(step.id, `${sequence.address} ${step.kind}`).toBeTruthy();
      }
    }
  });

  test('every email has a preview, a short subject, a sender and UTM parameters', () => {
    for (const { address, steps: own } of loaded.sequences) {
      for (const step of allSteps(own)) {
        if (step.kind !== 'email') continue;
        const where = `${address} ${step.id}`;
        expect(step.preview, where).toBeTruthy();
        expect(step.subject.replace(/\{\{.*?\}\}/g, 'Katharina').length, where).toBeLessThanOrEqual(72);
        expect(step.from?.email, where).toMatch(/@oakandiron\.test$/);
        expect(
          step.utm?.map(({ param }) => param),
          where,
        ).toContain('utm_campaign');
      }
    }
  });

  test('texts wait for the quiet hours to end and say how to stop them', () => {
    for (const { address, steps: own } of loaded.sequences) {
      for (const step of allSteps(own)) {
        if (step.kind !== 'sms') continue;
        expect([step.quietHours, step.optOut], `${address} ${step.id}`).toEqual([true, true]);
        expect(step.body.replace(/\{\{.*?\}\}/g, '').length, `${address} ${step.id}`).toBeLessThanOrEqual(140);
      }
    }
  });

  test('whoever buys is left in peace', () => {
    for (const { address, trigger, exitWhen } of loaded.sequences) {
      if (/_abandoned$|^lapsed_customer$/.test(trigger.type))
        expect(JSON.stringify(exitWhen), address).toContain('Placed Order');
    }
  });

  test('nothing needs a secret: the demo runs with an empty environment', () => {
    expect(JSON.stringify(loaded.sequences)).not.toContain('${secret:');
  });
});
