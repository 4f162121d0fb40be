/**
 * What authors wrote, put where it can break nothing. Every text of theirs (subjects, names, addresses, ids, messages
 * that quote them) goes through one of these before it stands in a comment, a summary, a report or on a terminal.
 *
 *   visible       nothing steers a terminal or hides: control characters, bidirectional overrides, invisible characters
 *   oneLine       the same in one line
 *   markdownText  Markdown text, also in a table's cell: shown letter for letter, in plain type where that is safe
 *   markdownCode  the same in code type
 *   htmlCode      for the one place where Markdown does not reach, the line of <summary>; htmlText in plain type
 *   fence         a code block that its content cannot close
 *
 * GitHub looks for mentions, issue references, commits, emoji and formulas in the text after Markdown has been read, so
 * neither a backslash nor an entity holds them back; code does. Words that hold something of the kind are therefore set
 * in code, the others stay as they are. Its autolinks: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */

// Line feed and tab are spared. Then: invisible and bidirectional marks, variation selectors of no emoji, tags.
const hiding =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
// Joiners and emoji selectors are letters where they stand between what they join: family emoji, Persian, Hindi.
const joining = /(?<![^\p{ASCII}])[\u200c\u200d\ufe0e\ufe0f]|[\u200c\u200d](?![^\p{ASCII}])/gu;

/** The text with nothing hidden in it: what cannot be seen is shown as �; line ends are \n. */
export const visible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(hiding, '�')
    .replace(joining, '�');

/** Visible and in one line: line ends as ↵, other white space as one space. */
export const oneLine = (text: string): string =>
  visible(text.trim())
    .replace(/\s*\n\s*/g, ' ↵ ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first lines of many, and how many are left: a few more than `most` are all shown. */
export function firstLines<T>(all: readonly T[], most: number): { readonly kept: readonly T[]; readonly left: number } {
  const kept = all.length > most + 4 ? all.slice(0, most) : all;
  return { kept, left: all.length - kept.length };
}

/** Markdown text and code of at most so many characters. */
export const textOf = (text: string, most: number): string => markdownText(clip(text, most));
export const codeOf = (text: string, most: number): string => markdownCode(clip(text, most));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** ASCII and letters that nothing joins. */
const single = /^[\t\n\x20-\x7e\xa1-\u02ff]*$/;

/** At most `length` characters as people count them, the last one an ellipsis where something is left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // The common case, without the segmenter's price: each of these is a character by itself.
  if (single.test(text.slice(0, length + 1))) return `${text.slice(0, length - 1)}…`;
  const cut: string[] = [];
  // A character can be built of any number of code units; such a one is dropped whole.
  for (const { segment } of graphemes.segment(text.slice(0, length * 8))) {
    if (cut.length === length) return `${cut.slice(0, -1).join('')}…`;
    cut.push(segment.length > 32 ? '�' : segment);
  }
  return text.length > length * 8 ? `${cut.slice(0, length - 1).join('')}…` : cut.join('');
}

/** A word in which GitHub (or a linkifier) may find something to act upon. */
const acts = [
  /[@#$]/, // mentions, issues, owner/repo#1, formulas
  /\/\/|www\.|^\W*(?:https?|ftp|mailto|xmpp|tel|data|javascript):/i, // addresses of the web
  /\S\.\p{L}{2}/u, // example.com
  /[\p{L}\p{N}]-\d/u, // GH-12, ABC-123
  /[0-9a-f]{7}/i, // commits
  /:[\w+-]+:/, // :tada:
];
const isDate = (word: string): boolean => /^\(?\d{4}-\d\d-\d\d[).,;:]*$/.test(word);
const doesAct = (word: string): boolean => !isDate(word) && acts.some((pattern) => pattern.test(word));

const codeSpan = (text: string): string =>
  text.trim() === '' ? text : text.startsWith(' ') && text.endsWith(' ') ? `\` ${text} \`` : `\`${text}\``;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '|': '&#124;',
  '`': '&#96;',
};
const entity = (char: string): string => entities[char] ?? char;

/** A word in code; what ends a sentence or a clause stays outside, so that names can be copied. */
function codeWord(word: string): string {
  const [, inner = word, end = ''] = /^(.*?\w)([.,;!?]+)$/su.exec(word) ?? [];
  return `${codeSpan(inner)}${end}`;
}

const plainWord = (word: string): string => word.replace(/[\\*_[\]~^]/g, '\\$&').replace(/[&<>]/g, entity);

/** For bullets and paragraphs: nothing that opens a list, a heading or a rule. */
const opening = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');

/** Runs of text between the two characters that neither a code span nor a cell can hold: | and `. */
const pieces = (text: string, write: (piece: string) => string): string =>
  text
    .split(/([|`])/)
    .map((piece, index) => (index % 2 === 1 ? entity(piece) : write(piece)))
    .join('');

/** Markdown that shows `text` in one line, letter for letter, wherever it stands. */
export const markdownText = (text: string): string =>
  opening(
    pieces(oneLine(text), (piece) =>
      piece
        .split(/( )/)
        .map((word) => (doesAct(word) ? codeWord(word) : plainWord(word)))
        .join(''),
    ),
  );

/** The same in code type. */
export const markdownCode = (text: string): string => pieces(oneLine(text), codeSpan);

/** For <summary>: Markdown is not read there, HTML is. */
export const htmlCode = (text: string): string => `<code>${oneLine(text).replace(/[&<>"'|`]/g, entity)}</code>`;

/** The same in plain type where nothing in it acts. */
export const htmlText = (text: string): string =>
  oneLine(text)
    .split(/( )/)
    .map((word) => (doesAct(word) ? htmlCode(word) : word.replace(/[&<>"'|`]/g, entity)))
    .join('');

/** The value of an attribute, between double quotes. */
export const htmlAttribute = (text: string): string => oneLine(text).replace(/[&<>"'|`]/g, entity);

/** A link; `label` is Markdown already. */
export const markdownLink = (label: string, url: string): string =>
  `[${label}](${url.replace(/[\s()<>\\[\]|`]/g, (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`)})`;

/** A code block whose fence is longer than any run of backticks inside. */
export function fence(text: string, language: string): string {
  const inside = visible(text);
  const longest = Math.max(2, ...(inside.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${inside}\n${marks}`;
}

/** A path for a URL, slashes kept. */
export const urlPath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()'*!~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`))
    .join('/');
