/** Which metric of the account a trigger or a short form stands for, overrides of sluice.yaml included. */
import type { MetricName } from '../values.ts';
import { type ShortForm, shortForms } from '../written/condition.ts';
import type { WrittenMetric } from '../written/parts.ts';
import { shopEvents } from '../../triggers/events.ts';

export type MetricOverrides = Readonly<Record<string, MetricName>>;

/** As written under `metric:`. */
export const asMetricName = (written: WrittenMetric): MetricName => {
  if (typeof written === 'string') return { name: written };
  return 'id' in written ? { name: written.id, id: written.id } : written;
};

export function metricOfTrigger(type: string, overrides: MetricOverrides): MetricName | undefined {
  const event = (shopEvents as Readonly<Record<string, { readonly metric: string }>>)[type];
  return overrides[type] ?? (event && { name: event.metric });
}

/** A store whose checkout metric has another name needs to say so once, for its trigger; the short form follows. */
export function metricOfShortForm(form: ShortForm, overrides: MetricOverrides): MetricName {
  const { metric, like } = shortForms[form];
  const key = [form, ...like].find((name) => Object.hasOwn(overrides, name));
  return (key === undefined ? undefined : overrides[key]) ?? { name: metric };
}

/** What `metrics` of an account may override. */
export const overridable: readonly string[] = [...Object.keys(shopEvents), ...Object.keys(shortForms)];

/** Whether one of the account is what was written; upper and lower case of an integration do not count. */
export const isNamed = (one: Required<Pick<MetricName, 'id' | 'name'>> & MetricName, written: MetricName): boolean =>
  written.id === undefined
    ? one.name === written.name &&
      (written.integration === undefined || one.integration?.toLowerCase() === written.integration.toLowerCase())
    : one.id === written.id;
