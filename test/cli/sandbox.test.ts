/** sluice sandbox as a process: its file stays whole, its clock never goes back. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io/io.ts';
import { sandbox } from '../../src/cli/sandbox.ts';

const began = Date.UTC(2026, 10, 2, 9);

/** Serves until `act` is done. Gives what was said. */
async function served(root: string, options: object, act: (url: string) => Promise<void>): Promise<string> {
  let out = '';
  let end: () => void = () => undefined;
  let told: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => (told = resolve));
  const write = (text: string): void => {
    out += text;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (found) told(found);
  };
  const stream = { write, isTerminal: false, columns: 80 };
  const interrupted = new Promise<void>((resolve) => (end = resolve));
  const io = { stdout: stream, stderr: stream, cwd: root, now: () => began, interrupted } as unknown as Io;
  const ended = sandbox(io, { port: 0, ...options });
  await act(await url);
  end();
  expect(await ended).toBe(0);
  return out;
}

const headers = {
  authorization: 'Klaviyo-API-Key pk_sandbox',
  revision: '2026-07-15',
  'content-type': 'application/vnd.api+json',
};

it('twenty writes at once are all answered and all in the file, and time that passed stays passed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'sluice-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const names = Array.from({ length: 20 }, (_, i) => `tag ${i}`);
  const said = await served(
    root,
    { state: 'account.json', limits: 'off', clock: ['at', '2026-12-24T18:00:00Z'] },
    async (url) => {
      const answers = await Promise.all(
        names.map((name) =>
          fetch(`${url}/api/tags`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ data: { type: 'tag', attributes: { name } } }),
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
      await fetch(`${url}/hands`, {
        method: 'POST',
        headers: { origin: url },
        body: new URLSearchParams({ do: 'pass', seconds: '86400' }),
        redirect: 'manual',
      });
      expect(await (await fetch(url)).text()).toContain('25 Dec 2026');
    },
  );
  expect(said).toContain('without its limits');
  const kept = JSON.parse(await readFile(join(root, 'account.json'), 'utf8')) as {
    accounts: { tags: { name: string }[] }[];
  };
  expect(kept.accounts[0]?.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  await served(root, { state: 'account.json', clock: ['fast'] }, async (url) => {
    const text = await (await fetch(url)).text();
    expect(text).toContain('25 Dec 2026');
    expect(text).toContain('a day a minute');
  });
});

it('says what a clock is', async () => {
  let err = '';
  const write = (text: string): void => void (err += text);
  const io = { stderr: { write }, cwd: '/', now: () => began } as unknown as Io;
  expect(await sandbox(io, { port: 0, clock: ['tomorrow'] })).toBe(1);
  expect(await sandbox(io, { port: 0, clock: ['at'] })).toBe(1);
  expect(err).toContain('--clock at 2026-11-02T09:00:00Z');
});
