import { diagnostic, type SourceRange } from '../../diagnostics/diagnostic.ts';
import { allSteps } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Two steps of one sequence may not have the same id: it is what a step is known by. */
export const duplicateId: Rule = (sequence) => {
  const seen = new Map<string, SourceRange>();
  return [...allSteps(sequence.steps)].flatMap((step) => {
    if (step.id === undefined) return [];
    const first = seen.get(step.id);
    if (!first) {
      seen.set(step.id, step.at);
      return [];
    }
    return [
      diagnostic(
        'duplicate-id',
        `Two steps have the id "${step.id}".`,
        `The other one is on line ${first.line}. Ids tell steps apart for good; give one of them another.`,
        { at: step.at, address: sequence.address, step: step.id },
      ),
    ];
  });
};
