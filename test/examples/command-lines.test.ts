/** Every command line that a message, a help text or a guide names is one the program takes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { config, desk, sequence } from '../cli/support.ts';
import { gitIn } from '../support/git.ts';

const below = (folder: string, names: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => join(folder, name));

/** What the help of a command says it takes. */
interface Takes {
  readonly below: ReadonlySet<string>;
  /** By name, whether it has a value. */
  readonly options: ReadonlyMap<string, boolean>;
  readonly args: number;
}

const helps = new Map<string, Promise<Takes>>();
const takes = (words: readonly string[]): Promise<Takes> => {
  const key = words.join(' ');
  const known = helps.get(key) ?? helpOf(words);
  helps.set(key, known);
  return known;
};

async function helpOf(words: readonly string[]): Promise<Takes> {
  let out = '';
  const stream = { write: (text: string) => void (out += text), isTerminal: false, columns: 80 };
  const never = new Promise<never>(() => undefined);
  const ambient = {
    env: {},
    cwd: '/',
    now: () => 0,
    sleep: () => never,
    random: () => 0,
    git: gitIn,
    interrupted: never,
  };
  await run([...words, '--help'], { ...ambient, stdout: stream, stderr: stream, fetch });
  const usage = /^Usage: (.*)$/m.exec(out)?.[1] ?? '';
  const commands = /^Commands:\n((?: .*\n)+)/m.exec(out)?.[1] ?? '';
  return {
    below: new Set([...commands.matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name = '']) => name)),
    options: new Map(
      [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: ([<[]))?/gm)].map(([, name = '', value]) => [
        name,
        value !== undefined,
      ]),
    ),
    args: usage.includes('...]') ? Infinity : (usage.match(/[<[](?!options|command)\w+/g) ?? []).length,
  };
}

/** Words that follow the program's name in prose. */
const prose = new Set(['is', 'has', 'and', 'does', 'never', 'itself', 'writes', 'reads', 'one', 'source']);

/** Lines of shell, and a name given to people who were never here. */
const others = /^(complete --|-n|doctor \$\{id\})/;

/** What is wrong with a command line, which may go over into a sentence; `isAll`: it does not. */
async function wrongWith(line: string, isAll: boolean): Promise<string | undefined> {
  const words = line
    .replace(/\w\$\{.*/, (text) => text.charAt(0))
    .replace(/\$\{[^}]*\}/g, 'ARG')
    .replace(/[[\]]/g, '')
    .split(' ')
    .filter((word) => word !== '');
  const path: string[] = [];
  let here = await takes([]);
  for (let word = words[0]; word !== undefined && here.below.has(word); word = words[0]) {
    path.push(words.shift() ?? '');
    here = await takes(path);
  }
  if (path.length === 0) return prose.has(words[0] ?? '') ? undefined : `there is no command ${words[0]}`;
  let args = 0;
  while (words.length > 0) {
    const word = words.shift() ?? '';
    const name = word.split('=')[0] ?? '';
    if (word.startsWith('--')) {
      const hasValue = here.options.get(name);
      if (hasValue === undefined) return `${path.join(' ')} has no option ${name}`;
      if (hasValue && !word.includes('=') && words[0]?.startsWith('-') === false) words.shift();
    } else if (isAll || /^[A-Z_]+…?$/.test(word) || word.includes('/')) args++;
    else break;
  }
  return args > here.args
    ? `${path.join(' ')} takes ${here.args === 0 ? 'no argument' : `${here.args}`}: ${line}`
    : undefined;
}

const ends = /\\n|\\`|[`'"\n#|&>;:)(,]|\.(?: |$)|…|→| – /;
const lineAt = (text: string): string => (text.split(ends)[0] ?? '').trim().replace(/[.?]$/, '');

/** The source without its comments. */
const uncommented = (text: string): string => text.replace(/^\s*(\/\/|\/?\*).*$/gm, '').replace(/\s\/\/ .*$/gm, '');

test('in messages and help', async () => {
  const wrong: string[] = [];
  let found = 0;
  for (const file of below('src', /\.ts$/)) {
    for (const [, rest = ''] of uncommented(readFileSync(file, 'utf8')).matchAll(
      /(?<![\w/.@-])sluice ([a-z-][^\n]*)/g,
    )) {
      if (others.test(rest)) continue;
      found++;
      const why = await wrongWith(lineAt(rest), false);
      if (why !== undefined) wrong.push(`${file}: sluice ${lineAt(rest)}: ${why}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(150);
});

test('in the guides and workflows', async () => {
  const wrong: string[] = [];
  let found = 0;
  for (const file of [...below('docs', /\.(md|yml)$/), 'README.md', 'CONTRIBUTING.md', 'src/sandbox/README.md']) {
    const text = readFileSync(file, 'utf8');
    const spans = [...text.matchAll(/`(?:npx )?sluice ([a-z-][^`\n]*)`/g)].map(([, line = '']) => line);
    const lines = [...text.matchAll(/^\s*(?:- )?(?:run: )?(?:\$ )?(?:npx )?sluice ([a-z-].*)$/gm)].map(
      ([, line = '']) => lineAt(line),
    );
    for (const line of [...spans.map(lineAt), ...lines]) {
      found++;
      const why = await wrongWith(line, !file.endsWith('.md') || spans.includes(line));
      if (why !== undefined) wrong.push(`${file}: sluice ${line}: ${why}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toBeGreaterThan(60);
});

test('options of all commands may stand before the name of one', async () => {
  const { sluice: at } = await desk({ 'shop/sluice.yaml': config, 'shop/flows/hello.yaml': sequence('Hello') });
  for (const argv of [
    ['--root', 'shop', 'validate', '--format=json'],
    ['--root=shop', '--format', 'json', 'validate', 'hello'],
    ['--root', 'nowhere', 'validate', '--root', 'shop', '--format', 'json'],
  ])
    expect([(await at(...argv)).code, argv]).toEqual([0, argv]);
  expect((await at('--root', 'flows', 'validate')).out).toContain('flows-missing');
  expect((await at('--root', 'shop', 'demo')).err).toContain("unknown option '--root'");
  expect((await at('--root', 'shop')).code).toBe(1);
  expect((await at('--root')).code).toBe(1);
});
