/** The rules over one sequence that has been understood: what is wrong with it as a whole. One function a rule. */
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { repeated } from '../../text/group.ts';
import { isDeed } from '../../steps/kinds.ts';
import type { Sequence } from '../sequence.ts';
import { allSteps } from '../walk.ts';
import { letsNobodyIn } from './lets-nobody-in.ts';
import { messageUnknown } from './message-unknown.ts';
import { unreachableStep } from './unreachable-step.ts';

/** One thing that can be wrong with a sequence as a whole; nothing when it is not. */
export type Rule = (sequence: Sequence) => readonly Diagnostic[];

/** A flow that only waits and asks means nothing (a raw action may do anything); empty subjects and contents have been told at their keys by then. */
const noEmailContent: Rule = ({ name, steps, at, address }) => {
  if ([...allSteps(steps)].some(isDeed)) return [];
  const message = `The sequence "${name}" has no step that sends or changes anything.`;
  const detail =
    'Add an email step with a subject and content: email: { id: hello, subject: …, template: templates/hello.html }. Texts, webhooks and profile updates do as well.';
  return [diagnostic('no-email-content', message, detail, { at: at.name, address })];
};

/** Two steps of one sequence may not have the same id: it is what a step is known by. */
const duplicateId: Rule = ({ steps, address }) =>
  repeated(allSteps(steps), ({ id }) => id).map(({ item: { id, at }, first }) =>
    diagnostic(
      'duplicate-id',
      `Two steps have the id "${id}".`,
      `The other one is on line ${first.at.line}. Ids tell steps apart for good; give one of them another.`,
      { at, address, step: id },
    ),
  );

/** Of one flow; what branches repeat is counted when the flow is built. */
const mostActions = 200;

/** Each step that is neither skipped nor an exit becomes an action at least once. */
const tooManySteps: Rule = ({ steps, at, address }) => {
  const count = [...allSteps(steps)].filter(({ kind }) => kind !== 'exit' && kind !== 'skipped').length;
  if (count <= mostActions) return [];
  const message = `The sequence has ${count} steps; a flow takes ${mostActions} actions.`;
  const detail = 'Make two sequences of it, the second starting from a list or a segment.';
  return [diagnostic('too-many-actions', message, detail, { at: at.name, address })];
};

/** Without its goal or its wait a live flow would mail people who have arrived, or all at once. */
const skipHoldsLive: Rule = ({ status, steps, address }) => {
  if (status !== 'live' && status !== 'manual') return [];
  return [...allSteps(steps)].flatMap((step) => {
    if (step.kind !== 'skipped' || !step.holdsLive) return [];
    const { written, advice, at, id = written } = step;
    const harm =
      written === 'goal'
        ? 'People who have arrived would go on getting messages.'
        : 'People would get the next messages all at once.';
    const message = `The sequence may not be ${status} without its "${written}".`;
    return [
      diagnostic('skip-holds-live', message, `${harm} ${advice} Or set status: draft.`, { at, address, step: id }),
    ];
  });
};

/** Whoever left a cart or lapsed and then buys should not be reminded to buy. */
const noExit: Rule = ({ trigger: { type, at }, exitWhen, address }) => {
  if (!(type.endsWith('_abandoned') || type === 'lapsed_customer') || exitWhen) return [];
  const message = 'People who have bought go on getting this sequence.';
  const detail = 'Add exit_when: { placed_order: since_entry }, so that they leave the flow as soon as they order.';
  return [diagnostic('no-exit', message, detail, { at, address })];
};

/** Klaviyo has no event for a new customer; Active on Site fires for everybody it knows, on every visit. */
const oldCustomers: Rule = ({ trigger: { type, at }, reentry, audience, address }) => {
  if (type !== 'customer_created') return [];
  const missing = [
    ...(reentry.kind === 'never' ? [] : ['reentry: never']),
    ...(audience ? [] : ['audience: { metric: Placed Order, equals: 0, within: all_time }']),
  ];
  if (missing.length === 0) return [];
  const message = 'Active on Site fires for old customers too, on every visit.';
  const detail = `Klaviyo has no event for a new customer. Add ${missing.join(' and ')}.`;
  return [diagnostic('old-customers', message, detail, { at, address })];
};

const rules: readonly Rule[] = [
  ...[noEmailContent, duplicateId, unreachableStep, messageUnknown, tooManySteps, skipHoldsLive],
  ...[noExit, letsNobodyIn, oldCustomers],
];

export const checkSequence = (sequence: Sequence): readonly Diagnostic[] => rules.flatMap((rule) => rule(sequence));
