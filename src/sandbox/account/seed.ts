import type { Ids } from './ids.ts';
import { defaultQuirks } from '../quirks.ts';
import { growFlows } from './seed-flows.ts';
import type { AccountState, GroupRecord, MetricRecord } from './state.ts';
import { writtenAt } from './time.ts';
import { createUi } from '../pages/ui.ts';

/** An account to begin with, and the key that opens it. */
export interface Seed {
  readonly key: string;
  readonly accountId: string;
  /** Left out: full access. */
  readonly scopes?: readonly string[];
  readonly grow: (soil: { readonly ids: Ids; readonly now: number }) => AccountState;
}

const integrations = {
  shopify: { id: '0eMvjm', key: 'shopify', name: 'Shopify', category: 'eCommerce' },
  api: { id: '7FtS4J', key: 'api', name: 'API', category: 'API' },
  klaviyo: { id: '0rG4eQ', key: 'klaviyo', name: 'Klaviyo', category: 'Internal' },
} as const;

/** Name, id, integration, events a day. Active on Site and Viewed Product come with integration "API" (recorded). */
const metrics = [
  ['Checkout Started', 'TpK9qd', 'shopify', 96],
  ['Placed Order', 'RxN4vB', 'shopify', 41],
  ['Ordered Product', 'SdL2mw', 'shopify', 68],
  ['Fulfilled Order', 'WcV7hT', 'shopify', 39],
  ['Cancelled Order', 'UnB5zk', 'shopify', 2],
  ['Refunded Order', 'XjH8rs', 'shopify', 1],
  ['Active on Site', 'VLZqfS', 'api', 540],
  ['Viewed Product', 'PqM3gy', 'api', 310],
  ['Added to Cart', 'QeF6ck', 'api', 128],
  ['Received Email', 'Ka1Lpz', 'klaviyo', 900],
  ['Opened Email', 'Kb2Moy', 'klaviyo', 380],
  ['Clicked Email', 'Kc3Nnx', 'klaviyo', 52],
  ['Bounced Email', 'Kd4Omw', 'klaviyo', 5],
  ['Marked Email as Spam', 'Ke5Plv', 'klaviyo', 1],
  ['Subscribed to List', 'Kf6Qku', 'klaviyo', 24],
  ['Subscribed to Email Marketing', 'Kg7Rjt', 'klaviyo', 22],
  ['Unsubscribed from Email Marketing', 'Kh8Sis', 'klaviyo', 4],
  ['Received SMS', 'Kj9Thr', 'klaviyo', 60],
  ['Clicked SMS', 'Kk1Ugq', 'klaviyo', 11],
] as const;

/** Name, id, people in it, people who join in a day. */
const lists = [
  ['Newsletter', 'TNiRNG', 18_240, 21],
  ['SMS Subscribers', 'YsM4tb', 3_910, 6],
  ['VIP waiting list', 'XvP2ck', 412, 1],
  ['Preview list', 'RvL8qd', 5, 0],
] as const;
const segments = [
  ['VIP', 'VpS6na', 640, 2],
  ['Engaged 90 days', 'EnG9dy', 9_480, 30],
  ['Lapsed 180 days', 'LpS1ed', 4_020, 11],
  ['Repeat buyers', 'RpT5br', 2_260, 5],
  ['Pilot', 'PlT3gp', 25, 0],
] as const;

export interface OakAndIron {
  readonly key?: string;
  readonly accountId?: string;
  readonly scopes?: readonly string[];
  /** More metrics, lists and segments than the shop has; a metric may repeat a name under another integration. */
  readonly metrics?: readonly { readonly name: string; readonly integration: string }[];
  readonly lists?: readonly string[];
  readonly segments?: readonly string[];
  /** Metrics the shop does not have (yet). */
  readonly without?: readonly string[];
  /** false: an account without flows of other people. */
  readonly flows?: boolean;
}

/** A shop that makes cast-iron pans: some months old, with flows that its people built in Klaviyo's pages. */
export function oakAndIron(options: OakAndIron = {}): Seed {
  const accountId = options.accountId ?? 'AbC123';
  return {
    key: options.key ?? 'pk_sandbox',
    accountId,
    ...(options.scopes ? { scopes: options.scopes } : {}),
    grow({ ids, now }) {
      const account = bare(accountId, now);
      for (const { name, integration } of options.metrics ?? []) {
        const of = { id: ids.object(), key: integration.toLowerCase(), name: integration, category: 'eCommerce' };
        account.metrics.push(metric(name, ids.object(), of, 10, now));
      }
      for (const name of options.lists ?? []) account.lists.push(group(name, ids.object(), 100, 3, now));
      for (const name of options.segments ?? []) account.segments.push(group(name, ids.object(), 100, 3, now));
      const kept = account.metrics.filter(({ name }) => !options.without?.includes(name));
      const grown: AccountState = { ...account, metrics: kept };
      if (options.flows !== false) {
        growFlows((daysAgo) =>
          createUi(() => ({ account: grown, ids, now: now - daysAgo * 86_400_000, quirks: defaultQuirks })),
        );
      }
      return grown;
    },
  };
}

function bare(accountId: string, now: number): AccountState {
  return {
    account: {
      id: accountId,
      name: 'Oak & Iron',
      senderEmail: 'hello@oakandiron.test',
      senderName: 'Oak & Iron',
      timezone: 'America/New_York',
      currency: 'USD',
    },
    metrics: metrics.map(([name, id, integration, daily]) => metric(name, id, integrations[integration], daily, now)),
    lists: lists.map(([name, id, size, daily]) => group(name, id, size, daily, now)),
    segments: segments.map(([name, id, size, daily]) => group(name, id, size, daily, now)),
    tags: [],
    flows: {},
    actions: {},
    templates: {},
    people: { cancelled: 0, leftEarly: 0 },
    windows: {},
  };
}

const openedAt = (now: number): string => writtenAt(now - 600 * 86_400_000);

function metric(
  name: string,
  id: string,
  integration: MetricRecord['integration'],
  daily: number,
  now: number,
): MetricRecord {
  return { id, name, integration, created: openedAt(now), updated: openedAt(now), daily };
}

function group(name: string, id: string, size: number, daily: number, now: number): GroupRecord {
  return { id, name, created: openedAt(now), updated: openedAt(now), size, daily };
}
