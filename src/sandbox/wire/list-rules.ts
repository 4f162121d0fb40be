import type { FilterRules } from './filter.ts';

const text = ['contains', 'ends-with', 'equals', 'starts-with'];
const date = ['equals', 'greater-or-equal', 'greater-than', 'less-or-equal', 'less-than'];

/** What each list can be filtered by: Klaviyo OpenAPI 2026-07-15, "Allowed field(s)/operator(s)". */
export const flowFilter: FilterRules = {
  id: ['any'],
  name: text,
  status: ['equals'],
  archived: ['equals'],
  created: date,
  updated: date,
  trigger_type: ['equals'],
};
export const actionFilter: FilterRules = {
  id: ['any'],
  action_type: ['any', 'equals'],
  status: ['equals'],
  created: date,
  updated: date,
};
export const messageFilter: FilterRules = { id: ['any'], name: text, created: date, updated: date };
export const templateFilter: FilterRules = {
  id: ['any', 'equals'],
  name: ['any', 'contains', 'equals'],
  created: date,
  updated: date,
};
export const listFilter: FilterRules = {
  name: ['any', 'equals'],
  id: ['any', 'equals'],
  created: ['greater-than'],
  updated: ['greater-than'],
};
export const segmentFilter: FilterRules = { ...listFilter, is_active: ['any', 'equals'], is_starred: ['equals'] };
export const metricFilter: FilterRules = { 'integration.name': ['equals'], 'integration.category': ['equals'] };
export const tagFilter: FilterRules = { name: text };
export const tagGroupFilter: FilterRules = { name: text, exclusive: ['equals'], default: ['equals'] };
