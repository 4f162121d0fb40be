import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { allSteps } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A flow without an email means nothing; empty subjects and contents have been told at their keys by then. */
export const noEmailContent: Rule = (sequence) =>
  // A raw action may be an email as well; nothing is known about it.
  [...allSteps(sequence.steps)].some((step) => step.kind === 'email' || step.kind === 'raw')
    ? []
    : [
        diagnostic(
          'no-email-content',
          `The sequence "${sequence.name}" has no email.`,
          'Add an email step with a subject and content: email: { id: hello, subject: …, template: templates/hello.html }.',
          { at: sequence.at.name, address: sequence.address },
        ),
      ];
