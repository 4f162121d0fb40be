/** What the second reading knows of an action: what it does, where it leads, its status, and what it changes. */
import type { Action, Link } from '../../../src/wire/types.ts';
import type { Does } from '../../../src/simulate/types.ts';
import { wall } from './clock.ts';
import { type Memory, plainName } from './memory.ts';

export const DOES: Partial<Record<Action['type'], Does>> = {
  'send-email': 'email',
  'send-sms': 'sms',
  'send-mobile-push': 'push',
  'send-whatsapp': 'whatsapp',
  'send-webhook': 'webhook',
  'send-internal-alert': 'alert',
  'update-profile': 'profile',
  'list-update': 'list',
  'internal-service': 'other',
  code: 'other',
};
export const DELAYS = ['time-delay', 'target-date', 'countdown-delay', 'back-in-stock-delay'];
export const CHANNELS: readonly string[] = ['email', 'sms', 'push', 'whatsapp'];

export const idOf = (action: { id?: string | null; temporary_id?: string | null }): string =>
  action.id ?? action.temporary_id ?? '';
export const next = (links: Link | null | undefined): string | null => links?.next ?? null;

/** Every way on from an action. */
export function waysOn(action: Action): (string | null)[] {
  if (action.type === 'multi-branch-split') return (action.data?.branches ?? []).map((branch) => next(branch.links));
  if (action.type === 'conditional-split' || action.type === 'trigger-split' || action.type === 'action-output-split')
    return [action.links?.next_if_true ?? null, action.links?.next_if_false ?? null];
  return [next(action.links)];
}

export const statusOf = (action: Action): string =>
  ((action as { data?: { status?: string } }).data?.status ?? (action.type in DOES || isTest(action) ? 'draft' : '')) ||
  '';
export const isTest = (action: Action): boolean => action.type === 'ab-test' || action.type === 'content-experiment';

export function update(
  memory: Memory,
  one: NonNullable<Extract<Action, { type: 'update-profile' }>['data']>['profile_operations'][number],
  now: number,
): void {
  const key = plainName(one.property_key);
  if (one.operator === 'delete') return void memory.properties.delete(key);
  if (one.property_type === 'list') {
    const old = memory.properties.get(key);
    const rest = (Array.isArray(old) ? (old as string[]) : []).filter((item) => item !== one.property_value);
    return void memory.properties.set(key, one.property_operation === 'remove' ? rest : [...rest, one.property_value]);
  }
  if (one.property_type === 'date' && one.property_value === 'today')
    return void memory.properties.set(key, new Date(wall(now, memory.setting.timezone)).toISOString().slice(0, 10));
  memory.properties.set(key, one.property_value);
}

/** The message of a test: the main one unless the test runs; then by the draw, in the order of the variations. */
export function variationOf(memory: Memory, action: Action, id: string): Action {
  if (action.type !== 'ab-test' && action.type !== 'content-experiment') return action;
  const { main_action: main, experiment_status: status, current_experiment: experiment } = action.data;
  const variations: readonly Action[] = experiment?.variations ?? [];
  if (status !== 'live' || variations.length === 0) return main;
  const shares = (experiment as { allocations?: Record<string, number> | null }).allocations;
  let left = memory.draw(id) / 100;
  for (const one of variations) {
    left -= shares?.[idOf(one)] ?? 1 / variations.length;
    if (left < 0) return one;
  }
  return variations.at(-1)!;
}
