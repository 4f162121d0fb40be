/** Triggers on an event that Klaviyo knows: by its name, or by a short form (events.ts). */
import * as z from 'zod';
import { triggerFilter } from '../compile/condition.ts';
import { conditionOf, groupsOf } from '../decompile/condition.ts';
import { literally } from '../decompile/wire.ts';
import { readCondition } from '../model/conditions/condition.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import { asMetricName, metricOfTrigger } from '../model/conditions/metric-names.ts';
import type { MetricName } from '../model/values.ts';
import { metricName, optionalPart } from '../model/written/parts.ts';
import { mapped, present, sameData } from '../text/json.ts';
import { importedEvents, shopEvents } from './events.ts';
import { type TriggerBase, type TriggerKind, type } from './trigger-kind.ts';

export interface MetricTrigger extends TriggerBase {
  readonly kind: 'metric';
  readonly metric: MetricName;
  readonly where?: Condition;
}

const where = optionalPart(
  'event_condition',
  'Only for events whose properties fit: { event: $value, greater_than: 50 }.',
);

const onMetric = (
  description: string,
  name: typeof metricName | z.ZodOptional<typeof metricName>,
  back?: TriggerKind['back'],
): TriggerKind<MetricTrigger> => {
  const schema = z.strictObject({ type, where, metric: name });
  return {
    description,
    schema,
    read(value, { path, base, overrides, reader }) {
      const written = reader.read(schema, value, path);
      if (!written) return undefined;
      const named = written.metric === undefined ? metricOfTrigger(base.type, overrides) : asMetricName(written.metric);
      if (named === undefined) return undefined;
      const at = written.metric === undefined ? base.at : reader.at([...path, 'metric']);
      const trigger = { ...base, at, kind: 'metric', metric: named } as const;
      if (written.where === undefined) return trigger;
      const asking = { place: 'where', metricTrigger: true, overrides } as const;
      const question = readCondition(written.where, [...path, 'where'], asking, reader);
      return question && { ...trigger, where: question };
    },
    compile: (trigger, context) => ({
      type: 'metric',
      id: context.triggerMetric!,
      trigger_filter: trigger.where ? (triggerFilter(context, trigger.where) ?? null) : null,
    }),
    ...present({ back }),
  };
};

export const metric: TriggerKind<MetricTrigger> = onMetric('Any event that Klaviyo knows.', metricName, {
  type: 'metric',
  written({ id, trigger_filter: filter }, asked, hasExit) {
    const { names } = asked;
    const named = names.metric(id);
    if (named === undefined) return undefined;
    const question = conditionOf(groupsOf(filter), asked);
    if (question !== undefined) return { type: 'metric', metric: literally(named), where: question };
    const wanted = asMetricName(named);
    const short = importedEvents(hasExit).find((key) => sameData(metricOfTrigger(key, names.overrides), wanted));
    return short === undefined ? { type: 'metric', metric: literally(named) } : { type: short };
  },
});

type EventKinds = Readonly<Record<keyof typeof shopEvents, TriggerKind<MetricTrigger>>>;
export const eventKinds: EventKinds = mapped(shopEvents, ({ description }) =>
  onMetric(description, metricName.optional()),
) as EventKinds;
