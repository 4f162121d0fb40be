/** A drain as the action drives it: allowed by a label, looked at and ended by the schedule, taken back by a label. */
import { afterEach, describe, expect, test } from 'vitest';
import { oneAccount, type Runner, runner } from '../action/runner.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { isDeep } from '../support/deep.ts';
import { cart, day, extra, hello, hour } from './drain-world.ts';

let at: Runner | undefined;
afterEach(() => at?.remove());

const before = cart({ before: hello });
const after = cart({ before: hello, more: extra });

const flows = ({ sandbox }: Runner) => Object.values(sandbox.account.flows).filter(({ name }) => name === 'Cart');
const metric = ({ sandbox }: Runner): string =>
  sandbox.account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';

/** A pull request with this cart, its labels, and its merge. */
async function merge(self: Runner, number: number, yaml: string, ...labels: readonly string[]) {
  self.git('switch', '--quiet', '--create', `change-${number}`, 'main');
  self.commit({ 'flows/cart.yaml': yaml });
  await self.pull(number);
  for (const label of labels) self.github.label(number, label, 'sam');
  self.clock.ms += 60_000;
  self.git('switch', '--quiet', 'main');
  self.git('merge', '--quiet', '--no-ff', '--no-edit', `change-${number}`);
  return self.push(number);
}

/** The cart live, and somebody who triggers it every hour. */
async function running(options: Partial<SandboxOptions> = {}): Promise<Runner> {
  const self = (at = runner(oneAccount, options));
  self.github.token.set('issues', 'write');
  self.github.people.set('sam', 'write');
  self.commit({ 'flows/cart.yaml': before });
  expect((await self.push()).code).toBe(0);
  hourly(self, 6);
  return self;
}

function hourly(self: Runner, hours: number): void {
  for (let n = 0; n < hours; n++) {
    self.clock.ms += hour;
    self.sandbox.ui.event(metric(self), `p${self.clock.ms / hour}`);
  }
}

describe('by the action', () => {
  test('a replacement drains with its label, is looked at and ended by the schedule, and needs no label the next time', async () => {
    const self = await running();
    expect((await merge(self, 1, after)).log.join('\n')).toContain('sluice:allow-replace');
    expect(flows(self)).toHaveLength(1);
    self.github.label(1, 'sluice:allow-replace', 'sam');
    expect((await self.push(1)).code).toBe(0);
    expect(flows(self)).toHaveLength(2);
    hourly(self, 8);
    const looked = await self.run('schedule', {}, { command: 'drift' });
    expect([looked.code, looked.log.join('\n')]).toEqual([0, expect.stringContaining('sends nothing to newcomers')]);
    self.clock.ms += 6 * day;
    const ended = await self.run('schedule', {}, { command: 'drift' });
    expect([ended.code, flows(self).length]).toEqual([0, 1]);
    const more = extra.replaceAll('extra', 'more');
    expect((await merge(self, 2, cart({ before: hello, more: extra + more }))).code).toBe(0);
    expect(flows(self)).toHaveLength(2);
    expect(self.github.issues).toEqual([]);
  });

  test('one that leaks fails the scheduled run and is told by one issue, until it does not drain any more', async () => {
    const self = await running({ quirks: { draftStillSends: true } });
    expect((await merge(self, 1, after, 'sluice:allow-replace')).code).toBe(0);
    hourly(self, 8);
    const leaks = await self.run('schedule', {}, { command: 'drift' });
    expect([leaks.code, leaks.log.filter((line) => line.startsWith('::error')).length]).toEqual([1, 1]);
    expect(self.github.issues).toMatchObject([
      { state: 'open', title: 'cart: a flow that drains still sends to newcomers' },
    ]);
    expect(self.github.issues[0]?.body).toContain('sluice apply --end-drain cart');
    await self.pull(2);
    expect(self.github.comments.at(-1)?.body).toContain('it still sends to newcomers');
    const again = await self.run('schedule', {}, { command: 'drift' });
    expect([again.code, self.github.issues.length]).toEqual([1, 1]);
    // A person ends it, in Klaviyo.
    self.sandbox.ui.deleteFlow(flows(self).sort((a, b) => (a.created < b.created ? -1 : 1))[0]?.id ?? '');
    expect((await self.run('schedule', {}, { command: 'drift' })).code).toBe(0);
    expect(self.github.issues.map(({ state }) => state)).toEqual(['closed']);
  });

  test('a revert with the label sluice:undo brings the old flow back; without it, it is another replacement', async () => {
    const self = await running();
    const [old] = flows(self);
    expect((await merge(self, 1, after, 'sluice:allow-replace')).code).toBe(0);
    hourly(self, 2);
    const ran = await merge(self, 2, before, 'sluice:undo', 'sluice:allow-replace');
    expect(self.github.comments.at(-1)?.body).toContain('or the label sluice:undo');
    expect([ran.code, ran.log.join('\n')]).toEqual([
      0,
      expect.stringContaining('cart: flow takes the newcomers again'),
    ]);
    expect(flows(self)).toHaveLength(2);
    hourly(self, 1);
    const last = `p${self.clock.ms / hour}`;
    self.clock.ms += day;
    expect(self.sandbox.ui.received().flatMap(({ person, flowId }) => (person === last ? [flowId] : []))).toEqual([
      old?.id,
      old?.id,
    ]);
  });

  // As processes, and at every request: `npm run bench -- deaths action "undo of a drain, by its label"`.
  test.skipIf(isDeep)('a run that dies in the midst of that is ended by the next one', async () => {
    const self = await running();
    const [old] = flows(self);
    expect((await merge(self, 1, after, 'sluice:allow-replace')).code).toBe(0);
    hourly(self, 2);
    const alive = self.sandbox.fetch;
    const never = new Promise<never>(() => undefined);
    let died = (): void => undefined;
    const death = new Promise<void>((resolve) => (died = resolve));
    const dying: typeof fetch = async (input, init) => {
      const answer = await alive(input, init);
      if (init?.method !== 'PATCH') return answer;
      died();
      return never;
    };
    Object.assign(self.sandbox, { fetch: dying });
    await Promise.race([merge(self, 2, before, 'sluice:undo'), death]);
    Object.assign(self.sandbox, { fetch: alive });
    self.clock.ms += hour;
    const ran = await self.push(2);
    expect([ran.code, ran.log.join('\n')]).toEqual([0, expect.stringContaining('the drain is taken back')]);
    expect(flows(self)).toHaveLength(2);
    hourly(self, 1);
    const last = `p${self.clock.ms / hour}`;
    self.clock.ms += day;
    expect(
      new Set(self.sandbox.ui.received().flatMap(({ person, flowId }) => (person === last ? [flowId] : []))),
    ).toEqual(new Set([old?.id]));
    expect((await self.push(2)).log.join('\n')).not.toContain('taken back');
  });
});
