/** The steps that split: which Klaviyo action asks the question, and which way its answers lead. */
import type {
  Action,
  BranchFilter,
  ConditionalSplitAction,
  MultiBranchSplitAction,
  TriggerSplitAction,
} from '../wire/types.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { BranchStep, ConditionStep } from '../model/steps/step-type.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import { asksEvent, asksProfile, conditionGroups, profileFilter, triggerFilter } from './condition.ts';
import type { Context } from './context.ts';
import { idOf } from './names.ts';

export interface Split {
  readonly action: Action;
  /** True: the written condition was negated at its top, so "yes" leads where no is. */
  readonly swapped: boolean;
}

/**
 * A condition:
 *   only event leaves            trigger-split
 *   only leaves on the profile   conditional-split
 *   both                         multi-branch-split with one case: the only filter that may hold both
 * (Klaviyo OpenAPI 2026-07-15: a branch filter takes metric-property beside all conditions on the profile.)
 * A negation at the top swaps the branches instead of turning the condition round.
 */
export function conditionSplit(context: Context, step: ConditionStep): Split {
  let condition = step.if;
  let swapped = false;
  while (condition.kind === 'not') {
    condition = condition.of;
    swapped = !swapped;
  }
  if (!asksEvent(condition)) {
    const filter = profileFilter(context, [{ condition }]) ?? null;
    return { action: { type: 'conditional-split', data: { profile_filter: filter } }, swapped };
  }
  if (asksProfile(condition)) return { action: mixedSplit(context, condition, idOf(step)), swapped };
  const action: TriggerSplitAction = {
    type: 'trigger-split',
    data: {
      trigger_filter: triggerFilter(context, condition) ?? null,
      trigger_id: context.triggerMetric ?? '',
      trigger_type: 'metric',
    },
  };
  return { action, swapped };
}

const branchFilter = (context: Context, condition: Condition): BranchFilter | null =>
  (conditionGroups(context, [{ condition }]) ?? null) as BranchFilter | null;

const mixedSplit = (context: Context, condition: Condition, name: string): MultiBranchSplitAction => ({
  type: 'multi-branch-split',
  links: null,
  data: {
    name,
    branches: [
      { branch_id: 'yes', order: 0, name: 'Yes', branch_filter: branchFilter(context, condition) },
      { branch_id: 'else', branch_filter: null, is_else: true },
    ],
  },
});

export const randomSplit = (percentage: number): ConditionalSplitAction => ({
  type: 'conditional-split',
  data: { profile_filter: { condition_groups: [{ conditions: [{ type: 'profile-sample', percentage }] }] } },
});

/** Klaviyo help: at most 20 paths; whether else is one of them it does not say. */
const mostCases = 20;

export function branchSplit(context: Context, step: BranchStep): MultiBranchSplitAction {
  if (step.cases.length > mostCases)
    context.diagnostics.push(
      diagnostic(
        'too-many-cases',
        `The branch has ${step.cases.length} cases; a split in Klaviyo has at most ${mostCases}.`,
        'Put the rest into a branch of its own, under else. Or write branches: nested under the account in sluice.yaml: then they become conditions one inside the other.',
        { at: step.at, address: context.address, ...(step.id === undefined ? {} : { step: step.id }) },
      ),
    );

  return {
    type: 'multi-branch-split',
    links: null,
    data: {
      name: step.name,
      branches: [
        ...step.cases.map((one, order) => ({
          branch_id: `case-${order}`,
          order,
          name: one.name,
          branch_filter: branchFilter(context, one.if),
        })),
        { branch_id: 'else', branch_filter: null, is_else: true },
      ],
    },
  };
}
