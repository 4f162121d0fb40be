/** Flows as Klaviyo holds them after a sequence was applied, what somebody edited since, and what the ledger says of them. */
import type { Desired } from '../../src/compile/desired.ts';
import { match } from '../../src/flow/compare/match.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';
import { hideSecrets } from '../../src/flow/secrets.ts';
import { walkTree } from '../../src/flow/tree.ts';
import type { LedgerEntry } from '../../src/ledger/ledger-entry.ts';
import type { NamedObject, ObservedFlow } from '../../src/ledger/observed.ts';
import { resolve, resolveFlows } from '../../src/plan/match/resolve.ts';
import { ledgerSteps } from '../../src/plan/rows/ledger-steps.ts';
import { sha256 } from '../../src/text/sha256.ts';
import type { Action, FlowDefinition, FlowStatus } from '../../src/wire/types.ts';
import type { Fields } from './world-sequence.ts';
import type { WorldData } from './world.ts';

export const tagId = 'tag-1';

export interface FlowData {
  /** Status in Klaviyo; the sequence's own when left out, draft when that has none. */
  status?: FlowStatus;
  has_run?: boolean;
  name?: string;
  archived?: boolean;
  /** What to set in the flow after the apply, by path: "name of a message: field", or "delay 1: value". */
  edits?: { action: number; set?: Fields; message?: Fields; status?: FlowStatus; remove?: boolean }[];
  definition?: Fields;
  html?: Record<string, string>;
  read?: 'page' | 'single' | 'deep';
  tags?: string[];
  tagged?: boolean;
  journal?: boolean;
  created?: string;
  /** Why it, or a mail of it by template id, is not to be read. */
  unread?: string;
  unread_mails?: Record<string, string>;
}

/** HTML as Klaviyo prints it back. */
const reprint = (html: string): string => `<html><head></head><body>${html}</body></html>`;

const defaults: NamedObject[] = [
  { id: 'M1', name: 'Checkout Started', integration: 'Shopify' },
  { id: 'M2', name: 'Placed Order', integration: 'Shopify' },
  { id: 'M3', name: 'Active on Site', integration: 'API' },
];

const before = (metrics: NamedObject[] | undefined) => (metrics === undefined ? {} : { metrics });
export const catalogues = (data: WorldData) => ({
  metrics: data.metrics ?? defaults,
  lists: data.lists ?? [{ id: 'L1', name: 'Newsletter' }],
  segments: data.segments ?? [],
});

export interface Made {
  readonly flow: ObservedFlow;
  readonly entry: LedgerEntry;
}

