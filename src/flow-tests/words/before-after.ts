/** What somebody on each way of a changed sequence goes through, as it is in Klaviyo now and as it would be. */
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { usualStart } from '../../model/flow-test/parse-flow-test.ts';
import { idOf, waysOf } from '../../simulate/graph.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Timeline } from '../../simulate/types.ts';
import { mapEach } from '../../text/json.ts';
import type { Walk } from './render-markdown.ts';
import { listId, segmentId, type Subject, type SubjectStep } from '../subject.ts';
import { afterWords } from './time-words.ts';
import { type Walker, walkersFor } from '../prove/ways.ts';

const mostPeople = 6;
const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Names of the account's objects by id. */
export interface Catalogue {
  readonly metrics: readonly { readonly id: string; readonly name: string }[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly segments: readonly { readonly id: string; readonly name: string }[];
}

/** `definition` is the flow as it stands; undefined: there is none, or it is not known whole. */
export function beforeAfter(
  subject: Subject,
  definition: FlowDefinition | undefined,
  catalogue: Catalogue,
): readonly Walk[] {
  const before = definition && observedSubject(subject, definition, catalogue);
  return walkersFor(subject, usualStart, { timezone: 'UTC' })
    .slice(0, mostPeople)
    .map((walker) => ({
      address: subject.address,
      name: walker.name,
      before: before && linesOf(before, walkThrough(before, walker)),
      after: linesOf(subject, walker.timeline),
    }))
    .filter(({ before: old, after }) => old?.join('\n') !== after.join('\n'));
}

const walkThrough = (subject: Subject, { person, happenings }: Walker): Timeline =>
  simulateFlows([{ id: subject.address, definition: subject.definition, from: usualStart }], person, happenings, {
    timezone: 'UTC',
  });

/** Messages, branches and how it ends; waits show in the times. */
function linesOf(subject: Subject, { entries }: Timeline): readonly string[] {
  return entries.flatMap(({ kind, at, action, way, why }) => {
    if (kind === 'entered' || kind === 'waits') return [];
    const step = subject.steps.get(action ?? '');
    const what =
      kind === 'branch'
        ? `${step?.id ?? ''}: ${step?.ways.get(way ?? '') ?? way ?? ''}`
        : `${step?.kind ?? ''} ${step?.id ?? ''}`.trim();
    const word = kind === 'sent' || kind === 'branch' ? '' : `${kind} `;
    return [
      `${afterWords(at - usualStart)} ${word}${kind === 'ended' ? '' : what}${kind === 'left' || kind === 'refused' ? ` (${why.code})` : ''}`.trimEnd(),
    ];
  });
}

/** The flow as read, with our names for the account's ids, and its messages' names for the steps'. */
export function observedSubject(subject: Subject, definition: FlowDefinition, catalogue: Catalogue): Subject {
  const names = new Map([
    ...catalogue.metrics.map(({ id, name }) => [id, name] as const),
    ...catalogue.lists.map(({ id, name }) => [id, listId(name)] as const),
    ...catalogue.segments.map(({ id, name }) => [id, segmentId(name)] as const),
  ]);
  const visit = (value: unknown): unknown =>
    typeof value === 'string' ? (names.get(value) ?? value) : mapEach(value, visit);
  const actions = definition.actions.map((action) => live(visit(action) as Action));
  const renamed = { ...(visit(definition) as FlowDefinition), actions };
  return {
    ...subject,
    definition: renamed,
    exits: new Set(),
    steps: new Map(actions.map((action) => [idOf(action), observedStep(subject, action)])),
  };
}

function live(action: Action): Action {
  if (!('data' in action) || !action.data || !('status' in action.data)) return action;
  return { ...action, data: { ...action.data, status: 'live' } } as Action;
}

/** A step of the same name, else what the action is. */
function observedStep(subject: Subject, action: Action): SubjectStep {
  const { message, name } = ((action as { data?: unknown }).data ?? {}) as {
    message?: { name?: string };
    name?: string;
  };
  const called = (message?.name ?? name ?? '').split(' · ')[0]!;
  const same = [...subject.steps.values()].find(
    ({ id, kind }) => id === called || (called === '' && kindOf[action.type] === kind),
  );
  const words = ['then', 'else'];
  const ways = new Map(waysOf(action).map(({ way }, index) => [way, words[index] ?? way]));
  return {
    id: called === '' ? (same?.id ?? action.type) : called,
    kind: same?.kind ?? kindOf[action.type] ?? action.type,
    at: nowhere,
    ways: same?.ways.size === ways.size ? same.ways : ways,
  };
}

const kindOf: Readonly<Record<string, string>> = {
  'send-email': 'email',
  'send-sms': 'sms',
  'send-webhook': 'webhook',
  'send-internal-alert': 'notify',
  'update-profile': 'update_profile',
  'conditional-split': 'condition',
  'trigger-split': 'condition',
  'multi-branch-split': 'branch',
};
