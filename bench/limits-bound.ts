/** The least time in which Klaviyo's limits let so many requests through, written down from the limits alone. */

/** Klaviyo OpenAPI 2026-07-15, "Rate limits": a second, a minute. */
const steady: Readonly<Record<string, readonly [burst: number, minute: number]>> = {
  'POST /api/flows': [1, 15],
  'GET /api/accounts': [1, 15],
  'GET /api/metrics': [10, 150],
};
const flows: readonly [number, number] = [3, 60];
const catalogue: readonly [number, number] = [75, 750];

const windowsOf = (call: string): readonly [number, number] =>
  steady[call] ?? (/ \/api\/(templates|lists|segments)/.test(call) ? catalogue : flows);

/** Seconds from the first request to the last of so many, each minute's share sent at the pace of its seconds. */
export function boundOf(call: string, count: number): number {
  const [burst, minute] = windowsOf(call);
  const last = Math.max(0, count - 1);
  return Math.floor(last / minute) * 60 + Math.floor((last % minute) / burst);
}

/** Calls of different kinds have windows of their own: the slowest kind is the bound of them all. */
export const boundOfAll = (calls: ReadonlyMap<string, number>): number =>
  Math.max(0, ...[...calls].map(([call, count]) => boundOf(call, count)));
