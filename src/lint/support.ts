/**
 * What mail programs leave out, for the three that matter most where nothing else is said. The facts are those that
 * caniemail.com publishes (read in November 2026); only what changes a mail for the reader is listed, not what degrades
 * quietly. Outlook is the one of Windows that draws with Word; Gmail the one of the web.
 */
import { grouped } from '../text/group.ts';
import { declarations } from './declarations.ts';
import type { Finding } from './finding.ts';
import { type Element, type Page, masked, walk } from './html.ts';
import { certainRules, readSheet } from './sheet.ts';

export const clients = ['gmail', 'outlook', 'apple-mail'] as const;
export type Client = (typeof clients)[number];
const called: Readonly<Record<Client, string>> = { gmail: 'Gmail', outlook: 'Outlook', 'apple-mail': 'Apple Mail' };

const all: readonly Client[] = clients;
const but = (...supported: readonly Client[]): readonly Client[] => clients.filter((each) => !supported.includes(each));

/** Elements → where they do not work. */
const elements: Readonly<Record<string, readonly Client[]>> = {
  script: all,
  iframe: all,
  object: all,
  embed: all,
  form: but('apple-mail'),
  input: but('apple-mail'),
  select: but('apple-mail'),
  textarea: but('apple-mail'),
  video: but('apple-mail'),
  audio: but('apple-mail'),
  svg: but('apple-mail'),
  canvas: all,
  dialog: but('apple-mail'),
  picture: ['gmail', 'outlook'],
};

/** Properties with a value → where they do not work. */
const properties: readonly (readonly [string, RegExp, readonly Client[]])[] = [
  ['display: flex', /^display:(?:inline-)?flex/, ['outlook']],
  ['display: grid', /^display:(?:inline-)?grid/, ['gmail', 'outlook']],
  ['position', /^position:(?:absolute|fixed|sticky)/, ['gmail', 'outlook']],
  ['float', /^float:(?:left|right)/, ['outlook']],
  ['transform', /^transform:/, ['gmail', 'outlook']],
  ['animation', /^animation/, ['gmail', 'outlook']],
  ['filter', /^filter:/, ['gmail', 'outlook']],
  ['clip-path', /^clip-path:/, ['gmail', 'outlook']],
  ['mix-blend-mode', /^mix-blend-mode:/, ['gmail', 'outlook']],
  ['object-fit', /^object-fit:/, ['outlook']],
  ['aspect-ratio', /^aspect-ratio:/, ['gmail', 'outlook']],
  ['columns', /^column(?:s|-count):/, ['outlook']],
  ['a variable (var())', /:.*\bvar\(/, ['gmail', 'outlook']],
  ['calc()', /:.*\bcalc\(/, ['outlook']],
  ['clamp()', /:.*\b(?:clamp|min|max)\(/, ['outlook']],
];
/** Without a colour beside it there is no ground at all. */
const gradient = /^background(?:-image)?:.*gradient\(/;

/** Pictures by the ending of their address. */
const formats: Readonly<Record<string, readonly Client[]>> = {
  svg: ['gmail', 'outlook'],
  webp: ['outlook'],
  avif: ['outlook'],
};

/** Each feature once, at its first place. */
export function lintSupport(page: Page, chosen: readonly Client[]): readonly Finding[] {
  const found = new Map<
    string,
    { readonly missing: readonly Client[]; readonly offset: number; readonly length: number }
  >();
  const seen = new Set<string>();
  const note = (feature: string, where: readonly Client[], offset: number, length: number): void => {
    const missing = where.filter((client) => chosen.includes(client));
    if (missing.length > 0 && !found.has(feature)) found.set(feature, { missing, offset, length });
  };
  for (const { name, closing, attributes, offset, length } of page.elements) {
    if (closing) continue;
    if (Object.hasOwn(elements, name)) note(`<${name}>`, elements[name]!, offset, length);
    if (
      name === 'link' &&
      /stylesheet/i.test(attributes.get('rel')?.value ?? '') &&
      !/fonts\./.test(attributes.get('href')?.value ?? '')
    )
      note('a linked style sheet', ['gmail', 'outlook'], offset, length);
    const handler = [...attributes.keys()].find((key) => /^on[a-z]+$/.test(key));
    if (handler !== undefined) note(`${handler}="…"`, all, offset, length);
    if (name === 'img') {
      const format = /^[^?#]*\.(svg|webp|avif)(?:[?#]|$)/i.exec(attributes.get('src')?.value ?? '')?.[1]?.toLowerCase();
      if (format !== undefined) note(`pictures in ${format}`, formats[format]!, offset, length);
    }
    const style = attributes.get('style');
    if (!style || seen.has(style.value) || style.value.includes(masked)) continue;
    seen.add(style.value);
    const hasGround = attributes.has('bgcolor');
    for (const [feature, where] of featuresOf(declarations(style.value), hasGround))
      note(feature, where, style.offset, style.value.length);
  }
  for (const { style, at } of usedRules(page))
    for (const [feature, where] of featuresOf(style, false)) note(feature, where, at.offset, at.length);
  const groups = grouped([...found], ([, { missing }]) => missing.map((client) => called[client]).join(' and '));
  return [...groups].map(([who, features]) => ({
    code: 'mail-support',
    message: `${who} ${who.includes(' and ') ? 'do' : 'does'} not show ${features.map(([feature]) => feature).join(', ')}.`,
    detail: 'Build it with tables and plain styles, or see that the mail reads well without it.',
    offset: features[0]![1].offset,
    length: features[0]![1].length,
  }));
}

/** What a style asks for and not all programs do. */
function featuresOf(
  style: ReadonlyMap<string, string>,
  hasGround: boolean,
): readonly (readonly [string, readonly Client[]])[] {
  const written = [...style].map(([property, value]) => `${property}:${value}`);
  const found = properties.flatMap(([feature, pattern, where]) =>
    written.some((one) => pattern.test(one)) ? [[feature, where] as const] : [],
  );
  const isBare = !hasGround && !style.has('background-color') && written.some((one) => gradient.test(one));
  return isBare ? [...found, ['a gradient with no background-color', ['outlook']]] : found;
}

/** Rules that hold for an element of the mail for certain, each at the first one. */
function usedRules(page: Page): readonly { readonly style: ReadonlyMap<string, string>; readonly at: Element }[] {
  const sheet = readSheet(page);
  if (!sheet.rules.some(({ style }) => featuresOf(style, false).length > 0)) return [];
  const found = new Map<ReadonlyMap<string, string>, Element>();
  walk(page.elements, (path, element) => {
    for (const { style } of certainRules(sheet, path)) if (!found.has(style)) found.set(style, element);
  });
  return [...found].map(([style, at]) => ({ style, at }));
}
