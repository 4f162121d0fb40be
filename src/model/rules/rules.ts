/** The rules over one sequence that has been understood: what is wrong with it as a whole. One function a rule. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Sequence } from '../sequence.ts';
import { duplicateId } from './duplicate-id.ts';
import { letsNobodyIn } from './lets-nobody-in.ts';
import { messageUnknown } from './message-unknown.ts';
import { noEmailContent } from './no-email-content.ts';
import { noExit } from './no-exit.ts';
import { oldCustomers } from './old-customers.ts';
import type { Rule } from './rule.ts';
import { skipHoldsLive } from './skip-holds-live.ts';
import { tooManySteps } from './too-many-steps.ts';
import { unreachableStep } from './unreachable-step.ts';

const rules: readonly Rule[] = [
  noEmailContent,
  duplicateId,
  unreachableStep,
  messageUnknown,
  tooManySteps,
  skipHoldsLive,
  noExit,
  letsNobodyIn,
  oldCustomers,
];

export const checkSequence = (sequence: Sequence): readonly Diagnostic[] => rules.flatMap((rule) => rule(sequence));
