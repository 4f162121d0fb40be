/**
 * HTML as mails have it, with the template language still in it: elements and texts with their places. Tags of the
 * template are masked by characters nobody writes, one for one, so that places stay right. In linear time.
 */
import { templateTags } from '../mail/language/tokens.ts';

/** Stands for each character of a template's tag. */
export const masked = '\ue000';

export interface Attribute {
  readonly value: string;
  readonly offset: number;
}

export interface Element {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly offset: number;
  readonly length: number;
}

export interface Page {
  readonly source: string;
  readonly elements: readonly Element[];
  /** Words between elements, styles and scripts left out. */
  readonly texts: readonly Attribute[];
  /** What stands in <style>. */
  readonly styles: readonly Attribute[];
}

export function mask(source: string): string {
  let result = '';
  let at = 0;
  for (const { offset, text } of templateTags(source)) {
    result += source.slice(at, offset) + masked.repeat(text.length);
    at = offset + text.length;
  }
  return result + source.slice(at);
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

export function readPage(source: string): Page {
  const text = mask(source);
  const elements: Element[] = [];
  const texts: Attribute[] = [];
  const styles: Attribute[] = [];
  let at = 0;
  const words = (to: number): void => {
    if (to > at) texts.push({ value: text.slice(at, to), offset: at });
  };
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    if (text.startsWith('<!--', open)) {
      words(open);
      const end = text.indexOf('-->', open);
      at = end < 0 ? text.length : end + 3;
      continue;
    }
    const end = /[a-zA-Z/!?]/.test(text[open + 1] ?? '') ? closeOf(text, open) : -1;
    if (end < 0) {
      words(open + 1);
      at = open + 1;
      continue;
    }
    words(open);
    at = end + 1;
    const element = elementOf(text, open, end);
    if (!element) continue;
    elements.push(element);
    if (!element.closing && (element.name === 'style' || element.name === 'script')) {
      const close = text.toLowerCase().indexOf(`</${element.name}`, at);
      const stop = close < 0 ? text.length : close;
      if (element.name === 'style') styles.push({ value: text.slice(at, stop), offset: at });
      at = stop;
    }
  }
  words(text.length);
  return { source, elements, texts, styles };
}

/** The > that ends a tag, quotes minded; -1 where there is none. */
function closeOf(text: string, open: number): number {
  let quote = '';
  const limit = Math.min(text.length, open + 20_000);
  for (let i = open + 1; i < limit; i++) {
    const c = text[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if ((c === '"' || c === "'") && text[i - 1] === '=') quote = c;
    else if (c === '>') return i;
  }
  return -1;
}

function elementOf(text: string, open: number, end: number): Element | undefined {
  const head = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(text.slice(open, end));
  if (!head) return undefined;
  const attributes = new Map<string, Attribute>();
  const from = open + head[0].length;
  for (const found of text.slice(from, end).matchAll(attribute)) {
    const [whole, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const offset = from + found.index + (value === '' ? 0 : whole.lastIndexOf(value));
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), { value, offset });
  }
  return { name: head[2]!.toLowerCase(), closing: head[1] !== '', attributes, offset: open, length: end + 1 - open };
}

/** Elements that hold nothing (HTML, "void elements"). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements with those they stand in, in their order; what is not closed in the right order is closed with what holds it. */
export function walk(elements: readonly Element[], visit: (path: readonly Element[], element: Element) => void): void {
  const stack: Element[] = [];
  for (const element of elements) {
    if (element.closing) {
      const at = stack.findLastIndex(({ name }) => name === element.name);
      if (at >= 0) stack.length = at;
      continue;
    }
    if (stack.length > 500) continue;
    visit([...stack, element], element);
    if (!voidElements.has(element.name)) stack.push(element);
  }
}
