/** sluice preview and sluice fixtures, as a person uses them. */
import { expect, test } from 'vitest';
import type { Preview } from '../../src/mail/preview.ts';
import { desk } from './support.ts';

const mail = `<html lang="en"><body><p style="color:#222222">Hello {{ first_name|default:'friend' }}, {{ event.extra.checkout_url }}</p>
{% unsubscribe %}</body></html>
`;
const flow = (name: string, template = 'mail.html', trigger = 'checkout_abandoned'): string => `name: ${name}
trigger: { type: ${trigger} }
exit_when: { placed_order: since_entry }
steps:
  - delay: 1 hour
  - email:
      id: reminder
      subject: "Waiting for you, {{ first_name }}"
      preview: Nothing is charged
      from: { name: Shop, email: hello@shop.test }
      template: ${template}
  - sms: { id: text, body: "Your cart, {{ first_name }}", opt_out: true }
`;
const fixture = `person: { first_name: O'Neil }\nevent: { extra: { checkout_url: https://shop.test/c/1 } }\naccount: { name: Shop }\n`;

test('prints exactly one object for one address', async () => {
  const { sluice } = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': mail, 'who.yaml': fixture });
  const { code, out } = await sluice('preview', 'cart', '--format', 'json', '--fixture', 'who.yaml');
  const { messages, ...rest } = JSON.parse(out) as Preview;
  expect(code).toBe(0);
  expect(rest).toEqual({ version: 1, address: 'cart' });
  expect(messages.map((each) => Object.keys(each))).toEqual([
    ['step', 'channel', 'subject', 'preview', 'from', 'html', 'text', 'bytes', 'lint'],
    ['step', 'channel', 'subject', 'preview', 'from', 'html', 'text', 'segments', 'bytes', 'lint'],
  ]);
  expect(messages[0]).toMatchObject({
    step: 'reminder',
    channel: 'email',
    // No HTML: nothing is escaped in it.
    subject: "Waiting for you, O'Neil",
    preview: 'Nothing is charged',
    from: 'Shop <hello@shop.test>',
    text: "Hello O'Neil, https://shop.test/c/1\n\nUnsubscribe",
    lint: [],
  });
  expect(messages[0]!.html).toContain('O&#x27;Neil');
  expect(messages[0]!.bytes).toBe(Buffer.byteLength(messages[0]!.html));
  expect(messages[1]).toMatchObject({ channel: 'sms', segments: 1, lint: [] });
});

test('a mail whose template cannot be made says why, and nothing else is said of it', async () => {
  const { sluice } = await desk({
    'flows/cart.yaml': flow('Cart', 'mail.mjml'),
    'flows/mail.mjml': '<mjml><mj-body><mj-txt>Hi</mj-txt></mj-body></mjml>',
    'flows/other.yaml': flow('Other', 'mai.html'),
    'flows/mail.html': mail,
  });
  const { code, out } = await sluice('preview', 'cart');
  expect(code).toBe(1);
  expect(out.match(/^ +(?:error|warning|hint) .*/gm)).toEqual([
    expect.stringContaining('error mjml-invalid  flows/mail.mjml:1'),
  ]);
  expect((await sluice('preview', 'other')).out).toContain('Did you mean flows/mail.html?');
});

test('a fixture tells a property that is misspelled, in preview and in validate', async () => {
  const broken = mail.replace('checkout_url', 'chekout_url');
  const { sluice, write } = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': broken });
  expect((await sluice('validate')).out).not.toContain('event-property');
  await write('fixtures/checkout-started.yaml', fixture);
  const validated = await sluice('validate');
  expect(validated.code).toBe(0);
  expect(validated.out).toContain('flows/mail.html:1:');
  expect(validated.out).toContain('The event has no event.extra.chekout_url. Did you mean "checkout_url"?');
  const { out } = await sluice('preview', 'flows/cart.yaml', '--format', 'json');
  expect((JSON.parse(out) as Preview).messages[0]!.lint).toMatchObject([
    { code: 'event-property', severity: 'warning' },
  ]);
});

test('several addresses are several previews, and the text says for whom', async () => {
  const { sluice } = await desk({
    'flows/a.yaml': flow('A'),
    'flows/b.yaml': flow('B').replace('id: text', 'id: note'),
    'flows/mail.html': mail,
  });
  const { out } = await sluice('preview', '--format', 'json');
  expect((JSON.parse(out) as { previews: Preview[] }).previews.map(({ address }) => address)).toEqual(['a', 'b']);
  const text = await sluice('preview', 'a');
  expect(text.out).toContain('Shown for a made-up person and event');
  expect(text.out).toContain('Subject: Waiting for you, Robin');
  expect((await sluice('preview', 'c')).err).toBe('There is no sequence "c". Did you mean "a"?\n');
});

