/**
 * Answers recorded from Klaviyo on 2026-09-04 (revision 2026-07-15), imitated field by field. Ids are the sandbox's own;
 * everything else must be what Klaviyo said.
 */
import { expect, test } from 'vitest';
import { delay, email, lab, newFlow, newTemplate, patchOf } from './lab.ts';

const micros = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/;
const seconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

test('POST /api/flows with the least that is allowed', async () => {
  const { call } = lab();
  const steps = [{ temporary_id: 't0', type: 'time-delay', data: { unit: 'days', value: 1 }, links: undefined }];
  const { status, headers, body } = await call('POST', '/api/flows', newFlow('sdk-smoke', steps));
  const { id, attributes } = body.data;
  const action = attributes.definition.entry_action_id as string;
  expect(status).toBe(201);
  expect(headers.get('content-type')).toBe('application/vnd.api+json');
  expect(headers.get('ratelimit-limit')).toBe('1, 1;w=1, 15;w=60, 100;w=86400');
  expect(headers.get('ratelimit-remaining')).toBe('0');
  expect(headers.get('ratelimit-reset')).toBe('0');
  expect(id).toMatch(/^[A-Z][A-Za-z0-9]{5}$/);
  expect(action).toMatch(/^\d{9}$/);
  expect(body).toEqual({
    data: {
      type: 'flow',
      id,
      attributes: {
        name: 'sdk-smoke',
        status: 'draft',
        archived: false,
        created: expect.stringMatching(micros),
        updated: expect.stringMatching(micros),
        trigger_type: 'Added to List',
        definition: {
          triggers: [{ type: 'list', id: 'TNiRNG' }],
          profile_filter: null,
          actions: [
            {
              id: action,
              type: 'time-delay',
              data: { unit: 'days', value: 1, secondary_value: null, timezone: 'profile' },
              links: { next: null },
            },
          ],
          entry_action_id: action,
        },
      },
      relationships: {
        'flow-actions': {
          links: {
            self: `https://a.klaviyo.com/api/flows/${id}/relationships/flow-actions/`,
            related: `https://a.klaviyo.com/api/flows/${id}/flow-actions/`,
          },
        },
        tags: {
          links: {
            self: `https://a.klaviyo.com/api/flows/${id}/relationships/tags/`,
            related: `https://a.klaviyo.com/api/flows/${id}/tags/`,
          },
        },
      },
      links: { self: `https://a.klaviyo.com/api/flows/${id}/` },
    },
    links: { self: 'https://a.klaviyo.com/api/flows' },
  });
  expect(JSON.stringify(body)).not.toContain('temporary_id');
  expect(JSON.stringify(body)).not.toContain('reentry_criteria');
});

/** A flow of a delay and an email, as the recording's. */
async function smoke(options: Parameters<typeof lab>[0] = {}) {
  const the = lab(options);
  const template = await the.call(
    'POST',
    '/api/templates',
    newTemplate('<html><body><p>hi</p></body></html>', 'Source'),
  );
  const sent = {
    name: 'msg',
    subject_line: 'SDK smoke subject',
    preview_text: 'SDK smoke preview',
    template_id: template.body.data.id,
    smart_sending_enabled: true,
    transactional: false,
    add_tracking_params: false,
  };
  const steps = [delay({ unit: 'hours', value: 2, timezone: 'profile' }), email(sent)];
  const flow = await the.call('POST', '/api/flows', newFlow('smoke', steps));
  return { ...the, flowId: flow.body.data.id as string, libraryId: template.body.data.id as string };
}

test('GET /api/flows/{id}?include=flow-actions,tags', async () => {
  const { call, flowId, libraryId } = await smoke();
  const { body } = await call('GET', `/api/flows/${flowId}?include=flow-actions,tags`);
  expect(body.data.attributes.created).toMatch(seconds);
  expect(body.data.attributes.definition).toBeUndefined();
  const ids = body.included.map(({ id }: { id: string }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => Number(b) - Number(a)));
  expect(body.data.relationships['flow-actions'].data).toEqual(ids.map((id: string) => ({ type: 'flow-action', id })));
  expect(body.data.relationships.tags.data).toEqual([]);

  const mail = body.included.find(
    (one: { attributes: { definition: { type: string } } }) => one.attributes.definition.type === 'send-email',
  );
  const { template_id: copy, id: messageId } = mail.attributes.definition.data.message;
  expect(copy).not.toBe(libraryId);
  expect(mail).toEqual({
    type: 'flow-action',
    id: mail.id,
    attributes: {
      definition: {
        id: mail.id,
        type: 'send-email',
        data: {
          message: {
            from_email: 'hello@oakandiron.test',
            from_label: 'Oak & Iron',
            reply_to_email: 'hello@oakandiron.test',
            cc_email: null,
            bcc_email: null,
            subject_line: 'SDK smoke subject',
            preview_text: 'SDK smoke preview',
            template_id: copy,
            smart_sending_enabled: true,
            transactional: false,
            add_tracking_params: false,
            custom_tracking_params: null,
            additional_filters: null,
            name: 'msg',
            id: messageId,
          },
          status: 'draft',
        },
        links: { next: null },
      },
      created: expect.stringMatching(seconds),
      updated: expect.stringMatching(seconds),
    },
    relationships: {
      flow: {
        data: { type: 'flow', id: flowId },
        links: {
          self: `https://a.klaviyo.com/api/flow-actions/${mail.id}/relationships/flow/`,
          related: `https://a.klaviyo.com/api/flow-actions/${mail.id}/flow/`,
        },
      },
      'flow-messages': {
        links: {
          self: `https://a.klaviyo.com/api/flow-actions/${mail.id}/relationships/flow-messages/`,
          related: `https://a.klaviyo.com/api/flow-actions/${mail.id}/flow-messages/`,
        },
      },
    },
    links: { self: `https://a.klaviyo.com/api/flow-actions/${mail.id}/` },
  });
  const wait = body.included.find((one: { id: string }) => one.id !== mail.id);
  expect(wait.attributes.definition.data).toEqual({ unit: 'hours', value: 2, secondary_value: 0, timezone: 'profile' });
});

