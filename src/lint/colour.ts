/** Colours of CSS and how well two of them can be told apart (WCAG 2, contrast ratio). */

export type Colour = readonly [number, number, number];

const names: Readonly<Record<string, string>> = Object.fromEntries(
  `black:000000 white:ffffff red:ff0000 green:008000 blue:0000ff yellow:ffff00
   gray:808080 grey:808080 silver:c0c0c0 navy:000080 teal:008080 orange:ffa500
   purple:800080 maroon:800000 lightgray:d3d3d3 lightgrey:d3d3d3 darkgray:a9a9a9 darkgrey:a9a9a9
   dimgray:696969 pink:ffc0cb`
    .split(/\s+/)
    .map((one) => one.split(':')),
);

/** Undefined for what is no plain colour: a variable, a transparent one, a word we do not know. */
export function colourOf(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  const hex = Object.hasOwn(names, value) ? names[value]! : /^#([\da-f]{3}|[\da-f]{6})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const long = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
    const at = (i: number) => parseInt(long.slice(i, i + 2), 16);
    return [at(0), at(2), at(4)];
  }
  const rgb = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(value);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : undefined;
}

const channel = (value: number): number => {
  const c = value / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};
const luminance = ([r, g, b]: Colour): number => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

export function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}
