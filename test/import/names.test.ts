/** Names as accounts have them: each flow gets a file of its own, and the list at the end names every one. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { build } from './support/cases.ts';

const letter = {
  ...{ temporary_id: 'a', type: 'send-email', links: { next: null } },
  data: { status: 'draft', message: { name: 'a', subject_line: 'S' } },
};
const flow = (name: string | null, definition: Record<string, unknown> = {}) => ({
  name: name as string,
  definition: {
    triggers: [{ type: 'list', id: '$LIST:Newsletter' }],
    actions: [letter],
    entry_action_id: 'a',
    ...definition,
  },
});

const names: Readonly<Record<string, string>> = {
  'Welcome series': 'welcome-series',
  'Welcome Series': 'welcome-series-2',
  'welcome-series': 'welcome-series-3',
  'Café Ünïcödé': 'cafe-uenicoede',
  'Cafe\u0301 U\u0308ni\u0308co\u0308de\u0301': 'cafe-uenicoede-2',
  Straße: 'strasse',
  'Добро пожаловать': 'dobro-pozhalovat',
  Łódź: 'lodz',
  CON: 'con-flow',
  constructor: 'constructor-flow',
  __proto__: 'proto',
  '..': 'flow-ID',
  'a/b/../../c': 'a-b-c',
  日本語: 'flow-ID',
  '🎉🎉': 'flow-ID',
  null: 'null',
  '2026-01-01': '2026-01-01',
  'line\nbreak': 'line-break',
  'red\u001b[31m\u202e text': 'red-31m-text',
};

test('each flow gets a file of its own, and every one is in the list', { timeout: 60_000 }, async () => {
  const shop = await desk({ 'flows/.keep': '' });
  const { account, ui } = shop.sandbox;
  for (const id of Object.keys(account.flows)) ui.archiveFlow(id);
  const made = Object.entries(names).map(([name, address]) => ({ id: build(shop.sandbox, flow(name)), name, address }));
  const twin = build(shop.sandbox, flow('Straße'));
  const nameless = build(shop.sandbox, flow(null));
  const untriggered = build(shop.sandbox, flow('No trigger yet', { triggers: [] }));
  const empty = build(shop.sandbox, flow('No actions yet', { actions: [], entry_action_id: null }));
  const ran = await shop.sluice('import', '--all');
  expect(ran.code).toBe(1);
  for (const { id, address } of made)
    expect(ran.out).toContain(`flows/${address.replace('ID', id.toLowerCase())}.yaml  `);
  expect(ran.out).toContain(`flows/strasse-2.yaml  "Straße"  from ${twin}`);
  expect(ran.out).not.toMatch(/[\u001b\u202e]/);
  for (const id of [nameless, untriggered, empty]) expect(ran.err).toContain(`  ${id}`);
  expect(ran.out).toContain(`Imported ${made.length + 1} flows, 3 not; nothing was changed`);
  const files = (await readdir(join(shop.root, 'flows'))).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBe(made.length + 1);
  const plan = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
  expect(plan.changes.map(({ kind }: { kind: string }) => kind)).toEqual(files.map(() => 'adopt'));
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  expect((await shop.sluice('plan', '--detailed-exitcode')).code).toBe(0);
});
