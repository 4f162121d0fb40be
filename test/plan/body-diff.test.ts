/** What Klaviyo reprints is nobody's change: one changed word is one changed line, whatever else came back otherwise. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyDiff } from '../../src/plan/body-diff.ts';
import { normalizeHtml } from '../../src/sandbox/templates/html.ts';

const mails = ['cart', 'welcome', 'editorial', 'vip'].map((name) => ({
  name,
  html: readFileSync(join(import.meta.dirname, '..', 'lint', 'mails', `${name}.html`), 'utf8'),
}));

test.each(mails)('one word of $name', ({ html }) => {
  const noted = html.replace('<body', '<!-- a note of the author -->\n<body').replaceAll('—', '&mdash;');
  const word = /<p>you bought|Your cart is kept|We make three lamps|This month|On Thursday at ten/.exec(noted)![0];
  const { shown, html: printed } = bodyDiff(normalizeHtml(noted), noted.replace(word, `${word} and gladly`));
  expect([shown.added, shown.removed]).toEqual([1, 1]);
  expect(shown.hunks.flatMap(({ lines }) => lines).find(({ mark }) => mark === '+')!.text).toContain('and gladly');
  expect([printed!.added, printed!.removed]).toEqual([1, 1]);
});

test('where the words are the same, the HTML is shown', () => {
  const { shown, html } = bodyDiff('<p style="color: #111111;">Hi</p>', '<p style="color:#222222">Hi</p>');
  expect([shown.added, shown.removed, html]).toEqual([1, 1, undefined]);
});

test('what is no HTML is compared as it stands', () => {
  expect(bodyDiff('{"a": 1}\n{"b": 1}', '{"a": 1}\n{"b": 2}').shown).toMatchObject({ added: 1, removed: 1 });
});
