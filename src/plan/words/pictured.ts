/** What pictures of a change need beside its steps: what starts the flow, and the names of a branch's ways out. */
import type { Desired } from '../../compile/desired.ts';
import { actionId, branchesOf } from '../../flow/tree.ts';
import { triggerWords } from '../../flow/flow-fields.ts';
import type { StepChange } from '../plan.ts';
import type { Undigested } from '../rows/row.ts';
import type { Names } from '../../flow/condition-words.ts';

export function pictured(change: Undigested, desired: Desired | undefined, names: Names): Undigested {
  if (desired === undefined || change.steps.length === 0) return change;
  const [trigger] = desired.definition.triggers;
  const exits = exitsByStep(desired);
  const withExits = (row: StepChange): StepChange => {
    const own = exits.get(key(row.step, row.branch));
    return own === undefined ? row : { ...row, exits: own };
  };
  return {
    ...change,
    ...(trigger === undefined ? {} : { trigger: triggerWords(trigger, names) }),
    steps: change.steps.map(withExits),
  };
}

const key = (step: string, branch: string): string => JSON.stringify([step, branch]);

function exitsByStep({ definition, steps }: Desired): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const actions = new Map(definition.actions.map((action) => [actionId(action), action]));
  return new Map(
    steps.flatMap(({ temporaryId, step, branch }) => {
      const action = actions.get(temporaryId);
      if (action?.type !== 'multi-branch-split') return [];
      const named = branchesOf(action)
        .filter((one) => one['is_else'] !== true)
        .flatMap(({ name }, index) => (typeof name === 'string' ? [[`case ${index}`, name] as const] : []));
      return [[key(step, branch), Object.fromEntries(named)] as const];
    }),
  );
}
