/** What stands behind the name of a tag → its node. The grammar of Django's own tags is Django's, tag by tag. */
import { readCondition, type Test } from './condition.ts';
import { type Expression, words } from './expression.ts';
import { checkFilters } from '../filters/filter-check.ts';
import type { Part, Reading } from './parse.ts';
import { klaviyoTags } from './tag-names.ts';
import type { Node, Place, Tree } from './tree.ts';
import { Wrong } from './wrong.ts';

type Reader = (rest: string, place: Place, reading: Reading) => Node | Wrong;

/** `a b as name` → a, b and name. */
function splitAs(rest: string): { readonly before: readonly string[]; readonly as?: string } {
  const all = words(rest);
  return all.at(-2) === 'as' ? { before: all.slice(0, -2), as: all.at(-1) } : { before: all };
}

function expressions(texts: readonly string[], reading: Reading): readonly Expression[] | Wrong {
  const read = texts.map((text) => reading.expression(text));
  return read.find((each) => each instanceof Wrong) ?? (read as Expression[]);
}

const readers: Readonly<Record<string, Reader>> = {
  firstof: (rest, place, reading) => {
    const { before, as } = splitAs(rest);
    const of = expressions(before, reading);
    if (of instanceof Wrong) return of;
    if (of.length === 0) return new Wrong('it does not say which values');
    return { kind: 'firstof', of, as, ...place };
  },
  cycle: (rest, place, reading) => {
    const all = words(rest);
    if (all.length === 0) return new Wrong('it does not say which values');
    if (all.length === 1)
      return reading.cycles.get(all[0]!) ?? new Wrong(`there is no cycle named "${all[0]}" before it`);
    const silent = all.length > 3 && all.at(-3) === 'as';
    if (silent && all.at(-1) !== 'silent') return new Wrong(`only silent may stand behind the name, not ${all.at(-1)}`);
    const named = silent || (all.length > 3 && all.at(-2) === 'as');
    const name = named ? all.at(silent ? -2 : -1)! : undefined;
    const of = expressions(named ? all.slice(0, silent ? -3 : -2) : all, reading);
    if (of instanceof Wrong) return of;
    const node: Node = { kind: 'cycle', id: reading.nextId(), of, silent, name, ...place };
    if (name !== undefined) reading.cycles.set(name, node);
    reading.cycles.set('', node);
    return node;
  },
  resetcycle: (rest, place, reading) => {
    const all = words(rest);
    const node = all.length > 1 ? undefined : reading.cycles.get(all[0] ?? '');
    if (node?.kind !== 'cycle') return new Wrong('there is no such cycle before it');
    return { kind: 'resetcycle', id: node.id, ...place };
  },
  widthratio: (rest, place, reading) => {
    const all = words(rest);
    if (all.length !== 3 && !(all.length === 5 && all[3] === 'as'))
      return new Wrong('write widthratio value most width');
    const of = expressions(all.slice(0, 3), reading);
    if (of instanceof Wrong) return of;
    return { kind: 'widthratio', of: of as never, as: all[4], ...place };
  },
  templatetag: (rest, place) => {
    const text = Object.hasOwn(braces, rest.trim()) ? braces[rest.trim()] : undefined;
    return text === undefined
      ? new Wrong(`write one of ${Object.keys(braces).join(', ')}`)
      : { kind: 'text', text, ...place };
  },
  now: (rest, place) => {
    const { before, as } = splitAs(rest);
    if (before.length !== 1) return new Wrong('write now "F d, Y"');
    return { kind: 'now', format: before[0]!.slice(1, -1), as, ...place };
  },
  regroup: (rest, place, reading) => {
    const [list = '', by, name = '', as, into] = words(rest);
    if (words(rest).length !== 5 || by !== 'by' || as !== 'as' || into === undefined)
      return new Wrong('write regroup list by property as name');
    const of = expressions([list, `${into}.${name}`], reading);
    return of instanceof Wrong ? of : { kind: 'regroup', of: of[0]!, by: of[1]!, as: into, ...place };
  },
  load: (_rest, place) => ({ kind: 'group', body: [], ...place }),
  trans: translated,
  translate: translated,
};

