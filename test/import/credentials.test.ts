/** What looks like a credential in a webhook never reaches a file: a placeholder stands for it, and it is told. */
import { expect, test } from 'vitest';
import { accountNames } from '../../src/decompile/account-names.ts';
import { decompile } from '../../src/decompile/flow.ts';
import { config, desk } from '../cli/support.ts';

const token = 'tok3nVerySecret0123456789abc';

const webhooks: Readonly<Record<string, Record<string, unknown>>> = {
  'a header by its name': { headers: { 'X-Api-Key': token, 'X-Kind': 'tea' } },
  'a header by its scheme': { headers: { Authorization: `Bearer ${token}`, 'X-Other': `Basic ${token}` } },
  'the query of the URL': { url: `https://hooks.oakandiron.test/x?kind=tea&access_token=${token}&n=1` },
  'the path of the URL': { url: `https://hooks.oakandiron.test/services/T01/${token}` },
  'the user of the URL': { url: `https://${token}@hooks.oakandiron.test/x` },
  'a JSON body': { body: `{"auth_token": "${token}", "email": "{{ person.email }}"}` },
  'a form': { body: `email={{ person.email }}&api_key=${token}&kind=tea` },
  'a raw body': { body: `POST as {{ person.email }} with Bearer ${token} please` },
};

test.each(Object.entries(webhooks))('in %s', async (_, message) => {
  const shop = await desk({ 'flows/.keep': '' });
  const metric = shop.sandbox.account.metrics.find(({ name }) => name === 'Checkout Started')?.id ?? '';
  const full = { name: 'CRM', url: 'https://hooks.oakandiron.test/x', headers: {}, body: '{}', ...message };
  const definition = {
    triggers: [{ type: 'metric', id: metric }],
    actions: [
      {
        ...{ temporary_id: 'a', type: 'send-email', links: { next: 'b' } },
        data: { status: 'draft', message: { name: 'Letter', subject_line: 'A letter' } },
      },
      { temporary_id: 'b', type: 'send-webhook', links: { next: null }, data: { status: 'draft', message: full } },
    ],
    entry_action_id: 'a',
  };
  const { id } = shop.sandbox.ui.createFlow({ name: 'By hand', definition, html: '<p>x</p>' } as never);
  const ran = await shop.sluice('import', id, '--format', 'json');
  const { imported, refused } = JSON.parse(ran.out);
  expect(refused).toEqual([]);
  expect(ran.out + ran.err + (await shop.read('flows/by-hand.yaml'))).not.toContain(token);
  expect(imported[0].secrets.length).toBeGreaterThan(0);
  const named = imported[0].secrets.map(({ name }: { name: string }) => name);
  for (const name of named) shop.env[name] = token;
  await shop.write('sluice.yaml', config.replace('CRM_TOKEN', named.join(', ')));
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  const plan = await shop.sluice('plan', '--detailed-exitcode', '--deep');
  expect([plan.code, plan.out.includes(token)]).toEqual([0, false]);
  expect(await shop.read('.sluice/ledger/AbC123.json')).not.toContain(token);
});

test('a webhook that cannot be written but raw is not written with its credential', () => {
  const definition = {
    triggers: [{ type: 'list', id: 'L1' }],
    actions: [
      {
        ...{ id: '1', type: 'send-webhook', links: { next: null } },
        data: { status: 'draft', message: { name: 'CRM', url: 'https://x.test', headers: { 'X-Token': token } } },
      },
    ],
    entry_action_id: '1',
  };
  const names = accountNames({ metrics: [], lists: [], segments: [] }, {}, {});
  const options = { names, directory: 'templates/x', rawness: { '1': 2 }, statuses: true } as const;
  const result = decompile({ name: 'By hand', status: 'draft', definition, html: {} }, options);
  expect(result).toMatchObject({ ok: false, error: expect.stringContaining('action 1') });
  expect(JSON.stringify(result)).not.toContain(token);
});
