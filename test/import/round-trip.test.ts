/**
 * Sequences are applied, forgotten, imported from the account alone, adopted, and planned again: nothing may be left to
 * do, and nothing may have been written but the tag.
 */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk } from '../cli/support.ts';
import { config, reimport } from './reimport.ts';
import { secret } from '../support/canary.ts';

const root = join(import.meta.dirname, '../..');
describe('what was applied can be imported again', () => {
  it('every example of the repository', { timeout: 120_000 }, async () => {
    const shop = await desk({
      'sluice.yaml': await readFile(join(root, 'sluice.yaml'), 'utf8').catch(() => config('first')),
    });
    shop.env.CRM_TOKEN = secret;
    shop.env.KLAVIYO_API_KEY_STAGING = 'pk_other';
    await cp(join(root, 'flows'), join(shop.root, 'flows'), { recursive: true });
    const applied = await shop.sluice('apply', '--yes');
    expect(applied.err + applied.out).not.toMatch(/refused|failed/);
    expect(applied.code).toBe(0);
    await reimport(shop);
    if (process.env.SHOW) {
      for (const name of (await readdir(join(shop.root, 'flows'))).filter((one) => one.endsWith('.yaml')))
        process.stdout.write(`--- ${name}\n${await shop.read(`flows/${name}`)}`);
    }
  });
});
