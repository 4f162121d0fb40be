/** What Klaviyo is asked for, exactly. A request more for each flow would be what others need; times are `npm run bench`'s. */
import { afterAll, describe, expect, test } from 'vitest';
import { applyChanged, applyNew, planFigures } from '../../bench/account.ts';
import { boundOf } from '../../bench/limits-bound.ts';
import { many } from '../../bench/sequences.ts';
import { grow, openShop } from '../../bench/shop.ts';
import { desk } from '../cli/support.ts';
import { isDeep } from '../support/deep.ts';

describe('a plan of which nothing changed', () => {
  const shop = openShop();
  afterAll(() => shop.remove());
  let there = 0;
  test.each([
    // Pages (three flows of other people among them) and the metrics; account, tag and leftover templates besides.
    { flows: 10, floor: 1 + 1, requests: 5, seconds: 0 },
    { flows: 100, floor: 3 + 1, requests: 7, seconds: 0 },
    // One page more than Klaviyo gives at once.
    { flows: 160, floor: 4 + 1, requests: 8, seconds: 1 },
    ...(isDeep ? [{ flows: 300, floor: 7 + 1, requests: 11, seconds: 2 }] : []),
  ])(
    '$flows flows: $requests requests',
    async (expected) => {
      await grow(shop, many(expected.flows), there);
      there = expected.flows;
      const { changes, ...figures } = await planFigures(shop, expected.flows);
      expect(figures).toEqual(expected);
      expect(changes).toBe(0);
      shop.clock.skip(120_000);
    },
    60_000,
  );
});

describe('an apply', () => {
  const always = { 'GET /api/accounts': 1, 'GET /api/flows': 1, 'GET /api/metrics': 1 };

  test('of 20 new flows with two mails each takes as long as Klaviyo allows', async () => {
    const { calls, seconds } = await applyNew(20);
    expect(Object.fromEntries(calls)).toEqual({
      ...always,
      'GET /api/tags': 2,
      'GET /api/templates': 2,
      'POST /api/templates': 40,
      'GET /api/templates/{id}': 40,
      'DELETE /api/templates/{id}': 40,
      'POST /api/flows': 20,
      'GET /api/flows/{id}': 20,
      'POST /api/tags': 1,
      'POST /api/tags/{id}/relationships/flows': 20,
    });
    expect(seconds).toBe(boundOf('POST /api/flows', 20));
  });

  test('of 20 changed subjects writes 20 times, reads each mail once, and takes as long as Klaviyo allows', async () => {
    const { calls, seconds } = await applyChanged(20);
    expect(Object.fromEntries(calls)).toEqual({
      ...always,
      // Once more before the first write: which tag is ours.
      'GET /api/tags': 2,
      'GET /api/templates': 2,
      'GET /api/flows/{id}': 20,
      'GET /api/flows/{id}/flow-actions': 20,
      'GET /api/flow-actions/{id}': 20,
      'PATCH /api/flow-actions/{id}': 20,
      'GET /api/templates/{id}': 40,
    });
    expect(seconds).toBe(boundOf('PATCH /api/flow-actions/{id}', 20));
  });
});

test('taking over six flows reads each once a step, with its mail, and tags them by one request', async () => {
  const at = await desk({ 'flows/.keep': '' });
  const { ui, account, log } = at.sandbox;
  for (const id of Object.keys(account.flows)) ui.archiveFlow(id);
  for (let n = 0; n < 6; n++) {
    const mail = { status: 'draft', message: { name: 'A', subject_line: `Subject ${n}` } };
    const actions = [{ temporary_id: 'a', type: 'send-email', links: { next: null }, data: mail }];
    const definition = { triggers: [{ type: 'list', id: 'TNiRNG' }], entry_action_id: 'a', actions };
    ui.createFlow({ name: `Built ${n}`, html: '<p>x</p>', status: 'live', definition });
  }
  for (const argv of [['import', '--all'], ['plan'], ['apply', '--yes']]) {
    const before = log.length;
    expect((await at.sluice(...argv)).code).toBe(0);
    const answered = log.slice(before).filter(({ status }) => status !== 429);
    const paths = answered.map(({ method, path }) => `${method} ${path}`);
    const count = (one: RegExp): number => paths.filter((path) => one.test(path)).length;
    expect([
      count(/^GET .api.flows.\w+$/),
      count(/^GET .api.templates.\w+$/),
      count(/^POST .*relationships.flows$/),
    ]).toEqual([...[6, 6], argv[0] === 'apply' ? 1 : 0]);
  }
});
