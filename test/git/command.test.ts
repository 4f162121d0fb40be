/** Git as the program runs it, and as the tests do: both answer the same. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gitIn as realGitIn } from '../../src/git/command.ts';
import { silentRemote } from '../controller/room.ts';
import { gitBytes, gitIn, gitText } from '../support/git.ts';

const root = mkdtempSync(join(tmpdir(), "sluice-it's-git-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
gitText(root, ['init', '--quiet']);
const odd = Buffer.from([0xff, 0xfe, 10, 0, 0xff, 10]);

describe.each([
  ['of the program', realGitIn],
  ['of the tests', gitIn],
])('Git %s', (_, runner) => {
  const git = runner(root);

  it('takes bytes and words as they are', async () => {
    const words = `a 'b' "c" $HOME \`d\` \\ \n é;&`;
    const set = await git(['config', 'it.says', words]);
    expect(set).toMatchObject({ ok: true, text: '', error: '' });
    expect((await git(['config', 'it.says'])).text).toBe(words);
    writeFileSync(join(root, 'odd'), odd);
    const { text: id } = await git(['hash-object', '-w', '--', 'odd']);
    expect((await git(['cat-file', 'blob', id])).bytes).toEqual(odd);
    const large = 'é\n'.repeat(200_000);
    const stored = await git(['hash-object', '-w', '--stdin'], { stdin: large });
    expect((await git(['cat-file', 'blob', stored.text])).raw).toBe(large);
  });

  it('gives each question its own environment', async () => {
    const asked = (name: string, more?: Record<string, string>) =>
      git(['var', 'GIT_AUTHOR_IDENT'], { env: { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: 'a@b.test', ...more } });
    const told = await Promise.all([
      asked("R'n"),
      asked('Two'),
      asked('Three', { GIT_AUTHOR_DATE: '987654321 +0000' }),
    ]);
    expect(told.map(({ text }) => text.split(' ')[0])).toEqual(["R'n", 'Two', 'Three']);
    expect(told[2]?.text).toMatch(/ 987654321 \+0000$/);
  });

  it('says what went wrong, in English and without a password', async () => {
    const answer = await git(['ls-remote', 'file://user:secret@/nowhere/at-all.git']);
    expect(answer).toMatchObject({ ok: false, text: '' });
    expect(answer.error).toMatch(/^fatal: /);
    expect(answer.error).not.toContain('secret');
    expect((await runner(join(root, 'none'))(['status'])).ok).toBe(false);
  });

  it('goes on where Git ends before it has read all', async () => {
    expect(await git(['--version'], { stdin: 'a line\n'.repeat(100_000) })).toMatchObject({ ok: true });
  });
});

it('does not wait for ever for a remote that says nothing', async () => {
  const answer = await realGitIn(root, 300)(['-c', 'core.askPass=', 'ls-remote', await silentRemote(), 'main']);
  expect(answer).toMatchObject({ ok: false, error: expect.stringMatching(/^git ls-remote had not ended/) as string });
});

it('a computer without Git is an answer', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = root;
  try {
    const [real, ours] = await Promise.all([realGitIn(root)(['status']), gitIn(root)(['status'])]);
    expect(real).toMatchObject({ ok: false, error: 'spawn git ENOENT' });
    expect(ours).toMatchObject({ ok: false });
  } finally {
    process.env['PATH'] = path;
  }
});

it('what a test prepares is done when it is told, and what fails is thrown', () => {
  expect(gitBytes(['-C', root, 'hash-object', '-w', '--stdin'], { input: odd }).toString()).toMatch(/^[0-9a-f]{40}\n$/);
  expect(gitText(root, ['rev-parse', '--show-toplevel'])).toBe(root);
  expect(readFileSync(join(root, '.git/config'), 'utf8')).toContain('[it]');
  expect(() => gitText(root, ['rev-parse', '--verify', 'none'])).toThrow(/ended with 128:\nfatal: Needed a single/);
});
