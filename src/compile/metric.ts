/** How often, or for how much, people did something: one condition, its opposite, and its filters on the events. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { tokenOfMessage } from '../flow/message-names.ts';
import type { MetricPropertyFilter, MetricValueFilter, ProfileMetricCondition } from '../wire/types.ts';
import type { Condition, NumberTest } from '../model/conditions/condition-type.ts';
import { type Context, flowToken, metricToken } from './context.ts';
import { filtersOf, numericFilter, oppositeCount, oppositeSum, timeframe } from './filter.ts';

/** `message`: the id of the step whose message the event is about. */
type MetricLeaf = Extract<Condition, { kind: 'metric' }> & { readonly message?: string };
type Where = MetricLeaf['where'][number];

/**
 * Alternatives, one of which must hold. Who never did it has the count 0. Whether Klaviyo takes the sum of nothing for 0
 * is documented nowhere, so a sum that 0 would satisfy has "not even once" beside it.
 */
export function metricConditions(context: Context, condition: MetricLeaf, negated: boolean): ProfileMetricCondition[] {
  const { sum, test, window } = condition;
  const ask = (measurement: 'count' | 'sum', value: NumberTest): ProfileMetricCondition => ({
    type: 'profile-metric',
    metric_id,
    measurement,
    measurement_filter: numericFilter(value),
    timeframe_filter: timeframe(window),
    metric_filters: filters.length === 0 ? null : filters,
  });
  const metric_id = metricToken(context, condition.metric, condition.at);
  const filters = [
    ...condition.where.flatMap((part) => metricFilters(context, part)),
    ...(condition.flow === undefined
      ? []
      : [eventsOf('$flow', flowToken(context, condition.flow.address, condition.flow.at))]),
    ...(condition.message === undefined ? [] : [eventsOf('$message', tokenOfMessage(condition.message))]),
    ...withoutBots(condition),
  ];
  if (sum === undefined) return [ask('count', negated ? oppositeCount(test) : test)];
  const asked = negated ? oppositeSum(test) : test;
  return [ask('sum', asked), ...(holds(asked, 0) ? [ask('count', { op: 'equals', value: 0 })] : [])];
}

/** Opens, clicks and receipts carry the ids of the message and of the flow that sent it (help pages). */
const eventsOf = (property: '$flow' | '$message', value: string): MetricPropertyFilter => ({
  property,
  filter: { type: 'string', operator: 'equals', value },
});

function holds({ op, value }: NumberTest, number: number): boolean {
  switch (op) {
    case 'equals':
      return number === value;
    case 'not_equals':
      return number !== value;
    case 'greater_than':
      return number > value;
    case 'at_least':
      return number >= value;
    case 'less_than':
      return number < value;
    case 'at_most':
      return number <= value;
  }
}

/** What mail programs and scanners do by themselves is marked so on each event (field reports; Klaviyo help). */
const botMarks: Readonly<Record<string, string>> = { 'Opened Email': 'machine_open', 'Clicked Email': 'Bot Click' };

/** Opened and clicked mean people, unless the author asks about the mark. */
function withoutBots({ metric, where }: MetricLeaf): MetricPropertyFilter[] {
  const mark = Object.hasOwn(botMarks, metric.name) ? botMarks[metric.name] : undefined;
  if (mark === undefined || where.some(({ property }) => property === mark)) return [];
  return [{ property: mark, filter: { type: 'boolean', operator: 'equals', value: false } }];
}

const setOperators = {
  has_any: 'contains-any',
  has_all: 'contains-all',
  has_none: 'not-contains-any',
  lacks_some: 'not-contains-all',
} as const;

/** Klaviyo has here neither alternatives nor dates (published file, ProfileMetricPropertyFilter). */
function metricFilters(context: Context, { property, test, at }: Where): MetricPropertyFilter[] {
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
    case 'has_any':
    case 'has_all':
    case 'has_none':
    case 'lacks_some':
      return [{ property, filter: { type: 'list', operator: setOperators[test.op], value: test.value.map(String) } }];
    case 'at_least_ago':
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
