/**
 * A key and a secret that are looked for in everything a whole life of a repository leaves behind: what was printed, every
 * file, every object Git keeps, everything GitHub was told, and what Klaviyo was asked for in addresses.
 */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { oneAccount, runner } from '../action/runner.ts';
import { branching, two } from '../apply/sequences.ts';
import { everything, found, key, secret } from '../support/canary.ts';
import { isDeep } from '../support/deep.ts';
import { desk } from './support.ts';

const hook = branching('Gold').replace('status: live', 'status: draft');

it('the command line tells and writes neither key nor secret', async () => {
  const at = await desk({ 'flows/hello.yaml': two('Hello', { status: 'live' }), 'flows/gold.yaml': hook });
  at.env.CRM_TOKEN = secret;
  const told: string[] = [];
  const sluice = async (...argv: string[]): Promise<void> => {
    const { out, err } = await at.sluice(...argv);
    told.push(out, err);
  };
  /** @param isFirst figures and checks of files too: what is changed later takes no other way through those */
  const walk = async (isFirst = isDeep): Promise<void> => {
    if (isFirst) for (const format of ['text', 'json']) await sluice('validate', '--format', format);
    for (const format of ['text', 'json', 'markdown']) await sluice('plan', '--deep', '--format', format);
    await sluice('plan', '--out', join(at.root, 'plan.json'));
    await sluice('apply', '--yes', '--allow', 'hello', '--allow', 'gold');
    for (const format of ['text', 'json']) {
      for (const command of ['status', 'drift', 'doctor']) await sluice(command, '--format', format);
      at.wait(86_400_000);
      if (isFirst) await sluice('report', '--format', format);
    }
    if (isFirst) await sluice('dashboard');
    await sluice('import', '--all', '--force');
    await sluice('pull', 'hello');
  };
  await walk(true);
  await at.write('flows/gold.yaml', hook.replace('Checkout Started', 'Placed Order'));
  await walk();
  for (const fault of ['garbage', '500', 'before', '429'] as const) {
    at.sandbox.faults.at(3, fault);
    await sluice('plan');
    at.sandbox.faults.clear();
  }
  await at.remove('flows/gold.yaml');
  await walk();
  await sluice('restore', 'gold');
  at.env.KLAVIYO_API_KEY = `${key}x`;
  await sluice('plan');
  const paths = at.sandbox.log.map(({ path }) => path);
  const all = [...told, ...everything(at.root), ...paths];
  expect(all.length).toBeGreaterThan(80);
  expect(found(all)).toEqual([]);
  // The secret did its work: it is in the account, where its webhook needs it, and the search would have seen it.
  expect(found([JSON.stringify(at.sandbox)]).length).toBeGreaterThan(0);
}, 120_000);

it('the action tells neither, and keeps neither on any branch', async () => {
  const self = runner(oneAccount.replace('flows: flows/ }', 'flows: flows/, secrets: [CRM_TOKEN] }'));
  onTestFinished(() => self.remove());
  self.env.CRM_TOKEN = secret;
  self.github.token.set('issues', 'write');
  const ran: unknown[] = [];
  self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live' }), 'flows/gold.yaml': hook });
  ran.push(await self.pull(7), await self.push(7));
  self.github.objects.push('main', { 'sluice.yaml': '' }, 'Begin');
  self.clock.ms += 5 * 86_400_000;
  ran.push(await self.run('schedule', {}));
  self.commit({ 'flows/gold.yaml': hook.replace('Checkout Started', 'Placed Order') });
  ran.push(await self.pull(8), await self.push(8), await self.run('workflow_dispatch', {}, { command: 'plan' }));
  const github = self.github.log.map((entry) => JSON.stringify(entry));
  const branches = ['main', 'sluice-state'].flatMap((name) => Object.values(self.github.objects.files(name)));
  expect(branches.length).toBeGreaterThan(3);
  const decoded = github.flatMap((text) =>
    [...text.matchAll(/"contents":"([^"]+)"/g)].map(([, base64 = '']) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    ),
  );
  expect(found([JSON.stringify(ran), ...github, ...decoded, ...branches, ...everything(self.root)])).toEqual([]);
}, 60_000);
