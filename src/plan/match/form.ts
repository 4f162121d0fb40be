/**
 * Which form of a sequence a flow is held against. New flows are trees (compile/tree.ts); where branches of the flow meet
 * again, as Klaviyo's app builds them, it is the form in which each step is one action. Steps that stand twice in the file
 * because the format cannot say how they are shared are one action there too, as long as they say the same.
 */
import type { Desired } from '../../compile/desired.ts';
import { canonicalAction } from '../../flow/canonical.ts';
import { actionId, exitsOf, mapExits, walkTree } from '../../flow/tree.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { fieldsOf, isObject, sameData } from '../../text/json.ts';
import { mapMessageTokens, tokenOfMessage } from '../../flow/message-names.ts';
import { dataOf, messageOf } from '../../flow/parts.ts';

/** True where two ways lead to one action. */
function hasJoins({ actions }: FlowDefinition): boolean {
  const targets = actions.flatMap((action) => exitsOf(action).flatMap(({ to }) => to ?? []));
  return new Set(targets).size < targets.length;
}

/** The sequence in the form in which it compares with this flow. */
export function formFor(desired: Desired, found: FlowDefinition): Desired {
  if (!hasJoins(found)) return desired;
  const form = desired.joined === undefined ? desired : { ...desired, ...desired.joined };
  const aliases = sharedSteps(form, found);
  if (aliases.size === 0) return form;
  const rename = (id: string): string => aliases.get(id) ?? id;
  const actions = form.definition.actions.map((action) =>
    mapMessageTokens(mapExits(action, rename), (step) => tokenOfMessage(rename(step))),
  );
  const kept = walkTree({ ...form.definition, actions }).nodes.map(({ action }) => action);
  const ids = new Set(kept.map(actionId));
  return {
    ...form,
    definition: { ...form.definition, actions: kept },
    steps: form.steps.filter(({ temporaryId }) => ids.has(temporaryId)),
  };
}

/**
 * Temporary id → that of the step whose action it shares in the flow. Both are walked side by side from the entry. Three
 * steps may be one action, and the last two be found alike before either is told from the first: each is led to the one
 * that stays by as many hops as it takes.
 */
function sharedSteps({ definition, steps }: Desired, found: FlowDefinition): ReadonlyMap<string, string> {
  const mine = new Map(definition.actions.map((action) => [actionId(action), action]));
  const theirs = new Map(found.actions.map((action) => [actionId(action), action]));
  const statuses = new Map(steps.map(({ temporaryId, status }) => [temporaryId, status]));
  const places = placesOf(definition, found);
  const owner = new Map<string, string>();
  const aliases = new Map<string, string>();
  const root = (id: string): string => {
    const next = aliases.get(id);
    return next === undefined ? id : root(next);
  };

  const said = new Map<string, unknown>();
  const saying = (id: string, action: Action): unknown => {
    // Each copy of a question asks about the message on its own way.
    const asked = (): Action => mapMessageTokens(action, (step) => tokenOfMessage(`#${places.get(step) ?? step}`));
    if (!said.has(id)) said.set(id, nameless(asked()));
    return said.get(id);
  };
  const same = new Map<string, boolean>();
  const isSame = (one: string, other: string): boolean => {
    if (root(one) === root(other)) return true;
    const pair = `${one} ${other}`;
    const known = same.get(pair);
    if (known !== undefined) return known;
    const [a, b] = [mine.get(one), mine.get(other)];
    const alike =
      a !== undefined &&
      b !== undefined &&
      statuses.get(one) === statuses.get(other) &&
      sameData(saying(one, a), saying(other, b)) &&
      exitsOf(a).every(({ to }, index) => isSame(to ?? '', exitsOf(b)[index]?.to ?? ''));
    same.set(pair, alike);
    return alike;
  };
  const alias = (one: string, other: string): void => {
    if (root(one) === root(other)) return;
    aliases.set(root(one), root(other));
    const others = exitsOf(mine.get(other)!);
    exitsOf(mine.get(one)!).forEach(({ to }, index) => {
      alias(to ?? '', others[index]?.to ?? '');
    });
  };

  const todo: (readonly [string, string])[] = [[definition.entry_action_id ?? '', found.entry_action_id ?? '']];
  const seen = new Set<string>();
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [step, id] = next;
    const pair = `${step} ${id}`;
    const [action, other] = [mine.get(step), theirs.get(id)];
    if (action === undefined || action.type !== other?.type || seen.has(pair)) continue;
    seen.add(pair);
    const first = owner.get(id);
    if (first === undefined) owner.set(id, step);
    else {
      if (isSame(step, first)) alias(step, first);
      continue;
    }
    const exits = exitsOf(other);
    // The first branch is walked first: its step is the one that stays.
    [...exitsOf(action)].reverse().forEach(({ exit, to }) => {
      todo.push([to ?? '', exits.find((one) => one.exit === exit)?.to ?? '']);
    });
  }
  return new Map([...aliases.keys()].map((id) => [id, root(id)]));
}

