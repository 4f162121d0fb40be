/** All steps of a sequence, branches, stand-ins and variants included. */
import { type Step, waysOf } from '../steps/kinds.ts';

/** The lists of steps that hang below a step. */
export const below = (step: Step): readonly (readonly Step[])[] =>
  step.kind === 'skipped' ? [step.instead] : (waysOf(step) ?? []).map(({ steps }) => steps);

/** In the order of the file: a step before what hangs below it. */
export function* allSteps(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step;
    if (step.kind === 'ab_test') for (const { message } of step.variants) yield message;
    for (const list of below(step)) yield* allSteps(list);
  }
}
