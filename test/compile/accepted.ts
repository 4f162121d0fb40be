/** Whether a create request would be taken: by our own schemas, and by Klaviyo's file where it is at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Desired } from '../../src/compile/desired.ts';
import { openapi } from '../support/openapi.ts';

const ajv = new Ajv({ allErrors: false, strict: false });
addFormats.default(ajv);
for (const name of ['flow-definition', 'resources', 'requests']) {
  const file = join(import.meta.dirname, `../../schemas/klaviyo/${name}.schema.json`);
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')));
}
const accepts = ajv.getSchema('requests.schema.json#/definitions/CreateFlowRequest')!;
const acceptsNew = ajv.getSchema('requests.schema.json#/definitions/NewActions')!;

/** What is wrong with it; empty when nothing is. Reference tokens stand where ids will be, and are texts like those. */
export function refusals({ name, definition }: Desired): readonly string[] {
  const request = { data: { type: 'flow', attributes: { name, definition } } };
  return [
    ...(accepts(request) ? [] : [`CreateFlowRequest: ${ajv.errorsText(accepts.errors)}`]),
    ...(acceptsNew(request) ? [] : [`NewActions: ${ajv.errorsText(acceptsNew.errors)}`]),
    ...(openapi()?.checkRequest('POST', '/api/flows', request) ?? []),
  ];
}
