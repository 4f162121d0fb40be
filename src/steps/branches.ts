/** What splits have in common: `then` and `else`, and what is read of one that is itself wrong. */
import { readCondition } from '../model/conditions/condition.ts';
import { asking } from '../model/scope.ts';
import { optionalPart } from '../model/written/parts.ts';
import { fieldsOf, listOf } from '../text/json.ts';
import type { Step } from './kinds.ts';
import { untranslatableIn } from './skipped-condition.ts';
import type { EachList, Place, Way } from './step-kind.ts';

/** The two ways on from a split. */
export interface Branches {
  readonly then: readonly Step[];
  readonly else: readonly Step[];
}

export const then = optionalPart('steps', 'The steps for people for whom it holds.');
export const otherwise = optionalPart('steps', 'The steps for everybody else.');

export function readBranches(
  value: { readonly then?: unknown; readonly else?: unknown },
  { path, scope, reader }: Place,
): Branches | undefined {
  if (value.then === undefined && value.else === undefined) {
    return reader.report('missing-key', path, {
      message: 'The split has no branch.',
      detail: 'Add then, else or both, with the steps of each.',
      part: 'key',
    });
  }
  const yes = scope.readSteps(value.then, [...path, 'then'], scope, reader);
  const no = scope.readSteps(value.else, [...path, 'else'], scope, reader);
  return yes && no && { then: yes, else: no };
}

/** What hangs below a split that is itself wrong is read nonetheless, so that all problems come at once. */
export function salvageSplit(fields: unknown, { path, scope, reader }: Place): undefined {
  const map = fieldsOf(fields);
  if (map.if !== undefined && untranslatableIn(map.if) === undefined)
    readCondition(map.if, [...path, 'if'], asking(scope, 'if'), reader);
  scope.readSteps(map.then, [...path, 'then'], scope, reader);
  scope.readSteps(map.else, [...path, 'else'], scope, reader);
  for (const [i, each] of listOf(map.cases).map(fieldsOf).entries()) {
    const at = [...path, 'cases', i];
    if (each.if !== undefined) readCondition(each.if, [...at, 'if'], asking(scope, 'case'), reader);
    scope.readSteps(each.then, [...at, 'then'], scope, reader);
  }
}

export const yesAndNo = (step: Partial<Branches>): readonly Way[] => [
  { name: 'yes', steps: step.then ?? [] },
  { name: 'no', steps: step.else ?? [] },
];

export const mapBranches = <S extends Branches>(step: S, each: EachList): S => ({
  ...step,
  then: each(step.then),
  else: each(step.else),
});
