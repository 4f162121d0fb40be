/** Written conditions, branches, random splits and raw actions → steps with branches. */
import type { Path } from '../../yaml/yaml-range.ts';
import { readCondition } from '../conditions/condition.ts';
import { missingKey } from '../issue.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import { asking } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { Branches, BranchStep, ConditionStep, RandomSplitStep, RawStep, SkippedStep } from './step-type.ts';
import type { JsonObject } from '../values.ts';
import { skipCondition, untranslatableIn } from './skipped-condition.ts';
import * as written from '../written/flow-steps.ts';

export function readConditionStep(
  fields: unknown,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): ConditionStep | SkippedStep | undefined {
  const value = reader.read(written.condition, fields, path) ?? salvage(fields, path, scope, reader);
  if (!value) return undefined;
  const unknown = untranslatableIn(value.if);
  const question =
    unknown === undefined ? readCondition(value.if, [...path, 'if'], asking(scope, 'if'), reader) : undefined;
  const branches = readBranches(value, path, scope, reader);
  if (unknown !== undefined)
    return branches && skipCondition(unknown, value.when_skipped, branches, path, base, reader);
  return question && branches && { kind: 'condition', ...base, if: question, ...branches };
}

/** What hangs below a split that is itself wrong is read nonetheless, so that all problems come at once. */
function salvage(fields: unknown, path: Path, scope: Scope, reader: Reader): undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const map = fields as Readonly<Record<string, unknown>>;
  if (map.if !== undefined && untranslatableIn(map.if) === undefined)
    readCondition(map.if, [...path, 'if'], asking(scope, 'if'), reader);
  scope.readSteps(map.then, [...path, 'then'], scope, reader);
  scope.readSteps(map.else, [...path, 'else'], scope, reader);
  const cases: readonly unknown[] = Array.isArray(map.cases) ? map.cases : [];
  for (const [i, each] of cases.entries()) {
    const at = [...path, 'cases', i];
    const { if: asked, then } = (typeof each === 'object' && each !== null ? each : {}) as {
      if?: unknown;
      then?: unknown;
    };
    if (asked !== undefined) readCondition(asked, [...at, 'if'], asking(scope, 'case'), reader);
    scope.readSteps(then, [...at, 'then'], scope, reader);
  }
  return undefined;
}

function readBranches(
  value: { then?: unknown; else?: unknown },
  path: Path,
  scope: Scope,
  reader: Reader,
): Branches | undefined {
  if (value.then === undefined && value.else === undefined) {
    return reader.report(
      'missing-key',
      path,
      'The split has no branch.',
      'Add then, else or both, with the steps of each.',
      'key',
    );
  }
  const yes = scope.readSteps(value.then, [...path, 'then'], scope, reader);
  const no = scope.readSteps(value.else, [...path, 'else'], scope, reader);
  return yes && no && { then: yes, else: no };
}

export function readRandomSplit(
  fields: unknown,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): RandomSplitStep | undefined {
  const value = reader.read(written.randomSplit, fields, path) ?? salvage(fields, path, scope, reader);
  const branches = value && readBranches(value, path, scope, reader);
  return value && branches && { kind: 'random_split', ...base, percent: value.percent, ...branches };
}

export function readBranch(
  fields: unknown,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): BranchStep | undefined {
  const asksOne = typeof fields === 'object' && fields !== null && 'if' in fields && !('cases' in fields);
  if (asksOne) {
    salvage(fields, path, scope, reader);
    return reader.report(
      'unknown-key',
      [...path, 'if'],
      'A branch has cases, each with an if of its own.',
      'For one question write condition: { if: …, then: […], else: […] }; for several, branch: { cases: [{ if: …, then: […] }], else: […] }.',
      'key',
    );
  }
  const value = reader.read(written.branch, fields, path) ?? salvage(fields, path, scope, reader);
  if (!value) return undefined;
  const cases = value.cases.map((each, i) => {
    const at = [...path, 'cases', i];
    const question = readCondition(each.if, [...at, 'if'], asking(scope, 'case'), reader);
    const steps = scope.readSteps(each.then, [...at, 'then'], scope, reader);
    return question && steps && { name: each.name ?? `Case ${i + 1}`, if: question, then: steps };
  });
  const otherwise = scope.readSteps(value.else, [...path, 'else'], scope, reader);
  const names = cases.map((each) => each?.name);
  const twice = names.findIndex((name, i) => name !== undefined && names.indexOf(name) !== i);
  if (twice >= 0) {
    // Flows built in Klaviyo's app have such cases, so they can be held.
    reader.told({
      code: 'invalid-value',
      path: [...path, 'cases', twice, 'name'],
      part: 'value',
      message: `Two cases are named "${names[twice]}".`,
      detail: 'Give each case a name of its own: reports and message names tell them apart by it.',
      severity: 'warning',
    });
  }
  if (cases.includes(undefined) || !otherwise) return undefined;
  return {
    kind: 'branch',
    ...base,
    name: value.name ?? base.id ?? 'Branch',
    cases: cases as BranchStep['cases'],
    else: otherwise,
  };
}

/** Actions of Klaviyo that go on in one way only (OpenAPI 2026-07-15: their links are { next }). */
const linear = /^(send-|time-delay|target-date|countdown-delay|update-profile|list-update|back-in-stock-delay)/;

export function readRawStep(
  fields: unknown,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): RawStep | undefined {
  const value = reader.read(written.raw, fields, path) ?? salvage(fields, path, scope, reader);
  if (!value) return undefined;
  const { definition } = value;
  const at = [...path, 'definition'];
  if (typeof definition.type !== 'string') {
    return reader.told({
      ...missingKey(at, 'type'),
      detail: 'The type of the action, such as send-mobile-push.',
    });
  }
  const given = ['id', 'temporary_id', 'links'].find((key) => definition[key] !== undefined);
  if (given !== undefined) {
    return reader.report(
      'invalid-value',
      [...at, given],
      `"${given}" is given by Sluice.`,
      'Take it out: the order of the steps makes the links.',
      'key',
    );
  }
  const stray = (['then', 'else'] as const).find((key) => value[key] !== undefined);
  if (stray !== undefined && linear.test(definition.type)) {
    return reader.report(
      'invalid-value',
      [...path, stray],
      `An action of type ${definition.type} does not split.`,
      'Write the steps after it instead of under it.',
      'key',
    );
  }
  const yes = value.then === undefined ? undefined : scope.readSteps(value.then, [...path, 'then'], scope, reader);
  const no = value.else === undefined ? undefined : scope.readSteps(value.else, [...path, 'else'], scope, reader);
  if ((value.then !== undefined && !yes) || (value.else !== undefined && !no)) return undefined;
  return {
    kind: 'raw',
    ...base,
    definition: definition as JsonObject,
    ...(yes ? { then: yes } : {}),
    ...(no ? { else: no } : {}),
  };
}