test('a broken template is an error of the message that sends it, and of the run', async () => {
  const { sluice } = await desk({
    'flows/cart.yaml': flow('Cart'),
    'flows/mail.html': mail.replace('{% unsubscribe %}', '{% unsubscibe %}'),
  });
  const { code, out } = await sluice('preview', 'cart', '--format', 'json');
  const [message] = (JSON.parse(out) as Preview).messages;
  expect(code).toBe(1);
  expect(message!.lint[0]).toMatchObject({ code: 'template-unknown', file: 'flows/mail.html', line: 2, column: 1 });
  expect(message!.html).toContain('[cannot be read: {% unsubscibe %}]');
  // Nothing broken goes to Klaviyo.
  expect((await sluice('apply', '--yes')).code).toBe(1);
});

test('sluice.yaml says how severe it is', async () => {
  const { sluice, write, read } = await desk({
    'flows/cart.yaml': flow('Cart').replace('"Waiting for you, {{ first_name }}"', '"{{ first_name|firstname_case }}"'),
    'flows/mail.html': mail,
  });
  expect((await sluice('validate')).code).toBe(1);
  await write('sluice.yaml', `${await read('sluice.yaml')}lint: { template-unknown: warn, mail-language: off }\n`);
  const { code, out } = await sluice('validate');
  expect(out).toContain('warning  template-unknown');
  expect(code).toBe(0);
  expect(JSON.parse((await sluice('plan', '--format', 'json')).out)).toMatchObject({ changes: [{ kind: 'create' }] });
});

test('fixtures come from the account, and are kept unless forced', async () => {
  const { sluice, read, sandbox } = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': mail });
  const { code, out } = await sluice('fixtures');
  expect(code).toBe(0);
  expect(out).toContain('fixtures/checkout-started.json  for Checkout Started');
  const written = JSON.parse(await read('fixtures/checkout-started.json')) as Record<string, unknown>;
  expect(written).toMatchObject({
    person: { first_name: 'Robin' },
    event: { extra: { checkout_url: 'https://shop.test/checkout/1001' } },
    account: { currency: expect.any(String) as string, timezone: expect.any(String) as string },
  });
  expect(sandbox.log.every(({ method }) => method === 'GET')).toBe(true);
  expect(sandbox.log.some(({ path }) => path.includes('profiles'))).toBe(false);
  expect((await sluice('fixtures')).out).toContain('kept as it is');
  expect((await sluice('preview', 'cart')).out).toContain('Shown for fixtures/checkout-started.');
});

test('--verify lets Klaviyo render, leaves no template behind, and tells words that differ', async () => {
  const plain = mail.replace('{% unsubscribe %}', 'Unsubscribe');
  const { sluice, sandbox, write } = await desk({ 'flows/cart.yaml': flow('Cart'), 'flows/mail.html': plain });
  const same = await sluice('preview', 'cart', '--verify');
  expect(same.out).toContain('✓ cart, reminder: Klaviyo renders the same words');
  expect(same.code).toBe(0);
  await write('flows/mail.html', plain.replace('Hello', '{% now "Y" %} Hello'));
  const other = await sluice('preview', 'cart', '--verify', '--format', 'json');
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({ verified: [{ same: false, step: 'reminder' }] });
  const calls = sandbox.log.map(
    ({ method, path }) => `${method} ${path.split('?')[0]!.replace(/templates\/.*/, 'templates/id')}`,
  );
  expect(calls.filter((call) => call === 'POST /api/templates')).toHaveLength(2);
  expect(calls.filter((call) => call === 'DELETE /api/templates/id')).toHaveLength(2);
});

test('a fixture that cannot be read is told at its place', async () => {
  const { sluice } = await desk({
    'flows/cart.yaml': flow('Cart'),
    'flows/mail.html': mail,
    'who.yaml': 'persn: {}\n',
  });
  const { code, err } = await sluice('preview', 'cart', '--fixture', 'who.yaml');
  expect(code).toBe(1);
  expect(err).toContain('who.yaml has a key "persn". Did you mean "person"?');
  expect((await sluice('preview', 'cart', '--fixture', 'none.yaml')).err).toContain('it does not exist');
});
