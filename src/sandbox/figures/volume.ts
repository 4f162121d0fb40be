import { fraction, hash } from '../account/hash.ts';
import { targets } from '../flows/graph.ts';
import type { AccountState, ActionDefinition, FlowRecord } from '../account/state.ts';

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = { minutes: hour / 60, hours: hour, days: 24 * hour, weeks: 168 * hour };

/** People who enter a live flow in a day: a share of what its list, segment or metric gets. */
export function dailyEntries(account: AccountState, flow: FlowRecord): number {
  const [trigger] = flow.definition.triggers;
  const pools = [...account.lists, ...account.segments, ...account.metrics];
  const daily = pools.find(({ id }) => id === trigger?.id)?.daily ?? 8;
  const share = trigger?.type === 'metric' ? 0.25 + 0.5 * fraction(hash(JSON.stringify(trigger))) : 1;
  return daily * share;
}

/** How long after entering a flow an action is reached, in milliseconds; the longest way where there are several. */
export function reachedAfter(
  account: AccountState,
  flow: FlowRecord,
): ReadonlyMap<string, { ms: number; share: number }> {
  const reached = new Map<string, { ms: number; share: number }>();
  const visit = (id: string | null, ms: number, share: number): void => {
    const action = id === null ? undefined : account.actions[id];
    if (!action || (reached.get(action.id)?.ms ?? -1) >= ms) return;
    reached.set(action.id, { ms, share });
    const next = targets(action.definition);
    for (const target of next) visit(target, ms + waits(action.definition), (share * 0.94) / Math.max(1, next.length));
  };
  visit(flow.entryActionId, 0, 1);
  return reached;
}

/** The longest time a person can wait in a flow, in milliseconds. */
export function longestWait(account: AccountState, flow: FlowRecord): number {
  const ends = [...reachedAfter(account, flow)].map(([id, { ms }]) => {
    const action = account.actions[id];
    return ms + (action ? waits(action.definition) : 0);
  });
  return Math.max(0, ...ends);
}

function waits({ type, data }: ActionDefinition): number {
  if (type === 'target-date') return 24 * hour;
  if (type !== 'time-delay' && type !== 'countdown-delay') return 0;
  return Number(data?.value ?? 0) * (units[String(data?.unit ?? 'days')] ?? 0);
}
