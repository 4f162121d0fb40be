import type { QueryRules } from './query.ts';

/** What `fields[…]` may name, by resource: Klaviyo OpenAPI 2026-07-15. */
export const fields = {
  flow: 'archived|created|id|name|status|trigger_type|updated',
  flowWithDefinition: 'archived|created|definition|id|name|status|trigger_type|updated',
  action: 'created|definition|id|updated',
  message: 'channel|created|definition|id|updated',
  tag: 'id|name',
  tagGroup: 'default|exclusive|id|name',
  customMetric: 'created|definition|definition.aggregation_method|definition.metric_groups|id|name|updated',
  template: 'amp|created|editor_type|html|id|name|text|updated',
  metric: 'created|id|integration|name|updated',
  metricProperty: 'id|inferred_type|label|property|sample_values',
  list: 'created|id|name|opt_in_process|updated',
  segment: 'created|definition|id|is_active|is_processing|is_starred|name|updated',
  account: 'contact_information|id|industry|locale|preferred_currency|public_api_key|test_account|timezone',
};

/** A list that can be filtered, sorted and cut into pages. */
export const page = (size: number, sort: string): QueryRules => ({
  filter: 'text',
  sort: `sort:${sort}`,
  'page[cursor]': 'text',
  'page[size]': `size:${size}`,
});

/** What can be had along with flows. */
export const withFlows: QueryRules = {
  include: 'flow-actions|tags',
  'fields[flow-action]': fields.action,
  'fields[tag]': fields.tag,
};

export const actionPage = page(50, 'action_type|created|id|status|updated');
