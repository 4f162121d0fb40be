import { many, notFound, whole, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { listFilter, metricFilter, segmentFilter } from '../wire/list-rules.ts';
import { resource, type Resource } from '../wire/resource.ts';
import { ofGroup, ofMetric } from './find.ts';
import { includedTriggers, triggersOf } from './flow-triggers.ts';
import { hash } from './hash.ts';
import type { GroupRecord, MetricRecord } from './state.ts';
import { asRead } from './time.ts';

export function metricResource(call: Call, { id, name, created, updated, integration }: MetricRecord): Resource {
  const attributes = {
    name,
    created: asRead(created),
    updated: asRead(updated),
    integration: { object: 'integration', ...integration },
  };
  return resource(call, 'metric', id, attributes, { 'flow-triggers': triggersOf(call, 'metric', id) });
}

/** GET /api/metrics: up to 200 a page, `page[size]` refused, filtered by integration only (recorded; OpenAPI). */
export function listMetrics(call: Call): Answer {
  return collection(call, call.account.metrics, {
    filter: metricFilter,
    size: 200,
    read: (metric, field) => {
      if (field === 'integration.name') return metric.integration.name;
      if (field === 'integration.category') return metric.integration.category;
      return field === 'id' ? metric.id : metric.created;
    },
    render: (metric) => metricResource(call, metric),
    included: (metrics) => includedTriggers(call, 'metric', metrics) ?? [],
  });
}

export const getMetric = ofMetric((call, metric) =>
  whole(metricResource(call, metric), includedTriggers(call, 'metric', [metric])),
);

function groupResource(call: Call, type: 'list' | 'segment', { id, name, created, updated }: GroupRecord): Resource {
  const attributes = {
    name,
    created: asRead(created),
    updated: asRead(updated),
    ...(type === 'list'
      ? { opt_in_process: 'single_opt_in' }
      : { definition: { condition_groups: [] }, is_active: true, is_processing: false, is_starred: false }),
    // How many are in it is made up.
    ...(call.query.get(`additional-fields[${type}]`) === 'profile_count'
      ? { profile_count: 500 + (hash(id) % 9500) }
      : {}),
  };
  return resource(call, type, id, attributes, {
    profiles: null,
    tags: null,
    'flow-triggers': triggersOf(call, type, id),
  });
}

/** GET /api/lists and /api/segments: 10 a page. */
export const listGroups =
  (type: 'list' | 'segment') =>
  (call: Call): Answer =>
    collection(call, type === 'list' ? call.account.lists : call.account.segments, {
      filter: type === 'list' ? listFilter : segmentFilter,
      size: 10,
      read: (group, field) => {
        if (field === 'is_active') return 'true';
        if (field === 'is_starred') return 'false';
        return group[field as 'id' | 'name' | 'created' | 'updated'];
      },
      render: (group) => groupResource(call, type, group),
      included: (groups) => includedTriggers(call, type, groups) ?? [],
    });

export const getGroup = (type: 'list' | 'segment') =>
  ofGroup[type]((call, group) => whole(groupResource(call, type, group), includedTriggers(call, type, [group])));

function accountResource(call: Call): Resource {
  const { id, name, senderEmail, senderName, timezone, currency, isProduction = false } = call.account.account;
  return resource(call, 'account', id, {
    test_account: !isProduction,
    contact_information: {
      default_sender_name: senderName,
      default_sender_email: senderEmail,
      website_url: null,
      organization_name: name,
      street_address: { address1: null, address2: null, city: null, region: null, country: null, zip: null },
    },
    industry: null,
    timezone,
    preferred_currency: currency,
    public_api_key: id,
    locale: 'en-US',
  });
}

/** GET /api/accounts: the account of the key, alone in an array. */
export const listAccounts = (call: Call): Answer => many(call, [accountResource(call)]);

export const getAccount = (call: Call): Answer =>
  call.id === call.account.account.id ? whole(accountResource(call)) : notFound(call.ids, 'account', call.id);
