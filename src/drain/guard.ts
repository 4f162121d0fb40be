/**
 * What keeps re-entry closed across a replacement. Klaviyo forgets with the old flow who has been through it, so the new
 * one asks for it itself. These conditions are ours: they stand in no YAML, are taken out before anything is compared, and
 * go with the flow they stand in.
 *
 *   re-entry        the new flow's guard
 *   always          none
 *   never           its profile filter also asks: zero times triggered before the moment it took over
 *                   list, segment: no mail of the old flow; where an audience refused some: either of the two
 *   after a time    its messages ask, for so long: not triggered within that time before the moment, or only once within
 *                   that time now
 */
import { asWire } from '../wire/as-wire.ts';
import { fieldsOf, type Fields } from '../text/json.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import type { Action, FlowDefinition } from '../wire/types.ts';
import { firstTriggerType, reentryWords } from '../flow/reentry.ts';
import { actionId } from '../flow/tree.ts';
import { noMailOf, notBefore, notBetween, onceWithin, theMoment, triggerMetricOf } from './conditions.ts';
import { canFilter } from './dam.ts';
import { dataOf, withData } from '../flow/parts.ts';

export interface Guard {
  /** Groups for the new flow's profile filter. */
  readonly groups: readonly Fields[];
  /** One condition for each of the new flow's messages, and for how long (minutes). */
  readonly messages?: { readonly group: Fields; readonly minutes: number };
  /** What the guard does, and what it cannot know; for people. */
  readonly words: readonly string[];
}

export interface GuardInput {
  /** Without its own guards. */
  readonly old: FlowDefinition;
  /** The guards the old flow itself has against its forerunners, oldest first. */
  readonly earlier: readonly Fields[];
  readonly oldId: string;
  readonly meant: FlowDefinition;
  /** Id of the metric Received Email, where the account has it. */
  readonly receivedEmail?: string;
}

const minutesOf: Readonly<Record<string, number>> = { hour: 60, day: 1440, week: 10080 };
const asked = 'Sluice asks this in the new flow: it stands in no YAML, and nobody has to take it out.';

/** So many forerunners are remembered where each takes a group of its own. */
const mostEarlier = 10;

export function guardOf(input: GuardInput): Guard {
  const { old, earlier } = input;
  const reentry = reentryWords(fieldsOf(input.meant)['reentry_criteria'], firstTriggerType(input.meant.triggers));
  if (reentry === 'always') return { groups: [], words: [] };
  const guard = guardAgainst(input, reentry);
  const same = triggerMetricOf(old)?.metric;
  // Who triggered the metric before this moment did so before the earlier one too, or is refused now.
  const kept = earlier.filter((group) => guard.groups.length === 0 || !isOnly(group, same));
  return { ...guard, groups: [...kept.slice(-mostEarlier), ...guard.groups] };
}

const isOnly = (group: Fields, metric: string | undefined): boolean => {
  const conditions = Array.isArray(group['conditions']) ? group['conditions'].map(fieldsOf) : [];
  return conditions.length === 1 && conditions[0]?.['metric_id'] === metric;
};

function guardAgainst({ old, oldId, meant, receivedEmail }: GuardInput, reentry: string): Guard {
  const trigger = triggerMetricOf(old);
  const mailed = receivedEmail === undefined ? undefined : noMailOf(receivedEmail, oldId);
  if (reentry === 'never') {
    const exact = trigger?.where === undefined ? undefined : notBefore(trigger, theMoment);
    if (exact !== undefined && (!hasAudience(old) || mailed === undefined))
      return {
        groups: [{ conditions: [exact] }],
        words: [`Re-entry stays closed for everybody who triggered the old flow. ${asked}`],
      };
    const conditions = [exact, mailed].filter((one) => one !== undefined);
    if (conditions.length === 0)
      return { groups: [], words: [`${forgets} People for whom re-entry is closed may get it again.`] };
    return {
      groups: [{ conditions }],
      words: [
        `Re-entry stays closed for everybody who had a mail of the old flow. ${asked}`,
        'Who is in the old flow and had no mail of it yet may enter the new one too.',
      ],
    };
  }
  const { duration, unit } = fieldsOf(fieldsOf(meant)['reentry_criteria']);
  const minutes = Number(duration) * (minutesOf[String(unit)] ?? 1440);
  if (trigger?.where === undefined)
    return { groups: [], words: [`${forgets} People may enter again sooner than ${reentry}.`] };
  const before = notBetween(trigger, `${theMoment}${-minutes * 60_000}`, theMoment);
  return {
    groups: [],
    messages: { group: { conditions: [before, onceWithin(trigger, Number(duration), String(unit))] }, minutes },
    words: [
      `For ${reentry.replace('after ', '')} the new flow sends nothing to people who triggered the old one within that time before. ${asked}`,
      'Whose time of re-entry comes sooner misses a run, and steps that are no messages are not held back.',
    ],
  };
}

const forgets = 'Klaviyo forgets who has been through the old flow, and no condition can say it here.';

/** A filter that looks at what happened since the entry lets people leave; it refuses nobody at the door. */
function hasAudience(definition: FlowDefinition): boolean {
  const groups = fieldsOf(definition.profile_filter)['condition_groups'];
  return (
    Array.isArray(groups) && groups.some((group) => !JSON.stringify(group).includes('"flow-start"') && !isGuard(group))
  );
}

