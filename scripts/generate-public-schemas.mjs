/** schemas/{validate,plan,apply,status,drift,report}.schema.json, from the zod objects that state what commands print. */
import { emit, importSource } from './generated.mjs';

const { publicJsonSchemas } = await importSource('src/plan/public-schema.ts');
const { reportJsonSchema } = await importSource('src/report/report-schema.ts');
for (const [name, schema] of Object.entries({ ...publicJsonSchemas(), report: reportJsonSchema() }))
  await emit(`schemas/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
