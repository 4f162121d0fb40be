/** A trigger on a date on the profile, such as a birthday. */
import * as z from 'zod';
import { daysOf, isText, literally, span, timeOfDay } from '../decompile/wire.ts';
import type { Reader } from '../model/reader.ts';
import { parseOneUnit } from '../model/times/duration.ts';
import { readTime, readWhen } from '../model/times/when.ts';
import type { Weekday } from '../model/values.ts';
import { choice, optionalPart, text, timezone, weekdays } from '../model/written/parts.ts';
import { present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { type TriggerBase, type TriggerKind, type } from './trigger-kind.ts';

export interface DateTrigger extends TriggerBase {
  readonly kind: 'date';
  readonly property: string;
  readonly before: { readonly unit: 'days' | 'weeks' | 'months'; readonly value: number };
  readonly repeat: 'annually' | 'monthly' | 'weekly' | 'never';
  /** "HH:MM:SS". */
  readonly time: string;
  readonly weekdays?: readonly Weekday[];
  /** "profile" or an IANA name. */
  readonly timezone: string;
}

const schema = z.strictObject({
  type,
  property: text('The profile property that holds the date, such as Birthday.'),
  before: optionalPart(
    'duration',
    'How long before that date: "7 days", "2 weeks", "1 month". On the day itself when left out.',
  ),
  repeat: choice(['yearly', 'monthly', 'weekly', 'never'], 'How often the date comes round. Yearly when left out.'),
  at: text('The time of day, as in "09:00".'),
  weekdays,
  timezone,
});

const repeats = { yearly: 'annually', monthly: 'monthly', weekly: 'weekly', never: 'never' } as const;

export const date: TriggerKind<DateTrigger> = {
  description: 'A date on the profile, such as a birthday.',
  schema,
  read(value, { path, base, reader }) {
    const written = reader.read(schema, value, path);
    if (!written) return undefined;
    const before = readBefore(written.before, [...path, 'before'], reader);
    const time = readTime(written.at, [...path, 'at'], reader);
    const when = readWhen(written, path, reader);
    if (!before || time === undefined || !when) return undefined;
    const repeat = repeats[written.repeat ?? 'yearly'];
    return { ...base, kind: 'date', property: written.property, before, repeat, time, ...when };
  },
  compile: (trigger) => ({
    type: 'date',
    date_field_type: 'profile-property',
    date_profile_property: trigger.property,
    timedelta_unit_before_date: trigger.before.unit,
    timedelta_value_before_date: trigger.before.value,
    recurrence_frequency: trigger.repeat,
    timezone: trigger.timezone,
    trigger_time: trigger.time,
    trigger_days: trigger.weekdays ? [...trigger.weekdays] : null,
  }),
  back: {
    type: 'date',
    written(trigger) {
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
    },
  },
};

function readBefore(value: unknown, path: Path, reader: Reader) {
  if (value === undefined || value === 0) return { unit: 'days', value: 0 } as const;
  if (typeof value !== 'string') {
    return reader.report('wrong-type', path, {
      message: '"before" must be a length of time.',
      detail: 'Such as "7 days", "2 weeks" or "1 month".',
    });
  }
  const length = reader.take(parseOneUnit(value, ['day', 'week', 'month']), path);
  return length && ({ unit: `${length.unit}s`, value: length.value } as const);
}
