/** Moments in words, on the clock of a person. */
import { offsetAt, wallOf } from '../../time/zone.ts';

/** ISO 8601 with the zone's offset. */
export const isoIn = (ms: number, zone: string): string => {
  const minutes = Math.round(offsetAt(ms, zone) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${wallOf(ms, zone).toISOString().slice(0, 19)}${sign}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
};

/** "Mon 2026-11-02 09:00", with seconds where there are some. */
export function wallWords(ms: number, zone: string): string {
  const wall = wallOf(ms, zone);
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][wall.getUTCDay()]!;
  const iso = wall.toISOString();
  return `${day} ${iso.slice(0, 10)} ${iso.slice(11, wall.getUTCSeconds() === 0 ? 16 : 19)}`;
}

/** "+1h", "+2d 3h", "+90m" from the start. */
export function afterWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days && `${days}d`, hours && `${hours}h`, rest && `${rest}m`].filter((part) => part);
  return minutes < 0 ? `-${afterWords(-ms).slice(1)}` : `+${parts.length === 0 ? '0' : parts.join(' ')}`;
}
