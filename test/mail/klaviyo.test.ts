/** Klaviyo's own filters and tags: the examples of its glossary, and what must never be nothing. */
import { describe, expect, test } from 'vitest';
import { valueFrom } from '../../src/mail/render/context.ts';
import { contextOf } from '../../src/mail/preview.ts';
import { parse } from '../../src/mail/language/parse.ts';
import { render } from '../../src/mail/render/render.ts';
import type { Dict } from '../../src/mail/python/value.ts';

// A Sunday.
const options = { now: Date.UTC(2026, 10, 29, 9, 30), zone: 'UTC', currency: 'USD', autoescape: true };
const context = new Map([
  ...contextOf({
    person: { first_name: 'Robin', 'Favorite Color': 'blue' },
    event: { $value: 117.5, tags: ['a', 'b', 'c'] },
  }),
  ...(valueFrom({
    objects: [
      { name: 'a', n: 2 },
      { name: 'B', n: 3 },
      { name: 'a', n: 5 },
    ],
    holes: [{ name: 'a' }, null, { name: 'b' }],
    numbers: [3, 1, 2, 2],
    more: [4, 5],
  }) as Dict),
]);
const shown = (text: string): string => {
  const { tree, problems } = parse(text);
  expect(problems).toEqual([]);
  return render(tree, context, options).text;
};

