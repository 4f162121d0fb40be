/** What starts the flow, who may be in it, and how often. */
import { asWire } from '../wire/as-wire.ts';
import type { FlowDefinition, ReentryCriteria, Trigger } from '../wire/types.ts';
import { reentryWhenUnsaid } from '../flow/reentry.ts';
import type { Sequence } from '../model/sequence.ts';
import { profileFilter, triggerFilter } from './condition.ts';
import { type Context, groupToken, metricToken } from './context.ts';

/** The metric of a trigger as a token; conditions on the event name it. */
export function triggerMetric(context: Context, { trigger }: Sequence): string | undefined {
  if (trigger.kind === 'metric') return metricToken(context, trigger.metric, trigger.at);
  if (trigger.kind === 'raw' && trigger.definition.type === 'metric' && typeof trigger.definition.id === 'string')
    return trigger.definition.id;
  return undefined;
}

export function compileTrigger(context: Context, { trigger }: Sequence): Trigger {
  switch (trigger.kind) {
    case 'metric':
      return {
        type: 'metric',
        id: context.triggerMetric!,
        trigger_filter: trigger.where ? (triggerFilter(context, trigger.where) ?? null) : null,
      };
    case 'list':
      return { type: 'list', id: groupToken(context, 'list', trigger.list, trigger.at) };
    case 'segment':
      return { type: 'segment', id: groupToken(context, 'segment', trigger.segment, trigger.at) };
    case 'date':
      return {
        type: 'date',
        date_field_type: 'profile-property',
        date_profile_property: trigger.property,
        timedelta_unit_before_date: trigger.before.unit,
        timedelta_value_before_date: trigger.before.value,
        recurrence_frequency: trigger.repeat,
        timezone: trigger.timezone,
        trigger_time: trigger.time,
        trigger_days: trigger.weekdays ? [...trigger.weekdays] : null,
      };
    case 'price-drop':
      return {
        type: 'price-drop',
        trigger_filter: null,
        price_drop_amount_value: trigger.amount.value,
        price_drop_amount_unit: trigger.amount.unit,
        audience: [...trigger.audience],
        timeframe_days: trigger.withinDays,
        currency_type: 'usd',
      };
    case 'low-inventory':
      return {
        type: 'low-inventory',
        product_level: trigger.level,
        trigger_filter: null,
        inventory_count: trigger.atMost,
        audience: [...trigger.audience],
        timeframe_days: trigger.withinDays,
      };
    case 'raw':
      return asWire(trigger.definition);
  }
}

/**
 * Who may be in the flow: the audience, and not those for whom the exit holds. Klaviyo checks this filter at entry and
 * again before every message (Klaviyo help), so the opposite of the exit is an exit condition.
 */
export function compileProfileFilter(context: Context, sequence: Sequence): FlowDefinition['profile_filter'] {
  const conditions = [
    ...(sequence.audience ? [{ condition: sequence.audience }] : []),
    ...(sequence.exitWhen ? [{ condition: sequence.exitWhen, negated: true }] : []),
  ];
  return conditions.length === 0 ? null : (profileFilter(context, conditions) ?? null);
}

/**
 * Nothing, where it is what Klaviyo does by itself for such a trigger. `never` is sent all the same (the published file
 * has it as alltime with duration 1): that it is the way of lists and segments is known from one account.
 */
export function compileReentry({ reentry }: Sequence, trigger: Trigger): ReentryCriteria | undefined {
  switch (reentry.kind) {
    case 'always':
      return reentryWhenUnsaid(trigger.type) === 'always' ? undefined : { duration: 0, unit: 'alltime' };
    case 'never':
      return { duration: 1, unit: 'alltime' };
    case 'after':
      return { duration: reentry.value, unit: reentry.unit };
  }
}
