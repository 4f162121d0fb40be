/**
 * What style sheets in a mail's <style> say of an element. Selectors of elements, classes and ids are followed, below and
 * within each other; what any other selector says makes the properties it sets unknown, so that nothing is told that is
 * not certain.
 */
import { grouped } from '../text/group.ts';
import { declarations } from './declarations.ts';
import { type Element, type Page, masked } from './html.ts';

/** An element and those around it, from the outside in. */
export type Path = readonly Pick<Element, 'name' | 'attributes'>[];

interface Compound {
  /** Empty: any. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** It must lie right within the one before. */
  readonly isChild: boolean;
}

interface Rule {
  /** From the outside in; the last one is the element's. */
  readonly compounds: readonly Compound[];
  /** Ids, classes, names: as CSS weighs them (Selectors 4, §15). */
  readonly weight: number;
  readonly style: ReadonlyMap<string, string>;
  readonly important: ReadonlySet<string>;
  /** Whether it holds hangs on something that is not looked at. */
  readonly isUnsure: boolean;
  readonly isDark: boolean;
}

export interface Sheet {
  readonly hasDark: boolean;
  readonly rules: readonly Rule[];
  /** By the last compound's class, id or name; '' for those that have none. */
  readonly byKey: ReadonlyMap<string, readonly Rule[]>;
}

/** So many rules are read; mails have some hundred. */
const most = 2000;
/** States of a link or a pointer, and parts that are no element: what they say does not hold at first. */
const notAtFirst =
  /::|:(?:hover|active|focus|focus-within|focus-visible|visited|before|after|first-line|first-letter)\b/;

export function readSheet({ styles }: Page): Sheet {
  const rules: Rule[] = [];
  for (const { value } of styles) {
    if (value.includes(masked)) continue;
    read(value.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ''), { isUnsure: false, isDark: false }, rules, 0);
  }
  const keyOf = ({ compounds }: Rule): string => {
    const { classes, ids, name } = compounds.at(-1)!;
    return classes[0] ?? ids[0] ?? name;
  };
  return { hasDark: rules.some(({ isDark }) => isDark), rules, byKey: grouped(rules, keyOf) };
}

type When = Pick<Rule, 'isUnsure' | 'isDark'>;

function read(css: string, when: When, rules: Rule[], depth: number): void {
  let at = 0;
  while (rules.length < most) {
    const open = css.indexOf('{', at);
    if (open < 0) return;
    const close = endOf(css, open);
    // An @import or a @charset may stand before it.
    const head = css
      .slice(at, open)
      .replace(/^[\s\S]*;/, '')
      .trim();
    const body = css.slice(open + 1, close);
    at = close + 1;
    if (/^@(media|supports|layer)\b/i.test(head)) {
      const inner = depth < 3 ? whenOf(head, when) : undefined;
      if (inner) read(body, inner, rules, depth + 1);
    } else if (!head.startsWith('@')) {
      addRules(head, body, when, rules);
    }
  }
}

