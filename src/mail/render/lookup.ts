/**
 * `a.b.0`: what Django finds under a path. It asks for a key, then for an attribute of Python's, then for an item; what it
 * finds callable it calls. Nothing beyond the context can be reached.
 */
import { int, lstrip, rstrip, splitWords, strip, title } from '../python/python-text.ts';
import {
  Placeholder,
  PythonError,
  Safe,
  Sequenced,
  isDict,
  isList,
  isNumber,
  isText,
  itemAt,
  textOf,
  type Value,
} from '../python/value.ts';

/** Undefined where nothing is found. */
export function lookUp(from: Value, name: string): Value | undefined {
  if (from instanceof Placeholder) return new Placeholder(`${from.label}, ${name}`);
  if (isDict(from)) {
    if (from.has(name)) return from.get(name);
    if (name === 'items')
      return new Sequenced(
        'dict_items',
        [...from].map(([key, value]) => new Sequenced('tuple', [key, value])),
      );
    if (name === 'keys') return new Sequenced('dict_keys', [...from.keys()]);
    if (name === 'values') return new Sequenced('dict_values', [...from.values()]);
    if (name === 'copy') return new Map(from);
    return dictMethods.has(name) ? '' : undefined;
  }
  if (from instanceof Sequenced && from.names.includes(name)) return from.items[from.names.indexOf(name)];
  if (isText(from)) {
    const method = Object.hasOwn(textMethods, name) ? textMethods[name] : undefined;
    if (method) return method(textOf(from));
    if (textMethodsWithArguments.has(name)) return '';
    if (untold.has(name)) throw new PythonError('ValueError', `${name} of a text needs an argument`);
  }
  if (isList(from) && listMethods.has(name)) return name === 'copy' ? [...from] : '';
  if (isNumber(from)) return numberAttribute(from, name);
  if (!/^[+-]?\d+(?:_\d+)*$/.test(name)) return undefined;
  try {
    return itemAt(from, Number(int(name)));
  } catch {
    return undefined;
  }
}

const dictMethods = new Set(['get', 'pop', 'setdefault', 'update', 'fromkeys']);
const listMethods = new Set(['append', 'count', 'extend', 'index', 'insert', 'remove', 'copy']);
const all = (test: RegExp) => (text: string) => text !== '' && test.test(text);
/** Methods of Python's str that need no argument. */
const textMethods: Readonly<Record<string, (text: string) => Value>> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  casefold: (text) => text.toLowerCase(),
  title,
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  swapcase: (text) => Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
  strip: (text) => strip(text),
  lstrip: (text) => lstrip(text),
  rstrip: (text) => rstrip(text),
  split: (text) => [...splitWords(text)],
  splitlines: (text) => text.replace(/(\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/),
  isdigit: all(/^\d+$/),
  isalpha: all(/^\p{L}+$/u),
  isalnum: all(/^[\p{L}\p{N}]+$/u),
  isspace: all(/^\s+$/),
  isupper: (text) => text !== text.toLowerCase() && text === text.toUpperCase(),
  islower: (text) => text !== text.toUpperCase() && text === text.toLowerCase(),
};
/** Django shows nothing for a method that needs an argument; of some, Python cannot tell, and the message fails. */
const textMethodsWithArguments = new Set([
  ...['center', 'join', 'ljust', 'partition', 'replace', 'rjust', 'rpartition', 'translate', 'zfill'],
  ...['removeprefix', 'removesuffix'],
]);
const untold = new Set(['count', 'endswith', 'find', 'index', 'rfind', 'rindex', 'startswith']);

function numberAttribute(from: bigint | number | boolean, name: string): Value | undefined {
  if (name === 'real') return typeof from === 'boolean' ? (from ? 1n : 0n) : from;
  if (name === 'imag') return typeof from === 'number' ? 0 : 0n;
  if (typeof from === 'number') return name === 'is_integer' ? Number.isInteger(from) : undefined;
  if (name === 'numerator') return typeof from === 'boolean' ? (from ? 1n : 0n) : from;
  return name === 'denominator' ? 1n : undefined;
}

/** Django's property resolver of dictsort: keys, then attributes; undefined where something is missing. */
export function property(from: Value, path: string): Value | undefined {
  let current: Value | undefined = from;
  for (const part of path.split('.')) {
    if (current === undefined) return undefined;
    if (isText(current) && isMethod(part)) current = method;
    else if (isDict(current) && !current.has(part) && (dictMethods.has(part) || 'items keys values'.includes(part))) {
      current = method;
    } else current = isDict(current) || current instanceof Placeholder ? lookUp(current, part) : undefined;
  }
  return current instanceof Safe ? current.text : current;
}

/** A method that is not called: there, but comparable with nothing. */
const method = new Sequenced('dict_values', []);
const isMethod = (name: string): boolean =>
  Object.hasOwn(textMethods, name) || textMethodsWithArguments.has(name) || untold.has(name);
