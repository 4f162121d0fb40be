/** Markdown → a plain, readable mail in HTML that mail programs show alike. */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: false });

const templateTag = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/gs;

/**
 * Klaviyo's template language passes through untouched: it is taken out before Markdown sees it (whose quotes, stars and
 * underscores would be read as emphasis) and put back afterwards. Two things are minded on the way back:
 *   - a paragraph of nothing but `{% … %}` is no paragraph: an empty one would stay where an `if` does not hold
 *   - `"` inside an attribute would end it, so there it becomes `'` where the tag has none of its own
 *
 * @param unsubscribe whether a way out is added where the author wrote none (`{% unsubscribe %}` is Klaviyo's; without
 *   one Klaviyo puts its own at the end or refuses to send, Klaviyo help). For marketing mail.
 */
export function markdownMail(source: string, unsubscribe: boolean): string {
  const mark = freeWord(source);
  const kept: string[] = [];
  const guarded = source.replace(templateTag, (tag) => `${mark}${kept.push(tag) - 1}X`);
  const held = new RegExp(`${mark}(\\d+)X`, 'g');
  const tagOf = (index: string): string => kept[Number(index)]!;
  const rendered = markdown
    .render(guarded)
    .replace(new RegExp(`<p>((?:${mark}\\d+X\\s*)+)</p>`, 'g'), (whole, inside: string) =>
      [...inside.matchAll(held)].every(([, index]) => tagOf(index!).startsWith('{%')) ? inside : whole,
    )
    .replace(new RegExp(`="[^"]*${mark}[^"]*"`, 'g'), (attribute) =>
      attribute.replace(held, (_, index: string) => inAttribute(tagOf(index))),
    )
    .replace(held, (_, index: string) => tagOf(index));
  const wayOut = kept.some((tag) => /unsubscribe|manage_preferences/i.test(tag));
  return page(rendered.trimEnd(), unsubscribe && !wayOut);
}

const inAttribute = (tag: string): string => (tag.includes("'") ? tag : tag.replaceAll('"', "'"));

/** A word that stands nowhere in the text and means nothing to Markdown. */
function freeWord(source: string): string {
  let word = 'XKLAVIYO';
  while (source.includes(word)) word += 'O';
  return word;
}

const page = (body: string, unsubscribe: boolean): string =>
  [
    '<!DOCTYPE html>',
    '<html>',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '</head>',
    '<body style="margin:0;padding:24px 16px;font-family:Georgia,serif;font-size:16px;line-height:1.6">',
    '<div style="max-width:560px;margin:0 auto">',
    body,
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
