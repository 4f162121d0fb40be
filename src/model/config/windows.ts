/** policy.windows of sluice.yaml: when an account may be changed, and when not. */
import type { z } from 'zod';
import type { Window } from '../../release/windows.ts';
import type { PlacedWindow } from './config.ts';
import { parseCron } from '../../time/cron.ts';
import { beginOf, endOf, isZone } from '../../time/moment.ts';
import { millisecondsOf } from '../times/duration.ts';
import type { Reader } from '../reader.ts';
import { moment } from '../schedule.ts';
import type { windowSchema } from '../written/config.ts';

export function readWindows(
  written: readonly z.output<typeof windowSchema>[],
  zone: string,
  reader: Reader,
): readonly PlacedWindow[] {
  return written.flatMap((one, index) => readWindow(one, zone, ['policy', 'windows', index], reader) ?? []);
}

function readWindow(
  one: z.output<typeof windowSchema>,
  preset: string,
  path: readonly (string | number)[],
  reader: Reader,
): PlacedWindow | undefined {
  const { allow, deny, zone = preset } = one;
  if ((allow === undefined) === (deny === undefined))
    return reader.report('config-invalid', path, {
      message: 'A window either allows changes or denies them.',
      detail:
        'Give it one name: { deny: "Black Friday", from: 2026-11-20, to: 2026-12-02 } or { allow: weekdays, cron: "0 8 * * 1-5", for: 9 hours }.',
    });
  if (!isZone(zone))
    return reader.report('config-invalid', [...path, 'zone'], {
      message: `"${zone}" is not a time zone.`,
      detail: 'Write its IANA name, such as Europe/Berlin or America/New_York.',
    });
  const head = { kind: deny === undefined ? ('allow' as const) : ('deny' as const), name: deny ?? allow ?? '', zone };
  const span = one.cron === undefined ? fixed(one, zone, path, reader) : recurring(one, zone, path, reader);
  return span && { ...head, span, at: reader.at(path) };
}

function fixed(
  { from, to, for: lasts }: z.output<typeof windowSchema>,
  zone: string,
  path: readonly (string | number)[],
  reader: Reader,
): Window['span'] | undefined {
  if (from === undefined || to === undefined || lasts !== undefined)
    return reader.report('config-invalid', path, {
      message: 'A window has a beginning and an end, or a cron expression and a length.',
      detail: 'Write from: and to:, or cron: and for:.',
    });
  const [begins, ends] = [moment(from, zone, [...path, 'from'], reader), moment(to, zone, [...path, 'to'], reader)];
  if (!begins || !ends) return undefined;
  const span = { from: beginOf(begins), to: endOf(ends) };
  if (span.from < span.to) return span;
  return reader.report('config-invalid', [...path, 'to'], {
    message: 'The window ends before it begins.',
    detail: 'Write a later end.',
  });
}

function recurring(
  { cron, from, to, for: lasts }: z.output<typeof windowSchema>,
  zone: string,
  path: readonly (string | number)[],
  reader: Reader,
): Window['span'] | undefined {
  if (lasts === undefined || from !== undefined || to !== undefined)
    return reader.report('config-invalid', path, {
      message: 'A window that comes round has a cron expression and a length.',
      detail: 'Write how long it lasts beside cron: for: 9 hours.',
    });
  const parsed = parseCron(cron ?? '');
  if (!parsed.ok)
    return reader.report('config-invalid', [...path, 'cron'], {
      message: parsed.error,
      detail: 'Minute, hour, day, month and day of the week: "0 8 * * 1-5" is 08:00 from Monday to Friday.',
    });
  const length = millisecondsOf(lasts);
  if (!length.ok) return reader.report('config-invalid', [...path, 'for'], length.error);
  return { cron: parsed.data, zone, lasts: length.data };
}
