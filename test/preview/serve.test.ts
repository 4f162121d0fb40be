/** sluice preview --serve: follows what is saved, and answers to this computer alone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/cli/program.ts';
import type { Io } from '../../src/cli/io/io.ts';

const flow = (subject: string): string =>
  `name: Cart\ntrigger: { type: checkout_abandoned }\nsteps: [{ email: { id: one, subject: ${subject}, html: <p>Hi</p> } }]\n`;

it('shows again what a saved file changes, until it is interrupted', async () => {
  const root = await mkdtemp(join(tmpdir(), 'sluice-serve-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'flows'));
  await writeFile(join(root, 'flows/cart.yaml'), flow('First'));
  let out = '';
  let stop: () => void = () => undefined;
  const stream = { write: (text: string) => void (out += text), isTerminal: false, columns: 80 };
  const done = run(['preview', '--serve', '0'], {
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: root,
    now: () => 0,
    interrupted: new Promise((resolve) => (stop = () => resolve())),
  } as Partial<Io> as Io);
  await expect.poll(() => out, { timeout: 20_000 }).toContain('http://localhost:');
  const address = /http:\/\/localhost:\d+\//.exec(out)![0].replace('localhost', '127.0.0.1');

  const page = await fetch(address);
  expect(await page.text()).toContain("connect-src 'self'");
  const status = await new Promise((resolve) =>
    request(address, { headers: { host: 'evil.test' } }, (answer) => resolve(answer.resume().statusCode)).end(),
  );
  expect(status).toBe(403);

  const changes = await fetch(`${address}changes`);
  const reader = changes.body!.pipeThrough(new TextDecoderStream()).getReader();
  await writeFile(join(root, 'flows/cart.yaml'), flow('Second'));
  let told = '';
  while (!told.includes('data: changed')) told += (await reader.read()).value ?? '';
  expect(await (await fetch(address)).text()).toContain('"subject":"Second"');
  stop();
  expect(await done).toBe(0);
});
