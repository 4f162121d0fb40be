/** Git as a command that answers with values. Nothing it does here touches the work tree or its index. */
import { spawn } from 'node:child_process';

export interface GitAnswer {
  readonly ok: boolean;
  /** Without the last newline. */
  readonly text: string;
  /** As it came. */
  readonly raw: string;
  /** What git said went wrong, addresses without their passwords. */
  readonly error: string;
}

export interface GitInput {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Git = (args: readonly string[], input?: GitInput) => Promise<GitAnswer>;

/** Git in a directory. It never asks for a password, and its messages are in English. */
export const gitIn =
  (directory: string): Git =>
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
      child.on('error', (error) => resolve({ ok: false, text: '', raw: '', error: error.message }));
      child.on('close', (code) => {
        const raw = Buffer.concat(out).toString('utf8');
        resolve({
          ok: code === 0,
          text: raw.replace(/\n$/, ''),
          raw,
          error: bare(Buffer.concat(err).toString('utf8').trim()),
        });
      });
      child.stdin.end(stdin ?? '');
    });

/** Addresses may hold a token: https://user:token@host. */
const bare = (text: string): string => text.replaceAll(/(\w+:\/\/)[^\s/@]+@/g, '$1');
