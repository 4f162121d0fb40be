/** HTML is the same through all that Klaviyo is known to do to it, and through nothing else. */
import { expect, it } from 'vitest';
import { isSameHtml } from '../../src/flow/compare/html.ts';

it.each<[string, string, string]>([
  ['the text itself', '<p>One</p>', '<p>One</p>'],
  [
    'a document around it',
    '<p>One</p>',
    '<!DOCTYPE html PUBLIC "x">\n<html><head></head><body><p>One</p></body></html>',
  ],
  ['tags of a document with spaces', '<p>One</p>', '<HTML ><head ></HEAD ><body ><p>One</p></body ></html >'],
  ['comments', '<p>One</p>', '<!-- a\n<b> --><p>One<!----></p><!-- c -->'],
  ['white space', '<p>One two</p>', ' <p>\n  One \t two</p>\n'],
  ['white space around signs', 'a{b:c;d:e,f}<p>x</p>', 'a { b : c ; d : e , f } <p> x </p>'],
  ['the last semicolon', 'a{b:c}', 'a{b:c;}'],
  ['the last semicolon of an attribute', '<p style="a:b">', '<p style="a:b;;">'],
  ['the same in single quotes', "<p style='a:b'>", "<p style='a:b;'>"],
  ['shortened colours', 'a{color:#AABBCC}', 'a{color:#abc}'],
  ['letters', '<P CLASS="a">', '<p class="A">'],
  ['named characters', '&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
  ['a space that does not break', 'a&nbsp;b', 'a\u00a0b'],
  ['numbered characters', '&#65;&#228;&#128512;', 'Aä😀'],
  ['characters in hex', '&#x41;&#XE4;&#x1f600;', 'Aä😀'],
  ['capitals in a name', '&AMP;', '&'],
  ['the last character there is', '&#1114111;', '\u{10ffff}'],
])('is blind to %s', (_, ours, theirs) => {
  expect(isSameHtml(ours, theirs)).toBe(true);
});

it.each<[string, string, string]>([
  ['words', '<p>One</p>', '<p>Two</p>'],
  ['a tag', '<p>One</p>', '<b>One</b>'],
  ['a tag that begins like one of a document', '<header>One</header>', 'One'],
  ['attributes of a body', '<body bgcolor="red">One</body>', 'One'],
  ['spaces between words', 'a b', 'ab'],
  ['a comment that Outlook reads', '<p>One</p><!--[if mso]><p>Two</p><![endif]-->', '<p>One</p>'],
  ['what stands between two comments', '<!-- a -->One<!-- b -->', '<!-- a --><!-- b -->'],
  ['colours that cannot be shortened', '#aabbcd', '#abc'],
  ['colours with their transparency', '#aabbccdd', '#abcdd'],
  ['a colour of other digits', '#abbbcc', '#abc'],
  ['the same in the middle', '#aabccc', '#abc'],
  ['a semicolon between', 'a;b', 'ab'],
  ['an unknown name of a character', '&foo;', 'foo'],
  ['a character that there is not', '&#1114112;', ''],
  ['no character at all', '&#0;', ''],
  ['a number without its sign', '&65;', 'A'],
])('tells %s', (_, ours, theirs) => {
  expect(isSameHtml(ours, theirs)).toBe(false);
});

it('leaves what names no character as it stands', () => {
  expect(isSameHtml('&foo; &#0; &#1114112;', '&FOO; &#0; &#1114112;')).toBe(true);
});
