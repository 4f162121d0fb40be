/** What authors wrote shows letter for letter and takes no effect. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  clip,
  fence,
  htmlCode,
  markdownCode,
  markdownLink,
  markdownText,
  oneLine,
  visible,
} from '../../src/plan/words/escape.ts';
import { anyCharacter } from '../support/any-character.ts';
import { runs as often } from '../support/runs.ts';

const md = new MarkdownIt({ html: true, linkify: true });

/** What a reader sees, and every token that is more than text or code. */
function read(markdown: string): { text: string; plain: string; others: string[] } {
  const others: string[] = [];
  let text = '';
  let plain = '';
  for (const block of md.parse(markdown, {})) {
    if (block.type !== 'inline') continue;
    plain += '\n';
    for (const token of block.children ?? []) {
      if (token.type === 'code_inline') plain += '\0';
      if (['text', 'text_special'].includes(token.type)) plain += token.content;
      if (['text', 'text_special', 'code_inline'].includes(token.type)) text += token.content;
      else others.push(token.type);
    }
  }
  return { text, plain, others };
}

/** What GitHub acts upon in text that is not code. */
const acting = [/@[\w-]/, /#\d/, /\bGH-\d/i, /\b[0-9a-f]{7,40}\b/, /https?:\/\//i, /\bwww\./i, /:\w+:/, /\$\S/];

const nasty = [
  '@octocat',
  '@org/team',
  '#12',
  'GH-12',
  'owner/repo#1',
  'a@b.example',
  'https://evil.test/x?y=1',
  'www.evil.test',
  '0123abc4567',
  '![x](https://evil.test/p.png)',
  '[x](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '</details>',
  '```',
  '~~~',
  '`',
  '``',
  '|',
  '\\|',
  '\\',
  '**b**',
  '_i_',
  '~~s~~',
  '\n',
  '\r\n',
  '\n\n# h',
  '\u202e',
  '\u200b',
  '\u2066',
  '&amp;',
  '&#64;user',
  '&lt;',
  ':tada:',
  '$x$',
  '$`x`$',
  '[^1]',
  '<https://a.test>',
  '<a@b.test>',
  "{{ first_name|default:'friend' }}",
  '- [ ] x',
  '1. x',
  '> x',
  '---',
  '===',
  'ABC-123',
  'x.example.com',
  '//cdn.test',
  '😀',
  '👨‍👩‍👧',
  'Grüße',
  '日本語',
  ' ',
  '  ',
  '\t',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: anyCharacter }), fc.string()), { maxLength: 8 })
  .map((all) => all.join(''));
const runs = often(7, 1000);

describe('escape', () => {
  for (const [name, escape] of [
    ['markdownText', markdownText],
    ['markdownCode', markdownCode],
  ] as const) {
    it(`${name}: a cell shows exactly the text, and nothing of it acts`, () => {
      fc.assert(
        fc.property(words, (text) => {
          const cell = read(`| a | b |\n|---|---|\n| ${escape(text)} | end |\n`);
          expect(cell.others).toEqual([]);
          expect(cell.text).toBe(`ab${oneLine(text)}end`);
          for (const pattern of acting) expect(cell.plain).not.toMatch(pattern);
        }),
        runs,
      );
    });
    it(`${name}: neither does a bullet or a paragraph`, () => {
      fc.assert(
        fc.property(words, (text) => {
          for (const [before, after] of [
            ['- ', ''],
            ['', ''],
            ['> - (', ')'],
            ['**', '**'],
          ] as const) {
            if (before === '**' && oneLine(text) === '') continue;
            const line = read(`${before}${before === '**' ? 'x ' : ''}${escape(text)}${after}\n`);
            expect(line.others.filter((type) => !type.startsWith('strong'))).toEqual([]);
            for (const pattern of acting) expect(line.plain).not.toMatch(pattern);
          }
          const tokens = md.parse(`- ${escape(text)}\n`, {}).map((token) => token.type);
          expect(new Set(tokens).size - (tokens.includes('inline') ? 1 : 0)).toBeLessThanOrEqual(6);
          expect(
            tokens.filter((type) => /heading|hr|fence|code_block|html|blockquote|table|ordered/.test(type)),
          ).toEqual([]);
        }),
        runs,
      );
    });
  }

  it('keeps ordinary subjects readable in the source', () => {
    expect(markdownText('You left something behind')).toBe('You left something behind');
    expect(markdownText('Ends tonight: 20% off, e.g. (all) hats!')).toBe('Ends tonight: 20% off, e.g. (all) hats!');
    expect(markdownText('thanks @octocat, see #12')).toBe('thanks `@octocat`, see `#12`');
  });

  it('leaves the end of a sentence out of the code', () => {
    expect(markdownText('1 error in flows/broken.yaml.')).toBe('1 error in `flows/broken.yaml`.');
    expect(markdownText('Who? @octocat?!')).toBe('Who? `@octocat`?!');
    expect(markdownText('see :tada:')).toBe('see `:tada:`');
  });

  it('a fence is closed by nothing inside', () => {
    fc.assert(
      fc.property(words, (text) => {
        const tokens = md.parse(`${fence(text, 'diff')}\n\nafter\n`, {});
        expect(tokens.map((token) => token.type)).toEqual(['fence', 'paragraph_open', 'inline', 'paragraph_close']);
        expect(tokens[0]?.content).toBe(`${visible(text)}\n`);
      }),
      runs,
    );
  });

  it('a summary holds no tag but its own', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(htmlCode(text)).not.toMatch(/<(?!\/?code>)/);
        expect(md.parse(`<details><summary>${htmlCode(text)}</summary>\n\nx\n`, {}).map((token) => token.type)).toEqual(
          ['html_block', 'paragraph_open', 'inline', 'paragraph_close'],
        );
      }),
      runs,
    );
  });

  it('a link goes where we say', () => {
    const link = markdownLink(markdownCode('a](b) `c`'), 'https://host.test/a b(c).yaml#L5');
    expect(md.renderInline(link)).toContain('href="https://host.test/a%20b%28c%29.yaml#L5"');
  });

  it('shows what hides, and leaves joined emoji and letters alone', () => {
    expect(visible('a\u202eb\u200bc\u0007')).toBe('a�b�c�');
    expect(visible('👨‍👩‍👧 ❤️ می‌خواهم')).toBe('👨‍👩‍👧 ❤️ می‌خواهم');
    expect(visible('a\u200db')).toBe('a�b');
    expect(visible('x\ud800')).toBe('x�');
  });

  it('clips by characters', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('👨‍👩‍👧👨‍👩‍👧', 2)).toBe('👨‍👩‍👧👨‍👩‍👧');
    expect(clip(`a${'\u0301'.repeat(500)}bcdef`, 3).length).toBeLessThan(40);
  });
});
