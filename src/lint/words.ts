/** Placeholders of other systems and of designers, in any text. */
import type { Finding } from './finding.ts';
import { mask, masked } from './html.ts';

/** By system: what it looks like, and what to write. */
const foreign: readonly (readonly [RegExp, string, string])[] = [
  [/\*\|[A-Z0-9_:]+\|\*/g, "Mailchimp's", "Write {{ first_name|default:'friend' }}."],
  [/%%[\w. -]{1,40}%%/g, 'of another system (%%…%%)', "Write {{ first_name|default:'friend' }}."],
  [/<%[=-]?[^%<>]{1,80}%>/g, 'of another system (<% … %>)', "Write {{ first_name|default:'friend' }}."],
  [
    /\[(?:FNAME|LNAME|FIRST_?NAME|LAST_?NAME|NAME|EMAIL|UNSUBSCRIBE|VORNAME)\]/gi,
    'in square brackets',
    "Write {{ first_name|default:'friend' }}.",
  ],
  [/\{(?:first_?name|last_?name|name|email)\}/gi, 'in single braces', 'Write two: {{ first_name }}.'],
  [
    /%(?:FIRSTNAME|LASTNAME|EMAIL|UNSUBSCRIBELINK|recipient\.[\w.]+)%/gi,
    'of another system (%…%)',
    "Write {{ first_name|default:'friend' }}.",
  ],
];
/** Not as an address: links are looked at by themselves. */
const dummy = /(?<![=]['"])(?:\blorem ipsum\b|\bTODO\b|\bTBD\b|\bXXX+\b|\bINSERT (?:TEXT|IMAGE|LINK|COPY)\b)/g;
/** Liquid's `list.first.title` renders nothing: Django asks for a key. */
const liquidPath = /\b(?!forloop\b)[\w.]+\.(first|last)\.\w+/g;

export function lintWords(source: string): readonly Finding[] {
  const text = mask(source);
  const findings: Finding[] = [];
  const tell = (code: Finding['code'], { 0: words, index: offset }: RegExpExecArray, message: string, detail: string) =>
    void findings.push({ code, message, detail, offset, length: words.length });
  for (const [pattern, whose, remedy] of foreign) {
    for (const found of text.matchAll(pattern)) {
      if (found[0].includes(masked)) continue;
      const message = `"${found[0]}" is a placeholder ${whose}; Klaviyo sends it to people as it stands.`;
      tell('mail-foreign-tag', found, message, remedy);
    }
  }
  for (const found of text.matchAll(dummy))
    tell('mail-placeholder', found, `"${found[0]}" was to be replaced.`, 'Write the real words.');
  if (source.includes('{')) {
    for (const found of source.matchAll(liquidPath)) {
      if (text[found.index] !== masked) continue;
      tell(
        'mail-foreign-tag',
        found,
        `"${found[0]}" is Liquid's way: Klaviyo looks for a property "${found[1]}" and shows nothing.`,
        found[1] === 'first' ? 'Write .0 for the first of a list.' : 'Write |last, in {% with item=list|last %}.',
      );
    }
  }
  return findings;
}