/** A flow as Klaviyo holds it after `desired` was applied, and what the ledger then says. `number` makes the ids. */
export function made(desired: Desired, number: number, data: WorldData, special: FlowData): Made {
  const id = `F${number}`;
  const named = resolve(desired, catalogues({ ...data, ...before(data.metrics_before) })).desired;
  const held = new Map(Object.keys(data.applied ?? {}).map((address, index) => [address, `F${index + 1}`]));
  const real = resolveFlows(named, { ids: held, fresh: new Set() }).desired;
  const ids = new Map(walkTree(real.definition).nodes.map((node, index) => [node.id, String(number * 100 + index)]));
  const status = special.status ?? desired.status ?? 'draft';
  const secrets = data.secrets_before ?? data.secrets ?? {};
  const html: Record<string, string> = {};
  const applied: Record<string, { sent: string; kept: string }> = {};
  const own = new Map(desired.steps.map((step) => [step.temporaryId, step.status]));
  const read = real.definition.actions.map((action): Fields => {
    const { temporary_id: temporary, ...fields } = JSON.parse(
      JSON.stringify(action).replaceAll(/\$\{secret:(\w+)\}/g, (_, name: string) => secrets[name] ?? ''),
    ) as Fields & { data: Fields; links: Fields };
    const newId = ids.get(String(temporary)) ?? '';
    const links = Object.fromEntries(
      Object.entries(fields.links).map(([key, to]) => [key, to === null ? null : ids.get(String(to))]),
    );
    const body: Fields = { ...fields.data };
    if (body['status'] !== undefined)
      body['status'] = status === 'draft' ? 'draft' : (own.get(String(temporary)) ?? status);
    if (fields['type'] === 'time-delay') body['secondary_value'] = body['unit'] === 'days' ? null : 0;
    if (body['message'] !== undefined) {
      const message: Fields = { ...(body['message'] as Fields), id: `msg${newId}` };
      if (fields['type'] === 'send-email') {
        message['from_email'] ??= 'hello@oakandiron.test';
        message['from_label'] ??= 'Oak & Iron';
        message['reply_to_email'] ??= 'hello@oakandiron.test';
        const template = desired.templates[String(message['template_id'])];
        const copy = `T${newId}`;
        html[copy] = reprint(template?.html ?? '');
        applied[copy] = { sent: template?.hash ?? '', kept: sha256(html[copy]) };
        message['template_id'] = copy;
        message['additional_filters'] = null;
      }
      body['message'] = message;
    }
    return { id: newId, type: fields['type'], data: body, links };
  });
  const definition = {
    ...real.definition,
    actions: [...read].reverse(),
    entry_action_id: ids.get(String(real.definition.entry_action_id)) ?? null,
  } as unknown as FlowDefinition;
  const pairs = match({ meant: real.definition, steps: desired.steps, found: definition });
  const like = new Map(real.definition.actions.map((action) => [ids.get(String(action.temporary_id)) ?? '', action]));
  const base = normalizeDefinition({
    ...definition,
    actions: definition.actions.map((action) => hideSecrets(action, like.get(action.id ?? ''))),
  });
  const time = '2026-11-20T10:00:00+00:00';
  const moved = '2026-11-21T09:00:00+00:00';
  const edits = special.edits ?? [];
  const edited = edit(definition, edits, special.definition);
  const flow: ObservedFlow = {
    id,
    name: special.name ?? desired.name,
    status,
    archived: special.archived ?? false,
    created: special.created ?? time,
    updated: special.definition === undefined ? time : moved,
    triggerType: 'Metric',
    tagIds: [...(special.tagged === false ? [] : [tagId]), ...(special.tags ?? [])],
    actions: Object.fromEntries(
      edited.actions.map((action) => [
        action.id ?? '',
        { definition: action, updated: edits.length > 0 ? moved : time },
      ]),
    ),
    ...(special.read === 'page' ? {} : { definition: edited }),
    ...(special.read === 'page' || special.read === 'single' ? {} : { templates: { ...html, ...special.html } }),
    ...(special.unread === undefined ? {} : { unread: special.unread }),
    ...(special.unread_mails === undefined ? {} : { unreadMails: special.unread_mails }),
  };
  const entry: LedgerEntry = {
    flow_id: id,
    name: desired.name,
    lineage: [id],
    has_run: special.has_run ?? status !== 'draft',
    status: desired.status ?? status,
    applied: { at: '2026-11-20T10:00:05.000Z', commit: 'a1b2c3d' },
    seen: { flow: time, actions: Object.fromEntries([...ids.values()].map((one) => [one, time])) },
    base,
    sent: normalizeDefinition(real.definition),
    steps: ledgerSteps(desired.steps, definition, pairs),
    templates: applied,
    ...(special.journal === true ? { journal: { kind: 'create' as const, started: time, done: [], data: {} } } : {}),
  };
  return { flow, entry };
}

/** Edits somebody makes in Klaviyo; `action` counts along the tree from 1. */
export function edit(
  definition: FlowDefinition,
  edits: NonNullable<FlowData['edits']>,
  whole: Fields | undefined,
): FlowDefinition {
  const order = walkTree(definition).nodes.map((node) => node.id);
  let actions = definition.actions as unknown as Fields[];
  let entry = definition.entry_action_id;
  for (const { action: number, set, message, status, remove } of edits) {
    const id = order[number - 1];
    if (remove === true) {
      const gone = actions.find((action) => action['id'] === id) as { links: { next: string | null } };
      const text = JSON.stringify(actions.filter((action) => action['id'] !== id));
      actions = JSON.parse(text.replaceAll(`"next":"${id}"`, `"next":${JSON.stringify(gone.links.next)}`)) as Fields[];
      if (entry === id) entry = gone.links.next;
      continue;
    }
    actions = actions.map((action) => {
      if (action['id'] !== id) return action;
      const data = action['data'] as Fields;
      const text = message === undefined ? {} : { message: { ...(data['message'] as Fields), ...message } };
      return { ...action, data: { ...data, ...set, ...text, ...(status === undefined ? {} : { status }) } };
    });
  }
  return { ...definition, ...whole, actions: actions as unknown as Action[], entry_action_id: entry } as FlowDefinition;
}
