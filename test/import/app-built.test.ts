/**
 * Flows as people build them in Klaviyo's app, `app-built/NAME.json`: imported into `NAME.yaml`, taken over, and then there
 * is nothing to do. `UPDATE=1` writes the files anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { build } from './support/cases.ts';

const folder = new URL('app-built/', import.meta.url);
const kinds = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

test('all are written as they are, taken over, and nothing is left to do', { timeout: 60_000 }, async () => {
  const shop = await desk({ 'flows/.keep': '' });
  for (const id of Object.keys(shop.sandbox.account.flows)) shop.sandbox.ui.archiveFlow(id);
  const names = new Map(kinds.map((kind) => [build(shop.sandbox, JSON.parse(read(`${kind}.json`))), kind]));
  const ran = JSON.parse((await shop.sluice('import', '--all', '--format', 'json')).out);
  expect(ran.refused).toEqual([]);
  for (const { flow_id: id, file, warnings } of ran.imported) {
    const yaml = await shop.read(file);
    const told = warnings.filter((one: string) => !one.includes('drag-and-drop')).map((one: string) => `# ! ${one}\n`);
    const text = `${told.join('')}${yaml}`
      .replace(/^adopt: .*\n/m, '')
      .replaceAll(/action( of the flow \(| )\d+/g, 'action$1ID');
    const expected = `${names.get(id)}.yaml`;
    if (process.env['UPDATE']) writeFileSync(new URL(expected, folder), text);
    expect(text, expected).toBe(read(expected));
  }
  const plan = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
  const told = plan.changes.map(({ address, kind, notes }: Record<string, unknown>) => [address, kind, notes]);
  expect(told).toEqual(told.map(([address]: [string]) => [address, 'adopt', []]));
  expect(told.length).toBe(kinds.length);
  const before = JSON.stringify([shop.sandbox.account.actions, shop.sandbox.account.templates]);
  const applied = await shop.sluice('apply', '--yes');
  expect([applied.code, applied.err.includes('failed')]).toEqual([0, false]);
  expect(JSON.stringify([shop.sandbox.account.actions, shop.sandbox.account.templates])).toBe(before);
  const after = await shop.sluice('plan', '--deep', '--detailed-exitcode');
  expect(after.code, after.out + after.err).toBe(0);
  expect((await shop.sluice('drift', '--detailed-exitcode')).code).toBe(0);
});
