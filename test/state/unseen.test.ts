/** A look at an account in which something cannot be read: what is asked for singly, what is one flow's trouble, and what is all's. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import { emptyLedger, type Ledger, type LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import { drainTagName, observe, projectTagName } from '../../src/observe/observe.ts';
import { project, shop, type Shop } from '../apply/world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());

const entry = (flow_id: string, next?: string): LedgerEntry =>
  ({
    flow_id,
    ...(next === undefined
      ? {}
      : { journal: { kind: 'replace', data: next === '' ? {} : { entry: { flow_id: next } } } }),
  }) as unknown as LedgerEntry;
const ledgerOf = (entries: Ledger['entries']): Ledger => ({ ...emptyLedger(project, 'AbC123'), entries });
const holding = (...ids: readonly string[]): Ledger =>
  ledgerOf(Object.fromEntries(ids.map((id) => [`at/${id}`, entry(id)])));
const wanting = (more: object = {}): Desired =>
  ({
    ...{ address: 'cart', name: 'Cart', deploy: true, references: [], templates: {} },
    ...more,
  }) as unknown as Desired;

interface Answers {
  /** Ids of flows that no page shows. */
  readonly hidden?: readonly string[];
  /** An action that pages list and do not include. */
  readonly left?: string;
  /** Paths that are answered with a status, and nothing else. */
  readonly refused?: RegExp;
  readonly status?: number;
}
/** An account whose answers leave something out. */
function open({ hidden = [], left, refused, status = 403 }: Answers = {}): Shop {
  opened = shop({
    limits: { enforce: false },
    fetch: (inner) => async (input, init) => {
      const { pathname } = new URL(String(input));
      if (refused?.test(pathname) === true) return Response.json({ errors: [] }, { status });
      const answer = await inner(input, init);
      if (pathname !== '/api/flows') return answer;
      const { data, included, ...rest } = (await answer.json()) as Record<'data' | 'included', { id: string }[]>;
      const account = opened?.sandbox.account;
      const gone = [left, ...hidden.flatMap((id) => account?.flows[id]?.actionIds ?? [])];
      return Response.json({
        ...rest,
        data: data.filter(({ id }) => !hidden.includes(id)),
        included: included.filter(({ id }) => !gone.includes(id)),
      });
    },
  });
  return opened;
}
const idOf = (at: Shop, name: string): string =>
  Object.values(at.sandbox.account.flows).find((flow) => flow.name === name)?.id ?? '';
/** Ids are the same in each account that is made so. */
const [hello, refund] = (() => {
  const at = open();
  return [idOf(at, 'Text club hello'), idOf(at, 'Refund follow-up')];
})();
const look = (at: Shop, more: Partial<Parameters<typeof observe>[1]> = {}) =>
  observe(at.api, { ledger: holding(), desired: [], ...more });
const flowsOf = (seen: Awaited<ReturnType<typeof look>>) => {
  if (!seen.ok) throw new Error(seen.error.note);
  return seen.data.flows;
};
const asked = (at: Shop, path: RegExp): string[] =>
  at.sandbox.log.flatMap((one) => (path.test(one.path) ? [one.path] : [])).sort();

describe('a flow that no page shows', () => {
  it.each<readonly [string, Ledger, readonly Desired[]]>([
    ['of the ledger', holding(hello), []],
    ['that takes the place of another', ledgerOf({ cart: entry(refund, hello) }), []],
    ['that a sequence asks to adopt', holding(), [wanting(), wanting({ adopt: hello })]],
  ])('%s is asked for by its id', async (_, ledger, desired) => {
    const at = open({ hidden: [hello] });
    const seen = flowsOf(await look(at, { ledger, desired: desired.map((one) => ({ ...one, deploy: false })) }));
    expect(seen[hello]).toMatchObject({ name: 'Text club hello', definition: { actions: expect.any(Array) } });
  });
  it('and is in no ledger is not asked for, nor is the new one of a replacement that has none yet', async () => {
    const at = open({ hidden: [hello] });
    expect(flowsOf(await look(at, { ledger: ledgerOf({ cart: entry(refund, '') }) }))).not.toHaveProperty(hello);
    expect(asked(at, /^\/api\/flows\/\w+$/)).toEqual([`/api/flows/${refund}`]);
  });
  it('is gone where Klaviyo says so, whatever their number; each is asked for once', async () => {
    const at = open();
    const ids = Array.from({ length: 12 }, (_, n) => `Gone${10 + n}`);
    const seen = flowsOf(await look(at, { ledger: holding(...ids) }));
    expect(Object.keys(seen).sort()).toEqual(Object.keys(at.sandbox.account.flows).sort());
    expect(asked(at, /^\/api\/flows\/\w+$/)).toEqual(ids.map((id) => `/api/flows/${id}`));
  });
  it('and does not answer is there all the same, and nothing is known of it but why', async () => {
    const at = open({ hidden: [hello] });
    at.sandbox.faults.when({ path: `/api/flows/${hello}` }, '500', Infinity);
    const seen = flowsOf(await look(at, { ledger: holding(hello) }));
    expect(seen[hello]).toEqual({
      ...{ id: hello, name: '', status: 'draft', archived: false, created: '', updated: '', triggerType: null },
      ...{ tagIds: [], actions: {}, definition: undefined },
      unread: expect.stringContaining(`GET /api/flows/${hello} failed: Klaviyo answered 500.`),
    });
  });
  it('and is shown in part says which', async () => {
    const at = open({ hidden: [hello] });
    at.sandbox.ui.blank(hello, 'name');
    const seen = flowsOf(await look(at, { ledger: holding(hello) }));
    expect(seen[hello]).toMatchObject({ unread: 'Klaviyo does not tell its name.' });
  });
});

