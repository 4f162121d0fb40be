/** A sequence and its rendered messages → one side of the review page. Pure: what was read and rendered is given. */
import { compile } from '../compile/flow.ts';
import type { Subject } from '../flow-tests/subject.ts';
import { subjectOf } from '../flow-tests/subject-of.ts';
import { messagesOf, type PreviewMessage } from '../mail/preview.ts';
import type { Sequence } from '../model/sequence.ts';
import { present } from '../text/json.ts';
import type { Side, WalkData } from './data.ts';
import { type Entry, entryOf, factsOf, statusWords } from './facts.ts';
import { figuresOf, type StoredFigures } from './figures.ts';
import { type Drawing, itemsOf } from './items.ts';
import { type Item, layout } from './layout.ts';
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
  const figures = figuresOf(stored, sequence.address);
  const telling = { entry, questions, figures };
  const steps = messagesOf(sequence);
  const byStep = new Map(messages.map((message) => [message.step, message]));
  return {
    ...present({ description: sequence.description?.trim() }),
    status: statusWords(sequence),
    facts: factsOf(sequence, entry, sequence.schedule?.zone ?? 'UTC'),
    shownFor,
    canvas: layout(itemsOf(sequence.steps, { trigger: triggerOf(entry), messages: byStep, questions, figures })),
    messages: messages.map((message, index) => pageMessage(message, steps[index]!, telling)),
    ...present({ walk: subject && walkOf(subject) }),
  };
}

/** A sequence's flow to be drawn, with what was written instead of rendered messages. */
export function flowItems(sequence: Sequence, templates: ReadonlyMap<string, string>): readonly Item[] {
  const { desired } = compile(sequence, templates);
  const questions = questionsOf(desired && subjectOf(sequence, desired, templates));
  return itemsOf(sequence.steps, { trigger: triggerOf(entryOf(sequence, templates)), messages: new Map(), questions });
}

const triggerOf = ({ trigger, filter }: Entry): Drawing['trigger'] => ({
  title: trigger,
  ...(filter === undefined ? {} : { detail: `where ${filter}` }),
});

const walkOf = ({ definition, exits, steps }: Subject): WalkData => ({
  definition,
  exits: [...exits],
  steps: [...steps].map(([action, { id, kind, ways }]) => ({ action, id, kind, ways: [...ways] })),
});
