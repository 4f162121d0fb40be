import { describe, expect, test } from 'vitest';
import { delay, email, lab, newFlow, newTemplate, patchOf, type Lab } from './lab.ts';

const day = delay({ unit: 'days', value: 1 });
const mail = (name: string) => email({ name, subject_line: name });

async function definitionOf(call: Lab['call'], id: string) {
  const { body } = await call('GET', `/api/flows/${id}?additional-fields[flow]=definition`);
  return body.data.attributes.definition;
}

const manyBranches = Array.from({ length: 22 }, (_, order) => ({
  branch_id: `b${order}`,
  ...(order === 21
    ? { is_else: true, branch_filter: null }
    : { order, name: `B${order}`, branch_filter: { condition_groups: [] } }),
  links: { next: null },
}));
const dotted = {
  type: 'profile-property',
  property: 'location.country',
  filter: { type: 'existence', operator: 'is-set' },
};

describe('creating', () => {
  test('temporary ids become numbers, in links and entry too, in no promised order', async () => {
    const { call } = lab();
    const steps = [mail('one'), day, mail('two'), day, mail('three'), day, mail('four')];
    const { body } = await call('POST', '/api/flows', newFlow('long', steps));
    const { actions, entry_action_id } = body.data.attributes.definition;
    const byId = new Map<string, unknown>(actions.map((action: { id: string }) => [action.id, action]));
    const walked: string[] = [];
    for (let id = entry_action_id; id !== null;) {
      const action = byId.get(id) as {
        type: string;
        data: { message?: { name: string } };
        links: { next: string | null };
      };
      walked.push(action.data.message?.name ?? action.type);
      id = action.links.next;
    }
    expect(walked).toEqual(['one', 'time-delay', 'two', 'time-delay', 'three', 'time-delay', 'four']);
    const ids = actions.map(({ id }: { id: string }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(actions.map(({ id }: { id: string }) => id)).not.toEqual(walkIds(entry_action_id, byId));
  });

  test('a split keeps both ways, a branch may end', async () => {
    const { call } = lab();
    const split = {
      type: 'conditional-split',
      data: { profile_filter: { condition_groups: [{ conditions: [{ type: 'profile-sample', percentage: 50 }] }] } },
      links: { next_if_true: 't1', next_if_false: null },
    };
    const { body } = await call('POST', '/api/flows', newFlow('split', [split, mail('yes')]));
    const { actions } = body.data.attributes.definition;
    const [one] = actions.filter(({ type }: { type: string }) => type === 'conditional-split');
    const [yes] = actions.filter(({ type }: { type: string }) => type === 'send-email');
    expect(one.links).toEqual({ next_if_true: yes.id, next_if_false: null });
  });

  test('a test names its variations and their shares by real ids', async () => {
    const { call } = lab();
    const nested = (id: string) => ({ temporary_id: id, ...mail(id) });
    const step = {
      type: 'ab-test',
      data: {
        main_action: nested('main'),
        current_experiment: {
          name: 'Subjects',
          variations: [nested('v0'), nested('v1')],
          allocations: { v0: 0.5, v1: 0.5 },
          winner_metric: 'unique-opens',
        },
      },
    };
    const { body } = await call('POST', '/api/flows', newFlow('test', [step]));
    const { data } = body.data.attributes.definition.actions[0];
    const ids = data.current_experiment.variations.map(({ id }: { id: string }) => id);
    expect(data).toMatchObject({ status: 'draft', experiment_status: 'draft' });
    expect(Object.keys(data.current_experiment.allocations).sort()).toEqual([...ids].sort());
    expect(data.main_action.id).toMatch(/^\d+$/);
    expect(JSON.stringify(data)).not.toContain('temporary_id');
  });

  const at = '/data/attributes/definition';
  const birthday = {
    ...{ type: 'date', date_field_type: 'profile-property', date_profile_property: "properties['Birthday']" },
    ...{ timedelta_unit_before_date: 'days', timedelta_value_before_date: 3, recurrence_frequency: 'annually' },
    ...{ timezone: 'Europe/Kyiv', trigger_time: '09:00:00' },
  };
  const refusals: readonly [string, () => object, string][] = [
    ['an id on an action', () => newFlow('x', [{ ...day, id: '1' }]), `${at}/actions/0/id`],
    ['no temporary id', () => newFlow('x', [{ ...day, temporary_id: undefined }]), `${at}/actions/0/temporary_id`],
    [
      'one temporary id twice',
      () => newFlow('x', [day, { ...mail('m'), temporary_id: 't0' }]),
      `${at}/actions/0/temporary_id`,
    ],
    ['a link to nowhere', () => newFlow('x', [{ ...day, links: { next: 't9' } }]), `${at}/actions/0/links`],
    ['an entry that is none', () => newFlow('x', [day], { entry_action_id: 't9' }), `${at}/entry_action_id`],
    ['a circle', () => newFlow('x', [{ ...day, links: { next: 't0' } }]), `${at}/actions`],
    [
      'a list that is none',
      () => newFlow('x', [day], { triggers: [{ type: 'list', id: 'NOPE01' }] }),
      `${at}/triggers/0/id`,
    ],
    [
      'a place with a dot',
      () => newFlow('x', [day], { profile_filter: { condition_groups: [{ conditions: [dotted] }] } }),
      `${at}/profile_filter/condition_groups/0/conditions/0/property`,
    ],
    [
      'two triggers',
      () =>
        newFlow('x', [day], {
          triggers: [
            { type: 'list', id: 'TNiRNG' },
            { type: 'list', id: 'TNiRNG' },
          ],
        }),
      `${at}/triggers`,
    ],
    [
      'a template that is none',
      () => newFlow('x', [email({ name: 'm', template_id: 'NOPE01' })]),
      `${at}/actions/0/data/message/template_id`,
    ],
    [
      'a subject of 256 characters',
      () => newFlow('x', [mail('m'.repeat(256))]),
      `${at}/actions/0/data/message/subject_line`,
    ],
    ['a blank cc', () => newFlow('x', [email({ name: 'm', cc_email: '' })]), `${at}/actions/0/data/message/cc_email`],
    [
      'a split into more than 20 branches',
      () => newFlow('x', [{ type: 'multi-branch-split', links: null, data: { name: 'b', branches: manyBranches } }]),
      `${at}/actions/0/data/branches`,
    ],
    [
      'a zone that only others know',
      () => newFlow('x', [delay({ unit: 'days', value: 1, timezone: 'Asia/Calcutta', delay_until_time: '09:00:00' })]),
      `${at}/actions/0/data/timezone`,
    ],
    [
      'a date flow in such a zone',
      () => newFlow('x', [day], { triggers: [{ ...birthday, timezone: 'Europe/Kiev' }] }),
      `${at}/triggers/0/timezone`,
    ],
    [
      'an hour of day after hours',
      () => newFlow('x', [delay({ unit: 'hours', value: 2, delay_until_time: '09:00:00' })]),
      `${at}/actions/0/data/delay_until_time`,
    ],
  ];
  test.each(refusals)('%s is a 400 with a pointer, and makes nothing', async (_, body, pointer) => {
    const { call, sandbox } = lab();
    const before = JSON.stringify(sandbox.account.flows);
    const { status, body: answer } = await call('POST', '/api/flows', body());
    expect(status).toBe(400);
    expect(answer.errors.map(({ source }: { source: { pointer: string } }) => source.pointer)).toContain(pointer);
    expect(JSON.stringify(sandbox.account.flows)).toBe(before);
  });

  test('a template is copied; the library keeps its own', async () => {
    const { call } = lab();
    const library = (await call('POST', '/api/templates', newTemplate('<p>hi</p>', 'Source'))).body.data;
    const flow = (await call('POST', '/api/flows', newFlow('x', [email({ name: 'm', template_id: library.id })]))).body
      .data;
    const copy = flow.attributes.definition.actions[0].data.message.template_id;
    expect(copy).not.toBe(library.id);
    expect((await call('DELETE', `/api/templates/${library.id}`)).status).toBe(200);
    const read = await call('GET', `/api/templates/${copy}`);
    expect(read.body.data.attributes).toMatchObject({ name: 'Source', html: library.attributes.html });
    const listed = (await call('GET', '/api/templates')).body.data.map(({ id }: { id: string }) => id);
    expect(listed).not.toContain(copy);
    expect((await call('PATCH', `/api/templates/${copy}`, patchOf('template', copy, { name: 'y' }))).status).toBe(404);
    await call('DELETE', `/api/flows/${flow.id}`);
    expect((await call('DELETE', `/api/templates/${copy}`)).status).toBe(409);
    expect((await call('GET', `/api/templates/${copy}`)).status).toBe(200);
  });
});

function walkIds(entry: string, byId: Map<string, unknown>): string[] {
  const ids: string[] = [];
  for (let id: string | null = entry; id !== null;) {
    ids.push(id);
    id = (byId.get(id) as { links: { next: string | null } }).links.next;
  }
  return ids;
}

describe('the status', () => {
  test('reaches the actions that have one; the flow stays as old as it was, the actions do not', async () => {
    const { call, clock, sandbox } = lab();
    const { body } = await call('POST', '/api/flows', newFlow('x', [mail('m'), day]));
    const { id } = body.data;
    clock.ms += 60_000;
    await call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
    const flow = (await call('GET', `/api/flows/${id}?include=flow-actions`)).body;
    const of = (type: string) =>
      flow.included.find(
        (one: { attributes: { definition: { type: string } } }) => one.attributes.definition.type === type,
      ).attributes;
    expect(flow.data.attributes.status).toBe('live');
    expect(of('send-email').definition.data.status).toBe('live');
    expect(of('time-delay').definition.data.status).toBeUndefined();
    expect(flow.data.attributes.updated).toBe('2026-09-04T13:40:14+00:00');
    expect(of('send-email').updated).toBe('2026-09-04T13:41:14+00:00');
    expect(of('time-delay').updated).toBe('2026-09-04T13:40:14+00:00');
    expect(sandbox.account.flows[id]?.history.map(({ status }) => status)).toEqual(['draft', 'live']);
  });

  test('cannot be archived by API', async () => {
    const { call } = lab();
    const { id } = (await call('POST', '/api/flows', newFlow('x', [day]))).body.data;
    expect((await call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'archived' }))).status).toBe(400);
  });
});

