/**
 * Secrets are compared without being seen. What is meant holds `${secret:NAME}`; what was read from Klaviyo holds the
 * value, and is turned into `sha256:<hex>` before anything else looks at it, wherever a secret stands or stood. Secrets
 * stand only in webhooks: in the URL, a header's value, or the body.
 */
import type { Action } from '../wire/types.ts';
import { type Fields, fieldsOf, isObject, mapped } from '../text/json.ts';
import { sha256 } from '../text/sha256.ts';
import { dataOf, messageOf } from './parts.ts';

export interface Secrets {
  /** `sha256:<hex>` of the text with its secrets put in; undefined when one of them has no value here. */
  digest(text: string): string | undefined;
}

const marker = /\$\{secret:[A-Za-z_][A-Za-z0-9_]*\}/;
const hashed = /^sha256:[0-9a-f]{64}$/;

/** True for a text that stands for a secret: with a marker in it, or already hashed. */
export const isSecret = (value: unknown): value is string =>
  typeof value === 'string' && (marker.test(value) || hashed.test(value));

export const hasMarker = (value: unknown): value is string => typeof value === 'string' && marker.test(value);

/** The digest under which a secret text is stored and compared. */
export const digestOf = (text: string): string => (hashed.test(text) ? text : `sha256:${sha256(text)}`);

/** Secrets of an environment: markers are replaced by the values of `values`, by name. */
export function secretsFrom(values: Readonly<Record<string, string | undefined>>): Secrets {
  return {
    digest(text) {
      let missing = false;
      const full = text.replaceAll(/\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined || value === '') missing = true;
        return value ?? '';
      });
      return missing ? undefined : digestOf(full);
    },
  };
}

/** Values of variables that bear the name of a secret, longest first. Anything shorter is no secret worth the name. */
export const secretValues = (env: Readonly<Record<string, string | undefined>>): readonly string[] =>
  Object.entries(env)
    .filter(
      ([name, value]) =>
        /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH(?!OR)/i.test(name) || value?.startsWith('pk_') === true,
    )
    .flatMap(([, value]) => (value !== undefined && value.trim().length >= 6 ? [value.trim()] : []))
    .sort((a, b) => b.length - a.length);

/** A header by whose name one can tell that its value is a credential; never shown, whoever wrote it. */
export const isCredentialHeader = (name: string): boolean => /auth|token|key|secret|cookie|signature|passw/i.test(name);

/**
 * `found` with the texts hashed that are secret in one of `likes`: the action as meant, or as stored. Other texts and
 * other kinds of actions stay as they are.
 */
export const hideSecrets = <T extends Action>(found: T, ...likes: readonly (Action | undefined)[]): T =>
  inWebhook(found, (message) => {
    const hide = (value: unknown, like: readonly unknown[]): unknown => {
      if (typeof value === 'string') return like.some(isSecret) ? digestOf(value) : value;
      if (!isObject(value)) return value;
      const inner = (key: string): readonly unknown[] => like.map((one) => fieldsOf(one)[key]);
      return mapped(value, (item, key) => hide(item, inner(key)));
    };
    return hide(message, likes.map(messageOf));
  });

/**
 * A webhook of which nobody knows what was sent, fit to be stored: headers that look like credentials are hashed, as
 * `import` makes placeholders of them. Other kinds of actions stay as they are.
 */
const hideCredentials = <T extends Action>(found: T): T =>
  withTexts(found, (_, header) => header !== undefined && isCredentialHeader(header));

/** As hideSecrets; where nothing of ours is like the action, nobody knows where a secret stands: what looks like a credential. */
export const hideKnownOrLikely = <T extends Action>(found: T, ...likes: readonly (Action | undefined)[]): T =>
  likes.some((like) => like !== undefined) ? hideSecrets(found, ...likes) : hideCredentials(found);

/** A webhook with the texts hashed that hold one of these values, wherever they came from. */
export const hideValues = <T extends Action>(found: T, values: readonly string[]): T =>
  withTexts(found, (text) => values.some((value) => text.includes(value)));

/** A webhook with some of its texts hashed: its URL, its body, the values of its headers. */
function withTexts<T extends Action>(found: T, isHidden: (text: string, header?: string) => boolean): T {
  const hide = (value: unknown, header?: string): unknown =>
    typeof value === 'string' && isHidden(value, header) ? digestOf(value) : value;
  return inWebhook(found, (message) => {
    const changed: Record<string, unknown> = { ...message };
    for (const key of ['url', 'body']) if (key in changed) changed[key] = hide(changed[key]);
    if ('headers' in changed) {
      changed['headers'] = mapped(fieldsOf(changed['headers']), hide);
    }
    return changed;
  });
}

function inWebhook<T extends Action>(action: T, change: (message: Fields) => unknown): T {
  const { message } = dataOf(action);
  if (action.type !== 'send-webhook' || !isObject(message)) return action;
  return { ...action, data: { ...dataOf(action), message: change(message) } };
}