const braces: Readonly<Record<string, string>> = {
  openblock: '{%',
  closeblock: '%}',
  openvariable: '{{',
  closevariable: '}}',
  openbrace: '{',
  closebrace: '}',
  opencomment: '{#',
  closecomment: '#}',
};

/** Klaviyo renders in the account's one language: the text itself. */
function translated(rest: string, place: Place, reading: Reading): Node | Wrong {
  const of = reading.expression(splitAs(rest).before[0] ?? '');
  return of instanceof Wrong ? of : { kind: 'value', of, ...place };
}

/** Klaviyo's own: values, name=value, and perhaps `as name`. */
function klaviyo(name: string, rest: string, place: Place, reading: Reading): Node | Wrong {
  const { before, as } = splitAs(rest);
  const of: Expression[] = [];
  const named: (readonly [string, Expression])[] = [];
  for (const word of before) {
    const [, key, text = word] = /^(\w+)=(.+)$/su.exec(word) ?? [];
    const read = reading.expression(text);
    if (read instanceof Wrong) return read;
    if (key === undefined) of.push(read);
    else named.push([key, read]);
  }
  if (needsValue.has(name) && of.length === 0) return new Wrong(needsValue.get(name)!);
  return { kind: 'klaviyo', name, of, named, as, ...place };
}

const needsValue: ReadonlyMap<string, string> = new Map([
  ['coupon_code', "it does not say which coupon: coupon_code 'NAME'"],
  ['currency_format', 'it does not say which amount'],
  ['render_variable', 'it does not say which variable'],
  ['catalog', 'it does not say which item'],
  ['include', 'it does not say what'],
]);

export function readTag(name: string, rest: string, place: Place, reading: Reading): Node | Wrong {
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  return klaviyoTags.has(name) || !reader ? klaviyo(name, rest, place, reading) : reader(rest, place, reading);
}

type Found = Node | (readonly [Part, Wrong])[];
type BlockReader = (parts: readonly Part[], place: Place, reading: Reading) => Found;

const bodyOf = (parts: readonly Part[], name: string): Tree => parts.find((part) => part.name === name)?.body ?? [];

