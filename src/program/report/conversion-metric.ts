/** The metric that counts as a conversion, by the name in sluice.yaml. */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { callFailed } from '../../connect/connect.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { isNamed } from '../../model/conditions/metric-names.ts';
import type { MetricName } from '../../model/values.ts';
import { listed } from '../../text/words.ts';
import { namedMetric } from '../../observe/observe.ts';
import type { NamedObject } from '../../ledger/observed.ts';

/** As readers see it: "Placed Order", "Placed Order (Shopify)". */
export const metricWords = ({ name, integration }: MetricName): string =>
  integration === undefined ? name : `${name} (${integration})`;

/** Its id. `known`: all metrics, where they are read already, which saves the request. Of several that fit the one that the account itself counts its revenue by, or none. */
export async function conversionMetric(
  api: ReadApi,
  wanted: MetricName,
  known: readonly NamedObject[] = [],
): Promise<Result<string, Diagnostic>> {
  let metrics = known;
  if (metrics.length === 0) {
    const read = await api.listMetrics();
    if (!read.ok) return failed(callFailed(read.error));
    metrics = read.data.map(namedMetric);
  }
  const called = metrics.filter(({ name }) => name === wanted.name);
  const found = metrics.filter((one) => isNamed(one, wanted));
  const [first] = found;
  if (first === undefined) return failed(missing(wanted, called, metrics));
  if (found.length === 1) return success(first.id);
  const own = await api.getRevenueMetric();
  const counted = own.ok ? found.find(({ id }) => id === own.data?.id) : undefined;
  return counted === undefined ? failed(ambiguous(wanted, found)) : success(counted.id);
}

function missing(wanted: MetricName, called: readonly NamedObject[], metrics: readonly NamedObject[]): Diagnostic {
  const names = [...new Set(metrics.map(({ name }) => name))];
  const meant = nearest(wanted.name, names);
  return diagnostic(
    'metric-not-found',
    `The account has no metric "${metricWords(wanted)}", which reports.conversion_metric names.`,
    called.length > 0
      ? `"${wanted.name}" exists, but of ${integrationsOf(called)}. Write that integration, or leave it out.`
      : `${meant === undefined ? '' : `Did you mean "${meant}"? `}A metric appears with its first event. It has: ${names.slice(0, 12).join(', ') || 'none'}.`,
  );
}

function ambiguous({ name }: MetricName, found: readonly NamedObject[]): Diagnostic {
  const one = found.find(({ integration }) => integration !== undefined)?.integration ?? 'Shopify';
  const isTold = new Set(found.map(({ integration }) => integration)).size === found.length;
  return diagnostic(
    'ambiguous-name',
    `The account has ${found.length} metrics named "${name}", and reports count the conversions of one.`,
    `They are of ${integrationsOf(found)}. Say in sluice.yaml which one it is:\n  reports:\n    conversion_metric: ${isTold ? `{ name: ${name}, integration: ${one} }` : `{ id: ${found[0]?.id} }`}`,
  );
}

const integrationsOf = (metrics: readonly NamedObject[]): string =>
  listed(metrics.map(({ id, integration }) => `${integration ?? 'no integration'} (${id})`));

/** Why there is no revenue, and which metric would have it: the one the account itself counts its revenue by. */
export async function noRevenueWords(api: ReadApi, wanted: MetricName): Promise<string> {
  const why = `Klaviyo keeps no values of the metric ${metricWords(wanted)}, so revenue is not to be had.`;
  const mapped = await api.getRevenueMetric();
  if (!mapped.ok || mapped.data === undefined) return why;
  const { id, name, integration } = namedMetric(mapped.data);
  const own: MetricName = { name, integration };
  const isSame = name === wanted.name && (wanted.integration ?? integration) === integration;
  return isSame
    ? `${why} The account itself counts its revenue by it (${id}): ask Klaviyo's support why reports do not.`
    : `${why} The account itself counts its revenue by ${metricWords(own)} (${id}): sluice.yaml may name that one as reports.conversion_metric.`;
}
