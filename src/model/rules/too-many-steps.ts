import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { allSteps } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Of one flow; what branches repeat is counted when the flow is built. */
const mostActions = 200;

/** Each step that is neither skipped nor an exit becomes an action at least once. */
export const tooManySteps: Rule = (sequence) => {
  let count = 0;
  for (const step of allSteps(sequence.steps)) {
    if (step.kind !== 'exit' && step.kind !== 'skipped') count += 1;
  }
  if (count <= mostActions) return [];
  return [
    diagnostic(
      'too-many-actions',
      `The sequence has ${count} steps; a flow takes ${mostActions} actions.`,
      'Make two sequences of it, the second starting from a list or a segment.',
      { at: sequence.at.name, address: sequence.address },
    ),
  ];
};
