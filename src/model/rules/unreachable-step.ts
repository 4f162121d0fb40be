import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Step } from '../steps/step-type.ts';
import { below } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Whether nobody goes on behind this step. */
function ends(step: Step): boolean {
  if (step.kind === 'exit') return true;
  if (step.kind === 'skipped') return listEnds(step.instead);
  const branches = below(step);
  return branches.length > 0 && branches.every(listEnds);
}
const listEnds = (steps: readonly Step[]): boolean => steps.some(ends);

/** Steps behind an exit, or behind a split all of whose branches exit. Only the first of each list is told. */
export const unreachableStep: Rule = (sequence) => {
  const check = (steps: readonly Step[]): readonly Diagnostic[] => {
    const end = steps.findIndex(ends);
    const [last, lost] = [steps[end], end < 0 ? undefined : steps[end + 1]];
    const own = lost
      ? [
          diagnostic(
            'unreachable-step',
            'No branch reaches this step.',
            `Everybody has left the flow on line ${last?.at.line ?? '?'}. Move the step before that, or take it out.`,
            { at: lost.at, address: sequence.address, step: lost.id ?? lost.kind },
          ),
        ]
      : [];
    return [...own, ...steps.flatMap((step) => below(step).flatMap(check))];
  };
  return check(sequence.steps);
};
