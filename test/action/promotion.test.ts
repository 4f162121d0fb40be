/** Two accounts of one repository: what staging has held for two days goes over into production. */
import { afterEach, describe, expect, test } from 'vitest';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { two } from '../apply/sequences.ts';
import { key } from '../support/canary.ts';
import { type Runner, runner } from './runner.ts';

const staging = 'pk_staging_of_the_tests';
const config = `project: oak-and-iron
accounts:
  production:
    api_key_env: KLAVIYO_PRODUCTION
    promote_from: staging
    after: 2 days
    variables: { list: Newsletter }
  staging: { api_key_env: KLAVIYO_STAGING, account_id: StAg01, max_status: draft, variables: { list: Testers } }
policy:
  max_destructive: { count: 100, percent: 100 }
`;
const day = 86_400_000;
const written = (subject: string): string => two('Welcome', { status: 'live', subject, list: '"${list}"' });

let at: Runner | undefined;
afterEach(() => at?.remove());

function house(more = config): Runner {
  const self = (at = runner(more, {
    accounts: [
      oakAndIron({ key }),
      oakAndIron({ key: staging, accountId: 'StAg01', lists: ['Testers'], flows: false }),
    ],
  }));
  Object.assign(self.env, { KLAVIYO_PRODUCTION: key, KLAVIYO_STAGING: staging });
  self.github.people.set('sam', 'write');
  return self;
}

/** What the first mail says in each account; undefined where there is no flow. */
function subjects({ sandbox }: Runner): readonly (string | undefined)[] {
  const { accounts } = sandbox.toJSON();
  return ['StAg01', 'AbC123'].map((id) => {
    const { flows = {}, actions = {} } = accounts.find(({ account }) => account.id === id) ?? {};
    const flow = Object.values(flows).find(({ name }) => name === 'Welcome');
    const texts = Object.values(actions).map((one) => JSON.stringify(one));
    const lines = texts
      .filter((text) => flow !== undefined && text.includes(flow.id))
      .flatMap((text) => /"subject_line":"([^"]*)"/.exec(text)?.[1] ?? []);
    return lines.find((line) => line !== 'Still here');
  });
}

/** A change in a pull request, merged and pushed. */
async function merged(
  self: Runner,
  pull: number,
  files: Readonly<Record<string, string>>,
  before?: (self: Runner) => void,
) {
  self.git('switch', '--quiet', '--create', `change-${pull}`);
  self.commit(files);
  const planned = await self.pull(pull);
  const comments = self.github.comments.filter(({ issue }) => issue === pull).map(({ body }) => body);
  before?.(self);
  self.git('switch', '--quiet', 'main');
  self.git('merge', '--quiet', '--no-ff', '--no-edit', `change-${pull}`);
  const ran = await self.push(pull);
  self.github.objects.push('main', { 'sluice.yaml': config, ...files }, 'Change the flows');
  return { planned, comments, ran };
}

