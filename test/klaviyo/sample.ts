/** Draws values from our own JSON Schemas: what a schema allows with the properties it states, and nothing unstated. */
import fc from 'fast-check';

export type Schema = { readonly [keyword: string]: unknown };
export type Documents = Readonly<Record<string, Schema>>;

/** The part of a schema at "file.schema.json#/definitions/Name". */
export function partAt(documents: Documents, reference: string, inside: string): [schema: Schema, file: string] {
  const [name, path = ''] = reference.split('#');
  const file = name === undefined || name === '' ? inside : name;
  const steps = path.split('/').slice(1);
  const found = steps.reduce<unknown>((at, step) => (at as Schema | undefined)?.[step], documents[file]);
  if (found === undefined) throw new Error(`There is nothing at ${reference} of ${inside}.`);
  return [found as Schema, file];
}

/**
 * Conditions (if, then, not, allOf) are not drawn from; who asks filters by a validator.
 *
 * @param special what to draw for a property of this name, where the schema says less than Klaviyo does
 */
export function sampleOf(
  documents: Documents,
  reference: string,
  special: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<unknown> {
  const known = new Map<string, fc.Arbitrary<unknown>>();

  function at(reference: string, inside: string): fc.Arbitrary<unknown> {
    const [schema, file] = partAt(documents, reference, inside);
    const name = `${file}#${reference.split('#')[1] ?? ''}`;
    const found = known.get(name) ?? of(schema, file);
    known.set(name, found);
    return found;
  }

  function of(schema: Schema, file: string): fc.Arbitrary<unknown> {
    if (typeof schema.$ref === 'string') return at(schema.$ref, file);
    if ('const' in schema) return fc.constant(schema.const);
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    if (Array.isArray(schema.anyOf)) return fc.oneof(...(schema.anyOf as Schema[]).map((one) => of(one, file)));
    const types = Array.isArray(schema.type) ? (schema.type as string[]) : [String(schema.type)];
    return fc.oneof(...types.map((type) => ofType(type, schema, file)));
  }

  function ofType(type: string, schema: Schema, file: string): fc.Arbitrary<unknown> {
    switch (type) {
      case 'null':
        return fc.constant(null);
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 400) });
      case 'number':
        return fc.double({ min: Number(schema.exclusiveMinimum ?? -4) + 1, max: 1e6, noNaN: true });
      case 'string':
        return text(schema);
      case 'array':
        return fc.array(of(schema.items as Schema, file), {
          minLength: Number(schema.minItems ?? 0),
          maxLength: Number(schema.minItems ?? 0) + 2,
        });
      case 'object':
        return record(schema, file);
      default:
        // A schema that says nothing takes anything.
        return fc.jsonValue({ maxDepth: 2 });
    }
  }

  function record(schema: Schema, file: string): fc.Arbitrary<unknown> {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    if (properties.length === 0 && typeof schema.additionalProperties === 'object')
      return fc.dictionary(fc.string({ maxLength: 8 }), of(schema.additionalProperties as Schema, file), {
        maxKeys: 2,
      });
    const model = Object.fromEntries(properties.map(([name, one]) => [name, special[name] ?? of(one, file)]));
    return fc.record(model, { requiredKeys: (schema.required ?? []) as string[] });
  }

  return at(reference, '');
}

function text({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  if (format === 'date-time') return day.map((one) => one.toISOString());
  if (format === 'date') return day.map((one) => one.toISOString().slice(0, 10));
  return fc.string({ minLength: Number(minLength ?? 0), maxLength: Math.min(Number(maxLength ?? 20), 20) });
}
