/**
 * A definition with everything left out that can never be equal between what we send and what Klaviyo holds: ids (made
 * by Klaviyo), template ids (always copied, recorded 2026-09-04) and statuses (moved by other calls). What remains is
 * the flow: equal canonical definitions are equal flows.
 */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { normalizeDefinition, sortKeys } from './normalize.ts';
import { actionId, fieldsOf, isObject, walkTree, without } from './tree.ts';
import type { Fields } from './tree.ts';

/**
 * The definition up to ids: actions are named by their place in the tree ("1", "2", … a parent before its children, yes
 * before no), so links that were cut or bent show. Idempotent.
 */
export function canonicalDefinition(definition: FlowDefinition): FlowDefinition {
  const normal = normalizeDefinition(definition);
  const { nodes, orphans } = walkTree(normal);
  const names = new Map<string, string>();
  nodes.forEach((node, index) => names.set(node.id, String(index + 1)));
  const lost = (action: Action): boolean => !names.has(actionId(action));
  orphans.filter(lost).forEach((action, index) => names.set(actionId(action), `lost-${index + 1}`));
  const name = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? 'nowhere') : id);
  return sortKeys({
    ...normal,
    entry_action_id: name(normal.entry_action_id),
    actions: normal.actions.map((action) => rename(action as unknown as Fields, name)),
  }) as unknown as FlowDefinition;
}

/** One action up to ids; its links are left out, since they are ids of others. */
export function canonicalAction(action: Action): Fields {
  return nested(action as unknown as Fields);
}

function rename(action: Fields, name: (id: unknown) => unknown): Record<string, unknown> {
  const data = fieldsOf(action['data']);
  const links = fieldsOf(action['links']);
  return {
    ...action,
    id: name(action['id'] ?? action['temporary_id']),
    links:
      action['links'] === null ? null : Object.fromEntries(Object.entries(links).map(([key, to]) => [key, name(to)])),
    ...(action['data'] === undefined ? {} : { data: comparable(data, name) }),
  };
}

function comparable(data: Fields, name: (id: unknown) => unknown): Fields {
  const kept = without(data, 'status', 'experiment_status');
  if (isObject(data['message'])) kept['message'] = comparableMessage(data['message']);
  if (Array.isArray(data['branches'])) {
    kept['branches'] = data['branches'].map(fieldsOf).map((branch) => ({
      ...without(branch, 'branch_id'),
      links: { next: name(fieldsOf(branch['links'])['next']) },
    }));
  }
  if (isObject(data['main_action'])) kept['main_action'] = nested(data['main_action']);
  if (isObject(data['current_experiment'])) kept['current_experiment'] = experiment(data['current_experiment']);
  return kept;
}

/** A message without its id; that it has a template is told, which one is not. */
function comparableMessage(message: Fields): Fields {
  const template = message['template_id'];
  return { ...without(message, 'id'), template_id: template === undefined || template === null ? null : '@template' };
}

const nested = (action: Fields): Fields =>
  without(
    rename(action, () => null),
    'id',
    'temporary_id',
    'links',
  );

/** Shares are given by variation id, which Klaviyo makes anew: here by the variation's place. */
function experiment(given: Fields): Fields {
  const variations = Array.isArray(given['variations']) ? given['variations'].map(fieldsOf) : [];
  const shares = fieldsOf(given['allocations']);
  const ids = variations.map((variation) => String(variation['id'] ?? variation['temporary_id'] ?? ''));
  const known = ids.every((id) => id in shares);
  return {
    ...without(given, 'id', 'started'),
    variations: variations.map((variation) => unnamed(nested(variation))),
    ...(known ? { allocations: Object.fromEntries(ids.map((id, index) => [String(index), shares[id]])) } : {}),
  };
}

/** Klaviyo names the variations of a new experiment itself (field reports). */
function unnamed(variation: Fields): Fields {
  const data = fieldsOf(variation['data']);
  return isObject(data['message'])
    ? { ...variation, data: { ...data, message: without(data['message'], 'name') } }
    : variation;
}
