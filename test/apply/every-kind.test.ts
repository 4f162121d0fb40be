import { expect, test } from 'vitest';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { allowed, prepare } from './every-kind.ts';
import { expectForeignUntouched, leftInLibrary, outcomes, shop } from './world.ts';

const sides: readonly Partial<Quirks>[] = [
  {},
  { statusCascadeReachesAll: false, flowStatusFollowsActions: true },
  { flowStatusFollowsActions: true, staleTemplateAfterPatch: false },
  { transactionalStoredFalse: true, smsReadBackDefaults: false, patchLinks: 'honoured' },
  { includeStricterLimit: true, archivedFlowsListed: false, patchLinks: 'refused' },
];

test.each(sides)('one apply of every kind, whatever nobody knows about Klaviyo: %o', async (quirks) => {
  const it = shop({ quirks });
  const others = await prepare(it);
  const untouched = expectForeignUntouched(it.sandbox, others);
  const writes = it.api.counts().writes;
  const { plan, report } = await it.apply(allowed);
  expect(report.refusals.map(({ message, address }) => `${address}: ${message}`)).toEqual([]);
  expect(outcomes(report)).toEqual([
    'status calm: done',
    'adopt hand: done',
    'update greet: done',
    'update shorter: done',
    'update thinner: done',
    'delete gone: done',
    'replace swap: done',
    'create fresh: done',
    'create other: done',
    'update both: done',
    'status raise: done',
  ]);
  // Three more for the scratch draft on which it is tried, once an account, whether ends are joined.
  expect(it.api.counts().writes - writes).toBeLessThanOrEqual(plan.writes + 3);
  expect(leftInLibrary(it.sandbox)).toEqual([]);
  untouched();
  const again = await it.plan({ deep: true });
  expect(
    again.changes.filter(({ kind }) => kind !== 'none').map(({ address, reason }) => `${address}: ${reason}`),
  ).toEqual([]);
  expect(again.diagnostics.map(({ code }) => code).filter((code) => code === 'edited-in-klaviyo')).toEqual([]);
  expect(again.ledger).toEqual([]);
  it.remove();
});
