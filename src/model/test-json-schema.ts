/** schemas/test.schema.json, by which editors complete and check flow tests, from the zod objects the parser uses. */
import { convert, type JsonSchema } from './json-schema.ts';
import { flowTest, lawNames, laws } from './written/flow-test.ts';

export function testJsonSchema(): JsonSchema {
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
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A Sluice flow test',
    description: 'People, what happens to them, and what comes.',
    ...convert(flowTest),
    definitions: { never: { type: 'array', minItems: 1, items: { anyOf: [...alternatives, sentence] } } },
  };
}
