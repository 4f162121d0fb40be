/** wait_until: people wait for a time of day, or a day of the week. */
import * as z from 'zod';
import { daysOf, timeOfDay } from '../decompile/wire.ts';
import { readTime, readWhen } from '../model/times/when.ts';
import type { Weekday } from '../model/values.ts';
import { identity, text, timezone, weekdays } from '../model/written/parts.ts';
import { fieldsOf, present } from '../text/json.ts';
import { dayWords, zoneOf } from './delay.ts';
import type { ActionKind, StepBase } from './step-kind.ts';

export interface WaitUntilStep extends StepBase {
  readonly kind: 'wait_until';
  readonly time: string;
  readonly weekdays?: readonly Weekday[];
  readonly timezone: string;
}

const schema = z.strictObject({
  ...identity,
  time: text('The time of day to wait for, as in "09:00".'),
  weekdays,
  timezone,
});

export const waitUntil: ActionKind<WaitUntilStep> = {
  description: 'Wait for a time of day, or a day of the week.',
  title: 'Wait',
  schema,
  shape: 'wait',
  knownByPlace: true,
  read(fields, { path, base, reader }) {
    const [dated] = Object.keys(fieldsOf(fields)).filter((key) =>
      ['property', 'date', 'before', 'after'].includes(key),
    );
    if (dated !== undefined)
      return reader.report('unknown-key', [...path, dated], {
        message: 'Klaviyo has no step that waits for a date: it waits for a time of day, or a day of the week.',
        detail:
          'Begin a sequence at that date instead: trigger: { type: date, property: Renewal date, before: 7 days, at: "09:00" }. A condition can ask how far the date is: { property: Renewal date, in_the_last: 7 days }.',
        part: 'key',
      });
    const written = reader.read(schema, fields, path);
    if (!written) return undefined;
    const time = readTime(written.time, [...path, 'time'], reader);
    const when = readWhen(written, path, reader);
    return time === undefined || !when ? undefined : { kind: 'wait_until', ...base, time, ...when };
  },
  label: ({ time, weekdays: days }) => `until ${time.slice(0, 5)}${days ? ` on ${dayWords(days)}` : ''}`,
  words: ({ time, weekdays: days }) => ({ time, days: days?.join(' ') }),
  action: (step) => ({
    type: 'target-date',
    data: {
      timezone: step.timezone,
      target_time: step.time,
      target_days: step.weekdays ? [...step.weekdays] : null,
    },
  }),
  back: {
    type: 'target-date',
    step: (data) => ({
      wanted: 'wait',
      fields: present({
        time: timeOfDay(data['target_time']),
        weekdays: daysOf(data['target_days']),
        timezone: zoneOf(data),
      }),
    }),
  },
};
