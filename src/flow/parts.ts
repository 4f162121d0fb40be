/**
 * The parts of an action. An A/B test holds whole actions inside: its main action and its variations. Every walk over what
 * an action holds is one of these, and a place in it has a machine key: `message.from_email`,
 * `main_action.message.template_id`, `variations.0.message.body`.
 */
import { asWire } from '../wire/as-wire.ts';
import type { Action, ActionStatus } from '../wire/types.ts';
import { type Fields, fieldsOf, isObject, listOf } from '../text/json.ts';

export const dataOf = (action: unknown): Fields => fieldsOf(fieldsOf(action)['data']);
export const messageOf = (action: unknown): Fields => fieldsOf(dataOf(action)['message']);

/** Fields made from an action's are an action's again; the one place where that is said and not proved. */
export const asAction = (fields: Fields): Action => asWire(fields);

/** The variations of an A/B test; none of anything else. */
export const variationsOf = (action: unknown): readonly Fields[] =>
  listOf(fieldsOf(dataOf(action)['current_experiment'])['variations']).map(fieldsOf);

/** The action with some fields of its data set. */
export const withData = (action: Action, some: Fields): Action =>
  asWire({ ...action, data: { ...dataOf(action), ...some } });

export interface Part {
  /** What stands before the keys of this part: "" for the action itself, "main_action.", "variations.0.". */
  readonly key: string;
  readonly action: Fields;
}

/** The action itself, and those inside it. */
export function partsOf(action: unknown, key = ''): readonly Part[] {
  const main = dataOf(action)['main_action'];
  return [
    { key, action: fieldsOf(action) },
    ...(isObject(main) ? partsOf(main, `${key}main_action.`) : []),
    ...variationsOf(action).flatMap((one, index) => partsOf(one, `${key}variations.${index}.`)),
  ];
}

/** Whether a part of this key is a variation of an A/B test; Klaviyo names those itself (field reports). */
export const isVariation = (key: string): boolean => /(^|\.)variations\.\d+\.$/.test(key);

/**
 * The action with each of its parts changed, an outer one before those inside it. `beside` are walked along: `change` gets
 * their part in the same place, without fields where there is none.
 */
export function mapParts(
  action: unknown,
  change: (part: Part, beside: readonly Fields[]) => Fields,
  beside: readonly unknown[] = [],
  key = '',
): Fields {
  const changed = change({ key, action: fieldsOf(action) }, beside.map(fieldsOf));
  const { main_action: main, current_experiment: experiment } = dataOf(changed);
  if (!isObject(main) && !isObject(experiment)) return changed;
  const data: Record<string, unknown> = { ...dataOf(changed) };
  if (isObject(main)) {
    const others = beside.map((other) => dataOf(other)['main_action']);
    data['main_action'] = mapParts(main, change, others, `${key}main_action.`);
  }
  if (isObject(experiment) && Array.isArray(experiment['variations'])) {
    const variations = experiment['variations'].map((one, index) => {
      const others = beside.map((other) => variationsOf(other)[index]);
      return mapParts(one, change, others, `${key}variations.${index}.`);
    });
    data['current_experiment'] = { ...experiment, variations };
  }
  return { ...changed, data };
}

/** The status an action has; undefined for delays and splits, which have none. */
export function statusOf(action: Action): ActionStatus | undefined {
  const status = dataOf(action)['status'];
  return typeof status === 'string' ? (status as ActionStatus) : undefined;
}

/** The action in another status; as it is where it has none. */
export const withStatus = <T extends Action>(action: T, status: ActionStatus | undefined): T =>
  status === undefined || statusOf(action) === undefined ? action : { ...action, data: { ...dataOf(action), status } };
