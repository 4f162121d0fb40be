/** Nodes → written steps: ids are given, names kept where they differ, mails put into files. */
import { tokenOfMessage } from '../flow/message-names.ts';
import { fieldsOf, isObject, listOf, present } from '../text/json.ts';
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
  return { steps: askingSteps(steps, actions), files, actions, order };
}

/** By the token of a message, the step that people have had it from. */
type Had = ReadonlyMap<string, string>;

/**
 * Questions about a message (`opened`, `clicked`) name its step; they were read before steps had ids. Where more steps than
 * one stand for it, the one on the way to the question is meant.
 */
function askingSteps(steps: readonly unknown[], actions: Readonly<Record<string, string>>): readonly unknown[] {
  const all = Object.entries(actions).map(([id, action]) => [tokenOfMessage(action), id] as const);
  const first: Had = new Map([...all].reverse());
  const tokens = new Map(all.map(([token, id]) => [id, token]));
  const ask = (value: unknown, key: string, had: Had): unknown => {
    if (Array.isArray(value)) return value.map((item) => ask(item, key, had));
    if (typeof value === 'string')
      return key === 'opened' || key === 'clicked' ? (had.get(value) ?? first.get(value) ?? value) : value;
    return mapFields(value, (name, inner) => ask(inner, name, had));
  };
  const walk = (list: readonly unknown[], before: Had): Walked => {
    let had: Had | undefined = before;
    const steps = list.map((step) => {
      if (step === 'exit') had = undefined;
      return mapFields(step, (_, body) => {
        const walked = one(body, had ?? before);
        had = walked.had;
        return walked.step;
      });
    });
    return { steps, had };
  };
  const one = (body: unknown, before: Had): Pick<Walked, 'had'> & { readonly step: unknown } => {
    const fields = fieldsOf(body);
    const { id } = fields;
    const token = typeof id === 'string' ? tokens.get(id) : undefined;
    const own: Had = token === undefined ? before : new Map([...before, [token, String(id)]]);
    const ends: (Had | undefined)[] = [];
    const way = (inner: unknown): unknown => {
      const { steps: written, had } = walk(listOf(inner), own);
      ends.push(had);
      return written;
    };
    const step = mapFields(body, (key, value) => {
      if (key === 'then' || key === 'else') return way(value);
      if (key !== 'cases') return ask(value, key, before);
      return listOf(value).map((each) =>
        mapFields(each, (name, inner) => (name === 'then' ? way(inner) : ask(inner, name, before))),
      );
    });
    if (ends.length === 0) return { step, had: own };
    // A way that is not written has no steps.
    const isWhole = 'else' in fields && ('then' in fields || 'cases' in fields);
    const reached = [...ends, ...(isWhole ? [] : [own])].flatMap((end) => end ?? []);
    return { step, had: reached.length === 0 ? undefined : merged(reached) };
  };
  return walk(steps, new Map()).steps;
}

interface Walked {
  readonly steps: readonly unknown[];
  /** What people have had at their end; undefined where nobody comes to it. */
  readonly had: Had | undefined;
}

/** Of several steps for one message the first. */
const merged = (all: readonly Had[]): Had => new Map([...all].reverse().flatMap((had) => [...had]));

const mapFields = (value: unknown, change: (key: string, inner: unknown) => unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(key, inner)])) : value;
