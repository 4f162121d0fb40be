import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { observe } from '../../src/observe/observe.ts';
import { two } from '../apply/sequences.ts';
import { shop, type Shop } from '../apply/world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (options?: Parameters<typeof shop>[0]): Shop => (opened = shop(options));

/** An account with `count` flows of ours, each on the newsletter. */
const many = (count: number, options?: Parameters<typeof shop>[0]): Promise<Shop> =>
  filled(open({ limits: { enforce: false }, ...options }), count);

/** With more than fit on a page; made once for those who only look at it. */
let large: Promise<Shop> | undefined;
const moreThanAPage = (): Promise<Shop> => (large ??= filled(shop({ limits: { enforce: false } }), 55));
afterAll(async () => (await large)?.remove());

async function filled(it: Shop, count: number): Promise<Shop> {
  it.write(Object.fromEntries(Array.from({ length: count }, (_, i) => [`flow-${i}`, two(`Flow ${i}`)])));
  await it.apply();
  return it;
}
const flowIdOf = async (it: Shop, address: string): Promise<string> =>
  (await it.ledger()).entries[address]?.flow_id ?? '';
const requestsOf = async (it: Shop): Promise<number> => (await it.plan()).requests;
const singly = (it: Shop, since: number): string[] =>
  it.sandbox.log
    .slice(since)
    .flatMap(({ method, path }) => (method === 'GET' && /^\/api\/(flows|templates)\/\w+$/.test(path) ? [path] : []));

describe('as few requests as can be', () => {
  test('55 flows of which nothing moved: two pages and at most eight more', async () => {
    const it = await moreThanAPage();
    const before = it.sandbox.log.length;
    expect(await requestsOf(it)).toBeLessThanOrEqual(2 + 8);
    expect(singly(it, before)).toEqual([]);
    expect(it.sandbox.log.slice(before).every(({ method }) => method === 'GET')).toBe(true);
  }, 120_000);

  test('what moved is read singly, and only that; what did not move is not', async () => {
    const it = await many(3);
    const id = await flowIdOf(it, 'flow-1');
    const action = it.sandbox.account.flows[id]?.actionIds.find(
      (one) => it.sandbox.account.actions[one]?.definition.type === 'send-email',
    );
    it.clock.ms += 60_000;
    it.sandbox.ui.editSubject(id, action ?? '', 'By hand');
    const before = it.sandbox.log.length;
    const plan = await it.plan();
    expect(singly(it, before).filter((path) => path.startsWith('/api/flows/'))).toEqual([`/api/flows/${id}`]);
    expect(singly(it, before).filter((path) => path.startsWith('/api/templates/'))).toHaveLength(1);
    expect(plan.diagnostics.map(({ code }) => code)).toContain('edited-in-klaviyo');
  });

  test('a mail edited in place shows only when read deep', async () => {
    const it = await many(2);
    const id = await flowIdOf(it, 'flow-0');
    const action = it.sandbox.account.flows[id]?.actionIds.find(
      (one) => it.sandbox.account.actions[one]?.definition.type === 'send-email',
    );
    it.clock.ms += 60_000;
    it.sandbox.ui.editTemplate(id, action ?? '', '<p>By hand</p>');
    expect((await it.plan()).summary.none).toBe(2);
    const deep = await it.plan({ deep: true });
    expect(deep.diagnostics.map(({ code }) => code)).toContain('edited-in-klaviyo');
  });

  test('a lost ledger: candidates are read whole, and the flow is known again', async () => {
    const it = await many(2);
    const { rmSync } = await import('node:fs');
    rmSync(`${it.root}/.sluice`, { recursive: true });
    const { report, plan } = await it.apply();
    expect(report.results).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['ledger-rebuilt', 'ledger-rebuilt']);
    const entry = (await it.ledger()).entries['flow-0'];
    expect(entry).toMatchObject({ name: 'Flow 0', has_run: true });
    expect(entry?.base).toBeDefined();
    const before = it.sandbox.log.length;
    expect((await it.plan()).ledger).toEqual([]);
    expect(singly(it, before)).toEqual([]);
  });
});

