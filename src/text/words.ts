/** Small words for people: lengths of time, lists, counts. Used by every diff and reason. */

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;

const short: Readonly<Record<string, string>> = {
  monday: 'Mon',
  tuesday: 'Tue',
  wednesday: 'Wed',
  thursday: 'Thu',
  friday: 'Fri',
  saturday: 'Sat',
  sunday: 'Sun',
};

export const days = (value: unknown): string =>
  Array.isArray(value)
    ? listed(
        value.map((day) => short[String(day)] ?? String(day)),
        'or',
      )
    : '';

/** "09:00:00" → "09:00". */
export const clock = (value: unknown): string => String(value).replace(/^(\d\d:\d\d):00$/, '$1');

/** Minutes in the largest units that fit: 90 → "1 hour 30 minutes", 4320 → "3 days". */
export function duration(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [Math.round(minutes % 60), 'minute'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => plural(count, unit));
  return words.length === 0 ? '0 minutes' : words.join(' ');
}

/** Shared pairs of neighbouring letters (Dice's coefficient), 0 to 1; undefined where neither text has a pair. */
export function pairLikeness(a: string, b: string): number | undefined {
  const total = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0);
  if (total === 0) return undefined;
  const left = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) left.set(a.slice(i, i + 2), (left.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const more = left.get(b.slice(i, i + 2)) ?? 0;
    if (more === 0) continue;
    shared += 1;
    left.set(b.slice(i, i + 2), more - 1);
  }
  return (2 * shared) / total;
}

/** Any JSON value in one line, for fields that have no words of their own. */
export const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
