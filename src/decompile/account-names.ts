/** Ids of the account → the names an author would write, where a name says which one is meant. */
import type { MetricOverrides } from '../model/conditions/metric-names.ts';
import type { WrittenMetric } from '../model/written/parts.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly integration?: string;
}

export interface Catalogues {
  readonly metrics: readonly Named[];
  readonly lists: readonly Named[];
  readonly segments: readonly Named[];
}

export interface AccountNames {
  /** As written under `metric:`, by its id where no name would find it again; undefined where there is none of this id. */
  readonly metric: (id: unknown) => WrittenMetric | undefined;
  readonly group: (id: unknown) => { readonly list: string } | { readonly segment: string } | undefined;
  /** Names that several objects share, so that they had to be left as ids. */
  readonly ambiguous: (id: unknown) => string | undefined;
  readonly overrides: MetricOverrides;
  readonly sender: { readonly name?: string; readonly email?: string };
}

export function accountNames(
  { metrics, lists, segments }: Catalogues,
  overrides: MetricOverrides,
  sender: AccountNames['sender'],
): AccountNames {
  const named = (among: readonly Named[], name: string): number => among.filter((one) => one.name === name).length;
  return {
    overrides,
    sender,
    metric(id) {
      const found = metrics.find((one) => one.id === id);
      if (found === undefined) return undefined;
      const { name, integration } = found;
      const alike = metrics.filter((one) => one.name === name);
      if (alike.length === 1) return name;
      const own = (one: Named): boolean => one.integration?.toLowerCase() === integration?.toLowerCase();
      return integration !== undefined && alike.filter(own).length === 1 ? { name, integration } : { id: found.id };
    },
    group(id) {
      const list = lists.find((one) => one.id === id);
      if (list) return named(lists, list.name) === 1 ? { list: list.name } : undefined;
      const segment = segments.find((one) => one.id === id);
      return segment && named(segments, segment.name) === 1 ? { segment: segment.name } : undefined;
    },
    ambiguous(id) {
      for (const among of [lists, segments]) {
        const found = among.find((one) => one.id === id);
        if (found && named(among, found.name) > 1) return found.name;
      }
      return undefined;
    },
  };
}
