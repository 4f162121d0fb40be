/**
 * test/ok and test/err: a folder is a repository, `expected.out` is what `validate` says about it. In test/ok,
 * `expected.json` is what was understood as well. UPDATE=1 writes both. See test/README.md.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderCounts, renderDiagnostics } from '../../src/diagnostics/render.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

const update = process.env.UPDATE === '1';

function compare(path: string, actual: string): void {
  if (update) writeFileSync(path, actual);
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `(there is no ${path}; UPDATE=1 writes it)`);
}

async function validate(root: string) {
  const { config, diagnostics, source } = await loadConfig(nodeDisk, root);
  const sources = new Map(source === undefined ? [] : [['sluice.yaml', source]]);
  const problems = [...diagnostics];
  const sequences = [];
  for (const account of config?.accounts ?? []) {
    // Without a directory flows/ the folder itself holds the sequences.
    const flows = existsSync(join(root, account.flows)) || existsSync(join(root, 'sluice.yaml')) ? account.flows : '';
    const loaded = await loadAccount(nodeDisk, root, config!, { ...account, flows });
    for (const [file, text] of loaded.sources) sources.set(file, text);
    problems.push(...loaded.diagnostics);
    sequences.push(...loaded.sequences);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const text = [
    ...(problems.length > 0 ? [renderDiagnostics(problems, { sources })] : []),
    renderCounts(sequences.length, problems),
    '',
  ].join('\n');
  return { text, errors, sequences };
}

const folders = (name: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, '..', name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

describe('refused', () => {
  test.each(folders('err'))('%s', async (name) => {
    const root = join(import.meta.dirname, '..', 'err', name);
    const { text, errors } = await validate(root);
    expect(errors).toBeGreaterThan(0);
    compare(join(root, 'expected.out'), text);
  });
});

describe('understood', () => {
  test.each(folders('ok'))('%s', async (name) => {
    const root = join(import.meta.dirname, '..', 'ok', name);
    const { text, errors, sequences } = await validate(root);
    expect(errors, text).toBe(0);
    compare(join(root, 'expected.out'), text);
    const understood = JSON.stringify(sequences, (key, value: unknown) => (key === 'at' ? undefined : value), 2);
    compare(join(root, 'expected.json'), `${understood}\n`);
  });
});
