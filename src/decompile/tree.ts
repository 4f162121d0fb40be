/**
 * The graph of actions → steps with branches. In flows built in Klaviyo's app branches may meet again: what they share then
 * stands once, after the split. Where it cannot be said so, it stands in each branch.
 */
import { rawDefinition } from '../steps/raw.ts';
import { stepOf } from './action.ts';
import { conditionOf, groupsOf } from './condition.ts';
import { graphOf } from './graph.ts';
import type { Node, Source, Way } from './node.ts';
import { holdsSecret } from './secrets.ts';
import { type Fields, fieldsOf, listOf } from '../text/json.ts';
import { isText, literal, slugOf } from './wire.ts';

/** How an action is to be written: as well as can be, with conditions as they are, or as it is. */
export type Rawness = 0 | 1 | 2;

export interface TreeSource {
  readonly source: Source;
  readonly rawness: (action: string) => Rawness;
}

export type TreeResult =
  | {
      readonly nodes: readonly Node[];
      /** Actions that stand more than once. */
      readonly copies: readonly string[];
    }
  | { readonly problem: string };

const messageOf = (action: Fields): Fields => fieldsOf(fieldsOf(action['data'])['message']);
const idOf = (action: Fields): string => String(action['id'] ?? action['temporary_id'] ?? '');
const splits = new Set(['conditional-split', 'trigger-split', 'action-output-split']);
const target = (links: unknown, key: string): string | undefined => {
  const to = fieldsOf(links)[key];
  return to === null || to === undefined ? undefined : String(to);
};

/** A file of more steps nobody reads; a flow is not larger either (compile/flow.ts). */
const mostNodes = 200;

export function readTree(actions: readonly Fields[], entry: unknown, tree: TreeSource): TreeResult {
  const byId = new Map(actions.map((action) => [idOf(action), action]));
  const graph = graphOf(new Map(actions.map((action) => [idOf(action), targetsOf(action)])));
  const seen = new Set<string>();
  const copies = new Set<string>();
  let count = 0;
  let problem: string | undefined;

  /** The steps from an action on, up to where branches meet again; a branch that ends before says so. */
  const read = (from: string | undefined, until: string | undefined): readonly Node[] => {
    const nodes: Node[] = [];
    let id = from;
    while (id !== undefined && id !== until) {
      const action = byId.get(id);
      if (action === undefined) problem ??= `An action leads to ${id}, which the flow does not have.`;
      else if (graph.inCircle) problem ??= 'Its actions run in a circle.';
      else if (tree.rawness(id) === 2 && action['type'] === 'send-webhook' && holdsSecret(messageOf(action)))
        problem ??= `The webhook of action ${id} holds what looks like a credential, and the rest of it has no words here.`;
      if (++count > mostNodes)
        problem ??= `Its branches meet in ways a file cannot say, and written out it has more than ${mostNodes} steps.`;
      if (action === undefined || problem !== undefined) return nodes;
      if (seen.has(id)) copies.add(id);
      seen.add(id);
      if (!isSplit(action)) {
        nodes.push(nodeOf(action, id, tree, () => []));
        id = target(action['links'], 'next');
        continue;
      }
      const meeting = graph.meetingOf(id, until);
      nodes.push(nodeOf(action, id, tree, (way) => read(way, meeting ?? until)));
      if (meeting === undefined) return nodes;
      id = meeting;
    }
    if (id === undefined && until !== undefined) nodes.push(exitNode);
    return nodes;
  };

  const nodes = read(entry === null || entry === undefined ? undefined : String(entry), undefined);
  const lost = actions.filter((action) => !seen.has(idOf(action)));
  if (problem === undefined && lost.length > 0) problem = `No action leads to ${lost.map(idOf).join(', ')}.`;
  return problem === undefined ? { nodes, copies: [...copies] } : { problem };
}

/** What says that a branch ends before the place where the others meet. */
const exitNode: Node = { action: '', kind: 'exit', wanted: 'exit', fields: {}, wire: {} };

const isSplit = (action: Fields): boolean =>
  splits.has(String(action['type'])) || action['type'] === 'multi-branch-split';

function targetsOf(action: Fields): readonly (string | undefined)[] {
  if (splits.has(String(action['type'])))
    return ['next_if_true', 'next_if_false'].map((key) => target(action['links'], key));
  if (action['type'] !== 'multi-branch-split') return [target(action['links'], 'next')];
  return listOf(fieldsOf(action['data'])['branches']).map((branch) => target(fieldsOf(branch)['links'], 'next'));
}

