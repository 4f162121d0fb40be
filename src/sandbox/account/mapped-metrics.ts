/** Mapped metrics: which metric of the account stands for revenue, a checkout, a view (Klaviyo OpenAPI 2026-07-15). */
import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { metricResource } from './catalog.ts';
import { listOf } from '../wire/query.ts';
import { reference, relationship, selfLink, sparse, type Resource } from '../wire/resource.ts';
import type { MetricRecord } from './state.ts';
import { asRead } from './time.ts';

const names: Readonly<Record<string, RegExp>> = {
  added_to_cart: /^Added to Cart$/,
  cancelled_sales: /^Cancelled (Order|Sales)$/,
  ordered_product: /^Ordered Product$/,
  refunded_sales: /^Refunded (Order|Sales)$/,
  revenue: /\border\b/i,
  started_checkout: /^(Checkout Started|Started Checkout)$/,
  viewed_product: /^Viewed Product$/,
};

/** One that has values: an account counts its revenue by nothing else. */
function mappedTo(call: Call, id: string): MetricRecord | undefined {
  const { metricsWithoutValues } = call.quirks;
  const fits = call.account.metrics.filter(({ name }) => names[id]?.test(name) === true);
  const rank = ({ name }: MetricRecord): number => (name === 'Placed Order' ? 0 : 1);
  return fits.filter(({ name }) => !metricsWithoutValues.includes(name)).sort((a, b) => rank(a) - rank(b))[0];
}

function resourceOf(call: Call, id: string): Resource {
  const metric = mappedTo(call, id);
  const parent = `mapped-metrics/${id}`;
  return sparse(
    {
      type: 'mapped-metric',
      id,
      attributes: { updated: asRead(metric?.updated ?? call.account.metrics[0]?.updated ?? '') },
      relationships: {
        metric: relationship(call.origin, parent, 'metric', metric && reference('metric', metric.id)),
        'custom-metric': relationship(call.origin, parent, 'custom-metric'),
      },
      links: selfLink(call.origin, parent),
    },
    call.query,
  );
}

export function listMappedMetrics(call: Call): Answer {
  const ids = Object.keys(names);
  return ok({
    data: ids.map((id) => resourceOf(call, id)),
    ...included(call, ids),
    links: { self: `${call.origin}/api/mapped-metrics`, next: null, prev: null },
  });
}

export function getMappedMetric(call: Call): Answer {
  if (names[call.id] === undefined) return notFound(call.ids, 'mapped metric', call.id);
  return ok({
    data: resourceOf(call, call.id),
    ...included(call, [call.id]),
    links: selfLink(call.origin, `mapped-metrics/${call.id}`),
  });
}

export function getMetricOfMapped(call: Call): Answer {
  const metric = mappedTo(call, call.id);
  if (!metric) return notFound(call.ids, 'metric', call.id);
  return ok({ data: metricResource(call, metric), links: selfLink(call.origin, `metrics/${metric.id}`) });
}

export function getMetricIdOfMapped(call: Call): Answer {
  const metric = mappedTo(call, call.id);
  if (!metric) return notFound(call.ids, 'metric', call.id);
  return ok({ data: reference('metric', metric.id), links: { self: `${call.origin}${call.path}` } });
}

/** Custom metrics are put together in Klaviyo's app; an account here has none, so nothing is mapped to one. */
export const listCustomMetrics = (call: Call): Answer =>
  ok({
    data: [],
    ...(call.query.has('include') ? { included: [] } : {}),
    links: { self: `${call.origin}${call.path}`, next: null, prev: null },
  });
export const noCustomMetric = (call: Call): Answer => notFound(call.ids, 'custom metric', call.id);

function included(call: Call, ids: readonly string[]): { readonly included?: readonly Resource[] } {
  const include = listOf(call.query, 'include');
  if (include === undefined) return {};
  const metrics = include.includes('metric') ? ids.flatMap((id) => mappedTo(call, id) ?? []) : [];
  return { included: [...new Set(metrics)].map((metric) => metricResource(call, metric)) };
}
