import type { QueryRules } from './query.ts';

/** What `fields[…]` may name, by resource: Klaviyo OpenAPI 2026-07-15. */
const fields = {
  flow: 'archived|created|id|name|status|trigger_type|updated',
  'flow-action': 'created|definition|id|updated',
  'flow-message': 'channel|created|definition|id|updated',
  tag: 'id|name',
  'tag-group': 'default|exclusive|id|name',
  'mapped-metric': 'id|updated',
  'custom-metric': 'created|definition|definition.aggregation_method|definition.metric_groups|id|name|updated',
  template: 'amp|created|editor_type|html|id|name|text|updated',
  metric: 'created|id|integration|name|updated',
  'metric-property': 'id|inferred_type|label|property|sample_values',
  list: 'created|id|name|opt_in_process|updated',
  segment: 'created|definition|id|is_active|is_processing|is_starred|name|updated',
  account: 'contact_information|id|industry|locale|preferred_currency|public_api_key|test_account|timezone',
  'metric-aggregate': 'data|dates|id',
  'flow-values-report': 'id|results',
  'flow-series-report': 'date_times|id|results',
};

/** `fields[…]` of these resources. */
export const fieldsOf = (...types: readonly (keyof typeof fields)[]): QueryRules =>
  Object.fromEntries(types.map((type) => [`fields[${type}]`, fields[type]]));

/** A list that can be filtered, sorted and cut into pages. */
export const page = (size: number, sort: string): QueryRules => ({
  filter: 'text',
  sort: `sort:${sort}`,
  'page[cursor]': 'text',
  'page[size]': `size:${size}`,
});

/** What can be had along with flows. */
export const withFlows: QueryRules = { include: 'flow-actions|tags', ...fieldsOf('flow-action', 'tag') };

/** A flow with its definition. */
export const wholeFlow: QueryRules = {
  'additional-fields[flow]': 'definition',
  'fields[flow]': 'archived|created|definition|id|name|status|trigger_type|updated',
};

export const actionPage = page(50, 'action_type|created|id|status|updated');
