/** The shape of the house, held: files stay small, pure rooms stay pure. `npm run lint` holds the import rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function filesBelow(directory: string): string[] {
  return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

describe('the house', () => {
  it('no file is longer than 300 lines, but the generated', () => {
    const long = filesBelow('src')
      .filter((file) => file !== 'src/wire/types.ts')
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('nothing reads the clock, the environment or randomness but the real process', () => {
    const ambient =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bprocess\.(env|hrtime)\b|\bperformance\.|\bconsole\./;
    const found = filesBelow('src').filter((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return ambient.test(code);
    });
    // Where the process becomes an Io; git, a child process, gets the environment it was started in; a file that two
    // processes may write at once is written beside itself, under a name that is nowhere to be seen; and those who lost
    // a race for a branch together pause each as long as none of the others.
    const state = ['src/state/directory-files.ts', 'src/state/git-files.ts'];
    const known = ['src/action/main.ts', 'src/cli/io/io-node.ts', 'src/git/command.ts', ...state];
    expect(found.sort()).toEqual(known);
  });

  it('every property is tried as often as the run says, from its seed: also by npm run fuzz', () => {
    const own = filesBelow('test').filter((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return (
        /\bfc\.(assert|sample)\(/.test(text) && (!/support\/runs\.ts/.test(text) || /\b(numRuns|seed):/.test(text))
      );
    });
    expect(own).toEqual([]);
  });

  it('every sandbox of a test is judged by the contract', () => {
    const own = filesBelow('test').filter((file) =>
      /\bcreateSandbox\b[^;]*sandbox\/sandbox\.ts'/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(own).toEqual(['test/support/sandbox.ts']);
  });

  it('every folder of src/ stands on one floor', () => {
    const floors = JSON.parse(readFileSync(join(root, 'src/floors.json'), 'utf8')) as Record<string, string[]>;
    const named = Object.values(floors).flat();
    expect(named.length).toBe(new Set(named).size);
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true });
    const folders = rooms.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(named.filter((name) => !name.includes('/')).sort()).toEqual(folders.sort());
    expect(rooms.filter(({ name }) => name.endsWith('.ts'))).toEqual([]);
  });

  it('a kind of step is named in src/steps alone', () => {
    const naming = (kind: string): readonly string[] =>
      filesBelow('src').filter((file) => {
        const code = readFileSync(join(root, file), 'utf8');
        return !/^src\/(steps|sandbox)\//.test(file) && new RegExp(`'${kind}'|\\b${kind}:`).test(code);
      });
    expect(['add_to_list', 'remove_from_list', 'wait_until'].map(naming)).toEqual([[], [], []]);
  });

  it('src/README.md names every room and every file that stands in none, and no file that is not there', () => {
    const page = readFileSync(join(root, 'src/README.md'), 'utf8');
    const named = [...page.matchAll(/`([\w/*.-]+\.ts)`/g)].map(([, path = '']) => path);
    const all = filesBelow('src').map((file) => file.slice('src/'.length));
    const fits = (path: string, name: string): boolean => new RegExp(`^${name.replace('*', '.*')}$`).test(path);
    expect(named.filter((name) => !all.some((path) => fits(path, name)))).toEqual([]);
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !page.includes(`\`${name}/`))).toEqual([]);
    const alone = all.filter((path) => !path.includes('/'));
    expect(alone.filter((path) => !named.some((name) => fits(path, name)))).toEqual([]);
  });

  it('the map of the sandbox names all of it', () => {
    const page = readFileSync(join(root, 'src/sandbox/README.md'), 'utf8');
    const files = readdirSync(join(root, 'src/sandbox')).filter((name) => name.endsWith('.ts'));
    expect(files.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('the libraries it is built on are in use', () => {
    const isUsed = (library: string): boolean =>
      ['src', 'scripts', 'test'].some((directory) =>
        readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
          .some((entry) =>
            new RegExp(`(?:from|import\\()\\s*'${library}(?:/[^']*)?'`).test(
              readFileSync(join(entry.parentPath, entry.name), 'utf8'),
            ),
          ),
      );
    const own = [
      'zod',
      'json-schema-to-typescript',
      'yaml',
      '@actions/core',
      '@actions/github',
      'octokit',
      'node-cron',
    ];
    expect([...own, 'vitest', 'nock'].filter((library) => !isUsed(library))).toEqual([]);
  });
});
