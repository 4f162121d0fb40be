/** A schedule: drift, figures in a commit beside the flows, alerts as warnings and issues. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import { two } from '../apply/sequences.ts';
import { type Runner, oneAccount, runner } from './runner.ts';
import { test } from './scenario.ts';

const day = 86_400_000;
const page = 'reports/production/README.md';

let at: Runner | undefined;
afterEach(() => at?.remove());

/** What is checked out is what GitHub has. */
function publishFlows(self: Runner): void {
  const paths = self.git('ls-files').split('\n');
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(self.root, path), 'utf8')]));
  self.github.objects.push('main', files, 'Change the flows');
}

/** A flow that is live and has sent for ten days. */
async function running(config = ''): Promise<Runner> {
  const self = (at = runner(oneAccount + config));
  self.github.token.set('issues', 'write');
  self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live' }) });
  expect((await self.push()).code).toBe(0);
  publishFlows(self);
  self.clock.ms += 10 * day;
  return self;
}
const warnings = (log: readonly string[]): string[] => log.filter((line) => line.startsWith('::warning'));

describe('a schedule', () => {
  test('tells drift, and commits the figures beside the flows', async () => {
    const self = await running();
    const [flow] = Object.values(self.sandbox.account.flows).filter(({ name }) => name === 'Hello');
    self.sandbox.ui.setFlowStatus(flow!.id, 'manual');
    const ran = await self.run('schedule', {});
    expect(ran.code).toBe(0);
    expect(ran.outputs.changes).toBe('1');
    expect(ran.log.join('\n')).toContain('drift in hello');
    expect(ran.outputs.summary).toContain('production: reports updated');
    expect(ran.summary).toContain('(https://github.com/oak/flows/blob/main/reports/production/README.md)');
    expect(self.github.objects.messages('main').at(-1)).toBe(
      'sluice: figures of production to 1 December 2026 [skip ci]',
    );
    const files = self.github.objects.files('main');
    expect(Object.keys(files)).toEqual(expect.arrayContaining([page, 'flows/hello.yaml', 'sluice.yaml']));
  });

  test('commits nothing when no figure has changed', async () => {
    const self = await running();
    await self.run('schedule', {});
    const before = self.github.objects.messages('main').length;
    const again = await self.run('schedule', {});
    expect(again.outputs.summary).toContain('no figure has changed');
    expect(self.github.objects.messages('main')).toHaveLength(before);
  });

  test('keeps what a competing commit did', async () => {
    const self = await running();
    self.github.faults.push({
      ...{ method: 'POST', path: /^\/graphql$/, text: page, status: 0 },
      meanwhile: () =>
        void self.github.objects.push('main', { 'flows/other.yaml': two('Other') }, 'A person was faster'),
    });
    const ran = await self.run('schedule', {});
    expect(ran.code).toBe(0);
    expect(Object.keys(self.github.objects.files('main'))).toEqual(expect.arrayContaining([page, 'flows/other.yaml']));
    expect(self.github.objects.messages('main').slice(-2)).toEqual([
      'A person was faster',
      'sluice: figures of production to 1 December 2026 [skip ci]',
    ]);
  });

  test('tells a protected branch by name, with the way out; then a branch of its own is made', async () => {
    const self = await running();
    self.github.faults.push(refusal);
    const refused = await self.run('schedule', {});
    expect(refused.code).toBe(1);
    const told = refused.log.join('\n');
    expect(told).toContain('main is protected');
    expect(told).toContain('reports:%0A    branch: sluice-reports');

    self.commit({ 'sluice.yaml': `${oneAccount}reports: { branch: sluice-reports }\n` });
    const ran = await self.run('schedule', {});
    expect(ran.code).toBe(0);
    expect(Object.keys(self.github.objects.files('sluice-reports'))).toContain(page);
    expect(ran.summary).toContain('/blob/sluice-reports/reports/production/README.md');
    expect(Object.keys(self.github.objects.files('main'))).not.toContain(page);
  });

  test('an alert is a warning and one issue, which follows it and is closed when it is over', async () => {
    const rule = (percent: number): string =>
      `alerts:\n  - { above: bounce_rate, percent: ${percent}, min_recipients: 20 }\n`;
    const self = await running(rule(0.01));
    const ran = await self.run('schedule', {});
    expect(warnings(ran.log).join('\n')).toContain('The bounce rate of Hello was');
    expect(self.github.issues).toHaveLength(1);
    const [issue] = self.github.issues;
    expect(issue).toMatchObject({ state: 'open', title: 'hello: bounce rate is too high' });
    expect(issue?.body).toContain('The change that came last before:');

    self.clock.ms += day;
    await self.run('schedule', {});
    expect(self.github.issues).toHaveLength(1);

    self.commit({ 'sluice.yaml': oneAccount + rule(99) });
    const over = await self.run('schedule', {});
    expect(warnings(over.log)).toEqual([]);
    expect(self.github.issues.map(({ state }) => state)).toEqual(['closed']);
    expect(self.github.comments.at(-1)?.body).toBe('Over since the figures of 2 December 2026.');
    await self.run('schedule', {});
    expect(self.github.issues).toHaveLength(1);
  });

  test('without the permission for issues the report stands, and the permission is named', async () => {
    const self = await running('alerts:\n  - { above: bounce_rate, percent: 0.01, min_recipients: 20 }\n');
    self.github.token.set('issues', 'read');
    const ran = await self.run('schedule', {});
    expect(ran.code).toBe(0);
    expect(warnings(ran.log).join('\n')).toContain('"issues: write"');
    expect(Object.keys(self.github.objects.files('main'))).toContain(page);
  });
});

const refusal = {
  method: 'POST',
  path: /^\/graphql$/,
  text: page,
  status: 200,
  body: {
    data: null,
    errors: [
      {
        type: 'UNPROCESSABLE',
        message: 'Repository rule violations found: Changes must be made through a pull request.',
      },
    ],
  },
};
