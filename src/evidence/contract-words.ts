/**
 * What Klaviyo's own contract says in words: the names of fields, and for each field the values it may hold. Anything else
 * in an answer was written by people, and is nobody's business.
 */
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };
import { isObject } from '../text/json.ts';
import resources from '../../schemas/klaviyo/resources.schema.json' with { type: 'json' };

type Schema = Readonly<Record<string, unknown>>;

const definitions: Schema = {
  ...flowDefinition.definitions,
  ...flowDefinition.rules,
  ...requests.definitions,
  ...requests.rules,
  ...resources.definitions,
};

function resolved(schema: unknown): Schema {
  if (!isObject(schema)) return {};
  const name = typeof schema.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? '') : undefined;
  return name === undefined ? schema : resolved(definitions[name]);
}

/** The words a value may be, through unions and lists, and no further down. */
function wordsIn(schema: unknown, depth = 0): string[] {
  if (depth > 6) return [];
  const at = resolved(schema);
  const own = [at.const, ...(Array.isArray(at.enum) ? (at.enum as unknown[]) : [])].filter(
    (word) => typeof word === 'string',
  );
  const below = [at.anyOf, at.oneOf, at.allOf].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [...own, ...[...below, at.items].flatMap((one) => wordsIn(one, depth + 1))];
}

/** Where a word tells where somebody lives or what they sell, it is left out although the contract lists it. */
const telling = new Set('value timezone preferred_currency locale country_code region region_id country'.split(' '));

function collect(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (schema: unknown): void => {
    if (Array.isArray(schema)) return schema.forEach(walk);
    if (!isObject(schema)) return;
    if (isObject(schema.properties))
      for (const [key, value] of Object.entries(schema.properties)) {
        const words = found.get(key) ?? new Set();
        if (!telling.has(key)) for (const word of wordsIn(value)) words.add(word);
        found.set(key, words);
      }
    Object.values(schema).forEach(walk);
  };
  walk(definitions);
  return found;
}

/** Field → the words it may hold. A field without any is there with none. */
export const contractWords: ReadonlyMap<string, ReadonlySet<string>> = collect();
