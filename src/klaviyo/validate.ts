/** Every body is checked against schemas/klaviyo before it is sent. Compiled once, when first needed. */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

function validator(name: string, file = 'requests'): ValidateFunction {
  if (!ajv) {
    // To compile takes longer than a run's checks do; without these two it takes a fifth.
    ajv = new Ajv({ strict: false, inlineRefs: false, code: { optimize: false } });
    addFormats.default(ajv);
    ajv.addSchema(flowDefinition);
    ajv.addSchema(requests);
  }
  const known = compiled.get(name) ?? ajv.getSchema(`${file}.schema.json#/definitions/${name}`);
  if (!known) throw new Error(`There is no schema ${name}.`);
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

const unions = {
  trigger: [flowDefinition.definitions.Trigger],
  action: [flowDefinition.definitions.Action],
  condition: [flowDefinition.definitions.ProfileCondition, flowDefinition.definitions.TriggerCondition],
};
export type PartOfFlow = keyof typeof unions;

interface Constant {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}
const kinds: Readonly<Record<string, { readonly properties?: Readonly<Record<string, Constant>> }>> =
  flowDefinition.definitions as never;

const typesOf = (kind: string): readonly string[] => {
  const { const: type, enum: types } = kinds[kind]?.properties?.type ?? {};
  return (types ?? [type]).filter((one) => typeof one === 'string');
};

/** Several kinds may have one type and tell themselves apart by another word, as the two triggers on dates do. */
const isMeant = (kind: string, value: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(kinds[kind]?.properties ?? {}).every(
    ([key, { const: word }]) => word === undefined || value[key] === undefined || value[key] === word,
  );

/**
 * The same for one part of a flow, held against the kinds that have its type; where no kind has, `types` are those there
 * are.
 */
export function problemOfPart(
  part: PartOfFlow,
  value: Readonly<Record<string, unknown>>,
): { readonly problem: string } | { readonly types: readonly string[] } | undefined {
  const all = unions[part].flatMap(({ anyOf }) => anyOf.map(({ $ref }) => $ref.split('/').at(-1) ?? ''));
  const typed = all.filter((kind) => typesOf(kind).some((type) => type === value.type));
  if (typed.length === 0) return { types: [...new Set(all.flatMap(typesOf))] };
  const meant = typed.filter((kind) => isMeant(kind, value));
  const problems = (meant.length > 0 ? meant : typed).map((kind) => {
    const check = validator(kind, 'flow-definition');
    if (check(value)) return undefined;
    const [first] = check.errors ?? [];
    const place = first?.instancePath.slice(1).replaceAll('/', '.');
    return [place, first?.message ?? 'is not valid'].filter(Boolean).join(' ');
  });
  const [problem] = problems;
  return problem === undefined || problems.includes(undefined) ? undefined : { problem };
}
