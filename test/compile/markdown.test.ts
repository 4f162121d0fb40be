/** Markdown mails: Klaviyo's template language comes through as it was written. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { markdownMail } from '../../src/compile/markdown.ts';
import { runs } from '../support/runs.ts';

const bodyOf = (source: string, unsubscribe = false): string =>
  /margin:0 auto">\n(.*)\n<\/div>/s.exec(markdownMail(source, unsubscribe))![1]!;

describe('a mail written in Markdown', () => {
  it.each([
    [
      'emphasis outside, not inside',
      "*{{ first_name|default:'a*b_c' }}*",
      "<p><em>{{ first_name|default:'a*b_c' }}</em></p>",
    ],
    ['a link to a variable', '[go]({{ event.URL }})', '<p><a href="{{ event.URL }}">go</a></p>'],
    [
      'quotes inside a link',
      '[go]({{ event.URL|default:"/" }})',
      `<p><a href="{{ event.URL|default:'/' }}">go</a></p>`,
    ],
    [
      'a variable within an address',
      '<https://shop.test/{{ id }}/X>',
      '<p><a href="https://shop.test/{{ id }}/X">https://shop.test/{{ id }}/X</a></p>',
    ],
    ['an if around paragraphs', '{% if a %}\n\nYes\n\n{% endif %}', '{% if a %}\n<p>Yes</p>\n{% endif %}'],
    ['an if with a variable is a paragraph', '{% if a %}{{ b }}{% endif %}', '<p>{% if a %}{{ b }}{% endif %}</p>'],
    [
      'two tags in one address',
      '[go]({{ a }}/{{ b|default:"c" }})',
      `<p><a href="{{ a }}/{{ b|default:'c' }}">go</a></p>`,
    ],
    ['a variable alone is a paragraph', '{{ a }}', '<p>{{ a }}</p>'],
    ['a note', 'A{# x * y * z #}B', '<p>A{# x * y * z #}B</p>'],
    ['words that look like our own marks', 'XKLAVIYO0X {{ a }}', '<p>XKLAVIYO0X {{ a }}</p>'],
    ['a picture', '![cart]({{ img }})', '<p><img src="{{ img }}" alt="cart"></p>'],
  ])('%s', (_, source, html) => expect(bodyOf(source)).toBe(html));

  it('offers a way out where the author wrote none, to customers only', () => {
    expect(bodyOf('You can unsubscribe.', true)).toContain('{% unsubscribe %}');
    expect(bodyOf('{% unsubscribe "Stop" %}', true).match(/unsubscribe/g)).toHaveLength(1);
    expect(bodyOf('Hello', false)).not.toContain('unsubscribe');
  });

  it('keeps every tag, whatever stands around it', () => {
    const tag = fc.constantFrom('{{ a_b }}', "{{ x|default:'*y*' }}", '{% if a %}', '{% endif %}', '{# _n_ #}');
    const text = fc.constantFrom(
      '*',
      '_',
      ' ',
      '\n\n',
      '# ',
      'XKLAVIYO',
      '0X',
      '`',
      '> ',
      '- ',
      'word',
      '1. ',
      '\\',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, text), { maxLength: 30 }), (parts) => {
        const source = parts.join('');
        const tags = source.match(/\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs) ?? [];
        expect(bodyOf(source).match(/\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs) ?? []).toEqual(tags);
      }),
      runs(20261123, 500),
    );
  });
});
