/** Django's urlize: addresses in a text become links. */
import { quote } from './quote.ts';
import { escapeHtml } from '../python/python-text.ts';
import { lengthOf } from '../python/value.ts';

const wrapping = [
  ['(', ')'],
  ['[', ']'],
] as const;
const plainUrl = /^https?:\/\/\[?[\p{L}\p{N}_]/iu;
const bareUrl = /^www\.|^(?!http)[\p{L}\p{N}_][^@]+\.(com|edu|gov|int|mil|net|org)($|\/.*$)/iu;

/** @param limit characters of a link's text; undefined for all */
export function urlize(text: string, limit: number | undefined, autoescape: boolean, html: boolean): string {
  return text
    .split(/([\s<>"']+)/)
    .map((word) => linked(word, limit, autoescape && !html) ?? (autoescape && !html ? escapeHtml(word) : word))
    .join('');
}

function linked(word: string, limit: number | undefined, escape: boolean): string | undefined {
  if (!/[.@:]/.test(word)) return undefined;
  const { lead, middle, trail } = trimmed(word);
  const url = addressOf(middle);
  if (url === undefined) return undefined;
  const e = escape ? escapeHtml : (s: string): string => s;
  const nofollow = url.startsWith('mailto:') ? '' : ' rel="nofollow"';
  return `${e(lead)}<a href="${escapeHtml(url)}"${nofollow}>${e(shortened(middle, limit))}</a>${e(trail)}`;
}

const shortened = (text: string, limit: number | undefined): string =>
  limit === undefined || lengthOf(text) <= limit
    ? text
    : `${Array.from(text)
        .slice(0, Math.max(0, limit - 1))
        .join('')}…`;

function addressOf(middle: string): string | undefined {
  if (middle.length <= 2048 && plainUrl.test(middle)) return quotedUrl(unescape(middle));
  if (middle.length <= 2048 && bareUrl.test(middle)) return quotedUrl(`http://${unescape(middle)}`);
  const [local = '', domain = '', ...more] = middle.split('@');
  if (middle.includes(':') || local === '' || more.length > 0 || domain.length > 63) return undefined;
  return domain.includes('.') && !domain.startsWith('.') ? `mailto:${local}@${ascii(domain)}` : undefined;
}

const unescape = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#x27|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

function trimmed(word: string): { readonly lead: string; readonly middle: string; readonly trail: string } {
  let [lead, middle, trail] = ['', word, ''];
  for (let before: string | undefined; before !== middle;) {
    before = middle;
    for (const [opening, closing] of wrapping) {
      if (middle.startsWith(opening)) {
        middle = middle.slice(1);
        lead += opening;
      }
      if (middle.endsWith(closing) && times(middle, closing) === times(middle, opening) + 1) {
        middle = middle.slice(0, -1);
        trail = closing + trail;
      }
    }
    const plain = unescape(middle);
    const stripped = plain.replace(/[.,:;!]+$/, '');
    if (plain !== stripped) {
      trail = middle.slice(stripped.length) + trail;
      middle = middle.slice(0, stripped.length - plain.length);
    }
  }
  return { lead, middle, trail };
}
const times = (text: string, c: string): number => text.split(c).length - 1;

const reserved = "!$&'()*+,;=:/?#[]@~";
const again = (segment: string): string => quote(unquote(segment), reserved);
const unquote = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
};

function quotedUrl(url: string): string {
  const [, scheme = '', host = '', path = '', query, fragment] =
    /^(https?):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(url) ?? [];
  if (scheme === '') return again(url);
  const pairs = (query ?? '')
    .split('&')
    .filter((each) => each !== '')
    .map((each) => each.split(/=(.*)/s))
    .map(([key = '', value = '']) => `${form(key)}=${form(value)}`);
  return `${scheme.toLowerCase()}://${ascii(host)}${again(path)}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${fragment ? `#${again(fragment)}` : ''}`;
}
const form = (text: string): string => quote(unquote(unquote(text.replaceAll('+', ' '))), ' ').replaceAll(' ', '+');

/** A host's name as it is sent: letters beyond ASCII in Punycode. */
function ascii(host: string): string {
  if (/^[\0-\x7f]*$/.test(host)) return host;
  try {
    return new URL(`http://${host}`).host;
  } catch {
    return host;
  }
}
