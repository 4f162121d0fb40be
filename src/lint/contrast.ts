/** Words that can hardly be read: by the colours that hold for their elements, in the light and in the dark. */
import { type Colour, colourOf, contrast } from './colour.ts';
import type { Finding } from './finding.ts';
import { type Element, type Page, masked, voidElements } from './html.ts';
import { readSheet, type Sheet, type Styles, stylesOf, unsure } from './sheet.ts';

const least = 4.5;
/** From 24 px, or from 18.66 px in bold, less is enough (WCAG 2, 1.4.3). */
const leastLarge = 3;
const white: Colour = [255, 255, 255];
/** What mail programs put behind a mail in the dark. */
const dark: Colour = [18, 18, 18];

/** Colours of an element in one light. */
interface Look {
  readonly text?: Colour;
  readonly back?: Colour;
  /** Where something unreadable to us lies behind: a picture, a gradient, a variable. */
  readonly unknown: boolean;
}

interface Place {
  readonly element: Element;
  readonly light: Look;
  readonly night: Look;
  readonly size: number;
  readonly bold: boolean;
  readonly hidden: boolean;
}

export function lintContrast(page: Page): readonly Finding[] {
  const stack: Place[] = [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  const sheet = readSheet(page);
  const inTheDark = page.elements.some(
    ({ name, attributes }) =>
      name === 'meta' &&
      /color-scheme/.test(attributes.get('name')?.value ?? '') &&
      /dark/.test(attributes.get('content')?.value ?? ''),
  );
  let next = 0;
  for (const { value, offset } of page.texts) {
    for (; next < page.elements.length && page.elements[next]!.offset < offset; next++)
      step(stack, page.elements[next]!, sheet);
    const words = value.replaceAll(masked, 'x').replace(/&(?:nbsp|zwnj|shy|#\d+);|\s+/g, '');
    const place = stack.at(-1);
    if (words === '' || !place || place.hidden) continue;
    const { light, night, size, bold, element } = place;
    const wanted = size >= 24 || (bold && size >= 18.66) ? leastLarge : least;
    const pale = ratioOf(light, white);
    // A ground of its own is what it is in the dark too; of that it was told.
    const dim = inTheDark && !night.back ? ratioOf(night, dark) : Infinity;
    const isPale = pale < wanted;
    if (!isPale && dim >= leastLarge) continue;
    const [look, ground] = isPale ? [light, white] : [night, dark];
    const [text, back] = [hex(look.text!), hex(look.back ?? ground)];
    if (told.has(`${text} ${back}`)) continue;
    told.add(`${text} ${back}`);
    const ratio = Math.floor((isPale ? pale : dim) * 10) / 10;
    findings.push({
      code: 'mail-contrast',
      message: `${text} ${isPale ? 'on' : 'in the dark on'} ${back} is hard to read: contrast ${ratio} : 1, and ${wanted} : 1 is the least.`,
      detail: isPale
        ? 'Make the text darker or the ground lighter.'
        : 'Give the text a background of its own, or colours for the dark.',
      offset: element.offset,
      length: element.length,
    });
  }
  return findings;
}

/** Infinity where it is not known. */
const ratioOf = ({ text, back, unknown }: Look, ground: Colour): number =>
  unknown || !text ? Infinity : contrast(text, back ?? ground);

const hex = (colour: Colour): string => `#${colour.map((c) => c.toString(16).padStart(2, '0')).join('')}`;

function step(stack: Place[], element: Element, sheet: Sheet): void {
  if (element.closing) {
    const at = stack.findLastIndex((one) => one.element.name === element.name);
    if (at >= 0) stack.length = at;
    return;
  }
  if (voidElements.has(element.name) || stack.length > 500) return;
  const outer = stack.at(-1);
  const path = [...stack.map((one) => one.element), element];
  const style = stylesOf(sheet, path, false);
  const styleDark = sheet.hasDark ? stylesOf(sheet, path, true) : style;
  stack.push({
    element,
    light: lookOf(element, style, outer?.light),
    night: lookOf(element, styleDark, outer?.night),
    size: sizeOf(style.get('font-size'), outer?.size ?? 16),
    bold:
      /^(h[1-6]|b|strong|th)$/.test(element.name) ||
      says(style, 'font-weight', /bold|[6-9]00/) ||
      (outer?.bold ?? false),
    hidden:
      (outer?.hidden ?? false) ||
      says(style, 'display', /none/) ||
      says(style, 'visibility', /hidden/) ||
      says(style, 'max-height', /^0(px)?$/) ||
      says(style, 'font-size', /^[01](px)?$/) ||
      says(style, 'opacity', /./) ||
      element.name === 'head' ||
      element.name === 'title',
  });
}

/** Also where nobody can be sure that it does not: then nothing is told. */
const says = (style: Styles, property: string, pattern: RegExp): boolean => {
  const value = style.get(property);
  return value === unsure || (value !== undefined && pattern.test(value));
};

/** Pixels; a size that hangs on others is taken for a large one, of which less is asked. */
function sizeOf(written: string | typeof unsure | undefined, outer: number): number {
  if (written === undefined) return outer;
  if (written === unsure) return 24;
  const [, value = '', unit = ''] = /^([\d.]+)(px|pt)$/.exec(written.trim()) ?? [];
  return unit === '' ? 24 : Number(value) * (unit === 'pt' ? 4 / 3 : 1);
}

function lookOf(element: Element, style: Styles, outer: Look | undefined): Look {
  const { name, attributes } = element;
  const written = style.get('background-color') ?? style.get('background') ?? attributes.get('bgcolor')?.value;
  const back = written === undefined || written === unsure ? undefined : groundOf(written);
  const isUnknown =
    written === unsure ||
    back === 'unknown' ||
    says(style, 'background-image', /^(?!none$)/) ||
    attributes.has('background');
  const color = style.get('color') ?? (name === 'font' ? attributes.get('color')?.value : undefined);
  // A link has a colour of its own.
  const text = color ?? (name === 'a' ? unsure : 'inherit');
  return {
    text: text === unsure ? undefined : inherited(text, outer),
    back: back === 'unknown' ? undefined : (back ?? outer?.back),
    unknown: isUnknown || (back === undefined && (outer?.unknown ?? false)),
  };
}

const inherited = (color: string, outer: Look | undefined): Colour | undefined =>
  /^(inherit|currentcolor)$/i.test(color.trim()) ? outer?.text : colourOf(color);

/** Undefined where what lies behind shows through. */
const groundOf = (written: string): Colour | 'unknown' | undefined =>
  /^(transparent|none|inherit|initial|unset)$/i.test(written.trim()) ? undefined : (colourOf(written) ?? 'unknown');
