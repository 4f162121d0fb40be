/** What somebody edits in Klaviyo where no page shows it, or while an apply is at work, is not overwritten. */
import { afterEach, expect, test } from 'vitest';
import { two } from './sequences.ts';
import { outcomes, shop, type Shop } from './world.ts';

let opened: Shop;
afterEach(() => opened.remove());

const idOf = async (it: Shop): Promise<string> => (await it.ledger()).entries['hello']?.flow_id ?? '';

test('a replace shows an edit of the filter although `updated` stood still', async () => {
  const it = (opened = shop());
  it.write({ hello: two('Hello', { status: 'live' }) });
  await it.apply();
  const flow = it.sandbox.account.flows[await idOf(it)];
  if (flow === undefined) throw new Error('no flow');
  const condition = {
    type: 'profile-property',
    property: 'Tier',
    filter: { type: 'string', operator: 'equals', value: 'x' },
  };
  flow.definition = {
    ...flow.definition,
    profile_filter: { condition_groups: [{ conditions: [condition] }] },
  } as never;

  it.write({ hello: two('Hello', { status: 'live', list: 'SMS Subscribers' }) });
  const { report } = await it.apply({ allow: ['hello'] });
  expect(report.refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
  const allowed = await it.apply({ allow: ['hello'], overwriteDrift: ['hello'] });
  expect(outcomes(allowed.report)).toEqual(['replace hello: done']);
});

test('a later step that is edited while an earlier one is changed is left alone', async () => {
  let edit = (): void => undefined;
  const it = (opened = shop({
    fetch: (inner) => async (input, init) => {
      const answer = await inner(input, init);
      if (init?.method === 'PATCH') edit();
      return answer;
    },
  }));
  it.write({ hello: two('Hello') });
  await it.apply();
  const { steps = [], flow_id: id = '' } = (await it.ledger()).entries['hello'] ?? {};
  const later = steps.find(({ step }) => step === 'second')?.action_id ?? '';
  edit = () => {
    edit = () => undefined;
    it.sandbox.ui.editSubject(id, later, 'By hand');
  };
  it.write({ hello: two('Hello', { delay: '3 days' }).replace('Still here', 'From the file') });
  const { report } = await it.apply();
  expect(report.results).toMatchObject([{ kind: 'update', outcome: 'failed' }]);
  expect(JSON.stringify(it.sandbox.account.actions[later]?.definition)).toContain('By hand');
  expect((await it.plan()).refusals.map(({ code }) => code)).toEqual(['edited-in-klaviyo']);
});

test('what the pages skip is asked for singly before it counts as gone', async () => {
  let hidden = '';
  const it = (opened = shop({
    fetch: (inner) => async (input, init) => {
      const answer = await inner(input, init);
      if (hidden === '' || !/\/api\/flows\?/.test(String(input))) return answer;
      const body = (await answer.json()) as { data: { id: string }[] };
      return Response.json({ ...body, data: body.data.filter(({ id }) => id !== hidden) });
    },
  }));
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  hidden = await idOf(it);
  expect((await it.plan()).changes.map(({ kind }) => kind)).toEqual(['none', 'none']);
  it.write({ other: two('Other') });
  expect((await it.plan()).ledger).toEqual([]);
});

test('a 404 to a delete is not believed while the flow is there', async () => {
  let lies = true;
  const it = (opened = shop({
    config:
      'project: oak-and-iron\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }\npolicy: { on_removed: delete }\n',
    fetch: (inner) => async (input, init) =>
      lies && init?.method === 'DELETE' && String(input).includes('/api/flows/')
        ? Response.json({ errors: [{ code: 'not_found', title: 'Not found.', detail: 'Not found.' }] }, { status: 404 })
        : inner(input, init),
  }));
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  it.write({ other: two('Other') });
  expect((await it.apply()).report.results).toMatchObject([{ kind: 'delete', outcome: 'failed' }]);
  expect(Object.keys((await it.ledger()).entries)).toEqual(['hello', 'other']);
  lies = false;
  expect(outcomes((await it.apply()).report)).toEqual(['delete hello: done']);
});

test('a flow that the ledger claims and that does not bear our tag is not deleted', async () => {
  const it = (opened = shop({
    config:
      'project: oak-and-iron\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/ }\npolicy: { on_removed: delete }\n',
  }));
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  const ledger = await it.ledger();
  const foreign = Object.values(it.sandbox.account.flows).find(({ tagIds }) => tagIds.length === 0)?.id ?? '';
  const entry = { ...ledger.entries['hello'], flow_id: foreign, lineage: [foreign] } as never;
  await it.store.writeLedger(
    { ...ledger, entries: { ...ledger.entries, hello: entry } },
    { message: '', durable: true },
  );
  it.write({ other: two('Other') });
  const { report } = await it.apply({ allow: ['hello'] });
  expect(report.results).toMatchObject([{ kind: 'delete', outcome: 'failed' }]);
  expect(it.sandbox.account.flows[foreign]).toBeDefined();
});
