import { didYouMean } from '../../diagnostics/nearest.ts';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { present } from '../../text/json.ts';
import { channelOf, conditionsOf, type MessageLeaf, messageLeaves } from '../conditions/asked-messages.ts';
import type { Sequence } from '../sequence.ts';
import type { Step } from '../../steps/kinds.ts';
import { allSteps, below } from '../walk.ts';
import type { Rule } from './rules.ts';

/** `opened: STEP` asks about a message that people can have had by then. */
export const messageUnknown: Rule = (sequence) => {
  const steps = new Map([...allSteps(sequence.steps)].reverse().flatMap(namedBy));
  return askedOf(sequence.steps).flatMap((asked) => problemOf(asked, steps, sequence));
};

/** A step by its id, and an A/B test by those of its variants too. */
const namedBy = (step: Step): readonly (readonly [string, Step])[] => {
  const variants = step.kind === 'ab_test' ? step.variants.map(({ message }) => message.id) : [];
  return [step.id, ...variants].flatMap((id) => (id === undefined ? [] : [[id, step] as const]));
};

interface Asked {
  readonly leaf: MessageLeaf;
  /** The id of the step that asks. */
  readonly by: string | undefined;
  /** Ids of the steps that some way leads through before it. */
  readonly before: ReadonlySet<string>;
}

function askedOf(steps: readonly Step[]): readonly Asked[] {
  const asked: Asked[] = [];
  /** What stands before the end of these steps; undefined where nobody comes to it. */
  const walk = (list: readonly Step[], before: ReadonlySet<string>): ReadonlySet<string> | undefined => {
    let known: ReadonlySet<string> | undefined = before;
    for (const step of list) {
      if (known === undefined) return undefined;
      const here: ReadonlySet<string> = known;
      for (const leaf of conditionsOf(step).flatMap(messageLeaves)) asked.push({ leaf, by: step.id, before: here });
      if (step.kind === 'exit') return undefined;
      const own: ReadonlySet<string> = step.id === undefined ? here : new Set([...here, step.id]);
      const ways = below(step).map((way) => walk(way, own));
      const ends = ways.flatMap((way) => (way === undefined ? [] : [...way]));
      known = ways.length === 0 ? own : ways.every((way) => way === undefined) ? undefined : new Set(ends);
    }
    return known;
  };
  walk(steps, new Set());
  return asked;
}

function problemOf(
  { leaf, by, before }: Asked,
  steps: ReadonlyMap<string, Step>,
  { address, reentry }: Sequence,
): readonly Diagnostic[] {
  const tell = (message: string, detail: string): readonly Diagnostic[] => [
    diagnostic('message-unknown', message, detail, { at: leaf.at, address, ...present({ step: by }) }),
  ];
  const step = steps.get(leaf.step);
  const sending = [...steps].flatMap(([id, one]) => (channelOf(one) === undefined ? [] : [id]));
  if (step === undefined)
    return tell(
      `No step has the id "${leaf.step}".${didYouMean(leaf.step, sending)}`,
      sending.length === 0
        ? `Give the email that is meant an id, and write it here.`
        : `Steps with a message of their own: ${sending.slice(0, 8).join(', ')}. For another sequence: { ${leaf.did}_email: 7 days, flow: ADDRESS }.`,
    );
  const channel = channelOf(step);
  if (channel === undefined)
    return tell(
      step.kind === 'ab_test'
        ? `"${leaf.step}" is an A/B test, whose messages cannot be asked about one by one.`
        : `The step "${leaf.step}" sends no message, so nobody can have ${leaf.did} it.`,
      `Write the id of an email${leaf.did === 'clicked' ? ' or a text' : ''}, or ask about any email since they came in: { ${leaf.did}_email: since_entry }.`,
    );
  if (channel === 'sms' && leaf.did === 'opened')
    return tell(
      `The step "${leaf.step}" is a text, and nobody knows whether a text was opened.`,
      `Klaviyo counts clicks alone: { clicked: ${leaf.step} }.`,
    );
  const again = leaf.window.kind !== 'since_entry' && reentry.kind !== 'never';
  if (before.has(leaf.step) || again) return [];
  return tell(
    `Nobody has had "${leaf.step}" when this is asked: it comes later, or on another branch.`,
    `It stands on line ${step.at.line}. Ask behind it, with a delay between, so that there is time to read.`,
  );
}
