import { afterEach, expect, test } from 'vitest';
import { branching, two } from './sequences.ts';
import { outcomes, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

/** A mail of ours edited in Klaviyo where it stands: pages of flows show nothing of that. */
async function edited(): Promise<{ it: Shop; html: () => unknown }> {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  const step = (await it.ledger()).entries['hello']?.steps.find((one) => one.step === 'first');
  const flow = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.clock.ms += 60_000;
  it.sandbox.ui.editTemplate(flow, step?.action_id ?? '', '<p>By hand</p>');
  const html = (): unknown => {
    const data = it.sandbox.account.actions[step?.action_id ?? '']?.definition.data as {
      message: { template_id: string };
    };
    return it.sandbox.account.templates[data.message.template_id]?.html;
  };
  return { it, html };
}

test('a mail edited in place is not written over unseen', async () => {
  const { it, html } = await edited();
  it.write({ hello: two('Hello', { status: 'live', body: 'New words' }) });
  const { report } = await it.apply();
  expect(report.results).toMatchObject([{ kind: 'update', outcome: 'failed' }]);
  expect(report.results[0]?.error).toContain('edited in Klaviyo');
  expect(html()).toContain('By hand');
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
  expect(JSON.stringify([report, await forgetful.ledger(), forgetful.told])).not.toContain('very-secret-token');
});
