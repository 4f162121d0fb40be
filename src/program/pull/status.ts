/** Statuses changed in Klaviyo, as edits of the YAML; only where the YAML manages them. */
import type { Sequence } from '../../model/sequence.ts';
import { isDeed, type Step } from '../../steps/kinds.ts';
import { allSteps } from '../../model/walk.ts';
import type { Comparison } from '../../plan/match/compare.ts';
import type { Edit, StepEdits } from './edits.ts';
import { statusOf } from '../../flow/parts.ts';

export interface StatusEdits {
  readonly top: readonly Edit[];
  readonly steps: readonly StepEdits[];
  readonly paths: readonly string[];
}

export function statusEdits(comparison: Comparison, sequence: Sequence, flowStatus: string): StatusEdits {
  if (sequence.status === undefined) return { top: [], steps: [], paths: [] };
  const top: readonly Edit[] =
    sequence.status === flowStatus ? [] : [{ edit: 'set', key: 'status', value: flowStatus }];
  const written = new Map([...allSteps(sequence.steps)].map((step) => [step.id, step]));
  const seen = new Set<string>();
  const steps = comparison.steps.flatMap(({ step, found }): StepEdits[] => {
    const own = written.get(step.step);
    const now = found === undefined ? undefined : statusOf(found);
    if (own === undefined || now === undefined || now === null || !mayHave(own) || seen.has(step.step)) return [];
    const said = 'status' in own ? own.status : undefined;
    if ((said ?? flowStatus) === now) return [];
    seen.add(step.step);
    const edit: Edit =
      now === flowStatus ? { edit: 'remove', key: 'status' } : { edit: 'set', key: 'status', value: now };
    return [{ step: step.step, edits: [edit] }];
  });
  return { top, steps, paths: [...top.map(() => 'status'), ...steps.map(({ step }) => `${step}.status`)] };
}

const mayHave = (step: Step): boolean => isDeed(step) && step.kind !== 'raw';
