/** Written delays → DelayStep, exactly; see duration.ts. */
import type { z } from 'zod';
import type { Path } from '../../yaml/yaml-range.ts';
import { fieldsOf } from '../../text/json.ts';
import { combine, parseAmounts, wholeness } from '../times/duration.ts';
import type { Amount } from '../times/duration.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import type { DelayStep, WaitUntilStep } from './step-type.ts';
import { readTime, readTimezone, readWeekdays } from '../times/when.ts';
import { delay, waitUntil } from '../written/flow-steps.ts';

const units = { weeks: 'week', days: 'day', hours: 'hour', minutes: 'minute' } as const;
const unitKeys = Object.keys(units) as readonly (keyof typeof units)[];

export function readDelay(value: unknown, path: Path, base: Base, reader: Reader): DelayStep | undefined {
  if (typeof value === 'string') return readShort(value, path, base, reader);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const number = Number.isInteger(value) ? String(value) : '3';
    return reader.report(
      'wrong-type',
      path,
      'A delay is a number and a unit.',
      `Write "${number} hours" or "${number} days".`,
    );
  }
  const written = reader.read(delay, value, path);
  if (!written) return undefined;
  const amounts: Amount[] = [];
  for (const key of unitKeys) {
    const amount = written[key];
    if (amount === undefined) continue;
    const problem = wholeness({ value: amount, unit: units[key] }, Object.values(units));
    if (problem) return reader.report('invalid-value', [...path, key], problem.error.message, problem.error.detail);
    amounts.push({ value: amount, unit: units[key] });
  }
  if (amounts.length === 0) {
    return reader.report(
      'missing-key',
      path,
      'The delay does not say how long.',
      'Add weeks, days, hours or minutes; to wait for a time of day only, use wait_until.',
    );
  }
  const { value: length, unit } = combine(amounts);
  const dayOnly = written.until !== undefined ? 'until' : written.weekdays !== undefined ? 'weekdays' : undefined;
  if (dayOnly !== undefined && unit !== 'day') {
    // Klaviyo takes delay_until_* with days only (field reports).
    return reader.report(
      'invalid-value',
      [...path, dayOnly],
      `"${dayOnly}" goes with whole days only; this delay is ${length} ${unit}s.`,
      'Write the delay in days or weeks, or put the hours into a delay of their own before it.',
      'key',
    );
  }
  if (length === 0 && dayOnly === undefined) tellZero(path, reader);
  const until = written.until === undefined ? undefined : readTime(written.until, [...path, 'until'], reader);
  const weekdays =
    written.weekdays === undefined ? undefined : readWeekdays(written.weekdays, [...path, 'weekdays'], reader);
  const timezone = readTimezone(written.timezone, [...path, 'timezone'], reader);
  if (
    timezone === undefined ||
    (written.until !== undefined && until === undefined) ||
    (written.weekdays !== undefined && !weekdays)
  ) {
    return undefined;
  }
  return {
    kind: 'delay',
    ...base,
    unit: `${unit}s`,
    value: length,
    ...(until === undefined ? {} : { until }),
    ...(weekdays ? { weekdays } : {}),
    timezone,
  };
}

function readShort(text: string, path: Path, base: Base, reader: Reader): DelayStep | undefined {
  const parsed = parseAmounts(text, ['minute', 'hour', 'day', 'week']);
  if (!parsed.ok) return reader.report('invalid-value', path, parsed.error.message, parsed.error.detail);
  const { value, unit } = combine(parsed.data);
  if (value === 0) tellZero(path, reader);
  return { kind: 'delay', ...base, unit: `${unit}s`, value, timezone: 'profile' };
}

const tellZero = (path: Path, reader: Reader): undefined =>
  reader.report('zero-delay', path, 'The delay is 0 long: nobody waits.', 'Take it out, or write at least one minute.');

export function readWaitUntil(value: unknown, path: Path, base: Base, reader: Reader): WaitUntilStep | undefined {
  const [dated] = Object.keys(fieldsOf(value)).filter((key) => ['property', 'date', 'before', 'after'].includes(key));
  if (dated !== undefined)
    return reader.report(
      'unknown-key',
      [...path, dated],
      'Klaviyo has no step that waits for a date: it waits for a time of day, or a day of the week.',
      'Begin a sequence at that date instead: trigger: { type: date, property: Renewal date, before: 7 days, at: "09:00" }. A condition can ask how far the date is: { property: Renewal date, in_the_last: 7 days }.',
      'key',
    );
  const written: z.output<typeof waitUntil> | undefined = reader.read(waitUntil, value, path);
  if (!written) return undefined;
  const time = readTime(written.time, [...path, 'time'], reader);
  const weekdays =
    written.weekdays === undefined ? undefined : readWeekdays(written.weekdays, [...path, 'weekdays'], reader);
  const timezone = readTimezone(written.timezone, [...path, 'timezone'], reader);
  if (time === undefined || timezone === undefined || (written.weekdays !== undefined && !weekdays)) return undefined;
  return { kind: 'wait_until', ...base, time, ...(weekdays ? { weekdays } : {}), timezone };
}
