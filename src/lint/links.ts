/** Links: placeholders that were forgotten, Klaviyo's whole links inside of others, words that say nothing. */
import type { Finding } from './finding.ts';
import { type Element, type Page, masked } from './html.ts';

const unfinished = /^(?:#|#!|todo|tbd|xxx+|link|url|insert[ _-].*|your[ _-].*|\[.*\]|javascript:.*|https?:\/\/)$/i;
const example =
  /^https?:\/\/(?:www\.)?(?:example\.(?:com|org|net)|yourdomain\.com|your-?(?:store|site|shop)\.com|domain\.com)\b/i;
const wholeLink = /\{%-?\s*(unsubscribe|manage_preferences|web_view)\b/;
const vague = new Set(['here', 'click here', 'click', 'link', 'this link', 'read more', 'more', 'hier', 'ici', 'aquí']);

export function lintLinks(page: Page): readonly Finding[] {
  const findings: Finding[] = [];
  page.elements.forEach((element, i) => {
    if (element.name !== 'a' || element.closing) return;
    const href = element.attributes.get('href');
    if (href) findings.push(...ofAddress(page, href.value, href.offset));
    const words = wordsOf(page, i);
    const [bare = ''] = words.toLowerCase().split(/[.!…→»]+$/);
    if (vague.has(bare.trim())) {
      findings.push({
        code: 'mail-link-text',
        message: `A link says "${words}".`,
        detail: 'Say where it leads: people who listen to a mail hear the links alone.',
        offset: element.offset,
        length: element.length,
      });
    }
  });
  return findings;
}

function ofAddress(page: Page, value: string, offset: number): readonly Finding[] {
  const written = page.source.slice(offset, offset + value.length);
  const whole = wholeLink.exec(written);
  const tell = (code: Finding['code'], message: string, detail: string): readonly Finding[] => [
    { code, message, detail, offset, length: Math.max(1, value.length) },
  ];
  if (whole)
    return tell(
      'mail-tag-in-href',
      `{% ${whole[1]} %} writes a whole link, and stands here as the address of one.`,
      `Write href="{% ${whole[1]}_link %}", or the tag alone in place of the link.`,
    );
  const trimmed = value.trim();
  if (trimmed === '' || unfinished.test(trimmed) || example.test(trimmed)) {
    const message = trimmed === '' ? 'A link leads nowhere: its address is empty.' : `A link leads to "${trimmed}".`;
    return tell('mail-placeholder', message, 'Write where it is to lead.');
  }
  if (!/^\.{0,2}\/(?!\/)|^[\w-]+\.html?$/.test(trimmed)) return [];
  return tell(
    'mail-placeholder',
    `A link's address is a path: "${trimmed}".`,
    'In a mail it leads nowhere. Write the whole address: https://….',
  );
}

/** Words of the link that begins at an element, up to its end. */
export function wordsOf({ elements, texts }: Page, index: number): string {
  const start = elements[index]!;
  const end = elements.slice(index + 1, index + 60).find(({ name, closing }: Element) => name === 'a' && closing);
  if (!end) return '';
  let words = '';
  for (let i = firstBehind(texts, start.offset); i < texts.length && texts[i]!.offset < end.offset; i++)
    words += texts[i]!.value;
  return words.replaceAll(masked, '').replace(/\s+/g, ' ').trim();
}

/** Texts stand in the order of their places. */
function firstBehind(texts: Page['texts'], offset: number): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]!.offset > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
