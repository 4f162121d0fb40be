/** sluice test --update and --format junit: what is written, and what CI systems read. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, sluice } from './support.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-update-'));
  cpSync(join(root, 'flows'), join(folder, 'flows'), { recursive: true });
  cpSync(join(root, 'sluice.yaml'), join(folder, 'sluice.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const testFiles = (): readonly string[] =>
  readdirSync(join(folder, 'flows'), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.test.yaml'));

test('every case that expects nothing is given what comes, and holds from then on; comments stay', async () => {
  for (const file of testFiles()) {
    const path = join(folder, 'flows', file);
    const text = readFileSync(path, 'utf8').replaceAll(/^( +)expect:.*\n(?:\1 +.*\n)*/gm, '$1expect: [] # nothing\n');
    writeFileSync(path, `# ours\n${text}`);
  }
  expect((await sluice(folder, 'test')).code).toBe(1);
  const updated = await sluice(folder, 'test', '--update');
  expect(updated.out).toContain('Read what they expect now before you commit it: git diff.');
  const { code, out } = await sluice(folder, 'test');
  expect(code, out).toBe(0);
  expect(out).not.toContain('nothing more was expected');
  expect((await sluice(folder, 'test', '--update')).out).toBe('Every case expects what comes.\n');
  for (const file of testFiles()) {
    const text = readFileSync(join(folder, 'flows', file), 'utf8');
    expect(text.split('# nothing').length).toBe(text.split('- name:').length);
    expect(text).toMatch(/^# ours/);
  }
  expect(readFileSync(join(folder, 'flows/welcome/vip.test.yaml'), 'utf8')).toContain(
    'expect: [{ at: "+0", email: thank-you }, { at: "+0", notify: put-a-card-in }, end] # nothing',
  );
});

test('a report for CI systems has a failure with its reason and its timeline, and where it stands', async () => {
  const { out, code } = await sluice(join(import.meta.dirname, 'cases/what-goes-wrong'), 'test', '--format', 'junit');
  expect(code).toBe(1);
  await expect(out).toMatchFileSnapshot('what-goes-wrong.xml');
});
