/** What stands in the source of a comment for what an author wrote, letter for letter; escape.test.ts holds what a reader sees. */
import { describe, expect, it } from 'vitest';
import {
  clip,
  fence,
  firstLines,
  htmlAttribute,
  htmlCode,
  htmlText,
  markdownCode,
  markdownLink,
  markdownText,
  oneLine,
  urlPath,
  visible,
} from '../../src/plan/words/escape.ts';

describe('nothing hides', () => {
  it.each([
    ['nul', 0x00],
    ['backspace', 0x08],
    ['vertical tab', 0x0b],
    ['escape', 0x1b],
    ['unit separator', 0x1f],
    ['delete', 0x7f],
    ['the last control', 0x9f],
    ['a soft hyphen', 0xad],
    ['a joiner of graphemes', 0x34f],
    ['an Arabic mark', 0x61c],
    ['a Hangul filler', 0x115f],
    ['a Khmer vowel that shows nothing', 0x17b4],
    ['a Mongolian selector', 0x180b],
    ['a space of no width', 0x200b],
    ['left to right', 0x200e],
    ['an override', 0x202e],
    ['a word joiner', 0x2060],
    ['an isolate', 0x2066],
    ['another Hangul filler', 0x3164],
    ['a selector of no emoji', 0xfe00],
    ['a byte order mark', 0xfeff],
    ['an interlinear mark', 0xfffb],
    ['a tag', 0xe0041],
    ['a selector of ideographs', 0xe0100],
    ['half a character', 0xd800],
  ])('%s is shown', (_, code) => {
    expect(visible(`a${String.fromCodePoint(code)}b`)).toBe('a�b');
  });

  it.each(['\r\n', '\r', '\n', '\u0085', '\u2028', '\u2029'])('line end %j is \\n', (end) => {
    expect(visible(`a${end}b`)).toBe('a\nb');
    expect(oneLine(`a${end}b`)).toBe('a ↵ b');
  });

  it('a carriage return cannot take back what stands before it', () => {
    expect(visible('delete\r\rkeep')).toBe('delete\n\nkeep');
  });

  it.each([
    ['between what they join', 'é\u200dé', 'é\u200dé'],
    ['behind a letter that is not ASCII, an emoji selector', '❤\ufe0f', '❤\ufe0f'],
    ['the same before more text', '❤\ufe0f x', '❤\ufe0f x'],
    ['a selector of text', '❤\ufe0e', '❤\ufe0e'],
    ['nothing before', '\u200dé', '�é'],
    ['nothing after', 'é\u200c', 'é�'],
    ['ASCII before', 'a\u200cé', 'a�é'],
    ['ASCII after', 'é\u200cb', 'é�b'],
    ['a selector behind ASCII', 'a\ufe0f', 'a�'],
    ['a selector at the beginning', '\ufe0eé', '�é'],
  ])('joiners are letters where they join: %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    ['tabs and line ends are text', 'a\tb\nc', 'a\tb\nc'],
    ['and what is ordinary', 'a b ~ é 日本 😀', 'a b ~ é 日本 😀'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('one line', () => {
  it.each([
    ['a  b\tc', 'a b c'],
    ['  a  ', 'a'],
    ['\n a \n', 'a'],
    ['a  \n\n  b', 'a ↵ b'],
    ['a\nb\nc', 'a ↵ b ↵ c'],
    ['\u0085a', '↵ a'],
    ['', ''],
  ])('%j is %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('clipped', () => {
  const family = '👩‍👩‍👧‍👦';
  it.each([
    ['what fits', 'abcd', 4, 'abcd'],
    ['one too many', 'abcde', 4, 'abc…'],
    ['far too many', 'abcdefgh'.repeat(20), 4, 'abc…'],
    ['characters built of many', family.repeat(3), 2, `${family}…`],
    ['one that the cut would halve', family.repeat(2), 2, `${family}…`],
    ['marks as many as a character may have', `e${'\u0301'.repeat(31)}b`, 5, `e${'\u0301'.repeat(31)}b`],
    ['characters that are not ours', '日本語テキスト', 3, '日本…'],
    ['far too many of them', '日本語テキスト'.repeat(9), 3, '日本…'],
    ['several built of many', family.repeat(3), 3, `${family}${family}…`],
    ['what just fits by its code units', `${family}👩‍👩`, 2, `${family}👩‍👩`],
    ['what fits once its marks are counted', 'abc\u0301d', 4, 'abc\u0301d'],
    ['marks beyond', `e${'\u0301'.repeat(32)}b`, 5, '�b'],
  ])('%s', (_, text, length, short) => {
    expect(clip(text, length)).toBe(short);
  });
});

describe('Markdown text', () => {
  it.each([
    // What GitHub acts upon stands in code.
    ['@octocat', '`@octocat`'],
    ['#12', '`#12`'],
    ['owner/repo#1', '`owner/repo#1`'],
    ['$x$', '`$x$`'],
    ['//cdn', '`//cdn`'],
    ['www.x', '`www.x`'],
    ['https:x', '`https:x`'],
    ['(HTTP:x', '`(HTTP:x`'],
    ['ftp:x', '`ftp:x`'],
    ['mailto:x', '`mailto:x`'],
    ['xmpp:x', '`xmpp:x`'],
    ['tel:1', '`tel:1`'],
    ['data:x', '`data:x`'],
    ['javascript:x', '`javascript:x`'],
    ['example.com', '`example.com`'],
    ['ÜBER.ÄÖ', '`ÜBER.ÄÖ`'],
    ['GH-12', '`GH-12`'],
    ['é-1', '`é-1`'],
    ['0-1', '`0-1`'],
    ['abcdef0', '`abcdef0`'],
    ['ABCDEF0', '`ABCDEF0`'],
    [':tada:', '`:tada:`'],
    [':+1:', '`:+1:`'],
    [':e-mail:', '`:e-mail:`'],
    ['abc-2026-11-27', '`abc-2026-11-27`'],
    ['2026-11-27x', '`2026-11-27x`'],
    ['2026-1-27', '`2026-1-27`'],
    // What it does not act upon does not.
    ['2026-11-27', '2026-11-27'],
    ['on (2026-11-27).', 'on (2026-11-27).'],
    ['2026-11-27, then', '2026-11-27, then'],
    ['a@', '`a@`'],
    ['20 %', '20 %'],
    ['a / b', 'a / b'],
    ['wwwx', 'wwwx'],
    ['ahttps:x', 'ahttps:x'],
    ['see https', 'see https'],
    ['a.b', 'a.b'],
    ['e.g.', 'e.g.'],
    ['at 1.50', 'at 1.50'],
    ['.com', '.com'],
    ['x -1', 'x -1'],
    ['pre-order', 'pre-order'],
    ['abcdef', 'abcdef'],
    ['a: b: c', 'a: b: c'],
    ['a::b', 'a::b'],
    // What Markdown reads is escaped.
    ['a\\b', 'a\\\\b'],
    ['*a*', '\\*a\\*'],
    ['_a_', '\\_a\\_'],
    ['[a]', '\\[a\\]'],
    ['~~a~~', '\\~\\~a\\~\\~'],
    ['[^1]', '\\[\\^1\\]'],
    ['<b>', '&lt;b&gt;'],
    ['a&b', 'a&amp;b'],
    ['a|b', 'a&#124;b'],
    ['a`b', 'a&#96;b'],
    ['@a|@b', '`@a`&#124;`@b`'],
    ['it\'s "so"', 'it\'s "so"'],
    // Neither does a beginning open a list, a heading or a rule.
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['a1. x', 'a1. x'],
    ['- x', '\\- x'],
    ['+ x', '\\+ x'],
    ['=== x', '\\=== x'],
    ['a - b', 'a - b'],
    ['a = 1. b', 'a = 1. b'],
    // What ends a sentence or a clause stays outside of the code.
    ['@a, b', '`@a`, b'],
    ['@a; b', '`@a`; b'],
    ['@a!', '`@a`!'],
    ['@a.b.', '`@a.b`.'],
    ['@?', '`@?`'],
    ['@a?!', '`@a`?!'],
    ['two  @a', 'two `@a`'],
    ['a\n@b', 'a ↵ `@b`'],
  ])('%s', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe('code', () => {
  it.each([
    ['a b', '`a b`'],
    ['', ''],
    ['|', '&#124;'],
    ['| |', '&#124; &#124;'],
    ['a | b', '`a `&#124;` b`'],
    // One space at each end is Markdown's; two are needed for one to be seen.
    ['| a |', '&#124;`  a  `&#124;'],
    ['`', '&#96;'],
    ['a\tb', '`a b`'],
  ])('%j in Markdown', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });

  it('in HTML', () => {
    expect(htmlCode('<a href="x">\n\'&|`')).toBe('<code>&lt;a href=&quot;x&quot;&gt; ↵ &#39;&amp;&#124;&#96;</code>');
  });

  it.each([
    ['a <b> & "c"', 'a &lt;b&gt; &amp; &quot;c&quot;'],
    ['ask @oak|elm now', 'ask <code>@oak&#124;elm</code> now'],
    ['', ''],
  ])('%j in HTML, in plain type', (text, html) => {
    expect(htmlText(text)).toBe(html);
  });
  it('in an attribute', () => {
    expect(htmlAttribute('<a b="c">\n\'&|`@d')).toBe('&lt;a b=&quot;c&quot;&gt; ↵ &#39;&amp;&#124;&#96;@d');
  });
  it.each([
    [3, 2, 3, 0],
    [6, 2, 6, 0],
    [7, 2, 2, 5],
    [4, 0, 4, 0],
    [5, 0, 0, 5],
  ])('of %i lines at most %i are shown, unless few are left', (count, most, kept, left) => {
    const lines = Array.from({ length: count }, (_, i) => i);
    expect(firstLines(lines, most)).toEqual({ kept: lines.slice(0, kept), left });
  });

  it.each([
    ['a', '```diff\na\n```'],
    ['``', '```diff\n``\n```'],
    ['``` and `', '````diff\n``` and `\n````'],
    ['`````', '``````diff\n`````\n``````'],
    ['a\u202eb', '```diff\na�b\n```'],
  ])('%j in a fence', (text, block) => {
    expect(fence(text, 'diff')).toBe(block);
  });
});

describe('addresses', () => {
  it('a link cannot be left', () => {
    expect(markdownLink('a', 'https://host.test/ \n()<>\\[]|`é%20')).toBe(
      '[a](https://host.test/%20%0a%28%29%3c%3e%5c%5b%5d%7c%60é%20)',
    );
  });
  it('a path keeps its slashes', () => {
    expect(urlPath("flows/a b/(c)'d*!~é#?.yaml")).toBe('flows/a%20b/%28c%29%27d%2a%21%7e%C3%A9%23%3F.yaml');
  });
});
