/** Sequence and its compiled flow → a subject of tests and walks. */
import type { Desired } from '../compile/desired.ts';
import { compile } from '../compile/flow.ts';
import type { Action } from '../wire/types.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Step } from '../steps/kinds.ts';
import { waysOf } from '../simulate/graph.ts';
import { mapEach } from '../text/json.ts';
import { listId, segmentId, type Subject } from './subject.ts';

/**
 * Statuses are as written on the steps, else live: a test tries what the sequence does once it is switched on.
 */
export function subjectOf(sequence: Sequence, desired: Desired, templates: ReadonlyMap<string, string>): Subject {
  const written = new Map(desired.steps.map((step) => [step.temporaryId, step]));
  const actions = desired.definition.actions.map((action) =>
    switchedOn(action, written.get(action.temporary_id ?? '')?.status),
  );
  const definition = named({ ...desired.definition, actions });
  const models = new Map(stepsOf(sequence.steps).map((step) => [step.id ?? '', step]));
  return {
    address: sequence.address,
    definition,
    steps: new Map(
      definition.actions.map((action) => {
        const { step, kind, at } = written.get(action.temporary_id ?? '')!;
        return [action.temporary_id!, { id: step, kind, at, ways: wayNames(action, models.get(step)) }];
      }),
    ),
    exits: exitGroups(sequence, templates),
    sequence,
  };
}

function switchedOn(action: Action, status: string | undefined): Action {
  if (!('data' in action) || action.type === 'time-delay' || action.type === 'target-date') return action;
  if (!action.data || !('status' in action.data)) return action;
  return { ...action, data: { ...action.data, status: status ?? 'live' } } as Action;
}

/** Which groups the exit makes: those the sequence would have without an audience. */
function exitGroups(sequence: Sequence, templates: ReadonlyMap<string, string>): ReadonlySet<string> {
  if (!sequence.exitWhen) return new Set();
  const { audience: _, ...rest } = sequence;
  const filter = compile({ ...rest, steps: [] }, templates).desired?.definition.profile_filter;
  return new Set((named(filter ?? null)?.condition_groups ?? []).map((group) => JSON.stringify(group)));
}

/** Reference tokens (compile/desired.ts) → the names they stand for; everything else stays. */
export const named = <T>(value: T): T => (typeof value === 'string' ? nameOf(value) : mapEach(value, named)) as T;

function nameOf(text: string): string {
  const found = /^@(metric|list|segment|message)\{(.*?)(?:\|[^|}]*)?\}$/s.exec(text);
  if (!found) return text;
  const [, kind, name = ''] = found;
  // In a walk the event of a message bears the id of its action.
  return kind === 'metric' || kind === 'message' ? name : kind === 'list' ? listId(name) : segmentId(name);
}

export function stepsOf(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'condition':
      case 'random_split':
        return [step, ...stepsOf(step.then), ...stepsOf(step.else)];
      case 'branch':
        return [step, ...step.cases.flatMap((one) => stepsOf(one.then)), ...stepsOf(step.else)];
      default:
        return [step];
    }
  });
}

/** A condition negated at its top has its branches swapped (steps/condition.ts), so "yes" is the author's else. */
function wayNames(action: Action, step: Step | undefined): ReadonlyMap<string, string> {
  const ways = waysOf(action).map(({ way }) => way);
  if (step?.kind === 'branch') {
    const names = ways.map((way, index) => [way, step.cases[index]?.name ?? 'else'] as const);
    return new Map(names);
  }
  const words = step?.kind === 'condition' && isNegated(step.if) ? ['else', 'then'] : ['then', 'else'];
  return new Map(ways.map((way, index) => [way, words[index] ?? way]));
}

function isNegated(condition: Extract<Step, { kind: 'condition' }>['if']): boolean {
  return condition.kind === 'not' && !isNegated(condition.of);
}
