/**
 * Git for tests, started by a small shell beside each worker. A worker holds a gigabyte, and to start a process it copies the
 * tables of all its memory first: that costs ten times what Git itself does. The shell reads what to run from a pipe (FIFO),
 * and a few lines of a file each hold what Git is given and says. It ends with the worker. Where no such pipe can be made, a
 * process is started as the program does it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitIn as realGitIn, quietly } from '../../src/git/command.ts';
import { answerOf, type GitIn } from '../../src/git/git.ts';

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

interface Ran {
  readonly code: number;
  readonly out: Buffer;
  readonly err: Buffer;
}

interface Shell {
  readonly pid: number;
  run(args: readonly string[], given: Given): Promise<Ran>;
  runNow(args: readonly string[], given: Given): Ran;
}

/** Files share a process, and perhaps not their modules. null: there can be none. */
const key = Symbol.for('sluice.test.git');
const shared = globalThis as unknown as Record<symbol, Shell | null | undefined>;
const shell = (): Shell | null => (shared[key] === undefined ? (shared[key] = open()) : shared[key]);

/** Git as the program is handed it. With a limit it is the real one, which keeps it. */
export const gitIn: GitIn = (directory, limitMs) => {
  const plain = realGitIn(directory, limitMs);
  return async (args, given = {}) => {
    const beside = limitMs === undefined ? shell() : null;
    if (beside === null) return plain(args, given);
    const env = { ...quietly, ...given.env };
    const { code, out, err } = await beside.run(['-C', directory, ...args], { env, input: given.stdin });
    return answerOf(code === 0, out, err.toString('utf8'));
  };
};

/** For what a test prepares or looks at: what Git prints. Throws where it fails. */
export function gitBytes(args: readonly string[], given: Given = {}): Buffer {
  const { code, out, err } = shell()?.runNow(args, given) ?? plainly(args, given);
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}:\n${err.toString('utf8')}`);
  return out;
}

/** The same in a directory, as text without spaces at its ends. */
export const gitText = (directory: string, args: readonly string[], given?: Given): string =>
  gitBytes(['-C', directory, ...args], given)
    .toString('utf8')
    .trim();

function plainly(args: readonly string[], { env, input }: Given): Ran {
  const ran = spawnSync('git', args, { input, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
  if (ran.error) throw ran.error;
  return { code: ran.status ?? 128, out: ran.stdout, err: ran.stderr };
}

/** Seconds of CPU that the shell and all it started have taken: Linux keeps them (proc(5), fields 14 to 17). */
export function shellSeconds(): number {
  try {
    const fields = readFileSync(`/proc/${shared[key]?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
  } catch {
    return 0;
  }
}

function open(): Shell | null {
  const place = mkdtempSync(join(tmpdir(), 'sluice-shell-'));
  const [orders, codes] = [join(place, 'orders'), join(place, 'codes')];
  if (spawnSync('mkfifo', [orders, codes]).status !== 0) {
    rmSync(place, { recursive: true });
    return null;
  }
  const [env, cwd] = [{ ...process.env }, process.cwd()];
  const child = spawn('sh', [orders], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.pid === undefined) return null;
  const toShell = openSync(orders, 'w');
  const say = (line: string): void => {
    const bytes = Buffer.from(`${line}\n`);
    for (let at = 0; at < bytes.length;) at += writeSync(toShell, bytes, at);
  };
  // It hears that the worker is gone by the end of its orders, however that came to its end.
  say(`trap 'rm -rf ${quoted(place).replaceAll("'", `'"'"'`)}' EXIT; exec 3>${quoted(codes)}`);
  const fromShell = openSync(codes, 'r');
  const waiting = new Map<number, (ran: Ran) => void>();
  const free: number[] = [];
  let slots = 0;

  const file = (slot: number, kind: 'in' | 'out' | 'err'): string => join(place, `${slot}.${kind}`);
  const taken = (): number => free.pop() ?? slots++;
  function ended(slot: number, code: number): Ran {
    const [out, err] = [readFileSync(file(slot, 'out')), readFileSync(file(slot, 'err'))];
    free.push(slot);
    return { code, out, err };
  }

  /** What the shell is told, for a question whose files bear this number. */
  function order(slot: number, args: readonly string[], { env: more = {}, input }: Given): string {
    if (input !== undefined && input.length > 0) writeFileSync(file(slot, 'in'), input);
    const wanted: NodeJS.ProcessEnv = { ...process.env, ...more };
    const gone = Object.keys(env).filter((name) => isName(name) && wanted[name] === undefined);
    const first = [
      ...(process.cwd() === cwd ? [] : [`cd ${quoted(process.cwd())} &&`]),
      ...(gone.length === 0 ? [] : [`unset ${gone.join(' ')};`]),
    ];
    const set = Object.entries(wanted).filter(([name, value]) => isName(name) && value !== env[name]);
    const words = [...set.map(([name, value = '']) => `${name}=${quoted(value)}`), 'git', ...args.map(quoted)];
    const command = [...first, ...words].join(' ');
    const from = input !== undefined && input.length > 0 ? quoted(file(slot, 'in')) : '/dev/null';
    // In brackets the shell itself stays as it is.
    const grouped = first.length === 0 ? `{ ${command}; }` : `( ${command} )`;
    return `${grouped} <${from} >${quoted(file(slot, 'out'))} 2>${quoted(file(slot, 'err'))} 3>&-`;
  }

  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${told}${chunk.toString('utf8')}`.split('\n');
    told = lines.pop() ?? '';
    for (const line of lines) {
      const [slot = 0, code = 0] = line.split(' ').map(Number);
      const tell = waiting.get(slot);
      waiting.delete(slot);
      tell?.(ended(slot, code));
    }
  });
  // It keeps no worker from its end.
  child.unref();
  if (child.stdout instanceof Socket) child.stdout.unref();

  const byte = Buffer.alloc(64);
  return {
    pid: child.pid,
    run: (args, given) =>
      new Promise((resolve) => {
        const slot = taken();
        waiting.set(slot, resolve);
        // To look at its jobs lets the shell take leave of those that have ended.
        say(`jobs >/dev/null; { ${order(slot, args, given)}; echo ${slot} $?; } &`);
      }),
    runNow(args, given) {
      const slot = taken();
      say(`${order(slot, args, given)}; echo $? >&3`);
      let answer = '';
      while (!answer.endsWith('\n')) {
        const length = readSync(fromShell, byte);
        if (length === 0) {
          closeSync(toShell);
          throw new Error('The shell that starts Git has ended.');
        }
        answer += byte.toString('utf8', 0, length);
      }
      return ended(slot, Number(answer));
    },
  };
}

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
const isName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
