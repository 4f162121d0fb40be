/** A deleted flow comes back from its backup as files that make the same flow. */
import { expect, it } from 'vitest';
import { config, desk, sequence } from '../cli/support.ts';
import { secret } from '../support/canary.ts';

const text = `name: Tea
status: draft
trigger: { type: list, list: Newsletter }
steps:
  - email: { id: first, subject: Hello, html: "<p>Good to see you.</p>" }
  - delay: 2 days
  - webhook: { id: crm, url: https://hooks.oakandiron.test/tea, headers: { X-Token: "\${secret:CRM_TOKEN}" } }
`;

it('restores what apply deleted, without its secret', async () => {
  const shop = await desk({
    'flows/tea.yaml': text,
    'flows/other.yaml': sequence('Other'),
    'flows/third.yaml': sequence('Third'),
  });
  shop.env.CRM_TOKEN = secret;
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  await shop.remove('flows/tea.yaml');
  const gone = await shop.sluice('apply', '--yes', '--allow', 'tea');
  expect(gone.err).toBe('');
  expect(gone.code).toBe(0);

  const before = shop.sandbox.log.filter(({ write }) => write).length;
  const ran = await shop.sluice('restore', 'tea');
  expect([ran.err, ran.code]).toEqual(['', 0]);
  expect(shop.sandbox.log.filter(({ write }) => write).length).toBe(before);
  const yaml = await shop.read('flows/tea.yaml');
  expect(yaml).not.toContain(secret);
  expect(yaml).not.toContain('sha256');
  expect(yaml).not.toContain('adopt');
  expect(yaml).toContain('${secret:CRM_X_TOKEN}');
  expect(ran.out).toContain('export CRM_X_TOKEN=…');

  shop.env.CRM_X_TOKEN = secret;
  await shop.write('sluice.yaml', config.replace('CRM_TOKEN', 'CRM_TOKEN, CRM_X_TOKEN'));
  const plan = JSON.parse((await shop.sluice('plan', '--format', 'json')).out);
  expect(plan.changes.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['create', 'none', 'none']);
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);

  expect((await shop.sluice('restore', 'tea')).code).toBe(1);
  expect((await shop.sluice('restore', 'tee')).err).toContain('There is no backup of "tee"');
});

it('does not mind template files that hold the very mails', async () => {
  const shop = await desk({ 'flows/tea.yaml': text, 'flows/other.yaml': sequence('Other') });
  shop.env.CRM_TOKEN = secret;
  expect((await shop.sluice('apply', '--yes')).code).toBe(0);
  await shop.remove('flows/tea.yaml');
  expect((await shop.sluice('apply', '--yes', '--allow', 'tea')).code).toBe(0);
  expect((await shop.sluice('restore', 'tea')).code).toBe(0);
  const mail = await shop.read('flows/templates/tea/first.html');
  await shop.remove('flows/tea.yaml');
  expect((await shop.sluice('restore', 'tea')).code).toBe(0);
  expect(await shop.read('flows/templates/tea/first.html')).toBe(mail);
  await shop.remove('flows/tea.yaml');
  await shop.write('flows/templates/tea/first.html', '<p>Mine.</p>');
  const refused = await shop.sluice('restore', 'tea');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('first.html exists')]);
  expect(await shop.read('flows/templates/tea/first.html')).toBe('<p>Mine.</p>');
});