describe('what could not be read is an error', () => {
  const look = async (it: Shop) => observe(it.api, { project: 'oak-and-iron', ledger: await it.ledger(), desired: [] });

  test.each(['/api/flows', '/api/accounts', '/api/tags', '/api/templates'])('%s', async (path) => {
    const it = open({ limits: { enforce: false } });
    it.sandbox.faults.when({ method: 'GET', path }, '500', 10);
    const seen = await look(it);
    expect(seen).toMatchObject({ ok: false, error: { kind: 'klaviyo', status: 500, path } });
  });

  test('a second page that fails takes the first with it', async () => {
    const it = await moreThanAPage();
    let pages = 0;
    const failing = shop({
      state: it.sandbox.toJSON(),
      root: it.root,
      clock: it.clock,
      limits: { enforce: false },
      fetch: (inner) => async (input, init) => {
        if (String(input).includes('cursor')) pages += 1;
        return String(input).includes('cursor') ? new Response('<html>', { status: 502 }) : inner(input, init);
      },
    });
    expect(await look(failing)).toMatchObject({ ok: false });
    expect(pages).toBeGreaterThan(0);
  }, 120_000);

  test('an action listed and not included is read singly', async () => {
    const it = await many(1);
    const id = await flowIdOf(it, 'flow-0');
    const left = it.sandbox.account.flows[id]?.actionIds[0] ?? '';
    const poor = shop({
      state: it.sandbox.toJSON(),
      root: it.root,
      clock: it.clock,
      limits: { enforce: false },
      fetch: (inner) => async (input, init) => {
        const answer = await inner(input, init);
        if (!String(input).includes('include=flow-actions')) return answer;
        const body = (await answer.json()) as { included: { id: string }[] };
        return Response.json({ ...body, included: body.included.filter((one) => one.id !== left) });
      },
    });
    const seen = await look(poor);
    expect(seen.ok && Object.keys(seen.data.flows[id]?.actions ?? {})).toContain(left);
    expect(poor.sandbox.log.some(({ path }) => path === `/api/flow-actions/${left}`)).toBe(true);
  });

  test('lists with actions that go on being refused: each flow is read singly', async () => {
    const it = await many(2);
    const strict = shop({
      state: it.sandbox.toJSON(),
      root: it.root,
      clock: it.clock,
      limits: { enforce: false },
      fetch: (inner) => async (input, init) => {
        const url = new URL(String(input));
        if (url.pathname !== '/api/flows' || !url.searchParams.has('include')) return inner(input, init);
        return Response.json({ errors: [] }, { status: 429, headers: { 'Retry-After': '1' } });
      },
    });
    const seen = await look(strict);
    const usual = await look(it);
    expect(seen.ok && usual.ok && Object.keys(seen.data.flows).sort()).toEqual(
      usual.ok && Object.keys(usual.data.flows).sort(),
    );
  });

  test.each([
    ['50', ['50', '50', '10']],
    ['', ['50', '50', '10', '10']],
  ])('lists with actions that never answer (pages of "%s"): smaller pages, then single reads', async (size, asked) => {
    const it = await many(2, { timeoutMs: 50 });
    const usual = await look(it);
    const query = { include: /flow-actions/, ...(size === '' ? {} : { 'page[size]': size }) };
    it.sandbox.faults.when({ method: 'GET', path: '/api/flows', query }, 'hang', Infinity);
    const before = it.sandbox.log.length;
    const seen = await look(it);
    expect(seen.ok && usual.ok && Object.keys(seen.data.flows).sort()).toEqual(
      usual.ok && Object.keys(usual.data.flows).sort(),
    );
    const lists = it.sandbox.log.slice(before).filter(({ path, query: of }) => path === '/api/flows' && of['include']);
    expect(lists.map(({ query: of }) => of['page[size]'])).toEqual(asked);
  });

  test('a flow of ours that pages skip is asked for singly, and is neither gone nor forgotten', async () => {
    const it = await many(2);
    const id = await flowIdOf(it, 'flow-0');
    const skipping = shop({
      ...{ state: it.sandbox.toJSON(), root: it.root, clock: it.clock, limits: { enforce: false } },
      fetch: (inner) => async (input, init) => {
        const answer = await inner(input, init);
        if (new URL(String(input)).pathname !== '/api/flows' || init?.method !== 'GET') return answer;
        const body = (await answer.json()) as { data: { id: string }[] };
        return Response.json({ ...body, data: body.data.filter((one) => one.id !== id) });
      },
    });
    expect((await skipping.plan()).summary).toMatchObject({ none: 2 });
    skipping.write({ 'flow-1': two('Flow 1') });
    expect((await skipping.plan()).changes).toMatchObject([{ kind: 'delete', flow_id: id }, { kind: 'none' }]);
    await skipping.apply();
    expect(Object.keys(skipping.sandbox.account.flows)).not.toContain(id);
  });
});
