/** Named entities people write in emails. The four that HTML itself needs stay as they are. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  iexcl: '¡',
  cent: '¢',
  pound: '£',
  yen: '¥',
  sect: '§',
  copy: '©',
  laquo: '«',
  reg: '®',
  deg: '°',
  middot: '·',
  raquo: '»',
  frac12: '½',
  frac14: '¼',
  iquest: '¿',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  auml: 'ä',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ntilde: 'ñ',
  ouml: 'ö',
  uuml: 'ü',
  times: '×',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  euro: '€',
  trade: '™',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  check: '✓',
  hearts: '♥',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  emsp: '\u2003',
  ensp: '\u2002',
  thinsp: '\u2009',
};

const needed = new Set(['&', '<', '>', '"', '\u0001', '\u0002']);

/** Entities become characters, save those without which the HTML would mean something else. */
export function decodeEntities(html: string): string {
  return html.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+\d*));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      const char = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return needed.has(char) ? whole : char;
    },
  );
}
