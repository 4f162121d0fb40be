/** Files while a flow drains: the dam and the guard are no edits, and stand in none; what is gone comes back without them. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk } from '../cli/support.ts';
import { cart, day, extra, hello } from './drain-world.ts';

type Desk = Awaited<ReturnType<typeof desk>>;

const options = { before: hello, reentry: 'never' };
const before = cart(options);
const after = cart({ ...options, more: extra });
const file = 'flows/cart.yaml';

const flows = ({ sandbox }: Desk) =>
  Object.values(sandbox.account.flows)
    .filter(({ name }) => name === 'Cart')
    .sort((a, b) => (a.created < b.created ? -1 : 1));

async function ran(it: Desk, ...argv: string[]): Promise<string> {
  const { code, out, err } = await it.sluice(...argv);
  expect([err, code], argv.join(' ')).toEqual([expect.any(String), 0]);
  return out + err;
}

/** The cart live with somebody inside. */
async function inside(): Promise<Desk> {
  const it = await desk({ [file]: before });
  await ran(it, 'apply', '--yes');
  const metric = it.sandbox.account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';
  it.sandbox.ui.event(metric, 'ada');
  it.wait(60_000);
  return it;
}

/** And replaced: the first flow drains. */
async function draining(): Promise<{ it: Desk; old: string; young: string }> {
  const it = await inside();
  await it.write(file, after);
  await ran(it, 'apply', '--yes', '--allow', 'cart');
  const [old, young] = flows(it);
  expect(JSON.stringify(young?.definition.profile_filter)).toContain('"before"');
  return { it, old: old?.id ?? '', young: young?.id ?? '' };
}

describe('while a flow drains', () => {
  test('there is no drift; pull writes what was edited in the new flow, and nothing of dam or guard', async () => {
    const { it, young } = await draining();
    expect(await ran(it, 'drift', '--detailed-exitcode')).toContain('no drift, all in step');
    expect(await ran(it, 'pull', 'cart')).toContain('says what Klaviyo holds already');
    expect(await it.read(file)).toBe(after);
    const first = it.sandbox.account.flows[young]?.actionIds.find((id) =>
      JSON.stringify(it.sandbox.account.actions[id]).includes('"One"'),
    );
    it.sandbox.ui.editSubject(young, first ?? '', 'First');
    await ran(it, 'pull', 'cart');
    expect(await it.read(file)).toBe(after.replace('subject: One', 'subject: First'));
  });

  test('import leaves it alone, by the ledger and, where that is lost, by its tag; the new one comes without the guard', async () => {
    const { it, old, young } = await draining();
    const reasons = async (): Promise<Readonly<Record<string, string>>> => {
      const { out } = await it.sluice('import', old, young, '--format', 'json');
      const { refused } = JSON.parse(out) as { refused: { flow_id: string; reason: string }[] };
      return Object.fromEntries(refused.map(({ flow_id, reason }) => [flow_id, reason]));
    };
    expect(await reasons()).toEqual({ [old]: expect.stringContaining('It drains'), [young]: expect.any(String) });
    await rm(join(it.root, '.sluice'), { recursive: true });
    await it.remove(file);
    expect(await reasons()).toEqual({ [old]: expect.stringContaining('It drains') });
    const imported = await it.read(file);
    expect(imported).toContain('reentry: never');
    expect(imported).not.toMatch(/audience|raw|before/);
    const plan = JSON.parse((await it.sluice('plan', '--deep', '--format', 'json')).out) as {
      changes: { kind: string }[];
      drains: { flow_id: string }[];
    };
    expect(plan.changes.map(({ kind }) => kind)).toEqual(['adopt']);
    await ran(it, 'apply', '--yes');
    const { out } = await it.sluice('status');
    expect(out).toContain(`${old} drains until`);
    const all = await it.sluice('import', '--all', '--format', 'json');
    expect([all.code, all.out]).toEqual([0, expect.not.stringContaining(old)]);
  });

  test('an undo that did not end is ended by the next, which does not undo it', async () => {
    const { it, young } = await draining();
    it.sandbox.faults.when({ method: 'DELETE' }, '503', Infinity);
    expect((await it.sluice('undo', 'cart', '--yes')).code).toBe(1);
    it.sandbox.faults.clear();
    expect(await ran(it, 'undo', 'cart', '--yes')).toContain('The undo of cart that an earlier run had begun is done');
    expect((await it.sluice('status')).out).toContain(`${young} drains until`);
  });

  test('restore gives it as it was before it was closed', async () => {
    const { it } = await draining();
    expect((await it.sluice('restore', 'cart')).err).toContain('sluice undo cart');
    it.wait(9 * day);
    await ran(it, 'apply', '--yes');
    expect(flows(it)).toHaveLength(1);
    await ran(it, 'restore', 'cart', '--to', 'was');
    const was = await it.read('flows/was.yaml');
    expect(was).toContain('drained, after');
    const shape = (yaml: string): readonly string[] =>
      yaml.match(/\b(hours|days): \d+|\d+ (hours|days)|subject: \w+|status: \w+|reentry: .*/g) ?? [];
    expect(shape(was)).toEqual(shape(before).map((one) => one.replace(/(\w+): (\d+)$/, '$2 $1')));
  });
});

test('--cut ADDRESS replaces it at once, and is the word for whom it cancels', async () => {
  const it = await inside();
  await it.write(file, after);
  expect((await it.sluice('apply', '--yes')).code).toBe(3);
  await ran(it, 'apply', '--yes', '--cut', 'cart');
  expect([flows(it).length, it.sandbox.account.people.cancelled]).toEqual([1, 1]);
  expect((await it.sluice('status')).out).not.toContain('drains');
});

test('pull writes nothing of a dam whose run died before it was told', async () => {
  const it = await desk({ [file]: before });
  await ran(it, 'apply', '--yes');
  await it.write(file, after);
  const ledger = `.sluice/ledger/${it.sandbox.account.account.id}.json`;
  let known = '';
  it.onPatch(() => (known = readFileSync(join(it.root, ledger), 'utf8')));
  await ran(it, 'apply', '--yes', '--allow', 'cart');
  await it.write(ledger, known);
  expect(JSON.parse(known).entries.cart.journal.done).toContain('raising');
  const { code, err } = await it.sluice('pull', 'cart');
  expect([code, err]).toEqual([1, expect.stringContaining('sluice apply')]);
  expect(await it.read(file)).toBe(after);
});
