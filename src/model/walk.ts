/** All steps of a sequence, branches, stand-ins and variants included. */
import type { Step } from './steps/step-type.ts';

/** The lists of steps that hang below a step. */
export function below(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case 'condition':
    case 'random_split':
      return [step.then, step.else];
    case 'branch':
      return [...step.cases.map((each) => each.then), step.else];
    case 'raw':
      return step.then || step.else ? [step.then ?? [], step.else ?? []] : [];
    case 'skipped':
      return [step.instead];
    default:
      return [];
  }
}

/** In the order of the file: a step before what hangs below it. */
export function* allSteps(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step;
    if (step.kind === 'ab_test') for (const { message } of step.variants) yield message;
    for (const list of below(step)) yield* allSteps(list);
  }
}
