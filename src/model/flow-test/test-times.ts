/** Times of a flow test: `+1h`, `+2d 3h`, or `2026-11-02 09:00`. */
import { type Failed, success } from '../../diagnostics/result.ts';
import { misread, type Misread, type Reading } from '../times/duration.ts';
import type { When } from './flow-test.ts';

const noTime = (text: string): Failed<Misread> =>
  misread(
    `"${text}" is not a time of a test.`,
    'Write +90m, +5h or +2d after the start, or a day with a time: 2026-11-02 09:00.',
  );

const units = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;
const words: Readonly<Record<string, keyof typeof units>> = {
  ...{ min: 'm', mins: 'm', minute: 'm', minutes: 'm' },
  ...{ hour: 'h', hours: 'h', day: 'd', days: 'd', week: 'w', weeks: 'w' },
};

export function parseWhen(written: string | number): Reading<When> {
  const text = String(written).trim();
  if (text === '0' || text === '+0') return success({ after: 0 });
  const wall = parseWall(text);
  if (wall.ok) return success({ wall: wall.data });
  const sign = text.startsWith('-') ? -1 : 1;
  if (!/^[+-]\s*(\d+\s*[a-z]+[\s,]*)+$/i.test(text)) return noTime(text);
  let sum = 0;
  for (const [, number, word] of text.toLowerCase().matchAll(/(\d+)\s*([a-z]+)/g)) {
    const unit = units[(words[word!] ?? word) as keyof typeof units];
    if (unit === undefined) return noTime(text);
    sum += Number(number) * unit;
  }
  return success({ after: sign * sum });
}

/** "2026-11-02 09:00" → a date whose UTC fields show it. */
export function parseWall(text: string): Reading<number> {
  const found = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (found?.slice(1) ?? []).map((part) =>
    Number(part ?? 0),
  );
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(wall);
  const exact =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return found && exact ? success(wall) : noTime(text);
}
