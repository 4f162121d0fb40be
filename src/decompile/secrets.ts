/**
 * What looks like a credential in a webhook never reaches a file: a placeholder stands for it, and the value is only
 * held in memory, to prove that the placeholder means the same.
 */
import { fieldsOf } from '../text/json.ts';
import { isText, literal, wordIn, type Written } from './wire.ts';

export interface FoundSecret {
  /** Of the environment variable. */
  readonly name: string;
  readonly value: string;
  /** For people: "the header X-Token of crm". */
  readonly where: string;
}

const telling = /auth|token|key|secret|cookie|signature|passw|credential/i;
/** Credentials that stand in an address: ?token=…, https://user:pass@host. */
const inAddress = /([?&][A-Za-z0-9_-]*(?:auth|token|key|secret|signature|passw|sig)[A-Za-z0-9_-]*=)([^&#{}\s]+)/gi;
const userInfo = /^(https?:\/\/)([^/@{}\s]+)@/i;
const inBody = /("[^"]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[^"]*"\s*:\s*")([^"{}]+)(")/gi;
/** In a body that is no JSON: token=…&. */
const inForm =
  /((?:^|[&\s])[A-Za-z0-9_.[\]-]*(?:token|secret|passw|api[_-]?key|auth|signature|credential)[A-Za-z0-9_\]-]*=)([^&\s{}"']+)/gi;
/** Bearer …, Basic …, wherever it stands. */
const scheme = /\b((?:Bearer|Basic|Token|Klaviyo-API-Key)\s+)(?=\S*\d)([A-Za-z0-9._~+/=:-]{8,})/gi;
/** A part of a path that nobody could guess is a credential itself: hooks of chats are made so. */
const inPath = /(\/)(?=[A-Za-z0-9_-]*\d)(?=[A-Za-z0-9_-]*[A-Za-z])([A-Za-z0-9_-]{20,})(?=$|[/?#])/g;
/** What a backup holds in place of a secret (flow/secrets.ts). */
const hashed = /^sha256:[0-9a-f]{64}$/;
const isTemplate = (text: string): boolean => /^\s*(\{\{[^}]*\}\}|\{%[^%]*%\})\s*$/.test(text);

/** Gives each value one name; a name taken by another value gets a number. */
/** @param known what stands in the file for a secret already, by the hash that stands for its text. */
export function secretNames(known: Readonly<Record<string, string>> = {}): {
  /** What is written in place of a text. */
  readonly marker: (wanted: string, value: string, where: string) => string;
  readonly found: FoundSecret[];
} {
  const found: FoundSecret[] = [];
  return {
    found,
    marker(wanted, value, where) {
      const written = wordIn(known, value);
      if (written !== undefined) return written;
      const named = found.find((one) => one.value === value);
      if (named) return `\${secret:${named.name}}`;
      const base =
        wanted
          .toUpperCase()
          .replace(/[^A-Z0-9]+/g, '_')
          .replace(/^_+|_+$/g, '')
          .replace(/^(\d)/, '_$1') || 'SECRET';
      let name = base;
      for (let n = 2; found.some((one) => one.name === name); n++) name = `${base}_${n}`;
      found.push({ name, value, where });
      return `\${secret:${name}}`;
    },
  };
}

export type SecretNames = ReturnType<typeof secretNames>;

/** url, headers and body of a webhook with placeholders for what looks secret. */
export function webhookTexts(message: unknown, step: string, names: SecretNames): Written {
  const { url, headers, body } = fieldsOf(message);
  const marker = (wanted: string, value: string, where: string): string =>
    names.marker(wanted, value, `${where} of ${step}`);
  const safeUrl = hashed.test(String(url)) ? marker(`${step}_url`, String(url), 'the URL') : String(url ?? '');
  const literalUrl = (safeUrl === url ? literal(safeUrl) : safeUrl)
    .replace(userInfo, (_, scheme: string, value: string) => `${scheme}${marker(`${step}_url`, value, 'the URL')}@`)
    .replace(
      inAddress,
      (_, before: string, value: string) => `${before}${marker(`${step}_${before.slice(1, -1)}`, value, 'the URL')}`,
    )
    .replace(inPath, (_, before: string, value: string) => `${before}${marker(`${step}_url`, value, 'the URL')}`);
  const withSchemes = (text: string, wanted: string, where: string): string =>
    text.replace(scheme, (_, before: string, value: string) => `${before}${marker(wanted, value, where)}`);
  const kept = Object.entries(fieldsOf(headers)).map(([header, value]): [string, unknown] => {
    const text = String(value);
    const [wanted, where] = [`${step}_${header}`, `the header ${header}`];
    const secret = hashed.test(text) || (telling.test(header) && text !== '' && !isTemplate(text));
    const bare = literal(text);
    const split = withSchemes(bare, wanted, where);
    return [header, split !== bare || !secret ? split : marker(wanted, text, where)];
  });
  const literalBody = hashed.test(String(body))
    ? marker(`${step}_body`, String(body), 'the body')
    : isText(body)
      ? withSchemes(
          literal(body)
            .replace(
              inBody,
              (_, before: string, value: string, after: string) =>
                `${before}${marker(`${step}_body`, value, 'the body')}${after}`,
            )
            .replace(
              inForm,
              (_, before: string, value: string) => `${before}${marker(`${step}_body`, value, 'the body')}`,
            ),
          `${step}_body`,
          'the body',
        )
      : undefined;
  // These very characters always mean a secret in a webhook, so they are one.
  const sayable = (text: unknown, wanted: string, where: string): unknown =>
    typeof text === 'string'
      ? text.replaceAll('$${secret:', () => marker(`${step}_${wanted}`, '${secret:', where))
      : text;
  return {
    url: sayable(literalUrl, 'url', 'the URL'),
    ...(kept.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            kept.map(([header, text]) => [header, sayable(text, header, `the header ${header}`)]),
          ),
        }),
    ...(literalBody === undefined ? {} : { body: sayable(literalBody, 'body', 'the body') }),
  };
}

/** True when something in a webhook looks secret: as it is, it must not be written. */
export function holdsSecret(message: unknown): boolean {
  const names = secretNames();
  webhookTexts(message, 'webhook', names);
  return names.found.length > 0;
}
