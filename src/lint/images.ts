/** Pictures without words or width, and mails of nothing but pictures. */
import type { Finding } from './finding.ts';
import { type Page, masked } from './html.ts';

export function lintImages(page: Page): readonly Finding[] {
  const images = page.elements.filter(({ name, closing }) => name === 'img' && !closing);
  const findings: Finding[] = [];
  for (const { attributes, offset, length } of images) {
    const tell = (message: string, detail: string): void => {
      findings.push({ code: 'mail-image', message, detail, offset, length });
    };
    const style = attributes.get('style')?.value ?? '';
    const tiny =
      attributes.get('width')?.value === '1' ||
      attributes.get('height')?.value === '1' ||
      /display:\s*none/.test(style);
    if (tiny) continue;
    const source = attributes.get('src')?.value ?? '';
    if (/^\s*data:/i.test(source)) {
      tell(
        `A picture stands in the mail itself (data:, ${Math.ceil(source.length / 1000)} kB).`,
        'Gmail and Outlook do not show such pictures, and their bytes count towards the size at which Gmail cuts.',
      );
    }
    // A path is taken from where the mail is read, and there is nothing.
    if (/^[\w./-]+\.\w{2,5}$/.test(source) && !/^\/\//.test(source)) {
      tell(
        `A picture's address is a path: "${source}".`,
        'Upload it (Klaviyo: Content, Images & brand), and write the whole address: https://….',
      );
    }
    const missing = [
      ...(attributes.has('alt') ? [] : ['alt']),
      ...(attributes.has('width') || /(?:^|;)\s*(?:max-)?width:/.test(style) ? [] : ['width']),
    ];
    if (missing.length === 0) continue;
    tell(
      `A picture has no ${missing.join(' and no ')}.`,
      missing.includes('alt')
        ? 'Many people see mails without pictures: alt="…" says what it shows; alt="" where it only decorates.'
        : 'Outlook shows a picture without width="…" at its full size.',
    );
  }
  const words = page.texts
    .map(({ value }) => value.replaceAll(masked, ''))
    .join(' ')
    .replace(/&\w+;|\s+/g, '');
  const dynamic = page.texts.some(({ value }) => value.includes(masked));
  if (images.length > 0 && words.length < 40 && !dynamic) {
    const { offset, length } = images[0]!;
    const detail =
      'Put the words into the mail as text: pictures are often not shown, and filters distrust such mails.';
    findings.push({ code: 'mail-image', message: 'The mail is nothing but pictures.', detail, offset, length });
  }
  return findings;
}
