/** A sequence is named by its address or by its file, as a shell completes it, in every command. */
import { expect, test } from 'vitest';
import { desk, sequence } from './support.ts';

const two = { 'flows/cart.yaml': sequence('Cart', 'status: live\n'), 'flows/late.yaml': sequence('Late') };

test.each(['flows/cart.yaml', './flows/cart.yaml', 'flows\\cart.yaml', 'flows/cart', 'cart.yaml'])(
  '%s is cart',
  async (path) => {
    const it = await desk(two);
    const planned = JSON.parse((await it.sluice('plan', path, '--format', 'json')).out);
    expect(planned.changes.map(({ address }: { address: string }) => address)).toEqual(['cart']);
    expect((await it.sluice('apply', path, '--yes')).out).toContain('1 created');
    await it.sluice('pause', path, '--now');
    expect(await it.read('flows/cart.yaml')).toContain('status: manual');
    expect((await it.sluice('plan', '--only', path)).out).toContain('all in step');
    expect((await it.sluice('pull', path)).err).not.toContain('no usable sequence');
    expect((await it.sluice('restore', path)).err).toContain('There is no backup of "cart"');
    expect((await it.sluice('delete', path)).out).toContain('--allow cart');
  },
);

test('validate tells of one file alone, also of one that is broken, and knows when there is none', async () => {
  const it = await desk({ ...two, 'flows/cart.yaml': 'name: Cart\n', 'flows/late.yaml': 'name: [\n' });
  const one = await it.sluice('validate', 'flows/cart.yaml');
  expect([one.code, one.out]).toEqual([1, expect.stringContaining('1 sequence, 2 errors.')]);
  expect(one.out).not.toContain('late.yaml');
  expect((await it.sluice('validate', 'flows/late.yaml')).out).toContain('flows/late.yaml:');
  expect((await it.sluice('validate', 'flows/gone.yaml')).err).toContain('"gone"');
});

test('an address that begins like the folder of flows is itself', async () => {
  const it = await desk({ 'flows/flows/cart.yaml': sequence('Cart'), 'flows/cart.yaml': sequence('Other') });
  const planned = JSON.parse((await it.sluice('plan', 'flows/cart', '--format', 'json')).out);
  expect(planned.changes.map(({ name }: { name: string }) => name)).toEqual(['Cart']);
});
