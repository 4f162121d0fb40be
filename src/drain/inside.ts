/** How long anybody can still be inside a flow, and what may hold people without end. */
import { fieldsOf } from '../text/json.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { dataOf } from '../flow/parts.ts';
import { waitOf } from '../flow/words/wait.ts';
import { actionId, exitsOf } from '../flow/tree.ts';

const day = 1440;
/** A wait for stock ends when there is stock: after so long a flow counts as empty, and the plan says so. */
export const stockDays = 90;

/** Whether an SMS may be held back until the quiet hours end (Klaviyo help). */
export const hasQuietHours = (action: Action): boolean => {
  const message = fieldsOf(dataOf(action)['message']);
  return action.type === 'send-sms' && message['sms_quiet_hours_enabled'] !== false;
};

/** Minutes one action of a flow can hold somebody at most. */
function holds(action: Action, flow: FlowDefinition): number {
  if (action.type === 'back-in-stock-delay') return stockDays * day;
  return hasQuietHours(action) ? day : waitOf(action, flow);
}

/** Minutes of the longest way through the flow, text messages held over their quiet hours included. */
export function longestInside(definition: FlowDefinition): number {
  const byId = new Map(definition.actions.map((action) => [actionId(action), action]));
  const known = new Map<string, number>();
  const visit = (id: string | null, above: ReadonlySet<string>): number => {
    const action = id === null ? undefined : byId.get(id);
    if (id === null || action === undefined || above.has(id)) return 0;
    const before = known.get(id);
    if (before !== undefined) return before;
    const path = new Set(above).add(id);
    const longest = holds(action, definition) + Math.max(0, ...exitsOf(action).map(({ to }) => visit(to, path)));
    known.set(id, longest);
    return longest;
  };
  return visit(definition.entry_action_id ?? null, new Set());
}

/**
 * Until when somebody may still wait by a delay that an edit made shorter: who waits keeps the old time, and what follows
 * counts as it is now (Klaviyo help). ISO 8601; undefined where nobody can be inside for longer than the flow says.
 *
 * @param known what an earlier edit left
 * @param now ISO 8601
 */
export function waitsUntil(
  before: FlowDefinition | undefined,
  after: FlowDefinition,
  known: string | undefined,
  now: string,
): string | undefined {
  const old = new Map(before?.actions.map((action) => [actionId(action), action]));
  const longer = (action: Action): Action => {
    const was = old.get(actionId(action));
    return was?.type === 'time-delay' && action.type === 'time-delay' && holds(was, after) > holds(action, after)
      ? { ...action, data: was.data }
      : action;
  };
  const kept = longestInside({ ...after, actions: after.actions.map(longer) });
  const minutes = Math.max(kept, before === undefined ? 0 : longestInside(before));
  const own = minutes > longestInside(after) ? [Date.parse(now) + minutes * 60_000] : [];
  const earlier = known !== undefined && known > now ? [Date.parse(known)] : [];
  const last = Math.max(...own, ...earlier);
  return Number.isFinite(last) ? new Date(last).toISOString().replace('.000Z', 'Z') : undefined;
}
