/** What the shell offers while a command line is typed: by the answers, and in the shells themselves. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shells } from '../../src/cli/completion.ts';
import { config, desk, sequence } from './support.ts';

const files = {
  'sluice.yaml': `${config}  staging: { api_key_env: KLAVIYO_STAGING, account_id: StAg01, flows: staging/ }\n`,
  'flows/cart.yaml': sequence('Cart'),
  'flows/post/thanks.yaml': sequence('Thanks'),
  'flows/broken.yaml': 'name: [',
  'staging/trial.yaml': sequence('Trial'),
};

test.each<[line: string, words: readonly string[]]>([
  ['pr', ['preview', 'promote']],
  ['prx', []],
  ['comp', ['completion']],
  ['evidence ', ['show', 'check']],
  ['plan --fo', ['--format']],
  ['plan --format ', ['text', 'json', 'markdown']],
  ['plan --format=j', ['--format=json']],
  ['plan --format = j', ['json']],
  ['plan --format =', ['text', 'json', 'markdown']],
  // What stands there already is not offered again, unless it may be repeated.
  ['plan --offline --of', []],
  ['plan --allow cart --all', ['--allow', '--allow-rollback']],
  ['plan --allow p', ['post/thanks']],
  ['show ', ['broken', 'cart', 'post/thanks']],
  ['show cart ', []],
  ['plan cart ', ['broken', 'cart', 'post/thanks']],
  ['plan --account ', ['production', 'staging']],
  ['plan --account staging ', ['trial']],
  ['plan --root nowhere ', []],
  ['apply --plan ', []],
  ['explain window', ['window-never-opens']],
  ['completion ', ['bash', 'zsh', 'fish']],
])('sluice %s', async (line, words) => {
  const at = await desk(files);
  const { code, out, err } = await at.sluice('complete', '--', ...line.split(' '));
  expect([code, err, out.split('\n').flatMap((one) => one.split('\t')[0] || [])]).toEqual([0, '', words]);
});

test('a shell that is not known, and none, are told which there are', async () => {
  const at = await desk();
  for (const argv of [['completion'], ['completion', 'tcsh']]) {
    const { code, err } = await at.sluice(...argv);
    expect([code, err]).toEqual([1, expect.stringMatching(/shell/)]);
  }
  expect((await at.sluice('completion', '--help')).out).toContain('source <(sluice completion bash)');
});

const directory = mkdtempSync(join(tmpdir(), 'sluice-bin-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const isThere = (shell: string): boolean => spawnSync(shell, ['-c', ':']).status === 0;

/** A line that prints what the shell would offer for these words. */
const asked: Readonly<Record<(typeof shells)[number], (words: readonly string[]) => string>> = {
  bash: (words) =>
    `source <(sluice completion bash); COMP_WORDS=(sluice ${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _sluice; printf '%s\\n' "\${COMPREPLY[@]}"`,
  // What zsh does with the list takes a terminal; the list is what matters.
  zsh: (words) =>
    `compdef() { : }; _describe() { print -l -- "\${(@P)2}" }; _files() { print files }; source <(sluice completion zsh); words=(sluice ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; _sluice`,
  fish: (words) => `sluice completion fish | source; complete -C "sluice ${words.join(' ')}"`,
};

describe('in the shell itself', () => {
  beforeAll(async () => {
    await build({
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: directory,
      outExtension: { '.js': '.mjs' },
      ...{ bundle: true, splitting: true, platform: 'node', target: 'node20', format: 'esm', external: ['mjml'] },
      define: { __SLUICE_VERSION__: '"0.0.0"' },
      banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
      logLevel: 'silent',
    });
    writeFileSync(join(directory, 'sluice'), `#!/bin/sh\nexec "${process.execPath}" "${directory}/cli.mjs" "$@"\n`);
    chmodSync(join(directory, 'sluice'), 0o755);
  }, 120_000);

  for (const shell of shells)
    test.skipIf(!isThere(shell))(
      isThere(shell) ? shell : `${shell}: skipped, for it is not installed`,
      async () => {
        const at = await desk(files);
        const offered = (...words: readonly string[]): readonly string[] =>
          execFileSync(shell, ['-c', asked[shell](words)], {
            cwd: at.root,
            encoding: 'utf8',
            env: { PATH: `${directory}:${process.env.PATH}`, HOME: at.root },
          })
            .split('\n')
            .flatMap((line) => line.split(/[\t:]/)[0] || []);
        expect(offered('plan', '--fo')).toEqual(['--format']);
        expect(offered('show', '')).toEqual(['broken', 'cart', 'post/thanks']);
        expect(offered('plan', '--account', 's')).toEqual(['staging']);
        if (shell === 'zsh') expect(offered('apply', '--plan', '')).toEqual(['files']);
        if (shell === 'fish') expect(offered('apply', '--plan', 'sl')).toEqual(['sluice.yaml']);
      },
      30_000,
    );
});
