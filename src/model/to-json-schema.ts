/** zod → JSON Schema (draft 7), in shapes that editors show well. */
import * as z from 'zod';

export type JsonSchema = { [key: string]: unknown };

/** One zod object as JSON Schema, without the head. */
export function convert(schema: z.ZodType): JsonSchema {
  const rest: JsonSchema = { ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) };
  delete rest.$schema;
  return tidy(rest) as JsonSchema;
}

/** zod wraps an optional `$ref` in allOf, and spells out that keys are strings; editors show less of such schemas. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  const { propertyNames, allOf, ...rest } = node as JsonSchema;
  const plainNames = JSON.stringify(propertyNames) === '{"type":"string"}';
  const single = Array.isArray(allOf) && allOf.length === 1 ? (allOf[0] as JsonSchema) : undefined;
  const kept = {
    ...rest,
    ...(single ?? (allOf === undefined ? {} : { allOf })),
    ...(propertyNames === undefined || plainNames ? {} : { propertyNames }),
  };
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, tidy(value)]));
}
