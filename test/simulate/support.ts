/** Flows in few words, and timelines as lines: `+1h sent e1`. */
import type { Action, FlowDefinition, ProfileFilter, Trigger } from '../../src/wire/types.ts';
import { simulateFlows } from '../../src/simulate/simulate.ts';
import type { Flow, Happening, Person, Setting, Timeline } from '../../src/simulate/types.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** Monday, 2 November 2026, 09:00 in Berlin. */
export const monday = Date.parse('2026-11-02T09:00:00+01:00');
export const berlin: Setting = { timezone: 'Europe/Berlin' };
export const consenting: Person = { consent: { email: 'subscribed', sms: 'subscribed' } };

const sends = { smart_sending_enabled: false } as const;
/** All in a row: each leads to the next that follows it in the list, the last to nothing. */
export const chain = (...actions: readonly Action[]): Action[] =>
  actions.map((action, index) => ({ links: { next: idOf(actions[index + 1]) }, ...action }) as Action);
const idOf = (action: Action | undefined): string | null => action?.temporary_id ?? null;

export const email = (id: string, message: object = {}, status = 'live'): Action =>
  ({ temporary_id: id, type: 'send-email', data: { message: { ...sends, ...message }, status } }) as Action;
export const sms = (id: string, message: object = {}): Action =>
  ({
    temporary_id: id,
    type: 'send-sms',
    data: { message: { body: '', sms_quiet_hours_enabled: false, ...sends, ...message }, status: 'live' },
  }) as Action;
export const delay = (id: string, unit: 'minutes' | 'hours' | 'days', value: number, more: object = {}): Action =>
  ({ temporary_id: id, type: 'time-delay', data: { unit, value, timezone: 'profile', ...more } }) as Action;
export const split = (id: string, filter: ProfileFilter, yes: string | null, no: string | null): Action =>
  ({
    temporary_id: id,
    type: 'conditional-split',
    data: { profile_filter: filter },
    links: { next_if_true: yes, next_if_false: no },
  }) as Action;

export const filter = (...groups: readonly (readonly object[])[]): ProfileFilter =>
  ({ condition_groups: groups.map((conditions) => ({ conditions })) }) as unknown as ProfileFilter;
export const property = (name: string, test: object): object => ({
  type: 'profile-property',
  property: `properties['${name}']`,
  filter: test,
});
export const is = (value: string): object => ({ type: 'string', operator: 'equals', value });
export const times = (
  metric: string,
  operator: string,
  value: number,
  frame: object = { type: 'date', operator: 'flow-start' },
): object => ({
  type: 'profile-metric',
  metric_id: metric,
  measurement: 'count',
  measurement_filter: { type: 'numeric', operator, value },
  timeframe_filter: frame,
  metric_filters: null,
});

export const onCheckout: Trigger = { type: 'metric', id: 'Checkout', trigger_filter: null };
export const definition = (actions: readonly Action[], more: Partial<FlowDefinition> = {}): FlowDefinition => ({
  triggers: [onCheckout],
  profile_filter: null,
  actions: [...actions],
  entry_action_id: idOf(actions[0]),
  ...more,
});

export const onList: Trigger = { type: 'list', id: 'L' };
/** Nothing bought since the entry. */
export const noOrder = filter([times('Order', 'equals', 0)]);

export const event = (at: number, metric: string, properties = {}): Happening => ({
  at,
  kind: 'event',
  metric,
  properties,
});
export const checkout = event(monday, 'Checkout');

export const joins = (at: number, member = true, kind: 'list' | 'segment' = 'list', id = 'L'): Happening => ({
  at,
  kind,
  id,
  member,
});

/** Hours since Monday, what happened, and where. */
export function lines(timeline: Timeline, flows = 1): string[] {
  return timeline.entries.map(({ at, kind, action, way, why, flow, until }) =>
    [
      `+${Number(((at - monday) / hour).toFixed(2))}h`,
      flows > 1 ? flow : undefined,
      kind,
      action,
      way,
      ['skipped', 'refused', 'left'].includes(kind) ? why.code : undefined,
      kind === 'waits' && until ? `until +${Number(((until - monday) / hour).toFixed(2))}h` : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  );
}

/** What is left of a timeline when waits, entries and ends are not looked at. */
export const deeds = (timeline: Timeline): string[] =>
  lines(timeline).filter((line) => !/ (waits|entered|ended)/.test(line));

export const walk = (
  flow: FlowDefinition | readonly Flow[],
  happenings: readonly Happening[] = [checkout],
  person = consenting,
  setting = berlin,
): Timeline =>
  simulateFlows('triggers' in flow ? [{ id: 'flow', definition: flow }] : flow, person, happenings, setting);
