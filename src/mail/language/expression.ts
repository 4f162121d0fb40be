/**
 * Expressions of the template language: `variable|filter:'argument'`. The grammar is Django's FilterExpression, to the
 * letter; Klaviyo's language follows it (Klaviyo help).
 */
import { Safe, type Value } from '../python/value.ts';

export type Root =
  { readonly kind: 'literal'; readonly value: Value } | { readonly kind: 'lookup'; readonly path: readonly string[] };

export interface Use {
  readonly filter: string;
  readonly argument?: Root;
}

export interface Expression {
  readonly root: Root;
  readonly filters: readonly Use[];
  /** As written. */
  readonly text: string;
}

/** An expression, or why it cannot be one. */
export type Read = { readonly expression: Expression } | { readonly wrong: string };

const constant = String.raw`(?:_\("[^"\\]*(?:\\.[^"\\]*)*"\)|_\('[^'\\]*(?:\\.[^'\\]*)*'\)|"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')`;
const variable = String.raw`(?:[\p{L}\p{N}_.]+|[-+.]?\d[\d.e]*)`;
const start = new RegExp(`^(?:(${constant})|(${variable}))`, 'u');
const filter = new RegExp(String.raw`^\s*\|\s*([\p{L}\p{N}_]+)(?::(?:(${constant})|(${variable})))?`, 'u');

export function readExpression(text: string): Read {
  const trimmed = text.trim();
  if (trimmed === '') return { wrong: 'nothing stands here' };
  const first = start.exec(trimmed);
  if (!first) return { wrong: cannotRead(trimmed) };
  const root = readRoot(first[1], first[2]);
  if (typeof root === 'string') return { wrong: root };
  const filters: Use[] = [];
  let rest = trimmed.slice(first[0].length);
  while (rest !== '') {
    const found = filter.exec(rest);
    if (!found) return { wrong: rest.startsWith(':') ? afterColon(rest, filters.at(-1)?.filter) : cannotRead(rest) };
    const [whole, name = '', quoted, bare] = found;
    rest = rest.slice(whole.length);
    if (quoted === undefined && bare === undefined) {
      filters.push({ filter: name });
      continue;
    }
    const argument = readRoot(quoted, bare);
    if (typeof argument === 'string') return { wrong: argument };
    filters.push({ filter: name, argument });
  }
  return { expression: { root, filters, text: trimmed } };
}

const afterColon = (rest: string, name: string | undefined): string =>
  /^:\s/.test(rest) ? `a space stands behind "${name ?? ''}:"` : cannotRead(rest);

function cannotRead(rest: string): string {
  const shown = rest.trim().slice(0, 30);
  if (/[‘’“”]/.test(rest)) return `"${shown}" has typographic quotes; write ' or "`;
  if (/^\[\s*\d+\s*\]/.test(rest)) return `"${shown}" cannot be read here; an item of a list is written .0`;
  if (/^\[/.test(rest) || /^\.?\$/.test(rest)) {
    return `"${shown}" cannot be read here; a name with other characters takes |lookup:'name'`;
  }
  if (/^(?:or|and|not)\b/.test(rest.trim()))
    return `"${shown}" cannot be read here; a fallback is written |default:'…'`;
  return `"${shown}" cannot be read here`;
}

function readRoot(quoted: string | undefined, bare: string | undefined): Root | string {
  if (quoted !== undefined) return { kind: 'literal', value: new Safe(unquote(quoted)) };
  const name = bare ?? '';
  const number = readNumber(name);
  if (number !== undefined) return { kind: 'literal', value: number };
  if (name.startsWith('_') || name.includes('._')) return `"${name}" is not the name of a variable`;
  return { kind: 'lookup', path: name.split('.') };
}

const unquote = (written: string): string => {
  const text = written.startsWith('_(') ? written.slice(2, -1) : written;
  const quote = text[0]!;
  return text.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');
};

/** As Python reads numbers: underscores between digits, and `2.` is none. */
function readNumber(text: string): bigint | number | undefined {
  const digits = text.replace(/(?<=\d)_(?=\d)/g, '');
  if (!/[.e]/i.test(text)) return /^[+-]?\d+$/.test(digits) ? BigInt(digits.replace('+', '')) : undefined;
  if (text.endsWith('.') || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return undefined;
  return Number(digits);
}

const smartSplit = /(?:[^\s'"]*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')[^\s'"]*)+)|\S+/gs;

/** Words of a tag: quoted strings hold together, as Django's smart_split has it; `_("…")` too. */
export function words(text: string): readonly string[] {
  const found = text.match(smartSplit) ?? [];
  const result: string[] = [];
  for (let i = 0; i < found.length; i++) {
    let word = found[i]!;
    if (/^_\(["']/.test(word)) {
      const end = `${word[2]})`;
      while (!word.endsWith(end) && i + 1 < found.length) word += ` ${found[++i]}`;
    }
    result.push(word);
  }
  return result;
}
