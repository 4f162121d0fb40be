/** The real process as an Io. */
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { gitIn } from '../../git/command.ts';
import { fetchFor } from '../../connect/proxy-fetch.ts';
import type { Io } from './io.ts';

export function nodeIo(): Io {
  let interrupted: Promise<void> | undefined;
  const canAsk = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    stdout: stream(process.stdout),
    stderr: stream(process.stderr),
    ...(canAsk ? { ask } : {}),
    env: process.env,
    cwd: process.cwd(),
    fetch: fetchFor(process.env),
    now: Date.now,
    counted: () => performance.now(),
    // An end before the time is an end too.
    sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
    random: Math.random,
    git: gitIn,
    // Listened for only by who ends in good order: a listener takes Ctrl-C away from everybody else.
    get interrupted() {
      return (interrupted ??= new Promise<void>((resolve) => {
        process.once('SIGINT', () => resolve());
        process.once('SIGTERM', () => resolve());
      }));
    },
    onInterrupt: (act) => void process.once('SIGINT', act),
    quit: (code) => process.exit(code),
    onHangup: (act) => void process.on('SIGHUP', act),
  };
}

const stream = (to: NodeJS.WriteStream): Io['stdout'] => ({
  write: (text) => void to.write(text),
  isTerminal: to.isTTY === true,
  columns: to.columns ?? 80,
});

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } catch (error) {
    // Ctrl-C or Ctrl-D at the question is an answer too: no.
    if ((error as { name?: string }).name !== 'AbortError') throw error;
    process.stderr.write('\n');
    return '';
  } finally {
    lines.close();
  }
}
