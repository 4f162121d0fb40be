/** The content of a mail → the HTML Klaviyo is given, and the token that stands for it until it has an id. */
import { createHash } from 'node:crypto';
import MarkdownIt from 'markdown-it';
import type { Content } from '../model/sequence.ts';
import type { Context } from './context.ts';

/** Sixteen hex digits tell templates apart; the whole hash is compared. */
export function templateToken(
  context: Context,
  content: Content,
  texts: ReadonlyMap<string, string>,
  audience: 'customers' | 'staff',
): string {
  const file = content.kind === 'file' ? content.file : undefined;
  const text = content.kind === 'file' ? (texts.get(content.file) ?? '') : content.text;
  const markdown = content.kind === 'file' ? content.file.endsWith('.md') : content.format === 'markdown';
  const html = markdown ? markdownMail(text, audience) : text;
  const hash = createHash('sha256').update(html).digest('hex');
  const token = `@template{${hash.slice(0, 16)}}`;
  if (!context.templates.has(token))
    context.templates.set(token, { token, html, hash, ...(file === undefined ? {} : { file }) });
  return token;
}

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });

/**
 * Markdown → a plain, readable mail. Klaviyo's template language passes through untouched: it is taken out before
 * Markdown sees it (whose quotes, stars and underscores would be read as emphasis) and put back afterwards. Mail to
 * customers gets an unsubscribe link where the author wrote none, since Klaviyo refuses to send without one.
 */
export function markdownMail(source: string, audience: 'customers' | 'staff'): string {
  const kept: string[] = [];
  const guarded = source.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, (tag) => `XKLAVIYO${kept.push(tag) - 1}X`);
  const body = markdown.render(guarded).replace(/XKLAVIYO(\d+)X/g, (_, index: string) => kept[Number(index)]!);
  const unsubscribe = audience === 'customers' && !/unsubscribe/i.test(source);
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '</head>',
    '<body style="margin:0;padding:24px 16px;font-family:Georgia,serif;font-size:16px;line-height:1.6">',
    '<div style="max-width:560px;margin:0 auto">',
    body.trimEnd(),
    ...(unsubscribe
      ? [
          '<p style="margin-top:32px;font-size:13px;color:#767676">{% unsubscribe %} · {{ organization.full_address }}</p>',
        ]
      : []),
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
