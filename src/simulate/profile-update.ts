/** What update-profile and list-update do to a person. [S] */
import type { ListUpdateAction, ProfileOperation, UpdateProfileAction } from '../wire/types.ts';
import { join, type Known, plainName } from './known.ts';
import type { Happening } from './types.ts';
import { wallOf } from '../time/zone.ts';

/** Changes what is known, and tells it as what happened: it may start flows, or move a date flow's date. */
export function effects(
  known: Known,
  action: UpdateProfileAction | ListUpdateAction,
  at: number,
): readonly Happening[] {
  if (action.type === 'list-update') {
    const { list_id: id, on_execution } = action.data;
    // Without a list, or without a word on which way, it is not set up and does nothing.
    if (id === null || on_execution === null || known.groups.has(id) === on_execution) return [];
    join(known, id, on_execution, at);
    return [{ at, kind: 'list', id, member: on_execution }];
  }
  return (action.data?.profile_operations ?? []).map((operation) => {
    update(known, operation, at);
    const property = plainName(operation.property_key);
    return { at, kind: 'property', property, value: known.properties.get(property) ?? null };
  });
}

function update({ properties, setting }: Known, operation: ProfileOperation, now: number): void {
  const name = plainName(operation.property_key);
  if (operation.operator === 'delete') {
    properties.delete(name);
    return;
  }
  if (operation.property_type === 'list') {
    const have = properties.get(name);
    const items = Array.isArray(have) ? (have as readonly (string | number)[]) : [];
    const without = items.filter((item) => String(item) !== operation.property_value);
    properties.set(name, operation.property_operation === 'remove' ? without : [...without, operation.property_value]);
    return;
  }
  const today = operation.property_type === 'date' && operation.property_value === 'today';
  properties.set(name, today ? wallOf(now, setting.timezone).toISOString().slice(0, 10) : operation.property_value);
}