describe('documented', () => {
  test.each([
    ['{{ -1.2|abs }}', '1.2'],
    ['{{ "hello"|append:" world" }}', 'hello world'],
    ['{{ 1|at_least:5.0 }}', '5.0'],
    ['{{ 1|at_most:-1.0 }}', '-1.0'],
    ["{{ 'a2xhdml5bw=='|base64_decode }}", 'klaviyo'],
    ["{{ 'hello'|base64_encode }}", 'aGVsbG8='],
    ["{{ 'https://mysite.com'|base64_url_safe_encode }}", 'aHR0cHM6Ly9teXNpdGUuY29t'],
    ["{{ 'klaviyo'|capitalize }}", 'Klaviyo'],
    ['{{ 5.01|ceil }}', '6.0'],
    ['{{ holes|compact|count }}', '2'],
    ["{{ 'hello'|concat:' world' }}", 'hello world'],
    ['{{ numbers|concat:more|join:"," }}', '3,1,2,2,4,5'],
    ['{{ "hello"|count }}', '5'],
    [
      '{{ "2022-07-22"|datetime_from_string|date:"Y" }}{{ "2022-07-22T21:00:52"|datetime_from_string|date:" H:i" }}',
      '2022 21:00',
    ],
    ['{{ "not a date"|datetime_from_string }}', 'not a date'],
    ['{{ objects|dictfilter:"n>2"|map:"n"|join:"," }}', '3,5'],
    ['{{ "10"|divide:"2" }}', '5.0'],
    ['{{ "x"|divide:"2" }}', '0.0'],
    ['{{ "MIXED"|downcase }}', 'mixed'],
    ["{{ '<p>Hello &amp; you</p>'|escape_once }}", '&lt;p&gt;Hello &amp; you&lt;/p&gt;'],
    ['{{ "Hi, there,"|find_replace:",|-" }}', 'Hi- there-'],
    ['{{ "Hi, there,"|replace:",|-" }}', 'Hi- there-'],
    ['{{ "Hi, there,"|replace_first:",|-" }}', 'Hi- there,'],
    ['{{ "Hi, there,"|replace_last:",|-" }}', 'Hi, there-'],
    ['{{ 1|floatadd:1.1 }}', '2.1'],
    ['{{ 1.1|floatsub:1|floatformat:1 }}', '0.1'],
    ['{{ 5.9|floor }}', '5.0'],
    ['{{ "12/26/1993"|format_date_string }}', 'Dec. 26, 1993, midnight'],
    ['{{ "1993-12-26"|format_date_string|date:"F d" }}', 'December 26'],
    ['{{ "domain.com"|httpize }} {{ "http://domain.com"|httpize }}', 'http://domain.com http://domain.com'],
    ['{{ "domain.com"|httpsize }}', 'https://domain.com'],
    ['{{ event.tags|list_to_string }} {{ "as is"|list_to_string }}', 'a, b, and c as is'],
    ['{{ objects|list_where:"name=a"|map:"n"|join:"," }}', '2,5'],
    [
      '{{ person|lookup:"first_name" }} {{ person|lookup:"Favorite Color" }} {{ event|lookup:"$value" }}',
      'Robin blue 117.5',
    ],
    ['{{ event.tags|lookup:1 }}', 'b'],
    ['{{ "  Hello "|lstrip }}|{{ "  Hello "|rstrip }}|{{ "  Hello "|strip }}', 'Hello |  Hello|Hello'],
    ['{{ objects|map:"name"|join:"," }}', 'a,B,a'],
    ['{{ "hello"|md5_hash }}', '5d41402abc4b2a76b9719d911017c592'],
    ['{{ "hello"|sha_1 }}', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'],
    ['{{ "hello"|sha_256|slice:":12" }}', '2cf24dba5fb0'],
    ['{{ 3|modulo:2 }} {{ 5|remainder:2 }}', '1 1'],
    ['{{ 10|multiply:2 }} {{ "x"|multiply:2 }}', '20.0 0.0'],
    ['{{ 25|plus:2 }} {{ 25|minus:2 }} {{ "x"|plus:1 }}', '27 23 '],
    ['{{ ".25"|percentize }} {{ 0.1234|percentize:1 }}', '25% 12.3%'],
    ['{{ "hello"|prepend:"world " }}', 'world hello'],
    ['{{ "hello world, hello"|remove:"hello" }}', ' world, '],
    ['{{ "hello world, hello"|remove_first:"hello" }}', ' world, hello'],
    ['{{ "hello world, hello"|remove_last:"hello" }}', 'hello world, '],
    ["{{ 'apple banana orange'|resplit:'\\\\s+'|join:'/' }}", 'apple/banana/orange'],
    ['{{ numbers|reverse|join:"," }}', '2,2,1,3'],
    ['{{ 5.01|round }}', '5.0'],
    ['{{ 5|round_down }} {{ 5.678|round_down:2 }} {{ 5.2|round_up }}', '5 5.67 6'],
    ['{{ "hello world"|size }}', '11'],
    ['{{ numbers|sort|join:"," }}', '1,2,2,3'],
    ['{{ objects|sort:"n"|map:"n"|join:"," }} {{ objects|sort_natural:"name"|map:"name"|join:"," }}', '2,3,5 a,a,B'],
    ['{{ "apple,orange,banana"|split:","|last }}', 'banana'],
    ['{{ "<h1>Hello world</h1>"|strip_html }}', 'Hello world'],
    ['{{ numbers|sum_list }}', '8'],
    ['{{ "https://domain.com/"|trim_slash }}', 'https://domain.com'],
    ['{{ "Hello world"|truncate }}', 'Hello world'],
    ['{{ numbers|uniq|join:"," }} {{ objects|uniq:"name"|count }}', '3,1,2 2'],
    ['{{ "mY FIRST poST"|upcase }}', 'MY FIRST POST'],
    ["{{ '%5BHello%20World%5D'|urldecode }} {{ '%5BHello+World%5D'|urldecodeplus }}", '[Hello World] [Hello World]'],
    ["{{ '[Hello / World]'|urlencodeplus }}", '%5BHello+/+World%5D'],
    ['{{ "2026-12-25"|days_until }}', '26'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('tags', () => {
  test.each([
    [
      '{% current_day %} {% current_weekday %} {% current_month %} {% current_month_name %} {% current_year %}',
      '29 Sunday 11 November 2026',
    ],
    ['{% today "%B %d" days_later=3 %}', 'December 02'],
    ["{% today '%Y-%m-%d' as d %}{% if d < '2026-12-01' %}early{% endif %}", 'early'],
    ['{% currency_format 27 %} {% currency_format event|lookup:"$value"|floatformat:2 %}', '$27.00 $117.50'],
    ['{% render_variable person.first_name %}', 'Robin'],
    ["{% unsubscribe 'Click' %}", '<a href="#klaviyo-unsubscribe">Click</a>'],
    ['<a href="{% unsubscribe_link %}">x</a>', '<a href="#klaviyo-unsubscribe">x</a>'],
    ["{% web_view 'In the browser' %}", '<a href="#klaviyo-web-view">In the browser</a>'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

test.each([
  ["{% coupon_code 'HELLO' %}", '[coupon HELLO]'],
  ["{% coupon_code 'HELLO' as code %}{{ code|upper }}", '[coupon HELLO]'],
  ["{% include 'universal_content_123' %}", '[universal content universal_content_123]'],
  ['{% catalog "4711" %}{{ catalog_item.title }}{% endcatalog %}', '[catalog item 4711, title]'],
  ['{{ feeds.NEWEST.0.title }}', '[product feed, NEWEST, 0, title]'],
  [
    '{% for item in feeds.BEST %}{{ item.title }};{% endfor %}',
    '[product feed, BEST, item 1, title];[product feed, BEST, item 2, title];[product feed, BEST, item 3, title];',
  ],
  ['{% barcode_code "X" %}', '[barcode code X]'],
  ['{% customobject "Dog" as dog %}{{ dog.name }}', '[object Dog, name]'],
])('what only Klaviyo knows is a label: %s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('a picture that is missing fetches nothing', () => {
  expect(shown('{{ event.image|missing_product_image }}')).toMatch(/^data:image/);
});

test('a value that fails is a label and a note', () => {
  const { text, notes } = render(parse('a {{ "x"|timesince }} b').tree, context, options);
  expect(text).toBe('a [cannot be rendered] b');
  expect(notes).toMatchObject([{ kind: 'failed', offset: 2 }]);
});

test('stops after so many steps', () => {
  const loops = '{% for a in n %}'.repeat(12) + 'x' + '{% endfor %}'.repeat(12);
  const wide = new Map([['n', valueFrom(Array.from({ length: 50 }, (_, i) => i))]]);
  const { text, notes } = render(parse(loops).tree, wide, options);
  expect(text.length).toBeLessThan(5_000_000);
  expect(notes).toMatchObject([{ kind: 'bounded' }]);
});

test('nothing of JavaScript can be reached', () => {
  for (const name of ['constructor', '__proto__.x', 'toString', 'hasOwnProperty', 'valueOf'])
    expect(
      render(parse(`{{ ${name} }}{{ person.${name} }}{{ numbers.${name} }}`).tree, context, options).text,
    ).not.toMatch(/native|function|\[object/);
});
