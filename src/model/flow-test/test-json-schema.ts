/** schemas/test.schema.json, by which editors complete and check flow tests, from the zod objects the parser uses. */
import { convert, type JsonSchema } from '../to-json-schema.ts';
import { flowTest, innerTests, lawNames, laws, testCases } from '../written/flow-test.ts';

function neverDefinition(): JsonSchema {
  const alternatives = lawNames.map((name) => {
    const { description, ...law } = convert(laws[name]);
    const [first] = Object.values(law.properties as Record<string, { description?: string }>);
    return { title: name, ...law, description: first?.description ?? description };
  });
  const sentence = {
    type: 'string',
    pattern: '^(a|any) message after .+|^two messages within .+',
    description: 'Two of them as sentences.',
  };
  return { type: 'array', minItems: 1, items: { anyOf: [...alternatives, sentence] } };
}

export const testJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A Sluice flow test',
  description: 'People, what happens to them, and what comes.',
  ...convert(flowTest),
  definitions: { never: neverDefinition() },
});

/** For `tests:` of a sequence, in its schema. */
export function testDefinitions(): JsonSchema {
  const cases = { $ref: '#/definitions/cases' };
  const map = convert(innerTests);
  return {
    tests: { anyOf: [cases, { ...map, properties: { ...(map.properties as JsonSchema), cases } }] },
    cases: convert(testCases),
    never: neverDefinition(),
  };
}
