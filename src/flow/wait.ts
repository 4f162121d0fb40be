/** How long a person can wait in a flow: the longest way through its delays. */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { exitsOf, fieldsOf, walkTree } from './tree.ts';
import type { Fields } from './tree.ts';
import { waitMinutes } from './fields.ts';

/**
 * Minutes of the longest branch. A delay "until 09:00" counts a day more, one with weekdays (and a wait for a weekday) a
 * week more: the longest it can be, not the likeliest.
 */
export function longestWait(definition: FlowDefinition): number {
  const nodes = new Map(walkTree(definition).nodes.map((node) => [node.id, node]));
  const waits = new Map<string, number>();
  // Branches may meet again: each action is asked once.
  const waitFrom = (id: string): number => {
    const known = waits.get(id);
    const node = nodes.get(id);
    if (known !== undefined || node === undefined) return known ?? 0;
    waits.set(id, 0);
    const after = exitsOf(node.action).map(({ to }) => (to === null ? 0 : waitFrom(to)));
    const wait = ownWait(node.action) + Math.max(0, ...after);
    waits.set(id, wait);
    return wait;
  };
  return waitFrom(String(definition.entry_action_id ?? ''));
}

function ownWait(action: Action): number {
  const data = fieldsOf((action as unknown as Fields)['data']);
  if (action.type === 'time-delay' || action.type === 'countdown-delay') return waitMinutes(data);
  return action.type === 'target-date' ? (Array.isArray(data['target_days']) ? 7 : 1) * 1440 : 0;
}
