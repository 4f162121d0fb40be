/** Two bodies beside each other: what counts as no difference, what is shown of one, and which lines stand for each other. */
import { describe, expect, it } from 'vitest';
import { bodyDiff } from '../../src/plan/words/body-diff.ts';

/** What is shown of the HTML, line by line. */
const html = (before: string, after: string): string[] => {
  const { shown, html: below } = bodyDiff(before, after);
  return (below ?? shown).hunks.flatMap(({ lines }) => lines.map(({ mark, text }) => mark + text));
};

describe('HTML that Klaviyo may print otherwise is the same', () => {
  it.each([
    ['line ends', '<p>a\rb\r\nc</p>', '<p>a\nb\nc</p>'],
    ['comments', '<p>a</p><!-- for\nus --><p>b</p>', '<p>a</p><p>b</p>'],
    ['the frame of a page', '<!DOCTYPE html>\n<html>\n<head ></head><body><p>a</p></body></html>', '<p>a</p>'],
    ['colours', '<p style="color:#AABBCC">a</p>', '<p style="color:#ABC">a</p>'],
    [
      'white space of a style',
      '<p style="color : red ; font-family: A , B;">a</p>',
      '<p style="color:red;font-family:A,B">a</p>',
    ],
    ['the same on one side of a sign', '<p style="color :red; top: 0">a</p>', '<p style="color:red ;top:0">a</p>'],
    ['white space of a sheet', '<style>p {top:0} a{left:0 }</style>', '<style>p{ top:0}a{left:0}</style>'],
    ['an importance', '<p style="color:red  ! important">a</p>', '<p style="color:red!important">a</p>'],
    [
      'a sheet',
      '<style type="text/css">\n/* all\n of it */\np { color : red; }\n@media (max-width: 9px) { p > a { top: 0 !important; } }\n</style><p>a</p>',
      '<style type="text/css">p{color:red}@media (max-width:9px){p>a{top:0!important}}</style><p>a</p>',
    ],
    ['entities', '<p>caf&eacute; &mdash; &amp;</p>', '<p>caf&eacute; — &</p>'],
    ['what shows nothing', '<p>a&shy;b\u200bc</p>', '<p>abc</p>'],
    ['spaces', '<p>a \t  b</p>', '<p>a b</p>'],
    ['space between tags', '<p>a</p>  \n\n <p>b</p>', '<p>a</p><p>b</p>'],
    ['space around line ends', '<p>a  \n\n   b</p>', '<p>a\nb</p>'],
    ['space before a line end', '<p>a  \nb</p>', '<p>a\nb</p>'],
    ['space behind one', '<p>a\n  b</p>', '<p>a\nb</p>'],
    ['space around it all', '\n  <p>a</p>\n', '<p>a</p>'],
  ])('%s', (_, before, after) => {
    expect(html(before, after)).toEqual([]);
    expect(html(after, before)).toEqual([]);
  });
  it.each([
    ['colours with a depth', '<p style="color:#AABBCCDD">a</p>', '<p style="color:#ABCDD">a</p>'],
    ['what Outlook alone reads', '<!--[if mso]><p>a</p><![endif]--><p>b</p>', '<p>b</p>'],
    ['what Outlook alone does not read', '<!--[if !mso]><!--><p>b</p><!--<![endif]-->', '<p>b</p>'],
    ['a frame that says more', '<body class="dark"><p>a</p></body>', '<body><p>a</p></body>'],
    ['a space that is none of a style', '<p style="margin:0 1px">a</p>', '<p style="margin:01px">a</p>'],
    ['an importance', '<p style="top:0!important">a</p>', '<p style="top:0">a</p>'],
    ['a space between names in a sheet', '<style>p a{top:0}</style>', '<style>pa{top:0}</style>'],
    ['a space between words', '<p>a b</p>', '<p>ab</p>'],
  ])('but not %s', (_, before, after) => {
    expect(html(before, after)).not.toEqual([]);
  });
  it('and one that differs is shown a tag and a rule a line', () => {
    const mail = (colour: string): string =>
      `<style>p { top: 0 }\na { color: ${colour}; }</style><p>One</p>\n<p style="left: 0">Two</p>`;
    expect(html(mail('blue'), mail('red'))).toEqual([
      ...[' top:0}', ' a{', '-color:blue}', '+color:red}', ' </style>', ' <p>One</p>'],
    ]);
  });
});

