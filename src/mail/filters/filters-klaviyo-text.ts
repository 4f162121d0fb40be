/** Klaviyo's own filters on texts, by its filter glossary [D]; what it shows no result for is marked [?]. */
import { filter, type Filter, ofText } from './filter.ts';
import { escapeHtml, lstrip, rstrip, smallInt, str, strip } from '../python/python-text.ts';
import { stripTags } from './strip-tags.ts';
import { Placeholder, Safe, isList, isText, truth, lengthOf, type Value } from '../python/value.ts';

const withText = (run: (text: string, argument: string) => Value): Filter =>
  ofText('required', (s, a) => run(s, str(a ?? '')));

/** "old|new", parted at the first bar. */
const clause = (written: string): readonly [string, string] => {
  const bar = written.indexOf('|');
  return bar < 0 ? [written, ''] : [written.slice(0, bar), written.slice(bar + 1)];
};
const replaceOne = (text: string, at: number, old: string, by: string): string =>
  at < 0 || old === '' ? text : text.slice(0, at) + by + text.slice(at + old.length);
const replacing = withText((s, a) => {
  const [old, by] = clause(a);
  return old === '' ? s : s.replaceAll(old, by);
});

/** A picture that says that there is none: nothing is fetched for it. */
const noImage = new Safe(
  `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><rect width="200" height="200" fill="#eee"/><text x="100" y="105" font-family="sans-serif" font-size="14" text-anchor="middle" fill="#555">product image</text></svg>',
  ).replaceAll("'", '%27')}`,
);
const blankImage = new Safe('data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==');
const orImage = (image: Safe): Filter => filter('none', (v) => (truth(v) ? v : image));

/** At most so many characters, of which the last three are "..." [?]. */
const truncate = ofText('optional', (s, a) => {
  const most = a === undefined ? 50 : smallInt(a);
  return lengthOf(s) <= most
    ? s
    : `${Array.from(s)
        .slice(0, Math.max(0, most - 3))
        .join('')}...`;
});

export const klaviyoTextFilters: Readonly<Record<string, Filter>> = {
  append: withText((s, a) => s + a),
  prepend: withText((s, a) => a + s),
  upcase: ofText('none', (s) => s.toUpperCase(), false),
  downcase: ofText('none', (s) => s.toLowerCase()),
  strip: ofText('none', (s) => strip(s)),
  lstrip: ofText('none', (s) => lstrip(s)),
  rstrip: ofText('none', (s) => rstrip(s)),
  strip_html: ofText('none', (s) => stripTags(s)),
  strip_newlines: ofText('none', (s) => s.replace(/[\r\n]/g, '')),
  newline_to_br: ofText(
    'none',
    (s, _a, { autoescape }, html) => new Safe((autoescape && !html ? escapeHtml(s) : s).replace(/\r\n|\r|\n/g, '<br>')),
  ),
  escape_once: ofText('none', (s) => new Safe(escapeHtml(s).replace(/&amp;(#x?[\da-fA-F]+|[a-zA-Z]\w*);/g, '&$1;'))),
  find_replace: replacing,
  replace: replacing,
  replace_first: withText((s, a) => replaceOne(s, s.indexOf(clause(a)[0]), ...clause(a))),
  replace_last: withText((s, a) => replaceOne(s, s.lastIndexOf(clause(a)[0]), ...clause(a))),
  remove: withText((s, a) => (a === '' ? s : s.replaceAll(a, ''))),
  remove_first: withText((s, a) => replaceOne(s, s.indexOf(a), a, '')),
  remove_last: withText((s, a) => replaceOne(s, s.lastIndexOf(a), a, '')),
  split: ofText('required', (s, a) => (str(a ?? '') === '' ? [s] : s.split(str(a!))), false),
  resplit: ofText('required', (s, a) => resplit(s, str(a ?? '')), false),
  truncate,
  httpize: ofText('none', (s) => (/^https?:\/\//i.test(s) ? s : `http://${s}`)),
  httpsize: ofText('none', (s) => (/^https?:\/\//i.test(s) ? s : `https://${s}`)),
  trim_slash: ofText('none', (s) => s.replace(/\/$/, '')),
  missing_image: orImage(blankImage),
  missing_product_image: orImage(noImage),
  list_to_string: filter('none', (v) => {
    if (!isList(v)) return isText(v) ? v : str(v);
    const words = v.map(str);
    // The serial comma is a guess [?].
    return words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
  }),
};

/** One character, a class or an escape, perhaps repeated: what can be matched in linear time. Groups are left out. */
const simple = /^(?:\\[sdwSDW.,;:|/\-+*?()[\]]|\[[^\]\\]*\]|[^\\[\](){}*+?|^$.])[+*?]?$/;

function resplit(s: string, pattern: string): Value {
  if (!simple.test(pattern)) return new Placeholder(`split at ${pattern}`);
  return s.slice(0, 100_000).split(new RegExp(pattern, 'u'));
}
