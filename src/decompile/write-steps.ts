/** Nodes → written steps: ids are given, names kept where they differ, mails put into files. */
import { tokenOfMessage } from '../flow/message-names.ts';
import { isObject, present } from '../text/json.ts';
import type { Node, Variant } from './node.ts';
import { bag, literal, slugOf, type Written } from './wire.ts';

export interface StepsWritten {
  readonly steps: readonly unknown[];
  /** File (beside the sequence's own directory) → HTML. */
  readonly files: Readonly<Record<string, string>>;
  /** Step id → action id. */
  readonly actions: Readonly<Record<string, string>>;
  /** Action ids of the steps as they stand in the file, from top to bottom; exits stand for none. */
  readonly order: readonly string[];
}

export interface WriteOptions {
  /** Where mails go, relative to the sequence's file: "templates/cart". */
  readonly directory: string;
  readonly flowStatus: string;
  /** Whether statuses are written at all. */
  readonly statuses: boolean;
  /** Ids that an action's step has already, by action id. */
  readonly known?: Readonly<Record<string, string>>;
}

export function writeSteps(nodes: readonly Node[], options: WriteOptions): StepsWritten {
  const taken = new Set(Object.values(options.known ?? {}));
  const files: Record<string, string> = {};
  const actions = bag<string>();
  const order: string[] = [];
  const mailOf = new Map<string, string>();

  const used = new Set<string>();
  const give = (wanted: string, action?: string): string => {
    const own = action === undefined ? undefined : options.known?.[action];
    // An action that stands twice has its known id the first time.
    if (own !== undefined && !used.has(own)) {
      used.add(own);
      return own;
    }
    let id = wanted;
    for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
    taken.add(id);
    return id;
  };
  /** A step that stands twice for one action has one file. */
  const mail = (id: string, html: string | undefined, action?: string): Written => {
    if (html === undefined) return {};
    const file = mailOf.get(action ?? '') ?? `${options.directory}/${id}.html`;
    if (action !== undefined) mailOf.set(action, file);
    files[file] = html;
    return { template: file };
  };
  const nameOf = (name: string | undefined, id: string): string | undefined =>
    name === undefined || name === id ? undefined : literal(name);

  const variant = (one: Variant): Written => {
    const id = give(slugOf(one.name ?? 'variant') ?? 'variant');
    return {
      weight: one.weight,
      [one.kind]: present({ id, name: nameOf(one.name, id), ...one.fields, ...mail(id, one.html) }),
    };
  };

  const write = (node: Node): unknown => {
    if (node.kind === 'exit') return 'exit';
    const id = give(node.wanted, node.action);
    actions[id] = node.action;
    order.push(node.action);
    if (node.short !== undefined && options.known?.[node.action] === undefined) return { [node.kind]: node.short };
    const own =
      options.statuses && node.kind !== 'raw' && node.status !== undefined && node.status !== options.flowStatus;
    const { name: label, ...fields } = node.fields as { name?: unknown };
    const body = present({
      id,
      name: node.name === undefined ? label : nameOf(node.name, id),
      status: own && !node.ways ? node.status : undefined,
      ...fields,
      ...mail(id, node.html, node.action),
      variants: node.variants?.map(variant),
    });
    return { [node.kind]: { ...body, ...branches(node) } };
  };

  const branches = ({ ways }: Node): Written => {
    if (!ways) return {};
    const cases = ways.filter(({ key }) => typeof key === 'number');
    const rest = ways.filter(
      ({ key, nodes }) =>
        typeof key !== 'number' &&
        (nodes.length > 0 || (key === 'then' && ways.every((way) => way.nodes.length === 0))),
    );
    return {
      ...(cases.length === 0 ? {} : { cases: cases.map((way) => ({ ...way.fields, then: way.nodes.map(write) })) }),
      ...Object.fromEntries(rest.map(({ key, nodes }) => [key, nodes.map(write)])),
    };
  };
  const steps = nodes.map(write);
  return { steps: steps.map((step) => askingSteps(step, actions)), files, actions, order };
}

/** Questions about a message (`opened`, `clicked`) name its step; they were read before steps had ids. */
function askingSteps(steps: unknown, actions: Readonly<Record<string, string>>): unknown {
  const ids = new Map(
    Object.entries(actions)
      .map(([id, action]) => [tokenOfMessage(action), id] as const)
      .reverse(),
  );
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value === 'string') return key === 'opened' || key === 'clicked' ? (ids.get(value) ?? value) : value;
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(steps, '');
}
