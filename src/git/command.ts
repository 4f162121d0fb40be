/** Git as a command that answers with values. */
import { spawn } from 'node:child_process';
import { answerOf, type GitIn } from './git.ts';

/** Git waits for ever where a remote takes the connection and says nothing. */
const patienceMs = 5 * 60_000;

/** What git is always told: it never asks for a password, and its messages are in English. */
export const quietly = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };

/** Git of this computer, a process for each question. */
export const gitIn: GitIn =
  (directory, limitMs = patienceMs) =>
  (args, { stdin, env = {} } = {}) =>
    new Promise((resolve) => {
      const child = spawn('git', ['-C', directory, ...args], {
        env: { ...globalThis.process.env, ...quietly, ...env },
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
        resolve(answerOf(false, Buffer.alloc(0), error.message));
      });
      child.on('close', (code) => {
        clearTimeout(limit);
        const error = overdue ? overdueOf(args, limitMs) : Buffer.concat(err).toString('utf8');
        resolve(answerOf(code === 0, Buffer.concat(out), error));
      });
      child.stdin.end(stdin ?? '');
    });

const overdueOf = (args: readonly string[], limitMs: number): string =>
  `git ${args.find((word) => /^[a-z-]+$/.test(word) && word !== '-c')} had not ended after ${Math.ceil(limitMs / 60_000)} minutes and was stopped; is the remote up?`;
