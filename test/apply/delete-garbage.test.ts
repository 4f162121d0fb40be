import { expect, test } from 'vitest';
import { two } from './sequences.ts';
import { outcomes, shop } from './world.ts';

test('a page of a proxy in answer to a DELETE is no proof: the flow is really gone in the end', async () => {
  const it = shop();
  it.write({ hello: two('Hello'), other: two('Other') });
  await it.apply();
  const id = (await it.ledger()).entries['hello']?.flow_id ?? '';
  it.write({ other: two('Other') });
  it.sandbox.faults.when({ method: 'DELETE', path: `/api/flows/${id}` }, 'garbage');
  const { report } = await it.apply();
  expect(outcomes(report)).toEqual(['delete hello: done']);
  expect(it.sandbox.account.flows[id]).toBeUndefined();
  it.remove();
});
