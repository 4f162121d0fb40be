/** What Klaviyo reprints is nobody's change: one changed word is one changed line, whatever else came back otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyDiff } from '../../src/plan/words/body-diff.ts';
import { normalizeHtml } from '../../src/sandbox/templates/html.ts';

const root = join(import.meta.dirname, '..', '..');
const htmlIn = (directory: string) =>
  readdirSync(join(root, directory))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ name: file, html: readFileSync(join(root, directory, file), 'utf8') }));
const sent = [...htmlIn('test/lint/mails'), ...htmlIn('flows/templates')];

test.each(sent)('nothing of $name is another where Klaviyo printed it anew', ({ html }) => {
  expect(bodyDiff(normalizeHtml(html), html)).toMatchObject({ shown: { hunks: [] } });
});

const mails = sent.filter(({ name }) => ['cart.html', 'welcome.html', 'editorial.html', 'vip.html'].includes(name));

test.each(mails)('one word of $name', ({ html }) => {
  const noted = html.replace('<body', '<!-- a note of the author -->\n<body').replaceAll('—', '&mdash;');
  const word = /<p>you bought|Your cart is kept|We make three lamps|This month|On Thursday at ten/.exec(noted)![0];
  const { shown, html: printed, lines } = bodyDiff(normalizeHtml(noted), noted.replace(word, `${word} and gladly`));
  expect(lines!.map((line) => line.flatMap(({ mark, text }) => (mark === ' ' ? [] : [mark + text.trim()])))).toEqual([
    ['+and gladly'],
  ]);
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

test.each([
  ['one paragraph', 'A pan is kept for you until Friday.', 'A pan is kept for you until Monday.', [' -+ ']],
  ['two that have nothing in common', 'Still warm.', 'Come back soon, please.', ['-+']],
  ['one more', 'First.', 'First.\nSecond and last.', ['+']],
  ['one less', 'First.\nSecond and last.', 'First.', ['-']],
])('words of %s', (_, before, after, marks) => {
  const { lines } = bodyDiff(before, after);
  expect(lines!.map((line) => line.map(({ mark }) => mark).join(''))).toEqual(marks);
});
