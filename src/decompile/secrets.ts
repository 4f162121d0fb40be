/**
 * What looks like a credential in a webhook never reaches a file: a placeholder stands for it, and the value is only
 * held in memory, to prove that the placeholder means the same.
 */
import { fieldsOf, isText, literal, type Written } from './wire.ts';

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
const inBody = /("[^"]*(?:token|secret|passw|api[_-]?key)[^"]*"\s*:\s*")([^"{}]+)(")/gi;
/** What a backup holds in place of a secret (plan/secrets.ts). */
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
      const written = known[value];
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
    );
  const kept = Object.entries(fieldsOf(headers)).map(([header, value]): [string, unknown] => {
    const text = String(value);
    const secret = hashed.test(text) || (telling.test(header) && text !== '' && !isTemplate(text));
    return [header, secret ? marker(`${step}_${header}`, text, `the header ${header}`) : literal(text)];
  });
  const literalBody = hashed.test(String(body))
    ? marker(`${step}_body`, String(body), 'the body')
    : isText(body)
      ? literal(body).replace(
          inBody,
          (_, before: string, value: string, after: string) =>
            `${before}${marker(`${step}_body`, value, 'the body')}${after}`,
        )
      : undefined;
  return {
    url: literalUrl,
    ...(kept.length === 0 ? {} : { headers: Object.fromEntries(kept) }),
    ...(literalBody === undefined ? {} : { body: literalBody }),
  };
}
