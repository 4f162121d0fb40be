/** The content of a mail → the HTML Klaviyo is given, and the token that stands for it until it has an id. */
import { createHash } from 'node:crypto';
import type { Content } from '../steps/message-parts.ts';
import type { Context } from './context.ts';
import { markdownMail } from './markdown.ts';

/**
 * Sixteen hex digits tell templates apart; the whole hash is compared. HTML goes as it is; `unsubscribe` says whether a
 * mail written in Markdown must offer the way out.
 */
export function templateToken(
  context: Context,
  content: Content,
  texts: ReadonlyMap<string, string>,
  unsubscribe: boolean,
): string {
  const file = content.kind === 'file' ? content.file : undefined;
  const text = content.kind === 'file' ? (texts.get(content.file) ?? '') : content.text;
  const markdown = content.kind === 'file' ? content.file.endsWith('.md') : content.format === 'markdown';
  const html = markdown ? markdownMail(text, unsubscribe) : text;
  const hash = createHash('sha256').update(html).digest('hex');
  const token = `@template{${hash.slice(0, 16)}}`;
  if (!context.templates.has(token))
    context.templates.set(token, { token, html, hash, ...(file === undefined ? {} : { file }) });
  return token;
}
