/**
 * Branches as conditions one inside the other. In two accounts a create with a multi-branch split was answered 500 for
 * good, while nested conditional splits were taken (field reports, June 2026); an account says `branches: nested` then.
 */
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Sequence } from '../model/sequence.ts';
import { allSteps } from '../model/walk.ts';
import type { BranchStep } from '../steps/branch.ts';
import type { ConditionStep } from '../steps/condition.ts';
import { mapInside, type Step } from '../steps/kinds.ts';
import { asksEvent, asksProfile } from './condition.ts';

export interface Nested {
  readonly sequence: Sequence;
  readonly diagnostics: readonly Diagnostic[];
}

/** The same sequence without multi-branch splits. Its steps have their ids by now (model/identify.ts). */
export function nestBranches(sequence: Sequence): Nested {
  const taken = new Set([...allSteps(sequence.steps)].flatMap(({ id }) => id ?? []));
  const free = (id: string, n: number): string => {
    const wanted = `${id}-${n}`;
    if (taken.has(wanted)) return free(id, n + 1);
    taken.add(wanted);
    return wanted;
  };
  const nested: Sequence = { ...sequence, steps: all(sequence.steps, free) };
  return { sequence: nested, diagnostics: mixed(nested) };
}

type Free = (id: string, n: number) => string;

const all = (steps: readonly Step[], free: Free): readonly Step[] => steps.map((step) => one(step, free));

const one = (step: Step, free: Free): Step =>
  step.kind === 'branch' ? conditions(step, 0, free) : mapInside(step, (steps) => all(steps, free));

/** The case of this number asked for, and in its "no" the next; the first bears the branch's own id. */
function conditions(step: BranchStep, number: number, free: Free): ConditionStep {
  const { id = step.kind, at, cases } = step;
  const asked = cases[number]!;
  const isLast = number === cases.length - 1;
  return {
    kind: 'condition',
    id: number === 0 ? id : free(id, number + 1),
    ...(step.idGiven === undefined ? {} : { idGiven: step.idGiven }),
    at,
    if: asked.if,
    then: all(asked.then, free),
    else: isLast ? all(step.else, free) : [conditions(step, number + 1, free)],
  };
}

/** What asks about the event and the person in one fits no other split. */
const mixed = ({ address, steps }: Sequence): readonly Diagnostic[] =>
  [...allSteps(steps)].flatMap((step) =>
    step.kind === 'condition' && asksEvent(step.if) && asksProfile(step.if)
      ? [
          diagnostic(
            'condition-context',
            'This asks about the event and about the person at once, which only a multi-branch split can.',
            'In this account branches become nested conditions. Ask about the event first and about the person in a condition below it, or the other way round.',
            { at: step.if.at, address, ...(step.id === undefined ? {} : { step: step.id }) },
          ),
        ]
      : [],
  );
