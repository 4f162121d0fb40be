/**
 * What mail programs leave out, for the three that matter most where nothing else is said. The facts are those that
 * caniemail.com publishes; only what changes a mail for the reader is listed, not what degrades quietly.
 */
import { declarations } from './contrast.ts';
import type { Finding } from './finding.ts';
import { type Page, masked } from './html.ts';

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

/** Properties in a style attribute, perhaps with a value → where they do not work. */
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
  ['aspect-ratio', /^aspect-ratio:/, ['outlook']],
  ['a variable (var())', /:.*\bvar\(/, ['gmail', 'outlook']],
  ['calc()', /:.*\bcalc\(/, ['outlook']],
];

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
    const style = attributes.get('style');
    if (!style || seen.has(style.value) || style.value.includes(masked)) continue;
    seen.add(style.value);
    for (const [property, value] of declarations(style.value)) {
      for (const [feature, pattern, where] of properties)
        if (pattern.test(`${property}:${value}`)) note(feature, where, style.offset, style.value.length);
    }
  }
  const groups = new Map<string, [string, { readonly offset: number; readonly length: number }][]>();
  for (const [feature, { missing, ...place }] of found) {
    const who = missing.map((client) => called[client]).join(' and ');
    groups.set(who, [...(groups.get(who) ?? []), [feature, place]]);
  }
  return [...groups].map(([who, features]) => ({
    code: 'mail-support',
    message: `${who} ${who.includes(' and ') ? 'do' : 'does'} not show ${features.map(([feature]) => feature).join(', ')}.`,
    detail: 'Build it with tables and plain styles, or see that the mail reads well without it.',
    offset: features[0]![1].offset,
    length: features[0]![1].length,
  }));
}