test('a deleted flow is gone with its actions, and cancels everyone queued in it', async () => {
  const { call, sandbox } = lab();
  const { id, attributes } = (await call('POST', '/api/flows', newFlow('x', [day]))).body.data;
  sandbox.ui.enqueue(id, 7);
  expect((await call('DELETE', `/api/flows/${id}`)).status).toBe(204);
  expect((await call('GET', `/api/flows/${id}`)).status).toBe(404);
  expect((await call('GET', `/api/flow-actions/${attributes.definition.entry_action_id}`)).status).toBe(404);
  expect((await call('DELETE', `/api/flows/${id}`)).status).toBe(404);
  expect(sandbox.account.people.cancelled).toBe(7);
});

describe('listing', () => {
  test('goes on page after page, each flow once', async () => {
    const { call } = lab();
    const seen: string[] = [];
    let path = '/api/flows?page[size]=2&include=flow-actions&fields[flow-action]=definition,updated';
    for (;;) {
      const { body } = await call('GET', path);
      seen.push(...body.data.map(({ id }: { id: string }) => id));
      const listed = body.data.flatMap((flow: { relationships: { 'flow-actions': { data: { id: string }[] } } }) =>
        flow.relationships['flow-actions'].data.map(({ id }) => id),
      );
      expect(body.included.map(({ id }: { id: string }) => id).sort()).toEqual(listed.sort());
      expect(Object.keys(body.included[0].attributes).sort()).toEqual(['definition', 'updated']);
      if (body.links.next === null) break;
      path = body.links.next.replace('https://a.klaviyo.com', '');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(6);
  });

  test('a flow that goes in between neither hides nor repeats another', async () => {
    const { call } = lab();
    const first = (await call('GET', '/api/flows?page[size]=3&sort=name')).body;
    await call('DELETE', `/api/flows/${first.data[0].id}`);
    const second = (await call('GET', first.links.next.replace('https://a.klaviyo.com', ''))).body;
    const names = [...first.data, ...second.data].map(
      ({ attributes }: { attributes: { name: string } }) => attributes.name,
    );
    expect(names).toEqual([...names].sort());
    expect(new Set(names).size).toBe(6);
  });

  test.each([
    ['equals(name,"Refund follow-up")', 1],
    ['contains(name,"unfinished")', 1],
    ['equals(status,"live")', 4],
    ['equals(archived,true)', 1],
    ['and(equals(status,"live"),starts-with(name,"Text"))', 1],
    ['any(id,["NOPE01"])', 0],
    ['greater-than(created,2026-05-01T00:00:00Z)', 1],
  ])('filters: %s', async (filter, count) => {
    const { call } = lab();
    const { body } = await call('GET', `/api/flows?filter=${encodeURIComponent(filter)}&fields[flow]=name`);
    expect(body.data).toHaveLength(count);
    for (const flow of body.data) expect(Object.keys(flow.attributes)).toEqual(['name']);
  });

  test("a page does not show a flow's definition; a single read does when asked, and parts of it", async () => {
    const { call } = lab();
    const { id } = (await call('POST', '/api/flows', newFlow('x', [day]))).body.data;
    expect((await call('GET', `/api/flows/${id}`)).body.data.attributes.definition).toBeUndefined();
    expect((await definitionOf(call, id)).triggers).toHaveLength(1);
    const part = await call(
      'GET',
      `/api/flows/${id}?additional-fields[flow]=definition&fields[flow]=name,definition.triggers`,
    );
    expect(part.body.data.attributes).toEqual({
      name: 'x',
      definition: { triggers: [{ type: 'list', id: 'TNiRNG' }] },
    });
  });
});
