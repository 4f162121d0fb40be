/** What a look at the account asks for, and what it makes of the answers; each request that fails fails the look. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Desired, Reference } from '../../src/compile/desired.ts';
import { errorText } from '../../src/klaviyo/error-text.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { notConnected, observe, type ObserveRequest, projectTagName } from '../../src/observe/observe.ts';
import type { Observed } from '../../src/ledger/observed.ts';
import { completed, readHtml, readWhole } from '../../src/observe/read-flow.ts';
import { two } from '../apply/sequences.ts';
import { shop, type Shop, type ShopOptions } from '../apply/world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (options: ShopOptions = {}): Shop => (opened = shop({ limits: { enforce: false }, ...options }));

const reference = (kind: Reference['kind'], name: string): Reference => ({
  token: `${kind}:${name}`,
  kind,
  name,
  at: [],
});
const wanting = (references: readonly Reference[], more: Partial<Desired> = {}): Desired =>
  ({ address: 'cart', name: 'Cart', deploy: true, references, templates: {}, ...more }) as unknown as Desired;
const request = (more: Partial<ObserveRequest> = {}): ObserveRequest => ({
  ...{ ledger: emptyLedger('production', 'AbC123'), desired: [], ...more },
});
async function look(at: Shop, more: Partial<ObserveRequest> = {}): Promise<Observed> {
  const result = await observe(at.api, request(more));
  if (!result.ok) throw new Error(result.error.note);
  return result.data;
}
/** Each request but pages of flows, with what it filters by. */
const asked = (at: Shop): string[] =>
  at.sandbox.log
    .filter(({ path }) => path !== '/api/flows')
    .map(({ path, query }) => [path, ...(query['filter'] ? [query['filter']] : [])].join(' '))
    .sort();

