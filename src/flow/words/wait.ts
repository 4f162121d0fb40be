/** Delays: in words, and how long a person can wait in a flow. */
import type { Action, FlowDefinition, Trigger } from '../../wire/types.ts';
import { fieldsOf } from '../../text/json.ts';
import { clock, days, plain, plural } from '../../text/words.ts';
import { dataOf } from '../parts.ts';
import { exitsOf, walkTree } from '../tree.ts';

const minutes: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10080, months: 43200 };

/** "1 day", "27 hours", "2 days, then 09:00 on Mon or Tue": `data` of a delay. The unit stays as written. */
export function delayWords(value: unknown): string {
  const data = fieldsOf(value);
  const unit = String(data['unit']);
  const amount = Number(data['value']);
  const wait = unit in minutes ? plural(amount, unit.replace(/s$/, '')) : `${plain(amount)} ${unit}`;
  const until = data['delay_until_time'] ?? null;
  const on = days(data['delay_until_weekdays']);
  const when = `${until === null ? '' : ` at ${clock(until)}`}${on === '' ? '' : ` on ${on}`}`;
  const zone = data['timezone'] ?? 'profile';
  const place = zone === 'profile' ? '' : ` (${String(zone)})`;
  return `${wait}${when === '' ? '' : `, then${when}`}${place}`;
}

/** "09:00 on Mon or Tue": `data` of a wait for a time of day. */
export function timeWords(value: unknown): string {
  const { target_days: targetDays, target_time: time } = fieldsOf(value);
  const on = days(targetDays);
  return `${clock(time)}${on === '' ? '' : ` on ${on}`}`;
}

/** A delay's length in minutes for "how long can people wait", counting an "until" as a further day. */
export const waitMinutes = (data: unknown): number => {
  const { unit, value, delay_until_weekdays: weekdays, delay_until_time: time } = fieldsOf(data);
  const further = Array.isArray(weekdays) ? 7 : typeof time === 'string' ? 1 : 0;
  return (minutes[String(unit)] ?? 0) * (Number(value) || 0) + further * 1440;
};

/**
 * A countdown's longest wait in minutes. It ends so long before the date (or on it), not after so long: who came in as
 * early as the trigger lets anybody waits for what is left.
 */
function countdownMinutes(data: unknown, { triggers }: Pick<FlowDefinition, 'triggers'>): number {
  const leads = triggers.flatMap((trigger) => (trigger.type === 'date' ? [lead(trigger)] : []));
  const { unit, value, ...rest } = fieldsOf(data);
  const before = (minutes[String(unit)] ?? 0) * (Number(value) || 0);
  return Math.max(0, Math.max(0, ...leads) - before) + waitMinutes(rest);
}

/** A month has up to 31 days. */
const lead = (trigger: Extract<Trigger, { type: 'date' }>): number => {
  const { timedelta_unit_before_date: unit = 'days', timedelta_value_before_date: value } = trigger;
  return ((minutes[unit] ?? 0) + (unit === 'months' ? 1440 : 0)) * value;
};

/** By type of what waits for a time, in minutes. */
const waits: Readonly<Record<string, (data: unknown, flow: FlowDefinition) => number>> = {
  'time-delay': waitMinutes,
  'countdown-delay': countdownMinutes,
  'target-date': (data) => (Array.isArray(fieldsOf(data)['target_days']) ? 7 : 1) * 1440,
};

/** Minutes that one action of a flow lets people wait at most for a time to come; 0 for all others. */
export const waitOf = (action: Action, flow: FlowDefinition): number =>
  Object.hasOwn(waits, action.type) ? (waits[action.type]?.(dataOf(action), flow) ?? 0) : 0;

/**
 * Minutes of the longest branch. A delay "until 09:00" counts a day more, one with weekdays (and a wait for a weekday) a
 * week more: the longest it can be, not the likeliest.
 */
export function longestWait(definition: FlowDefinition): number {
  const nodes = new Map(walkTree(definition).nodes.map((node) => [node.id, node]));
  const longest = new Map<string, number>();
  // Branches may meet again: each action is asked once.
  const waitFrom = (id: string): number => {
    const known = longest.get(id);
    const node = nodes.get(id);
    if (known !== undefined || node === undefined) return known ?? 0;
    longest.set(id, 0);
    const after = exitsOf(node.action).map(({ to }) => (to === null ? 0 : waitFrom(to)));
    const wait = waitOf(node.action, definition) + Math.max(0, ...after);
    longest.set(id, wait);
    return wait;
  };
  return waitFrom(String(definition.entry_action_id ?? ''));
}
