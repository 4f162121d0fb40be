/** schemas/klaviyo/*.schema.json → src/wire/types.ts */
import { readFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { emit } from './generated.mjs';

const files = ['flow-definition', 'resources', 'requests'];
const definitions = {};
for (const file of files) {
  const text = await readFile(`schemas/klaviyo/${file}.schema.json`, 'utf8');
  Object.assign(definitions, JSON.parse(text.replaceAll('flow-definition.schema.json#', '#')).definitions);
}
/** if, then and allOf say what a validator must refuse; TypeScript has no words for it. */
function withoutConditions(schema) {
  if (Array.isArray(schema)) return schema.map(withoutConditions);
  if (typeof schema !== 'object' || schema === null) return schema;
  const shape = Object.entries(schema).filter(([keyword]) => !['if', 'then', 'allOf'].includes(keyword));
  return Object.fromEntries(shape.map(([keyword, inside]) => [keyword, withoutConditions(inside)]));
}

const wire = {
  title: 'Wire',
  type: 'object',
  additionalProperties: false,
  definitions: withoutConditions(definitions),
};
const source = await compile(wire, 'Wire', {
  additionalProperties: false,
  unreachableDefinitions: true,
  bannerComment:
    '/**\n * The wire types of Klaviyo, revision 2026-07-15. Generated from schemas/klaviyo/*.schema.json by npm run generate.\n */',
  style: { singleQuote: true, printWidth: 120 },
});

const cleaned = source
  .replace(/\/\*\*\n \* This interface was referenced by[\s\S]*?\*\/\n/g, '')
  .replace(/ \*\n \* This interface was referenced by[^\n]*\n \* via the `definition`[^\n]*\n/g, '')
  .replace(/export interface Wire \{\}\n/, '');
await emit('src/wire/types.ts', cleaned);
