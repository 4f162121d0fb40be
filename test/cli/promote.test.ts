/** What a person sees of promotion from a terminal, from one account to the next. */
import { expect, test } from 'vitest';
import { publicSchemas } from '../../src/plan/public-schema.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { two } from '../apply/sequences.ts';
import { gitText } from '../support/git.ts';
import { desk } from './support.ts';

const staging = 'pk_staging_of_the_tests';
const config = (after = '2 days'): string => `project: oak
accounts:
  staging: { api_key_env: KLAVIYO_STAGING, account_id: StAg01, variables: { list: Testers, shop: "oak.test" } }
  production: { promote_from: staging, after: ${after}, variables: { list: Newsletter, shop: "oak.test" } }
`;
const written = (name: string, subject: string): string =>
  two(name, { status: 'live', subject, list: '"${list}"', more: '# Says hello\n' });

async function house(after?: string) {
  const at = await desk(
    { 'sluice.yaml': config(after), 'flows/welcome.yaml': written('Welcome', 'Hello') },
    undefined,
    {},
    [oakAndIron({ key: staging, accountId: 'StAg01', lists: ['Testers'], flows: false })],
  );
  at.env.KLAVIYO_STAGING = staging;
  return at;
}

test('shows what waits for the first account, what goes over, and what differs by account', async () => {
  const at = await house();
  const first = await at.sluice('promote');
  expect(first.code).toBe(2);
  expect(first.out).toContain('· welcome  create, then set live: new file');
  expect(first.out).toContain('It is not applied in staging yet; its next apply brings it there.');
  expect(first.out).toContain('variable list: Testers → Newsletter\n  list in welcome: Testers → Newsletter\n');
  expect(first.out).not.toContain('shop');

  expect((await at.sluice('apply', '--yes', '--account', 'staging')).code).toBe(0);
  const early = await at.sluice('apply', '--yes', '--account', 'production');
  expect([early.code, early.out]).toEqual([3, expect.stringContaining('It stands applied in staging since')]);
  at.wait(2 * 86_400_000);
  const json = await at.sluice('promote', 'welcome', '--format', 'json');
  const report = publicSchemas.promote.parse(JSON.parse(json.out));
  expect(report.sequences).toMatchObject([{ address: 'welcome', verdict: 'goes', since: '2026-11-23T08:00:00.000Z' }]);

  expect((await at.sluice('apply', '--yes', '--account', 'production')).code).toBe(0);
  const same = await at.sluice('promote');
  expect([same.code, same.out]).toEqual([0, expect.stringContaining('1 in step.')]);

  await at.write('flows/welcome.yaml', written('Welcome', 'Good morning'));
  expect((await at.sluice('apply', '--yes', '--account', 'staging')).code).toBe(0);
  const changed = await at.sluice('promote');
  expect(changed.out).toContain('first: subject  Hello → Good morning');
  expect(changed.out).toContain('1 waits.');
});

test('content that stood there before anybody asked is noted by the next apply', async () => {
  const at = await house('1 hour');
  await at.write('sluice.yaml', config().replace(/ {2}production.*\n/, ''));
  expect((await at.sluice('apply', '--yes')).code).toBe(0);
  await at.write('sluice.yaml', config('1 hour'));
  expect((await at.sluice('promote')).out).toContain('is not applied in staging yet');
  expect((await at.sluice('apply', '--yes', '--account', 'staging')).code).toBe(0);
  at.wait(3_600_000);
  expect((await at.sluice('promote')).out).toContain('→ welcome');
});

test('alerts are read where reports are kept: beside the flows, or on the branch of their own', async () => {
  const at = await house('1 hour');
  expect((await at.sluice('apply', '--yes', '--account', 'staging')).code).toBe(0);
  at.wait(3_600_000);
  const said = async (): Promise<string> => (await at.sluice('promote')).out.replace(/\s+/g, ' ');
  const alert = (words: string): string =>
    JSON.stringify({ alerts: words === '' ? [] : [{ address: 'welcome', message: words }] });
  const report = 'reports/staging/data/report.json';
  expect(await said()).toContain('→ welcome');
  await at.write(report, alert('It bounces.'));
  expect(await said()).toContain(
    '· welcome create, then set live: new file It stands applied in staging, and an alert',
  );
  await at.write(report, '{');
  expect(await said()).toContain(
    `whether an alert is on there cannot be read: ${report} is not what Sluice wrote there.`,
  );
  await at.write(report, alert(''));
  expect(await said()).toContain('→ welcome');

  const git = (...args: string[]): string => gitText(at.root, args);
  git('init', '--quiet', '--initial-branch=sluice-reports');
  await at.write(report, alert('People complain.'));
  git('add', 'reports');
  git('-c', 'user.name=Robin', '-c', 'user.email=robin@oakandiron.test', 'commit', '--quiet', '--message=Figures');
  git('switch', '--quiet', '--create', 'main');
  await at.write(report, alert(''));
  await at.write('sluice.yaml', `${config('1 hour')}reports: { branch: sluice-reports }\n`);
  expect(await said()).toContain('an alert is on there: People complain.');
  expect((await at.sluice('apply', '--yes', '--account', 'production')).code).toBe(3);
  // A branch that nobody has made yet holds no report, and so no alert.
  await at.write('sluice.yaml', `${config('1 hour')}reports: { branch: none-yet }\n`);
  expect(await said()).toContain('→ welcome');
});

test('where nothing is promoted the way out is told; so is a misspelled address', async () => {
  const at = await house();
  const wrong = await at.sluice('promote', 'welcom');
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('Did you mean "welcome"?')]);
  const none = await at.sluice('promote', '--account', 'staging');
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('promote_from: production')]);
});

test('a sequence as one account has it', async () => {
  const at = await house();
  const shown = await at.sluice('show', 'welcome', '--account', 'staging');
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('# flows/welcome.yaml as staging has it\nname: Welcome\n');
  expect(shown.out).toContain('# Says hello\ntrigger: { type: list, list: "Testers" }\n');
  const json = await at.sluice('show', 'flows/welcome.yaml', '--account', 'production', '--format', 'json');
  expect(json.code).toBe(1);
  const read = JSON.parse((await at.sluice('show', 'welcome', '--account', 'production', '--format', 'json')).out);
  expect(publicSchemas.show.parse(read)).toMatchObject({
    variables: { list: 'Newsletter' },
    sequence: { trigger: { list: 'Newsletter' } },
  });
});
