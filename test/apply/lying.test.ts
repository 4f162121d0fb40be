/** An answer that is lost, then a 404: nothing is believed to be gone before it was asked for. */
import { afterEach, expect, test } from 'vitest';
import { two } from './sequences.ts';
import { outcomes, shop, type Shop } from './world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const lie = (status: number): Response =>
  new Response(JSON.stringify({ errors: [{ id: 'x', status, code: 'not_found', title: 'Not found.', detail: '' }] }), {
    status,
    headers: { 'content-type': 'application/vnd.api+json' },
  });

/** A shop in which deletes at a path are answered so, one after the other, and never done. */
const lying = (path: RegExp, statuses: readonly number[]): Shop => {
  const left = [...statuses];
  return (opened = shop({
    fetch: (inner) => (input, init) => {
      const method = input instanceof Request ? input.method : init?.method;
      const { pathname } = new URL(input instanceof Request ? input.url : String(input));
      const status = method === 'DELETE' && path.test(pathname) ? left.shift() : undefined;
      return status === undefined ? inner(input, init) : Promise.resolve(lie(status));
    },
  }));
};

const lies = [
  ['a 404', [404]],
  ['no answer, then a 404', [503, 404]],
] as const;

test.each(lies)('a flow whose delete is answered with %s, and that is there', async (_, statuses) => {
  const it = lying(/^\/api\/flows\//, statuses);
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  it.write({ other: two('Other') });
  expect((await it.apply()).report.results).toMatchObject([{ address: 'hello', outcome: 'failed' }]);
  expect((await it.ledger()).entries['hello']).toBeDefined();
  expect(outcomes((await it.apply()).report)).toEqual(['delete hello: done']);
});

test.each(lies)('a step whose delete is answered with %s, and that is there', async (_, statuses) => {
  const it = lying(/^\/api\/flow-actions\//, statuses);
  it.write({ hello: two('Hello', { steps: '  - sms: { id: extra, body: "Psst" }\n' }) });
  await it.apply();
  it.write({ hello: two('Hello') });
  const { report } = await it.apply();
  expect(report.results[0]?.error).toContain('shows it all the same');
  // Nothing is learnt from a removal that never was.
  expect((await it.ledger()).facts).toEqual({});
  expect(outcomes((await it.apply()).report)).toEqual(['update hello: done']);
});

test('a step that is edited while the apply is at work is not removed', async () => {
  let isReady = false;
  const it = (opened = shop({
    fetch: (inner) => async (input, init) => {
      const answer = await inner(input, init);
      const method = input instanceof Request ? input.method : init?.method;
      if (!isReady || method !== 'PATCH') return answer;
      isReady = false;
      const flow = Object.values(it.sandbox.account.flows).find(({ name }) => name === 'Hello');
      const sms = flow?.actionIds.find((id) => JSON.stringify(it.sandbox.account.actions[id]).includes('Psst')) ?? '';
      it.sandbox.ui.editMessage(flow?.id ?? '', sms, { body: 'Edited by hand' });
      return answer;
    },
  }));
  it.write({ hello: two('Hello', { steps: '  - sms: { id: extra, body: "Psst" }\n' }) });
  await it.apply();
  it.write({ hello: two('Hello', { subject: 'Other words' }) });
  isReady = true;
  expect((await it.apply()).report.results[0]?.error).toContain('The step extra was changed in Klaviyo');
});
