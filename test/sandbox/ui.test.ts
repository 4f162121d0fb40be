/** What people do in Klaviyo's own pages. */
import { describe, expect, test } from 'vitest';
import { delay, email, lab, newFlow, newTemplate, patchOf, type Lab } from './lab.ts';

const day = delay({ unit: 'days', value: 1 });

async function made(the: Lab) {
  const template = (await the.call('POST', '/api/templates', newTemplate('<p>one</p>'))).body.data.id;
  const steps = [
    email({ name: 'one', subject_line: 'One', template_id: template }),
    day,
    email({ name: 'two', subject_line: 'Two' }),
  ];
  const { body } = await the.call('POST', '/api/flows', newFlow('Ours', steps));
  const { actions, entry_action_id } = body.data.attributes.definition;
  return { id: body.data.id as string, actions, entry: entry_action_id as string };
}

const flow = async (the: Lab, id: string) =>
  (await the.call('GET', `/api/flows/${id}?additional-fields[flow]=definition&include=tags`)).body;

describe('editing', () => {
  test('a subject moves the action, not the flow', async () => {
    const the = lab();
    const { id, entry } = await made(the);
    the.clock.ms += 60_000;
    the.sandbox.ui.editSubject(id, entry, 'By hand');
    const action = (await the.call('GET', `/api/flow-actions/${entry}`)).body.data.attributes;
    expect(action.definition.data.message.subject_line).toBe('By hand');
    expect(action.updated).toBe('2026-09-04T13:41:14+00:00');
    expect((await flow(the, id)).data.attributes.updated).toBe('2026-09-04T13:40:14+00:00');
  });

  test('a template changes behind the same id', async () => {
    const the = lab();
    const { id, entry, actions } = await made(the);
    the.sandbox.ui.editTemplate(id, entry, '<p>by hand</p>');
    const template = actions.find((action: { id: string }) => action.id === entry).data.message.template_id;
    expect((await the.call('GET', `/api/templates/${template}`)).body.data.attributes.text).toBe('by hand');
  });

  test('a name, a filter, a delay, a step less', async () => {
    const the = lab();
    const { id, actions } = await made(the);
    const wait = actions.find(({ type }: { type: string }) => type === 'time-delay').id;
    const { ui } = the.sandbox;
    ui.renameFlow(id, 'Theirs');
    ui.editProfileFilter(id, { condition_groups: [] });
    ui.editAction(id, wait, { value: 9 });
    expect((await flow(the, id)).data.attributes).toMatchObject({
      name: 'Theirs',
      definition: { profile_filter: { condition_groups: [] } },
    });
    expect((await the.call('GET', `/api/flow-actions/${wait}`)).body.data.attributes.definition.data.value).toBe(9);
    ui.removeAction(id, wait);
    const { actions: left, entry_action_id } = (await flow(the, id)).data.attributes.definition;
    expect(left).toHaveLength(2);
    expect(left.find((action: { id: string }) => action.id === entry_action_id).links.next).not.toBeNull();
  });
});

test('a clone carries tags and message names, and nothing else of its source', async () => {
  const the = lab();
  const { id } = await made(the);
  the.sandbox.ui.addTag(id, 'sluice:oak');
  await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
  const clone = the.sandbox.ui.cloneFlow(id);
  const [source, copy] = [await flow(the, id), await flow(the, clone.id)];
  expect(copy.data.attributes).toMatchObject({ name: 'Ours (clone)', status: 'draft' });
  expect(copy.included).toEqual(source.included);
  const parts = (of: typeof source) =>
    of.data.attributes.definition.actions.map(
      (a: { id: string; data: { message?: { id: string; name: string; template_id: string }; status?: string } }) => a,
    );
  const names = (of: typeof source) =>
    parts(of)
      .flatMap((a: { data: { message?: { name: string } } }) => a.data.message?.name ?? [])
      .sort();
  expect(names(copy)).toEqual(names(source));
  const ids = (of: typeof source) =>
    parts(of).flatMap((a: { id: string; data: { message?: { id: string; template_id: string | null } } }) =>
      [a.id, a.data.message?.id, a.data.message?.template_id].filter((x) => typeof x === 'string'),
    );
  expect(ids(copy).filter((x: string) => ids(source).includes(x))).toEqual([]);
  expect(JSON.stringify(copy)).not.toContain('"live"');
});

