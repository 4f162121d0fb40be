/** go_live and end of a sequence: moments of a zone's clock. */
import { phaseAt, type Schedule } from '../release/schedule.ts';
import { beginOf, endOf, momentWords, readMoment } from '../time/moment.ts';
import { present } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import type { Reader } from './reader.ts';

interface WrittenSchedule {
  readonly go_live?: string | undefined;
  readonly end?: string | undefined;
}

/** Undefined where neither is written, or one of them cannot be read. A date alone is the whole day, its last included. */
export function readSchedule({ go_live, end }: WrittenSchedule, reader: Reader): Schedule | undefined {
  if (go_live === undefined && end === undefined) return undefined;
  const begins = go_live === undefined ? undefined : moment(go_live, 'UTC', ['go_live'], reader);
  const ends = end === undefined ? undefined : moment(end, begins?.zone ?? 'UTC', ['end'], reader);
  const zone = begins?.zone ?? ends?.zone;
  if (zone === undefined || (go_live !== undefined && !begins) || (end !== undefined && !ends)) return undefined;
  const schedule: Schedule = { zone, ...present({ goLive: begins && beginOf(begins), end: ends && endOf(ends) }) };
  if (schedule.goLive !== undefined && phaseAt(schedule, schedule.goLive) === 'after')
    return reader.report('invalid-value', ['end'], {
      message: `The end, ${momentWords(schedule.end ?? 0, zone)}, is not after go_live, ${momentWords(schedule.goLive, zone)}.`,
      detail: 'Write an end that is later: the flow would never be live.',
    });
  return schedule;
}

const advice: Readonly<Record<'form' | 'day' | 'zone', string>> = {
  form: 'Write a date, a time and a zone: 2026-11-27 06:00 Europe/Berlin. Without a time the whole day is meant.',
  day: 'Write a day of the calendar and a time of a 24-hour clock: 2026-11-27 06:00 Europe/Berlin.',
  zone: 'Write the IANA name of the zone, such as Europe/Berlin or America/New_York.',
};
const what: Readonly<Record<'form' | 'day' | 'zone', string>> = {
  form: 'is not a moment',
  day: 'has a day or a time that does not exist',
  zone: 'names a time zone that does not exist',
};

/** What is written, or undefined with its problem told. */
export function moment(text: string, zone: string, path: Path, reader: Reader) {
  const read = readMoment(text, zone);
  if (read.ok) return read.data;
  return reader.report('invalid-value', path, {
    message: `"${text}" ${what[read.error]}.`,
    detail: advice[read.error],
  });
}
