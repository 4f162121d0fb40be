/** What the package brings to whoever installs it. (What nobody uses is found by `npm run lint`.) */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly dev?: true;
        readonly peer?: true;
        readonly devOptional?: true;
        readonly hasInstallScript?: true;
        readonly license?: string;
      }
    >
  >;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the package', () => {
  it('brings no other: all it needs is bundled, and nothing runs when it is installed', () => {
    const brought = packages.filter(([, one]) => !one.dev && !one.peer && !one.devOptional);
    expect(brought).toEqual([]);
    const { scripts = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts?: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /install|prepare|prepublish/.test(name))).toEqual([]);
  });

  it('is bundled with code under licences that allow it, each named with its text', () => {
    const shipped = readFileSync('dist/THIRD-PARTY.txt', 'utf8');
    expect(shipped).toContain('Permission to use, copy, modify');
    const parts = shipped.split(`\n\n${'-'.repeat(78)}\n\n`).slice(1);
    expect(parts.filter((part) => part.length < 300)).toEqual([]);
    const licences = [...shipped.matchAll(/^\S+ \d\S* \((.+)\)$/gm)].map(([, licence]) => licence);
    expect(licences.length).toBeGreaterThan(30);
    expect(
      [...new Set(licences)].filter(
        (licence) => !/^(MIT|ISC|BSD|Apache-2\.0|0BSD|\(MIT OR|BlueOak)/.test(licence ?? ''),
      ),
    ).toEqual([]);
  });

  it('shows its demo to its end wherever it is installed, whoever has a sluice.yaml around it', () => {
    const there = mkdtempSync(join(tmpdir(), 'sluice-package-'));
    onTestFinished(() => rmSync(there, { recursive: true, force: true }));
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
    const name = run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', there).trim();
    run('tar', '--extract', '--file', join(there, name), '--directory', there);
    for (const needed of ['sluice.yaml', 'flows/cart-recovery.yaml', 'flows/templates/cart-reminder.html'])
      expect(existsSync(join(there, 'package', needed)), needed).toBe(true);
    // Whoever tries it may stand in a repository of their own.
    const around = join(there, 'around');
    mkdirSync(around);
    writeFileSync(
      join(around, 'sluice.yaml'),
      'project: theirs\naccounts: { production: { api_key_env: K, flows: flows/ } }\n',
    );
    const sluice = (...args: string[]) =>
      spawnSync(process.execPath, [join(there, 'package/dist/cli.js'), ...args], { cwd: around, encoding: 'utf8' });
    expect(sluice('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const { status, stdout, stderr } = sluice('demo');
    // How far the report is goes there too: it waits for Klaviyo's limits.
    expect([status, stderr.replaceAll(/^(Up to \d+ report calls.*|\d+ of \d+ answered.*)\n/gm, '')]).toEqual([0, '']);
    expect(stdout).toContain('People in the flow before the edit: 120. Cancelled by it: 0.');
    expect(stdout).toContain('8. What it brought');
    expect(readdirSync(around)).toEqual(['sluice.yaml']);
  }, 120_000);

  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|registry\./);
  });
});
