/** A text message as it is sent: the words Klaviyo adds to it, its alphabet and its parts. */

/** GSM 03.38: characters of one septet, and those of two. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€\f';

export interface SmsParts {
  readonly alphabet: 'GSM-7' | 'UCS-2';
  /** In septets or in units of 16 bits. */
  readonly length: number;
  readonly segments: number;
  /** Characters that GSM-7 does not have, each once. */
  readonly outside: readonly string[];
}

/** 160 septets or 70 units fit into one text; more go in parts of 153 or 67 (3GPP 23.040). */
export function smsParts(text: string): SmsParts {
  const outside = [...new Set(Array.from(text).filter((c) => !basic.includes(c) && !extended.includes(c)))];
  if (outside.length > 0) {
    return { alphabet: 'UCS-2', length: text.length, segments: parts(text.length, 70, 67), outside };
  }
  const length = Array.from(text).reduce((sum, c) => sum + (extended.includes(c) ? 2 : 1), 0);
  return { alphabet: 'GSM-7', length, segments: parts(length, 160, 153), outside };
}

const parts = (length: number, one: number, each: number): number => (length <= one ? 1 : Math.ceil(length / each));

export interface SmsSettings {
  readonly orgPrefix: boolean;
  readonly infoLink: boolean;
  readonly optOut: boolean;
  readonly shortenLinks: boolean;
}

/** What a shortened link takes: a short domain, a slash and some characters [?]. */
const shortLink = 'https://klv.link/AbCdEf';

/**
 * The text with what Klaviyo adds [S]: the organisation's name before it, the link to information and the words of the
 * opt-out behind it. Their wording and the length of short links are Klaviyo's and not published [?]; the measure is right
 * to a few characters.
 */
export function smsAsSent(body: string, settings: SmsSettings, organization: string): string {
  const text = settings.shortenLinks ? body.replace(/https?:\/\/[^\s<>"]+/g, shortLink) : body;
  return [
    settings.orgPrefix ? `${organization}: ${text}` : text,
    ...(settings.infoLink ? [`Info: ${shortLink}`] : []),
    ...(settings.optOut ? ['Text STOP to opt-out'] : []),
  ].join('\n');
}

/** In place of typographic characters, one that GSM-7 has. */
export const gsmTwin: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': 'a plain space',
  '•': '-',
  '×': 'x',
};
