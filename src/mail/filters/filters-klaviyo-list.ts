/** Klaviyo's own filters on lists and objects, by its filter glossary [D]. */
import { equals, order } from '../python/compare.ts';
import { filter, type Filter } from './filter.ts';
import { property, lookUp } from '../render/lookup.ts';
import { float, int, str } from '../python/python-text.ts';
import {
  Placeholder,
  attempt,
  isDict,
  isList,
  isNumber,
  isText,
  itemAt,
  itemsOf,
  sizeOf,
  textOf,
  type Value,
} from '../python/value.ts';

const ofList = (
  argument: Filter['argument'],
  run: (list: readonly Value[], argument: Value | undefined) => Value,
): Filter => filter(argument, (v, a) => (isList(v) ? run(v, a) : v));

const size = filter('none', (v) => BigInt(sizeOf(v) ?? 0));

/** By a property where one is named. What cannot be compared stays where it is. */
const sorting = (key: (v: Value) => Value): Filter =>
  ofList('optional', (list, a) => {
    const keyed = list.map((item) => ({ item, key: key(propertyOf(item, a)) }));
    return attempt(['TypeError'], () => keyed.sort((x, y) => order(x.key, y.key)).map(({ item }) => item), list);
  });
/** A property where one is named, the item itself where none is. */
const propertyOf = (item: Value, name: Value | undefined): Value =>
  name === undefined ? item : (property(item, str(name)) ?? null);
const folded = (v: Value): Value => (isText(v) ? textOf(v).toLowerCase() : v);

/** Equal as values, or as texts: the other side comes from a template, where all is text. */
const alike = (v: Value, text: string): boolean => str(v) === text || (isNumber(v) && numeric(text) === float(v));
const numeric = (text: string): number => attempt(['ValueError'], () => float(text), NaN);

const operation = /^\s*([^<>=!]+?)\s*(>=|<=|==|!=|=|>|<)\s*(.*?)\s*$/s;

const compare: Readonly<Record<string, (sign: number) => boolean>> = {
  '>': (n) => n > 0,
  '<': (n) => n < 0,
  '>=': (n) => n >= 0,
  '<=': (n) => n <= 0,
};

function holds(item: Value, name: string, operator: string, wanted: string): boolean {
  const value = property(item, name);
  if (value === undefined) return false;
  const bare = wanted.replace(/^(['"])(.*)\1$/s, '$2');
  if (operator === '=' || operator === '==') return alike(value, bare);
  if (operator === '!=') return !alike(value, bare);
  const other: Value = isText(value) ? bare : numeric(bare);
  return attempt(['TypeError'], () => compare[operator]!(order(value, other)), false);
}

function where(list: readonly Value[], written: string): Value {
  const found = operation.exec(written);
  return found ? list.filter((item) => holds(item, found[1]!, found[2]!, found[3]!)) : [];
}

export const klaviyoListFilters: Readonly<Record<string, Filter>> = {
  size,
  count: size,
  compact: ofList('none', (list) => list.filter((each) => each !== null)),
  concat: filter('required', (v, a) =>
    isList(v) ? [...v, ...(isList(a ?? '') ? itemsOf(a!) : [a!])] : str(v) + str(a ?? ''),
  ),
  reverse: ofList('none', (list) => [...list].reverse()),
  sort: sorting((v) => v),
  sort_natural: sorting(folded),
  uniq: ofList('optional', (list, a) => {
    const kept: { readonly item: Value; readonly key: Value }[] = [];
    for (const item of list.slice(0, 2000)) {
      const key = propertyOf(item, a);
      if (!kept.some((other) => equals(other.key, key))) kept.push({ item, key });
    }
    return kept.map(({ item }) => item);
  }),
  map: ofList('required', (list, a) => list.map((item) => propertyOf(item, a ?? ''))),
  list_where: ofList('required', (list, a) => where(list, str(a ?? ''))),
  dictfilter: ofList('required', (list, a) => where(list, str(a ?? ''))),
  lookup: filter('required', (v, a) => {
    if (v instanceof Placeholder) return lookUp(v, str(a ?? '')) ?? '';
    if (isDict(v)) return v.get(str(a ?? '')) ?? '';
    const at = () => itemAt(v, Number(int(a ?? '')));
    return attempt(['ValueError', 'TypeError', 'IndexError', 'KeyError', 'OverflowError'], at, '');
  }),
};
