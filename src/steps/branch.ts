/** branch: several things are asked in turn, and people go on in the first branch that fits. */
import * as z from 'zod';
import { branchFilter } from '../compile/condition.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { readCondition } from '../model/conditions/condition.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import { asking } from '../model/scope.ts';
import { identity, optionalText, part } from '../model/written/parts.ts';
import { fieldsOf } from '../text/json.ts';
import { otherwise, salvageSplit, then } from './branches.ts';
import { asked } from './condition.ts';
import type { Step } from './kinds.ts';
import type { SplitKind, StepBase } from './step-kind.ts';

export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly name: string;
  readonly cases: readonly { readonly name: string; readonly if: Condition; readonly then: readonly Step[] }[];
  readonly else: readonly Step[];
}

const branchCase = z.strictObject({
  name: optionalText('The name of this branch.'),
  if: part('condition', 'Who takes this branch.'),
  then,
});

const schema = z.strictObject({
  ...identity,
  name: optionalText('The name of the split.'),
  cases: z.array(branchCase).min(1).describe('The branches, asked in this order; the first that holds is taken.'),
  else: otherwise,
});

/** Klaviyo help: at most 20 paths; whether else is one of them it does not say. */
const mostCases = 20;

export const branch: SplitKind<BranchStep> = {
  description: 'Ask several things in turn, and go on in the first branch that fits.',
  title: 'Split',
  schema,
  shape: 'split',
  read(fields, place) {
    const { path, base, scope, reader } = place;
    if ('if' in fieldsOf(fields)) {
      salvageSplit(fields, place);
      return reader.report('unknown-key', [...path, 'if'], {
        message: 'A branch has cases, each with an if of its own.',
        detail:
          'For one question write condition: { if: …, then: […], else: […] }; for several, branch: { cases: [{ if: …, then: […] }], else: […] }.',
        part: 'key',
      });
    }
    const value = reader.read(schema, fields, path) ?? salvageSplit(fields, place);
    if (!value) return undefined;
    const cases = value.cases.map((each, i) => {
      const at = [...path, 'cases', i];
      const question = readCondition(each.if, [...at, 'if'], asking(scope, 'case'), reader);
      const steps = scope.readSteps(each.then, [...at, 'then'], scope, reader);
      return question && steps && { name: each.name ?? `Case ${i + 1}`, if: question, then: steps };
    });
    const rest = scope.readSteps(value.else, [...path, 'else'], scope, reader);
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
    if (cases.includes(undefined) || !rest) return undefined;
    const name = value.name ?? base.id ?? 'Branch';
    return { kind: 'branch', ...base, name, cases: cases as BranchStep['cases'], else: rest };
  },
  label: ({ name }) => name,
  words: ({ name, cases }) => ({
    name,
    cases: cases.map((each) => `${each.name} ${asked(each.if)}`).join(' '),
  }),
  ways: ({ cases, else: rest }) => [
    ...cases.map(({ name, then: steps }) => ({ name, steps })),
    { name: 'else', steps: rest },
  ],
  map: (step, each) => ({
    ...step,
    cases: step.cases.map((one) => ({ ...one, then: each(one.then) })),
    else: each(step.else),
  }),
  split({ name, cases, at, id }, context) {
    if (cases.length > mostCases)
      context.diagnostics.push(
        diagnostic(
          'too-many-cases',
          `The branch has ${cases.length} cases; a split in Klaviyo has at most ${mostCases}.`,
          'Put the rest into a branch of its own, under else. Or write branches: nested under the account in sluice.yaml: then they become conditions one inside the other.',
          { at, address: context.address, ...(id === undefined ? {} : { step: id }) },
        ),
      );
    const branches = [
      ...cases.map((one, order) => ({
        branch_id: `case-${order}`,
        order,
        name: one.name,
        branch_filter: branchFilter(context, one.if),
      })),
      { branch_id: 'else', branch_filter: null, is_else: true },
    ];
    return { action: { type: 'multi-branch-split', links: null, data: { name, branches } }, swapped: false };
  },
};
