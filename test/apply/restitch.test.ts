/** Whether Klaviyo joins the ends of a removed step is tried once, on a scratch draft, before anybody is cancelled for it. */
import { afterEach, describe, expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { isDeep } from '../support/deep.ts';
import { after as goOn, copyOf, keyOf, type Left, leftBy } from './crash.ts';
import { two } from './sequences.ts';
import { expectForeignUntouched, outcomes, shop, type Shop, type ShopOptions } from './world.ts';

const opened: Shop[] = [];
afterEach(() => opened.splice(0).forEach((it) => it.remove()));
const open = (options: ShopOptions = {}): Shop => {
  const it = shop(options);
  opened.push(it);
  return it;
};

const extra = { steps: '  - email: { id: middle, subject: Middle, html: "<p>M</p>" }\n' };

/** A live flow with people in it, and files in which a step of it is gone. */
async function thinner(options: ShopOptions = {}): Promise<{ it: Shop; id: string }> {
  const it = open(options);
  it.write({ hello: two('Hello', { status: 'live', ...extra }) });
  await it.apply();
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.sandbox.ui.enqueue(id, 5);
  it.write({ hello: two('Hello', { status: 'live' }) });
  return { it, id };
}

const scratchOf = (it: Shop): readonly string[] =>
  Object.values(it.sandbox.account.flows).flatMap(({ name }) => (name.endsWith(':probe') ? [name] : []));

const expectNothingLeft = async (it: Shop): Promise<void> => {
  expect(scratchOf(it)).toEqual([]);
  expect((await it.ledger()).intents).toEqual({});
};

describe('where nobody knows', () => {
  test('the plan says that it will be tried, and writes nothing', async () => {
    const { it } = await thinner();
    const before = it.sandbox.log.length;
    const plan = await it.plan();
    expect(plan.changes[0]).toMatchObject({ kind: 'replace' });
    expect(plan.changes[0]?.notes.join(' ')).toContain('scratch draft');
    expect(it.sandbox.log.slice(before).filter(({ write }) => write)).toEqual([]);
  });

  test('Klaviyo joins them: the flow stays, nobody is cancelled, no word is needed', async () => {
    const { it, id } = await thinner();
    const untouched = expectForeignUntouched(
      it.sandbox,
      [...Object.keys(it.sandbox.account.flows)].filter((one) => one !== id),
    );
    const { report } = await it.apply();
    expect(outcomes(report)).toEqual(['update hello: done']);
    expect((await it.ledger()).facts).toEqual({ restitch: true });
    expect((await it.ledger()).entries['hello']?.flow_id).toBe(id);
    expect(it.sandbox.account.people.cancelled).toBe(0);
    await expectNothingLeft(it);
    untouched();
    expect((await it.plan({ deep: true })).summary.none).toBe(1);
  });

  test('Klaviyo does not: the replacement waits for a word, and the next apply does not try again', async () => {
    const { it, id } = await thinner({ quirks: { deleteRestitches: false } });
    const { report } = await it.apply();
    expect(report.refusals.map(({ code }) => code)).toEqual(['destroys-run-flow']);
    expect((await it.ledger()).facts).toEqual({ restitch: false });
    expect(it.sandbox.account.flows[id]?.status).toBe('live');
    expect(it.sandbox.account.people.cancelled).toBe(0);
    await expectNothingLeft(it);
    const before = it.sandbox.log.length;
    const again = await it.apply();
    expect(again.report.refusals).toHaveLength(1);
    expect(again.plan.changes[0]?.notes.join(' ')).not.toContain('scratch');
    expect(it.sandbox.log.slice(before).filter(({ write }) => write)).toEqual([]);
    expect(outcomes((await it.apply({ allow: ['hello'] })).report)).toEqual(['replace hello: done']);
  });

  test('even where a replacement is allowed, the gentler way is tried first', async () => {
    const { it, id } = await thinner();
    expect(outcomes((await it.apply({ allow: ['hello'] })).report)).toEqual(['update hello: done']);
    expect(it.sandbox.account.flows[id]).toBeDefined();
  });

  test('what is refused all the same is refused before the first write', async () => {
    const { it } = await thinner();
    it.write({ hello: two('Hello', { status: 'live' }), taken: two('Newsletter welcome'), broken: 'name: [' });
    const before = it.sandbox.log.length;
    const { report } = await it.apply();
    expect(report.refusals.length).toBeGreaterThan(0);
    expect(it.sandbox.log.slice(before).filter(({ write }) => write)).toEqual([]);
    expect((await it.ledger()).facts).toEqual({});
  });
});

const never = new Promise<never>(() => undefined);

/** An apply of that shop that dies at its n-th request to Klaviyo; undefined when it did not come so far. */
async function diesAt(eve: Shop, n: number, when: 'before' | 'after'): Promise<Left | undefined> {
  let sent = 0;
  let isDead = false;
  let die = (): void => undefined;
  const death = new Promise<'dead'>((resolve) => (die = () => resolve('dead')));
  const it = open({
    state: eve.sandbox.toJSON(),
    root: copyOf(eve.root),
    clock: { ms: eve.clock.ms },
    limits: { enforce: false },
    fetch: (inner) => async (input, init) => {
      if (isDead) return never;
      sent += 1;
      if (sent !== n) return inner(input, init);
      if (when === 'after') await inner(input, init);
      isDead = true;
      die();
      return never;
    },
    files: (inner) => ({
      ...inner,
      read: async (path) => (isDead ? never : inner.read(path)),
      write: async (changes, how) => (isDead ? never : inner.write(changes, how)),
    }),
  });
  return (await Promise.race([it.apply(), death])) === 'dead' ? leftBy(it) : undefined;
}

test('dead at each request, before the account acts and after: no draft is left', async () => {
  const { it: eve } = await thinner();
  const tried = new Set<string>();
  const went = { before: 0, after: 0 };
  for (const when of ['before', 'after'] as const) {
    for (let left = await diesAt(eve, 1, when); left !== undefined; left = await diesAt(eve, went[when] + 1, when)) {
      went[when] += 1;
      // An equal end is gone on from once.
      const key = keyOf(left);
      if (!isDeep && tried.has(key)) continue;
      tried.add(key);
      const it = goOn(eve, left);
      opened.push(it);
      const { report } = await it.apply();
      const place = `${when} request ${went[when]}`;
      expect(report.refusals, place).toEqual([]);
      await expectNothingLeft(it);
      expect((await it.ledger()).facts, place).toEqual({ restitch: true });
      expect((await it.plan({ deep: true })).summary.none, place).toBe(1);
      expect(it.sandbox.account.people.cancelled, place).toBe(0);
    }
  }
  expect(went.before).toBeGreaterThan(10);
  expect(went.after).toBe(went.before);
  expect(tried.size).toBeGreaterThan(5);
}, 120_000);

test('a try that fails stops the apply, with words, and nobody is replaced for it', async () => {
  const file = two('Hello', { status: 'live', ...extra });
  const at = await desk({ 'flows/hello.yaml': file });
  expect((await at.sluice('apply', '--yes')).code).toBe(0);
  await at.write('flows/hello.yaml', two('Hello', { status: 'live' }));
  const flows = Object.keys(at.sandbox.account.flows);
  at.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, '500-after', 1);
  const failed = await at.sluice('apply', '--yes', '--allow', 'hello');
  expect(failed.code).toBe(1);
  expect(failed.err).toContain('could not be tried');
  expect(Object.keys(at.sandbox.account.flows)).toEqual(flows);
  const done = await at.sluice('apply', '--yes');
  expect(done.code).toBe(0);
  expect(done.err).toContain('this is the plan now');
  expect(done.out).toContain('update in place');
  expect(Object.keys(at.sandbox.account.flows)).toEqual(flows);
  expect((await at.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
});

test('a plan file is carried out as it was reviewed', async () => {
  const at = await desk({ 'flows/hello.yaml': two('Hello', { status: 'live', ...extra }) });
  await at.sluice('apply', '--yes');
  await at.write('flows/hello.yaml', two('Hello', { status: 'live' }));
  await at.sluice('plan', '--out', 'plan.json', '--allow', 'hello');
  const done = await at.sluice('apply', '--yes', '--plan', 'plan.json', '--allow', 'hello');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain('replace');
});
