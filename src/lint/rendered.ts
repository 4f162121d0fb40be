/** What shows only once a message is rendered: its size, its subject, links that came out empty, texts' parts. */
import type { RenderedMessage } from '../mail/preview.ts';
import { gsmTwin, smsParts } from '../mail/sms.ts';
import type { Finding } from './finding.ts';
import { readPage } from './html.ts';

/** Gmail cuts a mail at 102 kB; before it is sent, each link grows by what Klaviyo tracks it with [?]. */
const clipped = 102_000;
const near = 90_000;
const perLink = 180;

export function lintSize({ html }: RenderedMessage): readonly Finding[] {
  const links = html.match(/<a\s[^>]*href=/gi)?.length ?? 0;
  const bytes = Buffer.byteLength(html) + links * perLink;
  if (bytes < near) return [];
  const size = `${Math.round(bytes / 1000)} kB as it is sent${links > 0 ? `, with ${links} tracked links` : ''}`;
  return [
    {
      code: 'mail-size',
      message:
        bytes < clipped
          ? `The mail is about ${size}; Gmail cuts at 102 kB.`
          : `The mail is about ${size}: Gmail cuts it at 102 kB, and the way out with it.`,
      detail: 'Take out comments, repeated styles and rows that nobody reads.',
    },
  ];
}

/** Links whose whole address is a value that came out as nothing. */
export function lintEmptyLinks({ source, notes }: RenderedMessage): readonly Finding[] {
  const empty = new Set(notes.filter(({ kind }) => kind === 'empty').map(({ offset }) => offset));
  if (empty.size === 0) return [];
  return readPage(source).elements.flatMap(({ name, closing, attributes }) => {
    const href = name === 'a' && !closing ? attributes.get('href') : undefined;
    if (!href || !empty.has(href.offset)) return [];
    const written = source.slice(href.offset, href.offset + href.value.length);
    if (!/^\{\{[^{}]*\}\}$/.test(written)) return [];
    return [
      {
        code: 'mail-empty-link',
        message: `A link leads nowhere: ${written} is empty for whom the mail is shown.`,
        detail: "Give it another address: |default:'https://…', or write {% if … %} around the link.",
        offset: href.offset,
        length: href.value.length,
      } as const,
    ];
  });
}

const longest = 60;
const withoutPreview = 'Without preview: the inbox shows the first words of the mail, such as "View online".';

export function lintSubject({ subject, preview, of }: RenderedMessage): readonly Finding[] {
  if (of.kind !== 'email') return [];
  const hint = (message: string, detail: string): Finding => ({ code: 'mail-subject', message, detail });
  const { length: characters } = Array.from(subject);
  const letters = subject.replace(/[^\p{L}]/gu, '');
  return [
    ...(characters > longest
      ? [hint(`The subject has ${characters} characters; a phone shows about ${longest}.`, 'Put what matters first.')]
      : []),
    ...(letters.length > 5 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
      ? [hint('The subject is all capitals.', 'Filters and people take it for shouting.')]
      : []),
    ...(preview.trim() === ''
      ? [hint('There is no preview text.', withoutPreview)]
      : preview.trim() === subject.trim()
        ? [hint('The preview text is the subject again.', 'Say what the subject leaves open.')]
        : []),
  ];
}

/** @param first whether it is the first text of its flow */
export function lintSms({ of, text, source }: RenderedMessage, first: boolean): readonly Finding[] {
  if (of.kind !== 'sms') return [];
  const findings: Finding[] = [];
  const { alphabet, length, segments, outside } = smsParts(text);
  if (segments > 1) {
    const one = outside[0];
    const twin = one === undefined ? undefined : gsmTwin[one];
    const dear =
      one !== undefined &&
      smsParts(outside.reduce((t, c) => t.replaceAll(c, gsmTwin[c] ?? '?'), text)).segments < segments;
    findings.push({
      code: 'sms-segments',
      message: `The text is sent in ${segments} parts (${length} ${alphabet === 'GSM-7' ? 'characters' : 'characters of UCS-2'} with what Klaviyo adds): each person costs ${segments} credits.`,
      detail: dear
        ? `"${one}" is the reason that only 70 characters fit into a part, not 160.${twin === undefined ? ' Leave it out.' : ` Write ${twin} instead.`}`
        : `A part holds ${alphabet === 'GSM-7' ? '160 characters, of several 153' : '70 characters, of several 67'}. Shorten it.`,
    });
  }
  if (first && !of.optOut && !of.transactional && !/\bstop\b|unsubscribe|opt[ -]?out/i.test(source)) {
    findings.push({
      code: 'sms-opt-out',
      message: 'The first text of this flow does not say how to leave.',
      detail: 'Write opt_out: true, and Klaviyo adds the words; many countries ask for them.',
    });
  }
  if (!of.quietHours && !of.transactional) {
    findings.push({
      code: 'sms-quiet-hours',
      message: 'Quiet hours are off: people get this text at night.',
      detail: 'Take out quiet_hours: false. In the United States texts at night are against the law.',
    });
  }
  return findings;
}
