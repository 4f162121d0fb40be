/** What starts a flow, as an author would write it; `raw` where the format has no word. */
import { normalReentry } from '../flow/reentry.ts';
import { asMetricName, metricOfTrigger } from '../model/conditions/metric-names.ts';
import type { TriggerKey } from '../model/written/trigger.ts';
import { type Asked, conditionOf, groupsOf } from './condition.ts';
import { type Fields, listOf, present, sameData } from '../text/json.ts';
import { daysOf, isText, literally, span, timeOfDay, type Written } from './wire.ts';

/** Short forms that say no more than the metric's name. */
const plainTriggers: readonly TriggerKey[] = ['order_created', 'order_fulfilled'];
/** Those that mean "and then did not buy": only with an exit. */
const abandoned: readonly TriggerKey[] = ['cart_abandoned', 'browse_abandoned', 'site_abandoned'];

export function triggerOf(trigger: Fields, asked: Asked, hasExit: boolean): Written {
  return (asked.raw ? undefined : known(trigger, asked, hasExit)) ?? { type: 'raw', definition: literally(trigger) };
}

function known(trigger: Fields, asked: Asked, hasExit: boolean): Written | undefined {
  const { names } = asked;
  switch (trigger['type']) {
    case 'metric': {
      const metric = names.metric(trigger['id']);
      if (metric === undefined) return undefined;
      const where = conditionOf(groupsOf(trigger['trigger_filter']), asked);
      if (where !== undefined) return { type: 'metric', metric: literally(metric), where };
      const wanted = asMetricName(metric);
      const short = [...plainTriggers, ...(hasExit ? abandoned : [])].find((key) =>
        sameData(metricOfTrigger(key, names.overrides), wanted),
      );
      return short === undefined ? { type: 'metric', metric: literally(metric) } : { type: short };
    }
    case 'list':
    case 'segment': {
      const group = names.group(trigger['id']);
      const type = trigger['type'];
      return group && type in group ? { type, ...(literally(group) as Written) } : undefined;
    }
    case 'date':
      return dateTrigger(trigger);
    case 'price-drop':
      return present({
        type: 'price_drop',
        amount: { [String(trigger['price_drop_amount_unit'])]: trigger['price_drop_amount_value'] },
        audience: listOf(trigger['audience']).map((who) => String(who).replaceAll('-', '_')),
        within: withinOf(trigger),
      });
    case 'low-inventory':
      return present({
        type: 'low_inventory',
        level: trigger['product_level'],
        at_most: trigger['inventory_count'],
        audience: listOf(trigger['audience']).map((who) => String(who).replaceAll('-', '_')),
        within: withinOf(trigger),
      });
    default:
      return undefined;
  }
}

const withinOf = ({ timeframe_days: days }: Fields): string | undefined =>
  days === 30 || days === undefined || days === null ? undefined : span(days, 'days');

function dateTrigger(trigger: Fields): Written | undefined {
  const { date_profile_property: property, timedelta_value_before_date: before, trigger_time: at } = trigger;
  if (!isText(property) || !isText(at)) return undefined;
  const repeat = trigger['recurrence_frequency'] ?? 'monthly';
  const zone = trigger['timezone'] ?? 'profile';
  return present({
    type: 'date',
    property: literally(property),
    before: before === 0 ? undefined : span(before, trigger['timedelta_unit_before_date'] ?? 'weeks'),
    repeat: repeat === 'annually' ? 'yearly' : repeat,
    at: timeOfDay(at),
    weekdays: daysOf(trigger['trigger_days']),
    timezone: zone === 'profile' ? undefined : zone,
  });
}

/** always, never, { after: 7 days }; left out where it is what Klaviyo does for such a trigger. */
export function reentryOf(reentry: unknown, trigger: unknown): unknown {
  const normal = normalReentry(reentry, trigger);
  if (normal === null) return undefined;
  const { duration, unit } = normal;
  return unit === 'alltime' ? (duration === 0 ? 'always' : 'never') : { after: span(duration, unit) };
}
