/**
 * The dam on a flow that is replaced: it keeps newcomers out and lets everybody inside go on. What acts before the first
 * delay of each way becomes draft, and that delay becomes longer than anybody can still be inside: a changed delay only
 * concerns who reaches it later (Klaviyo help). Where the first wait is of another kind the messages behind it are
 * filtered instead: not for who triggered the flow since the new one took over.
 */
import { asWire } from '../wire/as-wire.ts';
import { fieldsOf, type Fields } from '../text/json.ts';
import type { Action, ActionStatus, FlowDefinition } from '../wire/types.ts';
import { actionId } from '../flow/tree.ts';
import { dataOf, withData } from '../flow/parts.ts';
import { waysOf } from './ways.ts';

/** What is done to one action of the old flow, and what it was before. Plain data: kept in plan, journal and ledger. */
export type DamPart =
  | { readonly does: 'draft'; readonly action_id: string; readonly type: string; readonly before: ActionStatus }
  | { readonly does: 'delay'; readonly action_id: string; readonly days: number; readonly before: Fields }
  | { readonly does: 'filter'; readonly action_id: string; readonly type: string; readonly before: unknown };

const day = 1440;
/** The dam stands so much longer than anybody can be inside: time to end the drain, and to undo it. */
export const marginDays = 60;
/** A delay that was stored shorter than asked for still holds where it outlasts the people inside by so much. */
const leastMarginDays = 1;

/** Kinds with `additional_filters` (Klaviyo OpenAPI 2026-07-15). */
const filterable = new Set(['send-email', 'send-sms', 'send-mobile-push', 'send-whatsapp']);
export const canFilter = (action: Action): boolean => filterable.has(action.type);

export const statusIn = (action: Action): ActionStatus | undefined => {
  const status = dataOf(action)['status'];
  return typeof status === 'string' ? (status as ActionStatus) : undefined;
};
const sends = (action: Action): boolean => statusIn(action) === 'live' || statusIn(action) === 'manual';

/** Of the kinds whose PATCH is proven the delays come last: what may be refused is tried while nobody is held. */
const order = (part: DamPart): number =>
  part.does === 'delay' ? 2 : part.does === 'draft' && part.type === 'send-email' ? 1 : 0;

/**
 * What the dam on this flow does, in the order it is sent.
 *
 * @param minutes the longest anybody can still be inside
 */
export function damOf(definition: FlowDefinition, minutes: number): readonly DamPart[] {
  const ways = waysOf(definition);
  const days = Math.ceil(minutes / day) + marginDays;
  const parts: DamPart[] = [
    ...ways.prefix.filter(sends).map((action) => draftPart(action)),
    ...ways.behindFixed.filter((action) => sends(action) && canFilter(action)).map(filterPart),
    ...ways.delays.map((action) => ({
      does: 'delay' as const,
      action_id: actionId(action),
      days,
      before: dataOf(action),
    })),
  ];
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => order(a.part) - order(b.part) || a.index - b.index)
    .map(({ part }) => part);
}

const draftPart = (action: Action): DamPart => ({
  does: 'draft',
  action_id: actionId(action),
  type: action.type,
  before: statusIn(action) ?? 'draft',
});

export const filterPart = (action: Action): DamPart => ({
  does: 'filter',
  action_id: actionId(action),
  type: action.type,
  before: fieldsOf(dataOf(action)['message'])['additional_filters'] ?? null,
});

/** An action as the dam wants it. @param without who triggered it since: the condition that refuses them */
export function dammed(action: Action, part: DamPart, without: Fields | undefined): Action {
  switch (part.does) {
    case 'draft':
      return withData(action, { status: 'draft' });
    case 'delay':
      return withData(action, { unit: 'days', value: part.days, secondary_value: null, ...noTime(action) });
    case 'filter':
      return withFilters(action, without === undefined ? part.before : joined(part.before, without));
  }
}

/** An action as it was before the dam. */
export function undammed(action: Action, part: DamPart): Action {
  switch (part.does) {
    case 'draft':
      return withData(action, { status: part.before });
    case 'delay':
      return asWire({ ...action, data: part.before });
    case 'filter':
      return withFilters(action, part.before);
  }
}

/** The definition as it was before the dam: what a backup keeps, and what is compared. */
export const undammedFlow = (definition: FlowDefinition, dam: readonly DamPart[]): FlowDefinition => ({
  ...definition,
  actions: definition.actions.map((action) =>
    dam.filter((part) => part.action_id === actionId(action)).reduce((now, part) => undammed(now, part), action),
  ),
});

/** Klaviyo shows the dam's times of day as absent; sent as null they are taken back (field reports). */
const noTime = (action: Action): Fields =>
  Object.fromEntries(
    ['delay_until_time', 'delay_until_weekdays'].filter((key) => key in dataOf(action)).map((key) => [key, null]),
  );

const withFilters = (action: Action, filters: unknown): Action =>
  withData(action, { message: { ...fieldsOf(dataOf(action)['message']), additional_filters: filters } });

function joined(before: unknown, condition: Fields): Fields {
  const groups = fieldsOf(before)['condition_groups'];
  return { condition_groups: [...(Array.isArray(groups) ? (groups as unknown[]) : []), { conditions: [condition] }] };
}

/** How long a delay in days or weeks is as stored; 0 for a shorter one. Klaviyo may store less than it was sent. */
export function daysOf(action: Action): number {
  const { unit, value } = dataOf(action);
  return unit === 'days' ? Number(value) : unit === 'weeks' ? Number(value) * 7 : 0;
}

/** Whether an action as read is dammed: nothing said about a delay that is longer than it need be. */
export function holdsDam(action: Action, part: DamPart, minutes: number, without: Fields | undefined): boolean {
  const data = dataOf(action);
  switch (part.does) {
    case 'draft':
      return data['status'] === 'draft' || data['status'] === 'disabled';
    case 'delay': {
      const unset = (key: string): boolean => data[key] === undefined || data[key] === null;
      const isLong = daysOf(action) * day >= minutes + leastMarginDays * day;
      return isLong && unset('delay_until_weekdays') && unset('delay_until_time');
    }
    case 'filter':
      return (
        without !== undefined &&
        JSON.stringify(fieldsOf(data['message'])['additional_filters'] ?? null).includes(
          String(fieldsOf(without['timeframe_filter'])['date']).slice(0, 19),
        )
      );
  }
}

/** Whether an action as read is as it was before the dam. */
export function isBefore(action: Action, part: DamPart): boolean {
  switch (part.does) {
    case 'draft':
      return statusIn(action) === part.before;
    case 'delay':
      return ['unit', 'value'].every((key) => dataOf(action)[key] === part.before[key]);
    case 'filter':
      return (
        JSON.stringify(fieldsOf(dataOf(action)['message'])['additional_filters'] ?? null) ===
        JSON.stringify(part.before ?? null)
      );
  }
}

/** The part with what one action is before it, as read. */
export const partIn = (action: Action, part: DamPart): DamPart =>
  part.does === 'draft'
    ? { ...part, before: statusIn(action) ?? 'draft' }
    : part.does === 'delay'
      ? { ...part, before: dataOf(action) }
      : { ...part, before: fieldsOf(dataOf(action)['message'])['additional_filters'] ?? null };
