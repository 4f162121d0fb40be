/** A mail's HTML, as the author wrote it: everything that can be said without rendering it. */
import type { Finding } from './finding.ts';
import { lintContrast } from './contrast.ts';
import { readPage } from './html.ts';
import { lintImages } from './images.ts';
import { lintLinks } from './links.ts';
import { type Client, lintSupport } from './support.ts';

export interface MailFacts {
  /** Whether people must be able to leave: not for transactional mails and alerts to one's own people. */
  readonly marketing: boolean;
  readonly clients: readonly Client[];
  /** Whether the author wrote the page around the words; of Markdown it is ours, and nobody said its language. */
  readonly ownPage: boolean;
}

const wayOut = /\{%-?\s*(?:unsubscribe|manage_preferences)(?:_link|_url)?\b|\{\{\s*unsubscribe/;

export function lintMail(source: string, { marketing, clients, ownPage }: MailFacts): readonly Finding[] {
  const page = readPage(source);
  const html = page.elements.find(({ name, closing }) => name === 'html' && !closing);
  const findings: Finding[] = [
    ...lintLinks(page),
    ...lintImages(page),
    ...lintContrast(page),
    ...lintSupport(page, clients),
  ];
  if (marketing && !wayOut.test(source)) {
    findings.push({
      code: 'mail-no-unsubscribe',
      message: 'A marketing mail without a way out.',
      detail:
        'Write {% unsubscribe %} where it is to stand: Klaviyo puts a link of its own at the end, or does not send. transactional: true says that it is none.',
    });
  }
  if (ownPage && html && !html.attributes.has('lang')) {
    findings.push({
      code: 'mail-language',
      message: 'The mail does not say its language.',
      detail: 'Write <html lang="en">: programs that read mails aloud choose their voice by it.',
      offset: html.offset,
      length: html.length,
    });
  }
  return findings;
}
