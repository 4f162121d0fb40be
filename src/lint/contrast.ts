/** Words that can hardly be read: by the colours that stand in the elements themselves, from the outside in. */
import { type Colour, colourOf, contrast } from './colour.ts';
import type { Finding } from './finding.ts';
import { type Element, type Page, masked } from './html.ts';

const least = 4.5;
/** From 24 px, or from 18.66 px in bold, less is enough (WCAG 2, 1.4.3). */
const leastLarge = 3;
/** What mail programs put behind a mail in the dark. */
const dark: Colour = [18, 18, 18];

interface Look {
  readonly name: string;
  readonly text?: Colour;
  readonly back?: Colour;
  /** Where something unreadable to us lies behind: a picture, a gradient, a variable. */
  readonly unknown: boolean;
  readonly size: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly at: Element;
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

export function lintContrast(page: Page): readonly Finding[] {
  const stack: Look[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  const inTheDark = page.elements.some(
    ({ name, attributes }) =>
      name === 'meta' &&
      /color-scheme/.test(attributes.get('name')?.value ?? '') &&
      /dark/.test(attributes.get('content')?.value ?? ''),
  );
  let next = 0;
  for (const { value, offset } of page.texts) {
    for (; next < page.elements.length && page.elements[next]!.offset < offset; next++)
      step(stack, page.elements[next]!);
    const words = value.replaceAll(masked, 'x').replace(/&(?:nbsp|zwnj|shy|#\d+);|\s+/g, '');
    const look = stack.at(-1);
    if (words === '' || !look || look.hidden || look.unknown || !look.text) continue;
    const wanted = look.size >= 24 || (look.bold && look.size >= 18.66) ? leastLarge : least;
    const light = contrast(look.text, look.back ?? [255, 255, 255]);
    const night = inTheDark && !look.back ? contrast(look.text, dark) : Infinity;
    const where = light < wanted ? 'on' : night < leastLarge ? 'in the dark on' : undefined;
    if (where === undefined) continue;
    const [text, back] = [hex(look.text), hex(where === 'on' ? (look.back ?? [255, 255, 255]) : dark)];
    if (told.has(`${text} ${back}`)) continue;
    told.add(`${text} ${back}`);
    const ratio = Math.floor((where === 'on' ? light : night) * 10) / 10;
    findings.push({
      code: 'mail-contrast',
      message: `${text} ${where} ${back} is hard to read: contrast ${ratio} : 1, and ${wanted} : 1 is the least.`,
      detail:
        where === 'on'
          ? 'Make the text darker or the ground lighter.'
          : 'Give the text a background of its own, or colours for the dark.',
      offset: look.at.offset,
      length: look.at.length,
    });
  }
  return findings;
}

const hex = (colour: Colour): string => `#${colour.map((c) => c.toString(16).padStart(2, '0')).join('')}`;

function step(stack: Look[], element: Element): void {
  if (element.closing) {
    const at = stack.findLastIndex(({ name }) => name === element.name);
    if (at >= 0) stack.length = at;
    return;
  }
  if (empty.has(element.name) || stack.length > 500) return;
  const outer = stack.at(-1);
  const style = declarations(element.attributes.get('style')?.value ?? '');
  const written = style.get('background-color') ?? style.get('background') ?? element.attributes.get('bgcolor')?.value;
  const back =
    written === undefined || /^(transparent|none|inherit)$/i.test(written.trim())
      ? undefined
      : (colourOf(written) ?? 'unknown');
  const color = style.get('color') ?? (element.name === 'font' ? element.attributes.get('color')?.value : undefined);
  const text = color === undefined ? undefined : colourOf(color);
  const size = /^([\d.]+)px/.exec(style.get('font-size') ?? '')?.[1];
  stack.push({
    name: element.name,
    ...pick('text', color === undefined ? (element.name === 'a' ? undefined : outer?.text) : text),
    ...pick('back', back === 'unknown' ? undefined : (back ?? outer?.back)),
    unknown:
      back === 'unknown' ||
      style.has('background-image') ||
      element.attributes.has('background') ||
      (back === undefined && (outer?.unknown ?? false)),
    size: size === undefined ? (outer?.size ?? 16) : Number(size),
    bold:
      /^(h[1-6]|b|strong|th)$/.test(element.name) ||
      /bold|[6-9]00/.test(style.get('font-weight') ?? '') ||
      (outer?.bold ?? false),
    hidden:
      (outer?.hidden ?? false) ||
      /none/.test(style.get('display') ?? '') ||
      /hidden/.test(style.get('visibility') ?? '') ||
      /^0(px)?$/.test(style.get('max-height') ?? '') ||
      /^[01](px)?$/.test(style.get('font-size') ?? '') ||
      element.name === 'head' ||
      element.name === 'title',
    at: element,
  });
}

const pick = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  (value === undefined ? {} : { [key]: value }) as never;

/** A mail repeats its few styles in hundreds of elements. */
const known = new Map<string, ReadonlyMap<string, string>>();
const mostKnown = 5000;

/** The properties of a style attribute; the last of a name counts. */
export function declarations(style: string): ReadonlyMap<string, string> {
  const before = known.get(style);
  if (before) return before;
  const read = new Map<string, string>();
  for (const each of style.split(';')) {
    const colon = each.indexOf(':');
    if (colon < 0) continue;
    const value = each.slice(colon + 1).replace(/!important/i, '');
    read.set(each.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  if (known.size >= mostKnown) known.clear();
  known.set(style, read);
  return read;
}