test('GET /api/flow-messages/{id}?include=flow-action,template', async () => {
  const { call, flowId } = await smoke();
  const { body: flow } = await call('GET', `/api/flows/${flowId}?include=flow-actions`);
  const mail = flow.included.find(
    (one: { attributes: { definition: { type: string } } }) => one.attributes.definition.type === 'send-email',
  );
  const { message } = mail.attributes.definition.data;
  const { body } = await call('GET', `/api/flow-messages/${message.id}?include=flow-action,template`);
  expect(body.data.attributes.channel).toBe('Email');
  expect(body.data.attributes.definition).toEqual(message);
  expect(body.data.relationships['flow-action'].data).toEqual({ type: 'flow-action', id: mail.id });
  expect(body.data.relationships.template.data).toEqual({ type: 'template', id: message.template_id });
  expect(Object.keys(body.data.relationships.image)).toEqual(['links']);
  const template = body.included.find(({ type }: { type: string }) => type === 'template');
  expect(template.attributes).toMatchObject({ name: 'Source', editor_type: 'CODE' });
});

test('PATCH /api/flows/{id} sets the status', async () => {
  const { call, flowId } = await smoke();
  const { status, body } = await call('PATCH', `/api/flows/${flowId}`, patchOf('flow', flowId, { status: 'manual' }));
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ type: 'flow', id: flowId, attributes: { status: 'manual' } });
});

test('PATCH /api/flow-actions/{id} of a delay', async () => {
  const { call, clock, flowId } = await smoke();
  const { body: flow } = await call('GET', `/api/flows/${flowId}?include=flow-actions`);
  const before = flow.included.find(
    (one: { attributes: { definition: { type: string } } }) => one.attributes.definition.type === 'time-delay',
  );
  clock.ms += 21_000;
  const definition = {
    ...before.attributes.definition,
    data: {
      unit: 'days',
      value: 3,
      timezone: 'UTC',
      delay_until_time: '09:00:00',
      delay_until_weekdays: ['monday', 'wednesday', 'friday'],
    },
  };
  const { status, headers, body } = await call(
    'PATCH',
    `/api/flow-actions/${before.id}`,
    patchOf('flow-action', before.id, { definition }),
  );
  expect(status).toBe(200);
  expect(headers.get('ratelimit-limit')).toBe('3, 3;w=1, 60;w=60');
  expect(body.links).toEqual({ self: `https://a.klaviyo.com/api/flow-actions/${before.id}` });
  expect(body.data.links).toEqual({ self: `https://a.klaviyo.com/api/flow-actions/${before.id}/` });
  expect(body.data.attributes).toEqual({
    created: expect.stringMatching(seconds),
    updated: expect.stringMatching(micros),
    definition: {
      id: before.id,
      type: 'time-delay',
      data: {
        unit: 'days',
        value: 3,
        secondary_value: null,
        timezone: 'UTC',
        delay_until_time: '09:00:00',
        delay_until_weekdays: ['monday', 'wednesday', 'friday'],
      },
      links: before.attributes.definition.links,
    },
  });
});

test('POST and DELETE /api/templates', async () => {
  const { call } = lab();
  const { status, headers, body } = await call(
    'POST',
    '/api/templates',
    newTemplate('<html><body><p>hi</p></body></html>'),
  );
  expect(status).toBe(201);
  expect(headers.get('ratelimit-limit')).toBe('75, 75;w=1, 750;w=60');
  expect(body.data.attributes).toEqual({
    name: 'A letter',
    editor_type: 'CODE',
    html: '<html><head></head><body><p>hi</p></body></html>',
    text: 'hi',
    amp: null,
    created: expect.stringMatching(micros),
    updated: expect.stringMatching(micros),
  });
  expect((await call('DELETE', `/api/templates/${body.data.id}`)).status).toBe(200);
});