describe('what is shown', () => {
  const of = (before: string | null, after: string | null) => {
    const { shown, html: below, lines } = bodyDiff(before, after);
    return [
      shown.added,
      shown.removed,
      below === undefined ? 'as it is' : 'words',
      lines === undefined ? 'whole' : 'marked',
    ];
  };
  it.each<[string, string | null, string | null, unknown[]]>([
    ['a mail by its words', '<p>One pan</p>', '<p>One lid</p>', [1, 1, 'words', 'marked']],
    ['by heading and break', '<h1>One</h1>', 'Two<br/>', [1, 1, 'words', 'marked']],
    ['empty lines say nothing', '<p>a</p><p>b</p>', '<p>a</p><br><br><p>b</p><p>c</p>', [1, 0, 'words', 'marked']],
    ['the same words by their HTML', '<p>One</p>', '<h1>One</h1>', [1, 1, 'as it is', 'whole']],
    ['a text that becomes a mail', 'One', '<p>One</p>', [1, 1, 'as it is', 'whole']],
    ['a text that becomes another mail', 'One', '<p>Two</p>', [1, 1, 'as it is', 'whole']],
    ['a mail that was not there', null, '<p>One</p>', [1, 0, 'as it is', 'whole']],
    ['a mail that becomes a text', '<p>One</p>', 'One', [1, 1, 'as it is', 'whole']],
    ['a text message', 'I <3 pans, 1 < 2', 'I <3 lids, 1 < 2', [1, 1, 'as it is', 'marked']],
    ['what a webhook sends', '{"a":1}', ' {"a":2}', [1, 1, 'as it is', 'whole']],
    ['a list of it', '\n[1]', '[2]', [1, 2, 'as it is', 'whole']],
    ['one side of it', 'One', '{"a":2}', [1, 1, 'as it is', 'whole']],
    ['a text that was not there', null, 'One', [1, 0, 'as it is', 'whole']],
    ['one that was empty', '', 'One', [1, 0, 'as it is', 'whole']],
    ['one that is gone', 'One', null, [0, 1, 'as it is', 'whole']],
  ])('%s', (_, before, after, shown) => {
    expect(of(before, after)).toEqual(shown);
  });
});

describe('lines', () => {
  const marks = (before: string, after: string): string[] =>
    (bodyDiff(before, after).lines ?? []).map((line) => line.map(({ mark, text }) => `${mark}${text}`).join('|'));
  it.each<[string, string, string, string[]]>([
    [
      'stand for each other where there are as many',
      'Same.\nA red pan.\nA red lid.',
      'Same.\nA new pan.\nA new lid.',
      [' A |-red|+new|  pan.', ' A |-red|+new|  lid.'],
    ],
    ['do not where there are more', 'A red pan.', 'A new pan.\nA lid.', ['-A red pan.', '+A new pan.', '+A lid.']],
    ['in two places', 'A.\nb\nc\nd\ne\nf\ng\nB.', 'A!\nb\nc\nd\ne\nf\ng\nB!', [' A|-.|+!', ' B|-.|+!']],
    ['have a third in common at least', 'abcd efghijk', 'abcd lmnopqr', [' abcd |-efghijk|+lmnopqr']],
    ['or are others', 'abcd efghijkl', 'abcd mnopqrst', ['-abcd efghijkl|+abcd mnopqrst']],
    ['by the longer one', 'abcd', 'abcd mnopqrst', ['-abcd|+abcd mnopqrst']],
  ])('%s', (_, before, after, lines) => {
    expect(marks(before, after)).toEqual(lines);
  });
  it('are not read word by word where they are very long', () => {
    const line = (word: string): string => `${word} ${'x'.repeat(1996)}`;
    expect(marks(line('one'), line('two'))).toEqual([`-one|+two|  ${'x'.repeat(1996)}`]);
    expect(marks(line('one'), line('four'))).toEqual([`-${line('one')}|+${line('four')}`]);
  });
});