/** Temporary id → the action of the flow that stands where the step does. */
function placesOf(definition: FlowDefinition, found: FlowDefinition): ReadonlyMap<string, string> {
  const mine = new Map(definition.actions.map((action) => [actionId(action), action]));
  const theirs = new Map(found.actions.map((action) => [actionId(action), action]));
  const places = new Map<string, string>();
  const visit = (step: string, id: string): void => {
    const [action, other] = [mine.get(step), theirs.get(id)];
    if (places.has(step) || action === undefined || action.type !== other?.type) return;
    places.set(step, id);
    const exits = exitsOf(other);
    for (const { exit, to } of exitsOf(action)) visit(to ?? '', exits.find((one) => one.exit === exit)?.to ?? '');
  };
  visit(definition.entry_action_id ?? '', found.entry_action_id ?? '');
  return places;
}

/** What an action says, without what it, its message and its test are called: names of copies are made unique. */
function nameless(action: Action): unknown {
  const bare = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'message' || key === 'current_experiment' ? { ...fieldsOf(bare(inner)), name: null } : bare(inner),
      ]),
    );
  };
  const { template_id: template } = messageOf(action);
  const whole = fieldsOf(bare(canonicalAction(action)));
  return [{ ...whole, data: { ...dataOf(whole), name: null } }, template ?? null];
}

/**
 * The sequence with messages named as the flow has them (or as they were sent), where that is what its author wrote. Names
 * of new flows are unique, which flows built in Klaviyo's app need not be.
 *
 * @param others by temporary id, the actions that a step stands for
 */
export function namedAs(desired: Desired, others: (step: string) => readonly (Action | undefined)[]): Desired {
  const { plainNames = {} } = desired;
  const ids = new Map(desired.steps.map(({ temporaryId, step }) => [temporaryId, step]));
  const actions = desired.definition.actions.map((action) => {
    const fits = (mine: string, theirs: unknown): boolean =>
      // Nobody named the message, here or there: it is called by its step's id.
      theirs === null || theirs === undefined
        ? mine === ids.get(actionId(action))
        : Object.hasOwn(plainNames, mine) && plainNames[mine] === theirs;
    return others(actionId(action)).reduceRight<Action>(
      (named, other) => (other === undefined ? named : (taken(named, other, '', fits) as Action)),
      action,
    );
  });
  return { ...desired, definition: { ...desired.definition, actions } };
}

function taken(mine: unknown, theirs: unknown, key: string, fits: (mine: string, theirs: unknown) => boolean): unknown {
  if (Array.isArray(mine)) {
    return mine.map((item, index) => taken(item, Array.isArray(theirs) ? theirs[index] : undefined, key, fits));
  }
  if (isObject(mine)) {
    const other = fieldsOf(theirs);
    return Object.fromEntries(Object.entries(mine).map(([at, inner]) => [at, taken(inner, other[at], at, fits)]));
  }
  return key === 'name' && typeof mine === 'string' && fits(mine, theirs) ? (theirs ?? null) : mine;
}
