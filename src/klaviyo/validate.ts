/** Every body is checked against schemas/klaviyo before it is sent. Compiled once, when first needed. */
import { Ajv, type SchemaValidateFunction, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import requests from '../../schemas/klaviyo/requests.schema.json' with { type: 'json' };

let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction>();

const { Trigger, Action, ProfileCondition, TriggerCondition } = flowDefinition.definitions;
const unions = { Trigger, Action, ProfileCondition, TriggerCondition };
type Union = keyof typeof unions;

/** A flow has few of the sixty kinds there are, and to compile them all takes longer than a plan: each when one is met. */
const byKind = {
  ...flowDefinition,
  definitions: {
    ...flowDefinition.definitions,
    ...Object.fromEntries(Object.keys(unions).map((union) => [union, { kindOf: union }])),
  },
};

function validator(name: string, file = 'requests'): ValidateFunction {
  if (!ajv) {
    // To compile takes longer than a run's checks do; without these it takes a fifth. A test checks the schemas themselves.
    const fast = { validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } };
    ajv = new Ajv({ strict: false, ...fast });
    addFormats.default(ajv);
    ajv.addKeyword({ keyword: 'kindOf', errors: 'full', validate: isOfKind });
    ajv.addSchema(byKind);
    ajv.addSchema(requests);
  }
  const known = compiled.get(name) ?? ajv.getSchema(`${file}.schema.json#/definitions/${name}`);
  if (!known) throw new Error(`There is no schema ${name}.`);
  compiled.set(name, known);
  return known;
}

const isOfKind: SchemaValidateFunction = (union: Union, value: unknown, _, at) => {
  const { meant } = kindsFor([union], (value ?? {}) as Part);
  const failed = meant.map((kind) => {
    const check = validator(kind, 'flow-definition');
    return check(value, at) ? undefined : (check.errors ?? []);
  });
  if (failed.includes(undefined)) return true;
  const unknown = { keyword: 'kindOf', message: 'must have a type that Klaviyo knows', params: {} };
  isOfKind.errors = failed.find((errors) => errors !== undefined) ?? [
    { ...unknown, instancePath: at?.instancePath, schemaPath: '' },
  ];
  return false;
};

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

const parts = {
  trigger: ['Trigger'],
  action: ['Action'],
  condition: ['ProfileCondition', 'TriggerCondition'],
} as const;
export type PartOfFlow = keyof typeof parts;
type Part = Readonly<Record<string, unknown>>;

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

/** The kinds of the unions that have the type of the value, and no other word than it; and all the types there are. */
function kindsFor(
  names: readonly Union[],
  value: Part,
): { readonly meant: readonly string[]; readonly types: string[] } {
  const all = names.flatMap((name) => unions[name].anyOf.map(({ $ref }) => $ref.split('/').at(-1) ?? ''));
  const typed = all.filter((kind) => typesOf(kind).some((type) => type === value.type));
  const meant = typed.filter((kind) => isMeant(kind, value));
  return { meant: meant.length > 0 ? meant : typed, types: [...new Set(all.flatMap(typesOf))] };
}

/**
 * The same for one part of a flow, held against the kinds that have its type; where no kind has, `types` are those there
 * are.
 */
export function problemOfPart(
  part: PartOfFlow,
  value: Part,
): { readonly problem: string } | { readonly types: readonly string[] } | undefined {
  const { meant, types } = kindsFor(parts[part], value);
  if (meant.length === 0) return { types };
  const problems = meant.map((kind) => {
    const check = validator(kind, 'flow-definition');
    if (check(value)) return undefined;
    const [first] = check.errors ?? [];
    const place = first?.instancePath.slice(1).replaceAll('/', '.');
    return [place, first?.message ?? 'is not valid'].filter(Boolean).join(' ');
  });
  const [problem] = problems;
  return problem === undefined || problems.includes(undefined) ? undefined : { problem };
}
