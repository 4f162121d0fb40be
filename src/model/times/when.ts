/** Times, days and zones of written steps and triggers, with problems told at their keys. */
import type { Path } from '../../yaml/yaml-range.ts';
import { inOrder, parseTime, parseTimezone, parseWeekday } from './clock.ts';
import type { Reader } from '../reader.ts';
import type { Weekday } from '../values.ts';

export const readTime = (value: string, path: Path, reader: Reader): string | undefined =>
  reader.take(parseTime(value), path);

/** The days and the zone of what waits, or starts at a date. */
export function readWhen(
  written: { readonly weekdays?: unknown; readonly timezone?: string | undefined },
  path: Path,
  reader: Reader,
): { readonly weekdays?: readonly Weekday[]; readonly timezone: string } | undefined {
  const { weekdays, timezone: zone } = written;
  const days = weekdays === undefined ? undefined : readWeekdays(weekdays, [...path, 'weekdays'], reader);
  const timezone = zone === undefined ? 'profile' : reader.take(parseTimezone(zone), [...path, 'timezone']);
  if (timezone === undefined || (weekdays !== undefined && !days)) return undefined;
  return { ...(days && { weekdays: days }), timezone };
}

/** One day or a list of days. */
function readWeekdays(value: unknown, path: Path, reader: Reader): readonly Weekday[] | undefined {
  const list = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list) || list.length === 0) {
    return reader.report('wrong-type', path, {
      message: '"weekdays" must be a list of days.',
      detail: 'Such as [mon, tue, wed, thu, fri].',
    });
  }
  const days = list.map((day, i) =>
    typeof day === 'string'
      ? reader.take(parseWeekday(day), [...path, ...(list === value ? [i] : [])])
      : reader.report('wrong-type', [...path, i], { message: 'A day is a word.', detail: 'Such as mon.' }),
  );
  return days.includes(undefined) ? undefined : inOrder(days as Weekday[]);
}
