/** One step → one Klaviyo action, without its id and links; exhaustive over the step kinds that become one. */
import type {
  AbTestAction,
  Action,
  BranchFilter,
  ConditionalSplitAction,
  MultiBranchSplitAction,
  ProfileOperation,
  TriggerSplitAction,
} from '../klaviyo/types.ts';
import type {
  AbTestStep,
  BranchStep,
  ConditionStep,
  ProfileValue,
  Step,
  UpdateProfileStep,
} from '../model/sequence.ts';
import { conditionGroups, leafKinds, profileFilter, triggerFilter } from './condition.ts';
import { groupToken } from './context.ts';
import { alertMessage, emailMessage, type MessageSource, smsMessage, webhookMessage } from './message.ts';
import { propertyName } from './property.ts';

export type LinearStep = Exclude<Step, { kind: 'condition' | 'branch' | 'random_split' | 'exit' | 'skipped' }>;

/** New actions are drafts: Klaviyo creates every flow as one, and statuses are set afterwards. */
const draft = { status: 'draft' } as const;

export function linearAction(source: MessageSource, step: LinearStep, name: string, id: string): Action {
  switch (step.kind) {
    case 'email':
      return { type: 'send-email', data: { message: emailMessage(source, step, name), ...draft } };
    case 'sms':
      return { type: 'send-sms', data: { message: smsMessage(source, step, name), ...draft } };
    case 'webhook':
      return { type: 'send-webhook', data: { message: webhookMessage(source, step, name), ...draft } };
    case 'notify':
      return { type: 'send-internal-alert', data: { message: alertMessage(source, step, name), ...draft } };
    case 'delay':
      return {
        type: 'time-delay',
        data: {
          unit: step.unit,
          value: step.value,
          timezone: step.timezone,
          ...(step.until === undefined ? {} : { delay_until_time: step.until }),
          ...(step.weekdays === undefined ? {} : { delay_until_weekdays: [...step.weekdays] }),
        },
      };
    case 'wait_until':
      return {
        type: 'target-date',
        data: {
          timezone: step.timezone,
          target_time: step.time,
          target_days: step.weekdays ? [...step.weekdays] : null,
        },
      };
    case 'ab_test':
      return abTest(source, step, name, id);
    case 'update_profile':
      return { type: 'update-profile', data: { profile_operations: profileOperations(step), ...draft } };
    case 'add_to_list':
    case 'remove_from_list':
      return {
        type: 'list-update',
        data: {
          name,
          on_execution: step.kind === 'add_to_list',
          list_id: groupToken(source.context, 'list', step.list, step.at),
          ...draft,
        },
      };
    case 'raw':
      return step.definition as unknown as Action;
  }
}

function profileOperations(step: UpdateProfileStep): ProfileOperation[] {
  return [
    ...Object.entries(step.set).map(([key, value]) => setOperation(propertyName(key), value)),
    ...Object.entries(step.addTo).map(([key, value]) => listOperation('add', key, value)),
    ...Object.entries(step.removeFrom).map(([key, value]) => listOperation('remove', key, value)),
    ...step.remove.map((key): ProfileOperation => ({ operator: 'delete', property_key: propertyName(key) })),
  ];
}

function setOperation(property_key: string, value: ProfileValue): ProfileOperation {
  const operator = 'update';
  if (typeof value === 'boolean') return { operator, property_type: 'boolean', property_key, property_value: value };
  if (typeof value === 'number') return { operator, property_type: 'numeric', property_key, property_value: value };
  if (/^(today|\d{4}-\d{2}-\d{2})$/.test(value))
    return { operator, property_type: 'date', property_key, property_value: value };
  return { operator, property_type: 'string', property_key, property_value: value };
}

const listOperation = (
  property_operation: 'add' | 'remove',
  key: string,
  property_value: string,
): ProfileOperation => ({
  operator: 'update',
  property_type: 'list',
  property_operation,
  property_key: propertyName(key),
  property_value,
});

const winners = { opens: 'unique-opens', clicks: 'unique-clicks', orders: 'unique-placed-orders' } as const;

/** The first variant is the action's main message; every variant is a variation with its share. */
function abTest(source: MessageSource, step: AbTestStep, name: string, id: string): AbTestAction {
  const total = step.variants.reduce((sum, { weight }) => sum + weight, 0);
  const variation = (index: number, temporary_id: string): AbTestAction['data']['main_action'] => {
    const { message } = step.variants[index]!;
    const messageName = `${name} · ${String.fromCharCode(65 + index)}`;
    return message.kind === 'email'
      ? { temporary_id, type: 'send-email', data: { message: emailMessage(source, message, messageName), ...draft } }
      : { temporary_id, type: 'send-sms', data: { message: smsMessage(source, message, messageName), ...draft } };
  };
  return {
    type: 'ab-test',
    data: {
      ...draft,
      main_action: variation(0, `${id}~main`),
      current_experiment: {
        name,
        variations: step.variants.map((_, index) => variation(index, `${id}~${index}`)),
        allocations: Object.fromEntries(
          step.variants.map(({ weight }, index) => [`${id}~${index}`, Math.round((weight / total) * 1000) / 1000]),
        ),
        winner_metric: step.winner ? winners[step.winner] : null,
        automatic_winner_selection_settings: {
          enabled: false,
          automatic_end_date: null,
          automatic_end_statistical_certainty: false,
        },
      },
    },
  };
}

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
 * A negation at the top swaps the branches instead of turning the condition round.
 */
export function conditionSplit({ context }: MessageSource, step: ConditionStep): Split {
  let condition = step.if;
  let swapped = false;
  while (condition.kind === 'not') {
    condition = condition.of;
    swapped = !swapped;
  }
  const kinds = leafKinds(condition);
  const onEvent = kinds.has('event');
  if (onEvent && kinds.size > 1) {
    const branch_filter = (conditionGroups(context, [{ condition }]) ?? null) as BranchFilter | null;
    const action: MultiBranchSplitAction = {
      type: 'multi-branch-split',
      links: null,
      data: {
        name: step.id!,
        branches: [
          { branch_id: 'yes', order: 0, name: 'Yes', branch_filter },
          { branch_id: 'else', branch_filter: null, is_else: true },
        ],
      },
    };
    return { action, swapped };
  }
  if (onEvent) {
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
  const action: ConditionalSplitAction = {
    type: 'conditional-split',
    data: { profile_filter: profileFilter(context, [{ condition }]) ?? null },
  };
  return { action, swapped };
}

export const randomSplit = (percentage: number): ConditionalSplitAction => ({
  type: 'conditional-split',
  data: { profile_filter: { condition_groups: [{ conditions: [{ type: 'profile-sample', percentage }] }] } },
});

export function branchSplit({ context }: MessageSource, step: BranchStep): MultiBranchSplitAction {
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
          branch_filter: (conditionGroups(context, [{ condition: one.if }]) ?? null) as BranchFilter | null,
        })),
        { branch_id: 'else', branch_filter: null, is_else: true },
      ],
    },
  };
}
