/** What the package brings to whoever installs it. (What nobody uses is found by `npm run lint`.) */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

  it('shows its demo wherever it is installed, with nothing beside it', () => {
    const there = mkdtempSync(join(tmpdir(), 'sluice-package-'));
    onTestFinished(() => rmSync(there, { recursive: true, force: true }));
    const run = (command: string, ...args: string[]): string =>
      execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' });
    const name = run('npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', there).trim();
    run('tar', '--extract', '--file', join(there, name), '--directory', there);
    for (const needed of ['sluice.yaml', 'flows/cart-recovery.yaml', 'flows/templates/cart-reminder.html'])
      expect(existsSync(join(there, 'package', needed)), needed).toBe(true);
    const sluice = (...args: string[]): string => run(process.execPath, join(there, 'package/dist/cli.js'), ...args);
    expect(sluice('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(sluice('demo')).toContain('8. What it brought');
  }, 120_000);

  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|registry\./);
  });
});