function nodeOf(action: Fields, id: string, tree: TreeSource, read: (id: string | undefined) => readonly Node[]): Node {
  const level = tree.rawness(id);
  const source: Source = { ...tree.source, asked: { ...tree.source.asked, raw: level > 0 } };
  const status = fieldsOf(action['data'])['status'];
  const base = { action: id, wire: action, ...(isText(status) ? { status } : {}) };
  const type = String(action['type']);
  if (splits.has(type)) {
    const yes = { key: 'then', name: 'yes', fields: {}, nodes: read(target(action['links'], 'next_if_true')) } as const;
    const no = { key: 'else', name: 'no', fields: {}, nodes: read(target(action['links'], 'next_if_false')) } as const;
    const fields = level === 2 ? undefined : splitFields(type, fieldsOf(action['data']), source);
    return { ...base, ...(fields ?? rawNode(action, id)), ways: [yes, no] };
  }
  if (type === 'multi-branch-split') return { ...base, ...branchNode(action, source, read) };
  const found = level === 2 ? undefined : stepOf(action, source);
  return { ...base, ...(found ?? rawNode(action, id)) };
}

function rawNode(action: Fields, id: string): Pick<Node, 'kind' | 'wanted' | 'fields'> {
  const message = messageOf(action);
  const wanted = slugOf(String(message['name'] ?? action['type'])) ?? 'raw';
  return { kind: 'raw', wanted, fields: { definition: rawDefinition(action, `raw-${slugOf(id) ?? 'action'}`) } };
}

function splitFields(
  type: string,
  data: Fields,
  { asked }: Source,
): Pick<Node, 'kind' | 'wanted' | 'fields'> | undefined {
  const groups = groupsOf(type === 'trigger-split' ? data['trigger_filter'] : data['profile_filter']);
  if (type === 'action-output-split') return undefined;
  const [only] = groups.flat().map(fieldsOf);
  if (groups.flat().length === 1 && only?.['type'] === 'profile-sample' && !asked.raw)
    return { kind: 'random_split', wanted: 'random-split', fields: { percent: only['percentage'] } };
  const question = conditionOf(groups, asked);
  if (question === undefined) return undefined;
  // A negation at the top would swap the branches (steps/condition.ts).
  const upright = 'not' in question ? { all: [question] } : question;
  return { kind: 'condition', wanted: questionId(question), fields: { if: upright } };
}

/** `gold` for { property: Tier, equals: gold }, `placed-order` for { placed_order: … }. */
function questionId(question: Fields): string {
  const [key = 'condition', first] = Object.entries(question)[0] ?? [];
  const value =
    question['equals'] ??
    question['has_item'] ??
    (typeof first === 'string' && !/^(placed|opened|clicked|viewed|active|checkout)(_|$)/.test(key)
      ? first
      : undefined);
  const words =
    typeof value === 'string'
      ? value
      : key === 'all' || key === 'any' || key === 'not' || key === 'raw'
        ? 'condition'
        : key;
  return slugOf(words) ?? 'condition';
}

function branchNode(
  action: Fields,
  { asked }: Source,
  read: (id: string | undefined) => readonly Node[],
): Omit<Node, 'action' | 'wire'> {
  const data = fieldsOf(action['data']);
  const all = listOf(data['branches']).map(fieldsOf);
  const order = (one: Fields): number => (typeof one['order'] === 'number' ? one['order'] : 0);
  const cases = all.filter((one) => one['is_else'] !== true).sort((a, b) => order(a) - order(b));
  const rest = all.find((one) => one['is_else'] === true);
  const name = isText(data['name']) ? data['name'] : 'Branch';
  const otherwise: Way = { key: 'else', name: 'else', fields: {}, nodes: read(target(rest?.['links'], 'next')) };
  const question = (one: Fields): Fields => conditionOf(groupsOf(one['branch_filter']), asked) ?? { all: [] };
  const [only] = cases;
  const mixed = cases.length === 1 && only !== undefined && only['name'] === 'Yes' && slugOf(name) === name;
  if (mixed) {
    const yes: Way = { key: 'then', name: 'yes', fields: {}, nodes: read(target(only['links'], 'next')) };
    const asks = new Set(
      groupsOf(only['branch_filter'])
        .flat()
        .map((one) => fieldsOf(one)['type'] === 'metric-property'),
    );
    // Its id is its name: a second one of the same name has to be a branch, which can be named otherwise than its id.
    if (asks.size === 2 && !asked.raw)
      return {
        kind: 'condition',
        wanted: name,
        fields: { if: question(only) },
        ways: [yes, { ...otherwise, name: 'no' }],
      };
    return {
      kind: 'branch',
      wanted: name,
      fields: { name: literal(name) },
      ways: [{ ...yes, key: 0, name: 'Yes', fields: { name: 'Yes', if: question(only) } }, otherwise],
    };
  }
  const ways = cases.map((one, index): Way => {
    const label = isText(one['name']) ? one['name'] : `Case ${index + 1}`;
    return {
      key: index,
      name: label,
      fields: { name: literal(label), if: question(one) },
      nodes: read(target(one['links'], 'next')),
    };
  });
  return {
    kind: 'branch',
    wanted: slugOf(name) ?? 'branch',
    fields: { name: literal(name) },
    ways: [...ways, otherwise],
  };
}
