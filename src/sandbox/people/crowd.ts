/**
 * People, each followed from step to step. What they do follows from the seed, the person's number and the day; what
 * flows do to them is the engine's word (simulate/), asked with everything that has been done to the flows so far. So
 * nothing of a person is kept: the same seed and the same story always give the same lives.
 */
import type { Action, FlowDefinition } from '../../wire/types.ts';
import { simulateFlows } from '../../simulate/simulate.ts';
import type { Entry, Flow, Happening, Standing, Timeline } from '../../simulate/types.ts';
import { doings, type Doer, personOf } from './doings.ts';
import type { AccountState, FlowRecord } from '../account/state.ts';

/** What was done to a flow, and when: the part of an account's past that people depend on. */
export type Chapter = { readonly at: number; readonly flow: string } & (
  | { readonly kind: 'made'; readonly definition: FlowDefinition; readonly open: boolean }
  | { readonly kind: 'edit'; readonly actions: readonly Action[] }
  | { readonly kind: 'flow'; readonly state: 'open' | 'closed' | 'deleted' }
);

export interface CrowdState {
  readonly count: number;
  readonly seed: string;
  /** Since when they live. */
  readonly from: number;
  readonly story: Chapter[];
  /** By flow: each action as it was told last, and whether the flow was open. */
  readonly told: Record<string, { open: boolean; actions: Record<string, string> }>;
}

export function populate(account: AccountState, count: number, seed: string, now: number): void {
  account.crowd = { count, seed, from: now, story: [], told: {} };
  follow(account, now);
}

const isOpen = ({ status, archived }: FlowRecord): boolean => status !== 'draft' && !archived;

/** Takes down what was done to the flows since it was asked last. */
export function follow(account: AccountState, now: number): void {
  const { crowd } = account;
  if (!crowd) return;
  const { story, told } = crowd;
  for (const flow of Object.values(account.flows)) {
    const actions = flow.actionIds.flatMap((id) => account.actions[id]?.definition ?? []) as Action[];
    const texts = Object.fromEntries(actions.map((action) => [String(action.id), JSON.stringify(action)]));
    const before = told[flow.id];
    const open = isOpen(flow);
    told[flow.id] = { open, actions: texts };
    if (!before) {
      const { triggers, profile_filter, reentry_criteria } = flow.definition as unknown as FlowDefinition;
      const definition: FlowDefinition = {
        triggers,
        profile_filter: profile_filter ?? null,
        actions,
        entry_action_id: flow.entryActionId,
        ...(reentry_criteria === undefined ? {} : { reentry_criteria }),
      };
      story.push({ at: now, flow: flow.id, kind: 'made', definition: structuredClone(definition), open });
      continue;
    }
    const changed = actions.filter(({ id }) => before.actions[String(id)] !== texts[String(id)]);
    if (changed.length > 0) story.push({ at: now, flow: flow.id, kind: 'edit', actions: structuredClone(changed) });
    if (before.open !== open)
      story.push({ at: now, flow: flow.id, kind: 'flow', state: flow.archived ? 'deleted' : open ? 'open' : 'closed' });
  }
  for (const id of Object.keys(told)) {
    if (account.flows[id]) continue;
    delete told[id];
    story.push({ at: now, flow: id, kind: 'flow', state: 'deleted' });
  }
}

interface Lives {
  readonly key: string;
  readonly timelines: readonly Timeline[];
}
const known = new WeakMap<AccountState, Lives>();

/** Everybody's timeline up to now. */
function livesOf(account: AccountState, crowd: CrowdState, now: number): readonly Timeline[] {
  follow(account, now);
  const key = `${now} ${crowd.story.length}`;
  const last = known.get(account);
  if (last?.key === key) return last.timelines;
  const made = crowd.story.filter((chapter) => chapter.kind === 'made');
  const flows = made.map(({ flow, definition, at, open }): Flow => ({ id: flow, definition, from: at, closed: !open }));
  const changes = crowd.story.filter(
    (chapter): chapter is Exclude<Chapter, { kind: 'made' }> => chapter.kind !== 'made',
  );
  const setting = { timezone: account.account.timezone, until: now, received: received(account) };
  const timelines = Array.from({ length: crowd.count }, (_, number) => {
    const doer: Doer = { account, seed: crowd.seed, number, from: crowd.from };
    return simulateFlows(flows, personOf(doer), [...(changes as Happening[]), ...doings(doer, now)], setting);
  });
  known.set(account, { key, timelines });
  return timelines;
}

function received({ metrics }: AccountState): Readonly<Record<string, string>> {
  const id = (name: string): string | undefined => metrics.find((one) => one.name === name)?.id;
  const [email, sms] = [id('Received Email'), id('Received SMS')];
  return { ...(email === undefined ? {} : { email }), ...(sms === undefined ? {} : { sms }) };
}

/** Who stands in a flow now. Undefined: the sandbox has no people of its own. */
export function standingIn(account: AccountState, flow: string, now: number): readonly Standing[] | undefined {
  if (!account.crowd) return undefined;
  return livesOf(account, account.crowd, now).flatMap(({ standing }) => standing.filter((one) => one.flow === flow));
}

export interface Delivery extends Entry {
  readonly person: number;
}

/** Every message (of one flow, or of all) that was sent, by whom it reached. Undefined: there is no crowd. */
export function deliveries(
  account: AccountState,
  flow: string | undefined,
  now: number,
): readonly Delivery[] | undefined {
  if (!account.crowd) return undefined;
  return livesOf(account, account.crowd, now).flatMap(({ entries }, person) =>
    entries.filter((one) => (flow ?? one.flow) === one.flow && one.kind === 'sent').map((one) => ({ ...one, person })),
  );
}

/** Everything the crowd did of one metric. Undefined: there is no crowd. */
export function eventsOf(
  { crowd, ...rest }: AccountState,
  metric: string,
  now: number,
): readonly Happening[] | undefined {
  if (!crowd) return undefined;
  const doer = (number: number): Doer => ({ account: rest, seed: crowd.seed, number, from: crowd.from });
  return Array.from({ length: crowd.count }, (_, number) => doings(doer(number), now))
    .flat()
    .filter((one) => one.kind === 'event' && one.metric === metric);
}
