/** Every code has its long form, every long form its code, and explain prints it. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/diagnostics/catalog.ts';
import { diagnosticsPage, explain } from '../../src/diagnostics/explain.ts';
import { account } from '../../src/diagnostics/long/account.ts';
import { first } from '../../src/diagnostics/long/first.ts';
import { meaning } from '../../src/diagnostics/long/meaning.ts';
import { reading } from '../../src/diagnostics/long/reading.ts';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('the catalogue', () => {
  test.each(Object.entries(catalog))('%s', (code, { summary, explain: text }) => {
    expect(summary).toMatch(/\.$/);
    expect(text.length, `${code} has no long form`).toBeGreaterThan(80);
    expect(text).not.toContain('\t');
    expect((text.match(/```/g) ?? []).length % 2).toBe(0);
  });
  test('has no long form without a code', () => {
    const forms = Object.keys({ ...first, ...reading, ...meaning, ...account });
    expect(forms.filter((code) => !Object.hasOwn(catalog, code))).toEqual([]);
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
    expect(text).toContain('Did you mean no-exit?');
  });
  test('the page holds all of them', () => {
    const page = diagnosticsPage();
    for (const code of Object.keys(catalog)) expect(page).toContain(`\n## ${code}\n`);
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
