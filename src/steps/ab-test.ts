/** ab_test: messages tried against each other. Klaviyo's API makes such tests but cannot start them (field reports). */
import * as z from 'zod';
import type { MessageSource } from '../compile/context.ts';
import type { Variant } from '../decompile/node.ts';
import { isText, slugOf, wordIn } from '../decompile/wire.ts';
import type { Reader } from '../model/reader.ts';
import { choice, sends } from '../model/written/parts.ts';
import { fieldsOf, listOf, present } from '../text/json.ts';
import type { Variation } from '../wire/types.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { email, emailAction, emailSchema, type EmailStep, readEmail } from './email.ts';
import { readSms, sms, smsAction, smsSchema, type SmsStep } from './sms.ts';
import { type DeedKind, draft, type Place, type Sends, type StepBase } from './step-kind.ts';

export interface AbTestStep extends StepBase, Sends {
  readonly kind: 'ab_test';
  readonly variants: readonly { readonly weight: number; readonly message: EmailStep | SmsStep }[];
  readonly winner?: 'opens' | 'clicks' | 'orders';
}

const weight = z.number().positive().describe('How many people get this one, against the weights of the others.');
const variant = z.strictObject({ weight, email: z.unknown().optional(), sms: z.unknown().optional() }).meta({
  description: 'One of the messages that are tried against each other.',
  properties: {
    weight: {
      type: 'number',
      exclusiveMinimum: 0,
      description: 'How many people get this one, against the weights of the others.',
    },
    email: { $ref: '#/definitions/step_email' },
    sms: { $ref: '#/definitions/step_sms' },
  },
});

const schema = z.strictObject({
  ...sends,
  variants: z.array(variant).min(2).describe('Two or more messages of one kind, each with a weight.'),
  winner: choice(['opens', 'clicks', 'orders'], 'What decides: opens, clicks or orders.'),
});

type Written = z.output<typeof variant>;

const winners = { opens: 'unique-opens', clicks: 'unique-clicks', orders: 'unique-placed-orders' } as const;
const winnerWords = Object.fromEntries(Object.entries(winners).map(([word, metric]) => [metric, word]));

