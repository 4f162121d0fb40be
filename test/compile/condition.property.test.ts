/** Every condition means the same before and after its translation, for people without a value too. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { conditionGroups, profileFilter } from '../../src/compile/condition.ts';
import type { Context } from '../../src/compile/context.ts';
import type { Action } from '../../src/wire/types.ts';
import type { Condition } from '../../src/model/conditions/condition-type.ts';
import { condition as conditionStep } from '../../src/steps/condition.ts';
import { holds } from './authors-meaning.ts';
import { lets } from './klaviyos-meaning.ts';
import { at, conditionOn, person } from './people.ts';
import { runs as often } from '../support/runs.ts';

const runs = often(20261123, 1000);

const newContext = (): Context => ({
  address: 'a',
  diagnostics: [],
  references: new Map(),
  templates: new Map(),
  secrets: new Set(),
  channels: new Map(),
  triggerMetric: '@metric{Checkout Started}',
});

/** What was built, where it did not become too many groups (which must then have been told). */
function built<T>(build: (context: Context) => T | undefined): T | undefined {
  const context = newContext();
  const value = build(context);
  expect(context.diagnostics.map(({ code }) => code)).toEqual(value === undefined ? ['too-many-groups'] : []);
  return value;
}

/** Which way a person goes at a split, by what is on the wire. */
function goesYes(action: Action, person: Parameters<typeof lets>[1]): boolean {
  switch (action.type) {
    case 'conditional-split':
      return lets(action.data!.profile_filter, person);
    case 'trigger-split':
      return lets(action.data!.trigger_filter, person);
    case 'multi-branch-split':
      return lets(action.data!.branches[0]!.branch_filter, person);
    default:
      throw new Error(action.type);
  }
}

describe('a condition', () => {
  it.each(['profile', 'event', 'both'] as const)('(%s) lets the same people through', (what) => {
    fc.assert(
      fc.property(conditionOn(what), person, (condition, someone) => {
        const filter = built((context) => conditionGroups(context, [{ condition }]));
        if (filter) expect(lets(filter, someone)).toBe(holds(condition, someone));
      }),
      runs,
    );
  });

  it('and its opposite share nobody and leave nobody out', () => {
    fc.assert(
      fc.property(conditionOn('profile'), person, (condition, someone) => {
        const filter = built((context) => profileFilter(context, [{ condition, negated: true }]));
        if (filter) expect(lets(filter, someone)).toBe(!holds(condition, someone));
      }),
      runs,
    );
  });

  it('of an audience and an exit lets in who belongs to the one and not to the other', () => {
    fc.assert(
      fc.property(conditionOn('profile'), conditionOn('profile'), person, (audience, exit, someone) => {
        const conditions = [{ condition: audience }, { condition: exit, negated: true }];
        const filter = built((context) => profileFilter(context, conditions));
        if (filter) expect(lets(filter, someone)).toBe(holds(audience, someone) && !holds(exit, someone));
      }),
      runs,
    );
  });

  it.each(['profile', 'event', 'both'] as const)('of a split (%s) sends the same people to then', (what) => {
    fc.assert(
      fc.property(conditionOn(what), person, (condition, someone) => {
        const step = { kind: 'condition', id: 'c', if: condition, then: [], else: [], at } as const;
        const context = newContext();
        const { action, swapped } = conditionStep.split(step, context);
        if (context.diagnostics.length === 0)
          expect(goesYes(action, someone) !== swapped).toBe(holds(condition, someone));
      }),
      runs,
    );
  });

  it('never builds more than fifty groups, however deep it is', () => {
    const leaf: Condition = { kind: 'property', property: 'Tier', test: { op: 'equals', value: 'x' }, at };
    const deep = (depth: number): Condition =>
      depth === 0
        ? leaf
        : { kind: 'any', of: Array.from({ length: 8 }, () => ({ kind: 'all', of: [deep(depth - 1), leaf], at })), at };
    const context = newContext();
    expect(conditionGroups(context, [{ condition: deep(4) }])).toBeUndefined();
    expect(context.diagnostics[0]).toMatchObject({ code: 'too-many-groups' });
    fc.assert(
      fc.property(conditionOn('profile'), (condition) => {
        const filter = conditionGroups(newContext(), [{ condition }]);
        expect(filter?.condition_groups.length ?? 0).toBeLessThanOrEqual(50);
      }),
      runs,
    );
  });
});
