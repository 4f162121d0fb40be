import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { createSandbox } from '../support/sandbox.ts';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/server.ts';
import { delay, newFlow, recordedAt } from './lab.ts';

const headers = { authorization: 'Klaviyo-API-Key pk_sandbox', revision: '2026-07-15' };
const draft = JSON.stringify(newFlow('x', [delay({ unit: 'days', value: 1 })]));

let served: ServedSandbox | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

async function serve(options: Partial<SandboxOptions> = {}): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = createSandbox({ now: () => recordedAt, limits: { enforce: false }, ...options });
  served = await serveSandbox({ sandbox });
  return { sandbox, url: served.url };
}

describe('over a port', () => {
  test('answers on this machine, with links that lead back to it', async () => {
    const { url } = await serve();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const body = (await (await fetch(`${url}/api/flows?page[size]=2`, { headers })).json()) as {
      links: { next: string };
    };
    expect(body.links.next.startsWith(`${url}/api/flows?`)).toBe(true);
    expect((await fetch(body.links.next, { headers })).status).toBe(200);
  });

  test('a dropped connection is a dropped connection; what was done is done', async () => {
    const { sandbox, url } = await serve();
    const before = Object.keys(sandbox.account.flows).length;
    sandbox.faults.at(1, 'before');
    await expect(fetch(`${url}/api/flows`, { method: 'POST', headers, body: draft })).rejects.toThrow('fetch failed');
    expect(Object.keys(sandbox.account.flows)).toHaveLength(before);
    sandbox.faults.at(1, 'after');
    await expect(fetch(`${url}/api/flows`, { method: 'POST', headers, body: draft })).rejects.toThrow('fetch failed');
    expect(Object.keys(sandbox.account.flows)).toHaveLength(before + 1);
    expect((await fetch(`${url}/api/flows`, { headers })).status).toBe(200);
  });

  test('a hanging request ends with the patience of its client, or with the server', async () => {
    const { sandbox, url } = await serve();
    sandbox.faults.at(1, 'hang');
    await expect(fetch(`${url}/api/flows`, { headers, signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/i);
    sandbox.faults.at(1, 'hang');
    const hanging = fetch(`${url}/api/flows`, { headers }).catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await served?.close();
    served = undefined;
    expect(await hanging).toBe('fetch failed');
  });

  test('a taken port is said to be taken', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as { port: number };
    const sandbox = createSandbox({ now: () => recordedAt });
    await expect(serveSandbox({ sandbox, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => squatter.close(resolve));
  });
});

test('kept in a file after every write, it survives the process', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sluice-sandbox-')), 'state.json');
  const { sandbox, url } = await serve({
    onActed: ({ write }) => {
      if (!write) return;
      writeFileSync(`${file}.new`, JSON.stringify(sandbox));
      renameSync(`${file}.new`, file);
    },
  });
  sandbox.faults.at(1, 'after');
  await fetch(`${url}/api/flows`, { method: 'POST', headers, body: draft }).catch(() => undefined);
  const again = createSandbox({ now: () => recordedAt, state: JSON.parse(readFileSync(file, 'utf8')) });
  expect(again.state).toEqual(sandbox.state);
  expect(Object.values(again.account.flows).some(({ name }) => name === 'x')).toBe(true);
});
