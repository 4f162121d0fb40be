/** Every body is checked against schemas/klaviyo before it is sent. Compiled once, when first needed. */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

function validator(name: string): ValidateFunction {
  if (!ajv) {
    ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(flowDefinition);
    ajv.addSchema(requests);
  }
  const known = compiled.get(name) ?? ajv.getSchema(`requests.schema.json#/definitions/${name}`);
  if (!known) throw new Error(`There is no request schema ${name}.`);
  compiled.set(name, known);
  return known;
}

/** Words for the first thing that is wrong with a body, or undefined. `schemas` name definitions of requests.schema.json. */
export function problemOf(body: unknown, schemas: readonly string[]): string | undefined {
  for (const name of schemas) {
    const check = validator(name);
    if (check(body)) continue;
    const [first] = check.errors ?? [];
    return `${first?.instancePath || '/'} ${first?.message ?? 'is not valid'}`;
  }
  return undefined;
}
