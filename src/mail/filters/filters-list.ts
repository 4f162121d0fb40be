/** Django's filters on lists. */
import { order } from '../python/compare.ts';
import { filter, type Filter } from './filter.ts';
import { property } from '../render/lookup.ts';
import { conditionalEscape, isFloat, smallInt, str, int } from '../python/python-text.ts';
import {
  PythonError,
  Safe,
  attempt,
  isList,
  isText,
  itemAt,
  itemsOf,
  sizeOf,
  textOf,
  typeName,
  Sequenced,
  type Value,
} from '../python/value.ts';

export const listFilters: Readonly<Record<string, Filter>> = {
  first: filter('none', (v) => attempt(['IndexError'], () => itemAt(v, 0), '')),
  last: filter('none', (v) => attempt(['IndexError'], () => itemAt(v, -1), ''), true),
  // Django takes any; a preview that shows the same each time takes the first.
  random: filter('none', (v) => itemAt(v, 0), true),
  length: filter('none', (v) => BigInt(sizeOf(v) ?? 0)),
  length_is: filter('required', (v, a) => {
    const size = sizeOf(v);
    if (size === undefined) return '';
    return attempt(['ValueError', 'TypeError'], () => BigInt(size) === int(a ?? ''), '');
  }),
  join: filter('required', (v, a, { autoescape }) => join(v, a ?? '', autoescape), true),
  slice: filter('required', (v, a) => attempt(['ValueError', 'TypeError'], () => slice(v, str(a ?? '')), v), true),
  dictsort: filter('required', (v, a) => sorted(v, a ?? '', 1)),
  dictsortreversed: filter('required', (v, a) => sorted(v, a ?? '', -1)),
  unordered_list: filter(
    'none',
    (v, _a, { autoescape }) =>
      new Safe(nested(itemsOf(v), 1, (each) => (autoescape ? conditionalEscape(each).text : str(each)))),
    true,
  ),
};

function join(v: Value, separator: Value, autoescape: boolean): Value {
  const items = attempt(['TypeError'], () => itemsOf(v), undefined);
  const shown = autoescape ? items?.map(conditionalEscape) : items;
  return shown?.every(isText) ? new Safe(shown.map(textOf).join(conditionalEscape(separator).text)) : v;
}

/** Python's value[from:to:step]. */
function slice(v: Value, written: string): Value {
  const bounds = written.split(':').map((part) => (part === '' ? undefined : smallInt(part)));
  if (bounds.length > 3) throw new PythonError('TypeError', 'a slice has three parts at most');
  const items = isText(v) || isList(v) || (v instanceof Sequenced && v.kind === 'tuple') ? itemsOf(v) : undefined;
  if (items === undefined) throw new PythonError('TypeError', `${typeName(v)} cannot be cut`);
  const [from, to, step = 1] = bounds.length === 1 ? [undefined, bounds[0]] : bounds;
  if (step === 0) throw new PythonError('ValueError', 'a step of 0');
  const length = items.length;
  const clamp = (n: number, low: number, high: number): number => Math.min(Math.max(n < 0 ? n + length : n, low), high);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const begin = from === undefined ? (step > 0 ? 0 : length - 1) : clamp(from, low, high);
  const end = to === undefined ? (step > 0 ? length : -1) : clamp(to, low, high);
  const kept: Value[] = [];
  for (let i = begin; step > 0 ? i < end : i > end; i += step) kept.push(items[i]!);
  return isText(v) ? kept.join('') : v instanceof Sequenced ? new Sequenced('tuple', kept) : kept;
}

/** Stable, as Python's sorted() is; '' where something has no such property or cannot be compared. */
function sorted(v: Value, by: Value, direction: 1 | -1): Value {
  const run = (): Value => {
    const name = str(by);
    const numeric = isFloat(by);
    if (!numeric && (name.startsWith('_') || name.includes('._') || name === '')) return '';
    const keyed = itemsOf(v).map((item) => {
      const key = numeric ? (isText(by) ? undefined : itemAt(item, smallInt(by))) : property(item, name);
      if (key === undefined) throw new PythonError('AttributeError', `an item has no "${name}"`);
      return { item, key };
    });
    return keyed.sort((a, b) => direction * order(a.key, b.key)).map(({ item }) => item);
  };
  return attempt(['TypeError', 'AttributeError'], run, '');
}

function nested(items: readonly Value[], depth: number, shown: (v: Value) => string): string {
  const indent = '\t'.repeat(depth);
  const lines: string[] = [];
  if (depth > 50) throw new PythonError('ValueError', 'the list is nested too deep');
  for (let i = 0; i < items.length; i++) {
    const next = items[i + 1];
    let below = '';
    if (next !== undefined && (isList(next) || (next instanceof Sequenced && next.kind === 'tuple'))) {
      if (itemsOf(next).length > 0)
        below = `\n${indent}<ul>\n${nested(itemsOf(next), depth + 1, shown)}\n${indent}</ul>\n${indent}`;
      i += 1;
      lines.push(`${indent}<li>${shown(items[i - 1]!)}${below}</li>`);
    } else lines.push(`${indent}<li>${shown(items[i]!)}</li>`);
  }
  return lines.join('\n');
}
