/** condition: something is asked, and people go on in one of two branches. */
import * as z from 'zod';
import { asksEvent, asksProfile, branchFilter, profileFilter, triggerFilter } from '../compile/condition.ts';
import { readCondition } from '../model/conditions/condition.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import { asking } from '../model/scope.ts';
import { choice, identity, part } from '../model/written/parts.ts';
import type { Action } from '../wire/types.ts';
import { type Branches, mapBranches, otherwise, readBranches, salvageSplit, then, yesAndNo } from './branches.ts';
import { skipCondition, untranslatableIn } from './skipped-condition.ts';
import { idOf, type SplitKind, type StepBase } from './step-kind.ts';

export interface ConditionStep extends StepBase, Branches {
  readonly kind: 'condition';
  readonly if: Condition;
}

const schema = z.strictObject({
  ...identity,
  if: part('condition', 'What is asked.'),
  then,
  else: otherwise,
  when_skipped: choice(
    ['then', 'else', 'neither'],
    'Which branch stays when Klaviyo cannot ask this (a condition on tags or scores): then, else or neither.',
  ),
});

/** A condition without its places in the file, for its likeness. */
export const asked = (condition: Condition): string =>
  JSON.stringify(condition, (key, value: unknown) => (key === 'at' ? undefined : value));

export const condition: SplitKind<ConditionStep> = {
  description: 'Ask something, and go on in one of two branches.',
  title: 'Split',
  schema,
  shape: 'split',
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value = reader.read(schema, fields, path) ?? salvageSplit(fields, place);
    if (!value) return undefined;
    const unknown = untranslatableIn(value.if);
    const question =
      unknown === undefined ? readCondition(value.if, [...path, 'if'], asking(scope, 'if'), reader) : undefined;
    const branches = readBranches(value, place);
    if (unknown !== undefined) return branches && skipCondition(unknown, value.when_skipped, branches, place);
    return question && branches && { kind: 'condition', ...base, if: question, ...branches };
  },
  label: ({ id }) => id ?? 'condition',
  words: (step) => ({ if: asked(step.if) }),
  ways: yesAndNo,
  map: mapBranches,
  /**
   * Asked of the event alone it is a trigger-split, of the profile alone a conditional-split, and of both a
   * multi-branch-split with one case, whose filter is the only one that may hold both (Klaviyo OpenAPI 2026-07-15: a
   * branch filter takes metric-property beside all conditions on the profile). A negation at the top swaps the branches
   * instead of turning the condition round.
   */
  split(step, context) {
    let question = step.if;
    let swapped = false;
    while (question.kind === 'not') {
      question = question.of;
      swapped = !swapped;
    }
    const action = (): Action => {
      if (!asksEvent(question)) {
        const filter = profileFilter(context, [{ condition: question }]) ?? null;
        return { type: 'conditional-split', data: { profile_filter: filter } };
      }
      if (!asksProfile(question)) {
        const filter = triggerFilter(context, question) ?? null;
        const trigger = { trigger_id: context.triggerMetric ?? '', trigger_type: 'metric' } as const;
        return { type: 'trigger-split', data: { trigger_filter: filter, ...trigger } };
      }
      const branches = [
        { branch_id: 'yes', order: 0, name: 'Yes', branch_filter: branchFilter(context, question) },
        { branch_id: 'else', branch_filter: null, is_else: true },
      ];
      return { type: 'multi-branch-split', links: null, data: { name: idOf(step), branches } };
    };
    return { action: action(), swapped };
  },
};