test('429', async () => {
  const { call } = lab({ limits: { alignment: 'epoch' } });
  await call('GET', '/api/accounts');
  const { status, headers, body } = await call('GET', '/api/accounts');
  expect(status).toBe(429);
  expect(headers.get('retry-after')).toBe('1');
  expect([...headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([]);
  expect(body.errors).toEqual([
    {
      id: expect.stringMatching(uuid),
      status: 429,
      meta: {},
      links: { type: 'https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling#rate-limits' },
      source: { pointer: '/data' },
      code: 'throttled',
      title: 'Request was throttled.',
      detail: 'Request was throttled. Expected available in 1 second.',
    },
  ]);
});

test('404, and 400 for a flow action whose id is no number', async () => {
  const { call } = lab();
  const flow = await call('GET', '/api/flows/NOPE01');
  expect(flow.status).toBe(404);
  expect(flow.body.errors).toEqual([
    {
      id: expect.stringMatching(uuid),
      status: 404,
      code: 'not_found',
      title: 'Not found.',
      detail: 'A flow with id NOPE01 does not exist.',
      source: { pointer: '/data/' },
    },
  ]);
  const action = await call('GET', '/api/flow-actions/NOPE01');
  expect(action.status).toBe(400);
  expect(action.body.errors[0].detail).toBe('Flow Action ID must be a digit');
  expect((await call('GET', '/api/flow-actions/1')).status).toBe(404);
});

test('409 for a template that a message holds', async () => {
  const { call, flowId } = await smoke();
  const { body: flow } = await call('GET', `/api/flows/${flowId}?additional-fields[flow]=definition`);
  const mail = flow.data.attributes.definition.actions.find(({ type }: { type: string }) => type === 'send-email');
  const { template_id: copy, id: messageId } = mail.data.message;
  const { status, body } = await call('DELETE', `/api/templates/${copy}`);
  expect(status).toBe(409);
  expect(body.errors).toEqual([
    {
      id: expect.stringMatching(uuid),
      status: 409,
      code: 'conflict',
      title: 'Conflict.',
      detail: `Cannot delete template ${copy} while it is attached to\nFlowMessage ${messageId}`,
      source: { pointer: '/data' },
      links: {},
      meta: {},
    },
  ]);
});

test('401', async () => {
  const { call } = lab();
  const { status, body } = await call('GET', '/api/flows', undefined, { authorization: 'Klaviyo-API-Key pk_wrong' });
  expect(status).toBe(401);
  expect(body.errors).toEqual([
    {
      id: expect.stringMatching(uuid),
      code: 'authentication_failed',
      title: 'Incorrect authentication credentials.',
      detail: 'Incorrect authentication credentials.',
      source: { pointer: '/data/' },
      status: 401,
    },
  ]);
});

test('GET /api/metrics item', async () => {
  const { call } = lab();
  const { headers, body } = await call('GET', '/api/metrics');
  expect(headers.get('ratelimit-limit')).toBe('10, 10;w=1, 150;w=60');
  const item = body.data.find(({ id }: { id: string }) => id === 'VLZqfS');
  expect(item).toEqual({
    type: 'metric',
    id: 'VLZqfS',
    attributes: {
      name: 'Active on Site',
      created: expect.stringMatching(seconds),
      updated: expect.stringMatching(seconds),
      integration: { object: 'integration', id: '7FtS4J', key: 'api', name: 'API', category: 'API' },
    },
    relationships: {
      'flow-triggers': {
        links: {
          self: 'https://a.klaviyo.com/api/metrics/VLZqfS/relationships/flow-triggers/',
          related: 'https://a.klaviyo.com/api/metrics/VLZqfS/flow-triggers/',
        },
      },
    },
    links: { self: 'https://a.klaviyo.com/api/metrics/VLZqfS/' },
  });
});

test('reports of an account where nothing has run', async () => {
  const { oakAndIron } = await import('../../src/sandbox/account/seed.ts');
  const { call } = lab({ accounts: [oakAndIron({ flows: false })] });
  const attributes = { statistics: ['opens'], timeframe: { key: 'last_7_days' }, conversion_metric_id: 'RxN4vB' };
  const values = await call('POST', '/api/flow-values-reports', { data: { type: 'flow-values-report', attributes } });
  expect(values.headers.get('ratelimit-limit')).toBe('1, 1;w=1, 2;w=60, 225;w=86400');
  expect(values.body.data).toEqual({
    type: 'flow-values-report',
    id: expect.stringMatching(uuid),
    attributes: { results: [] },
  });
  expect(values.body.links).toMatchObject({ next: null, prev: null });
  const series = await call('POST', '/api/flow-series-reports', {
    data: { type: 'flow-series-report', attributes: { ...attributes, interval: 'daily' } },
  });
  const dates = [28, 29, 30, 31].map((day) => `2026-08-${day}T00:00:00+00:00`);
  const more = [1, 2, 3, 4].map((day) => `2026-09-0${day}T00:00:00+00:00`);
  expect(series.body.data.attributes).toEqual({ results: [], date_times: [...dates, ...more] });
});