describe('what is asked for', () => {
  it('without a project and without references: the account and its flows', async () => {
    const at = open();
    const seen = await look(at);
    expect(asked(at)).toEqual(['/api/accounts']);
    expect(seen.account).toEqual({ id: 'AbC123', name: 'Oak & Iron', timezone: 'America/New_York', currency: 'USD' });
    expect(Object.keys(seen.flows).sort()).toEqual(Object.keys(at.sandbox.account.flows).sort());
    expect(seen).toMatchObject({ metrics: [], lists: [], segments: [], leftovers: [] });
    expect(seen).not.toHaveProperty('projectTag');
  });
  it('an account that was just read is not read again', async () => {
    const at = open();
    const owner = await at.api.getAccount();
    if (!owner.ok) throw new Error('the account');
    await look(at, { owner: owner.data });
    expect(asked(at)).toEqual(['/api/accounts']);
  });
  it('lists and segments by the names that sequences have, each once, in order; metrics all at once', async () => {
    const at = open();
    const references = [
      reference('list', 'Newsletter'),
      reference('segment', 'VIP'),
      reference('list', 'VIP waiting list'),
      reference('metric', 'Placed Order'),
      reference('list', 'Newsletter'),
      reference('list', 'Nobody here'),
    ];
    const seen = await look(at, { desired: [wanting(references), wanting([reference('segment', 'Pilot')])] });
    expect(asked(at)).toEqual([
      '/api/accounts',
      '/api/lists any(name,["Newsletter","Nobody here","VIP waiting list"])',
      ...at.sandbox.log.filter(({ path }) => path === '/api/metrics').map(() => '/api/metrics'),
      '/api/segments any(name,["Pilot","VIP"])',
    ]);
    const names = (objects: readonly { name: string }[]): string[] => objects.map(({ name }) => name).sort();
    expect(names(seen.lists)).toEqual(['Newsletter', 'VIP waiting list']);
    expect(names(seen.segments)).toEqual(['Pilot', 'VIP']);
    expect(seen.lists).toContainEqual({ id: 'TNiRNG', name: 'Newsletter' });
    expect(seen.metrics).toContainEqual({ id: 'RxN4vB', name: 'Placed Order', integration: 'Shopify' });
    expect(seen.metrics).toHaveLength(at.sandbox.account.metrics.length);
  });
  it('metrics for one sequence among others that names one; none for one that is not deployed', async () => {
    const at = open();
    const metric = wanting([reference('metric', 'Placed Order')]);
    expect((await look(at, { desired: [wanting([reference('list', 'Newsletter')]), metric] })).metrics).not.toEqual([]);
    const before = at.sandbox.log.length;
    const seen = await look(at, {
      desired: [{ ...metric, deploy: false }, wanting([reference('list', 'Newsletter')])],
    });
    expect(seen.metrics).toEqual([]);
    expect(at.sandbox.log.slice(before).map(({ path }) => path)).not.toContain('/api/metrics');
  });
  it('a metric without an integration has none', async () => {
    const at = open({
      fetch: (inner) => async (input, init) => {
        const answer = await inner(input, init);
        if (!String(input).includes('/api/metrics')) return answer;
        const body = (await answer.json()) as { data: { attributes: { integration?: unknown } }[] };
        delete body.data[0]?.attributes.integration;
        return Response.json(body);
      },
    });
    const { metrics } = await look(at, { desired: [wanting([reference('metric', 'Placed Order')])] });
    expect(metrics.filter((one) => !('integration' in one)).length).toBeGreaterThan(0);
    expect(metrics.some(({ integration }) => integration === 'Shopify')).toBe(true);
  });
  it("for a project, its tag with the flows that bear it, and what is left of its mails, nobody else's", async () => {
    const at = open();
    at.write({ cart: two('Cart') });
    await at.apply();
    await at.api.createTemplate('sluice:oak-and-iron:left', '<p>left</p>');
    await at.api.createTemplate('sluice:oak-and-iron-b:left', '<p>left</p>');
    await at.api.createTemplate('copy of sluice:oak-and-iron:left', '<p>left</p>');
    const seen = await look(at, { project: 'oak-and-iron' });
    expect(seen.projectTag?.id).toMatch(/\w/);
    expect(seen.leftovers.map(({ name }) => name)).toEqual(['sluice:oak-and-iron:left']);
    expect(seen.leftovers[0]?.id).toMatch(/\w/);
    expect(asked(at)).toContain('/api/templates contains(name,"sluice:oak-and-iron:")');
    expect(asked(at)).toContain(`/api/tags equals(name,"${projectTagName('oak-and-iron')}")`);
    expect(await look(at)).not.toHaveProperty('projectTag');
  });
  it('single flows only where they are needed, and every one of ours where it is to be deep', async () => {
    const at = open();
    at.write({ cart: two('Cart'), hello: two('Hello') });
    await at.apply();
    const ledger = await at.ledger();
    const singly = async (deep?: boolean): Promise<number> => {
      const before = at.sandbox.log.length;
      await look(at, { project: 'oak-and-iron', ledger, ...(deep === undefined ? {} : { deep }) });
      return at.sandbox.log.slice(before).filter(({ path }) => /^\/api\/flows\/\w+$/.test(path)).length;
    };
    expect(await singly()).toBe(0);
    expect(await singly(false)).toBe(0);
    expect(await singly(true)).toBe(2);
  });
  it('more than ten flows, ten at a time', async () => {
    let [going, most] = [0, 0];
    const at = open({
      fetch: (inner) => async (input, init) => {
        if (!/\/api\/flows\/\w+/.test(String(input))) return inner(input, init);
        most = Math.max(most, ++going);
        await new Promise((resolve) => setTimeout(resolve, 5));
        going--;
        return inner(input, init);
      },
    });
    at.write(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`flow-${i}`, two(`Flow ${i}`)])));
    await at.apply();
    [going, most] = [0, 0];
    const ledger = await at.ledger();
    const seen = await look(at, { project: 'oak-and-iron', ledger, deep: true });
    const whole = Object.values(seen.flows).filter(({ definition }) => definition !== undefined);
    expect(whole).toHaveLength(12);
    expect(most).toBeLessThanOrEqual(10);
  });
});

