/** Both sides of every fact that nobody has verified. */
import { describe, expect, test } from 'vitest';
import { defaultQuirks, type Quirks } from '../../src/sandbox/quirks.ts';
import { delay, email, lab, newFlow, newTemplate, patchOf, type Lab } from './lab.ts';

const day = delay({ unit: 'days', value: 1 });
const mail = (name: string) => email({ name, subject_line: name });

/** Runs the same story with the quirk set either way. */
async function both<K extends keyof Quirks, T>(
  quirk: K,
  sides: readonly Quirks[K][],
  story: (the: Lab) => Promise<T>,
): Promise<T[]> {
  const tellings: T[] = [];
  for (const side of sides) tellings.push(await story(lab({ quirks: { [quirk]: side } })));
  return tellings;
}

interface Action {
  readonly id: string;
  readonly type: string;
  readonly links: { readonly next: string | null };
  readonly data: { readonly [name: string]: unknown; readonly message?: { readonly [name: string]: unknown } };
}

async function make(the: Lab, steps: readonly { [key: string]: unknown }[], more = {}) {
  const { body } = await the.call('POST', '/api/flows', newFlow('x', steps, more));
  return { id: body.data.id as string, actions: body.data.attributes.definition.actions as Action[] };
}

const read = async (the: Lab, id: string): Promise<Action[]> =>
  (await the.call('GET', `/api/flows/${id}?additional-fields[flow]=definition`)).body.data.attributes.definition
    .actions;

const patch = (the: Lab, definition: Action) =>
  the.call('PATCH', `/api/flow-actions/${definition.id}`, patchOf('flow-action', definition.id, { definition }));

test('deleteRestitches', async () => {
  const ends = await both('deleteRestitches', [true, false], async (the) => {
    const { id, actions } = await make(the, [mail('one'), day, mail('two')]);
    const named = (name: string) => actions.find(({ data }) => data.message?.name === name);
    await the.call('DELETE', `/api/flow-actions/${actions.find(({ type }) => type === 'time-delay')?.id}`);
    const first = (await read(the, id)).find(({ id: own }) => own === named('one')?.id);
    return first?.links.next === named('two')?.id ? 're-stitched' : first?.links.next;
  });
  expect(ends).toEqual(['re-stitched', null]);
});

test('statusCascadeReachesAll', async () => {
  const statuses = await both('statusCascadeReachesAll', [true, false], async (the) => {
    const sms = { type: 'send-sms', data: { status: 'draft', message: { body: 'hi', name: 's' } } };
    const { id } = await make(the, [mail('one'), sms]);
    await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
    return Object.fromEntries((await read(the, id)).map(({ type, data }) => [type, data.status]));
  });
  expect(statuses).toEqual([
    { 'send-email': 'live', 'send-sms': 'live' },
    { 'send-email': 'live', 'send-sms': 'draft' },
  ]);
});

test('flowStatusFollowsActions', async () => {
  const statuses = await both('flowStatusFollowsActions', [false, true], async (the) => {
    const { id, actions } = await make(the, [mail('one'), day]);
    const [one] = actions.filter(({ type }) => type === 'send-email') as [Action];
    await patch(the, { ...one, data: { ...one.data, status: 'live' } });
    return (await the.call('GET', `/api/flows/${id}`)).body.data.attributes.status;
  });
  expect(statuses).toEqual(['draft', 'live']);
});

test('staleTemplateAfterPatch', async () => {
  const stale = await both('staleTemplateAfterPatch', [true, false], async (the) => {
    const template = async (html: string) => (await the.call('POST', '/api/templates', newTemplate(html))).body.data.id;
    const { actions } = await make(the, [email({ name: 'm', template_id: await template('<p>1</p>') })]);
    const [one] = actions as [Action];
    const changed = {
      ...one,
      data: { ...one.data, message: { ...one.data.message, template_id: await template('<p>2</p>') } },
    };
    const { body } = await patch(the, changed);
    return body.data.attributes.definition.data.message.template_id === one.data.message?.template_id;
  });
  expect(stale).toEqual([true, false]);
});

test('transactionalStoredFalse', async () => {
  const stored = await both('transactionalStoredFalse', [false, true], async (the) => {
    const { actions } = await make(the, [email({ name: 'm', transactional: true })]);
    return actions[0]?.data.message?.transactional;
  });
  expect(stored).toEqual([true, false]);
});

test('acceptsUpdateProfileOnCreate', async () => {
  const operation = {
    operator: 'update',
    property_type: 'string',
    property_key: "properties['Tier']",
    property_value: 'gold',
  };
  const step = { type: 'update-profile', data: { status: 'draft', profile_operations: [operation] } };
  const statuses = await both('acceptsUpdateProfileOnCreate', [true, false], async (the) => {
    return (await the.call('POST', '/api/flows', newFlow('x', [step]))).status;
  });
  expect(statuses).toEqual([201, 400]);
});

