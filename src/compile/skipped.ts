/** What the flow does without, for the plan and the pull request; told once a step however often it would be copied. */
import { allSteps } from '../model/walk.ts';
import type { Step } from '../steps/kinds.ts';
import { type SkippedStep, skippedWords } from '../steps/skipped.ts';
import type { Skipped } from './desired.ts';

/** In the order of the file. */
export const skippedRows = (address: string, steps: readonly Step[]): readonly Skipped[] =>
  [...allSteps(steps)].flatMap((step) => (step.kind === 'skipped' ? [row(address, step)] : []));

function row(address: string, step: SkippedStep): Skipped {
  return {
    address,
    step: step.id !== undefined && step.idGiven !== true ? step.id : step.written,
    kind: step.written,
    message: skippedWords(step),
    advice: step.advice,
    holdsLive: step.holdsLive,
    at: step.at,
  };
}
