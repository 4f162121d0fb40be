/** After each file: the CPU seconds it took, its children's included, for the list at the end of the run (slowest.ts). */
import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { shellSeconds } from './git.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Seconds of CPU, user and system. */
    cpu?: number;
  }
}

const { user, system } = process.cpuUsage();
const children = childSeconds() + shellSeconds();

afterAll(({}, suite) => {
  const spent = process.cpuUsage({ user, system });
  suite.file.meta.cpu = (spent.user + spent.system) / 1e6 + childSeconds() + shellSeconds() - children;
});

/** Of all children that have ended, and so not of the shell that starts Git: Linux keeps the sum, in hundredths of a second (proc(5), fields 16 and 17). */
function childSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
