/** What happens to the person is known at once; then it starts flows. */
import type { Happening, Value } from '../../../src/simulate/types.ts';
import type { Known, Memory } from './memory.ts';

/** What flows may start at, with the event as it is remembered. */
export type Cause =
  | { readonly kind: 'event'; readonly at: number; readonly event: Known }
  | { readonly kind: 'joined'; readonly at: number; readonly group: 'list' | 'segment'; readonly id: string }
  | { readonly kind: 'property'; readonly at: number; readonly property: string };

export function occur(
  memory: Memory,
  at: number,
  metric: string,
  properties: Readonly<Record<string, Value>>,
): readonly Cause[] {
  const event = { at, metric, properties };
  memory.events.push(event);
  return [{ kind: 'event', at, event }];
}

/** Only who was not in before joins. */
export function join(
  { groups }: Memory,
  at: number,
  { id, member, kind: group }: Pick<Extract<Happening, { kind: 'list' | 'segment' }>, 'id' | 'member' | 'kind'>,
): readonly Cause[] {
  if (!member) groups.delete(id);
  if (!member || groups.has(id)) return [];
  groups.set(id, at);
  return [{ kind: 'joined', at, group, id }];
}
