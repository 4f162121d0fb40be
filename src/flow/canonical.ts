/**
 * A definition with everything left out that can never be equal between what we send and what Klaviyo holds: ids (made
 * by Klaviyo), template ids (always copied, recorded 2026-09-04) and statuses (moved by other calls). What remains is
 * the flow: equal canonical definitions are equal flows.
 */
import type { Action, FlowDefinition } from '../wire/types.ts';
import { type Fields, fieldsOf, isObject, listOf, mapped, sortKeys, without } from '../text/json.ts';
import { knownOnly } from './compare/known.ts';
import { decoded, plainLines } from '../text/decode.ts';
import { mapMessages, mapMessageTokens, sendersOf, tokenOfMessage } from './message-names.ts';
import { type NormalFlow, normalizeDefinition } from './normalize.ts';
import { dataOf, isVariation, mapParts, messageOf, variationsOf } from './parts.ts';
import { actionId, walkTree } from './tree.ts';

/**
 * The definition up to ids: actions are named by their place in the tree ("1", "2", … a parent before its children, yes
 * before no), so links that were cut or bent show. Idempotent.
 */
export function canonicalDefinition(definition: FlowDefinition): NormalFlow {
  const normal = knownOnly(normalizeDefinition(definition), 'FlowDefinition');
  const { nodes, orphans } = walkTree(normal);
  const names = new Map(nodes.map((node, index) => [node.id, String(index + 1)]));
  const lost = orphans.filter((action) => !names.has(actionId(action)));
  lost.forEach((action, index) => names.set(actionId(action), `lost-${index + 1}`));
  const name = (id: unknown): unknown => (typeof id === 'string' ? (names.get(id) ?? 'nowhere') : id);
  const flow = sortKeys({
    ...normal,
    entry_action_id: name(normal.entry_action_id),
    actions: normal.actions.map((action) => renamed(action, name)),
  }) as NormalFlow;
  return messagesByPlace(flow, normal, names);
}

/** Messages of the flow itself, by id or by token, as the place of the action that sends them. */
function messagesByPlace(flow: NormalFlow, { actions }: NormalFlow, names: ReadonlyMap<string, string>): NormalFlow {
  const senders = sendersOf(actions);
  const place = (action: string | undefined): string | undefined => {
    const found = action === undefined ? undefined : names.get(action);
    return found === undefined ? undefined : tokenOfMessage(`#${found}`);
  };
  return mapMessages(mapMessageTokens(flow, place), (id) => place(senders.get(id)) ?? id);
}

/** One action up to ids; its links are left out, since they are ids of others. */
export const canonicalAction = (action: Action): Fields => bare(renamed(knownOnly(action, 'Action'), () => null));

type Name = (id: unknown) => unknown;

const renamed = (action: Action, name: Name): Fields =>
  mapParts(action, ({ key, action: part }) =>
    key === '' ? rename(part, name) : bare(rename(isVariation(key) ? unnamed(part) : part, () => null)),
  );

/** Klaviyo names the variations of a new experiment itself (field reports). */
const unnamed = (part: Fields): Fields =>
  isObject(dataOf(part)['message'])
    ? { ...part, data: { ...dataOf(part), message: without(messageOf(part), 'name') } }
    : part;

const bare = (action: Fields): Fields => without(action, 'id', 'temporary_id', 'links');

function rename(action: Fields, name: Name): Fields {
  const { links } = action;
  return {
    ...action,
    id: name(action['id'] ?? action['temporary_id']),
    links: links === null ? null : mapped(fieldsOf(links), name),
    ...(action['data'] === undefined ? {} : { data: comparable(action, name) }),
  };
}

function comparable(action: Fields, name: Name): Fields {
  const kept = without(dataOf(action), 'status', 'experiment_status');
  if (isObject(kept['message'])) kept['message'] = comparableMessage(kept['message']);
  if (Array.isArray(kept['branches'])) {
    kept['branches'] = kept['branches'].map((branch) => ({
      ...without(branch, 'branch_id'),
      links: { next: name(fieldsOf(fieldsOf(branch)['links'])['next']) },
    }));
  }
  if (isObject(kept['current_experiment'])) kept['current_experiment'] = experiment(action, kept['current_experiment']);
  return kept;
}

/** A message without its id; that it has a template is told, which one is not. Its texts are as people read them. */
const comparableMessage = (message: Fields): Fields => ({
  ...mapTexts(without(message, 'id')),
  template_id: (message['template_id'] ?? null) === null ? null : '@template',
});

/**
 * Subjects, previews and bodies as people read them. That entities are decoded is recorded of saved HTML (2026-09-04); of
 * these texts nobody knows, and nothing that is only spelled otherwise is an edit.
 */
function mapTexts(message: Fields): Fields {
  const texts = Object.entries(message).flatMap(([key, value]): [string, string][] => {
    if (typeof value !== 'string') return [];
    if (key === 'subject_line' || key === 'preview_text') return [[key, decoded(plainLines(value))]];
    return key === 'body' ? [[key, plainLines(value)]] : [];
  });
  return { ...message, ...Object.fromEntries(texts) };
}

/** Shares are given by variation id, which Klaviyo makes anew: here by the variation's place. */
function experiment(action: Fields, given: Fields): Fields {
  const shares = fieldsOf(given['allocations']);
  const ids = variationsOf(action).map((variation) => String(variation['id'] ?? variation['temporary_id'] ?? ''));
  const known = ids.every((id) => id in shares);
  return {
    ...without(given, 'id', 'started'),
    variations: listOf(given['variations']),
    ...(known ? { allocations: Object.fromEntries(ids.map((id, index) => [String(index), shares[id]])) } : {}),
  };
}
