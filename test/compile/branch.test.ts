/** How many cases a split of Klaviyo's takes, and of which step it is told where there are more. */
import { expect, it } from 'vitest';
import type { Context } from '../../src/compile/context.ts';
import type { Condition } from '../../src/model/conditions/condition-type.ts';
import { branch, type BranchStep } from '../../src/steps/branch.ts';

const at = { file: 'flows/a.yaml', line: 4, column: 5, endLine: 4, endColumn: 11 };

const tiers = (count: number, id: object): BranchStep => ({
  ...{ kind: 'branch', name: 'Tiers', else: [], at, ...id },
  cases: Array.from({ length: count }, (_, i) => ({
    name: `Tier ${i}`,
    if: { kind: 'property', property: 'Tier', test: { op: 'equals', value: `${i}` }, at } as Condition,
    then: [],
  })),
});

it.each<[number, object, readonly object[]]>([
  [20, { id: 'tiers' }, []],
  [21, { id: 'tiers' }, [{ code: 'too-many-cases', at, address: 'a', step: 'tiers' }]],
  [21, {}, [{ code: 'too-many-cases', at, address: 'a', step: undefined }]],
])('%i cases of %j', (count, id, told) => {
  const context: Context = {
    ...{ address: 'a', diagnostics: [], references: new Map(), templates: new Map() },
    ...{ secrets: new Set<string>(), channels: new Map() },
  };
  const { action } = branch.split(tiers(count, id), context);
  expect(action.type === 'multi-branch-split' && action.data?.branches.length).toBe(count + 1);
  expect(context.diagnostics.map(({ code, at, address, step }) => ({ code, at, address, step }))).toEqual(told);
});
