/** A sequence and its rendered messages → one side of the review page. Pure: what was read and rendered is given. */
import { compile } from '../compile/flow.ts';
import type { Subject } from '../flow-tests/subject.ts';
import { subjectOf } from '../flow-tests/subject-of.ts';
import type { PreviewMessage } from '../mail/preview.ts';
import { messagesOf } from '../mail/preview.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Side, WalkData } from './data.ts';
import { entryOf, factsOf, statusWords } from './facts.ts';
import { figuresOf, type StoredFigures } from './figures.ts';
import { itemsOf } from './items.ts';
import { layout } from './layout.ts';
import { pageMessage } from './messages.ts';
import { questionsOf } from './questions.ts';

export interface SideInput {
  /** With an id on every step that becomes an action (model/identify.ts). */
  readonly sequence: Sequence;
  readonly templates: ReadonlyMap<string, string>;
  /** In the order of mail/preview.ts' messagesOf. */
  readonly messages: readonly PreviewMessage[];
  readonly shownFor: string;
  readonly stored?: StoredFigures;
}

export function sideOf({ sequence, templates, messages, shownFor, stored }: SideInput): Side {
  const { desired } = compile(sequence, templates);
  const subject = desired && subjectOf(sequence, desired, templates);
  const questions = questionsOf(subject);
  const entry = entryOf(sequence, templates);
  const telling = { entry, questions, figures: figuresOf(stored, sequence.address) };
  const steps = messagesOf(sequence);
  const byStep = new Map(messages.map((message) => [message.step, message]));
  const trigger = { title: entry.trigger, ...(entry.filter === undefined ? {} : { detail: `where ${entry.filter}` }) };
  return {
    ...(sequence.description === undefined ? {} : { description: sequence.description.trim() }),
    status: statusWords(sequence),
    facts: factsOf(sequence, entry, sequence.schedule?.zone ?? 'UTC'),
    shownFor,
    canvas: layout(itemsOf(sequence.steps, { trigger, messages: byStep, questions })),
    messages: messages.map((message, index) => pageMessage(message, steps[index]!, telling)),
    ...(subject === undefined ? {} : { walk: walkOf(subject) }),
  };
}

const walkOf = ({ definition, exits, steps }: Subject): WalkData => ({
  definition,
  exits: [...exits],
  steps: [...steps].map(([action, { id, kind, ways }]) => ({ action, id, kind, ways: [...ways] })),
});
