/** Django's filters on texts. */
import { filter, type Filter, ofText } from './filter.ts';
import { formatPercent } from './percent-format.ts';
import { float, padTo, repr, smallInt, splitWords, str, title } from '../python/python-text.ts';
import { PythonError, Safe, attempt, isNumber, isText, lengthOf, sizeOf, textOf, truth } from '../python/value.ts';
import type { Value } from '../python/value.ts';

const arg = (v: Value | undefined): Value => v ?? '';

export const textFilters: Readonly<Record<string, Filter>> = {
  addslashes: ofText('none', (s) => s.replace(/[\\"']/g, (c) => `\\${c}`)),
  capfirst: ofText('none', (s) => (s === '' ? s : upperFirst(s))),
  capitalize: ofText('none', (s) => (s === '' ? s : upperFirst(s))),
  center: ofText('required', (s, a) => center(s, smallInt(arg(a)))),
  cut: ofText(
    'required',
    (s, a, _context, html) => {
      if (!isText(arg(a))) throw new PythonError('TypeError', 'cut takes a text');
      const cut = s.replaceAll(textOf(a as string), '');
      return html && textOf(a as string) !== ';' ? new Safe(cut) : cut;
    },
    false,
  ),
  default: filter('required', (v, a) => (truth(v) ? v : arg(a))),
  default_if_none: filter('required', (v, a) => (v === null ? arg(a) : v)),
  ljust: ofText('required', (s, a) => padTo(s, smallInt(arg(a)), 'right')),
  rjust: ofText('required', (s, a) => padTo(s, smallInt(arg(a)), 'left')),
  lower: ofText('none', (s) => s.toLowerCase()),
  make_list: ofText('none', (s) => Array.from(s), false),
  phone2numeric: filter('none', (v) => phone(v), true),
  pluralize: filter('optional', (v, a) => pluralize(v, a ?? 's')),
  pprint: filter('none', (v) => repr(v), true),
  slugify: ofText('none', (s) =>
    s
      .normalize('NFKD')
      .replace(/[^\0-\x7f]/g, '')
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/[-\s]+/g, '-')
      .replace(/^[-_]+|[-_]+$/g, ''),
  ),
  stringformat: filter('required', (v, a) => formatPercent(str(arg(a)), v), true),
  title: ofText('none', (s) =>
    title(s)
      .replace(/([a-z])'([A-Z])/g, (m) => m.toLowerCase())
      .replace(/\d([A-Z])/g, (m) => m.toLowerCase()),
  ),
  upper: ofText('none', (s) => s.toUpperCase(), false),
  wordcount: ofText('none', (s) => BigInt(splitWords(s).length), false),
  wordwrap: ofText('required', (s, a) => wrap(s, smallInt(arg(a)))),
  yesno: filter('optional', (v, a) => yesno(v, a ?? 'yes,no,maybe')),
};

const upperFirst = (s: string): string => {
  const [first = ''] = s;
  return first.toUpperCase() + s.slice(first.length);
};

/** Python's str.center(): the odd space goes left where the width is odd. */
function center(s: string, width: number): string {
  const missing = Math.min(width - lengthOf(s), 100_000);
  if (missing <= 0) return s;
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return ' '.repeat(left) + s + ' '.repeat(missing - left);
}

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
function phone(v: Value): Value {
  if (!isText(v)) throw new PythonError('AttributeError', 'phone2numeric takes a text');
  return textOf(v)
    .toLowerCase()
    .replace(/[a-z]/g, (c) => String(keys.findIndex((letters) => letters.includes(c)) + 2));
}

function pluralize(v: Value, argument: Value): Value {
  if (!isText(argument)) throw new PythonError('TypeError', 'pluralize takes a text');
  const bits = textOf(argument).includes(',') ? textOf(argument).split(',') : ['', textOf(argument)];
  if (bits.length > 2) return '';
  const [one = '', many = ''] = bits;
  if (isText(v) || isNumber(v)) return attempt(['ValueError'], () => (float(v) === 1 ? one : many), '');
  const size = sizeOf(v);
  return size === undefined ? '' : size === 1 ? one : many;
}

function yesno(v: Value, argument: Value): Value {
  if (!isText(argument)) throw new PythonError('AttributeError', 'yesno takes a text');
  const bits = textOf(argument).split(',');
  if (bits.length < 2) return v;
  const [yes = '', no = '', maybe = no] = bits.length === 3 ? bits : bits.slice(0, 2);
  return v === null ? maybe : truth(v) ? yes : no;
}

/** Python's textwrap for each line: long words stay whole, hyphens do not break, white space at a break goes. */
function wrap(text: string, width: number): string {
  if (width <= 0) throw new PythonError('ValueError', 'wordwrap takes a width above 0');
  return text
    .split(/(?<=\n|\r(?!\n))/)
    .flatMap((line) =>
      wrapLine(
        line.replace(/[\t\n\v\f\r ]/g, (c) => (c === '\t' ? '\t' : ' ')),
        width,
      ),
    )
    .join('\n');
}

function wrapLine(raw: string, width: number): readonly string[] {
  const line = expandTabs(raw);
  const chunks = line.split(/( +)/).filter((chunk) => chunk !== '');
  const lines: string[] = [];
  let i = 0;
  while (i < chunks.length) {
    if (lines.length > 0 && chunks[i]!.trim() === '') i += 1;
    const current: string[] = [];
    let length = 0;
    while (i < chunks.length && length + lengthOf(chunks[i]!) <= width) {
      length += lengthOf(chunks[i]!);
      current.push(chunks[i++]!);
    }
    if (current.length === 0 && i < chunks.length) current.push(chunks[i++]!);
    if (current.length > 0 && current.at(-1)!.trim() === '') current.pop();
    if (current.length > 0) lines.push(current.join(''));
  }
  return lines;
}

function expandTabs(line: string): string {
  let result = '';
  for (const c of line) result += c === '\t' ? ' '.repeat(8 - (lengthOf(result) % 8)) : c;
  return result;
}
