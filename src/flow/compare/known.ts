/**
 * Additive changes come inside a stable revision (Klaviyo help): a new key in an answer is nobody's edit, wherever it stands.
 * What is compared is therefore what the wire schemas know, and what the other side has in the same place.
 */
import schema from '../../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import { type Fields, fieldsOf, isObject, put } from '../../text/json.ts';

/** A schema of schemas/klaviyo, as far as it says which keys there are. */
interface Node {
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

const definitions = schema.definitions as Readonly<Record<string, Node>>;

/**
 * The value without the keys that no schema knows.
 *
 * @param kind the definition it is of: "FlowDefinition", "Action"
 * @param reference what it will be compared with: keys that this has in the same place stay
 */
export const knownOnly = <T>(value: T, kind: 'FlowDefinition' | 'Action', reference?: unknown): T =>
  visit(value, [definitions[kind] ?? {}], reference) as T;

function visit(value: unknown, nodes: readonly Node[], reference: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shapes = nodes.length === 1 && nodes[0] !== undefined ? flat(nodes[0]) : nodes.flatMap(flat);
  if (Array.isArray(value)) {
    const items = shapes.flatMap((node) => node.items ?? []);
    const list = value.map((item, i) => visit(item, items, Array.isArray(reference) ? reference[i] : undefined));
    return list.some((item, i) => item !== value[i]) ? list : value;
  }
  if (!isObject(value)) return value;
  const objects = shapes.filter(({ properties }) => properties !== undefined);
  // The keys of a map are data: names of headers, ids of variations.
  if (shapes.some(({ additionalProperties }) => additionalProperties !== undefined)) return value;
  const meant = objects.filter((node) => isOf(node, value));
  const other = isObject(reference) ? reference : undefined;
  // Of a kind without a schema nothing is known, so only what it is compared with can tell.
  if (meant.length === 0) return other === undefined ? value : kept(value, (key) => key in other, [], other);
  const isKnown = (key: string): boolean => meant.some(({ properties = {} }) => Object.hasOwn(properties, key));
  return kept(value, (key) => isKnown(key) || (other !== undefined && Object.hasOwn(other, key)), meant, other);
}

/** The value itself where all of it is kept. */
function kept(
  value: Fields,
  isKept: (key: string) => boolean,
  meant: readonly Node[],
  other: Fields | undefined,
): Fields {
  const fields: Record<string, unknown> = {};
  let isWhole = true;
  for (const key of Object.keys(value)) {
    const given = value[key];
    const inner = isKept(key) ? within(given, key, meant, other) : undefined;
    if (inner !== given) isWhole = false;
    if (inner !== undefined) put(fields, key, inner);
  }
  return isWhole ? value : fields;
}

/** What is known of one field. */
const within = (value: unknown, key: string, meant: readonly Node[], other: Fields | undefined): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : visit(
        value,
        meant.flatMap(({ properties }) => properties?.[key] ?? []),
        other?.[key],
      );

const shapesOf = new WeakMap<Node, readonly Node[]>();

/** The schemas a schema stands for. The same few are asked for with every action, so what was found is kept. */
function flat(node: Node): readonly Node[] {
  const found = shapesOf.get(node);
  if (found !== undefined) return found;
  const { $ref, anyOf } = node;
  const shapes =
    $ref === undefined ? (anyOf?.flatMap(flat) ?? [node]) : flat(definitions[$ref.split('/').at(-1) ?? ''] ?? {});
  shapesOf.set(node, shapes);
  return shapes;
}

/** Kinds tell themselves apart by their type. */
function isOf({ properties = {} }: Node, value: Fields): boolean {
  const type = fieldsOf(properties['type']);
  const types = 'const' in type ? [type['const']] : Array.isArray(type['enum']) ? type['enum'] : undefined;
  return types === undefined || types.includes(value['type']);
}
