import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Step } from '../../steps/kinds.ts';
import { below } from '../walk.ts';
import type { Rule } from './rules.ts';

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
    const [last, lost] = end < 0 ? [] : steps.slice(end);
    const under = steps.flatMap((step) => below(step).flatMap(check));
    if (last === undefined || lost === undefined) return under;
    const detail = `Everybody has left the flow on line ${last.at.line}. Move the step before that, or take it out.`;
    const place = { at: lost.at, address: sequence.address, step: lost.id ?? lost.kind };
    return [diagnostic('unreachable-step', 'No branch reaches this step.', detail, place), ...under];
  };
  return check(sequence.steps);
};
