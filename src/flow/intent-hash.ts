/** The hash by which a flow is known again whose create got no answer. */
import { asWire } from '../wire/as-wire.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { isObject, mapped, sortKeys, without } from '../text/json.ts';
import { sha256 } from '../text/sha256.ts';
import { canonicalDefinition } from './canonical.ts';
import { senders } from './kinds.ts';
import { messageOf } from './parts.ts';
import { mapMessageTokens } from './message-names.ts';
import { normalizeDefinition } from './normalize.ts';

/** Left out because Klaviyo fills them in or may store them otherwise; see fill.ts. */
const unsure = [...senders, 'transactional'];

/**
 * sha256 (hex) of a definition without all that differs between what is sent and what is read back: ids, statuses,
 * senders. A webhook counts with its name alone, because its texts may hold secrets, as markers or as values. The same
 * for the definition as meant, as sent, and as read: which of its messages a condition asks about is set when they have ids.
 */
export function intentHash(definition: FlowDefinition): string {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    const fields = without(value, ...unsure);
    if (fields['type'] === 'send-webhook') {
      return { ...without(fields, 'data'), name: messageOf(fields)['name'] ?? null };
    }
    return mapped(fields, strip);
  };
  return sha256(JSON.stringify(strip(mapMessageTokens(canonicalDefinition(definition), () => '@message'))));
}

/** sha256 (hex) of what lets people into a flow: trigger, profile filter and re-entry. */
export function wayInHash(flow: FlowDefinition): string {
  const bare = asWire<FlowDefinition>({ ...flow, actions: [], entry_action_id: null });
  return sha256(JSON.stringify(sortKeys(canonicalDefinition(normalizeDefinition(bare)))));
}
