/** Written trigger → Trigger. */
import { z } from 'zod';
import type { Path } from '../yaml/yaml-range.ts';
import { type Asking, readCondition } from './conditions/condition.ts';
import { parseOneUnit } from './times/duration.ts';
import { incompatible, otherTriggers } from './incompatible.ts';
import { kindOf, missingKey, notOneOf } from './issue.ts';
import { asMetricName, metricOfTrigger, type MetricOverrides } from './conditions/metric-names.ts';
import type { Reader } from './reader.ts';
import type { JsonObject } from './values.ts';
import type { Trigger } from './sequence.ts';
import { readTime, readTimezone, readWeekdays } from './times/when.ts';
import { type TriggerKey, triggerKeys, triggerSchema, type WrittenMetric } from './written/trigger.ts';

type Written = Readonly<Record<string, unknown>>;

export function readTrigger(
  value: unknown,
  path: Path,
  overrides: MetricOverrides,
  reader: Reader,
): Trigger | undefined {
  const map = reader.read(z.looseObject({ type: z.unknown().optional() }), value, path);
  const key = map && typeOf(map, path, reader);
  if (map === undefined || key === undefined) return undefined;
  const { where, ...rest } = map;
  const misplaced = where !== undefined && !onMetric(key);
  if (misplaced) {
    reader.report('where-needs-metric', [...path, 'where'], {
      message: `A trigger of type "${key}" has no event, so nothing can be asked about its properties.`,
      detail: 'Ask about the person in audience, or start the sequence from a metric.',
      part: 'key',
    });
  }
  const written = reader.read(triggerSchema(key), misplaced ? rest : map, path) as Written | undefined;
  if (!written || misplaced) return undefined;
  const base = { at: reader.at([...path, 'type']), type: key };
  switch (key) {
    case 'new_subscriber':
    case 'list':
      return { ...base, at: reader.at([...path, 'list']), kind: 'list', list: String(written.list) };
    case 'segment':
      return { ...base, at: reader.at([...path, 'segment']), kind: 'segment', segment: String(written.segment) };
    case 'date':
      return readDate(written, path, base, reader);
    case 'price_drop':
      return readPriceDrop(written, path, base, reader);
    case 'low_inventory': {
      const withinDays = readWithin(written.within, path, reader);
      if (withinDays === undefined) return undefined;
      const audience = (written.audience as string[]).map((who) => who.replaceAll('_', '-')) as never[];
      const level = written.level as 'product';
      return { ...base, kind: 'low-inventory', level, atMost: Number(written.at_most), audience, withinDays };
    }
    case 'raw':
      return readRaw(written, path, base, reader);
    default:
      return readMetric(key, written, path, base, overrides, reader);
  }
}

const onMetric = (key: TriggerKey): boolean => key === 'metric' || metricOfTrigger(key, {}) !== undefined;

type Base = { readonly at: Trigger['at']; readonly type: string };

function typeOf(map: Written, path: Path, reader: Reader): TriggerKey | undefined {
  const { type } = map;
  const at = [...path, 'type'];
  if (type === undefined)
    return reader.told({ ...missingKey(path, 'type'), detail: `Add type: … with one of: ${triggerKeys.join(', ')}.` });
  if (typeof type !== 'string') {
    return reader.report('wrong-type', at, {
      message: `"type" must be a text, not ${kindOf(type)}.`,
      detail: `Write one of: ${triggerKeys.join(', ')}.`,
    });
  }
  const word = type
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const advice = Object.hasOwn(incompatible, word) ? incompatible[word] : undefined;
  if (advice !== undefined) {
    const message = `The trigger "${type}" has no equivalent in Klaviyo.`;
    return reader.report('trigger-incompatible', at, { message, detail: advice });
  }
  const other = Object.hasOwn(otherTriggers, word) ? otherTriggers[word] : undefined;
  if (other !== undefined) {
    return reader.report('invalid-value', at, {
      message: `"${type}" is not a value of "type".`,
      detail: `Write trigger: { ${other} }.`,
    });
  }
  const key = triggerKeys.find((known) => known === type);
  return key ?? reader.told(notOneOf(at, 'type', type, triggerKeys));
}

