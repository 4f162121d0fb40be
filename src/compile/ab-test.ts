/** ab_test → an ab-test action. Its experiment has to be started in Klaviyo: the API cannot (field reports). */
import type { AbTestAction, Variation } from '../wire/types.ts';
import type { AbTestStep } from '../model/steps/step-type.ts';
import { emailMessage, type MessageSource, smsMessage } from './message.ts';

const draft = { status: 'draft' } as const;
const winners = { opens: 'unique-opens', clicks: 'unique-clicks', orders: 'unique-placed-orders' } as const;

export interface AbTestNames {
  readonly id: string;
  readonly test: string;
  readonly variants: readonly string[];
}

/** The first variant is the action's main message as well; every variant is a variation with its share. */
export function abTest(source: MessageSource, step: AbTestStep, names: AbTestNames): AbTestAction {
  // Ids of steps hold no dot.
  const variationId = (index: number): string => `${names.id}.${index + 1}`;
  const shares = sharesOf(step.variants.map(({ weight }) => weight));
  return {
    type: 'ab-test',
    data: {
      ...draft,
      main_action: variation(source, step, 0, `${names.id}.main`, names.test),
      current_experiment: {
        name: names.test,
        variations: step.variants.map((_, i) => variation(source, step, i, variationId(i), names.variants[i]!)),
        allocations: Object.fromEntries(shares.map((share, index) => [variationId(index), share])),
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

function variation(
  source: MessageSource,
  step: AbTestStep,
  index: number,
  temporary_id: string,
  name: string,
): Variation {
  const { message } = step.variants[index]!;
  return message.kind === 'email'
    ? { temporary_id, type: 'send-email', data: { message: emailMessage(source, message, name), ...draft } }
    : { temporary_id, type: 'send-sms', data: { message: smsMessage(source, message, name), ...draft } };
}

/** Weights → shares in thousandths that add up to one whole; what rounding leaves goes to the first. */
export function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const thousandths = weights.map((weight) => Math.floor((weight / total) * 1000));
  const left = 1000 - thousandths.reduce((sum, part) => sum + part, 0);
  return thousandths.map((part, index) => (index === 0 ? part + left : part) / 1000);
}
