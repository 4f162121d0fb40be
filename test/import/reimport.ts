/** What an account holds, read back as if nobody had ever written a file. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { desk } from '../cli/support.ts';
import { secret } from '../support/canary.ts';

export const config = (project: string): string =>
  `project: ${project}\naccounts:\n  production:\n    api_key_env: KLAVIYO_API_KEY\n    flows: flows/\npolicy:\n  max_destructive: { count: 100, percent: 100 }\n`;

type Desk = Awaited<ReturnType<typeof desk>>;
const json = async (shop: Desk, ...argv: string[]) => {
  const ran = await shop.sluice(...argv, '--format', 'json');
  return { ...JSON.parse(ran.out), code: ran.code, err: ran.err };
};

/** Forgets all files and the ledger, and reads the account back under another project. */
export async function reimport(shop: Desk): Promise<void> {
  await rm(join(shop.root, 'flows'), { recursive: true });
  await rm(join(shop.root, '.sluice'), { recursive: true, force: true });
  await shop.write('sluice.yaml', config('second'));
  await shop.write('flows/.keep', '');
  const { imported, refused } = await json(shop, 'import', '--all');
  expect(refused).toEqual([]);
  for (const { secrets } of imported) for (const { name } of secrets) shop.env[name] = secret;
  const plan = await json(shop, 'plan');
  expect(plan.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  for (const { kind, notes, address } of plan.changes) expect([address, kind, notes]).toEqual([address, 'adopt', []]);

  const flows = JSON.stringify(Object.values(shop.sandbox.account.actions));
  const before = shop.sandbox.log.length;
  const applied = await shop.sluice('apply', '--yes');
  expect(applied.err).toBe('');
  expect(applied.code).toBe(0);
  const writes = shop.sandbox.log.slice(before).filter(({ write }) => write);
  expect(new Set(writes.map(({ method, path }) => `${method} ${path.replace(/tags\/[^/]+/, 'tags/ID')}`))).toEqual(
    new Set(['POST /api/tags', 'POST /api/tags/ID/relationships/flows']),
  );
  expect(JSON.stringify(Object.values(shop.sandbox.account.actions))).toBe(flows);
  const after = await json(shop, 'plan');
  for (const { kind, address, reason } of after.changes)
    expect([address, kind, reason]).toEqual([address, 'none', reason]);
  expect((await json(shop, 'drift')).drift).toEqual([]);
}