test('a flow built in the page has null extras and a drag-and-drop template', async () => {
  const the = lab();
  const condition = {
    type: 'profile-metric',
    metric_id: 'RxN4vB',
    measurement: 'count',
    measurement_filter: { type: 'numeric', operator: 'equals', value: 0 },
    timeframe_filter: { type: 'date', operator: 'flow-start' },
  };
  const built = the.sandbox.ui.createFlow({
    name: 'Built',
    definition: {
      triggers: [{ type: 'metric', id: 'TpK9qd' }],
      profile_filter: { condition_groups: [{ conditions: [condition] }] },
      actions: [{ temporary_id: 'a', ...email({ name: 'm', subject_line: 'm' }) }],
      entry_action_id: 'a',
    },
    html: '<p>dragged</p>',
    status: 'live',
  });
  const { definition, status } = (await flow(the, built.id)).data.attributes;
  expect(status).toBe('live');
  expect(definition.triggers).toEqual([{ trigger_filter: null, type: 'metric', id: 'TpK9qd' }]);
  expect(definition.profile_filter.condition_groups[0].conditions[0].metric_filters).toBeNull();
  const template = (await the.call('GET', `/api/templates/${definition.actions[0].data.message.template_id}`)).body
    .data;
  expect(template.attributes).toMatchObject({ editor_type: 'SYSTEM_DRAGGABLE', text: 'dragged' });
});

describe('people in a flow', () => {
  test('archiving and deleting cancels them, draft lets them skip ahead, manual keeps them', async () => {
    const the = lab();
    const { sandbox } = the;
    const people = () => sandbox.account.people;
    const { id } = await made(the);
    sandbox.ui.setFlowStatus(id, 'live');
    sandbox.ui.enqueue(id, 5);
    sandbox.ui.setFlowStatus(id, 'manual');
    expect(sandbox.ui.queued(id)).toBe(5);
    expect(people()).toEqual({ cancelled: 0, leftEarly: 0 });
    sandbox.ui.setFlowStatus(id, 'draft');
    expect(people()).toEqual({ cancelled: 0, leftEarly: 5 });
    sandbox.ui.enqueue(id, 2);
    sandbox.ui.archiveFlow(id);
    expect((await flow(the, id)).data.attributes).toMatchObject({ archived: true, status: 'draft' });
    sandbox.ui.restoreFlow(id);
    sandbox.ui.enqueue(id, 1);
    sandbox.ui.deleteFlow(id);
    expect(people()).toEqual({ cancelled: 3, leftEarly: 5 });
    expect((await the.call('GET', `/api/flows/${id}`)).status).toBe(404);
  });

  test('a live flow fills as time passes, up to its longest wait; an update in place loses nobody', async () => {
    const the = lab();
    const { id, entry } = await made(the);
    await the.call('PATCH', `/api/flows/${id}`, patchOf('flow', id, { status: 'live' }));
    const counts: number[] = [];
    for (let i = 0; i < 4; i++) {
      the.clock.ms += 12 * 3_600_000;
      counts.push(the.sandbox.ui.queued(id));
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0] ?? 0);
    expect(counts[3]).toBe(counts[1]);
    const { definition } = (await the.call('GET', `/api/flow-actions/${entry}`)).body.data.attributes;
    await the.call('PATCH', `/api/flow-actions/${entry}`, patchOf('flow-action', entry, { definition }));
    expect(the.sandbox.ui.queued(id)).toBe(counts[3]);
    expect(the.sandbox.account.people).toEqual({ cancelled: 0, leftEarly: 0 });
  });
});

test('the shop has flows of other people, four of them live, with history', async () => {
  const the = lab();
  const { body } = await the.call('GET', '/api/flows?include=tags');
  const statuses = body.data.map(({ attributes }: { attributes: { status: string } }) => attributes.status);
  expect(statuses.filter((status: string) => status === 'live')).toHaveLength(4);
  expect(body.included.map(({ attributes }: { attributes: { name: string } }) => attributes.name).sort()).toEqual([
    'service',
    'sms',
  ]);
});
