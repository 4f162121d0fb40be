/** delay: people wait for so long, exactly; see model/times/duration.ts. */
import * as z from 'zod';
import { daysOf, isText, span, timeOfDay } from '../decompile/wire.ts';
import { combine, parseAmounts, wholeness } from '../model/times/duration.ts';
import type { Amount } from '../model/times/duration.ts';
import { readTime, readWhen } from '../model/times/when.ts';
import type { Weekday } from '../model/values.ts';
import { identity, optionalText, timezone, weekdays } from '../model/written/parts.ts';
import type { Fields } from '../text/json.ts';
import { present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Reader } from '../model/reader.ts';
import type { ActionKind, Place, StepBase } from './step-kind.ts';

export interface DelayStep extends StepBase {
  readonly kind: 'delay';
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly value: number;
  /** "HH:MM:SS"; goes with days only. */
  readonly until?: string;
  readonly weekdays?: readonly Weekday[];
  readonly timezone: string;
}

const amount = (unit: string) => z.number().min(0).optional().describe(`Whole ${unit}.`);

/** A delay that is a map; `"3 days"` is the short form. */
const schema = z.strictObject({
  ...identity,
  weeks: amount('weeks'),
  days: amount('days'),
  hours: amount('hours'),
  minutes: amount('minutes'),
  until: optionalText('Then wait until this time of day, as in "09:00". Goes with whole days only.'),
  weekdays,
  timezone,
});

const units = { weeks: 'week', days: 'day', hours: 'hour', minutes: 'minute' } as const;
const unitKeys = Object.keys(units) as readonly (keyof typeof units)[];

export const delay: ActionKind<DelayStep> = {
  description: 'Wait for a time: "3 days", "90 minutes", or a map with until and weekdays.',
  title: 'Wait',
  schema,
  shape: 'wait',
  knownByPlace: true,
  read: readDelay,
  label({ value, unit, until, weekdays: days }) {
    const time = `${value} ${value === 1 ? unit.slice(0, -1) : unit}`;
    return [time, until && `until ${until.slice(0, 5)}`, days && `on ${dayWords(days)}`].filter(Boolean).join(' ');
  },
  words: ({ value, unit, until, weekdays: days }) => ({ time: `${value} ${unit}`, until, days: days?.join(' ') }),
  action: (step) => ({
    type: 'time-delay',
    data: {
      unit: step.unit,
      value: step.value,
      timezone: step.timezone,
      ...(step.until === undefined ? {} : { delay_until_time: step.until }),
      ...(step.weekdays === undefined ? {} : { delay_until_weekdays: [...step.weekdays] }),
    },
  }),
  back: {
    type: 'time-delay',
    step(data) {
      const unit = String(data['unit'] ?? 'days');
      const until = data['delay_until_time'];
      const more = present({
        until: isText(until) ? timeOfDay(until) : undefined,
        weekdays: daysOf(data['delay_until_weekdays']),
        timezone: zoneOf(data),
      });
      const short = span(data['value'], unit);
      return {
        wanted: `wait-${short.replace(' ', '-')}`,
        fields: { [unit]: data['value'], ...more },
        ...(Object.keys(more).length === 0 ? { short } : {}),
      };
    },
  },
};

export function readDelay(value: unknown, { path, base, reader }: Omit<Place, 'scope'>): DelayStep | undefined {
  if (typeof value === 'string') {
    const parsed = parseAmounts(value, ['minute', 'hour', 'day', 'week']);
    if (!parsed.ok) return reader.report('invalid-value', path, parsed.error);
    const { value: length, unit } = combine(parsed.data);
    if (length === 0) tellZero(path, reader);
    return { kind: 'delay', ...base, unit: `${unit}s`, value: length, timezone: 'profile' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const number = Number.isInteger(value) ? String(value) : '3';
    return reader.report('wrong-type', path, {
      message: 'A delay is a number and a unit.',
      detail: `Write "${number} hours" or "${number} days".`,
    });
  }
  const written = reader.read(schema, value, path);
  if (!written) return undefined;
  const amounts: Amount[] = [];
  for (const key of unitKeys) {
    const length = written[key];
    if (length === undefined) continue;
    const problem = wholeness({ value: length, unit: units[key] }, Object.values(units));
    if (problem) return reader.report('invalid-value', [...path, key], problem.error);
    amounts.push({ value: length, unit: units[key] });
  }
  if (amounts.length === 0) {
    return reader.report('missing-key', path, {
      message: 'The delay does not say how long.',
      detail: 'Add weeks, days, hours or minutes; to wait for a time of day only, use wait_until.',
    });
  }
  const { value: length, unit } = combine(amounts);
  const dayOnly = written.until !== undefined ? 'until' : written.weekdays !== undefined ? 'weekdays' : undefined;
  if (dayOnly !== undefined && unit !== 'day') {
    // Klaviyo takes delay_until_* with days only (field reports).
    return reader.report('invalid-value', [...path, dayOnly], {
      message: `"${dayOnly}" goes with whole days only; this delay is ${length} ${unit}s.`,
      detail: 'Write the delay in days or weeks, or put the hours into a delay of their own before it.',
      part: 'key',
    });
  }
  if (length === 0 && dayOnly === undefined) tellZero(path, reader);
  const until = written.until === undefined ? undefined : readTime(written.until, [...path, 'until'], reader);
  const when = readWhen(written, path, reader);
  if (!when || (written.until !== undefined && until === undefined)) return undefined;
  return { kind: 'delay', ...base, unit: `${unit}s`, value: length, ...present({ until }), ...when };
}

const tellZero = (path: Path, reader: Reader): undefined =>
  reader.report('zero-delay', path, {
    message: 'The delay is 0 long: nobody waits.',
    detail: 'Take it out, or write at least one minute.',
  });

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const short = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1, 3);

/** Mon–Fri for three or more in a row, Mon, Wed otherwise. */
export function dayWords(days: readonly Weekday[]): string {
  const places = week.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return '';
  const inARow = places.length > 2 && last - first === places.length - 1;
  return inARow
    ? `${short(week[first]!)}–${short(week[last]!)}`
    : places.map((place) => short(week[place]!)).join(', ');
}

/** A wait's own time zone; undefined where it goes by the person's. */
export const zoneOf = ({ timezone: zone }: Fields): unknown => (zone === 'profile' || !isText(zone) ? undefined : zone);
