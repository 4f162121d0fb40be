/** Who gets into a flow, and how often. */
import type { FlowDefinition, Trigger, TriggerFilter } from '../wire/types.ts';
import type { Asking } from './condition.ts';
import { verdict } from './filter.ts';
import type { Happening, Why } from './types.ts';
import { units } from '../time/zone.ts';

/** Whether a happening is of the trigger's kind; its filter is asked afterwards. */
export function starts(trigger: Trigger, flow: string, happening: Happening): boolean {
  switch (trigger.type) {
    case 'metric':
      return happening.kind === 'event' && happening.metric === trigger.id;
    case 'list':
    case 'segment':
      return happening.kind === trigger.type && happening.member && happening.id === trigger.id;
    case 'price-drop':
    case 'low-inventory':
      return happening.kind === 'trigger' && (happening.flow ?? flow) === flow;
    case 'date':
      return false;
  }
}

/**
 * Why somebody is not let in; undefined: they are.
 *   the trigger's own filter, the flow's profile filter     both asked at entry   [D][S]
 *   re-entry                                                see `again`           [D][F]
 */
export function refusal(definition: FlowDefinition, last: number | undefined, asking: Asking): Why | undefined {
  const trigger = definition.triggers[0]!;
  const filter = ('trigger_filter' in trigger ? trigger.trigger_filter : null) as TriggerFilter | null | undefined;
  const byTrigger = verdict(filter, 'trigger', asking);
  if (!byTrigger.holds) return byTrigger.why;
  const byFlow = verdict(definition.profile_filter, 'flow', asking);
  if (!byFlow.holds) return byFlow.why;
  return last === undefined || again(definition, last, asking.now) ? undefined : { code: 'reentry', last };
}

/**
 * Whether somebody may come in again. Nothing set: always, but never into a list or segment flow, which stores null for
 * never [D][F]. `alltime`: 1 never, 0 always [S]. Otherwise so long after the last entry.
 */
export function again({ triggers, reentry_criteria }: FlowDefinition, last: number, now: number): boolean {
  const type = triggers[0]!.type;
  if (!reentry_criteria) return type !== 'list' && type !== 'segment';
  const { unit, duration } = reentry_criteria;
  return unit === 'alltime' ? duration === 0 : now >= last + duration * units[unit];
}
