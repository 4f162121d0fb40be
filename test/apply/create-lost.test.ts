/** Creates whose answer was lost, and what the next run makes of them: never two flows, and nothing that stays undone. */
import { afterEach, expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { two } from './sequences.ts';
import { outcomes, shop, type PlanOptions, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (): Shop => (opened = shop());

const flowsNamed = (it: Shop, name: string): string[] =>
  Object.values(it.sandbox.account.flows)
    .filter((flow) => flow.name === name && !flow.archived)
    .map(({ id }) => id);

/** Klaviyo makes the flow, its answer is lost, and no look at the account succeeds until the run has ended. */
async function lose(it: Shop, options?: PlanOptions): Promise<void> {
  const plan = await it.plan(options);
  it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, 'after');
  it.sandbox.faults.when({ method: 'GET', path: '/api/flows' }, '503', 100);
  const { results } = await applyPlan(plan, it.ports);
  expect(results).toMatchObject([{ kind: 'create', outcome: 'failed' }]);
  it.sandbox.faults.clear();
  it.clock.ms += 60 * 60_000;
}

test('a create that never came through, then one of other content whose answer is lost: one flow', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, '503', 100);
  expect((await it.apply()).report.results).toMatchObject([{ outcome: 'failed' }]);
  it.sandbox.faults.clear();
  expect((await it.ledger()).intents).toMatchObject({ hello: { name: 'Hello' } });
  it.clock.ms += 60 * 60_000;

  it.write({ hello: two('Hello', { subject: 'Other words' }) });
  it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, 'after');
  expect(outcomes((await it.apply()).report)).toEqual(['create hello: done']);
  expect(flowsNamed(it, 'Hello')).toHaveLength(1);
  expect((await it.ledger()).intents).toEqual({});
});

test.each([
  ['asked for again', { recreate: ['hello'] }],
  ['not asked for again', {}],
])('a flow made again whose answer was lost is found, %s, and its lineage goes on', async (_, options) => {
  const it = open();
  it.write({ hello: two('Hello') });
  await it.apply();
  const [old = ''] = flowsNamed(it, 'Hello');
  it.sandbox.ui.deleteFlow(old);
  await lose(it, { recreate: ['hello'] });

  const { report } = await it.apply(options);
  expect([report.refusals, outcomes(report)]).toEqual([[], []]);
  const made = flowsNamed(it, 'Hello');
  expect(made).toHaveLength(1);
  expect((await it.ledger()).entries['hello']?.lineage).toEqual([old, ...made]);
  expect((await it.ledger()).intents).toEqual({});
});

test("a flow that is to be made again is not made beside somebody else's of its name; that one may be adopted", async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  await it.apply();
  const [old = ''] = flowsNamed(it, 'Hello');
  const theirs = it.sandbox.ui.cloneFlow(old, 'Hello').id;
  it.sandbox.ui.removeTag(theirs, 'sluice:oak-and-iron');
  it.sandbox.ui.deleteFlow(old);
  it.clock.ms += 60 * 60_000;

  const { plan, report } = await it.apply({ recreate: ['hello'] });
  expect(plan.diagnostics.map(({ code }) => code)).toContain('name-taken');
  expect(report.refusals.map(({ code }) => code)).toEqual(['blocked-changes']);
  expect(flowsNamed(it, 'Hello')).toEqual([theirs]);

  it.write({ hello: two('Hello', { more: `adopt: ${theirs}\n` }) });
  expect(outcomes((await it.apply()).report)).toEqual(['adopt hello: done']);
  expect((await it.ledger()).entries['hello']?.flow_id).toBe(theirs);
});

test('a create whose answer was lost and whose file is gone: the flow goes, and the announcement with it', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  await lose(it);
  it.write({ other: two('Other') });
  expect(outcomes((await it.apply()).report)).toEqual(['delete hello: done', 'create other: done']);
  expect(flowsNamed(it, 'Hello')).toEqual([]);
  expect((await it.ledger()).intents).toEqual({});
});

test('a create that never came through and whose file is gone is forgotten', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  it.sandbox.faults.when({ method: 'POST', path: '/api/flows' }, '503', 100);
  await it.apply();
  it.sandbox.faults.clear();
  it.write({ other: two('Other') });
  expect(outcomes((await it.apply()).report)).toEqual(['create other: done']);
  expect((await it.ledger()).intents).toEqual({});
});

test('a mail that is edited before the flow is found again is an edit, in the plan and in the ledger', async () => {
  const it = open();
  it.write({ hello: two('Hello') });
  await lose(it);
  const [id = ''] = flowsNamed(it, 'Hello');
  const mail = it.sandbox.account.flows[id]?.actionIds.find(
    (action) => it.sandbox.account.actions[action]?.definition.type === 'send-email',
  );
  it.sandbox.ui.editTemplate(id, mail ?? '', '<p>By hand</p>');

  const seen = await it.plan();
  const { plan, report } = await it.apply();
  for (const { refusals } of [seen, plan]) expect(refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  expect(outcomes(report)).toEqual([]);
  const templates = Object.values((await it.ledger()).entries['hello']?.templates ?? {});
  expect(templates.map(({ sent }) => sent)).toEqual([sha256('<p>And again, <b>Hello</b>.</p>')]);

  it.write({ hello: two('Hello', { body: 'New words' }) });
  const changed = await it.apply();
  expect(changed.report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  const overwritten = await it.apply({ overwriteDrift: ['hello'] });
  expect(outcomes(overwritten.report)).toEqual(['update hello: done']);
});