function readMetric(
  key: TriggerKey,
  written: Written,
  path: Path,
  base: Base,
  overrides: MetricOverrides,
  reader: Reader,
): Trigger | undefined {
  const metric =
    written.metric === undefined ? metricOfTrigger(key, overrides) : asMetricName(written.metric as WrittenMetric);
  if (metric === undefined) return undefined;
  const named = written.metric === undefined ? base : { ...base, at: reader.at([...path, 'metric']) };
  if (written.where === undefined) return { ...named, kind: 'metric', metric };
  const asking: Asking = { place: 'where', metricTrigger: true, overrides };
  const where = readCondition(written.where, [...path, 'where'], asking, reader);
  return where && { ...named, kind: 'metric', metric, where };
}

const repeats = { yearly: 'annually', monthly: 'monthly', weekly: 'weekly', never: 'never' } as const;

function readDate(written: Written, path: Path, base: Base, reader: Reader): Trigger | undefined {
  const before = readBefore(written.before, [...path, 'before'], reader);
  const time = readTime(String(written.at), [...path, 'at'], reader);
  const timezone = readTimezone(written.timezone as string | undefined, [...path, 'timezone'], reader);
  const weekdays = written.weekdays === undefined ? [] : readWeekdays(written.weekdays, [...path, 'weekdays'], reader);
  if (!before || time === undefined || timezone === undefined || !weekdays) return undefined;
  return {
    ...base,
    kind: 'date',
    property: String(written.property),
    before,
    repeat: repeats[(written.repeat as keyof typeof repeats | undefined) ?? 'yearly'],
    time,
    ...(weekdays.length > 0 ? { weekdays } : {}),
    timezone,
  };
}

function readBefore(value: unknown, path: Path, reader: Reader) {
  if (value === undefined || value === 0) return { unit: 'days', value: 0 } as const;
  if (typeof value !== 'string') {
    return reader.report('wrong-type', path, {
      message: '"before" must be a length of time.',
      detail: 'Such as "7 days", "2 weeks" or "1 month".',
    });
  }
  const span = reader.take(parseOneUnit(value, ['day', 'week', 'month']), path);
  return span && ({ unit: `${span.unit}s`, value: span.value } as const);
}

function readPriceDrop(written: Written, path: Path, base: Base, reader: Reader): Trigger | undefined {
  const { percent, currency } = written.amount as { percent?: number; currency?: number };
  if ((percent === undefined) === (currency === undefined)) {
    return reader.report('invalid-value', [...path, 'amount'], {
      message: '"amount" must say either percent or currency.',
      detail: 'Such as { percent: 10 } or { currency: 5 }.',
    });
  }
  const withinDays = readWithin(written.within, path, reader);
  if (withinDays === undefined) return undefined;
  const audience = (written.audience as string[]).map((who) => who.replaceAll('_', '-')) as (
    'viewed' | 'checkout-started'
  )[];
  const amount =
    percent === undefined ? { unit: 'currency', value: currency ?? 0 } : { unit: 'percent', value: percent };
  return { ...base, kind: 'price-drop', amount: amount as { unit: 'percent'; value: number }, audience, withinDays };
}

/** Klaviyo's default is 30 days (OpenAPI 2026-07-15). */
function readWithin(value: unknown, path: Path, reader: Reader): number | undefined {
  if (value === undefined) return 30;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  const span = typeof value === 'string' ? parseOneUnit(value, ['day', 'week']) : undefined;
  if (span?.ok && span.data.value > 0) return span.data.value * (span.data.unit === 'week' ? 7 : 1);
  const at = [...path, 'within'];
  if (span && !span.ok) return reader.report('invalid-value', at, span.error);
  return reader.report('invalid-value', at, {
    message: '"within" must be a number of days, from 1 up.',
    detail: 'Such as 30, or "30 days".',
  });
}

function readRaw(written: Written, path: Path, base: Base, reader: Reader): Trigger | undefined {
  const definition = written.definition as JsonObject;
  if (typeof definition.type !== 'string') {
    return reader.told({
      ...missingKey([...path, 'definition'], 'type'),
      detail: "Klaviyo's triggers have a type: list, segment, metric, date, price-drop or low-inventory.",
    });
  }
  return { ...base, kind: 'raw', definition };
}
