/** Where people go from a step: the branches of one that splits, and how many actions all of it becomes. */
import type { SkippedStep, Step } from '../model/steps/step-type.ts';

/** A step that is followed in Klaviyo: what is skipped has made room for what stands in for it. */
export type Followed = Exclude<Step, SkippedStep>;

export interface Way {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Klaviyo OpenAPI 2026-07-15: their links are next_if_true and next_if_false. */
const splitTypes = new Set(['conditional-split', 'trigger-split', 'action-output-split']);

/** The branches of a step that splits, in Klaviyo's order; undefined for any other. */
export function waysOf(step: Followed): readonly Way[] | undefined {
  switch (step.kind) {
    case 'condition':
    case 'random_split':
      return [
        { name: 'yes', steps: step.then },
        { name: 'no', steps: step.else },
      ];
    case 'branch':
      return [...step.cases.map(({ name, then }) => ({ name, steps: then })), { name: 'else', steps: step.else }];
    case 'raw':
      return step.then === undefined && step.else === undefined && !splitTypes.has(String(step.definition['type']))
        ? undefined
        : [
            { name: 'yes', steps: step.then ?? [] },
            { name: 'no', steps: step.else ?? [] },
          ];
    default:
      return undefined;
  }
}

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
