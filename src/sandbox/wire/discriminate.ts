import { isObject } from './resource.ts';

type Schema = { readonly [keyword: string]: unknown };

/**
 * The same schema, with unions that say what they mean. A plain `anyOf` over twenty kinds of action answers a misspelt
 * field with the complaints of all twenty; here `type` is looked at first, so that only the kind that was meant complains.
 * It is named by the keyword `later`, whose schema is compiled when the first of the kind is met: there are sixty.
 */
export function discriminate(document: Schema): Schema {
  const definitions = isObject(document.definitions) ? document.definitions : {};
  const later = (schema: Schema): Schema =>
    typeof schema.$ref === 'string' && schema.$ref.startsWith('#')
      ? { later: `${String(document.$id)}${schema.$ref}` }
      : schema;
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    const schema = Object.fromEntries(Object.entries(value).map(([keyword, inside]) => [keyword, rewrite(inside)]));
    if (!Array.isArray(value.anyOf)) return schema;
    const union = byType(value.anyOf as Schema[], (schema.anyOf as Schema[]).map(later), definitions);
    if (union === undefined) return schema;
    delete schema.anyOf;
    return { ...schema, ...union };
  };
  return rewrite(document) as Schema;
}

interface Branch {
  /** The values it allows for `type`; undefined when it does not say. */
  readonly types: readonly unknown[] | undefined;
  readonly schema: Schema;
}

/** `null` is let through, then each `type` leads to its own alternatives. Undefined where a union has no types to go by. */
function byType(original: readonly Schema[], rewritten: readonly Schema[], definitions: Schema): Schema | undefined {
  const nullable = original.some(({ type }) => type === 'null');
  const branches = original.flatMap((branch, i) =>
    branch.type === 'null' ? [] : [{ types: typesOf(branch, definitions), schema: rewritten[i] ?? {} }],
  );
  const [first, second] = branches;
  const typed = branches.every(({ types }) => types !== undefined);
  const union = first && !second ? first.schema : typed ? switchOn(branches) : undefined;
  if (union === undefined) return undefined;
  return nullable ? { if: { not: { type: 'null' } }, then: union } : union;
}

function switchOn(branches: readonly Branch[]): Schema {
  const types = [...new Set(branches.flatMap((branch) => branch.types ?? []))];
  const cases = types.map((type) => {
    const schemas = branches.filter((branch) => branch.types?.includes(type)).map(({ schema }) => schema);
    return {
      if: { type: 'object', properties: { type: { const: type } }, required: ['type'] },
      then: schemas.length === 1 ? schemas[0] : { anyOf: schemas },
    };
  });
  return { type: 'object', properties: { type: { enum: types } }, required: ['type'], allOf: cases };
}

function typesOf(branch: Schema, definitions: Schema): readonly unknown[] | undefined {
  const name = typeof branch.$ref === 'string' ? (branch.$ref.split('/').at(-1) ?? '') : undefined;
  const schema = name === undefined ? branch : definitions[name];
  if (!isObject(schema) || !isObject(schema.properties) || !isObject(schema.properties.type)) return undefined;
  const { type } = schema.properties;
  if ('const' in type) return [type.const];
  return Array.isArray(type.enum) ? type.enum : undefined;
}
