/**
 * Klaviyo's own ways that stop a first real account, each by its kind (field reports; the sandbox's quirks and faults say
 * which): what is wrong with one flow is told of that flow, and all others go on.
 */
import { describe, expect, it } from 'vitest';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { desk, sequence } from '../cli/support.ts';

type Desk = Awaited<ReturnType<typeof desk>>;
interface Change {
  readonly address: string;
  readonly kind: string;
  readonly reason: string;
  readonly notes: readonly string[];
}
interface PlanJson {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

const plan = async (at: Desk, ...more: string[]): Promise<PlanJson> => {
  const ran = await at.sluice('plan', '--format', 'json', ...more);
  expect(ran.err).toBe('');
  return JSON.parse(ran.out) as PlanJson;
};
const kindsOf = ({ changes }: PlanJson) => Object.fromEntries(changes.map(({ address, kind }) => [address, kind]));
const flowNamed = (at: Desk, name: string) =>
  Object.values(at.sandbox.account.flows).find((flow) => flow.name === name)!;
const templateOf = (at: Desk, flowId: string): string =>
  /"template_id":"(\w+)"/.exec(
    JSON.stringify(Object.values(at.sandbox.account.actions).filter((action) => action.flowId === flowId)),
  )?.[1] ?? '';

const mailOf = (at: Desk, name: string): string =>
  flowNamed(at, name).actionIds.find((id) => at.sandbox.account.actions[id]?.definition.type === 'send-email') ?? '';

/** Two flows of ours that were applied. */
async function two(quirks: Partial<Quirks> = {}): Promise<Desk> {
  const at = await desk(
    { 'flows/cart.yaml': sequence('Cart', 'status: live\n'), 'flows/late.yaml': sequence('Late', 'status: live\n') },
    undefined,
    quirks,
  );
  const applied = await at.sluice('apply', '--yes');
  expect(applied.code, applied.out + applied.err).toBe(0);
  return at;
}

const change = (at: Desk, address: string, name: string): Promise<void> =>
  at.write(`flows/${address}.yaml`, sequence(name, 'status: live\n').replace('You left something', 'Still thinking?'));

const blanks = [
  ['name', 'Klaviyo does not tell its name.'],
  ['definition', 'Klaviyo does not show its definition.'],
  ['action', 'Klaviyo does not show its action'],
  ['unsupported-action', 'Klaviyo labels its action'],
  ['unsupported-trigger', 'Klaviyo labels its trigger as unsupported'],
] as const;

describe('what Klaviyo leaves blank of one flow', () => {
  it('is told, that flow is left alone, and the rest goes on', async () => {
    const at = await two();
    const cart = flowNamed(at, 'Cart');
    const held = () => JSON.stringify([cart.status, cart.actionIds.map((id) => at.sandbox.account.actions[id])]);
    const before = held();
    await change(at, 'cart', 'Cart');
    for (const [part, words] of blanks) {
      at.sandbox.ui.blank(cart.id, part);
      const planned = await plan(at, '--deep');
      expect(kindsOf(planned)).toEqual({ cart: 'none', late: 'none' });
      expect(planned.changes[0]?.notes.join(' ')).toContain(words);
      expect(planned.diagnostics.map(({ code }) => code)).toContain('flow-unread');
    }
    // What no page of flows shows is first seen by the change itself, which then fails alone.
    await change(at, 'late', 'Late');
    const half = await at.sluice('apply', '--yes');
    expect([half.code, half.out]).toEqual([1, expect.stringContaining('Failed: cart.')]);
    expect(half.out).toContain('labels its trigger as unsupported');
    const drift = await at.sluice('drift');
    expect([drift.code, drift.out]).toEqual([0, expect.stringContaining('cart  left alone: ')]);
    expect(drift.out).toContain('all else in step');
    at.sandbox.ui.blank(cart.id, 'action');
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    expect(held()).toBe(before);

    at.sandbox.ui.blank(cart.id);
    expect(kindsOf(await plan(at))).toEqual({ cart: 'update', late: 'none' });
  });

  it('of a flow that is nobody’s stops neither plan nor import', async () => {
    const at = await desk({ 'flows/cart.yaml': sequence('Cart') });
    const ids = Object.values(at.sandbox.account.flows).filter(({ archived }) => !archived);
    for (const [i, { id }] of ids.entries())
      at.sandbox.ui.blank(id, (['name', 'definition', 'action', 'unsupported-action'] as const)[i % 4] ?? 'name');
    at.sandbox.ui.blank(ids[0]!.id);
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    const { imported, refused } = JSON.parse((await at.sluice('import', '--all', '--format', 'json')).out);
    expect(imported.map(({ flow_id }: { flow_id: string }) => flow_id)).toEqual([ids[0]!.id]);
    expect(refused).toHaveLength(ids.length - 1);
    for (const { reason } of refused) expect(reason).toMatch(/Klaviyo (does not|labels)/);
  });
});

describe('what does not answer', () => {
  it.each([
    ['fifty are too much', { mostFlowsWithActions: 10 }, 2],
    ['no page of flows with their actions is to be had', { mostFlowsWithActions: 0 }, 4],
  ])('%s: smaller pages, then single reads', async (_, quirks, pages) => {
    const at = await two();
    const again = await two(quirks);
    for (let i = 0; i < 8; i++) again.sandbox.ui.cloneFlow(flowNamed(again, 'Text club hello').id, `Copy ${i}`);
    const from = again.sandbox.log.length;
    const seen = await plan(again);
    expect(kindsOf(seen)).toEqual(kindsOf(await plan(at)));
    const lists = again.sandbox.log.slice(from).filter(({ path, query }) => path === '/api/flows' && query['include']);
    expect(lists.map(({ status }) => status).filter((status) => status === 503)).toHaveLength(pages);
  });

  it.each(['500', '404'] as const)('a template that answers %s for good: that mail is unread', async (fault) => {
    const at = await two();
    const { id } = flowNamed(at, 'Cart');
    const template = templateOf(at, id);
    at.sandbox.faults.when({ method: 'GET', path: `/api/templates/${template}` }, fault, Infinity);
    const drift = JSON.parse((await at.sluice('drift', '--format', 'json')).out);
    expect(drift).toMatchObject({ drift: [], unread: [{ address: 'cart', flow_id: id }] });
    expect(drift.unread[0].why).toContain(`The mail ${template} is unread.`);
    const planned = await plan(at, '--deep');
    expect(kindsOf(planned)).toEqual({ cart: 'none', late: 'none' });
    expect(planned.diagnostics.map(({ code }) => code)).toEqual(['shared-trigger', 'mail-unread']);

    // The mail itself changed: an edit nobody can see is not written over without a word.
    await at.write('flows/cart.yaml', sequence('Cart', 'status: live\n').replace('Come back', 'Come home'));
    const refused = await at.sluice('apply', '--yes');
    expect([refused.code, refused.out + refused.err]).toEqual([3, expect.stringContaining('--overwrite-drift cart')]);
    const allowed = await at.sluice('apply', '--yes', '--overwrite-drift', 'cart');
    expect(allowed.code, allowed.out + allowed.err).toBe(0);
    at.sandbox.faults.clear();
    expect(kindsOf(await plan(at, '--deep'))).toEqual({ cart: 'none', late: 'none' });
  });

  it('Klaviyo’s edge: reads wait and try again, and then say who refused', async () => {
    const at = await two();
    at.sandbox.faults.when({ method: 'GET' }, 'edge', 3);
    expect(kindsOf(await plan(at))).toEqual({ cart: 'none', late: 'none' });
    at.sandbox.faults.always('edge');
    const ran = await at.sluice('plan');
    expect([ran.code, ran.err + ran.out]).toEqual([1, expect.stringContaining("Klaviyo's edge refused this machine")]);
    expect(ran.err + ran.out).not.toContain('lacks a scope');
  });
});

describe('new keys in an answer', () => {
  it('are nobody’s edit, wherever they stand and whenever they come', async () => {
    const at = await two();
    at.sandbox.quirks.newKeys = true;
    expect(kindsOf(await plan(at, '--deep'))).toEqual({ cart: 'none', late: 'none' });
    expect((await at.sluice('drift')).out).toContain('all in step');
    await change(at, 'cart', 'Cart');
    await at.write('flows/new.yaml', sequence('New'));
    const applied = await at.sluice('apply', '--yes');
    expect(applied.code, applied.out + applied.err).toBe(0);
    at.sandbox.ui.editSubject(flowNamed(at, 'Late').id, mailOf(at, 'Late'), 'By hand');
    expect(kindsOf(await plan(at, '--deep'))).toEqual({ cart: 'none', late: 'update', new: 'none' });
    at.sandbox.quirks.newKeys = false;
    expect(JSON.parse((await at.sluice('drift', '--format', 'json')).out).drift).toMatchObject([
      { address: 'late', kind: 'edited-in-klaviyo', fields: [{ path: 'reminder.subject' }] },
    ]);
  });

  it('make no import raw', async () => {
    const at = await desk({ 'flows/.keep': '' }, undefined, { newKeys: true });
    const one = flowNamed(at, 'Refund follow-up');
    await at.sluice('import', one.id);
    const text = await at.read('flows/refund-follow-up.yaml');
    expect(text).not.toContain('raw');
    at.sandbox.quirks.newKeys = false;
    await at.sluice('import', one.id, '--force');
    expect(await at.read('flows/refund-follow-up.yaml')).toBe(text);
  });
});

describe('statistics of one flow that are all null', () => {
  const days = 3 * 24 * 60 * 60_000;
  it('are no word that nobody got it', async () => {
    const at = await two();
    at.sandbox.quirks.nullStatistics = [flowNamed(at, 'Cart').id];
    at.wait(days);
    for (const [address, name] of [
      ['cart', 'Cart'],
      ['late', 'Late'],
    ] as const)
      await change(at, address, name);
    const [cart, late] = (await at.sluice('plan')).out.split('~ late');
    expect(cart).toContain('recipients unknown');
    expect(late).toMatch(/\d recipients in 30 days/);
  });

  it('nor that a draft has never run, which is not deleted without a word', async () => {
    const at = await desk({
      'flows/cart.yaml': sequence('Cart'),
      'flows/late.yaml': sequence('Late', 'status: live\n'),
    });
    expect((await at.sluice('apply', '--yes')).code).toBe(0);
    const { id } = flowNamed(at, 'Cart');
    at.sandbox.quirks.nullStatistics = [id];
    at.sandbox.ui.setFlowStatus(id, 'live');
    at.wait(days);
    at.sandbox.ui.setFlowStatus(id, 'draft');
    await at.remove('flows/cart.yaml');
    await change(at, 'late', 'Late');
    expect((await at.sluice('apply', '--yes')).code).toBe(3);
    expect(flowNamed(at, 'Cart').id).toBe(id);
  });
});

it('a file with an error is told by drift, which looks at the others', async () => {
  const at = await two();
  await at.write('flows/cart.yaml', 'name: [');
  at.sandbox.ui.editSubject(flowNamed(at, 'Late').id, mailOf(at, 'Late'), 'By hand');
  const ran = await at.sluice('drift', '--format', 'json');
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('flows/cart.yaml:1')]);
  expect(JSON.parse(ran.out)).toMatchObject({
    drift: [{ address: 'late' }],
    unread: [{ address: 'cart', why: expect.stringContaining('Its file has an error') }],
  });
});
