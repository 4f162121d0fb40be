/** Plans made up for a test, where a file would only be long. */
import type { Change, Plan } from '../../src/plan/plan.ts';
import { changeKinds } from '../../src/plan/plan.ts';

export const change = (some: Partial<Change>): Change => ({
  address: 'cart',
  name: 'Cart',
  kind: 'update',
  reason: '1 body',
  digest: '0'.repeat(64),
  flow_id: 'F1',
  status: 'live',
  steps: [],
  diff: [],
  notes: [],
  destructive: false,
  has_run: true,
  writes: 1,
  at: { file: `flows/${some.address ?? 'cart'}.yaml`, line: 1, column: 7, endLine: 1, endColumn: 11 },
  ...some,
});

export const planWith = (changes: readonly Change[], some: Partial<Plan> = {}): Plan => ({
  version: 1,
  account: { key: 'production', id: 'AbC123', name: 'Oak & Iron', currency: 'USD' },
  project: 'oak-and-iron',
  drains: [],
  digest: 'd'.repeat(64),
  summary: Object.fromEntries(
    changeKinds.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]),
  ) as Plan['summary'],
  changes,
  skipped: [],
  refusals: [],
  requests: 10,
  writes: changes.length,
  creates_left: 97,
  flows: { total: changes.length, ours: changes.length },
  diagnostics: [],
  ledger: [],
  ...some,
});
