/** Times, days and zones of written steps and triggers, with problems told at their keys. */
import type { Path } from '../../yaml/yaml-range.ts';
import { inOrder, parseTime, parseTimezone, parseWeekday } from './clock.ts';
import type { Reading } from './duration.ts';
import type { Reader } from '../reader.ts';
import type { Weekday } from '../values.ts';

const take = <T>(outcome: Reading<T>, path: Path, reader: Reader): T | undefined =>
  outcome.ok ? outcome.data : reader.report('invalid-value', path, outcome.error.message, outcome.error.detail);

export const readTime = (value: string, path: Path, reader: Reader): string | undefined =>
  take(parseTime(value), path, reader);

export const readTimezone = (value: string | undefined, path: Path, reader: Reader): string | undefined =>
  value === undefined ? 'profile' : take(parseTimezone(value), path, reader);

/** One day or a list of days. */
export function readWeekdays(value: unknown, path: Path, reader: Reader): readonly Weekday[] | undefined {
  const list = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list) || list.length === 0) {
    return reader.report(
      'wrong-type',
      path,
      '"weekdays" must be a list of days.',
      'Such as [mon, tue, wed, thu, fri].',
    );
  }
  const days = list.map((day, i) =>
    typeof day === 'string'
      ? take(parseWeekday(day), [...path, ...(list === value ? [i] : [])], reader)
      : reader.report('wrong-type', [...path, i], 'A day is a word.', 'Such as mon.'),
  );
  return days.includes(undefined) ? undefined : inOrder(days as Weekday[]);
}
