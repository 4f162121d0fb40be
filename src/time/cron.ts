/**
 * Cron expressions, pure: when one last fell due, by a wall clock anywhere. node-cron reads the expression; the days are
 * found here, because a controller that was away must know what it missed.
 *
 *   day of month and day of week both restricted   either fits, as crontab(5) has it
 *   a time the clocks skip (spring)                as much later as was skipped: 02:30 runs at 03:30
 *   a time the clocks show twice (autumn)          the first; both where it repeats through the day, as every hour or five minutes
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { validateDetailed } from 'node-cron';
import { addDays, wallClock } from './days.ts';
import { momentOf } from './moment.ts';

export interface Cron {
  readonly expression: string;
  /** Times of a day, "HH:MM:SS", latest first. */
  readonly times: readonly string[];
  readonly months: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Every so many minutes or hours all day long: it goes by time that passes, not by the clock's words. */
  readonly repeats: boolean;
}

/** Five fields, or six with seconds first; names of months and days are understood. */
export function parseCron(expression: string): Result<Cron, string> {
  const { fields, errors } = validateDetailed(expression);
  if (!fields) {
    const [first] = errors;
    return failed(`"${expression}" is not a cron expression: ${first?.message ?? 'it cannot be read'}.`);
  }
  const special = [...fields.dayOfMonth, ...fields.dayOfWeek].find((value) => typeof value === 'string');
  if (special !== undefined) return failed(`"${expression}" has a day "${special}", which Sluice does not know.`);
  const two = (value: number): string => String(value).padStart(2, '0');
  const times = fields.hour.flatMap((h) =>
    fields.minute.flatMap((m) => fields.second.map((s) => `${two(h)}:${two(m)}:${two(s)}`)),
  );
  return success({
    expression,
    times: times.sort().reverse(),
    months: new Set(fields.month),
    days: new Set(fields.dayOfMonth as number[]),
    weekdays: new Set(fields.dayOfWeek as number[]),
    repeats: expression.trim().split(/\s+/).at(-4)?.startsWith('*') ?? false,
  });
}

/** Four years and a bit: the longest way to a 29 February. */
const farthest = 1500;

/** The last moment (milliseconds since 1970) at or before `now` at which it fell due; undefined if there was none. */
export function lastDue(cron: Cron, zone: string, now: number): number | undefined {
  const clock = wallClock(now, zone);
  const today = clock.slice(0, 10);
  for (let back = 0; back < farthest; back++) {
    const day = addDays(today, -back);
    if (!fits(cron, day)) continue;
    if (isChangeOfClocks(day, zone)) {
      const last = momentsOf(cron, day, zone).find((at) => at <= now);
      if (last !== undefined) return last;
      continue;
    }
    for (const time of cron.times) {
      if (back === 0 && `${day}T${time}` > clock) continue;
      const at = momentOf(`${day}T${time}`, zone);
      if (at <= now) return at;
    }
  }
  return undefined;
}

/** The first moment after `now` at which it falls due; undefined if none comes within four years. */
export function nextDue(cron: Cron, zone: string, now: number): number | undefined {
  const today = wallClock(now, zone).slice(0, 10);
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day = addDays(today, ahead);
    if (!fits(cron, day)) continue;
    const all = isChangeOfClocks(day, zone)
      ? momentsOf(cron, day, zone)
      : cron.times.map((time) => momentOf(`${day}T${time}`, zone));
    const later = all.filter((at) => at > now);
    if (later.length > 0) return Math.min(...later);
  }
  return undefined;
}

function fits({ months, days, weekdays }: Cron, day: string): boolean {
  if (!months.has(Number(day.slice(5, 7)))) return false;
  const inMonth = days.has(Number(day.slice(8)));
  const inWeek = weekdays.has(new Date(`${day}T00:00:00Z`).getUTCDay());
  const isEither = days.size < 31 && weekdays.size < 7;
  return isEither ? inMonth || inWeek : inMonth && inWeek;
}

const dayMs = 86_400_000;

/** Whether clocks of the zone are put forward or back within a day. */
const isChangeOfClocks = (day: string, zone: string): boolean =>
  momentOf(`${addDays(day, 1)}T00:00:00`, zone) - momentOf(`${day}T00:00:00`, zone) !== dayMs;

/** All moments of such a day, latest first. */
function momentsOf({ times, repeats }: Cron, day: string, zone: string): readonly number[] {
  const moments = times.flatMap((time) => {
    const all = momentsShowing(`${day}T${time}`, zone);
    return repeats && all.length > 0 ? all : [momentOf(`${day}T${time}`, zone)];
  });
  return moments.sort((a, b) => b - a);
}

/** None for a time that is skipped, two for one that clocks show twice: a zone's offset changes at most once in two days. */
function momentsShowing(clock: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${clock}Z`);
  const all = [asUtc - dayMs, asUtc + dayMs].map((near) => asUtc - (Date.parse(`${wallClock(near, zone)}Z`) - near));
  return [...new Set(all)].filter((at) => wallClock(at, zone) === clock);
}
