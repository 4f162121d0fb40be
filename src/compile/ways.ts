/** How steps go on: what stands in for skipped ones, how many actions all of it becomes, whether anybody gets to the end. */
import { type Followed, type Step, waysOf } from '../steps/kinds.ts';

/** The steps of one list with what stands in for skipped ones; branches are left as they are. */
export const withoutSkipped = (steps: readonly Step[]): readonly Followed[] =>
  steps.flatMap((step) => (step.kind === 'skipped' ? withoutSkipped(step.instead) : [step]));

/** How many actions these steps become when `rest` actions follow them. Exact, and linear in the steps written. */
export function countActions(steps: readonly Step[], rest = 0): number {
  return withoutSkipped(steps).reduceRight((after, step) => {
    if (step.kind === 'exit') return 0;
    const ways = waysOf(step);
    return ways ? 1 + ways.reduce((sum, way) => sum + countActions(way.steps, after), 0) : 1 + after;
  }, rest);
}

/** How many actions they become where branches meet again: each step stands once. */
export const countOnce = (steps: readonly Step[]): number =>
  withoutSkipped(steps).reduce((sum, step) => {
    if (step.kind === 'exit') return sum;
    const ways = waysOf(step) ?? [];
    return ways.reduce((inner, way) => inner + countOnce(way.steps), sum + 1);
  }, 0);

/** True when some way through these steps reaches their end. */
export const goesOn = (steps: readonly Step[]): boolean =>
  withoutSkipped(steps).every((step) =>
    step.kind === 'exit' ? false : (waysOf(step)?.some((way) => goesOn(way.steps)) ?? true),
  );
