/**
 * Bodies compared as people read them. What Klaviyo holds is its own print of what was sent: comments gone, CSS printed
 * anew, entities decoded (recorded). Shown line by line, one changed word would stand among many that nobody changed.
 */
import { decoded, plainText } from '../../mail/plain-text.ts';
import { type Words, wordsOf } from '../../text/word-diff.ts';
import { textDiff, type TextDiff } from './text-diff.ts';

export interface BodyDiff {
  /** The words a reader sees, or the text itself where it is no HTML, or HTML whose words are the same. */
  readonly shown: TextDiff;
  /** The HTML besides, where the words differ. */
  readonly html?: TextDiff;
  /** Lines that changed, word by word; left out where it is no prose. */
  readonly lines?: readonly Words[];
}

export function bodyDiff(before: string | null, after: string | null, maxEdits?: number): BodyDiff {
  if (!isHtml(before) || !isHtml(after)) {
    const shown = textDiff(before, after, maxEdits);
    return isProse(before) && isProse(after) ? { shown, lines: changedLines(shown) } : { shown };
  }
  const html = textDiff(printed(before), printed(after), maxEdits);
  const words = textDiff(readWords(before), readWords(after), maxEdits);
  return words.hunks.length === 0 ? { shown: html } : { shown: words, html, lines: changedLines(words) };
}

/** Text messages are; what a webhook sends is not. */
const isProse = (text: string | null): boolean => text !== null && !/^\s*([{[<]|$)/.test(text);

/** Each line that was put in another's place with the words that differ; the others whole. */
function changedLines({ hunks }: TextDiff): readonly Words[] {
  const lines: Words[] = [];
  for (const hunk of hunks) {
    for (let at = 0; at < hunk.lines.length;) {
      const run = (mark: '-' | '+'): readonly string[] => {
        const from = at;
        while (hunk.lines[at]?.mark === mark) at += 1;
        return hunk.lines.slice(from, at).map(({ text }) => text);
      };
      const [old, now] = [run('-'), run('+')];
      if (old.length + now.length === 0) at += 1;
      else lines.push(...paired(old, now));
    }
  }
  return lines;
}

/** Characters of both sides of a line: nobody reads more of it word by word, and comparing takes its square. */
const longest = 4000;

/** Lines are each other's successors where there are as many; a line in another's place with few words in common is another. */
function paired(old: readonly string[], now: readonly string[]): readonly Words[] {
  const whole = (mark: '-' | '+', text: string): Words => [{ mark, text }];
  if (old.length !== now.length)
    return [...old.map((text) => whole('-', text)), ...now.map((text) => whole('+', text))];
  return now.map((text, index): Words => {
    const before = old[index] ?? '';
    if (before.length + text.length > longest) return [...whole('-', before), ...whole('+', text)];
    const words = wordsOf(before, text);
    const kept = words.reduce((sum, one) => sum + (one.mark === ' ' ? one.text.trim().length : 0), 0);
    return kept * 3 >= Math.max(before.length, text.length) ? words : [...whole('-', before), ...whole('+', text)];
  });
}

const isHtml = (text: string | null): text is string => text !== null && /<[a-z][a-z\d]*[\s>/]/i.test(text);

/** Empty lines say nothing. */
const readWords = (html: string): string => plainText(html).replace(/\n\n/g, '\n');

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
    // Written as entities they come back as characters, or not at all.
    .replace(/[\u00ad\u034f\u200b-\u200f\u2060\ufeff]/g, '')
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
  declarations(css.replace(/\/\*[\s\S]*?\*\//g, ''))
    .replace(/\s*([{}>])\s*/g, '$1')
    .replace(/;}/g, '}')
    .replace(/([{}])/g, '$1\n');
