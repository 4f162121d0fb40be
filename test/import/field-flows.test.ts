/**
 * Flows of the field cases (`../shared/cases`): conditions on consent, phones, lists and `created`, triggers of every kind,
 * branches that meet, subjects that YAML would take for something else. Each is imported in words, but for the triggers
 * the format has none for, and is taken over as it is (`import` proves that before it writes).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { build } from './support/cases.ts';

const cases = join(import.meta.dirname, '../../../shared/cases');
const read = (file: string) => JSON.parse(readFileSync(join(cases, file), 'utf8')) as Parameters<typeof build>[1];

test.skipIf(!existsSync(cases))('flows that people reported are imported in words', { timeout: 60_000 }, async () => {
  const shop = await desk({ 'flows/.keep': '' });
  for (const id of Object.keys(shop.sandbox.account.flows)) shop.sandbox.ui.archiveFlow(id);
  const files = [
    ...['01-checkout-two-arms', '07-phone-region', '10-joined', '63-import-texts'].map((name) => `${name}/flow.json`),
    ...readdirSync(join(cases, '08-triggers')).map((name) => `08-triggers/${name}`),
  ];
  for (const file of files) build(shop.sandbox, read(file));
  const ran = await shop.sluice('import', '--all', '--format', 'json');
  const { imported, refused } = JSON.parse(ran.out) as {
    imported: { file: string; name: string; warnings: string[] }[];
    refused: unknown[];
  };
  expect([refused, imported.length]).toEqual([[], files.length]);
  const raw: string[] = [];
  const told = imported.filter(({ warnings }) => warnings.some((one) => one.includes('no words for the trigger')));
  expect(told.map(({ name }) => name).sort()).toEqual(['Pet birthday', 'Price drop', 'Thirty days after']);
  for (const { file, name } of imported)
    for (const line of (await shop.read(file)).split('\n'))
      if (/\braw\b/.test(line)) raw.push(`${name}: ${line.trim()}`);
  // A date that has passed, the price of a product, an object of the account's own: the format has no words for these.
  expect(raw.sort()).toEqual(['Pet birthday: type: raw', 'Price drop: type: raw', 'Thirty days after: type: raw']);
});
