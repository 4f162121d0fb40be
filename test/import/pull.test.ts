/** What was edited in Klaviyo is written into the files; then there is nothing to do, and comments still stand. */
import { expect, it } from 'vitest';
import { desk } from '../cli/support.ts';
import { secret } from '../support/canary.ts';

const text = `# Our tea letters.
name: Tea   # as in Klaviyo
status: live
trigger: { type: list, list: Newsletter }
steps:
  # Say hello.
  - email:
      id: first
      subject: Hello      # keep it short
      template: templates/first.html
  - delay: 2 days   # not sooner
  - sms: { id: nudge, body: "Tea?", opt_out: true }
  - delay: { id: breath, days: 3, until: "09:00" }
  - condition:
      id: gold
      if: { property: Tier, equals: gold }  # our best
      then:
        - webhook: { id: crm, url: https://hooks.oakandiron.test/tea, headers: { X-Token: "\${secret:CRM_TOKEN}", X-Kind: tea } }
      else:
        - email: { id: last, subject: Bye, html: "<p>Bye.</p>" }
`;

type Desk = Awaited<ReturnType<typeof desk>>;

async function live(): Promise<{ shop: Desk; flow: string; action: (name: string) => string }> {
  const shop = await desk({ 'flows/tea.yaml': text, 'flows/templates/first.html': '<p>Good to see you.</p>' });
  shop.env.CRM_TOKEN = secret;
  const applied = await shop.sluice('apply', '--yes');
  expect([applied.err, applied.code]).toEqual(['', 0]);
  const { entries } = JSON.parse(await shop.read(`.sluice/ledger/${shop.sandbox.account.account.id}.json`));
  const steps: { step: string; action_id: string }[] = entries.tea.steps;
  return { shop, flow: entries.tea.flow_id, action: (name) => steps.find(({ step }) => step === name)!.action_id };
}

