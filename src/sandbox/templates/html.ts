import { reprintDeclarations, reprintStylesheet } from './css.ts';
import { decodeEntities } from './entities.ts';

/**
 * What Klaviyo makes of HTML on save: `<head></head>` added, CSS reprinted with short colours, comments dropped, entities
 * decoded (recorded 2026-09-04, and field reports). Template language passes untouched. Normalising twice changes nothing.
 * Which comments survive is not verified; conditional comments, which Outlook reads, do here.
 */
export function normalizeHtml(html: string): string {
  const kept: string[] = [];
  const hold = (text: string): string => `\u0001${kept.push(text) - 1}\u0002`;
  const restore = (text: string): string =>
    text.replace(/\u0001(\d+)\u0002/g, (_, i: string) => restore(kept[Number(i)] ?? ''));

  const safe = html
    .replace(/[\u0001\u0002]/g, '')
    .replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}/g, hold)
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, hold)
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi, (_, open: string, css: string, close: string) =>
      hold(`${open}${reprintStylesheet(css)}${close}`),
    )
    .replace(/<script\b[\s\S]*?<\/script>/gi, hold)
    .replace(/\bstyle="([^"]*)"/gi, (_, css: string) => hold(`style="${reprintDeclarations(css)}"`));
  return restore(withHead(decodeEntities(safe)));
}

/** Recorded for a document with `html` and `body`; that a fragment gets them too is what an HTML parser would do. */
function withHead(html: string): string {
  if (/<head\b/i.test(html)) return html;
  if (/<html\b[^>]*>/i.test(html)) return html.replace(/<html\b[^>]*>/i, (open) => `${open}<head></head>`);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  const rest = html.slice(doctype.length);
  const body = /<body\b/i.test(rest) ? rest : `<body>${rest}</body>`;
  return `${doctype}<html><head></head>${body}</html>`;
}

/** The plain text Klaviyo derives when none is sent: "hi" from `<p>hi</p>` (recorded); the rest is a plain guess. */
export function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(head|style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|h[1-6]|li|table)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
