/** A flow as Klaviyo answers it: what is taken for known, what is left blank, and its actions read again. */
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadFlow } from '../../src/klaviyo/read-flow.ts';
import type { ObservedFlow } from '../../src/ledger/observed.ts';
import { completed, observedFlow, readActionsAgain, readHtml, readWhole } from '../../src/observe/read-flow.ts';
import { shop, type Shop } from '../apply/world.ts';

let opened: Shop | undefined;
afterEach(() => opened?.remove());
const open = (): Shop => (opened = shop({ limits: { enforce: false } }));

type Attributes = Readonly<Record<string, unknown>>;
const time = '2026-11-20T10:00:00+00:00';
const mail = { type: 'send-email', data: { message: { name: 'Hello' } } };
const answered = (attributes: Attributes, actions: Readonly<Record<string, unknown>> = { 1: mail }): ReadFlow =>
  ({
    flow: { type: 'flow', id: 'F1', attributes: { name: 'Cart', status: 'live', ...attributes } },
    actions: Object.entries(actions).map(([id, definition]) => ({ id, attributes: { definition, updated: time } })),
    ...{ tagIds: ['tag-1'], missingActions: [] },
  }) as unknown as ReadFlow;

describe('a flow of an answer', () => {
  it('is as the answer has it', () => {
    const told = { archived: true, created: 'then', updated: time, trigger_type: 'Metric' };
    const definition = { triggers: [], actions: [], entry_action_id: null };
    expect(observedFlow(answered({ ...told, definition }))).toEqual({
      ...{ id: 'F1', name: 'Cart', status: 'live', archived: true, created: 'then', updated: time },
      ...{ triggerType: 'Metric', tagIds: ['tag-1'], actions: { 1: { definition: mail, updated: time } }, definition },
      unread: undefined,
    });
  });
  it('has nothing made up where the answer is silent', () => {
    const { flow, ...rest } = answered({ name: null, status: null });
    const actions = rest.actions.map((one) => ({ ...one, attributes: { ...one.attributes, updated: null } }));
    expect(observedFlow({ flow, ...rest, actions } as unknown as ReadFlow)).toMatchObject({
      ...{ name: '', status: 'draft', archived: false, created: '', updated: '', triggerType: null },
      actions: { 1: { updated: '' } },
    });
  });

  const label = { type: 'unsupported' };
  it.each<readonly [string, Attributes, Readonly<Record<string, unknown>> | undefined, string | undefined]>([
    ['all that was asked for', { definition: { triggers: [], profile_filter: null } }, undefined, undefined],
    ['no definition, for none was asked for', {}, undefined, undefined],
    ['no name', { name: null }, undefined, 'Klaviyo does not tell its name.'],
    ['a name left out', { name: undefined }, undefined, 'Klaviyo does not tell its name.'],
    ['no status', { status: null }, undefined, 'Klaviyo does not tell its status.'],
    ['a status left out', { status: undefined }, undefined, 'Klaviyo does not tell its status.'],
    ['no definition', { definition: null }, undefined, 'Klaviyo does not show its definition.'],
    ['no action', {}, { 1: mail, 2: null }, 'Klaviyo does not show its action 2.'],
    [
      'a trigger labelled',
      { definition: { triggers: [{ type: 'metric' }, label] } },
      undefined,
      'Klaviyo labels its trigger as unsupported and shows nothing of it.',
    ],
    ['an action labelled', {}, { 1: mail, 2: label }, 'Klaviyo labels its action 2, or a part of it, as unsupported.'],
    [
      'a part of an action labelled',
      {},
      { 1: { ...mail, data: { message: { filters: [{ is: null }, { of: [7, label] }] } } } },
      'Klaviyo labels its action 1, or a part of it, as unsupported.',
    ],
    [
      'a part of the filter labelled',
      { definition: { triggers: [], profile_filter: { condition_groups: [{ conditions: [label] }] } } },
      undefined,
      'Klaviyo labels a part of its filter as unsupported.',
    ],
    ['a text that only says so', {}, { 1: { ...mail, name: 'unsupported' } }, undefined],
  ])('that shows %s', (_, attributes, actions, words) => {
    expect(observedFlow(answered(attributes, actions)).unread).toBe(words);
  });
  it('whose list says why nothing is known of it says so first, and an action that is blank is none', () => {
    const read = observedFlow({ ...answered({ name: null }, { 1: mail, 2: null }), unread: 'It did not answer.' });
    expect([read.unread, Object.keys(read.actions)]).toEqual(['It did not answer.', ['1']]);
  });
});

