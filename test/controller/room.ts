/**
 * Controllers in a room of their own: a repository (with a bare remote where one is wanted), an account in the sandbox, and
 * a clock that moves only when a test says so.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { expect, onTestFinished } from 'vitest';
import type { ControllerOptions, Host } from '../../src/controller/host.ts';
import { closingMs, runController } from '../../src/controller/controller.ts';
import { clear, found, key } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { gitIn, gitText } from '../support/git.ts';

export { key };

export const config = `project: oak
accounts:
  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_AUTH] }
controller: { jitter: 0 }
`;

export const sequence = (name: string, subject = 'You left something'): string => `name: ${name}
trigger: { type: cart_abandoned }
exit_when: { placed_order: since_entry }
steps:
  - delay: 1 hour
  - email: { id: reminder, subject: "${subject}", html: "<p>Come back</p>" }
`;

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly run?: string;
  readonly job?: string;
  readonly account?: string;
  readonly result?: string;
}

export function room(files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'sluice-room-'));
  onTestFinished(() => clear(root));
  const clock = { ms: Date.parse('2026-11-23T08:00:00Z') };
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })] });
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const [name, text] of Object.entries({ 'sluice.yaml': config, 'flows/cart.yaml': sequence('Cart'), ...files }))
    write(name, text);
  return { root, clock, sandbox, write, git: gitOf(root) };
}

export type Room = ReturnType<typeof room>;

export const gitOf =
  (root: string) =>
  (...args: string[]): string =>
    gitText(root, args);

/** A controller that runs until it is ended; its beat is `turn`. */
export function start(
  { root, clock, sandbox }: Pick<Room, 'root' | 'clock' | 'sandbox'>,
  options: Partial<ControllerOptions> = {},
  more: Partial<Host> = {},
) {
  const lines: string[] = [];
  onTestFinished(() => expect(found(lines)).toEqual([]));
  let end = (): void => undefined;
  let hangUp = (): void => undefined;
  let turn: () => Promise<void> = async () => undefined;
  const served: { app?: Hono } = {};
  const quits: number[] = [];
  let tellStarted = (): void => undefined;
  const started = new Promise<void>((resolve) => (tellStarted = resolve));
  const host: Host = {
    root,
    env: { KLAVIYO_API_KEY: key },
    fetch: sandbox.fetch,
    now: () => clock.ms,
    // Nobody waits: the clock is where the sleeper wanted it, unless it is one that watches over an end.
    sleep: async (ms, signal) => {
      if (signal !== undefined && (ms >= 20_000 || ms === closingMs))
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      clock.ms += ms;
    },
    random: () => 0.5,
    git: gitIn,
    write: (line) => void lines.push(line),
    owner: 'one',
    version: '1.2.3',
    interrupted: new Promise((resolve) => (end = resolve)),
    quit: (code) => void quits.push(code),
    onHangup: (act) => (hangUp = act),
    beat: (act) => {
      turn = act;
      void act().then(tellStarted);
      return () => undefined;
    },
    serve: async (app) => {
      served.app = app;
      return { port: 9090, close: async () => undefined };
    },
    ...more,
  };
  const done = runController(host, {
    ...{ shard: { index: 1, count: 1 }, once: false, listen: { host: '127.0.0.1', port: 0 }, parallel: 4 },
    ...{ leaseMs: 30 * 60_000, commit: false },
    ...options,
  });
  void done.then(tellStarted);
  return {
    done,
    started,
    lines,
    /** What the process was ended with although something of it still waited. */
    quits,
    log: (): readonly LogLine[] => lines.map((line) => JSON.parse(line) as LogLine),
    turn: () => turn(),
    hangUp: () => hangUp(),
    async end() {
      end();
      return done;
    },
    async get(path: string): Promise<{ status: number; text: string }> {
      const answer = await served.app?.request(path);
      return { status: answer?.status ?? 0, text: (await answer?.text()) ?? '' };
    },
  };
}

/** The address of a remote that takes every connection and never says a word. */
export async function silentRemote(): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/flows.git`;
}

/** Until it holds; promises of disk and Git settle meanwhile. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 2000) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
