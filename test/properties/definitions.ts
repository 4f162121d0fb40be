/** Flow definitions as they are sent: any sequence the format allows, read and compiled by the program itself. */
import type fc from 'fast-check';
import { stringify } from 'yaml';
import { compile } from '../../src/compile/flow.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { giveIds } from '../../src/model/identify.ts';
import { parseSequence } from '../../src/model/parse.ts';
import { parseYaml } from '../../src/yaml/yaml.ts';
import { sequences } from '../pipeline/arbitrary.ts';

/** By its YAML: properties of one seed meet the same again, and most of their time would go into reading it anew. */
const known = new Map<string, FlowDefinition | undefined>();

function compiled(value: unknown): FlowDefinition | undefined {
  const yaml = stringify(value);
  if (!known.has(yaml)) known.set(yaml, read(yaml));
  return known.get(yaml);
}

function read(yaml: string): FlowDefinition | undefined {
  const { source } = parseYaml(yaml, 'flows/any.yaml');
  if (!source) return undefined;
  const { sequence } = parseSequence(source, 'any', { variables: {}, metrics: {} });
  return sequence && compile(giveIds(sequence, []), new Map()).desired?.definition;
}

export const definitions: fc.Arbitrary<FlowDefinition> = sequences
  .map(compiled)
  // Not every combination is one Klaviyo can express (too many groups, a step no branch reaches).
  .filter((definition) => definition !== undefined);
