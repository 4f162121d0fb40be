/** schemas/{sequence,config,test}.schema.json, from the zod objects the parser uses. */
import { emit, importSource } from './generated.mjs';

const { configJsonSchema, sequenceJsonSchema } = await importSource('src/model/json-schema.ts');
const { testJsonSchema } = await importSource('src/model/flow-test/test-json-schema.ts');
const print = (schema) => `${JSON.stringify(schema, null, 2)}\n`;
await emit('schemas/sequence.schema.json', print(sequenceJsonSchema()));
await emit('schemas/config.schema.json', print(configJsonSchema()));
await emit('schemas/test.schema.json', print(testJsonSchema()));
