/** One step → one Klaviyo action, without its id and links; exhaustive over the step kinds that become one. */
import { asWire } from '../wire/as-wire.ts';
import type { Action } from '../wire/types.ts';
import type { Step } from '../model/steps/step-type.ts';
import { abTest } from './ab-test.ts';
import { groupToken } from './context.ts';
import { alertMessage, emailMessage, type MessageSource, smsMessage, webhookMessage } from './message.ts';
import { profileOperations } from './update-profile.ts';

export type LinearStep = Exclude<Step, { kind: 'condition' | 'branch' | 'random_split' | 'exit' | 'skipped' }>;

/** New actions are drafts: Klaviyo creates every flow as one, and statuses are set afterwards. */
const draft = { status: 'draft' } as const;

/** What the action, its message and the variants of a test are called. */
export interface ActionNames {
  readonly id: string;
  readonly message: () => string;
  readonly variant: (index: number) => string;
}

export function linearAction(source: MessageSource, step: LinearStep, names: ActionNames): Action {
  switch (step.kind) {
    case 'email':
      return { type: 'send-email', data: { message: emailMessage(source, step, names.message()), ...draft } };
    case 'sms':
      return { type: 'send-sms', data: { message: smsMessage(source, step, names.message()), ...draft } };
    case 'webhook':
      return { type: 'send-webhook', data: { message: webhookMessage(source, step, names.message()), ...draft } };
    case 'notify':
      return { type: 'send-internal-alert', data: { message: alertMessage(source, step, names.message()), ...draft } };
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
      return abTest(source, step, {
        id: names.id,
        test: names.message(),
        variants: step.variants.map((_, index) => names.variant(index)),
      });
    case 'update_profile':
      return { type: 'update-profile', data: { profile_operations: profileOperations(step), ...draft } };
    case 'add_to_list':
    case 'remove_from_list':
      return {
        type: 'list-update',
        data: {
          name: names.message(),
          on_execution: step.kind === 'add_to_list',
          list_id: groupToken(source.context, 'list', step.list, step.at),
          ...draft,
        },
      };
    case 'raw':
      return asWire(step.definition);
  }
}
