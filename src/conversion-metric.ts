/** The metric that counts as a conversion, by the name in sluice.yaml. */
import { callFailed } from './connect.ts';
import { type Diagnostic, diagnostic } from './diagnostics/diagnostic.ts';
import { nearest } from './diagnostics/nearest.ts';
import type { ReadApi } from './klaviyo/api.ts';
import type { NamedObject } from './state/observed.ts';

/**
 * Its id. Where several bear the name, the oldest integration of the list wins, as nobody said which. `known`: metrics
 * read already, which saves the request.
 */
export async function conversionMetric(
  api: ReadApi,
  name: string,
  known: readonly NamedObject[] = [],
): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false; readonly diagnostic: Diagnostic }> {
  const found = known.find((metric) => metric.name === name);
  if (found) return { ok: true, id: found.id };
  const metrics = await api.listMetrics();
  if (!metrics.ok) return { ok: false, diagnostic: callFailed(metrics.error) };
  const metric = metrics.data.find(({ attributes }) => attributes.name === name);
  if (metric) return { ok: true, id: metric.id };
  const names = metrics.data.map(({ attributes }) => attributes.name);
  const meant = nearest(name, names);
  return {
    ok: false,
    diagnostic: diagnostic(
      'metric-not-found',
      `The account has no metric "${name}", which reports.conversion_metric names.`,
      `${meant === undefined ? '' : `Did you mean "${meant}"? `}A metric appears with its first event. It has: ${names.slice(0, 12).join(', ') || 'none'}.`,
    ),
  };
}