export function withGuard(definition: FlowDefinition, { groups, messages }: Guard): FlowDefinition {
  if (groups.length === 0 && messages === undefined) return definition;
  const actions = definition.actions.map((action) => {
    if (messages === undefined || !canFilter(action)) return action;
    const data = dataOf(action);
    const message = fieldsOf(data['message']);
    const filters = withGroup(message['additional_filters'], messages.group);
    return withData(action, { message: { ...message, additional_filters: filters } });
  });
  return {
    ...definition,
    ...(groups.length === 0
      ? {}
      : {
          profile_filter: groups.reduce<unknown>(
            withGroup,
            definition.profile_filter,
          ) as FlowDefinition['profile_filter'],
        }),
    actions,
  };
}

const groupsOf = (filter: unknown): readonly unknown[] => {
  const groups = fieldsOf(filter)['condition_groups'];
  return Array.isArray(groups) ? groups : [];
};
const withGroup = (filter: unknown, group: Fields): unknown => ({ condition_groups: [...groupsOf(filter), group] });

/** A group of ours: zero times before or between fixed moments, or no mail of one flow. YAML has no words for either. */
export function isGuard(group: unknown): boolean {
  const conditions = fieldsOf(group)['conditions'];
  return (
    Array.isArray(conditions) &&
    conditions.length > 0 &&
    conditions.map(fieldsOf).every(isOurs) &&
    !isOnceWithin(conditions[0])
  );
}

/** Only beside one of the others: an author may ask for this alone. */
const isOnceWithin = (condition: unknown): boolean => {
  const { measurement_filter, timeframe_filter } = fieldsOf(condition);
  const { operator, value } = fieldsOf(measurement_filter);
  return fieldsOf(timeframe_filter)['operator'] === 'in-the-last' && operator === 'less-than-or-equal' && value === 1;
};

function isOurs(condition: Fields): boolean {
  const { operator } = fieldsOf(condition['timeframe_filter']);
  if (isOnceWithin(condition)) return true;
  const { value } = fieldsOf(condition['measurement_filter']);
  if (condition['type'] !== 'profile-metric' || condition['measurement'] !== 'count' || value !== 0) return false;
  const filters = condition['metric_filters'];
  const ofFlow =
    operator === 'alltime' &&
    Array.isArray(filters) &&
    filters.length === 1 &&
    fieldsOf(filters[0])['property'] === '$flow';
  return operator === 'before' || operator === 'between-static' || ofFlow;
}

/**
 * A flow without our guards. What the YAML itself says stays.
 *
 * @param own groups that are the author's, as JSON: those of what is meant and of what was sent last
 */
export function withoutGuard<T extends FlowDefinition>(definition: T, own: ReadonlySet<string>): T {
  const bare = (filter: unknown): unknown => {
    const groups = groupsOf(filter);
    const kept = groups.filter((group) => !isGuard(group) || own.has(JSON.stringify(group)));
    return kept.length === groups.length ? filter : kept.length === 0 ? null : { condition_groups: kept };
  };
  const actions = definition.actions.map((action) => {
    if (!canFilter(action)) return action;
    const data = dataOf(action);
    const message = fieldsOf(data['message']);
    const filters = bare(message['additional_filters']);
    if (filters === message['additional_filters']) return action;
    return withData(action, { message: { ...message, additional_filters: filters } });
  });
  const profile_filter = bare(definition.profile_filter) as FlowDefinition['profile_filter'];
  return { ...definition, profile_filter, actions } as T;
}

/** Every group of filters in a definition, as JSON, for withoutGuard. */
export function groupsIn(...definitions: readonly (FlowDefinition | undefined)[]): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((definition) =>
      definition === undefined
        ? []
        : [
            definition.profile_filter,
            ...definition.actions.map((action) => fieldsOf(dataOf(action)['message'])['additional_filters']),
          ]
            .flatMap(groupsOf)
            .map((group) => JSON.stringify(group)),
    ),
  );
}

/** The guards in a flow's profile filter. */
export const guardsIn = (definition: FlowDefinition, own: ReadonlySet<string>): readonly Fields[] =>
  groupsOf(definition.profile_filter)
    .filter((group) => isGuard(group) && !own.has(JSON.stringify(group)))
    .map(fieldsOf);

/** Ids of the messages in which a guard of ours stands: what is to be lifted when its time is over. */
export const guardedMessages = (definition: FlowDefinition): readonly string[] =>
  definition.actions
    .filter(
      (action) =>
        canFilter(action) && groupsOf(fieldsOf(dataOf(action)['message'])['additional_filters']).some(isGuard),
    )
    .map(actionId);

/** One action without our guards; those that stand in `own` are the author's. */
export const withoutActionGuard = (action: Action, own?: Action): Action =>
  withoutGuard(alone(action), own === undefined ? new Set() : groupsIn(alone(own))).actions[0] ?? action;

const alone = (action: Action): FlowDefinition =>
  asWire({ triggers: [], profile_filter: null, actions: [action], entry_action_id: null });

/** An action to be sent, with the guards that the one in Klaviyo has: an edit of a message does not open re-entry. */
export function keepingGuards(action: Action, now: Action): Action {
  if (!canFilter(action)) return action;
  const message = fieldsOf(dataOf(action)['message']);
  const own = new Set(groupsOf(message['additional_filters']).map((group) => JSON.stringify(group)));
  const theirs = groupsOf(fieldsOf(dataOf(now)['message'])['additional_filters']);
  const guards = theirs.filter((group) => isGuard(group) && !own.has(JSON.stringify(group))).map(fieldsOf);
  if (guards.length === 0) return action;
  const filters = guards.reduce<unknown>(withGroup, message['additional_filters']);
  return withData(action, { message: { ...message, additional_filters: filters } });
}

/** A flow as read, without what is ours and not the author's: what `known` has is theirs. */
export const bareFlow = (definition: FlowDefinition, known: readonly (FlowDefinition | undefined)[]): FlowDefinition =>
  withoutGuard(normalizeDefinition(definition), groupsIn(...known.map((one) => one && normalizeDefinition(one))));