test('includeStricterLimit', async () => {
  const second: string[] = [];
  for (const includeStricterLimit of [false, true]) {
    const the = lab({ quirks: { includeStricterLimit }, limits: { alignment: 'epoch' } });
    await the.call('GET', '/api/flows?include=flow-actions');
    const { status } = await the.call('GET', '/api/flows?include=flow-actions');
    second.push(`${status}, and without include ${(await the.call('GET', '/api/flows')).status}`);
  }
  expect(second).toEqual(['200, and without include 200', '429, and without include 200']);
});

test('convergingBranchesRefused', async () => {
  const split = {
    type: 'conditional-split',
    data: { profile_filter: { condition_groups: [{ conditions: [{ type: 'profile-sample', percentage: 50 }] }] } },
    links: { next_if_true: 't1', next_if_false: 't1' },
  };
  const statuses = await both('convergingBranchesRefused', [true, false], async (the) => {
    return (await the.call('POST', '/api/flows', newFlow('x', [split, mail('m')]))).status;
  });
  expect(statuses).toEqual([400, 201]);
});

test('patchLinks', async () => {
  const outcomes = await both('patchLinks', ['honoured', 'ignored', 'refused'], async (the) => {
    const { id, actions } = await make(the, [day, mail('m')]);
    const [wait] = actions.filter(({ type }) => type === 'time-delay') as [Action];
    const { status } = await patch(the, { ...wait, links: { next: null } });
    const next = (await read(the, id)).find((action) => action.id === wait.id)?.links.next;
    return `${status}, ${next === null ? 'changed' : 'kept'}`;
  });
  expect(outcomes).toEqual(['200, changed', '200, kept', '400, kept']);
});

test('smsReadBackDefaults', async () => {
  const messages = await both('smsReadBackDefaults', [true, false], async (the) => {
    const { actions } = await make(the, [
      { type: 'send-sms', data: { message: { body: 'hi', name: 's', shorten_links: false } } },
    ]);
    return actions[0]?.data.message;
  });
  expect(messages[0]).toMatchObject({
    body: 'hi',
    shorten_links: false,
    add_org_prefix: true,
    sms_quiet_hours_enabled: true,
  });
  expect(Object.keys(messages[1] ?? {}).sort()).toEqual(['body', 'id', 'name', 'shorten_links']);
});

test('patchRefusedFor', async () => {
  const statuses = await both('patchRefusedFor', [[], ['send-sms']], async (the) => {
    const { actions } = await make(the, [{ type: 'send-sms', data: { message: { body: 'hi', name: 's' } } }]);
    return (await patch(the, actions[0] as Action)).status;
  });
  expect(statuses).toEqual([200, 400]);
});

test('patchKeepsSender', async () => {
  const senders = await both('patchKeepsSender', [false, true], async (the) => {
    const { id, actions } = await make(the, [mail('m')]);
    const [one] = actions as [Action];
    await patch(the, {
      ...one,
      data: { ...one.data, message: { ...one.data.message, from_email: 'mara@oakandiron.test', subject_line: 'new' } },
    });
    const [after] = await read(the, id);
    return [after?.data.message?.from_email, after?.data.message?.subject_line];
  });
  expect(senders).toEqual([
    ['mara@oakandiron.test', 'new'],
    ['hello@oakandiron.test', 'new'],
  ]);
});

test('archivedFlowsListed', async () => {
  const listed = await both('archivedFlowsListed', [true, false], async (the) => {
    const { body } = await the.call('GET', '/api/flows');
    return body.data.some(({ attributes }: { attributes: { archived: boolean } }) => attributes.archived);
  });
  expect(listed).toEqual([true, false]);
});

describe('reports', () => {
  const ask = (the: Lab, more = {}, query = '') =>
    the.call('POST', `/api/flow-series-reports${query}`, {
      data: {
        type: 'flow-series-report',
        attributes: {
          statistics: ['recipients'],
          timeframe: { key: 'last_7_days' },
          interval: 'daily',
          conversion_metric_id: 'RxN4vB',
          ...more,
        },
      },
    });

  test('seriesDatesWithOffset', async () => {
    const dates = await both(
      'seriesDatesWithOffset',
      [false, true],
      async (the) => (await ask(the)).body.data.attributes.date_times[0],
    );
    expect(dates).toEqual(['2026-08-28T00:00:00+00:00', '2026-08-28T00:00:00-04:00']);
  });

  test('reportPageSize', async () => {
    const pages = await both('reportPageSize', [defaultQuirks.reportPageSize, 3], async (the) => {
      const sizes: number[] = [];
      for (let query = ''; ;) {
        const { body } = await ask(the, {}, query);
        sizes.push(body.data.attributes.results.length);
        if (body.links.next === null) return sizes;
        query = new URL(body.links.next).search;
      }
    });
    expect(pages).toEqual([[7], [3, 3, 1]]);
  });
});

