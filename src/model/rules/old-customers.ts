import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Klaviyo has no event for a new customer; Active on Site fires for everybody it knows, on every visit. */
export const oldCustomers: Rule = (sequence) => {
  const { type, at } = sequence.trigger;
  if (type !== 'customer_created') return [];
  const missing = [
    ...(sequence.reentry.kind === 'never' ? [] : ['reentry: never']),
    ...(sequence.audience ? [] : ['audience: { metric: Placed Order, equals: 0, within: all_time }']),
  ];
  if (missing.length === 0) return [];
  return [
    diagnostic(
      'old-customers',
      'Active on Site fires for old customers too, on every visit.',
      `Klaviyo has no event for a new customer. Add ${missing.join(' and ')}.`,
      { at, address: sequence.address },
    ),
  ];
};
