/** Git as a command that answers with values. Nothing it does here touches the work tree or its index. */
import { spawn } from 'node:child_process';

export interface GitAnswer {
  readonly ok: boolean;
  /** Without the last newline. */
  readonly text: string;
  /** As it came. */
  readonly raw: string;
  readonly bytes: Buffer;
  /** What git said went wrong, addresses without their passwords. */
  readonly error: string;
}

export interface GitInput {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Git = (args: readonly string[], input?: GitInput) => Promise<GitAnswer>;

/** Git waits for ever where a remote takes the connection and says nothing. */
const patienceMs = 5 * 60_000;

/** Git in a directory. It never asks for a password, and its messages are in English. */
export const gitIn =
  (directory: string, limitMs = patienceMs): Git =>
  (args, { stdin, env = {} } = {}) =>
    new Promise((resolve) => {
      const child = spawn('git', ['-C', directory, ...args], {
        env: { ...globalThis.process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      // Git may end before it has read all it was given.
      child.stdin.on('error', () => undefined);
      let overdue = false;
      const limit = setTimeout(() => {
        overdue = true;
        child.kill();
        // What it started may live on, and hold these.
        child.stdout.destroy();
        child.stderr.destroy();
      }, limitMs);
      child.on('error', (error) => {
        clearTimeout(limit);
        resolve({ ok: false, text: '', raw: '', bytes: Buffer.alloc(0), error: error.message });
      });
      child.on('close', (code) => {
        clearTimeout(limit);
        const bytes = Buffer.concat(out);
        const raw = bytes.toString('utf8');
        resolve({
          ok: code === 0,
          text: raw.replace(/\n$/, ''),
          raw,
          bytes,
          error: overdue
            ? `git ${args.find((word) => /^[a-z-]+$/.test(word) && word !== '-c')} had not ended after ${Math.ceil(limitMs / 60_000)} minutes and was stopped; is the remote up?`
            : bare(Buffer.concat(err).toString('utf8').trim()),
        });
      });
      child.stdin.end(stdin ?? '');
    });

/** Addresses may hold a token: https://user:token@host. */
const bare = (text: string): string => text.replaceAll(/(\w+:\/\/)[^\s/@]+@/g, '$1');
