/** How many people must have approved a change, counted from the reviews of its pull request. */
import { afterEach, describe, expect, test } from 'vitest';
import { two } from '../apply/sequences.ts';
import { oneAccount, type Runner, runner } from './runner.ts';

let at: Runner | undefined;
afterEach(() => at?.remove());

const policy = oneAccount.replace('policy:\n', 'policy:\n  approvals: { live: 2, from: ["@oak/lifecycle", sam] }\n');
const live = { 'flows/welcome.yaml': two('Welcome', { status: 'live' }) };

/** A pull request with a live sequence, reviewed, merged and pushed. */
async function merged(review: (self: Runner) => void, config = policy) {
  const self = (at = runner(config));
  for (const login of ['robin', 'sam', 'kim', 'lee']) self.github.people.set(login, 'write');
  self.github.people.set('guest', 'read');
  self.github.teams.set('oak/lifecycle', ['kim', 'guest']);
  self.git('switch', '--quiet', '--create', 'change');
  self.commit(live);
  await self.pull(7);
  review(self);
  const planned = await self.pull(7, 'synchronize');
  self.git('switch', '--quiet', 'main');
  self.git('merge', '--quiet', '--no-ff', '--no-edit', 'change');
  return { self, planned, comment: self.github.comments[0]?.body ?? '', ran: await self.push(7) };
}
const isThere = ({ sandbox }: Runner): boolean =>
  Object.values(sandbox.account.flows).some(({ name }) => name === 'Welcome');

