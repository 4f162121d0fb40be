/** The first of these moments that lies after `now`; milliseconds since 1970. */
export function nextMoment(moments: readonly (number | undefined)[], now: number): number | undefined {
  const later = moments.flatMap((moment) => (moment !== undefined && moment > now ? [moment] : []));
  return later.length === 0 ? undefined : Math.min(...later);
}
