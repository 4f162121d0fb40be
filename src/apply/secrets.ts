/** Secrets are put in just before sending: `${secret:NAME}` in a webhook becomes the value of NAME. */
import { success } from '../diagnostics/result.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { digestOf, hasMarker } from '../flow/secrets.ts';
import { isObject } from '../text/json.ts';
import { fail, type Step } from './session/step.ts';

type Values = Readonly<Record<string, string | undefined>>;

const marker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** A copy for sending. Fails when a value is missing, or when a stored hash would be sent in a value's place. */
export function withSecrets<T extends Action | FlowDefinition>(value: T, values: Values): Step<T> {
  const missing = new Set<string>();
  let isHashed = false;
  const put = (text: string): string => {
    if (/^sha256:[0-9a-f]{64}$/.test(text)) isHashed = true;
    return text.replaceAll(marker, (_, name: string) => {
      const secret = values[name];
      if (secret === undefined || secret === '') missing.add(name);
      return secret ?? '';
    });
  };
  const filled = inWebhooks(value, put);
  if (missing.size > 0) {
    return fail(
      `The environment variable ${[...missing].join(', ')} is not set, and a webhook needs it. Set it where apply runs.`,
    );
  }
  if (isHashed) {
    return fail(
      'A secret of a webhook is known only by its hash, so the webhook cannot be written as it is. Write all its texts in the sequence.',
    );
  }
  return success(filled);
}

/** Words of Klaviyo's about what was sent may quote it: the values of the secrets that `sent` names are taken out of them. */
export function withoutSecrets(words: string, sent: unknown, values: Values): string {
  const names = [...(JSON.stringify(sent) ?? '').matchAll(marker)].map(([, name = '']) => name);
  // Longest first: one may be a part of another.
  const texts = names.flatMap((name) => values[name] || []).sort((a, b) => b.length - a.length);
  return texts.reduce((shown, text) => shown.replaceAll(text, '•••'), words);
}

/** What is meant with each secret text hashed, so that it compares with what was read and hidden. */
export const withDigests = <T extends Action | FlowDefinition>(value: T, values: Values): T =>
  inWebhooks(value, (text) =>
    hasMarker(text) ? digestOf(text.replaceAll(marker, (_, name: string) => values[name] ?? '')) : text,
  );

/** The value with every text inside a webhook's message changed; nothing else is touched. */
function inWebhooks<T>(value: T, change: (text: string) => string): T {
  const visit = (inner: unknown, inside: boolean): unknown => {
    if (typeof inner === 'string') return inside ? change(inner) : inner;
    if (Array.isArray(inner)) return inner.map((item) => visit(item, inside));
    if (!isObject(inner)) return inner;
    const isWebhook = inner['type'] === 'send-webhook';
    return Object.fromEntries(
      Object.entries(inner).map(([key, item]) => {
        if (isWebhook && key === 'data' && isObject(item)) {
          return [key, { ...item, ...('message' in item ? { message: visit(item['message'], true) } : {}) }];
        }
        return [key, visit(item, inside)];
      }),
    );
  };
  return visit(value, false) as T;
}