const blockReaders: Readonly<Record<string, BlockReader>> = {
  if: (parts, place) => {
    const wrongs: (readonly [Part, Wrong])[] = [];
    const arms = parts.map((part) => {
      if (part.name === 'else') {
        if (part.rest !== '')
          wrongs.push([part, new Wrong('nothing may stand behind else', 'syntax', 'Write {% elif … %}.')]);
        return { body: part.body };
      }
      const read = readCondition(part.rest);
      if ('wrong' in read) {
        wrongs.push([part, new Wrong(read.wrong)]);
        return { body: part.body };
      }
      const unknown = operands(read.test)
        .map(checkFilters)
        .find((wrong) => wrong !== undefined);
      if (unknown) wrongs.push([part, unknown]);
      return { test: read.test, body: part.body };
    });
    return wrongs.length > 0 ? wrongs : { kind: 'if', arms, ...place };
  },
  for: (parts, place, reading) => {
    const [first] = parts as [Part];
    const all = words(first.rest);
    const reversed = all.at(-1) === 'reversed';
    const at = all.length - (reversed ? 3 : 2);
    if (all.length < 3 || all[at] !== 'in') return [[first, new Wrong('write for item in list')]];
    const names = all.slice(0, at).join(' ').split(/ *, */);
    const odd = names.find((name) => !/^[^\s"'|]+$/.test(name));
    if (odd !== undefined) return [[first, new Wrong(`"${odd}" is not the name of a loop variable`)]];
    const of = reading.expression(all[at + 1] ?? '');
    if (of instanceof Wrong) return [[first, of]];
    return { kind: 'for', names, of, reversed, body: first.body, empty: bodyOf(parts, 'empty'), ...place };
  },
  with: (parts, place, reading) => {
    const [first] = parts as [Part];
    const pairs = readPairs(words(first.rest), reading);
    return pairs instanceof Wrong ? [[first, pairs]] : { kind: 'with', pairs, body: first.body, ...place };
  },
  autoescape: (parts, place) => {
    const [first] = parts as [Part];
    if (first.rest !== 'on' && first.rest !== 'off')
      return [[first, new Wrong('write autoescape on or autoescape off')]];
    return { kind: 'autoescape', on: first.rest === 'on', body: first.body, ...place };
  },
  filter: (parts, place, reading) => {
    const [first] = parts as [Part];
    const of = reading.expression(`var|${first.rest}`);
    if (of instanceof Wrong) return [[first, of]];
    const barred = of.filters.find(({ filter }) => filter === 'escape' || filter === 'safe');
    if (barred) return [[first, new Wrong(`${barred.filter} cannot stand here; write {% autoescape … %}`)]];
    return { kind: 'filter', of, body: first.body, ...place };
  },
  ifchanged: (parts, place, reading) => {
    const [first] = parts as [Part];
    const of = expressions(words(first.rest), reading);
    if (of instanceof Wrong) return [[first, of]];
    return { kind: 'ifchanged', of, body: first.body, other: bodyOf(parts, 'else'), ...place };
  },
  ifequal: (parts, place, reading) => equal(parts, place, reading, false),
  ifnotequal: (parts, place, reading) => equal(parts, place, reading, true),
  spaceless: ([first], place) => ({ kind: 'spaceless', body: first!.body, ...place }),
  catalog: ([first], place, reading) => {
    const node = klaviyo('catalog', first!.rest, place, reading);
    return node instanceof Wrong ? [[first!, node]] : ({ ...node, body: first!.body } as Node);
  },
};

function equal(parts: readonly Part[], place: Place, reading: Reading, negate: boolean): Found {
  const [first] = parts as [Part];
  const of = expressions(words(first.rest), reading);
  if (of instanceof Wrong) return [[first, of]];
  if (of.length !== 2) return [[first, new Wrong('it compares two values')]];
  return { kind: 'ifequal', of: of as never, negate, body: first.body, other: bodyOf(parts, 'else'), ...place };
}

/** `name=value …`, or `value as name and …`. */
function readPairs(all: readonly string[], reading: Reading): readonly (readonly [string, Expression])[] | Wrong {
  const pairs: (readonly [string, Expression])[] = [];
  if (all.length === 0) return new Wrong('it does not say what is named');
  const older = all.length >= 3 && all[1] === 'as' && !/^\w+=./su.test(all[0]!);
  for (let i = 0; i < all.length; i += 1) {
    const [, name, text] = older
      ? [undefined, all[i + 2], all[i + 1] === 'as' ? all[i] : undefined]
      : (/^(\w+)=(.+)$/su.exec(all[i]!) ?? []);
    if (name === undefined || text === undefined) return new Wrong(`"${all[i]}" should be name=value`);
    const of = reading.expression(text);
    if (of instanceof Wrong) return of;
    pairs.push([name, of]);
    if (older) {
      i += 3;
      if (i < all.length && all[i] !== 'and') return new Wrong(`"${all[i]}" is one word too many`);
    }
  }
  return pairs;
}

/** The node of a block, or what is wrong in which of its parts. */
export const readBlock: BlockReader = (parts, place, reading) => {
  const { name } = parts[0]!;
  const reader = Object.hasOwn(blockReaders, name) ? blockReaders[name] : undefined;
  return reader ? reader(parts, place, reading) : { kind: 'group', body: parts[0]!.body, ...place };
};

const operands = (test: Test): readonly Expression[] =>
  test.kind === 'value'
    ? [test.of]
    : test.kind === 'not'
      ? operands(test.of)
      : [...operands(test.left), ...operands(test.right)];
