/** HTML → the words a reader sees, with line ends where a mail program would break, and links behind their words. */

const names = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const blocks = names(`address article blockquote center dd div dl dt fieldset figure footer form h1 h2 h3
  h4 h5 h6 header hr li main nav ol p pre section table tr ul`);
const paragraphs = names('p h1 h2 h3 h4 h5 h6 ul ol blockquote table');

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '©', reg: '®', trade: '™', hellip: '…' },
  ...{ mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·', times: '×' },
  ...{ zwnj: '', zwj: '', shy: '', euro: '€', pound: '£', yen: '¥', cent: '¢', laquo: '«', raquo: '»', rarr: '→' },
};

/** Entities as characters. */
export const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()]! : whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

export function plainText(html: string): string {
  const kept = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(head|style|script|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '');
  let text = '';
  let href: string | undefined;
  let linked = 0;
  for (const piece of kept.split(/(<[a-zA-Z/!][^<>]*>)/)) {
    const [, closing, rawName] = /^<(\/?)([a-zA-Z][a-zA-Z\d]*)/.exec(piece) ?? [];
    if (rawName === undefined) {
      if (!/^<[/!]/.test(piece)) text += decoded(piece).replace(/[ \t\r\n]+/g, ' ');
      continue;
    }
    const name = rawName.toLowerCase();
    if (name === 'br') text += '\n';
    else if (name === 'img') text += altOf(piece);
    else if (name === 'td' && closing !== '') text += ' ';
    else if (blocks.has(name)) text += paragraphs.has(name) ? '\n\n' : '\n';
    if (name === 'li' && closing === '') text += '• ';
    if (name === 'a' && closing === '') [href, linked] = [attribute(piece, 'href'), text.length];
    if (name === 'a' && closing !== '' && href !== undefined) {
      const words = text.slice(linked).trim();
      if (/^(https?|mailto):/.test(href) && words !== href) text += ` (${href})`;
      href = undefined;
    }
  }
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0\u200b\u200c\u034f\ufeff]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const altOf = (tag: string): string => {
  const alt = attribute(tag, 'alt');
  return alt === undefined || alt.trim() === '' ? '' : `[${alt}]`;
};

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}
