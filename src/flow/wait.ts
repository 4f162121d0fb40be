/** How long a person can wait in a flow: the longest way through its delays. */
import type { FlowDefinition } from '../klaviyo/types.ts';
import { exitsOf, fieldsOf, walkTree } from './tree.ts';
import type { Fields } from './tree.ts';
import { waitMinutes } from './fields.ts';

/**
 * Minutes of the longest branch. A delay "until 09:00" counts a day more, one with weekdays (and a wait for a weekday) a
 * week more: the longest it can be, not the likeliest.
 */
export function longestWait(definition: FlowDefinition): number {
  const nodes = walkTree(definition).nodes;
  const waits = new Map<string, number>();
  // Children stand behind their parents in the list, so going backwards each child is known when its parent is asked.
  for (const node of [...nodes].reverse()) {
    const data = fieldsOf((node.action as unknown as Fields)['data']);
    const own =
      node.action.type === 'time-delay' || node.action.type === 'countdown-delay'
        ? waitMinutes(data)
        : node.action.type === 'target-date'
          ? (Array.isArray(data['target_days']) ? 7 : 1) * 1440
          : 0;
    const after = exitsOf(node.action).map(({ to }) => (to === null ? 0 : (waits.get(to) ?? 0)));
    waits.set(node.id, own + Math.max(0, ...after));
  }
  return waits.get(nodes[0]?.id ?? '') ?? 0;
}
