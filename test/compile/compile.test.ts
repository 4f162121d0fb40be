/**
 * Each folder here holds a sequence.yaml (and its templates) and the flow.json it must become; UPDATE=1 rewrites the
 * latter, for a person to read before it is committed. What begins with `nested` is for an account that takes no
 * multi-branch splits.
 */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import type { Diagnostic, SourceRange } from '../../src/diagnostics/diagnostic.ts';
import { refusals } from './accepted.ts';
import { compileAll } from './support.ts';

const here = import.meta.dirname;
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const place = ({ line, column }: SourceRange): string => `${line}:${column}`;

/** All that an apply is made from, places as line:column. */
const readable = ({ address: _, file: __, at: ___, ...desired }: Desired) => ({
  ...desired,
  references: desired.references.map(({ at, ...rest }) => ({ ...rest, at: at.map(place) })),
  steps: desired.steps.map(({ at, ...rest }) => ({ ...rest, at: place(at) })),
  templates: Object.values(desired.templates),
  skipped: desired.skipped.map(({ at, ...rest }) => ({ ...rest, at: place(at) })),
});

const told = ({ at, severity, code, message, detail }: Diagnostic): string =>
  `${at ? place(at) : ''} ${severity} ${code}: ${message} ${detail}`;

describe('a sequence becomes a flow', () => {
  it.each(folders)('%s', async (folder) => {
    const { desired, diagnostics } = await compileAll(
      here,
      `${folder}/`,
      folder.startsWith('nested') ? 'nested' : 'split',
    );
    const got = { ...(desired[0] && readable(desired[0])), problems: diagnostics.map(told) };
    const file = join(here, folder, 'flow.json');
    const text = `${JSON.stringify(got, null, 2)}\n`;
    if (process.env.UPDATE || !existsSync(file)) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(desired.flatMap(refusals)).toEqual([]);
  });

  it('is the same bytes each time, for every example of the repository', async () => {
    const root = join(here, '../..');
    const [first, second] = [await compileAll(root, 'flows/'), await compileAll(root, 'flows/')];
    expect(JSON.stringify(first.desired)).toBe(JSON.stringify(second.desired));
    expect(first.desired.length).toBeGreaterThan(8);
    expect(first.desired.flatMap(refusals)).toEqual([]);
    expect(first.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });
});
