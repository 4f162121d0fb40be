/** The life of a pull request, each comment as a golden file: opened, updated, closed, merged, and what goes wrong. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect } from 'vitest';
import type { EventPayload } from '../../src/action/io.ts';
import { two } from '../apply/sequences.ts';
import { obeyed } from './obeyed.ts';
import { oneAccount, type Runner, runner } from './runner.ts';
import { key, token } from '../support/canary.ts';
import { test } from './scenario.ts';

let at: Runner | undefined;
const start = (...args: Parameters<typeof runner>): Runner => (at = runner(...args));
afterEach(() => at?.remove());

const golden = (scenario: string, name = 'comment'): string => `${scenario}/${name}.md`;
/** Hashes of commits and plans are pinned to their places, so that a golden file holds what people read. */
const steady = (text: string): string =>
  text
    .replace(/\b[0-9a-f]{64}\b/g, '<digest>')
    .replace(/\b[0-9a-f]{40}\b/g, '<commit>')
    .replace(/\b[0-9a-f]{7,8}\b/g, '<short>')
    .replace(/:[\w.]{22}(?=[,\s])/g, ':<digest>');
const bodies = ({ github }: Runner): string[] => github.comments.map(({ body }) => body);
const flowNames = ({ sandbox }: Runner): string[] =>
  Object.values(sandbox.account.flows)
    .map(({ name }) => name)
    .sort();

/** A repository whose flow is live in the account and in the ledger. */
async function deployed(files: Record<string, string> = { 'flows/hello.yaml': two('Hello', { status: 'live' }) }) {
  const self = start();
  self.commit(files);
  const ran = await self.push();
  expect(ran.log.filter((line) => line.startsWith('::error'))).toEqual([]);
  expect(ran.code).toBe(0);
  self.git('switch', '--quiet', '--create', 'change');
  return self;
}
const merge = (self: Runner): void => {
  self.git('switch', '--quiet', 'main');
  self.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
};

const closedBy = (number: number): EventPayload => ({
  action: 'closed',
  pull_request: { number, head: { sha: 'abc', repo: { full_name: 'oak/flows' } } },
});