async function expectNothingLeft(shop: Desk): Promise<void> {
  const plan = JSON.parse((await shop.sluice('plan', '--deep', '--format', 'json')).out);
  const [change] = plan.changes;
  expect([change.kind, change.diff, change.steps.flatMap(({ fields }: { fields: unknown[] }) => fields)]).toEqual([
    'none',
    [],
    [],
  ]);
  expect(plan.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(plan.refusals).toEqual([]);
  expect((await shop.sluice('drift', '--detailed-exitcode')).code).toBe(0);
  const before = shop.sandbox.log.length;
  const applied = await shop.sluice('apply', '--yes');
  expect([applied.err, applied.code, applied.out]).toEqual(['', 0, applied.code === 0 ? applied.out : '']);
  expect(shop.sandbox.log.slice(before).filter(({ write }) => write)).toEqual([]);
}

async function pull(shop: Desk): Promise<string> {
  shop.wait(5000);
  const before = shop.sandbox.log.filter(({ write }) => write).length;
  const ran = await shop.sluice('pull', 'tea');
  expect([ran.err, ran.code]).toEqual(['', 0]);
  expect(shop.sandbox.log.filter(({ write }) => write).length).toBe(before);
  return shop.read('flows/tea.yaml');
}

it('writes fields where they stand, and no other byte', async () => {
  const { shop, flow, action } = await live();
  const { ui } = shop.sandbox;
  ui.editSubject(flow, action('first'), 'Good morning');
  ui.editMessage(flow, action('first'), { preview_text: 'With milk?', smart_sending_enabled: false });
  ui.editMessage(flow, action('nudge'), { body: 'More tea?' });
  ui.editAction(flow, action('breath'), { value: 4 });
  ui.editMessage(flow, action('crm'), { url: 'https://hooks.oakandiron.test/coffee' });
  const yaml = await pull(shop);
  expect(yaml).toBe(
    text
      .replace('subject: Hello ', 'subject: Good morning ')
      .replace(
        'templates/first.html\n',
        'templates/first.html\n      preview: With milk?\n      smart_sending: false\n',
      )
      .replace('"Tea?"', 'More tea?')
      .replace('days: 3, until', 'days: 4, until')
      .replace('test/tea', 'test/coffee'),
  );
  await expectNothingLeft(shop);
});

it('writes what looks like a variable as the characters it is', async () => {
  const { shop, flow, action } = await live();
  shop.sandbox.ui.editSubject(flow, action('first'), 'Save ${amount}');
  expect(await pull(shop)).toContain('subject: Save $${amount}      # keep it short');
  await expectNothingLeft(shop);
});

it('writes a delay, a condition and statuses', async () => {
  const { shop, flow, action } = await live();
  const { ui } = shop.sandbox;
  ui.editAction(flow, action('delay-1'), { value: 5 });
  ui.editAction(flow, action('gold'), {
    profile_filter: {
      condition_groups: [
        {
          conditions: [
            {
              type: 'profile-property',
              property: "properties['Tier']",
              filter: { type: 'string', operator: 'equals', value: 'silver' },
            },
          ],
        },
      ],
    },
  });
  ui.setActionStatus(flow, action('nudge'), 'manual');
  const yaml = await pull(shop);
  expect(yaml).toContain('- delay: 5 days   # not sooner');
  expect(yaml).toContain('if: { property: Tier, equals: silver }  # our best');
  expect(yaml).toContain('status: manual');
  await expectNothingLeft(shop);
});

it('writes no credential that somebody put into a webhook, and says that it could not', async () => {
  const { shop, flow, action } = await live();
  const url = 'https://hooks.oakandiron.test/tea?api_key=tok3nVerySecret0123456789abc';
  shop.sandbox.ui.editMessage(flow, action('crm'), { url });
  shop.wait(5000);
  const ran = await shop.sluice('pull', 'tea');
  expect(ran.code).toBe(1);
  expect(ran.err).toContain('crm.url');
  expect(ran.out + ran.err).not.toContain('tok3n');
  expect(await shop.read('flows/tea.yaml')).toBe(text);
});

it('takes out a step that was removed, and keeps the comments of the others', async () => {
  const { shop, flow, action } = await live();
  shop.sandbox.ui.removeAction(flow, action('nudge'));
  const yaml = await pull(shop);
  expect(yaml).not.toContain('nudge');
  expect(yaml).toContain('# Say hello.');
  expect(yaml).toContain('# keep it short');
  await expectNothingLeft(shop);
});

it('writes a mail into its template file, and a plain apply then has nothing to send', async () => {
  const { shop, flow, action } = await live();
  const { ui } = shop.sandbox;
  ui.editTemplate(flow, action('first'), '<p>Good to see you, by hand.</p>');
  ui.editTemplate(flow, action('last'), '<p>So long.</p>');
  const yaml = await pull(shop);
  expect(await shop.read('flows/templates/first.html')).toContain('by hand');
  expect(yaml).toContain('So long.');
  await expectNothingLeft(shop);
  expect((await shop.sluice('drift', '--detailed-exitcode')).code).toBe(0);
});

it('a body changed in the YAML while it was edited in Klaviyo is refused before anything is sent', async () => {
  const { shop, flow, action } = await live();
  shop.sandbox.ui.editTemplate(flow, action('first'), '<p>By hand.</p>');
  shop.wait(5000);
  await shop.write('flows/templates/first.html', '<p>By file.</p>');
  const before = shop.sandbox.log.length;
  const applied = await shop.sluice('apply', '--yes');
  expect(applied.code).toBe(3);
  expect(applied.out).toMatch(/sluice\s+pull tea/);
  expect(shop.sandbox.log.slice(before).filter(({ write }) => write)).toEqual([]);
});

it('says so when there is nothing to pull, and when there is no flow', async () => {
  const { shop } = await live();
  expect((await shop.sluice('pull', 'tea')).out).toContain('says what Klaviyo holds already');
  expect(await shop.read('flows/tea.yaml')).toBe(text);
  await shop.write('flows/new.yaml', text.replace('name: Tea', 'name: New'));
  expect((await shop.sluice('pull', 'new')).err).toContain('nothing to pull');
});

it('says what the file said where both sides changed the same field', async () => {
  const { shop, flow, action } = await live();
  shop.sandbox.ui.editSubject(flow, action('first'), 'Good morning');
  await shop.write('flows/tea.yaml', text.replace('subject: Hello ', 'subject: Good evening '));
  shop.wait(5000);
  const ran = await shop.sluice('pull', 'tea');
  expect(ran.out).toContain('  ! first.subject was changed in the file too; it said: Good evening\n');
  expect(await shop.read('flows/tea.yaml')).toContain('subject: Good morning ');
});
