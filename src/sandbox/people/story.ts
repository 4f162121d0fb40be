/**
 * What was done to an account's flows, and what single people did, in its order: the part of the past that people in flows
 * depend on. With it the engine tells their lives again (lives.ts), so nothing of a person is kept.
 */
import { asWire } from '../../wire/as-wire.ts';
import type { Action, FlowDefinition } from '../../wire/types.ts';
import type { Value } from '../../simulate/types.ts';
import type { AccountState, FlowRecord } from '../account/state.ts';
import type { Quirks } from '../quirks.ts';

/** Times are milliseconds since 1970; of one moment, one came after the other. */
export type Chapter = { readonly at: number } & (
  | { readonly kind: 'made'; readonly flow: string; readonly definition: FlowDefinition; readonly open: boolean }
  | { readonly kind: 'edit'; readonly flow: string; readonly actions: readonly Action[] }
  | { readonly kind: 'flow'; readonly flow: string; readonly state: 'open' | 'closed' | 'deleted' }
  /** A single person did something, of which their flows know. */
  | {
      readonly kind: 'did';
      readonly person: string;
      readonly metric: string;
      readonly properties?: Readonly<Record<string, Value>>;
    }
);

export interface LivesState {
  /** A crowd of so many people that live by the clock since `from`; 0: only the single ones that somebody names. */
  readonly count: number;
  readonly seed: string;
  readonly from: number;
  readonly story: Chapter[];
  /** By flow: each action as it was told last, and whether the flow was open. */
  readonly told: Record<string, { open: boolean; actions: Record<string, string> }>;
  /** Whether who waits in a delay is moved when it is changed. */
  moves: boolean;
  /** Of events sent by API: the same id twice is one event. */
  readonly uniqueIds: string[];
}

/** People in flows that are followed from step to step; made when first asked for. */
export function livesOf(account: AccountState, quirks: Quirks, now: number): LivesState {
  if (!account.lives) {
    account.lives = { count: 0, seed: '', from: now, story: [], told: {}, moves: false, uniqueIds: [] };
    follow(account, quirks, now);
  }
  return account.lives;
}

/** A crowd that begins to live now. */
export function populate(account: AccountState, quirks: Quirks, count: number, seed: string, now: number): void {
  account.lives = { ...livesOf(account, quirks, now), count, seed, from: now };
}

/** Somebody does something now. */
export function happen(
  account: AccountState,
  quirks: Quirks,
  did: Omit<Extract<Chapter, { kind: 'did' }>, 'kind'>,
): void {
  livesOf(account, quirks, did.at).story.push({ kind: 'did', ...did });
}

const isOpen = ({ status, archived }: FlowRecord): boolean => status !== 'draft' && !archived;

/** Takes down what was done to the flows since it was asked last. */
export function follow(account: AccountState, quirks: Quirks, now: number): void {
  const { lives } = account;
  if (!lives) return;
  lives.moves = quirks.waitingIsRescheduled;
  for (const flow of Object.values(account.flows)) followFlow(account, lives, flow, quirks, now);
  for (const id of Object.keys(lives.told)) {
    if (account.flows[id]) continue;
    delete lives.told[id];
    lives.story.push({ at: now, flow: id, kind: 'flow', state: 'deleted' });
  }
}

function followFlow(
  account: AccountState,
  { story, told }: LivesState,
  flow: FlowRecord,
  quirks: Quirks,
  at: number,
): void {
  const actions = flow.actionIds
    .flatMap((id) => (account.actions[id]?.definition ?? []) as Action[])
    .map((action) => (quirks.draftStillSends ? withDraftsLive(action) : action));
  const texts = Object.fromEntries(actions.map((action) => [String(action.id), JSON.stringify(action)]));
  const before = told[flow.id];
  const open = isOpen(flow);
  told[flow.id] = { open, actions: texts };
  if (!before) {
    story.push({ at, flow: flow.id, kind: 'made', definition: definitionOf(flow, actions), open });
    return;
  }
  const changed = actions.filter(({ id }) => before.actions[String(id)] !== texts[String(id)]);
  if (changed.length > 0) story.push({ at, flow: flow.id, kind: 'edit', actions: structuredClone(changed) });
  if (before.open !== open)
    story.push({ at, flow: flow.id, kind: 'flow', state: flow.archived ? 'deleted' : open ? 'open' : 'closed' });
}

const withDraftsLive = (action: Action): Action => {
  const { data } = action as { data?: { status?: string } | null };
  return data?.status === 'draft' ? asWire<Action>({ ...action, data: { ...data, status: 'live' } }) : action;
};

function definitionOf(flow: FlowRecord, actions: readonly Action[]): FlowDefinition {
  const { triggers, profile_filter, reentry_criteria } = asWire<FlowDefinition>(flow.definition);
  return structuredClone({
    triggers,
    profile_filter: profile_filter ?? null,
    actions: [...actions],
    entry_action_id: flow.entryActionId,
    ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
  });
}
