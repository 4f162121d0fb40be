import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { branching, two } from './sequences.ts';
import { expectForeignUntouched, outcomes, shop, type Shop } from './world.ts';
import { secret } from '../support/canary.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

test('a removed file: its flow is saved whole, then deleted', async () => {
  const it = (opened = shop());
  const untouched = expectForeignUntouched(it.sandbox);
  it.write({ cart: branching('Cart'), hello: two('Hello') });
  await it.apply();
  const id = (await it.ledger()).entries['cart']?.flow_id ?? '';
  it.write({ hello: two('Hello') });
  const { report } = await it.apply({ allow: ['cart'] });
  expect(outcomes(report)).toEqual(['delete cart: done']);
  expect(it.sandbox.account.flows[id]).toBeUndefined();
  expect((await it.ledger()).entries['cart']).toBeUndefined();
  const listed = await it.store.listBackups('AbC123', 'cart');
  const [name] = listed.ok ? listed.data : [];
  const backup = await it.store.readBackup(name ?? '');
  expect(backup).toMatchObject({ ok: true, data: { flow_id: id, name: 'Cart', status: 'live', reason: 'deleted' } });
  const text = JSON.stringify(backup);
  expect(text).toContain('For gold');
  expect(text).not.toContain(secret);
  expect((await it.plan()).summary).toMatchObject({ none: 1, delete: 0, create: 0 });
  untouched();
});

test.each([
  ['deleted', (text: string) => `deploy: false\n${text}`],
  ['replaced', (text: string) => text.replace('hours: 3 }', 'hours: 3 }\n  - delay: { id: more, hours: 5 }')],
])('a flow %s after its ledger was lost leaves no secret in its backup', async (_, edit) => {
  const first = (opened = shop());
  const text = branching('Cart').replace('test/x"', 'test/${secret:CRM_TOKEN}"');
  first.write({ cart: text });
  await first.apply();
  rmSync(join(first.root, '.sluice'), { recursive: true });
  const it = shop({ state: first.sandbox.toJSON(), root: first.root, clock: first.clock });
  it.write({ cart: edit(text) });
  const { report } = await it.apply({ allow: ['cart'], overwriteDrift: ['cart'] });
  expect(report.results).toMatchObject([{ outcome: 'done' }]);
  const listed = await it.store.listBackups('AbC123', 'cart');
  const [name] = listed.ok ? listed.data : [];
  const backup = JSON.stringify(await it.store.readBackup(name ?? ''));
  expect(backup).toContain('For gold');
  expect(backup).not.toContain('very-secret-token');
  expect(JSON.stringify(await it.ledger())).not.toContain('very-secret-token');
});

test('a credential that somebody wrote into a webhook of an adopted flow is not written into the ledger', async () => {
  const it = (opened = shop());
  const webhook = { url: 'https://x.test/', headers: { Authorization: 'Bearer theirs', Accept: '*/*' }, body: '{}' };
  const flow = it.sandbox.ui.createFlow({
    name: 'By hand',
    definition: {
      triggers: [{ type: 'list', id: 'TNiRNG' }],
      actions: [
        {
          temporary_id: 'hook',
          type: 'send-webhook',
          links: { next: null },
          data: { message: { name: 'Hook', ...webhook } },
        },
      ],
      entry_action_id: 'hook',
    },
  });
  it.write({ mine: two('By hand', { more: `adopt: ${flow.id}\n` }) });
  expect(outcomes((await it.apply()).report)).toEqual(['adopt mine: done']);
  const ledger = JSON.stringify(await it.ledger());
  expect(ledger).toContain('*/*');
  expect(ledger).not.toContain('Bearer theirs');
  const plan = await it.plan({ deep: true });
  expect(plan.diagnostics.map(({ code }) => code)).not.toContain('edited-in-klaviyo');
  expect(JSON.stringify(plan)).not.toContain('Bearer theirs');
});

test.each([
  ['a step is changed', two('Hello', { subject: 'Other words' })],
  ['an edit is taken over', two('Hello', { subject: 'By hand' })],
])('a flow that was live by hand for a while counts as having run, also after %s', async (_, text) => {
  const it = (opened = shop());
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  const { flow_id: id = '', steps = [] } = (await it.ledger()).entries['hello'] ?? {};
  it.clock.ms += 60_000;
  it.sandbox.ui.setFlowStatus(id, 'live');
  it.clock.ms += 60_000;
  it.sandbox.ui.setFlowStatus(id, 'draft');
  it.sandbox.ui.editSubject(id, steps.find(({ step }) => step === 'first')?.action_id ?? '', 'By hand');
  it.write({ hello: text, other: two('Other') });
  expect((await it.apply({ overwriteDrift: ['hello'] })).report.refusals).toEqual([]);
  expect((await it.ledger()).entries['hello']?.has_run).toBe(true);
  it.write({ other: two('Other') });
  expect((await it.plan()).refusals.map(({ code }) => code)).toEqual(['destroys-run-flow']);
});

test('on_removed: retire sets it to draft and keeps it', async () => {
  const config = `project: oak-and-iron
accounts: { production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_TOKEN] } }
policy: { on_removed: retire }
`;
  const it = (opened = shop({ config }));
  it.write({ cart: branching('Cart'), hello: two('Hello') });
  await it.apply();
  const id = (await it.ledger()).entries['cart']?.flow_id ?? '';
  it.write({ hello: two('Hello') });
  const { report } = await it.apply({ allow: ['cart'] });
  expect(outcomes(report)).toEqual(['retire cart: done']);
  expect(it.sandbox.account.flows[id]).toMatchObject({ status: 'draft', archived: false });
  expect((await it.plan()).summary.none).toBe(2);
});

test('adopting tags the flow and changes nothing else', async () => {
  const it = (opened = shop());
  const others = expectForeignUntouched(it.sandbox);
  const flow = it.sandbox.ui.createFlow({
    name: 'By hand',
    definition: {
      triggers: [{ type: 'list', id: 'TNiRNG' }],
      entry_action_id: 'a',
      actions: [
        {
          temporary_id: 'a',
          type: 'send-email',
          links: { next: null },
          data: { status: 'draft', message: { name: 'Letter', subject_line: 'A letter' } },
        },
      ],
    },
    html: '<p>By hand</p>',
    status: 'live',
  });
  const same = `name: By hand
adopt: ${flow.id}
status: live
trigger: { type: list, list: Newsletter }
steps:
  - email: { id: letter, name: Letter, subject: A letter, html: "<p>By hand</p>" }
`;
  const before = JSON.stringify({ ...flow, tagIds: [] });
  const actions = JSON.stringify(flow.actionIds.map((id) => it.sandbox.account.actions[id]));
  it.write({ hand: same });
  const { report } = await it.apply();
  expect(outcomes(report)).toEqual(['adopt hand: done']);
  const after = it.sandbox.account.flows[flow.id];
  expect(JSON.stringify({ ...after, tagIds: [] })).toBe(before);
  expect(after?.tagIds).toHaveLength(1);
  expect(JSON.stringify(flow.actionIds.map((id) => it.sandbox.account.actions[id]))).toBe(actions);
  const plan = await it.plan();
  expect(plan.changes.map(({ kind, diff, steps }) => ({ kind, diff, fields: steps.flatMap((s) => s.fields) }))).toEqual(
    [{ kind: 'none', diff: [], fields: [] }],
  );
  expect(plan.ledger).toEqual([]);
  others();
});
