/** `opened: STEP` and `clicked: STEP`: which steps send a message that Klaviyo can be asked about. */
import type { Condition } from './condition-type.ts';
import type { Step } from '../../steps/kinds.ts';

/** By what a step's one message goes out; undefined where it sends none, or several as an A/B test does. */
export function channelOf(step: Step): 'email' | 'sms' | undefined {
  if (step.kind === 'email' || step.kind === 'sms') return step.kind;
  if (step.kind !== 'raw') return undefined;
  const { type } = step.definition;
  return type === 'send-email' ? 'email' : type === 'send-sms' ? 'sms' : undefined;
}

export type MessageLeaf = Extract<Condition, { kind: 'message' }>;

/** The leaves of a condition that ask about a step's message. */
export function messageLeaves(condition: Condition | undefined): readonly MessageLeaf[] {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(messageLeaves);
    case 'not':
      return messageLeaves(condition.of);
    case 'message':
      return [condition];
    default:
      return [];
  }
}

/** The conditions that a step asks itself, not those of steps below it. */
export function conditionsOf(step: Step): readonly Condition[] {
  switch (step.kind) {
    case 'condition':
      return [step.if];
    case 'branch':
      return step.cases.map((one) => one.if);
    case 'email':
    case 'sms':
      return step.onlyIf === undefined ? [] : [step.onlyIf];
    case 'ab_test':
      return step.variants.flatMap(({ message }) => conditionsOf(message));
    default:
      return [];
  }
}
