/** People of the sandbox, each followed from step to step: figures, queues and cancellations are theirs. */
import { expect, test } from 'vitest';
import { deliveries, standingIn } from '../../src/sandbox/people/lives.ts';
import { doings, personOf } from '../../src/sandbox/people/doings.ts';
import type { Quirks } from '../../src/sandbox/quirks.ts';
import { simulate } from '../../src/simulate/simulate.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { createSandbox } from '../support/sandbox.ts';

const day = 86_400_000;
const begin = Date.parse('2026-11-02T08:00:00Z');

function story(idSeed = 'crowd', quirks: Partial<Quirks> = {}) {
  let now = begin;
  const sandbox = createSandbox({ now: () => now, people: 60, idSeed, quirks });
  const headers = {
    Authorization: 'Klaviyo-API-Key pk_sandbox',
    revision: '2026-07-15',
    'Content-Type': 'application/vnd.api+json',
    Accept: 'application/vnd.api+json',
  };
  const call = async (method: string, path: string, body?: unknown): Promise<{ data: { id: string } }> => {
    const response = await sandbox.fetch(`https://a.klaviyo.com/api/${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return (text === '' ? {} : JSON.parse(text)) as { data: { id: string } };
  };
  return { sandbox, call, later: (ms: number) => void (now += ms), now: () => now };
}

async function live(self: ReturnType<typeof story>): Promise<string> {
  const { account } = self.sandbox;
  const checkout = account.metrics.find(({ name }) => name === 'Checkout Started')!.id;
  const order = account.metrics.find(({ name }) => name === 'Placed Order')!.id;
  const message = (name: string) => ({
    name,
    subject_line: 'Hello',
    template_id: null,
    smart_sending_enabled: true,
    transactional: false,
    add_tracking_params: false,
  });
  const definition = {
    triggers: [{ type: 'metric', id: checkout, trigger_filter: null }],
    profile_filter: {
      condition_groups: [
        {
          conditions: [
            {
              type: 'profile-metric',
              metric_id: order,
              measurement: 'count',
              measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
              timeframe_filter: { type: 'date', operator: 'flow-start' },
              metric_filters: null,
            },
          ],
        },
      ],
    },
    actions: [
      { temporary_id: 'd', type: 'time-delay', links: { next: 'e' }, data: { unit: 'hours', value: 4 } },
      {
        temporary_id: 'e',
        type: 'send-email',
        links: { next: 'f' },
        data: { message: message('one'), status: 'draft' },
      },
      { temporary_id: 'f', type: 'time-delay', links: { next: 'g' }, data: { unit: 'days', value: 2 } },
      {
        temporary_id: 'g',
        type: 'send-email',
        links: { next: null },
        data: { message: message('two'), status: 'draft' },
      },
    ],
    entry_action_id: 'd',
  };
  const { data } = await self.call('POST', 'flows', {
    data: { type: 'flow', attributes: { name: 'Crowd', definition } },
  });
  await self.call('PATCH', `flows/${data.id}`, { data: { type: 'flow', id: data.id, attributes: { status: 'live' } } });
  return data.id;
}

test('individuals come by the clock; what the engine says of one person is what the sandbox does to them', async () => {
  const self = story();
  const flow = await live(self);
  const { account } = self.sandbox;
  expect(deliveries(account, flow, self.now())).toEqual([]);
  self.later(30 * day);
  const sent = deliveries(account, flow, self.now());
  expect(sent.length).toBeGreaterThan(20);
  const record = account.flows[flow]!;
  const definition = {
    ...record.definition,
    actions: record.actionIds.map((id) => account.actions[id]!.definition),
    entry_action_id: record.entryActionId,
  } as unknown as FlowDefinition;
  for (const number of [0, 7, 23]) {
    const doer = { account, seed: 'crowd', number, from: begin };
    const alone = simulate(definition, personOf(doer), doings(doer, self.now()), {
      timezone: account.account.timezone,
      until: self.now(),
    });
    const times = alone.entries.filter(({ kind }) => kind === 'sent').map(({ at }) => at);
    expect(sent.filter(({ person }) => person === String(number)).map(({ at }) => at)).toEqual(times);
  }
});

test('a single person who is named by an event goes the way the engine says, also where things meet in one moment', async () => {
  const self = story();
  const flow = await live(self);
  const { account, ui } = self.sandbox;
  const checkout = account.metrics.find(({ name }) => name === 'Checkout Started')!.id;
  const wait = account.flows[flow]!.entryActionId!;
  const times = (person: string): readonly number[] =>
    ui
      .received()
      .filter((one) => one.person === person && one.flowId === flow)
      .map(({ at }) => (at - begin) / 3_600_000);
  ui.event(checkout, 'before');
  ui.editAction(flow, wait, { value: 6 });
  ui.event(checkout, 'after');
  self.later(5 * 3_600_000);
  expect([times('before'), times('after')]).toEqual([[4], []]);
  await self.call('POST', 'events', {
    data: {
      type: 'event',
      attributes: {
        properties: {},
        metric: { data: { type: 'metric', attributes: { name: 'Placed Order' } } },
        profile: { data: { type: 'profile', attributes: { email: 'nobody@example.test' } } },
      },
    },
  });
  self.later(2 * day);
  // Smart Sending, the exit and all else are the engine's.
  expect([times('before'), times('after')]).toEqual([[4, 52], [6]]);
  ui.deleteFlow(flow);
  self.later(5 * day);
  expect([times('before'), times('after')]).toEqual([[4, 52], [6]]);
});

test.each([
  [{}, [4]],
  [{ waitingIsRescheduled: true }, [10]],
  [{ draftStillSends: true }, [4, 52]],
])('with %j somebody in a changed flow gets their mails at %j', async (quirks, expected) => {
  const self = story('crowd', quirks);
  const flow = await live(self);
  const { account, ui } = self.sandbox;
  ui.event(account.metrics.find(({ name }) => name === 'Checkout Started')!.id, 'ada');
  self.later(3_600_000);
  ui.editAction(flow, account.flows[flow]!.entryActionId!, { value: 10 });
  self.later(10 * 3_600_000);
  for (const { id, definition } of Object.values(account.actions).filter((one) => one.flowId === flow))
    if (definition.type === 'send-email') ui.setActionStatus(flow, id, 'draft');
  self.later(5 * day);
  expect(
    ui
      .received()
      .filter((one) => one.flowId === flow)
      .map(({ at }) => (at - begin) / 3_600_000),
  ).toEqual(expected);
});

test('reports count their deliveries, and a delete cancels who stands inside', async () => {
  const self = story();
  const flow = await live(self);
  self.later(20 * day);
  const { account } = self.sandbox;
  const sent = deliveries(account, flow, self.now());
  const conversion = account.metrics.find(({ name }) => name === 'Placed Order')!.id;
  const attributes = {
    statistics: ['recipients', 'opens_unique'],
    timeframe: { key: 'last_30_days' },
    conversion_metric_id: conversion,
  };
  const { data } = (await self.call('POST', 'flow-values-reports', {
    data: { type: 'flow-values-report', attributes },
  })) as unknown as {
    data: { attributes: { results: { groupings: { flow_id: string }; statistics: { recipients: number } }[] } };
  };
  const rows = data.attributes.results.filter(({ groupings }) => groupings.flow_id === flow);
  expect(rows.reduce((sum, { statistics }) => sum + statistics.recipients, 0)).toBe(sent.length);

  const received = account.metrics.find(({ name }) => name === 'Received Email')!.id;
  const time = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  const filter = [
    `greater-or-equal(datetime,${time(begin)})`,
    `less-than(datetime,${time(self.now())})`,
    `equals($flow,"${flow}")`,
  ];
  const asked = { metric_id: received, measurements: ['count'], interval: 'hour', by: ['$message'], filter };
  const counted = (await self.call('POST', 'metric-aggregates', {
    data: { type: 'metric-aggregate', attributes: asked },
  })) as unknown as { data: { attributes: { data: { measurements: { count: number[] } }[] } } };
  const hours = counted.data.attributes.data.flatMap(({ measurements }) => measurements.count);
  expect(hours.reduce((sum, n) => sum + n, 0)).toBe(sent.length);

  const inside = standingIn(account, flow, self.now()).length;
  expect(inside).toBeGreaterThan(0);
  const before = account.people.cancelled;
  await self.call('DELETE', `flows/${flow}`);
  expect(account.people.cancelled - before).toBe(inside);
  self.later(10 * day);
  expect(deliveries(account, flow, self.now()).length).toBe(sent.length);
});

test('the same seed and the same story give the same lives, also behind a file', async () => {
  const lives = async (): Promise<[string, unknown]> => {
    const self = story();
    const flow = await live(self);
    self.later(15 * day);
    const again = createSandbox({ now: self.now, state: JSON.parse(JSON.stringify(self.sandbox)) });
    const [here, there] = [self.sandbox, again].map(({ account }) => deliveries(account, flow, self.now()));
    expect(there).toEqual(here);
    return [flow, here];
  };
  expect(await lives()).toEqual(await lives());
});
