/** One action → its step: the kind and fields an author would write, or undefined where the format cannot say it. */
import type { StepKind } from '../steps/step-kind.ts';
import { stepKinds } from '../steps/kinds.ts';
import { type Fields, fieldsOf } from '../text/json.ts';
import type { Found, Node, Source } from './node.ts';

/** A linear action; splits are read by tree.ts. */
export function stepOf(action: Fields, source: Source): (Found & Pick<Node, 'kind'>) | undefined {
  for (const [kind, { back }] of Object.entries<StepKind>(stepKinds)) {
    const found = back?.type === action['type'] ? back?.step(fieldsOf(action['data']), source) : undefined;
    if (found) return { kind, ...found };
  }
  return undefined;
}