describe('trouble', () => {
  const broken = (at: Shop, ...ids: readonly string[]): void => {
    for (const id of ids) at.sandbox.faults.when({ path: `/api/flows/${id}` }, '500', Infinity);
  };
  it('of a listed action is that of its flow', async () => {
    const left = open().sandbox.account.flows[hello]?.actionIds[0] ?? '';
    const at = open({ left });
    at.sandbox.faults.when({ path: `/api/flow-actions/${left}` }, '500', Infinity);
    const seen = flowsOf(await look(at));
    expect(seen[hello]).toMatchObject({ name: 'Text club hello', unread: expect.stringContaining(left) });
    expect(Object.values(seen).filter(({ unread }) => unread !== undefined)).toHaveLength(1);
  });
  it('of four is theirs; of the first five and nobody else is that of all', async () => {
    const ids = ['A1', 'B2', 'C3', 'D4', 'E5'];
    const at = open();
    broken(at, ...ids);
    const four = flowsOf(await look(at, { ledger: holding(...ids.slice(1)) }));
    expect(ids.map((id) => four[id]?.unread !== undefined)).toEqual([false, true, true, true, true]);
    expect(await look(at, { ledger: holding(...ids) })).toMatchObject({ ok: false, error: { status: 500 } });
    const one = open({ hidden: [hello] });
    broken(one, ...ids);
    const six = flowsOf(await look(one, { ledger: holding(hello, ...ids) }));
    expect([hello, ...ids].map((id) => six[id]?.unread !== undefined)).toEqual([false, true, true, true, true, true]);
  });
  it.each([
    ['a flow that no page shows', { refused: /^\/api\/flows\/\w+$/, hidden: [hello] }],
    ['a flow that is to be read whole', { refused: /^\/api\/flows\/\w+$/ }],
    ['its action', { refused: /^\/api\/flow-actions\// }],
    ['its mail', { refused: /^\/api\/templates\// }],
  ])('with the key is that of all, though only %s is refused', async (_, answers) => {
    const left = open().sandbox.account.flows[hello]?.actionIds[0] ?? '';
    const at = open({ left, ...answers });
    expect(await look(at, { ledger: holding(hello, refund), deep: true })).toMatchObject({
      ok: false,
      error: { status: 403 },
    });
  });
});

describe('the tag of flows that drain', () => {
  const tagged = (at: Shop): Shop => {
    at.sandbox.ui.addTag(refund, projectTagName(project));
    return at;
  };
  const drains = (at: Shop): Shop => {
    at.sandbox.ui.addTag(refund, drainTagName);
    return at;
  };
  const tagsAsked = (at: Shop): unknown[] =>
    at.sandbox.log.flatMap(({ path, query }) => (path === '/api/tags' ? [query['filter']] : []));
  const own = `equals(name,"${projectTagName(project)}")`;
  const draining = `equals(name,"${drainTagName}")`;

  it('is asked for where the ledger was lost, and told where it is there', async () => {
    const at = tagged(open());
    const none = await look(at, { project });
    expect(none.ok && none.data).not.toHaveProperty('drainTag');
    const seen = await look(drains(at), { project });
    const tag = at.sandbox.account.tags.find(({ name }) => name === drainTagName);
    expect(seen).toMatchObject({ ok: true, data: { drainTag: tag?.id } });
    expect(tagsAsked(at)).toEqual([own, draining, own, draining]);
  });
  it.each<readonly [string, (at: Shop) => void, Ledger]>([
    ['the ledger knows a flow', (at) => tagged(drains(at)), holding(hello)],
    [
      'no flow bears the tag of the project',
      (at) => tagged(drains(at)).sandbox.ui.removeTag(refund, projectTagName(project)),
      holding(),
    ],
    ['the project has no tag', (at) => drains(at), holding()],
  ])('is not asked for where %s', async (_, before, ledger) => {
    const at = open();
    before(at);
    const seen = await look(at, { project, ledger });
    expect(seen.ok && seen.data).not.toHaveProperty('drainTag');
    expect(tagsAsked(at)).toEqual([own]);
  });
  it('that cannot be had fails the look', async () => {
    const at = tagged(open());
    at.sandbox.faults.when({ path: '/api/tags', query: { filter: /draining/ } }, '500', Infinity);
    expect(await look(at, { project })).toMatchObject({ ok: false, error: { path: '/api/tags' } });
  });
});

describe('metrics that no sequence names', () => {
  const metrics = async (types: readonly string[], ledger: Ledger): Promise<number> => {
    const definition = { triggers: types.map((type) => ({ type })), actions: [] };
    const others = [wanting({ address: 'other', definition: { triggers: [], actions: [] } })];
    const seen = await look(open(), { ledger, desired: [...others, wanting({ definition })] });
    return seen.ok ? seen.data.metrics.length : -1;
  };
  const held = ledgerOf({ cart: entry(hello) });
  it.each(['list', 'segment'])(
    'are read for a %s that starts a flow of ours: who had a mail may be asked',
    async (type) => {
      expect(await metrics([type], held)).toBeGreaterThan(0);
      expect(await metrics(['metric', type], held)).toBeGreaterThan(0);
      expect(await metrics([type], holding())).toBe(0);
    },
  );
  it('are not for any other trigger', async () => {
    expect(await metrics(['metric'], held)).toBe(0);
  });
});