describe('a flow of an account', () => {
  /** One of the account's own, with a mail or two, and a few steps. */
  const guide = (at: Shop): string =>
    Object.values(at.sandbox.account.flows).find(({ name }) => name === 'Refund follow-up')?.id ?? '';
  const paths = (at: Shop, since: number): string[] => at.sandbox.log.slice(since).map(({ path }) => path);
  const whole = async (at: Shop, id: string): Promise<ObservedFlow> => {
    const read = await readWhole(at.api, id);
    if (!read.ok) throw new Error(read.error.note);
    return read.data;
  };

  it('read whole and blank in part is an error that says so', async () => {
    const at = open();
    const id = guide(at);
    at.sandbox.ui.blank(id, 'unsupported-trigger');
    const note = 'Klaviyo labels its trigger as unsupported and shows nothing of it.';
    expect(await readWhole(at.api, id)).toMatchObject({ ok: false, error: { kind: 'blank', note } });
  });
  it('of which an action cannot be read is that failure; one of which nothing is known asks for none', async () => {
    const at = open();
    const read = await at.api.getFlow(guide(at));
    if (!read.ok) throw new Error('the flow');
    const missing = { ...read.data, actions: [], missingActions: read.data.actions.map(({ id }) => id) };
    at.sandbox.faults.when({ path: /flow-actions/ }, '500', Infinity);
    const before = at.sandbox.log.length;
    const poor = { ...missing, unread: 'It did not answer.' };
    expect(await completed(at.api, poor)).toEqual({ ok: true, data: poor });
    expect(paths(at, before)).toEqual([]);
    expect(await completed(at.api, missing)).toMatchObject({ ok: false, error: { status: 500 } });
  });
  it('of which the answer lists an action that cannot be read is not read at all', async () => {
    const at = open();
    const id = guide(at);
    const gone = at.sandbox.account.flows[id]?.actionIds[0] ?? '';
    const poor = (opened = shop({
      ...{ state: at.sandbox.toJSON(), root: at.root, limits: { enforce: false } },
      fetch: (inner) => async (input, init) => {
        const body = (await (await inner(input, init)).json()) as { included?: { id: string }[] };
        return Response.json({ ...body, included: body.included?.filter((one) => one.id !== gone) });
      },
    }));
    poor.sandbox.faults.when({ path: `/api/flow-actions/${gone}` }, '404', Infinity);
    expect(await readWhole(poor.api, id)).toMatchObject({ ok: false, error: { path: `/api/flow-actions/${gone}` } });
  });

  describe('read a moment ago, its actions again', () => {
    const edited = (at: Shop, id: string): string => {
      const mailed = at.sandbox.account.flows[id]?.actionIds.find(
        (one) => at.sandbox.account.actions[one]?.definition.type === 'send-email',
      );
      at.sandbox.ui.editSubject(id, mailed ?? '', 'By hand');
      return mailed ?? '';
    };

    it('takes one request, and sees what was edited in them and nowhere else', async () => {
      const at = open();
      const id = guide(at);
      const before = await whole(at, id);
      at.clock.ms += 60_000;
      const action = edited(at, id);
      at.sandbox.ui.renameFlow(id, 'Renamed');
      const since = at.sandbox.log.length;
      const read = await readActionsAgain(at.api, before);
      expect(paths(at, since)).toEqual([`/api/flows/${id}/flow-actions`]);
      const fresh = await whole(at, id);
      expect(JSON.stringify(fresh.definition)).toContain('By hand');
      expect(fresh.actions[action]?.updated).not.toBe(before.actions[action]?.updated);
      expect(read).toEqual({
        ok: true,
        data: { ...before, actions: fresh.actions, definition: fresh.definition },
      });
    });
    it('comes with the mails that are asked for', async () => {
      const at = open();
      const id = guide(at);
      const before = await whole(at, id);
      const read = await readActionsAgain(at.api, before, 'all');
      expect(read).toEqual(await readWhole(at.api, id, 'all'));
      expect(Object.keys((read.ok && read.data.templates) || {})).not.toEqual([]);
    });
    it.each([
      ['one came', (known: ObservedFlow) => known.definition?.actions.slice(1)],
      ['one went', (known: ObservedFlow) => [...(known.definition?.actions ?? []), { ...mail, id: '7' }]],
      [
        'one stands for another',
        (known: ObservedFlow) => known.definition?.actions.map((one, n) => (n === 0 ? { ...one, id: '7' } : one)),
      ],
      ['nothing was known of them', () => undefined],
    ])('reads it whole where %s', async (_, change) => {
      const at = open();
      const id = guide(at);
      const known = await whole(at, id);
      const actions = change(known);
      const before = { ...known, definition: actions && { ...known.definition, actions } } as ObservedFlow;
      const since = at.sandbox.log.length;
      expect(await readActionsAgain(at.api, before)).toEqual({ ok: true, data: known });
      expect(paths(at, since)).toEqual([`/api/flows/${id}/flow-actions`, `/api/flows/${id}`]);
      const all = await readActionsAgain(at.api, before, 'all');
      expect(all.ok && all.data.templates).toBeDefined();
    });
    it('that fail are that failure', async () => {
      const at = open();
      const before = await whole(at, guide(at));
      at.sandbox.faults.when({ path: /flow-actions$/ }, '404', 1);
      expect(await readActionsAgain(at.api, before)).toMatchObject({ ok: false, error: { status: 404 } });
    });
  });

  it('mails: one that alone is not to be had is told; what is about the key fails them all', async () => {
    const at = open();
    const flow = await readWhole(at.api, guide(at), 'all');
    const ids = Object.keys((flow.ok && flow.data.templates) || {});
    expect(flow.ok && flow.data).not.toHaveProperty('unreadMails');
    at.sandbox.faults.when({ path: `/api/templates/${ids[0] ?? ''}` }, '404', Infinity);
    expect(await readWhole(at.api, guide(at), 'all')).toMatchObject({
      data: { unreadMails: { [ids[0] ?? '']: expect.stringContaining('Klaviyo answered 404') } },
    });
    at.sandbox.faults.clear();
    const denied = (opened = shop({
      ...{ state: at.sandbox.toJSON(), root: at.root, limits: { enforce: false } },
      fetch: (inner) => (input, init) =>
        String(input).includes('/templates/')
          ? Promise.resolve(Response.json({ errors: [] }, { status: 401 }))
          : inner(input, init),
    }));
    expect(await readHtml(denied.api, ids)).toMatchObject({ ok: false, error: { status: 401 } });
    expect(await readWhole(denied.api, guide(at), 'all')).toMatchObject({ ok: false, error: { status: 401 } });
  });
});
