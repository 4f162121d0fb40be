/** `where` of a metric condition: filters on the event's properties, all of which must hold. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { MetricPropertyFilter, MetricValueFilter } from '../klaviyo/types.ts';
import type { Condition } from '../model/sequence.ts';
import type { Context } from './context.ts';
import { filtersOf } from './filter.ts';

type Where = Extract<Condition, { kind: 'metric' }>['where'][number];

/** Klaviyo has here neither alternatives nor dates (published file, ProfileMetricPropertyFilter). */
export function metricFilters(context: Context, { property, test, at }: Where): MetricPropertyFilter[] {
  const refuse = (what: string, instead: string): MetricPropertyFilter[] => {
    context.diagnostics.push(
      diagnostic('condition-context', `Klaviyo has no ${what} in the \`where\` of a metric.`, instead, {
        at,
        address: context.address,
      }),
    );
    return [];
  };
  switch (test.op) {
    case 'has_item':
      return [{ property, filter: { type: 'list', operator: 'contains-any', value: [String(test.value)] } }];
    case 'lacks_item':
      return [{ property, filter: { type: 'list', operator: 'not-contains-any', value: [String(test.value)] } }];
    case 'before':
    case 'after':
    case 'in_the_last':
      return refuse('dates', 'Use `within` for when it happened.');
    default: {
      const groups = filtersOf(test);
      if (groups.some((group) => group.length > 1))
        return refuse('alternatives of numbers', 'Write one metric condition for each number under `any`.');
      return groups.map(([filter]) => ({ property, filter: filter as MetricValueFilter }));
    }
  }
}
