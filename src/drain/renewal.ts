/**
 * A drain that was taken back leaves people behind in the old flow: who triggered it while the new one was up stands behind
 * the delay that was made longer, was served by the new one, and would come out weeks later. So the old flow is made anew,
 * the same, and drained again, in time to be deleted before they come out.
 *
 *   when                                                          renewal
 *   nothing was taken back, or nobody stands behind a dam         none
 *   two versions drain                                            waits for one of them
 *   one drains, and more than a month is left                     waits for it
 *   otherwise                                                     due
 */
import type { DamPart } from './dam.ts';
import { dayWords, spanWords } from './words.ts';

const day = 86_400_000;
/** So long before the last moment it is due whatever else drains: an account may be applied to once a month. */
const aheadMs = 30 * day;
/** Between an undo and the last moment for a renewal there must be so much. */
const leastForRenewal = 14 * day;

interface Dammed {
  readonly since: string;
  readonly until: string;
  readonly dam: readonly DamPart[];
  readonly entry?: { readonly stale_from?: string };
}

/** From when on people come out from behind the dam of a flow, were it taken back now (ISO 8601); undefined: nobody stands there. */
export function staleFrom({ since, dam, entry }: Dammed): string | undefined {
  const days = dam.flatMap((part) => (part.does === 'delay' ? [part.days] : []));
  const own = days.length === 0 ? [] : [Date.parse(since) + Math.min(...days) * day];
  const earlier = entry?.stale_from === undefined ? [] : [Date.parse(entry.stale_from)];
  const first = Math.min(...own, ...earlier);
  return Number.isFinite(first) ? new Date(first).toISOString().replace('.000Z', 'Z') : undefined;
}

/** Whether a drain can still be taken back: whoever is inside must be able to leave before people come out from the dam. */
export function canBeTakenBack(draining: Dammed, now: number): boolean {
  const stale = staleFrom(draining);
  const inside = Date.parse(draining.until) - Date.parse(draining.since);
  return stale === undefined || now + inside + leastForRenewal <= Date.parse(stale);
}

export interface Renewal {
  readonly due: boolean;
  /** When people begin to come out. Milliseconds since 1970. */
  readonly staleFrom: number;
  /** The last moment at which all inside can have left before. */
  readonly by: number;
}

/**
 * @param minutes the longest anybody can be inside the flow, but for those behind the old dam
 * @param draining flows of the sequence that drain
 */
export function renewalOf(
  { stale_from }: { readonly stale_from?: string },
  minutes: number,
  draining: number,
  now: number,
): Renewal | undefined {
  if (stale_from === undefined) return undefined;
  const staleFrom = Date.parse(stale_from);
  const by = staleFrom - minutes * 60_000;
  return { staleFrom, by, due: draining === 0 || (draining === 1 && now >= by - aheadMs) };
}

/** Why a flow that is as it should be is made anew; what of it comes too late is told last. */
export function renewalNotes({ staleFrom, by }: Renewal, now: number): readonly string[] {
  const behind =
    'Who triggered it while the version that was taken back was up was served by that one, and stands in this flow';
  return [
    staleFrom > now
      ? `${behind} behind a delay until ${dayWords(new Date(staleFrom).toISOString(), now)}. A flow like it takes its place, so that nobody comes out from there.`
      : `${behind}; they have been coming out from behind its delay for ${spanWords(now - staleFrom)}. A flow like it takes its place.`,
    ...(now > by ? ['Some of them may get the rest of it again: it is too late for all inside to leave before.'] : []),
  ];
}
