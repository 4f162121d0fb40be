import { created, notFound, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { textOf } from './html.ts';
import { selfLink } from '../wire/resource.ts';
import { templateResource } from './templates.ts';

type Context = Readonly<Record<string, unknown>>;

/**
 * POST /api/template-render. Klaviyo renders its whole language; the sandbox fills in plain variables and their
 * |default, and leaves every other tag out. What it cannot render it must not guess: that would be our own renderer.
 */
export function renderTemplate(call: Call): Answer {
  const { id, attributes } = (call.body as { data: { id: string; attributes: { context: Context } } }).data;
  const template = call.account.templates[id];
  if (!template) return notFound(call.ids, 'template', id);
  const html = template.html
    .replace(
      /\{\{\s*([\w.]+)(?:\|default:(?:'([^']*)'|"([^"]*)"))?\s*\}\}/g,
      (_, path: string, a?: string, b?: string) =>
        shown(path.split('.').reduce<unknown>(step, attributes.context), a ?? b ?? ''),
    )
    .replace(/\{[{%#].*?[}%#]\}/g, '');
  const rendered = { ...template, html, text: textOf(html) };
  return created({ data: templateResource(call, rendered), links: selfLink(call.origin, 'template-render') });
}

const step = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, name) ? (from as Context)[name] : undefined;

const shown = (value: unknown, otherwise: string): string =>
  (value === undefined || value === null || value === '' ? otherwise : String(value)).replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? '&#x27;',
  );