function endOf(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth += 1;
    if (css[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return css.length;
}

/** Undefined where it never holds on a desk: of a narrow window, of paper. */
function whenOf(head: string, outer: When): When | undefined {
  if (/max-(?:device-)?width|\bprint\b/i.test(head)) return undefined;
  if (/^@media\s*\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/i.test(head)) return { ...outer, isDark: true };
  return /^@media\s+(?:all|screen)$/i.test(head) ? outer : { ...outer, isUnsure: true };
}

function addRules(head: string, body: string, when: When, rules: Rule[]): void {
  const style = declarations(body);
  if (style.size === 0 || body.includes('{')) return;
  const important = importantIn(body);
  for (const selector of head.split(',')) {
    const text = selector.trim();
    if (text === '' || notAtFirst.test(text)) continue;
    const { compounds, isPlain } = compoundsOf(text);
    if (compounds.length === 0) continue;
    const weight = compounds.reduce(
      (sum, { name, ids, classes }) => sum + ids.length * 10_000 + classes.length * 100 + (name === '' ? 0 : 1),
      0,
    );
    rules.push({ compounds, weight, style, important, ...when, isUnsure: when.isUnsure || !isPlain });
  }
}

/** Rules of the light that hold for the last of the path. */
export const certainRules = (sheet: Sheet, path: Path): readonly Rule[] =>
  candidates(sheet, path).filter((rule) => !rule.isDark && !rule.isUnsure && matches(rule, path));

function candidates({ byKey }: Sheet, path: Path): readonly Rule[] {
  const element = path.at(-1)!;
  const id = element.attributes.get('id')?.value;
  const keys = [...classesOf(element), ...(id === undefined ? [] : [id]), element.name, ''];
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

const importantIn = (style: string): ReadonlySet<string> =>
  new Set(
    style.includes('!')
      ? style.split(';').flatMap((one) => (/!\s*important/i.test(one) ? [one.split(':')[0]!.trim().toLowerCase()] : []))
      : [],
  );

function compoundsOf(selector: string): { readonly compounds: readonly Compound[]; readonly isPlain: boolean } {
  const parts = selector.replace(/\s*([>+~])\s*/g, ' $1 ').split(/\s+/);
  const compounds: Compound[] = [];
  let [isPlain, isChild] = [true, false];
  for (const part of parts) {
    if (part === '>') isChild = true;
    else if (part === '+' || part === '~') {
      // Of the two, only the second is asked for; whether the first is there is left open.
      compounds.pop();
      isPlain = false;
    } else {
      const found = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)(.*)$/i.exec(part.replaceAll('\\', ''));
      if (!found || found[3] !== '') isPlain = false;
      const marks = found?.[2]?.match(/[.#][\w-]+/g) ?? [];
      const of = (sign: string): readonly string[] =>
        marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
      const name = found?.[1] === undefined || found[1] === '*' ? '' : found[1].toLowerCase();
      compounds.push({ name, ids: of('#'), classes: of('.'), isChild });
      isChild = false;
    }
  }
  return { compounds, isPlain };
}

const classesOf = (element: Path[number]): readonly string[] =>
  (element.attributes.get('class')?.value ?? '').split(/\s+/).filter((name) => name !== '');

const fits = (compound: Compound, element: Path[number], classes: readonly string[]): boolean =>
  (compound.name === '' || compound.name === element.name) &&
  compound.classes.every((name) => classes.includes(name)) &&
  compound.ids.every((id) => element.attributes.get('id')?.value === id);

function matches({ compounds }: Rule, path: Path): boolean {
  let at = path.length - 1;
  if (!fits(compounds.at(-1)!, path[at]!, classesOf(path[at]!))) return false;
  for (let c = compounds.length - 2; c >= 0; c--) {
    const isChild = compounds[c + 1]!.isChild;
    do at -= 1;
    while (!isChild && at >= 0 && !fits(compounds[c]!, path[at]!, classesOf(path[at]!)));
    if (at < 0 || !fits(compounds[c]!, path[at]!, classesOf(path[at]!))) return false;
  }
  return true;
}

/** Stands for a value that is not certain. */
export const unsure: unique symbol = Symbol('unsure');
export type Styles = ReadonlyMap<string, string | typeof unsure>;

/** What holds for the last of the path, its own style attribute included. @param dark also what is said for the dark */
export function stylesOf(sheet: Sheet, path: Path, dark: boolean): Styles {
  const element = path.at(-1)!;
  const inline = element.attributes.get('style')?.value ?? '';
  const own: Styles = inline.includes(masked)
    ? new Map([...declarations(inline).keys()].map((key): [string, typeof unsure] => [key, unsure]))
    : declarations(inline);
  const found = candidates(sheet, path).filter((rule) => (dark || !rule.isDark) && matches(rule, path));
  if (found.length === 0) return own;
  // Rules of the dark stand behind the others, as mails have them; among equals the later one wins.
  const ordered = [...new Set(found)].sort((a, b) => a.weight - b.weight || Number(a.isDark) - Number(b.isDark));
  const result = new Map<string, string | typeof unsure>();
  const ownImportant = importantIn(inline);
  const put = (rule: Rule, isImportant: boolean): void => {
    for (const [property, value] of rule.style) {
      if (rule.important.has(property) !== isImportant || (isImportant && ownImportant.has(property))) continue;
      result.set(property, rule.isUnsure ? unsure : value);
      // The short form says the long one too.
      if (property === 'background') result.delete('background-color');
    }
  };
  for (const rule of ordered) put(rule, false);
  for (const [property, value] of own) {
    result.set(property, value);
    if (property === 'background') result.delete('background-color');
  }
  for (const rule of ordered) put(rule, true);
  if (classesOf(element).some((name) => name.includes(masked)))
    for (const key of result.keys()) if (!own.has(key)) result.set(key, unsure);
  return result;
}