export const abTest: DeedKind<AbTestStep> = {
  description: 'Try messages against each other; it must be started in Klaviyo.',
  title: 'A/B test',
  schema,
  shape: 'test',
  sends: true,
  read(fields, place) {
    const { path, base, reader } = place;
    const value = reader.read(schema, fields, path);
    if (!value) return undefined;
    const kinds = value.variants.map((each, i) => kindOfVariant(each, [...path, 'variants', i], reader));
    const [first] = kinds;
    const odd = kinds.findIndex((kind) => kind !== undefined && first !== undefined && kind !== first);
    if (odd > 0) {
      return reader.report('invalid-value', [...path, 'variants', odd, kinds[odd] ?? 'email'], {
        message: 'The variants of an A/B test must be of one kind.',
        detail: 'Make them all emails or all texts; to try an email against a text, use random_split.',
        part: 'key',
      });
    }
    const variants = kinds.map(
      (kind, i) => kind && readVariant(kind, value.variants[i]!, { ...place, path: [...path, 'variants', i, kind] }),
    );
    if (variants.includes(undefined)) return undefined;
    const nobody = sharesOf(value.variants.map((each) => each.weight)).indexOf(0);
    if (nobody >= 0) {
      return reader.report('invalid-value', [...path, 'variants', nobody, 'weight'], {
        message: 'Nobody would get this variant: it weighs less than a thousandth of all.',
        detail: 'Klaviyo is told shares in thousandths. Give it more weight, or take it out.',
      });
    }
    reader.report('ab-test-manual-start', path, {
      message: "Klaviyo's API makes this A/B test but cannot start it.",
      detail:
        'After the apply, open the flow in Klaviyo and start the test there. Use random_split for a test that runs by itself.',
      part: 'key',
    });
    const { name, winner, status } = value;
    const read = variants as AbTestStep['variants'];
    return { kind: 'ab_test', ...base, ...present({ name, status }), variants: read, ...present({ winner }) };
  },
  label: ({ variants }) => `A/B test of ${variants.length}`,
  words: ({ variants }) =>
    Object.fromEntries(
      variants.map(({ message }, i) => [`variant ${i + 1}`, message.kind === 'email' ? message.subject : message.body]),
    ),
  map: (step, each) => ({
    ...step,
    variants: step.variants.map((one) => ({ ...one, message: each([one.message])[0] as EmailStep | SmsStep })),
  }),
  /** The first variant is the action's main message as well; every variant is a variation with its share. */
  action(step, source, names) {
    const { id } = names;
    const name = names.message();
    const own = step.variants.map((_, index) => names.variant(index));
    // Ids of steps hold no dot.
    const variationId = (index: number): string => `${id}.${index + 1}`;
    const shares = sharesOf(step.variants.map((each) => each.weight));
    return {
      type: 'ab-test',
      data: {
        ...draft,
        main_action: variation(source, step, 0, `${id}.main`, name),
        current_experiment: {
          name,
          variations: step.variants.map((_, i) => variation(source, step, i, variationId(i), own[i]!)),
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
  },
  back: {
    type: 'ab-test',
    step(data, source) {
      const { variations, allocations, name, winner_metric: metric } = fieldsOf(data['current_experiment']);
      const variants = listOf(variations).map((each): Variant | undefined => {
        const { id, temporary_id: temporary, type, data: message } = fieldsOf(each);
        const kind = type === 'send-email' ? 'email' : type === 'send-sms' ? 'sms' : undefined;
        const found = kind && { email, sms }[kind].back?.step(fieldsOf(message), source);
        const share = fieldsOf(allocations)[String(id ?? temporary)];
        if (!kind || !found || typeof share !== 'number') return undefined;
        const { fields, html } = found;
        return { kind, weight: Math.round(share * 1000) / 10, fields, ...present({ name: found.name, html }) };
      });
      if (variants.length < 2 || variants.includes(undefined) || !isText(name)) return undefined;
      return {
        wanted: slugOf(name) ?? 'ab-test',
        name,
        fields: present({ winner: wordIn(winnerWords, metric) }),
        variants: variants as readonly Variant[],
      };
    },
  },
};

function kindOfVariant(written: Written, path: Path, reader: Reader): 'email' | 'sms' | undefined {
  const [isEmail, isSms] = [written.email !== undefined, written.sms !== undefined];
  if (isEmail !== isSms) return isEmail ? 'email' : 'sms';
  return reader.report('missing-key', path, {
    message: 'A variant is either an email or an sms.',
    detail: 'Write { weight: 50, email: { … } }.',
  });
}

function readVariant(kind: 'email' | 'sms', written: Written, { path, scope, reader }: Place) {
  const { id, status } = (written[kind] ?? {}) as { id?: string; status?: unknown };
  if (status !== undefined) {
    reader.report('invalid-value', [...path, 'status'], {
      message: 'A variant of an A/B test has no status of its own.',
      detail: 'Write it at the ab_test, for all its variants, or take it out.',
      part: 'key',
    });
  }
  const place: Place = { path, base: { ...present({ id }), at: reader.at(path, 'key') }, scope, reader };
  const own = kind === 'email' ? reader.read(emailSchema, written.email, path) : undefined;
  const text = kind === 'sms' ? reader.read(smsSchema, written.sms, path) : undefined;
  const message = own ? readEmail(own, place) : text && readSms(text, place);
  return message && { weight: written.weight, message };
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
    ? { temporary_id, ...emailAction(source, message, name) }
    : { temporary_id, ...smsAction(source, message, name) };
}

/** Weights → shares in thousandths that add up to one whole; what rounding leaves goes to the first. */
function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, each) => sum + each, 0);
  const thousandths = weights.map((each) => Math.floor((each / total) * 1000));
  const left = 1000 - thousandths.reduce((sum, part) => sum + part, 0);
  return thousandths.map((part, index) => (index === 0 ? part + left : part) / 1000);
}
