/**
 * HTML as Klaviyo keeps it is not the HTML it was sent: it adds what a document lacks (`<head></head>`), drops comments, reprints CSS, shortens
 * colours and decodes entities (recorded 2026-09-04; field reports). Used only where no hash of what we sent is known.
 */

import { sha256 } from '../../text/sha256.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole;
    const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** The HTML with all undone that Klaviyo is known to do to it: for comparing, not for showing. */
export const normalizeHtml = (html: string): string =>
  decode(
    html
      .replaceAll(/<!--(?!\[if)[\s\S]*?-->/g, '')
      .replaceAll(/<!doctype[^>]*>|<\/?(html|head|body)\s*>/gi, '')
      .replaceAll(/#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![0-9a-f])/gi, '#$1$2$3'),
  )
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{}:;,<>]) ?/g, '$1')
    .replaceAll(/;+(["'}])/g, '$1')
    .trim()
    .toLowerCase();

export const isSameHtml = (a: string, b: string): boolean => a === b || normalizeHtml(a) === normalizeHtml(b);

/** Equal for texts that are the same HTML (sha256, hex): where the text itself is not kept. */
export const htmlHash = (html: string): string => sha256(normalizeHtml(html));