describe('a request that fails', () => {
  const all = [reference('list', 'Newsletter'), reference('segment', 'VIP'), reference('metric', 'Placed Order')];
  it.each(['accounts', 'flows', 'metrics', 'lists', 'segments', 'tags', 'templates'])(
    'for %s is no answer that is empty',
    async (name) => {
      const at = open();
      at.sandbox.faults.when({ method: 'GET', path: `/api/${name}` }, '500', 100);
      const result = await observe(at.api, request({ project: 'oak-and-iron', desired: [wanting(all)] }));
      if (result.ok) throw new Error('was read');
      expect(result.error).toMatchObject({ kind: 'klaviyo', status: 500, path: `/api/${name}` });
      expect(notConnected(result.error)).toMatchObject({
        code: 'klaviyo-not-connected',
        message: 'The account could not be read.',
        detail: errorText(result.error),
      });
    },
  );
  it('for one flow or one mail is told of it, and for one action is none of the flow', async () => {
    const at = open();
    at.write({ cart: two('Cart') });
    await at.apply();
    const ledger = await at.ledger();
    const id = ledger.entries['cart']?.flow_id ?? '';
    for (const [path, key] of [
      [/^\/api\/flows\/\w+$/, 'unread'],
      [/^\/api\/templates\/\w+$/, 'unreadMails'],
    ] as const) {
      at.sandbox.faults.when({ method: 'GET', path }, '500', 100);
      const seen = await observe(at.api, request({ project: 'oak-and-iron', ledger, deep: true }));
      expect(JSON.stringify(seen.ok && seen.data.flows[id]?.[key])).toContain('Klaviyo answered 500');
      at.sandbox.faults.clear();
    }
    const read = await at.api.getFlow(id);
    if (!read.ok) throw new Error('the flow');
    const [last, ...others] = [...read.data.actions].reverse();
    const some = { ...read.data, actions: others, missingActions: [last?.id ?? ''] };
    expect(await completed(at.api, read.data)).toEqual(read);
    const whole = await completed(at.api, some);
    expect(whole).toMatchObject({ ok: true, data: { missingActions: [] } });
    expect(whole.ok && whole.data.actions.map((one) => one.id).sort()).toEqual(
      read.data.actions.map((one) => one.id).sort(),
    );
    at.sandbox.faults.when({ method: 'GET', path: /flow-actions/ }, '500', 100);
    expect(await completed(at.api, some)).toMatchObject({ ok: false });
  });
});

describe('a flow read whole', () => {
  async function cart(): Promise<{ at: Shop; id: string; mails: string[] }> {
    const at = open();
    at.write({ cart: two('Cart') });
    await at.apply();
    const entry = (await at.ledger()).entries['cart'];
    return { at, id: entry?.flow_id ?? '', mails: Object.keys(entry?.templates ?? {}).sort() };
  }
  const mailsOf = async (
    at: Shop,
    id: string,
    templates?: 'all' | readonly string[],
  ): Promise<string[] | undefined> => {
    const flow = await readWhole(at.api, id, templates);
    if (!flow.ok) throw new Error(flow.error.note);
    expect(flow.data).toMatchObject({ id, name: 'Cart', triggerType: 'Added to List' });
    return flow.data.templates && Object.keys(flow.data.templates).sort();
  };

  /** The same account, each answer changed on its way. */
  const changed = (at: Shop, change: (body: { data: { attributes: Record<string, unknown> } }) => void): Shop =>
    shop({
      ...{ state: at.sandbox.toJSON(), root: at.root, clock: at.clock, limits: { enforce: false } },
      fetch: (inner) => async (input, init) => {
        const body = (await (await inner(input, init)).json()) as Parameters<typeof change>[0];
        change(body);
        return Response.json(body);
      },
    });

  it('has the mails that are asked for and are its own', async () => {
    const { at, id, mails } = await cart();
    expect(mails).toHaveLength(2);
    const before = at.sandbox.log.length;
    expect(await mailsOf(at, id)).toBeUndefined();
    expect(await mailsOf(at, id, [])).toBeUndefined();
    expect(await mailsOf(at, id, ['elsewhere'])).toBeUndefined();
    expect(at.sandbox.log.slice(before).map(({ path }) => path)).toEqual(Array(3).fill(`/api/flows/${id}`));
    expect(await mailsOf(at, id, [mails[0] ?? '', 'elsewhere'])).toEqual([mails[0]]);
    expect(await mailsOf(at, id, 'all')).toEqual(mails);
  });
  it('without its definition is an error, for nobody may take it for an empty flow', async () => {
    const { at, id } = await cart();
    const poor = changed(at, ({ data }) => void delete data.attributes['definition']);
    expect(await readWhole(poor.api, id)).toEqual({
      ok: false,
      error: {
        ...{ kind: 'garbage', happened: 'no', method: 'GET', path: `/api/flows/${id}`, errors: [] },
        note: 'the answer lacks the definition',
      },
    });
  });
  it('that is not there is an error', async () => {
    const { at } = await cart();
    expect(await readWhole(at.api, 'NoFlow')).toMatchObject({ ok: false, error: { status: 404 } });
    const { data } = (await readHtml(at.api, ['NoMail'])) as { data: { unread: Record<string, string> } };
    expect(data.unread['NoMail']).toContain('Klaviyo answered 404');
  });
  it('has a mail without HTML as an empty one', async () => {
    const { at, mails } = await cart();
    const blank = changed(at, ({ data }) => void (data.attributes['html'] = null));
    expect(await readHtml(blank.api, mails.slice(0, 1))).toEqual({
      ok: true,
      data: { html: { [mails[0] ?? '']: '' }, unread: {} },
    });
  });
});
