/** Sequences that meet, as plan tells them; `meets` accepts a pair. */
import { expect, test } from 'vitest';
import { publicSchemas } from '../../src/plan/public-schema.ts';
import { desk } from './support.ts';

const letter = (id: string) => `email: { id: ${id}, subject: Hello, markdown: "Hello. {% unsubscribe %}" }`;
const welcome = (more = '', subject = 'Hello'): string => `name: Welcome
status: live
${more}trigger: { type: new_subscriber, list: Newsletter }
steps:
  - ${letter('hello').replace('subject: Hello', `subject: ${subject}`)}
`;
const cart = (delay = '1 hour', more = ''): string => `name: Cart
status: live
${more}trigger: { type: cart_abandoned }
steps:
  - delay: ${delay}
  - ${letter('reminder')}
`;
const files = { 'flows/welcome.yaml': welcome(), 'flows/cart.yaml': cart() };

test('a plan tells the pairs it brings, and no others', async () => {
  const at = await desk(files);
  const first = await at.sluice('plan');
  expect(first.out).toContain('1 pair of live sequences can meet in one person now:');
  expect(first.out).toContain('joining Newsletter and Checkout Started in one visit:');
  expect(first.out).toMatch(/\+1h 5m +does not get "reminder" of cart/);
  const json = publicSchemas.plan.parse(JSON.parse((await at.sluice('plan', '--format', 'json')).out));
  expect(json.meetings).toMatchObject({ found: [{ skipped: { address: 'cart' } }], before: 0, unseen: 0 });
  expect((await at.sluice('plan', '--format', 'markdown')).out).toContain('<details><summary>1 pair of live sequences');

  expect((await at.sluice('apply', '--yes')).code).toBe(0);
  // Another subject changes nothing of it; a longer delay takes them apart.
  await at.write('flows/welcome.yaml', welcome('', 'Good morning'));
  const subject = JSON.parse((await at.sluice('plan', '--format', 'json')).out) as { meetings: unknown };
  expect(subject.meetings).toEqual({ found: [], before: 1, unseen: 0 });
  expect((await at.sluice('plan')).out).not.toContain('can meet');
  await at.write('flows/cart.yaml', cart('20 hours'));
  const apart = JSON.parse((await at.sluice('plan', '--format', 'json')).out) as { meetings: unknown };
  expect(apart.meetings).toEqual({ found: [], before: 0, unseen: 0 });
});

test('meets accepts a pair, from either side; an address of no sequence is an error', async () => {
  const at = await desk({ ...files, 'flows/welcome.yaml': welcome('meets: [cart]\n') });
  expect((await at.sluice('plan')).out).not.toContain('can meet');
  await at.write('flows/welcome.yaml', welcome());
  await at.write('flows/cart.yaml', cart('1 hour', 'meets: [welcome]\n'));
  expect((await at.sluice('plan')).out).not.toContain('can meet');
  await at.write('flows/cart.yaml', cart('1 hour', 'meets: [welcom, cart]\n'));
  const { code, out } = await at.sluice('validate');
  expect(code).toBe(1);
  expect(out).toContain('flows/cart.yaml:3:9  error');
  expect(out).toContain('There is no sequence "welcom". Did you mean "welcome"?');
  expect(out).toContain('cart names itself under meets.');
});

test('a draft meets nobody', async () => {
  const at = await desk({ ...files, 'flows/cart.yaml': cart().replace('status: live', 'status: draft') });
  expect((await at.sluice('plan')).out).not.toContain('can meet');
});