describe('a pull request with two accounts', () => {
  test('staging applies on merge, production waits its time and is applied by the schedule', async () => {
    const self = house();
    const { planned, comments, ran } = await merged(self, 7, { 'flows/welcome.yaml': written('Hello') });
    expect(planned.code).toBe(0);
    expect(comments.map((body) => body.includes('**waits** for staging'))).toEqual([false, true]);
    expect([ran.code, subjects(self)]).toEqual([0, ['Hello', undefined]]);
    expect(ran.log.join('\n')).toContain('production: waits. welcome: It stands applied in staging since');

    self.clock.ms += day;
    const byHand = await self.run('workflow_dispatch', { inputs: { command: 'apply' }, ref: 'refs/heads/main' });
    expect([byHand.code, subjects(self)]).toEqual([0, ['Hello', undefined]]);
    self.clock.ms += day;
    expect([(await self.run('schedule', {})).code, subjects(self)]).toEqual([0, ['Hello', 'Hello']]);
  });

  test('a hotfix goes over at once with its label, and the record says so', async () => {
    const self = house();
    const hotfix = ({ github, clock }: Runner): void => {
      clock.ms += 60_000;
      github.label(7, 'sluice:hotfix', 'sam');
    };
    const { ran } = await merged(self, 7, { 'flows/welcome.yaml': written('Mended') }, hotfix);
    expect([ran.code, subjects(self)]).toEqual([0, ['Mended', 'Mended']]);
    const ledger = self.github.objects.files('sluice-state')['.sluice/ledger/AbC123.json'] ?? '{}';
    expect(JSON.parse(ledger)).toMatchObject({ entries: { welcome: { history: [{ hotfix: true }] } } });
  });

  test('what staging does not hold is refused, with what is missing', async () => {
    const self = house(config.replace('after: 2 days', 'after: 2 days\n    flows: production/'));
    const files = { 'flows/welcome.yaml': written('Hello'), 'production/welcome.yaml': written('Other') };
    const { comments, ran } = await merged(self, 7, files);
    expect(comments[1]).toContain('staging holds another version of it.');
    expect([ran.code, subjects(self)]).toEqual([1, ['Hello', undefined]]);
    expect(ran.log.join('\n')).toContain('Sluice refused (not-promoted)');
  });

  test('a flow test that fails keeps it from going over; mended, it goes', async () => {
    const self = house(config.replace('    after: 2 days\n', ''));
    const expecting = (subject: string): string =>
      `cases:\n  - { name: says hello, expect: [{ email: ${subject} }, { email: second }] }\n`;
    const files = { 'flows/welcome.yaml': written('Hello'), 'flows/welcome.test.yaml': expecting('nothing-like-it') };
    const { ran } = await merged(self, 7, files);
    expect([ran.code, subjects(self)]).toEqual([1, ['Hello', undefined]]);
    expect(ran.log.join('\n')).toContain('Sluice refused (tests-fail)');
    const mended = await merged(self, 8, { 'flows/welcome.test.yaml': expecting('first') });
    expect([mended.ran.code, subjects(self)]).toEqual([0, ['Hello', 'Hello']]);
  });
});

describe('an alert in staging, whose reports are kept on another branch', () => {
  const rule = (percent: number): string =>
    `alerts:\n  - { above: bounce_rate, percent: ${percent}, min_recipients: 20 }\nreports: { branch: sluice-reports }\n`;
  const busy = written('Hello').replace(
    '{ type: list, list: "${list}" }',
    '{ type: metric, metric: Checkout Started }',
  );
  const sending = config.replace('max_status: draft', 'max_status: live');

  test('keeps its change from going over until it is quiet', async () => {
    const self = house(sending + rule(0.01));
    await merged(self, 7, { 'flows/welcome.yaml': busy });
    self.clock.ms += 10 * day;
    const first = await self.run('schedule', {});
    expect([first.code, subjects(self)]).toEqual([0, ['Hello', undefined]]);
    expect(first.log.join('\n')).toContain('staging: The bounce rate of Welcome was');
    const why = first.log.filter((line) => line.includes('production: waits.')).join('\n');
    expect(why).toContain(
      'welcome: It stands applied in staging, and an alert is on there: The bounce rate of Welcome',
    );

    self.commit({ 'sluice.yaml': sending + rule(99) });
    const over = await self.run('schedule', {});
    expect([over.code, subjects(self)]).toEqual([0, ['Hello', 'Hello']]);
  });

  test('that cannot be read: it waits, and the run says why', async () => {
    const self = house(sending + rule(99));
    await merged(self, 7, { 'flows/welcome.yaml': busy });
    self.clock.ms += 10 * day;
    const refs = /git\/ref\/heads(\/|%2F)sluice-reports/;
    for (let times = 0; times < 4; times++) self.github.faults.push({ method: 'GET', path: refs, status: 403 });
    const ran = await self.run('workflow_dispatch', { inputs: { command: 'apply' }, ref: 'refs/heads/main' });
    expect([ran.code, subjects(self)]).toEqual([0, ['Hello', undefined]]);
    expect(ran.log.join('\n')).toContain('whether an alert is on there cannot be read: The branch sluice-reports');
  });
});