describe('a pull request', () => {
  test('opened, updated and run again: one comment, edited only when it changes', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    const opened = await self.pull(7);
    expect(opened.code).toBe(0);
    expect(opened.outputs).toMatchObject({ changes: '1', skipped: '0', summary: 'production: 1 create' });
    expect(opened.outputs.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(opened.outputs['plan-file']!, 'utf8'))).toMatchObject({
      digest: opened.outputs.digest,
    });
    await expect(steady(bodies(self)[0]!)).toMatchFileSnapshot(golden('opened'));

    const first = self.github.comments[0]!.updated_at;
    await self.pull(7, 'reopened');
    expect(self.github.comments).toHaveLength(1);
    expect(self.github.comments[0]!.updated_at).toBe(first);

    self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live', subject: 'Good morning' }) });
    await self.pull(7, 'synchronize');
    expect(self.github.comments).toHaveLength(1);
    expect(self.github.comments[0]!.updated_at).not.toBe(first);
    await expect(steady(bodies(self)[0]!)).toMatchFileSnapshot(golden('updated'));
    expect(self.sandbox.account.flows).toHaveProperty(Object.keys(self.sandbox.account.flows)[0]!);
  });

  test('a comment that a person deleted is made again', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    self.github.comments.length = 0;
    await self.pull(7, 'synchronize');
    expect(self.github.comments).toHaveLength(1);
  });

  test('a comment of somebody else with our marker is not ours; ours on the second page is found', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    const [ours] = self.github.comments.splice(0);
    for (let n = 0; n < 130; n++) self.github.comment(7, n === 3 ? ours!.body : `chat ${n}`, 'mallory');
    self.github.comment(7, ours!.body, 'github-actions');
    self.github.comments.push(ours!);
    self.commit({ 'flows/welcome.yaml': two('Welcome', { subject: 'Welcome in' }) });
    await self.pull(7, 'synchronize');
    expect(self.github.comments).toHaveLength(132);
    expect(self.github.comments.filter(({ body }) => body.includes('Welcome in')).map(({ id }) => id)).toEqual([
      ours!.id,
    ]);
  });

  test('closed without merging: one line', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    expect((await self.pull(7, 'closed')).code).toBe(0);
    await expect(steady(bodies(self)[0]!)).toMatchFileSnapshot(golden('closed'));
  });

  test('closed, and the comment cannot be edited: said, and why', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    self.github.token.set('pull-requests', 'read');
    const ran = await self.pull(7, 'closed');
    expect(ran.code).toBe(0);
    expect(ran.log.join('\n')).toMatch(/::warning.*still shows the plan.*pull-requests: write/);
    expect((await self.run('pull_request', closedBy(7), { comment: 'false' })).log).toHaveLength(1);
  });

  test('no plan can be made any more: the comment does not go on showing the old one', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    self.commit({ 'flows/welcome.yaml': 'name: Welcome\nsteps: 3\n' });
    expect((await self.pull(7, 'synchronize')).code).toBe(1);
    expect(self.github.comments).toHaveLength(1);
    await expect(steady(bodies(self)[0]!)).toMatchFileSnapshot(golden('broken'));

    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7, 'synchronize');
    expect(bodies(self)).toEqual([expect.stringContaining('### Sluice: 1 create')]);
  });

  test('Klaviyo cannot be asked: the comment says that there is no plan', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    self.env.KLAVIYO_API_KEY = '';
    const ran = await self.pull(7);
    expect(bodies(self)).toEqual([expect.stringContaining('no plan could be made')]);
    expect(bodies(self)[0]).toContain('There is no key for the account');
    expect(ran.log.join('\n')).toMatch(/::notice.*comes from a secret, given as klaviyo-api-key\. .*Dependabot/);
  });

  test('a run of an older commit leaves the comment to the newest', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    const old = self.git('rev-parse', 'HEAD');
    await self.pull(7);
    self.commit({ 'flows/welcome.yaml': two('Welcome', { subject: 'Newest' }) });
    await self.pull(7, 'synchronize');
    const [newest] = bodies(self);
    self.git('checkout', '--quiet', old);
    const head = { sha: old, repo: { full_name: 'oak/flows' } };
    const again = await self.run('pull_request', { action: 'opened', pull_request: { number: 7, head } });
    expect(again.code).toBe(0);
    expect(again.log.join('\n')).toContain('its comment is left to the run of that commit');
    expect(bodies(self)).toEqual([newest]);
  });

  test('into a branch that is not applied: the plan is shown, and that merging does not do it', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7, 'opened', { base: 'next' });
    expect(bodies(self)[0]).toContain('**merging changes nothing in Klaviyo**: it goes into `next`, and only `main`');
    expect(bodies(self)[0]).not.toContain('merging applies this');
  });

  test('in a folder of the repository, however it is written: annotations and links find the files', async () => {
    const self = await deployed();
    self.commit({ 'shop/sluice.yaml': oneAccount, 'shop/flows/broken.yaml': 'name: Broken\nsteps: 3\n' });
    self.inputs.root = './shop/';
    const ran = await self.pull(7);
    expect(ran.log).toContainEqual(expect.stringMatching(/^::error file=shop\/flows\/broken\.yaml,line=2,/));
    expect(ran.summary).toMatch(/\/blob\/[0-9a-f]{40}\/shop\/flows\/broken\.yaml#L2\)/);
  });

  test('from a fork: offline, no comment, and nobody is asked anything', async () => {
    const self = start();
    self.commit({ 'flows/welcome.yaml': two('Welcome'), 'flows/broken.yaml': 'name: Broken\nsteps: 3\n' });
    const before = self.sandbox.log.length;
    const ran = await self.pull(7, 'opened', { fork: true });
    expect(ran.code).toBe(1);
    expect(ran.log.some((line) => line.startsWith('::error file=flows/broken.yaml,line='))).toBe(true);
    expect(self.sandbox.log).toHaveLength(before);
    expect(self.github.log).toEqual([]);
    await expect(steady(ran.summary)).toMatchFileSnapshot(golden('fork', 'summary'));
  });

  test('without a key the files alone are told: also what no author means, and tests that name nothing', async () => {
    const self = start();
    const early = two('Early').replace(
      'steps:',
      'steps:\n  - condition: { id: bought, if: { placed_order: since_entry }, then: [exit] }',
    );
    const wrong = 'cases:\n  - { name: one, expect: [{ email: nobody }] }\n';
    self.commit({ 'flows/early.yaml': early, 'flows/early.test.yaml': wrong });
    const ran = await self.pull(7, 'opened', { fork: true });
    expect(ran.log).toContainEqual(
      expect.stringMatching(/^::warning file=flows\/early\.yaml,line=.*asks what happened since entry/),
    );
    expect(ran.log).toContainEqual(
      expect.stringMatching(/^::error file=flows\/early\.test\.yaml,line=2,.*has no step/),
    );
    expect(ran.code).toBe(1);
  });

  test('pull_request_target is refused before anybody is asked', async () => {
    const self = start();
    const ran = await self.run('pull_request_target', { action: 'opened' });
    expect(ran.code).toBe(1);
    expect(ran.log).toContainEqual(expect.stringMatching(/^::error title=Sluice::pull_request_target/));
    expect([self.github.log, self.sandbox.log]).toEqual([[], []]);
  });

  test('a file that does not parse fails the step, on its line', async () => {
    const self = start();
    self.commit({ 'flows/broken.yaml': 'name: Broken\nsteps: 3\n' });
    const ran = await self.pull(7);
    expect(ran.code).toBe(1);
    expect(ran.log).toContainEqual(expect.stringMatching(/^::error file=flows\/broken\.yaml,line=2,/));
    expect(self.sandbox.log.filter(({ write }) => write)).toEqual([]);
  });

  test('a missing permission is told by its name, and the plan is in the summary', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    self.github.token.set('pull-requests', 'read');
    const ran = await self.pull(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('pull-requests: write');
    expect(ran.summary).toContain('`welcome`');
  });

  test('limits are waited out: the primary one till its reset, the secondary one as long as it says', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    self.github.faults.push(
      {
        method: 'GET',
        path: /comments$/,
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(self.clock.ms / 1000 + 40) },
        body: { message: 'API rate limit exceeded for installation.' },
      },
      {
        method: 'POST',
        path: /comments$/,
        status: 403,
        headers: { 'retry-after': '7' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
      {
        method: 'POST',
        path: /comments$/,
        status: 403,
        body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
      },
    );
    const ran = await self.pull(7);
    expect(ran.code).toBe(0);
    expect(self.github.comments).toHaveLength(1);
    expect(ran.waited).toEqual(expect.arrayContaining([7000, 60_000]));
    expect(ran.waited.some((ms) => ms > 30_000 && ms <= 40_000)).toBe(true);
  });

  test('two accounts: a comment each, keys from the variables that sluice.yaml names', async () => {
    const self = start(
      `project: oak-and-iron
accounts:
  staging: { api_key_env: STAGING_KEY, flows: flows/, max_status: draft }
  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }
`,
    );
    self.env.STAGING_KEY = key;
    self.commit({ 'flows/welcome.yaml': two('Welcome', { status: 'live', steps: '  - tag: vip\n' }) });
    const ran = await self.pull(7);
    expect(ran.code).toBe(0);
    expect(ran.log.filter((line) => line.includes('title=step-skipped'))).toHaveLength(1);
    expect(bodies(self).map((body) => /account=(\w+)/.exec(body)?.[1])).toEqual(['staging', 'production']);
    expect(ran.outputs['plan-file']!.split('\n')).toHaveLength(2);
    const again = await self.run(
      'pull_request',
      {
        action: 'synchronize',
        pull_request: { number: 7, head: { sha: self.git('rev-parse', 'HEAD'), repo: { full_name: 'oak/flows' } } },
      },
      { 'klaviyo-api-key': 'pk_for_which' },
    );
    expect(self.github.comments).toHaveLength(2);
    expect(again.log.join('\n')).toContain('klaviyo-api-key is left aside');
    expect(again.log.join('\n')).not.toContain('pk_for_which');
  });
});

