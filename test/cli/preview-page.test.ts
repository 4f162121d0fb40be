/** sluice preview --out, --base and --serve: the review page, as a person asks for it. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageData } from '../../src/preview/data.ts';
import { gitBytes } from '../support/git.ts';
import { desk } from './support.ts';

const flow = (name: string, subject = 'Come back'): string => `name: ${name}
trigger: { type: checkout_abandoned }
exit_when: { placed_order: since_entry }
steps:
  - delay: 1 hour
  - email: { id: reminder, subject: ${subject}, preview: Nothing is charged, template: mail.html }
`;
const mail = (words: string): string =>
  `<html lang="en"><body><p>${words} </script><!-- </p>{% unsubscribe %}</body></html>`;

const dataIn = (html: string): PageData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)![1]!) as PageData;

async function repository(files: Readonly<Record<string, string>>) {
  const made = await desk(files);
  const git = (...args: string[]): string =>
    gitBytes(['-C', made.root, '-c', 'user.name=x', '-c', 'user.email=x@example.test', ...args]).toString('utf8');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
  return { ...made, git, page: async (at = 'sluice-preview/index.html') => dataIn(await made.read(at)) };
}

test('writes one file that asks for nothing, the same for the same files', async () => {
  const { sluice, read } = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': mail('Hello') });
  const { code, out } = await sluice('preview', '--out', 'page');
  expect([code, out]).toEqual([0, 'Written: page/index.html, 1 sequence. Open it in a browser.\n']);
  const html = await read('page/index.html');
  expect(html).toContain("default-src 'none'; script-src 'sha256-");
  expect(html).not.toMatch(/<(?:script|img|iframe)[^>]+src=|<link[^>]+href="(?!data:)/);
  await sluice('preview', 'flows/cart.yaml', '--out', 'again');
  expect(await read('again/index.html')).toBe(html);
});

test('compares with a commit, and leaves index and work tree as they are', async () => {
  const { sluice, write, remove, git, page } = await repository({
    'flows/cart.yaml': flow('Cart'),
    'flows/gone.yaml': flow('Gone'),
    'flows/same.yaml': flow('Same').replace('mail.html', 'other.html'),
    'flows/mail.html': mail('Hello you'),
    'flows/other.html': mail('Hello'),
  });
  await write('flows/mail.html', mail('Hello there'));
  await write('flows/new.yaml', flow('New'));
  await remove('flows/gone.yaml');
  git('add', 'flows/new.yaml');
  const before = git('status', '--porcelain');
  const { code, out } = await sluice('preview', '--base', 'main');
  expect([code, out]).toEqual([
    0,
    'Written: sluice-preview/index.html, 4 sequences, 3 changed since main. Open it in a browser.\n',
  ]);
  expect(git('status', '--porcelain').replace('?? sluice-preview/\n', '')).toBe(before);
  const { base, sequences } = await page();
  expect(base).toBe('main');
  expect(sequences.map(({ address, change }) => [address, change])).toEqual([
    ['cart', 'changed'],
    ['gone', 'removed'],
    ['new', 'added'],
    ['same', 'same'],
  ]);
  expect(sequences[0]!.changes).toEqual([{ change: 'changed', words: 'Email: Come back (words)', node: 'reminder' }]);
  expect(sequences[0]!.now!.messages[0]!.words!.text).toEqual([
    { mark: ' ', text: 'Hello ' },
    { mark: '-', text: 'you' },
    { mark: '+', text: 'there' },
    { mark: ' ', text: expect.any(String) as string },
  ]);
});

test('a folder inside a repository is compared with itself', async () => {
  const { sluice, write, page } = await repository({
    'shop/sluice.yaml': 'project: shop\n',
    'shop/flows/cart.yaml': flow('Cart'),
    'shop/flows/mail.html': mail('Hello'),
  });
  await write('shop/flows/cart.yaml', flow('Cart', 'Come home'));
  expect((await sluice('preview', '--root', 'shop', '--base', 'HEAD')).code).toBe(0);
  expect((await page()).sequences.map(({ address, change }) => [address, change])).toEqual([['cart', 'changed']]);
});

test('says what is not there, and writes nothing', async () => {
  const { sluice, root } = await repository({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': mail('Hello') });
  const unknown = await sluice('preview', '--base', 'origin/mian');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('There is no commit "origin/mian" here to compare with.');
  const misspelled = await sluice('preview', 'crat', '--out', 'page');
  expect(misspelled.err).toContain('There is no sequence "crat". Did you mean "cart"?');
  const option = await sluice('preview', '--base=--output=x');
  expect(option.err).toContain('There is no commit "--output=x" here');
  await expect(access(join(root, 'sluice-preview'))).rejects.toThrow();
});

test('shows a sequence that cannot be read with what is wrong, beside those that can', async () => {
  const { sluice, read } = await desk({
    'flows/cart.yaml': flow('Cart'),
    'flows/bad.yaml': flow('Bad').replace('delay: 1 hour', 'delay: 1 fortnight'),
    'flows/mail.html': mail('Hello'),
  });
  expect((await sluice('preview', '--out', 'page')).code).toBe(1);
  const { sequences } = dataIn(await read('page/index.html'));
  expect(sequences.map(({ address, now, problems }) => [address, now !== undefined, problems.length])).toEqual([
    ['bad', false, 1],
    ['cart', true, 0],
  ]);
});

test('a report that cannot be read, and a port that is none, are no reason to fail without a word', async () => {
  const made = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': mail('Hello') });
  const { sluice, read, write } = made;
  expect((await sluice('preview', '--serve', 'x')).err).toContain('--serve: "x" is no port.');
  await write('reports/production/data/index.json', 'broken');
  expect((await sluice('preview', '--out', 'page')).code).toBe(0);
  expect(dataIn(await read('page/index.html')).sequences[0]!.now!.messages[0]!.figures).toBeUndefined();
});
