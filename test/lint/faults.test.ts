/** Planted faults, each found by its code at its place; and mails as shops send them, in which nothing is to be found. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { type LintConfig, lintSequence, problemsOf } from '../../src/lint/lint.ts';
import { clients } from '../../src/lint/support.ts';
import { parse } from '../../src/mail/language/parse.ts';
import { compileMjml, findMjml } from '../../src/source/mjml.ts';
import type { Fixture } from '../../src/mail/sample.ts';
import type { EmailStep } from '../../src/steps/email.ts';
import type { SmsStep } from '../../src/steps/sms.ts';
import type { Sequence } from '../../src/model/sequence.ts';
import type { Trigger } from '../../src/triggers/kinds.ts';

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
    ['mail-placeholder', '<a href="/cart">Back to your cart</a>'],
    ['mail-image', '<img src="images/pan.jpg" alt="A pan" width="10">'],
    ['mail-support', '<img src="https://shop.test/pan.svg?v=1" alt="A pan" width="10">'],
    ['mail-support', '<div style="background:linear-gradient(#ffffff, #eeeeee)">A gradient</div>'],
    ['mail-support', '<div style="width:clamp(100px, 50%, 600px)">As wide as it is</div>'],
  ])('%s: %s', (code, body) => {
    const problems = told(email(body), page(body));
    expect(problems.map((each) => each.code)).toEqual([code]);
    expect(problems[0]!.at).toMatchObject({ file: 'flows/mail.html', line: 2 });
  });

  test.each<readonly [code: Finding['code'] | undefined, css: string, body: string]>([
    ['mail-contrast', '.pale { color: #999999 }', '<p class="pale">Pale words</p>'],
    [
      'mail-contrast',
      '.box p { color: #fff } .box { background: #ffd479 }',
      '<div class="box"><p>White on yellow</p></div>',
    ],
    ['mail-contrast', '@media screen { #a > b { color: #aaa } }', '<p id="a"><b>Pale words</b></p>'],
    ['mail-contrast', '.x { color: #222222 } p.x { color: #aaaaaa }', '<p class="x">The heavier rule wins</p>'],
    ['mail-contrast', '.x { color: #aaaaaa !important }', '<p class="x" style="color:#222222">Its own style loses</p>'],
    ['mail-support', '.row { display: grid }', '<div class="row">A grid</div>'],
    // Not a fault, or not for certain.
    [
      undefined,
      '.dark { background: #222222 }',
      '<td class="dark"><span style="color:#ffffff">White on dark</span></td>',
    ],
    [undefined, '.pale { color: #999999 }', '<p>Nothing is pale here</p>'],
    [undefined, '.x { color: #aaaaaa } .x { color: #222222 }', '<p class="x">The later one wins</p>'],
    [undefined, '.x { color: #aaaaaa }', '<p class="x" style="color:#222222">Its own style wins</p>'],
    [undefined, '@media (max-width: 600px) { .x { color: #aaaaaa } }', '<p class="x">On a phone alone</p>'],
    [undefined, '.x:hover { color: #aaaaaa }', '<p class="x">Below a pointer alone</p>'],
    [undefined, '.x { color: #aaaaaa } .x:not(.y) { color: #222222 }', '<p class="x">Who knows</p>'],
    [undefined, '.y + .x { background: #222222 }', '<p class="x" style="color:#dddddd">Who knows</p>'],
    [undefined, '.row { display: grid }', '<div>No grid</div>'],
    [undefined, '.x { font-size: 2em; color: #888888 }', '<p class="x">Perhaps large</p>'],
    [undefined, '.a .x { color: #aaaaaa }', '<div class="b"><p class="x">Elsewhere</p></div>'],
  ])('%s: style sheet %s', (code, css, body) => {
    const problems = told(email(body), page(body, `<style>${css}</style>`));
    expect(problems.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
  });

  test('words that are dark in the dark, unless its style sheet makes them light', () => {
    const head = (css: string): string =>
      `<meta name="color-scheme" content="light dark"><style>${css} p { color: #eeeeee !important }</style>`;
    const body = '<p style="color:#1a1a1a">Dark words</p>';
    const lights = '@media (prefers-color-scheme: dark) {';
    expect(told(email(body), page(body, `${head(lights).replace('</style>', '}</style>')}`))).toEqual([]);
    const other = '<b style="color:#1a1a1a">Dark words</b>';
    const problems = told(email(other), page(other, head(lights).replace('</style>', '}</style>')));
    expect(problems.map(({ code }) => code)).toEqual(['mail-contrast']);
  });

  test.each<readonly [code: Finding['code'], html: string, step?: Partial<EmailStep>]>([
    ['mail-no-unsubscribe', '<html lang="en"><body>Hello, this is a mail with some words in it.</body></html>'],
    ['mail-language', '<html><body>Hello {% unsubscribe %}</body></html>'],
    ['mail-size', page(`<p style="color:#222222">${'Words that go on and on. '.repeat(4000)}</p>`)],
    [
      'mail-image',
      '<html lang="en"><body><img src="https://shop.test/a.jpg" alt="" width="600"><a href="{% unsubscribe_link %}">x</a></body></html>',
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
    expect(problem!.detail).toContain("Write ' instead.");
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

describe('stands in the file the author wrote', () => {
  const placed = (file: string, written: string, compiled: string) => {
    const content = { kind: 'file', file, at } as const;
    const sequence: Sequence = {
      ...{ address: 'a', file: at.file, name: 'A', deploy: true, trigger: metric, reentry: { kind: 'always' } },
      ...{ steps: [email('', { content })], at: { name: at } },
    };
    const originals = new Map([[file, written]]);
    return lintSequence(sequence, new Map([[file, compiled]]), undefined, config, 0, originals).flatMap(
      ({ problems }) => problems.map(({ code, at }) => `${code} ${at?.file}:${at?.line}:${at?.column}`),
    );
  };

  test('Markdown', () => {
    const text =
      'Hello *|FNAME|*,\n\nsee [the pan](https://www.example.com/a),\nor [click here](https://shop.test/b).\n';
    expect(placed('flows/mail.md', text, text)).toEqual([
      'mail-foreign-tag flows/mail.md:1:7',
      'mail-placeholder flows/mail.md:3:15',
      'mail-link-text flows/mail.md:4:17',
    ]);
  });

  test('MJML', async () => {
    const text = `<mjml lang="en"><mj-body><mj-section><mj-column>
<mj-text>Words enough for a mail of a shop. {% unsubscribe %}</mj-text>
<mj-button href="https://www.example.com/cart">Your cart</mj-button>
<mj-image src="https://shop.test/a.svg" alt="A pan" width="100px" />
</mj-column></mj-section></mj-body></mjml>`;
    const compiled = await compileMjml(await findMjml(), text);
    if (compiled.kind !== 'html') throw new Error(compiled.kind);
    expect(placed('flows/mail.mjml', text, compiled.html)).toEqual([
      'mail-placeholder flows/mail.mjml:3:18',
      'mail-support flows/mail.mjml:4:16',
    ]);
  });

  test('or at the step, where the words stand there more often than in the mail', () => {
    const html = page('<a href="https://www.example.com/a">Your cart</a>');
    const written = '<mj-button href="https://www.example.com/a">Go</mj-button><!-- https://www.example.com/a -->';
    expect(placed('flows/mail.mjml', written, html)).toEqual(['mail-placeholder flows/a.yaml:4:5']);
  });
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
