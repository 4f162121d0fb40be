/** Texts that mean the same although they are spelled otherwise: ends of lines, and entities of HTML. */

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
};

/** With plain line ends, and none at the end. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');

/** With characters in place of the entities that every mail program knows; once, so that `&amp;lt;` stays `&lt;`. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
