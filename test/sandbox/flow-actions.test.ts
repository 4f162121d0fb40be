import { describe, expect, test } from 'vitest';
import { delay, email, lab, newFlow, newTemplate, patchOf, type Lab } from './lab.ts';

const day = delay({ unit: 'days', value: 1 });

/** A flow of an email with a template, a delay and a second email. */
async function flow(the: Lab) {
  const template = (await the.call('POST', '/api/templates', newTemplate('<p>one</p>'))).body.data.id as string;
  const steps = [
    email({ name: 'one', subject_line: 'One', template_id: template }),
    day,
    email({ name: 'two', subject_line: 'Two' }),
  ];
  const { body } = await the.call('POST', '/api/flows', newFlow('x', steps));
  const { actions } = body.data.attributes.definition;
  const named = (name: string) =>
    actions.find((a: { data: { message?: { name: string } } }) => a.data.message?.name === name);
  const wait = actions.find(({ type }: { type: string }) => type === 'time-delay');
  return { id: body.data.id as string, library: template, one: named('one'), two: named('two'), wait };
}

const patch = (the: Lab, definition: { id: string }) =>
  the.call('PATCH', `/api/flow-actions/${definition.id}`, patchOf('flow-action', definition.id, { definition }));

const withMessage = (action: { data: { message: object } }, changes: object) =>
  ({
    ...structuredClone(action),
    data: { ...action.data, message: { ...action.data.message, ...changes } },
  }) as unknown as { id: string };

describe('PATCH', () => {
  test('changes what it says and keeps ids, links and the flow', async () => {
    const the = lab();
    const { id, one } = await flow(the);
    the.clock.ms += 60_000;
    const { status } = await patch(the, withMessage(one, { subject_line: 'Another' }));
    expect(status).toBe(200);
    const read = (await the.call('GET', `/api/flow-actions/${one.id}`)).body.data.attributes;
    expect(read.definition).toEqual(withMessage(one, { subject_line: 'Another' }));
    expect(read.updated).toBe('2026-09-04T13:41:14+00:00');
    expect((await the.call('GET', `/api/flows/${id}`)).body.data.attributes.updated).toBe('2026-09-04T13:40:14+00:00');
  });

  test("the copy's own id changes nothing; a library template is copied anew", async () => {
    const the = lab();
    const { one } = await flow(the);
    const copy = one.data.message.template_id;
    await patch(the, one);
    expect((await the.call('GET', `/api/flow-actions/${one.id}`)).body.data.attributes.definition).toEqual(one);

    const next = (await the.call('POST', '/api/templates', newTemplate('<p>two</p>'))).body.data.id;
    const answered = await patch(the, withMessage(one, { template_id: next }));
    const shown = async () =>
      (await the.call('GET', `/api/flow-actions/${one.id}`)).body.data.attributes.definition.data.message.template_id;
    expect(answered.body.data.attributes.definition.data.message.template_id).toBe(copy);
    expect(await shown()).toBe(copy);
    the.clock.ms += 2_000;
    const fresh = await shown();
    expect([copy, next]).not.toContain(fresh);
    expect((await the.call('GET', `/api/templates/${fresh}`)).body.data.attributes.html).toContain('two');
    expect((await the.call('DELETE', `/api/templates/${next}`)).status).toBe(200);
  });

  test("sets an action's own status and leaves the flow's", async () => {
    const the = lab();
    const { id, one } = await flow(the);
    await patch(the, { ...one, data: { ...one.data, status: 'live' } });
    const read = (await the.call('GET', `/api/flows/${id}?include=flow-actions`)).body;
    const statuses = read.included.flatMap(
      (a: { attributes: { definition: { data: { status?: string } } } }) => a.attributes.definition.data.status ?? [],
    );
    expect(read.data.attributes.status).toBe('draft');
    expect(statuses.sort()).toEqual(['draft', 'live']);
  });

  test('what is left out falls back to its default, as on a create', async () => {
    const the = lab();
    const { one } = await flow(the);
    const { id, name, subject_line } = one.data.message;
    await patch(the, { ...one, data: { status: 'draft', message: { id, name, subject_line } } });
    const message = (await the.call('GET', `/api/flow-actions/${one.id}`)).body.data.attributes.definition.data.message;
    expect(message).toMatchObject({
      from_email: 'hello@oakandiron.test',
      template_id: null,
      smart_sending_enabled: true,
    });
  });

  test('refuses another type, another id, a subject too long', async () => {
    const the = lab();
    const { one, wait } = await flow(the);
    const refused = async (definition: { id: string }, id = definition.id) =>
      (await the.call('PATCH', `/api/flow-actions/${one.id}`, patchOf('flow-action', id, { definition }))).status;
    expect(await refused({ ...wait, id: one.id })).toBe(400);
    expect(await refused(wait, one.id)).toBe(400);
    expect(await refused(one, wait.id)).toBe(400);
    expect(await refused(withMessage(one, { subject_line: 'x'.repeat(256) }))).toBe(400);
    expect((await the.call('GET', `/api/flow-actions/${one.id}`)).body.data.attributes.definition).toEqual(one);
  });
});

