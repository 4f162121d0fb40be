/** Django's filters that shorten texts, plain and HTML. */
import { type Filter, ofText } from './filter.ts';
import { smallInt, splitWords } from '../python/python-text.ts';
import { attempt } from '../python/value.ts';

const shorten = (run: (text: string, n: number) => string): Filter =>
  ofText('required', (s, a) => attempt(['ValueError'], () => run(s, smallInt(a ?? '')), s));

export const truncateFilters: Readonly<Record<string, Filter>> = {
  truncatechars: shorten((s, n) => chars(s.normalize('NFC'), n)),
  truncatechars_html: shorten((s, n) => html(s.normalize('NFC'), n, n - 1, '…', /<[^>]+?>|([\s\S])/uy)),
  truncatewords: shorten((s, n) => words(s, n)),
  truncatewords_html: shorten((s, n) => (n <= 0 ? '' : html(s, n, n, ' …', undefined))),
};

const combining = /^\p{M}$/u;

function chars(text: string, length: number): string {
  const room = length === 1 ? 0 : length - 1;
  let seen = 0;
  let cut: number | undefined;
  let at = 0;
  for (const c of text) {
    if (!combining.test(c)) {
      seen += 1;
      if (cut === undefined && seen > room) cut = at;
      if (seen > length) return `${text.slice(0, cut ?? 0)}…`;
    }
    at += c.length;
  }
  return text;
}

function words(text: string, length: number): string {
  const all = splitWords(text);
  if (all.length <= length) return all.join(' ');
  // A negative number counts from the end, as a slice of Python's does.
  const kept = all.slice(0, length).join(' ');
  return kept.endsWith(' …') ? kept : `${kept} …`;
}

const singlets = new Set(['br', 'col', 'link', 'base', 'img', 'param', 'area', 'hr', 'input']);
const tagPattern = /^<(\/)?(\S+?)(?:(\s*\/)|\s[\s\S]*?)?>/;

/** `pieces` finds a tag or a character; undefined means words. */
function html(text: string, length: number, room: number, ending: string, pieces: RegExp | undefined): string {
  let at = 0;
  let end = 0;
  let count = 0;
  const open: string[] = [];
  while (count <= length) {
    const piece = pieces ? characterAt(text, at, pieces) : wordAt(text, at);
    if (!piece) break;
    at = piece.end;
    if (piece.counts) {
      count += 1;
      if (count === room) end = at;
      continue;
    }
    const tag = tagPattern.exec(piece.text);
    if (!tag || count >= room) continue;
    const name = tag[2]!.toLowerCase();
    if (tag[3] !== undefined || singlets.has(name)) continue;
    if (tag[1] === undefined) open.unshift(name);
    else if (open[0] === name) open.shift();
  }
  if (count <= length) return text;
  return text.slice(0, end) + ending + open.map((name) => `</${name}>`).join('');
}

interface Piece {
  readonly text: string;
  readonly end: number;
  readonly counts: boolean;
}

function characterAt(text: string, at: number, pieces: RegExp): Piece | undefined {
  pieces.lastIndex = at;
  const found = pieces.exec(text);
  return found ? { text: found[0], end: pieces.lastIndex, counts: found[1] !== undefined } : undefined;
}

function wordAt(text: string, at: number): Piece | undefined {
  const next = search(text, at, /<|[^<>\s]+/g);
  if (!next || next.counts) return next;
  const close = text.indexOf('>', next.end);
  if (close < 0) return search(text, at + 1, /[^<>\s]+/g);
  return { text: text.slice(next.end - 1, close + 1), end: close + 1, counts: false };
}

function search(text: string, at: number, pattern: RegExp): Piece | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { text: found[0], end: pattern.lastIndex, counts: found[0] !== '<' } : undefined;
}
