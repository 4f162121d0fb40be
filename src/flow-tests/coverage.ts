/** Which steps and ways the cases of a sequence reach. */
import { waysOf } from '../simulate/graph.ts';
import type { Timeline } from '../simulate/types.ts';
import type { Subject } from './subject.ts';

export interface Coverage {
  /** How many steps there are, ways of splits among them. */
  readonly steps: number;
  readonly reached: number;
  /** Those no case reaches: `last-call`, `gold: else`. */
  readonly missed: readonly string[];
}

/** All copies of a step are one. A way that leads straight out counts as well: somebody must have taken it. */
export function coverageOf(subject: Subject, timelines: readonly Timeline[]): Coverage {
  const all = new Set<string>();
  for (const action of subject.definition.actions) {
    const step = subject.steps.get(action.temporary_id ?? '');
    if (!step) continue;
    all.add(step.id);
    if (step.ways.size > 0 && waysOf(action).length > 1)
      for (const word of step.ways.values()) all.add(`${step.id}: ${word}`);
  }
  const reached = new Set<string>();
  for (const { entries } of timelines)
    for (const { kind, action, way, why } of entries) {
      const step = subject.steps.get(action ?? '');
      // Whoever leaves at a step was not served by it.
      if (!step || kind === 'left' || (kind === 'skipped' && why.code === 'draft')) continue;
      reached.add(step.id);
      if (kind === 'branch') reached.add(`${step.id}: ${step.ways.get(way ?? '') ?? way}`);
    }
  const missed = [...all].filter((one) => !reached.has(one));
  return { steps: all.size, reached: all.size - missed.length, missed };
}
