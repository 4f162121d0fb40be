/** Mapped metrics: which metric of the account stands for revenue, a checkout, a view (Klaviyo OpenAPI 2026-07-15). */
import { many, notFound, related, whole, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { metricResource } from './catalog.ts';
import { includes, reference, resource, type Resource } from '../wire/resource.ts';
import { of } from './find.ts';
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
  const updated = asRead(metric?.updated ?? call.account.metrics[0]?.updated ?? '');
  const related = { metric: metric && reference('metric', metric.id), 'custom-metric': null };
  return resource(call, 'mapped-metric', id, { updated }, related);
}

export function listMappedMetrics(call: Call): Answer {
  const ids = Object.keys(names);
  const mapped = ids.map((id) => resourceOf(call, id));
  return many(call, mapped, included(call, ids));
}

export function getMappedMetric(call: Call): Answer {
  if (names[call.id] === undefined) return notFound(call.ids, 'mapped metric', call.id);
  return whole(resourceOf(call, call.id), included(call, [call.id]));
}

const ofMapped = of('metric', (call) => mappedTo(call, call.id));

export const getMetricOfMapped = ofMapped((call, metric) => whole(metricResource(call, metric)));
export const getMetricIdOfMapped = ofMapped((call, { id }) => related(call, 'metric', id));

/** Custom metrics are put together in Klaviyo's app; an account here has none, so nothing is mapped to one. */
export const listCustomMetrics = (call: Call): Answer => many(call, [], call.query.has('include') ? [] : undefined);
export const noCustomMetric = (call: Call): Answer => notFound(call.ids, 'custom metric', call.id);

function included(call: Call, ids: readonly string[]): readonly Resource[] | undefined {
  if (!call.query.has('include')) return undefined;
  const metrics = includes(call, 'metric') ? ids.flatMap((id) => mappedTo(call, id) ?? []) : [];
  return [...new Set(metrics)].map((metric) => metricResource(call, metric));
}
