/**
 * Bodies compared as people read them. What Klaviyo holds is its own print of what was sent: comments gone, CSS printed
 * anew, entities decoded (recorded). Shown line by line, one changed word would stand among many that nobody changed.
 */
import { decoded, plainText } from '../mail/plain-text.ts';
import { textDiff, type TextDiff } from './text-diff.ts';

export interface BodyDiff {
  /** The words a reader sees, or the text itself where it is no HTML, or HTML whose words are the same. */
  readonly shown: TextDiff;
  /** The HTML besides, where the words differ. */
  readonly html?: TextDiff;
}

export function bodyDiff(before: string | null, after: string | null, maxEdits?: number): BodyDiff {
  if (!isHtml(before) || !isHtml(after)) return { shown: textDiff(before, after, maxEdits) };
  const html = textDiff(printed(before), printed(after), maxEdits);
  const words = textDiff(wordsOf(before), wordsOf(after), maxEdits);
  return words.hunks.length === 0 ? { shown: html } : { shown: words, html };
}

const isHtml = (text: string | null): text is string => text !== null && /<[a-z][a-z\d]*[\s>/]/i.test(text);

/** Empty lines say nothing. */
const wordsOf = (html: string): string => plainText(html).replace(/\n\n+/g, '\n');

/** The same print for both sides: whatever Klaviyo is known to do to HTML is done to either. */
const printed = (html: string): string =>
  decoded(
    html
      .replace(/\r\n?/g, '\n')
      .replace(/<!--(?!\[if|<!\[endif)[\s\S]*?-->/g, '')
      .replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\s*>/gi, '')
      .replace(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, '#$1$2$3')
      .replace(/(<style[^>]*>)([\s\S]*?)(?=<\/style>)/gi, (_, open: string, css: string) => `${open}\n${sheet(css)}`)
      .replace(/style="([^"]*)"/gi, (_, css: string) => `style="${declarations(css)}"`),
  )
    .replace(/[ \t]+/g, ' ')
    .replace(/>\s*</g, '>\n<')
    .replace(/\s*\n\s*/g, '\n')
    .trim();

const declarations = (css: string): string =>
  css
    .replace(/\s*([:;,])\s*/g, '$1')
    .replace(/\s*!\s*important/gi, '!important')
    .replace(/;$/, '');
/** A rule a line. */
const sheet = (css: string): string =>
  declarations(css.replace(/\/\*[\s\S]*?\*\//g, '').trim())
    .replace(/\s*([{}>])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([{}])/g, '$1\n');
