/** Quiet hours shift a text message to their end. [D] */
import type { Known } from './known.ts';
import { zoneOfPhone } from './phone-zone.ts';
import { day, momentOf, wallOf } from '../time/zone.ts';
import { dayOf, timeOfDay } from './calendar.ts';

/** The end of the quiet hours that hold at `now` in the number's zone. */
export function quietUntil(known: Known, now: number): { until: number; zone: string } | undefined {
  const { from, to } = known.setting.quietHours ?? { from: '21:00', to: '08:00' };
  const phone = known.properties.get('phone_number');
  const zone = (typeof phone === 'string' ? zoneOfPhone(phone) : undefined) ?? known.zone;
  const [begins, ends] = [timeOfDay(from), timeOfDay(to)];
  const wall = wallOf(now, zone).getTime();
  const date = dayOf(wall);
  const time = wall - date;
  const overnight = begins > ends;
  const quiet = overnight ? time >= begins || time < ends : time >= begins && time < ends;
  if (!quiet) return undefined;
  const until = momentOf(date + ends + (overnight && time >= begins ? day : 0), zone);
  // Where clocks are set back over their end it may lie behind: then they are over.
  return until > now ? { until, zone } : undefined;
}
