/** Finding one's way in recorded calls: what was created, changed, and how an action stood before and after. */
import flowDefinition from '../../schemas/klaviyo/flow-definition.schema.json' with { type: 'json' };
import { type Fields, isObject, listOf } from '../text/json.ts';
import type { EvidenceCall } from './evidence.ts';

export type Part = Fields;

/** What stands at a place; items of lists by their number. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((here, key) => (isObject(here) || Array.isArray(here) ? (here as Part)[key] : undefined), value);

const part = (value: unknown, ...path: readonly string[]): Part | undefined => {
  const found = at(value, ...path);
  return isObject(found) ? found : undefined;
};

export const isDone = ({ status }: EvidenceCall): boolean => status !== null && status >= 200 && status < 300;
/** Said no for good: not a limit, not a failure. */
export const isRefused = ({ status }: EvidenceCall): boolean => status === 400 || status === 422;
/** Whether it was refused; undefined where it was neither done nor refused. */
export const wasRefused = (call: EvidenceCall): boolean | undefined =>
  isDone(call) ? false : isRefused(call) ? true : undefined;

export interface Create {
  readonly call: EvidenceCall;
  readonly sent: Part;
  /** The definition in the answer. */
  readonly got: Part | undefined;
}

export const creates = (calls: readonly EvidenceCall[]): readonly Create[] =>
  calls.flatMap((call) => {
    const sent = part(call.sent, 'data', 'attributes', 'definition');
    if (call.method !== 'POST' || call.path !== '/api/flows' || sent === undefined) return [];
    return [{ call, sent, got: part(call.got, 'data', 'attributes', 'definition') }];
  });

export const patches = (calls: readonly EvidenceCall[]): readonly { call: EvidenceCall; id: string; sent: Part }[] =>
  calls.flatMap((call) => {
    const id = /^\/api\/flow-actions\/(\w+)$/.exec(call.path)?.[1];
    const sent = part(call.sent, 'data', 'attributes', 'definition');
    return call.method === 'PATCH' && id !== undefined && sent !== undefined ? [{ call, id, sent }] : [];
  });

export const actionsIn = (definition: unknown): readonly Part[] => listOf(at(definition, 'actions')).filter(isObject);

/** Every message of a definition, those of variations too. */
export const messagesIn = (definition: unknown): readonly Part[] =>
  actionsIn(definition).flatMap((action) =>
    [action, part(action, 'data', 'main_action'), ...variationsOf(action)].flatMap(
      (one): Part | readonly Part[] => part(one, 'data', 'message') ?? [],
    ),
  );

export const variationsOf = (action: Part): readonly unknown[] =>
  listOf(at(action, 'data', 'current_experiment', 'variations'));

/** Where an action leads, in the order of its links. */
export const linksOf = (action: Part): readonly unknown[] =>
  [
    ...Object.values(part(action, 'links') ?? {}),
    ...listOf(at(action, 'data', 'branches')).map((branch) => at(branch, 'links', 'next')),
  ].filter((link) => typeof link === 'string');

/** Actions as answers showed them, the last first. */
export const shownIn = (calls: readonly EvidenceCall[]): readonly Part[] =>
  [...calls].reverse().flatMap(({ got }): readonly Part[] => {
    const single = part(got, 'data', 'attributes', 'definition');
    const listed = [at(got, 'data'), at(got, 'included')].flatMap(listOf);
    return [
      ...(single === undefined ? [] : 'actions' in single ? actionsIn(single) : [single]),
      ...listed.flatMap((one): Part | readonly Part[] => part(one, 'attributes', 'definition') ?? []),
    ];
  });

/** An action as it was shown last before a call. */
export const before = (calls: readonly EvidenceCall[], call: EvidenceCall, id: string): Part | undefined =>
  shownIn(calls.filter(({ n }) => n < call.n)).find((action) => action.id === id);

/** An action as it was shown first, by a read, after a call. */
export const after = (calls: readonly EvidenceCall[], call: EvidenceCall, id: string): Part | undefined => {
  for (const later of calls.filter(({ n, method }) => n > call.n && method === 'GET')) {
    const found = shownIn([later]).find((action) => action.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
};

const mailFields = new Set(Object.keys(flowDefinition.definitions.EmailMessage.properties));

/** A mail with a field that is none of a mail's: in a whole definition, or in one action. */
export const hasStrangeField = (sent: Part): boolean =>
  [...actionsIn(sent), sent].some((action) => {
    const message = at(action, 'data', 'message') ?? {};
    return action.type === 'send-email' && Object.keys(message).some((field) => !mailFields.has(field));
  });
