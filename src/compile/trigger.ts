/** What starts the flow, who may be in it, and how often. */
import type { FlowDefinition, ReentryCriteria, Trigger } from '../wire/types.ts';
import { reentryWhenUnsaid } from '../flow/reentry.ts';
import type { Sequence } from '../model/sequence.ts';
import { kindOfTrigger } from '../triggers/kinds.ts';
import { profileFilter } from './condition.ts';
import { type Context, metricToken } from './context.ts';

/** The metric of a trigger as a token; conditions on the event name it. */
export function triggerMetric(context: Context, { trigger }: Sequence): string | undefined {
  if (trigger.kind === 'metric') return metricToken(context, trigger.metric, trigger.at);
  if (trigger.kind === 'raw' && trigger.definition.type === 'metric' && typeof trigger.definition.id === 'string')
    return trigger.definition.id;
  return undefined;
}

export const compileTrigger = (context: Context, { trigger }: Sequence): Trigger =>
  kindOfTrigger(trigger).compile(trigger, context);

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