describe('DELETE', () => {
  test('answers 204, is structural, and a second time 404', async () => {
    const the = lab();
    const { id, wait } = await flow(the);
    the.clock.ms += 60_000;
    expect((await the.call('DELETE', `/api/flow-actions/${wait.id}`)).status).toBe(204);
    expect((await the.call('DELETE', `/api/flow-actions/${wait.id}`)).status).toBe(404);
    expect((await the.call('GET', `/api/flows/${id}`)).body.data.attributes.updated).toBe('2026-09-04T13:41:14+00:00');
  });

  test('of the entry makes the next one the entry', async () => {
    const the = lab();
    const { id, one, wait } = await flow(the);
    await the.call('DELETE', `/api/flow-actions/${one.id}`);
    const read = await the.call('GET', `/api/flows/${id}?additional-fields[flow]=definition`);
    expect(read.body.data.attributes.definition.entry_action_id).toBe(wait.id);
  });
});

test('actions of a flow: listed, filtered, by id alone, and with what belongs to them', async () => {
  const the = lab();
  const { id, one } = await flow(the);
  const all = (await the.call('GET', `/api/flows/${id}/flow-actions`)).body.data;
  expect(all).toHaveLength(3);
  const mails = (await the.call('GET', `/api/flows/${id}/flow-actions?filter=equals(action_type,"send-email")`)).body
    .data;
  expect(mails).toHaveLength(2);
  const ids = (await the.call('GET', `/api/flows/${id}/relationships/flow-actions?page[size]=2`)).body;
  expect(ids.data).toHaveLength(2);
  expect(ids.links.next).not.toBeNull();
  const single = (await the.call('GET', `/api/flow-actions/${one.id}?include=flow,flow-messages`)).body;
  expect(single.included.map(({ type }: { type: string }) => type)).toEqual(['flow', 'flow-message']);
  const [message] = (await the.call('GET', `/api/flow-actions/${one.id}/flow-messages`)).body.data;
  expect(message.id).toBe(one.data.message.id);
  expect((await the.call('GET', `/api/flow-actions/${one.id}/flow`)).body.data.id).toBe(id);
  const template = (await the.call('GET', `/api/flow-messages/${message.id}/template`)).body.data;
  expect(template.id).toBe(one.data.message.template_id);
});

test('actions and messages name what they belong to by id alone', async () => {
  const the = lab();
  const { body } = await the.call('POST', '/api/flows', newFlow('x', [email({ name: 'One', subject_line: 'One' })]));
  const [{ id: action, data }] = body.data.attributes.definition.actions;
  const named = async (path: string) => (await the.call('GET', `/api/${path}`)).body?.data;
  const { id: message } = data.message;
  expect(await named(`flow-actions/${action}/relationships/flow`)).toEqual({ type: 'flow', id: body.data.id });
  expect(await named(`flow-actions/${action}/relationships/flow-messages`)).toEqual([
    { type: 'flow-message', id: message },
  ]);
  expect(await named(`flow-messages/${message}/relationships/flow-action`)).toEqual({
    type: 'flow-action',
    id: action,
  });
  expect((await named(`flow-messages/${message}/flow-action`)).id).toBe(action);
  expect((await the.call('GET', `/api/flow-messages/${message}/relationships/template`)).status).toBe(404);
});
