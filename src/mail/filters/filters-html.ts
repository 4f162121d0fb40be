/** Django's filters that make HTML, escape it or take it away. */
import { filter, type Filter, ofText } from './filter.ts';
import { toJson } from './json.ts';
import { conditionalEscape, escapeHtml, smallInt, str } from '../python/python-text.ts';
import { stripTags } from './strip-tags.ts';
import { urlize } from './urlize.ts';
import { Safe, isText, itemsOf, textOf } from '../python/value.ts';

const lines = (text: string): string => text.replace(/\r\n|\r/g, '\n');

export const htmlFilters: Readonly<Record<string, Filter>> = {
  escape: ofText('none', (s, _a, _c, html) => new Safe(html ? s : escapeHtml(s))),
  force_escape: ofText('none', (s) => new Safe(escapeHtml(s))),
  safe: ofText('none', (s) => new Safe(s)),
  safeseq: filter('none', (v) => itemsOf(v).map((each) => new Safe(str(each))), true),
  escapeseq: filter('none', (v) => itemsOf(v).map((each) => conditionalEscape(each)), true),
  escapejs: ofText('none', (s) => new Safe(s.replace(/[\\'"><&=\-;`\u2028\u2029\0-\x1f]/g, unicode)), false),
  linebreaks: ofText('none', (s, _a, { autoescape }, html) => {
    const escaped = (text: string): string => (autoescape && !html ? escapeHtml(text) : text);
    const paragraphs = lines(s).split(/\n{2,}/);
    return new Safe(paragraphs.map((each) => `<p>${escaped(each).replaceAll('\n', '<br>')}</p>`).join('\n\n'));
  }),
  linebreaksbr: ofText('none', (s, _a, { autoescape }, html) => {
    const text = autoescape && !html ? escapeHtml(lines(s)) : lines(s);
    return new Safe(text.replaceAll('\n', '<br>'));
  }),
  linenumbers: ofText('none', (s, _a, { autoescape }, html) => {
    const all = s.split('\n');
    const width = String(all.length).length;
    const number = (i: number): string => String(i + 1).padStart(width, '0');
    return new Safe(all.map((line, i) => `${number(i)}. ${autoescape && !html ? escapeHtml(line) : line}`).join('\n'));
  }),
  json_script: filter(
    'required',
    (v, id) =>
      new Safe(
        `<script id="${textOf(conditionalEscape(id ?? ''))}" type="application/json">${toJson(v).replace(/[<>&]/g, unicode)}</script>`,
      ),
    true,
  ),
  striptags: ofText('none', (s) => stripTags(s)),
  urlize: ofText('none', (s, _a, { autoescape }, html) => new Safe(urlize(s, undefined, autoescape, html))),
  urlizetrunc: ofText(
    'required',
    (s, a, { autoescape }, html) => new Safe(urlize(s, smallInt(a ?? ''), autoescape, html)),
  ),
  /** Klaviyo's, where a value goes into a script or an attribute [F]. */
  json: filter('none', (v) => (isText(v) ? toJson(textOf(v)) : toJson(v))),
};

const unicode = (c: string): string => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
