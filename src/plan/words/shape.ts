/** What a step is to a reader, by its kind: the kinds of the format, and those of Klaviyo's where a step is written raw. */
import { stepKinds } from '../../steps/kinds.ts';
import type { Shape, StepKind } from '../../steps/step-kind.ts';

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['countdown-delay', 'wait'],
  ...Object.entries<StepKind>(stepKinds).flatMap(([key, { shape, back }]) =>
    [key, ...(back ? [back.type] : [])].map((kind) => [kind, shape] as const),
  ),
]);

export const shapeOf = (kind: string): Shape => shapes.get(kind) ?? (kind.endsWith('-split') ? 'split' : 'action');
