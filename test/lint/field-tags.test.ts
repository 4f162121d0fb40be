/** Tags and filters as the field writes them (`../shared/cases`): what Klaviyo does not render is told, and nothing else. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/mail/language/parse.ts';
import { desk } from '../cli/support.ts';

const root = join(import.meta.dirname, '../../../shared/cases/27-tags');

describe.skipIf(!existsSync(root))('tags and filters of the field', () => {
  const names = existsSync(root) ? readdirSync(join(root, 'flows')).filter((name) => name.endsWith('.html')) : [];

  test('what Klaviyo renders has no error', () => {
    const errors = names
      .filter((name) => name.startsWith('ok-'))
      .filter((name) => parse(readFileSync(join(root, 'flows', name), 'utf8')).problems.length > 0);
    expect([names.length, errors]).toEqual([names.length, []]);
    expect(names.length).toBeGreaterThan(60);
  });

  test('what it does not is told at its place', async () => {
    const all = [...names, 'f.yaml'].map((name) => [`flows/${name}`, readFileSync(join(root, 'flows', name), 'utf8')]);
    const { out } = await (await desk(Object.fromEntries(all) as Record<string, string>)).sluice('validate');
    const places = out.matchAll(/^flows\/(\S+):1:\d+ +\w+ +(?:template-\w+|mail-tag-in-href|mail-foreign-tag)$/gm);
    const told = new Set([...places].map(([, file]) => file));
    expect([...told].sort()).toEqual(names.filter((name) => name.startsWith('bad-')));
  });
});
