import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Step } from '../steps/step-type.ts';
import { allSteps } from '../walk.ts';
import type { Rule } from './rule.ts';

/** A raw action may do anything; nothing is known about it. */
const doers: ReadonlySet<Step['kind']> = new Set([
  ...(['email', 'sms', 'webhook', 'notify', 'ab_test', 'raw'] as const),
  ...(['update_profile', 'add_to_list', 'remove_from_list'] as const),
]);

/** A flow that only waits and asks means nothing; empty subjects and contents have been told at their keys by then. */
export const noEmailContent: Rule = (sequence) =>
  [...allSteps(sequence.steps)].some(({ kind }) => doers.has(kind))
    ? []
    : [
        diagnostic(
          'no-email-content',
          `The sequence "${sequence.name}" has no step that sends or changes anything.`,
          'Add an email step with a subject and content: email: { id: hello, subject: …, template: templates/hello.html }. Texts, webhooks and profile updates do as well.',
          { at: sequence.at.name, address: sequence.address },
        ),
      ];
