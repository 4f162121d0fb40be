/** The state branch refuses from the last write to Klaviyo on: a failed run that says so, and the next one learns it. */
import { afterEach, expect, test } from 'vitest';
import { parseLedger } from '../../src/ledger/ledger.ts';
import { two } from '../apply/sequences.ts';
import { type Runner, runner } from './runner.ts';

let opened: Runner | undefined;
afterEach(() => opened?.remove());

test.each([403, 500])('GitHub answers %i to each commit of the state', async (status) => {
  const self = (opened = runner());
  self.commit({ 'flows/cart.yaml': two('Cart', { status: 'live' }), 'flows/other.yaml': two('Other') });
  expect((await self.push()).code).toBe(0);
  self.commit({ 'flows/cart.yaml': two('Cart', { status: 'manual' }) });
  const { faults } = self.sandbox;
  const take = faults.take;
  faults.take = (method, path) => {
    if (method === 'PATCH')
      for (let n = 0; n < 40; n++) self.github.faults.push({ method: 'POST', path: /graphql/, status });
    return take(method, path);
  };
  const failed = await self.push();
  expect(failed.code).toBe(1);
  expect(failed.log.join('\n')).toMatch(/not recorded|could not be recorded/);

  faults.take = take;
  self.github.faults.length = 0;
  self.clock.ms += 15 * 60_000;
  const again = await self.push();
  expect(again.code, again.log.join('\n')).toBe(0);
  const files = self.github.objects.files('sluice-state');
  const { ledger } = parseLedger(files['.sluice/ledger/AbC123.json'] ?? '');
  expect(ledger?.entries['cart']).toMatchObject({ status: 'manual' });
  expect(ledger?.entries['cart']?.journal).toBeUndefined();
});
