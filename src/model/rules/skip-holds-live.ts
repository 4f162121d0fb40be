import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { allSteps } from '../walk.ts';
import type { Rule } from './rule.ts';

/** Without its goal or its wait a live flow would mail people who have arrived, or all at once. */
export const skipHoldsLive: Rule = (sequence) => {
  if (sequence.status !== 'live' && sequence.status !== 'manual') return [];
  return [...allSteps(sequence.steps)].flatMap((step) =>
    step.kind === 'skipped' && step.holdsLive
      ? [
          diagnostic(
            'skip-holds-live',
            `The sequence may not be ${sequence.status} without its "${step.written}".`,
            `${step.written === 'goal' ? 'People who have arrived would go on getting messages.' : 'People would get the next messages all at once.'} ${step.advice} Or set status: draft.`,
            { at: step.at, address: sequence.address, step: step.id ?? step.written },
          ),
        ]
      : [],
  );
};