test('mostFlowsWithActions', async () => {
  const statuses = await both('mostFlowsWithActions', [Infinity, 1], async (the) => {
    for (const name of ['one', 'two']) await make(the, [mail(name)]);
    const sizes = ['50', '1'].map((size) => the.call('GET', `/api/flows?include=flow-actions&page[size]=${size}`));
    return (await Promise.all(sizes)).map(({ status }) => status);
  });
  expect(statuses).toEqual([
    [200, 200],
    [503, 200],
  ]);
});

describe('reports', () => {
  const ask = async (the: Lab, statistics: readonly string[]) => {
    const metric = the.sandbox.account.metrics.find(({ name }) => name === 'Placed Order')?.id;
    const timeframe = { key: 'last_7_days' };
    const attributes = { statistics, timeframe, conversion_metric_id: metric };
    return the.call('POST', '/api/flow-values-reports', { data: { type: 'flow-values-report', attributes } });
  };

  test('metricsWithoutValues', async () => {
    const answers = await both('metricsWithoutValues', [[], ['Placed Order']], async (the) => [
      (await ask(the, ['recipients', 'conversion_value'])).status,
      (await ask(the, ['recipients', 'conversions'])).status,
    ]);
    expect(answers).toEqual([
      [200, 200],
      [400, 200],
    ]);
  });

  test('nullStatistics', async () => {
    const kinds = await both('nullStatistics', [false, true], async (the) =>
      (await ask(the, ['recipients'])).body.data.attributes.results.map(
        (row: { statistics: { recipients: unknown } }) => typeof row.statistics.recipients,
      ),
    );
    expect(kinds.map((some) => [...new Set(some)])).toEqual([['number'], ['object']]);
  });
});

test('newKeys', async () => {
  const seen = await both('newKeys', [false, true], async (the) => {
    const { actions } = await make(the, [mail('one')]);
    return JSON.stringify(actions).split('introduced_later').length - 1;
  });
  expect(seen[0]).toBe(0);
  expect(seen[1]).toBeGreaterThanOrEqual(4);
});

test('what Klaviyo leaves blank', async () => {
  const the = lab();
  const { id, actions } = await make(the, [mail('one'), day]);
  const shown = async () => {
    const query = 'additional-fields[flow]=definition&include=flow-actions';
    const { body } = await the.call('GET', `/api/flows/${id}?${query}`);
    const { name, definition } = body.data.attributes;
    const types = definition?.actions.map((action: { type: string } | null) => action?.type ?? null);
    return [name, definition?.triggers[0].type, types, body.included.length];
  };
  const types = actions.map(({ type }) => type);
  expect(await shown()).toEqual(['x', 'list', types, 2]);
  the.sandbox.ui.blank(id, 'name', 'action');
  expect(await shown()).toEqual([null, 'list', [expect.any(String)], 2]);
  the.sandbox.ui.blank(id, 'unsupported-trigger', 'unsupported-action');
  expect((await shown()).flat().filter((one) => one === 'unsupported')).toHaveLength(2);
  the.sandbox.ui.blank(id, 'definition');
  expect(await shown()).toEqual(['x', undefined, undefined, 2]);
});

test('unknownFieldRefused', async () => {
  const strange = email({ name: 'x', subject_line: 'x', body: 'y' });
  const told = await both('unknownFieldRefused', [true, false], async (the) => {
    const { status, body } = await the.call('POST', '/api/flows', newFlow('x', [strange]));
    return [status, body.errors?.[0]?.detail];
  });
  expect(told).toEqual([
    [400, "'body' is not a valid field for the resource 'FlowEmail'."],
    [201, undefined],
  ]);
});

test('patchNeedsMessageId', async () => {
  const told = await both('patchNeedsMessageId', [true, false], async (the) => {
    const { actions } = await make(the, [mail('one')]);
    const [first] = actions as [Action];
    const { id: _, ...message } = first.data.message ?? {};
    const bare = await patch(the, { ...first, data: { ...first.data, message } });
    return [bare.status, (await patch(the, first)).status];
  });
  expect(told).toEqual([
    [400, 200],
    [200, 200],
  ]);
});

test('experimentsStart', async () => {
  const variation = (id: string) => ({ ...mail(id), temporary_id: id });
  const experiment = {
    name: 'Which',
    variations: [variation('v0'), variation('v1')],
    allocations: { v0: 0.5, v1: 0.5 },
    winner_metric: 'unique-clicks',
  };
  const test = { type: 'ab-test', data: { main_action: variation('main'), current_experiment: experiment } };
  const told = await both('experimentsStart', [true, false], async (the) => {
    const { actions } = await make(the, [test]);
    const [made] = actions as [Action];
    const begun = async (current_experiment: object): Promise<unknown> => {
      const data = { ...made.data, experiment_status: 'live', current_experiment };
      const { status, body } = await patch(the, { ...made, data });
      return status === 200 ? body.data.attributes.definition.data.experiment_status : status;
    };
    const stored = made.data['current_experiment'] as object;
    return [
      await begun({ ...stored, automatic_winner_selection_settings: null }),
      await begun(Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null))),
    ];
  });
  expect(told).toEqual([
    ['draft', 'live'],
    ['draft', 'draft'],
  ]);
});
