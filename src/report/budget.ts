/**
 * Report calls are the scarcest thing an account has: 1 a second, 2 a minute, 225 a day (Klaviyo OpenAPI 2026-07-15). The
 * client keeps the first two; the day's are counted here over runs, with those that plans spend on costs.
 */
export const dailyCalls = 225;

/** Left for plans, whose costs people wait for. */
const keptForPlans = 15;

const day = 86_400_000;

/** Times (ISO) of the last 24 hours, oldest first. */
export const recentCalls = (times: readonly string[], now: number): readonly string[] =>
  times.filter((at) => Date.parse(at) > now - day).sort();

/** How many calls a sync may make now. */
export const callsLeft = (times: readonly string[], now: number): number =>
  Math.max(0, dailyCalls - keptForPlans - recentCalls(times, now).length);