describe('a merge', () => {
  test('what the comment showed is applied; state is on the branch, in few commits', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(0);
    expect(flowNames(self)).toContain('Welcome');
    const files = Object.keys(self.github.objects.files('sluice-state'));
    expect(files.filter((path) => path.startsWith('.sluice/ledger/'))).toHaveLength(1);
    expect(self.github.objects.messages('sluice-state').length).toBeLessThan(16);
    await expect(steady(ran.summary)).toMatchFileSnapshot(golden('merged', 'summary'));
    expect((await self.push(7)).log.join('\n')).toContain('nothing to do');
  });

  const remove = async (): Promise<Runner> => {
    const self = await deployed({
      'flows/hello.yaml': two('Hello', { status: 'live' }),
      'flows/stay.yaml': two('Stay', { status: 'live' }),
    });
    self.commit({ 'flows/hello.yaml': null });
    return self;
  };

  test('a delete without its label is refused, with the way to allow it', async () => {
    const self = await remove();
    await self.pull(7);
    await expect(steady(bodies(self)[0]!)).toMatchFileSnapshot(golden('delete'));
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('sluice:allow-delete');
    expect(flowNames(self)).toContain('Hello');
  });

  test('the label after the comment, of somebody who may write: deleted', async () => {
    const self = await remove();
    await self.pull(7);
    self.github.people.set('robin', 'write');
    self.github.label(7, 'sluice:allow-delete', 'robin');
    merge(self);
    const ran = await self.push(7);
    expect(ran.log.filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(ran.code).toBe(0);
    expect(flowNames(self)).not.toContain('Hello');
  });

  const labelled = (self: Runner): void => {
    self.github.people.set('robin', 'write');
    self.github.label(7, 'sluice:allow-delete', 'robin');
    self.clock.ms += 60_000;
  };

  test('a label from before the last push does not count; what to do is said, and does it', async () => {
    const self = await remove();
    await self.pull(7);
    labelled(self);
    self.commit({ 'notes.md': 'More.' });
    await self.pull(7, 'synchronize');
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toMatch(/::warning.*allow-delete on pull request #7 does not count.*set it again/);
    self.github.label(7, 'sluice:allow-delete', 'robin', 'unlabeled');
    labelled(self);
    expect((await self.push(7)).code).toBe(0);
    expect(flowNames(self)).not.toContain('Hello');
  });

  test('a comment that a person edited approves nothing', async () => {
    const self = await remove();
    await self.pull(7);
    const [comment] = self.github.comments;
    self.github.edit(comment!, comment!.body.replace(/> \[!CAUTION][^]*?\n\n/, ''), 'mallory');
    self.clock.ms += 60_000;
    labelled(self);
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('was edited by mallory');
    expect(flowNames(self)).toContain('Hello');
  });

  test.each([
    ['the label of each counts for what its comment showed', true, 0],
    ['what neither allows is refused', false, 1],
  ])('of several pull requests in one push: %s', async (_, isLabelled, code) => {
    const self = await remove();
    await self.pull(7);
    if (isLabelled) labelled(self);
    merge(self);
    const first = self.git('rev-parse', 'HEAD');
    self.github.pulls.set(first, [{ number: 7, merged_at: 'then', merge_commit_sha: first, base: { ref: 'main' } }]);
    self.git('switch', '--quiet', '--create', 'other', 'HEAD~1');
    self.commit({ 'flows/later.yaml': two('Later') });
    await self.pull(8);
    // A label of the second pull request is no word about what only the first one showed.
    self.github.people.set('robin', 'write');
    if (!isLabelled) self.github.label(8, 'sluice:allow-delete', 'robin');
    self.git('switch', '--quiet', 'main');
    self.git('merge', '--quiet', '--no-ff', '--no-edit', 'other');
    const ran = await self.push(8);
    expect(ran.code).toBe(code);
    expect(flowNames(self).includes('Hello')).toBe(code === 1);
    expect(flowNames(self).includes('Later')).toBe(code === 0);
    if (isLabelled) expect(ran.summary).toContain('pull request `#8` and pull request `#7`');
    // The run of the first one comes last: there is nothing left for it.
    self.git('switch', '--quiet', '--detach', first);
    if (isLabelled) expect((await self.push(7)).summary).toContain('superseded');
  });

  test('of a push after the merge, what its label allowed still counts, and the summary names it', async () => {
    const self = await remove();
    await self.pull(7);
    labelled(self);
    merge(self);
    const merged = self.git('rev-parse', 'HEAD');
    self.github.pulls.set(merged, [{ number: 7, merged_at: 'then', merge_commit_sha: merged, base: { ref: 'main' } }]);
    self.commit({ 'notes.md': 'Straight to main.' });
    const ran = await self.push();
    expect(ran.code).toBe(0);
    expect(ran.summary).toContain('Approved by: pull request `#7`.');
  });

  test.each([
    ['before the comment', 'write', true, false],
    ['of somebody who may only read', 'read', false, false],
    ['taken off again', 'write', false, true],
  ])('a label %s allows nothing', async (_, permission, early, removed) => {
    const self = await remove();
    self.github.people.set('robin', permission);
    if (early) self.github.label(7, 'sluice:allow-delete', 'robin');
    self.clock.ms += 60_000;
    await self.pull(7);
    if (!early) self.github.label(7, 'sluice:allow-delete', 'robin');
    if (removed) self.github.label(7, 'sluice:allow-delete', 'robin', 'unlabeled');
    merge(self);
    expect((await self.push(7)).code).toBe(1);
    expect(flowNames(self)).toContain('Hello');
  });

  test('the account moved after the label: what was shown is no longer what would be done, and it is refused', async () => {
    const self = await remove();
    await self.pull(7);
    self.github.people.set('robin', 'admin');
    self.github.label(7, 'sluice:allow-delete', 'robin');
    const [flow] = Object.values(self.sandbox.account.flows).filter(({ name }) => name === 'Hello');
    self.sandbox.ui.setFlowStatus(flow!.id, 'manual');
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toMatch(/not-approved|edited-in-klaviyo/);
    expect(flowNames(self)).toContain('Hello');
  });

  test('a push without a pull request: harmless is applied, a delete refused', async () => {
    const self = await remove();
    merge(self);
    expect((await self.push()).code).toBe(1);
    expect(flowNames(self)).toContain('Hello');
  });

  test('with require-approved-plan a harmless change that was not shown is refused as well', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    merge(self);
    self.inputs['require-approved-plan'] = 'true';
    const ran = await self.push();
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('not-approved');
    expect(flowNames(self)).not.toContain('Welcome');
  });

  test('two pull requests merged one after the other: both are as approved', async () => {
    const self = await deployed();
    self.inputs['require-approved-plan'] = 'true';
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    await self.pull(7);
    self.git('switch', '--quiet', 'main');
    self.git('switch', '--quiet', '--create', 'other');
    self.commit({ 'flows/later.yaml': two('Later') });
    await self.pull(8);
    merge(self);
    expect((await self.push(7)).code).toBe(0);
    self.git('merge', '--quiet', '--no-ff', '--no-edit', 'other');
    const second = await self.push(8);
    expect(second.log.filter((line) => line.startsWith('::error'))).toEqual([]);
    expect(second.code).toBe(0);
    expect(flowNames(self)).toEqual(expect.arrayContaining(['Welcome', 'Later']));
  });

  test('a pull request whose branch is behind what was applied is planned without a word of history', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    self.git('switch', '--quiet', 'main');
    self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live', subject: 'Newer' }) });
    await self.push();
    const head = self.git('rev-parse', 'change');
    // The runner checks out the merge that GitHub makes of the pull request.
    self.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
    const ran = await self.run('pull_request', {
      action: 'opened',
      pull_request: { number: 7, head: { sha: head, repo: { full_name: 'oak/flows' } } },
    });
    expect(ran.code).toBe(0);
    expect(ran.outputs.summary).toBe('production: 1 create');
    expect(bodies(self)[0]).not.toMatch(/diverged|rollback|history/i);
    expect(bodies(self)[0]).toContain(head.slice(0, 7));
  });

  test('an old commit run again ends as superseded and writes nothing', async () => {
    const self = await deployed();
    const old = self.git('rev-parse', 'HEAD');
    self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live', subject: 'Newer' }) });
    merge(self);
    await self.push();
    const writes = self.sandbox.log.filter(({ write }) => write).length;
    self.git('switch', '--quiet', '--detach', old);
    const ran = await self.push();
    expect(ran.code).toBe(0);
    expect(ran.summary).toContain('superseded');
    expect(self.sandbox.log.filter(({ write }) => write)).toHaveLength(writes);
  });

  test.each([
    ['behind', 'superseded', 0],
    ['diverged', 'not in the history of this commit', 1],
    [undefined, 'fetch-depth: 0', 1],
  ])('a checkout without history: GitHub is asked, and says %s', async (status, words, code) => {
    const self = await deployed();
    const old = self.git('rev-parse', 'HEAD');
    self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live', subject: 'Newer' }) });
    merge(self);
    const applied = self.git('rev-parse', 'HEAD');
    expect((await self.push()).code).toBe(0);
    self.git('switch', '--quiet', '--detach', old);
    self.makeShallow();
    if (status !== undefined) self.github.compared.set(`${applied}...${old}`, status);
    const writes = self.sandbox.log.filter(({ write }) => write).length;
    const ran = await self.push();
    expect(ran.code).toBe(code);
    expect([ran.summary, ...ran.log].join('\n')).toContain(words);
    expect(self.sandbox.log.filter(({ write }) => write)).toHaveLength(writes);
  });

  test('a newer commit that another run applies meanwhile is not undone by an older one', async () => {
    const self = await deployed();
    const state = 'sluice-state';
    self.commit({ 'flows/hello.yaml': two('Hello', { status: 'live', subject: 'Older' }) });
    merge(self);
    const [older, newer] = [self.git('rev-parse', 'HEAD'), 'f'.repeat(40)];
    self.github.compared.set(`${newer}...${older}`, 'behind');
    const another = (): void => {
      const ledgers = Object.entries(self.github.objects.files(state)).filter(([path]) => path.includes('ledger/'));
      const changed = ledgers.map(([path, text]) => [path, JSON.stringify({ ...JSON.parse(text), commit: newer })]);
      self.github.objects.push(state, Object.fromEntries(changed), 'sluice: apply');
    };
    // Its last look at the ledger was before it takes the lease.
    const lease = { method: 'POST', path: /graphql/, text: 'sluice: lease' };
    self.github.faults.push({ ...lease, status: 0, meanwhile: another });
    const writes = self.sandbox.log.filter(({ write }) => write).length;
    const ran = await self.push();
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('Sluice refused (superseded)');
    expect(self.sandbox.log.filter(({ write }) => write)).toHaveLength(writes);
  });

  test('with fail-on-skipped a step that Klaviyo lacks keeps everything from being applied', async () => {
    const self = await deployed();
    self.inputs['fail-on-skipped'] = 'true';
    self.commit({ 'flows/welcome.yaml': two('Welcome', { steps: '  - tag: vip\n' }) });
    expect((await self.pull(7)).code).toBe(1);
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toMatch(/::error.*tag \(flows\/welcome\.yaml:\d+\)\. With fail-on-skipped/);
    expect(ran.summary).toContain('nothing has been changed');
    expect(flowNames(self)).not.toContain('Welcome');
  });

  test('failing flow tests stand first in the comment and at their lines; required, they keep all from being applied', async () => {
    const self = await deployed();
    const cases = (at: string): string =>
      `cases:\n  - name: the second letter\n    expect:\n      - email: first\n      - { at: ${at}, email: second }\n`;
    self.commit({ 'flows/welcome.yaml': two('Welcome'), 'flows/welcome.test.yaml': cases('+9d') });
    const pulled = await self.pull(7);
    expect(pulled.code).toBe(0);
    const [, first] = bodies(self).at(-1)!.split('\n');
    expect(first).toBe('> [!CAUTION]');
    expect(bodies(self).at(-1)).toMatch(/^> \*\*1 flow test fails\.\*\*/m);
    expect(bodies(self).at(-1)).toContain('<details><summary>What people go through: welcome</summary>');
    expect(pulled.log.join('\n')).toMatch(/::error file=flows\/welcome\.test\.yaml,line=5,.*title=test-failed/);

    self.inputs['require-tests'] = 'true';
    expect((await self.pull(7)).code).toBe(1);
    merge(self);
    const ran = await self.push(7);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('Sluice refused (tests-fail)');
    expect(flowNames(self)).not.toContain('Welcome');

    self.commit({ 'flows/welcome.test.yaml': cases('+2d') });
    expect((await self.push(7)).code).toBe(0);
    expect(flowNames(self)).toContain('Welcome');
  });

  test('without contents: write nothing is sent to Klaviyo, and the permission is named', async () => {
    const self = start();
    self.commit({ 'flows/hello.yaml': two('Hello') });
    self.github.token.set('contents', 'read');
    const ran = await self.push();
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain('contents: write');
    expect(self.sandbox.log.filter(({ write }) => write)).toEqual([]);
  });

  test('no name of an author is obeyed by the runner, in a line of its own or in a wrapped one', async () => {
    const self = await deployed();
    self.commit({
      [`flows/${'a'.repeat(84)} ::set-output name=digest::evil.yaml`]: two('First'),
      'flows/b\n::add-mask::e ##[set-output name=digest]evil.yaml': two('Second'),
    });
    const pull = await self.pull(7);
    merge(self);
    const push = await self.push(7);
    expect(flowNames(self)).toEqual(expect.arrayContaining(['First', 'Second']));
    const drift = await self.run('schedule', {}, { command: 'drift' });
    expect(obeyed([...pull.log, ...push.log, ...drift.log])).toEqual([]);
  });

  test('a refusal names the sequence', async () => {
    const self = await remove();
    merge(self);
    const ran = await self.push();
    expect(ran.log).toContainEqual(
      expect.stringMatching(/^::error title=Sluice refused \(destroys-run-flow\)::hello: It has run, /),
    );
  });

  test('no word of the key or the token is in anything that people can read', async () => {
    const self = await deployed();
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    const ran = await self.pull(7);
    const all = JSON.stringify([ran, self.github.log, self.github.objects.files('sluice-state')]);
    expect(all).not.toContain(key);
    expect(all).not.toContain(token);
  });
});
