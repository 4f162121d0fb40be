/** One Klaviyo trigger as it is, for what the format cannot say. */
import * as z from 'zod';
import { missingKey } from '../model/issue.ts';
import type { JsonObject } from '../model/values.ts';
import { asWire } from '../wire/as-wire.ts';
import { type TriggerBase, type TriggerKind, type } from './trigger-kind.ts';

export interface RawTrigger extends TriggerBase {
  readonly kind: 'raw';
  readonly definition: JsonObject;
}

const schema = z.strictObject({
  type,
  definition: z.record(z.string(), z.unknown()).describe('One Klaviyo trigger as its API takes it.'),
});

export const raw: TriggerKind<RawTrigger> = {
  description: 'One Klaviyo trigger as it is, for what this format cannot say.',
  schema,
  read(value, { path, base, reader }) {
    const written = reader.read(schema, value, path);
    if (!written) return undefined;
    if (typeof written.definition.type !== 'string') {
      return reader.told({
        ...missingKey([...path, 'definition'], 'type'),
        detail: "Klaviyo's triggers have a type: list, segment, metric, date, price-drop or low-inventory.",
      });
    }
    return { ...base, kind: 'raw', definition: written.definition as JsonObject };
  },
  compile: ({ definition }) => asWire(definition),
};
