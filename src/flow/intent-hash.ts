/** The hash by which a flow is known again whose create got no answer. */
import { createHash } from 'node:crypto';
import type { FlowDefinition } from '../klaviyo/types.ts';
import { canonicalDefinition } from './canonical.ts';
import { fieldsOf, isObject, without } from './tree.ts';
import type { Fields } from './tree.ts';

/** Left out because Klaviyo fills them in or may store them otherwise; see fill.ts. */
const unsure = ['from_email', 'from_label', 'reply_to_email', 'transactional'];

/**
 * sha256 (hex) of a definition without all that differs between what is sent and what is read back: ids, statuses,
 * senders. A webhook counts with its name alone, because its texts may hold secrets, as markers or as values. The same
 * for the definition as meant, as sent, and as read.
 */
export function intentHash(definition: FlowDefinition): string {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    const fields = without(value, ...unsure);
    if (fields['type'] === 'send-webhook') {
      const name = fieldsOf(fieldsOf(fields['data'])['message'])['name'] ?? null;
      return { ...without(fields, 'data'), name };
    }
    return Object.fromEntries(Object.entries(fields).map(([key, inner]) => [key, strip(inner)]));
  };
  const text = JSON.stringify(strip(canonicalDefinition(definition) as unknown as Fields));
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
