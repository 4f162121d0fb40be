/**
 * `${name}` is a variable of the account, `${secret:NAME}` is left as it is for the moment of sending, `$${` is a
 * literal `${`. Everything else passes, Klaviyo's own `${{ event.value }}` (a dollar sign before its template language)
 * included.
 */
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import type { Reader } from '../reader.ts';
import { whyNoSecret } from '../secret-names.ts';

const pattern = /\$\$\{|\$\{secret:([^}]*)\}|\$\{([A-Za-z_][A-Za-z0-9_-]*)\}/g;

/** The text with the variables put in that are known; secrets and what is no variable stay as they are. */
export const withVariables = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replace(pattern, (whole, _secret?: string, name?: string) =>
    name !== undefined && Object.hasOwn(variables, name) ? (variables[name] ?? '') : whole,
  );

/** Names of variables in a text, each once. */
export const variablesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, , name]) => name ?? [])),
];

/** What of an account texts may hold. */
export interface TextWords {
  readonly variables: Readonly<Record<string, string>>;
  /** Names that webhooks may use; all that are no credentials where it is left out, as while reading what exists. */
  readonly secrets?: readonly string[];
  /** Variables that hold keys of Klaviyo. */
  readonly keys?: readonly string[];
}

/** The value with the variables of all its texts put in. Keys are left alone. */
export function putInVariables(value: unknown, path: Path, words: TextWords, reader: Reader): unknown {
  if (typeof value === 'string') return value.includes('${') ? inText(value, path, words, reader) : value;
  if (Array.isArray(value)) return value.map((item, i) => putInVariables(item, [...path, i], words, reader));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, putInVariables(item, [...path, key], words, reader)]),
  );
}

/** A literal `${secret:` would be taken for a secret when the webhook is sent. */
const literalSecret = '$${secret:';

function inText(text: string, path: Path, words: TextWords, reader: Reader): string {
  const { variables } = words;
  if (text.includes(literalSecret) && mayHoldSecrets(path)) {
    reader.report('invalid-value', path, {
      message: 'The characters ${secret: cannot be sent as they are.',
      detail: 'In a webhook they always mean a secret. Write ${secret:NAME}, or other characters.',
      characters: literalSecret,
    });
  }
  let held: string | undefined;
  const result = text.replace(pattern, (whole, secret?: string, name?: string) => {
    if (secret !== undefined) {
      held ??= whole;
      tellSecret(secret, words, path, reader);
      return whole;
    }
    if (name === undefined) return '${';
    if (Object.hasOwn(variables, name)) return variables[name] ?? '';
    reader.report('variable-undefined', path, {
      message: `The variable "${name}" is not defined for this account.${didYouMean(name, Object.keys(variables))}`,
      detail: `Define it under accounts.….variables in sluice.yaml, or write $\${${name}} if these very characters are meant.`,
      characters: whole,
    });
    return whole;
  });
  if (mayHoldSecrets(path)) return result;
  if (held !== undefined) {
    reader.report('secret-in-content', path, {
      message: `The secret ${held} would be shown to people.`,
      detail:
        'A secret may stand only in url, headers and body of a webhook. Use a variable of the account for what anybody may see.',
      characters: held,
    });
  }
  return result;
}

function tellSecret(secret: string, { secrets, keys = [] }: TextWords, path: Path, reader: Reader): void {
  if (!mayHoldSecrets(path)) return;
  const characters = `\${secret:${secret}}`;
  const why = whyNoSecret(secret, keys);
  if (why !== undefined) return reader.report('secret-refused', path, { ...why, characters });
  if (secrets === undefined || secrets.includes(secret)) return;
  reader.report('secret-refused', path, {
    message: `sluice.yaml does not name ${secret} among the secrets of this account.${didYouMean(secret, secrets)}`,
    detail: `A webhook sends it to its address, so which ones may be sent stands in one place: secrets: [${[...secrets, secret].join(', ')}] under the account in sluice.yaml.`,
    characters,
  });
}

/** Only url, body and the values of headers of a webhook step. */
function mayHoldSecrets(path: Path): boolean {
  const last = path.at(-1);
  if (path.at(-2) === 'webhook') return last === 'url' || last === 'body';
  return path.at(-3) === 'webhook' && path.at(-2) === 'headers';
}
