import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { collection } from '../wire/collection.ts';
import { listFilter, metricFilter, segmentFilter } from '../wire/list-rules.ts';
import { relationship, selfLink, sparse, type Resource } from '../wire/resource.ts';
import { includedTriggers, triggersOf } from './flow-triggers.ts';
import { hash } from './hash.ts';
import type { GroupRecord, MetricRecord } from './state.ts';
import { asRead } from './time.ts';

export function metricResource(call: Call, metric: MetricRecord): Resource {
  const parent = `metrics/${metric.id}`;
  return sparse(
    {
      type: 'metric',
      id: metric.id,
      attributes: {
        name: metric.name,
        created: asRead(metric.created),
        updated: asRead(metric.updated),
        integration: { object: 'integration', ...metric.integration },
      },
      relationships: {
        'flow-triggers': relationship(call.origin, parent, 'flow-triggers', triggersOf(call, 'metric', metric.id)),
      },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
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
    included: (metrics) =>
      includedTriggers(
        call,
        'metric',
        metrics.map(({ id }) => id),
      ).included ?? [],
  });
}

export function getMetric(call: Call): Answer {
  const metric = call.account.metrics.find(({ id }) => id === call.id);
  if (!metric) return notFound(call.ids, 'metric', call.id);
  return ok({
    data: metricResource(call, metric),
    ...includedTriggers(call, 'metric', [metric.id]),
    links: selfLink(call.origin, `metrics/${metric.id}`),
  });
}

function groupResource(call: Call, type: 'list' | 'segment', group: GroupRecord): Resource {
  const parent = `${type}s/${group.id}`;
  const extra =
    type === 'list'
      ? { opt_in_process: 'single_opt_in' }
      : { definition: { condition_groups: [] }, is_active: true, is_processing: false, is_starred: false };
  return sparse(
    {
      type,
      id: group.id,
      attributes: {
        name: group.name,
        created: asRead(group.created),
        updated: asRead(group.updated),
        ...extra,
        // How many are in it is made up.
        ...(call.query.get(`additional-fields[${type}]`) === 'profile_count'
          ? { profile_count: 500 + (hash(group.id) % 9500) }
          : {}),
      },
      relationships: Object.fromEntries(
        ['profiles', 'tags', 'flow-triggers'].map((name) => {
          const data = name === 'flow-triggers' ? triggersOf(call, type, group.id) : undefined;
          return [name, relationship(call.origin, parent, name, data)];
        }),
      ),
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}

const groupsOf = (call: Call, type: 'list' | 'segment'): readonly GroupRecord[] =>
  type === 'list' ? call.account.lists : call.account.segments;

/** GET /api/lists and /api/segments: 10 a page. */
export const listGroups =
  (type: 'list' | 'segment') =>
  (call: Call): Answer =>
    collection(call, groupsOf(call, type), {
      filter: type === 'list' ? listFilter : segmentFilter,
      size: 10,
      read: (group, field) => {
        if (field === 'is_active') return 'true';
        if (field === 'is_starred') return 'false';
        return group[field as 'id' | 'name' | 'created' | 'updated'];
      },
      render: (group) => groupResource(call, type, group),
      included: (groups) =>
        includedTriggers(
          call,
          type,
          groups.map(({ id }) => id),
        ).included ?? [],
    });

export const getGroup =
  (type: 'list' | 'segment') =>
  (call: Call): Answer => {
    const group = groupsOf(call, type).find(({ id }) => id === call.id);
    if (!group) return notFound(call.ids, type, call.id);
    return ok({
      data: groupResource(call, type, group),
      ...includedTriggers(call, type, [group.id]),
      links: selfLink(call.origin, `${type}s/${group.id}`),
    });
  };

function accountResource(call: Call): Resource {
  const { id, name, senderEmail, senderName, timezone, currency, isProduction = false } = call.account.account;
  return sparse(
    {
      type: 'account',
      id,
      attributes: {
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
      },
      links: selfLink(call.origin, `accounts/${id}`),
    },
    call.query,
  );
}

/** GET /api/accounts: the account of the key, alone in an array. */
export function listAccounts(call: Call): Answer {
  return ok({ data: [accountResource(call)], links: { self: `${call.origin}/api/accounts`, next: null, prev: null } });
}

export function getAccount(call: Call): Answer {
  if (call.id !== call.account.account.id) return notFound(call.ids, 'account', call.id);
  return ok({ data: accountResource(call), links: selfLink(call.origin, `accounts/${call.id}`) });
}
