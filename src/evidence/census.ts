/**
 * How an account's flows are built, in the words of Klaviyo's contract alone: kinds of triggers, steps and conditions, where
 * branches meet, what is null. No name, no id, no text; a word that the contract does not know is a question mark.
 */
import { listOf } from '../text/json.ts';
import { actionsIn, at, linksOf, type Part } from './look.ts';
import { isKey, isWord } from './vocabulary.ts';

export interface Census {
  readonly flows: number;
  /** Kind → how many flows hold it. */
  readonly triggers: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** Kind → how many there are in all flows together. */
  readonly actions: Readonly<Record<string, number>>;
  readonly conditions: Readonly<Record<string, number>>;
  /** What asks for care: joined branches, nulls, steps without an end. */
  readonly traits: Readonly<Record<string, number>>;
  /** Fields of definitions that the contract does not know: where, and how often. */
  readonly unknownFields: Readonly<Record<string, number>>;
  /** Flows built alike, the most frequent first. */
  readonly shapes: readonly { readonly shape: string; readonly flows: number }[];
}

export interface CensusFlow {
  readonly status: unknown;
  /** null or undefined: Klaviyo shows none. */
  readonly definition: unknown;
}

export function census(flows: readonly CensusFlow[]): Census {
  const tally = (): [Record<string, number>, (name: string) => void] => {
    const counts: Record<string, number> = Object.create(null) as Record<string, number>;
    return [counts, (name) => void (counts[name] = (counts[name] ?? 0) + 1)];
  };
  const [triggers, trigger] = tally();
  const [statuses, status] = tally();
  const [actions, action] = tally();
  const [conditions, condition] = tally();
  const [traits, trait] = tally();
  const [unknownFields, unknown] = tally();
  const [shapes, shape] = tally();
  for (const flow of flows) {
    status(word('status', flow.status));
    const { definition } = flow;
    if (typeof definition !== 'object' || definition === null) {
      trait('definition is not shown');
      shape('not shown');
      continue;
    }
    for (const one of partsOf(at(definition, 'triggers'))) trigger(word('type', one.type));
    const all = actionsIn(definition);
    for (const one of all) action(word('type', one.type));
    for (const one of conditionsIn(definition)) condition(one);
    for (const one of traitsOf(definition, all)) trait(one);
    for (const one of unknownIn(definition)) unknown(one);
    shape(shapeOf(definition));
  }
  const byCount = Object.entries(shapes).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return {
    ...{ flows: flows.length, triggers, statuses, actions, conditions, traits, unknownFields },
    shapes: byCount.map(([one, n]) => ({ shape: one, flows: n })),
  };
}

const word = (key: string, value: unknown): string =>
  value === null || value === undefined ? 'null' : typeof value === 'string' && isWord(key, value) ? value : '?';

const partsOf = (value: unknown): readonly Part[] =>
  listOf(value).filter((one): one is Part => typeof one === 'object' && one !== null);

/** One kind of condition: its type, and what it compares by. */
function conditionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = partsOf(at(value, 'conditions')).map((condition) => {
    const by = ['filter', 'measurement_filter', 'timeframe_filter'].flatMap((name) => {
      const filter = condition[name];
      return filter === undefined || filter === null
        ? []
        : [`${word('type', at(filter, 'type'))}.${word('operator', at(filter, 'operator'))}`];
    });
    return [word('type', condition.type), ...by].join(' ');
  });
  return [...own, ...Object.entries(value).flatMap(([key, one]) => (key === 'conditions' ? [] : conditionsIn(one)))];
}

function traitsOf(definition: object, actions: readonly Part[]): readonly string[] {
  const targets = actions.flatMap(linksOf);
  const known = new Set(actions.map(({ id }) => id));
  return [
    ...(new Set(targets).size < targets.length ? ['branches meet again'] : []),
    ...(targets.some((id) => !known.has(id)) ? ['a link leads to no step'] : []),
    ...(at(definition, 'entry_action_id') === null || actions.length === 0 ? ['no first step'] : []),
    ...(actions.some(({ data }) => data === null || data === undefined) ? ['a step without data'] : []),
    ...(actions.some(({ type, data }) => type === 'time-delay' && at(data, 'value') === 0)
      ? ['a delay of nothing']
      : []),
    ...(at(definition, 'reentry_criteria') === null ? ['re-entry is null'] : []),
    ...(actions.length > 50 ? ['more than 50 steps'] : []),
  ];
}

/** Where fields stand that the contract does not know; the fields themselves are not told. */
function unknownIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => unknownIn(one, path));
  if (typeof value !== 'object' || value === null) return [];
  // Keys of a webhook's headers and of a test's shares are the shop's own.
  return Object.entries(value).flatMap(([key, one]) =>
    !isKey(key)
      ? [`${path || 'definition'}: a field`]
      : key === 'headers' || key === 'allocations'
        ? []
        : unknownIn(one, path === '' ? key : `${path}.${key}`),
  );
}

/** A flow as one line. A step that two lead to is written once, and named by its number where it comes again. */
export function shapeOf(definition: object): string {
  const actions = new Map(actionsIn(definition).map((action) => [action.id, action]));
  const numbers = new Map<unknown, number>();
  const from = (id: unknown): string => {
    const steps: string[] = [];
    for (let here = id; typeof here === 'string';) {
      const action = actions.get(here);
      const number = numbers.get(here);
      if (action === undefined || number !== undefined)
        return [...steps, number === undefined ? '?' : `#${number}`].join(' > ');
      numbers.set(here, numbers.size + 1);
      const type = word('type', action.type);
      const links = Object.entries((action.links ?? {}) as object).filter(([key]) => key !== 'next');
      const branches = partsOf(at(action, 'data', 'branches'));
      if (links.length + branches.length > 0) {
        const arms = [
          ...links.map(([key, to]) => `${isKey(key) ? key.replace('next_if_', '') : '?'}: ${from(to) || 'end'}`),
          ...branches.map((branch) => from(at(branch, 'links', 'next')) || 'end'),
        ];
        return [...steps, `${type}${conditionsLine(action)} { ${arms.join('; ')} }`].join(' > ');
      }
      const unit = type === 'time-delay' ? ` ${word('unit', at(action, 'data', 'unit'))}` : '';
      steps.push(`${type}${unit}`);
      here = at(action, 'links', 'next');
    }
    return steps.join(' > ');
  };
  const begins = partsOf(at(definition, 'triggers')).map((one) => `${word('type', one.type)}${conditionsLine(one)}`);
  const guard = conditionsLine(at(definition, 'profile_filter'));
  const steps = from(at(definition, 'entry_action_id'));
  return `${begins.join('+') || 'no trigger'}${guard === '' ? '' : ` if${guard}`}: ${steps || 'no step'}`;
}

const conditionsLine = (value: unknown): string => {
  const found = conditionsIn(value);
  return found.length === 0 ? '' : ` [${found.join(', ')}]`;
};
