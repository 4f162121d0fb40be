/** Every code has its long form, every long form its code, and explain prints it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog, lintCodes } from '../../src/diagnostics/catalog.ts';
import { diagnosticsPage, explain } from '../../src/diagnostics/explain.ts';
import { account } from '../../src/diagnostics/long/account.ts';
import { first } from '../../src/diagnostics/long/first.ts';
import { mail } from '../../src/diagnostics/long/mail.ts';
import { meaning } from '../../src/diagnostics/long/meaning.ts';
import { people } from '../../src/diagnostics/long/people.ts';
import { reading } from '../../src/diagnostics/long/reading.ts';
import { refusals } from '../../src/diagnostics/long/refusals.ts';
import { nearest } from '../../src/diagnostics/nearest.ts';
import { refusalCodes } from '../../src/plan/plan.ts';

describe('the catalogue', () => {
  test.each(Object.entries(catalog))('%s', (code, { summary, explain: text }) => {
    expect(summary).toMatch(/\.$/);
    expect(text.length, `${code} has no long form`).toBeGreaterThan(80);
    expect(text).not.toContain('\t');
    expect((text.match(/```/g) ?? []).length % 2).toBe(0);
  });
  test('has no long form without a code', () => {
    const forms = Object.keys({ ...first, ...reading, ...meaning, ...account, ...mail, ...people });
    expect(forms.filter((code) => !Object.hasOwn(catalog, code))).toEqual([]);
  });
  test('has a row in docs/preview.md for every lint that can be switched', () => {
    const page = readFileSync(new URL('../../docs/preview.md', import.meta.url), 'utf8');
    expect(lintCodes.filter((code) => !page.includes(`| \`${code}\``))).toEqual([]);
  });
  test('has the six problems a person meets first', () => {
    const six = [
      'trigger-incompatible',
      'klaviyo-not-connected',
      'metric-not-found',
      'no-email-content',
      'push-failed',
      'status-mismatch',
    ];
    expect(Object.keys(first)).toEqual(expect.arrayContaining(six));
  });
});

describe('explain', () => {
  test('prints the long form', () => {
    const { ok, text } = explain('no-exit');
    expect(ok).toBe(true);
    expect(text).toContain('exit_when: { placed_order: since_entry }');
  });
  test('names the nearest code', () => {
    const { ok, text } = explain('no-exti');
    expect(ok).toBe(false);
    expect(text).toBe('There is no code "no-exti". Did you mean no-exit?\n');
  });
  test('lists the codes where none is near', () => {
    expect(explain('bogus').text).toMatch(/^There is no code "bogus"\.\n\nCodes:\n {2}trigger-incompatible\n/);
  });
  test('reads well on a terminal: no Markdown, no line wider than it', () => {
    for (const code of [...Object.keys(catalog), ...refusalCodes])
      for (const line of explain(code, 60).text.split('\n')) {
        expect(line).not.toMatch(/```|\*\*/);
        if (!line.startsWith('    ')) expect(line.length, line).toBeLessThanOrEqual(60);
      }
    expect(explain('no-exit').text).toMatch(/^no-exit \(warning\)\n\nPeople .*\n\n.*\n\n {4}exit_when: /s);
  });
  test('knows every code that a refusal bears', () => {
    for (const code of refusalCodes) expect(explain(code), code).toMatchObject({ ok: true });
    expect(Object.keys(refusals).filter((code) => !refusalCodes.some((each) => each === code))).toEqual([]);
  });
  test('the page holds all of them', () => {
    const page = diagnosticsPage();
    for (const code of [...Object.keys(catalog), ...refusalCodes]) expect(page).toContain(`\n## ${code}\n`);
  });
});

describe('nearest', () => {
  test.each([
    ['subjct', ['subject', 'preview'], 'subject'],
    ['emial', ['email', 'sms'], 'email'],
    ['Exit-When', ['exit_when'], 'exit_when'],
    ['xyz', ['subject'], undefined],
    ['', ['a'], 'a'],
    ['lvie', ['draft', 'manual', 'live'], 'live'],
  ])('%s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});
