/** Planted faults, each found by its code at its place; and mails as shops send them, in which nothing is to be found. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { type LintConfig, lintSequence, problemsOf } from '../../src/lint/lint.ts';
import { clients } from '../../src/lint/support.ts';
import { parse } from '../../src/mail/parse.ts';
import type { Fixture } from '../../src/mail/sample.ts';
import type { EmailStep, Sequence, SmsStep, Trigger } from '../../src/model/sequence.ts';

const at = { file: 'flows/a.yaml', line: 4, column: 5, endLine: 4, endColumn: 9 };
const email = (_html: string, more: Partial<EmailStep> = {}): EmailStep => ({
  kind: 'email',
  id: 'mail',
  at,
  subject: 'Your cart is waiting',
  preview: 'Nothing is charged until you say so.',
  content: { kind: 'file', file: 'flows/mail.html', at },
  smartSending: true,
  transactional: false,
  ...more,
});
const sms = (body: string, more: Partial<SmsStep> = {}): SmsStep => ({
  kind: 'sms',
  id: 'text',
  at,
  body,
  smartSending: true,
  quietHours: true,
  shortenLinks: true,
  orgPrefix: true,
  infoLink: false,
  optOut: true,
  transactional: false,
  ...more,
});
const metric: Trigger = { kind: 'metric', at, type: 'checkout_abandoned', metric: { name: 'Checkout Started' } };
const list: Trigger = { kind: 'list', at, type: 'list', list: 'News' };
const config: LintConfig = { clients, levels: {} };
const fixture: Fixture = {
  event: { ProductName: 'Pan', extra: { checkout_url: 'https://shop.test/c', line_items: [{ title: 'Pan' }] } },
};

function told(
  step: EmailStep | SmsStep,
  html: string,
  { trigger = metric, shown, levels = {} }: { trigger?: Trigger; shown?: Fixture; levels?: LintConfig['levels'] } = {},
) {
  const sequence: Sequence = {
    address: 'a',
    file: at.file,
    name: 'A',
    deploy: true,
    trigger,
    reentry: { kind: 'always' },
    steps: [step],
    at: { name: at },
  };
  const templates = new Map([['flows/mail.html', html]]);
  return lintSequence(sequence, templates, shown, { ...config, levels }, 0).flatMap(({ problems }) => problems);
}

const page = (body: string, head = ''): string =>
  `<html lang="en"><head>${head}</head><body><p style="color:#222222">Hello</p>\n${body}\n{% unsubscribe %}</body></html>`;

describe('planted in a mail', () => {
  test.each<readonly [code: Finding['code'], body: string]>([
    ['mail-foreign-tag', 'Hello *|FNAME|*'],
    ['mail-foreign-tag', 'Hello %%first_name%%'],
    ['mail-foreign-tag', 'Hello <%= name %>'],
    ['mail-foreign-tag', 'Hello {first_name}'],
    ['mail-foreign-tag', 'Hello [FIRST_NAME]'],
    ['mail-foreign-tag', '{{ event.extra.line_items.first.title }}'],
    ['mail-placeholder', '<a href="#">Back to your cart</a>'],
    ['mail-placeholder', '<a href="TODO">Back to your cart</a>'],
    ['mail-placeholder', '<a href="">Back to your cart</a>'],
    ['mail-placeholder', '<a href="https://www.example.com/cart">Back to your cart</a>'],
    ['mail-placeholder', '<p>lorem ipsum dolor</p>'],
    ['mail-tag-in-href', '<a href="{% unsubscribe %}">Leave</a>'],
    ['mail-tag-in-href', '<a href="{% web_view %}">View online</a>'],
    ['mail-image', '<img src="https://shop.test/a.jpg" width="10">'],
    ['mail-image', '<img src="https://shop.test/a.jpg" alt="A pan">'],
    ['mail-image', '<img src="data:image/png;base64,iVBORw0KGgo=" alt="A pan" width="10">'],
    ['mail-contrast', '<p style="color:#999999">Pale words</p>'],
    ['mail-contrast', '<td bgcolor="#ffd479"><span style="color:#ffffff">White on yellow</span></td>'],
    ['mail-link-text', '<a href="https://shop.test">here</a>'],
    ['mail-link-text', '<a href="https://shop.test"><b>Click here!</b></a>'],
    ['mail-support', '<div style="display:grid">A grid</div>'],
    ['mail-support', '<video src="https://shop.test/a.mp4"></video>'],
    ['mail-support', '<a href="https://shop.test" onclick="x()">Go on</a>'],
    ['mail-support', '<script>x()</script>'],
  ])('%s: %s', (code, body) => {
    const problems = told(email(body), page(body));
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]!.at).toMatchObject({ file: 'flows/mail.html', line: 2 });
  });

  test.each<readonly [code: Finding['code'], html: string, step?: Partial<EmailStep>]>([
    ['mail-no-unsubscribe', '<html lang="en"><body>Hello, this is a mail with some words in it.</body></html>'],
    ['mail-language', '<html><body>Hello {% unsubscribe %}</body></html>'],
    ['mail-size', page(`<p style="color:#222222">${'Words that go on and on. '.repeat(4000)}</p>`)],
    [
      'mail-image',
      '<html lang="en"><body><img src="a.jpg" alt="" width="600"><a href="{% unsubscribe_link %}">x</a></body></html>',
    ],
    [
      'mail-contrast',
      page('<p style="color:#1a1a1a">Dark words</p>', '<meta name="color-scheme" content="light dark">').replace(
        '<p style="color:#222222">Hello</p>',
        '',
      ),
    ],
    [
      'mail-subject',
      page(''),
      { subject: 'A subject that is so long that nobody with a phone will ever see how it ends' },
    ],
    ['mail-subject', page(''), { subject: 'LAST CHANCE TODAY' }],
    ['mail-subject', page(''), { preview: '' }],
    ['mail-subject', page(''), { preview: 'Your cart is waiting' }],
    ['mail-foreign-tag', page(''), { subject: 'Hello *|FNAME|*' }],
  ])('%s of the whole', (code, html, more) => {
    expect(told(email('', more as Partial<EmailStep>), html as string).map((each) => each.code)).toEqual([code]);
  });

  test('transactional mails need no way out', () => {
    const html = '<html lang="en"><body>Your order is on its way.</body></html>';
    expect(told(email(html, { transactional: true }), html)).toEqual([]);
  });
});

describe('planted in a text', () => {
  test.each<readonly [code: Finding['code'], step: SmsStep]>([
    [
      'sms-segments',
      sms(
        'A text that says a great deal more than it needs to say, and then says it all over again, so that nobody who gets it reads to its end, which was the point. Yes.',
      ),
    ],
    [
      'sms-segments',
      sms('We’ll keep your cart for two days, and nothing is charged until you say so: https://shop.test/cart'),
    ],
    ['sms-opt-out', sms('Your cart is waiting', { optOut: false })],
    ['sms-quiet-hours', sms('Your cart is waiting', { quietHours: false })],
    ['mail-foreign-tag', sms('Hello *|FNAME|*')],
  ])('%s', (code, step) => {
    expect(told(step, '').map((each) => each.code)).toEqual([code]);
  });

  test('names the one character that halves the length', () => {
    const [problem] = told(
      sms('We’ll keep your cart for two days, and nothing is charged until you say so: https://shop.test/cart'),
      '',
    );
    expect(problem!.detail).toContain('’');
    expect(problem!.detail).toContain("Write '");
  });
});

describe('events', () => {
  test.each([
    ['{{ event.extra.chekout_url }}', 'Did you mean "checkout_url"?'],
    ["{{ event|lookup:'Productname' }}", 'Did you mean "ProductName"?'],
    ['{% if event.Productnam %}x{% endif %}', 'Did you mean "ProductName"?'],
    ['{% for item in event.extra.lineitems %}x{% endfor %}', 'Did you mean "line_items"?'],
    ['{{ event.extra.line_items.3.titel }}', 'Did you mean "title"?'],
  ])('%s is not among the properties', (body, meant) => {
    const [problem, ...more] = told(email(body), page(body), { shown: fixture });
    expect(problem).toMatchObject({ code: 'event-property', severity: 'warning' });
    expect(problem!.message).toContain(meant);
    expect(more.filter(({ code }) => code !== 'event-property')).toEqual([]);
  });

  test('a list has no event', () => {
    const codes = told(email(''), page('{{ event.ProductName }}'), { trigger: list }).map(({ code }) => code);
    expect(codes).toEqual(['event-without-trigger']);
  });

  test('a checkout is linked to before there is one', () => {
    const link = '<a href="{{ event.extra.checkout_url }}">Go</a>{% unsubscribe %}';
    const on = (name: string, shown?: Fixture) =>
      told(email(link), link, {
        trigger: { kind: 'metric', at, type: 'metric', metric: { name } },
        ...(shown ? { shown } : {}),
      }).filter(({ code }) => code === 'event-property');
    expect(on('Added to Cart')[0]?.message).toBe(
      'event.extra.checkout_url is empty here: "Added to Cart" comes before there is a checkout.',
    );
    expect(on('Checkout Started')).toEqual([]);
    expect(on('Added to Cart', fixture)).toEqual([]);
  });

  test('a link that is empty for the fixture', () => {
    const body = '<a href="{{ person.cart_url }}">Back to your cart</a>';
    expect(told(email(body), page(body), { shown: fixture }).map(({ code }) => code)).toEqual(['mail-empty-link']);
  });
});

test('sluice.yaml turns a lint off, up and down', () => {
  const html = '<html><body>Hello, these are enough words. {% unsubscribe %}</body></html>';
  expect(told(email(html), html, { levels: { 'mail-language': 'off' } })).toEqual([]);
  expect(told(email(html), html, { levels: { 'mail-language': 'error' } })[0]).toMatchObject({ severity: 'error' });
});

const directory = join(import.meta.dirname, 'mails');
test.each(readdirSync(directory))('nothing is found in a mail as shops send it: %s', (name) => {
  const html = readFileSync(join(directory, name), 'utf8');
  expect(parse(html).problems).toEqual([]);
  expect(told(email(html), html)).toEqual([]);
});

test('a place that is told by one step is not told by the next', () => {
  const html = page('<a href="#">Back to your cart</a>');
  const problems = told(email(html), html);
  expect(
    problemsOf([
      { message: {} as never, problems },
      { message: {} as never, problems },
    ]),
  ).toHaveLength(1);
});
