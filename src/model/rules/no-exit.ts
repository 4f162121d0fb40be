import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Whoever left a cart or lapsed and then buys should not be reminded to buy. */
export const noExit: Rule = (sequence) => {
  const { type, at } = sequence.trigger;
  if (!(type.endsWith('_abandoned') || type === 'lapsed_customer') || sequence.exitWhen) return [];
  return [
    diagnostic(
      'no-exit',
      'People who have bought go on getting this sequence.',
      'Add exit_when: { placed_order: since_entry }, so that they leave the flow as soon as they order.',
      { at, address: sequence.address },
    ),
  ];
};
