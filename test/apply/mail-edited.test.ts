import { afterEach, expect, test } from 'vitest';
import { applyPlan, openSession } from '../../src/apply/apply.ts';
import type { ApplyReport } from '../../src/plan/results.ts';
import { branching, two } from './sequences.ts';
import { outcomes, project, shop, type Shop } from './world.ts';
import { secret } from '../support/canary.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

/** A mail of ours edited in Klaviyo where it stands: pages of flows show nothing of that. */
async function edited(): Promise<{ it: Shop; html: () => unknown }> {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  return { it, html: await edit(it, '<p>By hand</p>') };
}

async function edit(it: Shop, words: string): Promise<() => unknown> {
  const step = (await it.ledger()).entries['hello']?.steps.find((one) => one.step === 'first');
  const flow = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.clock.ms += 60_000;
  it.sandbox.ui.editTemplate(flow, step?.action_id ?? '', words);
  return (): unknown => {
    const data = it.sandbox.account.actions[step?.action_id ?? '']?.definition.data as {
      message: { template_id: string };
    };
    return it.sandbox.account.templates[data.message.template_id]?.html;
  };
}

test('a mail edited in place is not written over unseen', async () => {
  const { it, html } = await edited();
  it.write({ hello: two('Hello', { status: 'live', body: 'New words' }) });
  const { report } = await it.apply();
  expect(report.results).toEqual([]);
  expect(report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  expect(html()).toContain('By hand');
});

test('nor where its file moved, and the plan tells it', async () => {
  const { it, html } = await edited();
  it.write({ 'deep/hello': two('Hello', { status: 'live', body: 'New words' }) });
  const { plan, report } = await it.apply();
  expect(plan.changes[0]?.steps[0]?.fields).toMatchObject([{ path: 'body', before: html() }]);
  expect(report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  expect(html()).toContain('By hand');
});

test('nor is a flow with such a mail replaced unseen', async () => {
  const { it, html } = await edited();
  const longer = { status: 'live', steps: '  - delay: { id: more, days: 1 }\n' };
  it.write({ hello: two('Hello', longer) });
  const { report } = await it.apply({ allow: ['hello'] });
  expect(report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  expect(html()).toContain('By hand');

  const seen = await it.apply({ allow: ['hello'], deep: true });
  expect(seen.report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  const allowed = await it.apply({ allow: ['hello'], overwriteDrift: ['hello'] });
  expect(outcomes(allowed.report)).toEqual(['replace hello: done']);
});

test('nor is a flow replaced in which somebody edited a step after the plan was made', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello') });
  await it.apply();
  const { flow_id: id = '', steps = [] } = (await it.ledger()).entries['hello'] ?? {};
  it.write({ hello: two('Hello', { list: 'SMS Subscribers' }) });
  const plan = await it.plan();
  it.clock.ms += 60_000;
  it.sandbox.ui.editSubject(id, steps[0]?.action_id ?? '', 'By hand');
  const { results } = await applyPlan(plan, it.ports);
  expect(results).toMatchObject([{ kind: 'replace', outcome: 'failed' }]);
  expect(it.sandbox.account.flows[id]).toBeDefined();
  expect((await it.plan()).refusals.map(({ code }) => code)).toContain('edited-in-klaviyo');
});

test('a mail edited in place is no obstacle where its step goes', async () => {
  const { it } = await edited();
  const without = two('Hello', { status: 'live', steps: '  - delay: { id: more, days: 1 }\n' });
  it.write({ hello: without.replace(/  - email: \{ id: first.*\n/, '') });
  const { report } = await it.apply({ allow: ['hello'] });
  expect(outcomes(report)).toEqual(['replace hello: done']);
});

/** The plan is made, then somebody edits the mail, then the plan is carried out. */
async function lateEdit(words: string): Promise<{ results: ApplyReport['results']; html: () => unknown }> {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  it.write({ hello: two('Hello', { status: 'live', body: 'New words' }) });
  const plan = await it.plan();
  const html = await edit(it, words);
  const session = await openSession(it.ports, { project, accountId: it.sandbox.account.account.id });
  if (!session.ok) throw new Error(session.error.message);
  const { results } = await applyPlan(plan, session.data);
  await session.data.close();
  if (results.every(({ outcome }) => outcome === 'done')) expect((await it.plan({ deep: true })).summary.none).toBe(1);
  return { results, html };
}

test('nor is one edited after the plan was made', async () => {
  const { results, html } = await lateEdit('<p>By hand</p>');
  expect(results).toMatchObject([{ kind: 'update', outcome: 'failed' }]);
  expect(results[0]?.error).toContain('edited in Klaviyo');
  expect(html()).toContain('By hand');
});

test('one edited to the very words that were to come is no obstacle', async () => {
  const { results } = await lateEdit('<p>New words</p>');
  expect(results).toMatchObject([{ kind: 'update', outcome: 'done' }]);
});

test('it is, where somebody saw it and said so', async () => {
  const { it, html } = await edited();
  it.write({ hello: two('Hello', { status: 'live', body: 'New words' }) });
  const refused = await it.apply({ deep: true });
  expect(refused.report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  const { report } = await it.apply({ overwriteDrift: ['hello'] });
  expect(outcomes(report)).toEqual(['update hello: done']);
  expect(html()).toContain('New words');
  expect((await it.plan({ deep: true })).summary.none).toBe(1);
});

test('a patch that Klaviyo does not keep tells what differs, and no secret', async () => {
  const it = (opened = shop());
  it.write({ cart: branching('Cart') });
  await it.apply();
  it.write({ cart: branching('Cart').replace('body: "{}"', 'body: "[]"') });
  const forgetful = shop({
    state: it.sandbox.toJSON(),
    root: it.root,
    clock: it.clock,
    fetch: (inner) => async (input, init) => {
      if (init?.method !== 'PATCH' || typeof init.body !== 'string') return inner(input, init);
      return inner(input, { ...init, body: init.body.replaceAll('"body":"[]"', '"body":"{}"') });
    },
  });
  const { report } = await forgetful.apply();
  expect(report.results[0]).toMatchObject({ outcome: 'failed' });
  expect(report.results[0]?.error).toContain('body');
  expect(JSON.stringify([report, await forgetful.ledger(), forgetful.told])).not.toContain(secret);
});