describe('a change that needs two approvals', () => {
  test.each<[string, (self: Runner) => void, string, string?]>([
    ['has none', () => undefined, 'has none'],
    ['has one', ({ github }) => github.review(7, 'sam'), 'has 1: sam'],
    [
      'has one of its author',
      ({ github }) => (github.review(7, 'sam'), github.review(7, 'robin')),
      'has 1: sam',
      'robin on pull request #7 does not count: nobody approves what is their own.',
    ],
    [
      'has one of a bot',
      ({ github }) => (github.review(7, 'sam'), github.review(7, 'kim[bot]')),
      'has 1: sam',
      'kim[bot] on pull request #7 does not count: it is a bot.',
    ],
    [
      'has one that was dismissed',
      ({ github }) => (github.review(7, 'sam'), github.review(7, 'kim', 'DISMISSED')),
      'has 1: sam',
      'kim on pull request #7 does not count: it was dismissed.',
    ],
    [
      'has one that was taken back',
      ({ github, clock }) => {
        for (const [login, state] of [['sam'], ['kim'], ['kim', 'CHANGES_REQUESTED']] as const) {
          github.review(7, login, state);
          clock.ms += 60_000;
        }
      },
      'has 1: sam',
    ],
    [
      'has one of an earlier commit',
      (self) => {
        self.github.review(7, 'kim');
        self.commit({ 'flows/welcome.yaml': two('Welcome', { status: 'live', subject: 'Changed' }) });
        self.github.heads.set(7, self.git('rev-parse', 'HEAD'));
        self.github.review(7, 'sam');
      },
      'has 1: sam',
      'kim on pull request #7 does not count: it is of an earlier commit.',
    ],
    ['has one of somebody not named', ({ github }) => (github.review(7, 'sam'), github.review(7, 'lee')), 'has 1: sam'],
    ['has one of a guest', ({ github }) => (github.review(7, 'sam'), github.review(7, 'guest')), 'has 1: sam'],
  ])('%s: refused, and it says what is missing', async (_, review, words, uncounted = '') => {
    const { self, comment, ran } = await merged(review);
    expect(comment.replace(/[\\`]/g, '')).toContain(uncounted);
    const missing = words === 'has none' ? '2 approving reviews' : '1 approving review';
    expect(comment).toContain(`Missing: ${missing} of the pull request's last commit, by `);
    expect(comment).toContain(`It needs 2 approvals and ${words}.`);
    expect(ran.code).toBe(1);
    expect(ran.log.join('\n')).toContain(`welcome: It needs 2 approvals and ${words}.`);
    expect(isThere(self)).toBe(false);
  });

  test('has both, of a person and of a member of the team: applied', async () => {
    const { self, comment, ran } = await merged(({ github }) => (github.review(7, 'sam'), github.review(7, 'kim')));
    expect(comment).not.toContain('approvals');
    expect([ran.code, isThere(self)]).toEqual([0, true]);
  });

  test('has one that cannot be checked: the team and the way out are named', async () => {
    const { self, ran } = await merged((one) => {
      one.github.teams.clear();
      one.github.review(7, 'sam');
      one.github.review(7, 'kim');
    });
    expect([ran.code, isThere(self)]).toEqual([1, false]);
    expect(ran.log.join('\n')).toContain('the token may not read who is in @oak/lifecycle');
  });

  test('is pushed without a pull request: refused', async () => {
    const self = (at = runner(policy));
    self.commit(live);
    const ran = await self.push();
    expect([ran.code, isThere(self)]).toEqual([1, false]);
    expect(ran.log.join('\n')).toContain('It needs 2 approvals and has none.');
  });

  test('a draft needs none', async () => {
    const self = (at = runner(policy));
    self.commit({ 'flows/welcome.yaml': two('Welcome') });
    expect([(await self.push()).code, isThere(self)]).toEqual([0, true]);
  });
});

describe('a closed window', () => {
  const frozen = oneAccount.replace(
    'policy:\n',
    'policy:\n  windows: [{ deny: Black Friday, from: 2026-11-20, to: 2026-12-02 }]\n',
  );

  test('what is merged waits, and the scheduled run applies it when the window opens', async () => {
    const { self, comment, ran } = await merged(() => undefined, frozen);
    expect(comment).toContain('Black Friday: no changes until 3 Dec 2026, 00:00 UTC.');
    expect([ran.code, isThere(self)]).toEqual([0, false]);
    expect(ran.log.join('\n')).toContain('waits. Black Friday');
    const [said] = self.github.comments;
    expect(said?.body).toContain('- `welcome`: **waits until 3 Dec 2026, 00:00 UTC** (Black Friday)');
    expect([...(self.github.labels.get(7) ?? [])]).toEqual(['sluice:waiting']);
    // The same run keeps figures beside the flows, in the repository at GitHub.
    self.github.objects.push('main', { ...live, 'sluice.yaml': frozen }, 'Change the flows');
    self.clock.ms = Date.UTC(2026, 11, 3, 0, 10);
    const later = await self.run('schedule', {});
    expect([later.code, isThere(self)]).toEqual([0, true]);
    expect(said?.body).toContain(
      '> **Merged, and nothing of it waits any more.**\n> - `welcome`: applied 3 Dec 2026, 00:',
    );
    expect([...(self.github.labels.get(7) ?? [])]).toEqual([]);
  });

  test('a hotfix goes out with its label, set by somebody who may write', async () => {
    const { self, ran } = await merged(() => undefined, frozen);
    expect(isThere(self)).toBe(false);
    self.github.label(7, 'sluice:override-window', 'guest');
    await self.push(7);
    expect(isThere(self)).toBe(false);
    self.clock.ms += 60_000;
    self.github.label(7, 'sluice:override-window', 'sam');
    expect((await self.push(7)).code).toBe(0);
    expect(isThere(self)).toBe(true);
    expect(ran.code).toBe(0);
  });

  test('what was approved and waits is not asked again for a merge after it, nor let through by its label', async () => {
    const both = frozen.replace('policy:\n', 'policy:\n  approvals: { live: 1 }\n');
    const { self } = await merged(({ github }) => github.review(7, 'sam'), both);
    self.git('switch', '--quiet', '--create', 'hotfix');
    self.commit({ 'flows/other.yaml': two('Other') });
    await self.pull(8);
    // Its plan shows what waits from #7 as well, to which nobody says yes here.
    const second = self.github.comments.find(({ issue }) => issue === 8)?.body;
    expect(second).toContain('welcome');
    expect(second).not.toContain('approval');
    self.github.label(8, 'sluice:override-window', 'sam');
    self.git('switch', '--quiet', 'main');
    self.git('merge', '--quiet', '--no-ff', '--no-edit', 'hotfix');
    expect((await self.push(8)).code).toBe(0);
    const there = (): readonly string[] => Object.values(self.sandbox.account.flows).map(({ name }) => name);
    expect([there().includes('Other'), isThere(self)]).toEqual([true, false]);
    // What is changed once more is approved once more.
    const changed = async (pull: number): Promise<void> => {
      self.commit({ 'flows/welcome.yaml': two('Welcome', { status: 'live', subject: `Changed in ${pull}` }) });
      await self.pull(pull);
      expect((await self.push(pull)).code).toBe(pull === 9 ? 1 : 0);
    };
    await changed(9);
    const apply = () => self.run('workflow_dispatch', { inputs: { command: 'apply' }, ref: 'refs/heads/main' });
    self.clock.ms = Date.UTC(2026, 11, 3, 0, 10);
    const unapproved = await apply();
    expect([unapproved.code, isThere(self)]).toEqual([1, false]);
    expect(unapproved.log.join('\n')).toContain('welcome: It needs 1 approval and has none.');
    self.github.review(9, 'kim');
    expect([(await apply()).code, isThere(self)]).toEqual([0, true]);
  });
});
