/** Metrics, lists and segments of the account: only the kinds, and where Klaviyo can filter only the names, asked for. */
import type { ApiResult } from '../klaviyo/api-error.ts';
import { ok } from '../klaviyo/api-error.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { Reference } from '../compile/desired.ts';
import type { NamedObject, Observed } from './observed.ts';

export interface Wanted {
  readonly metrics: boolean;
  readonly lists: readonly string[];
  readonly segments: readonly string[];
}

/** What a set of references needs to be resolved. */
export function wantedBy(references: readonly Reference[]): Wanted {
  const names = (kind: Reference['kind']): string[] =>
    [...new Set(references.filter((r) => r.kind === kind).map(({ name }) => name))].sort();
  return { metrics: references.some((r) => r.kind === 'metric'), lists: names('list'), segments: names('segment') };
}

type Catalogues = Pick<Observed, 'metrics' | 'lists' | 'segments'>;

export async function readCatalogues(api: ReadApi, wanted: Wanted): Promise<ApiResult<Catalogues>> {
  const none = Promise.resolve(ok([]));
  const [metrics, lists, segments] = await Promise.all([
    wanted.metrics ? api.listMetrics() : none,
    wanted.lists.length > 0 ? api.listLists(wanted.lists) : none,
    wanted.segments.length > 0 ? api.listSegments(wanted.segments) : none,
  ]);
  if (!metrics.ok) return metrics;
  if (!lists.ok) return lists;
  if (!segments.ok) return segments;
  return ok({
    metrics: metrics.data.map(({ id, attributes }): NamedObject => {
      const integration = attributes.integration?.name;
      return { id, name: attributes.name, ...(integration === undefined ? {} : { integration }) };
    }),
    lists: lists.data.map(({ id, attributes }) => ({ id, name: attributes.name })),
    segments: segments.data.map(({ id, attributes }) => ({ id, name: attributes.name })),
  });
}
