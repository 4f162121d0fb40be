/**
 * What keeps re-entry closed across a replacement. Klaviyo forgets with the old flow who has been through it, so the new
 * one asks for it itself, in its profile filter. These conditions are ours: they stand in no YAML, are taken out before
 * anything is compared, and go with the flow they stand in.
 *
 *   re-entry        the new flow also asks
 *   always          nothing
 *   never           zero times triggered before the moment it took over
 *                   list, segment: no mail of the old flow; where an audience refused some: either of the two
 *   after a time    triggered within that time only since the moment it took over
 */
import { fieldsOf, type Fields } from '../text/json.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { firstTriggerType, reentryWords } from '../flow/reentry.ts';
import type { Span, TriggerMetric } from './conditions.ts';
import { atLeastSince, atMostWithin, noMailOf, notBefore, theMoment, triggerMetricOf } from './conditions.ts';

export interface Guard {
  /** Groups for the new flow's profile filter. */
  readonly groups: readonly Fields[];
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

const conditionsOf = (group: unknown): readonly Fields[] => {
  const conditions = fieldsOf(group)['conditions'];
  return Array.isArray(conditions) ? conditions.map(fieldsOf) : [];
};

const isOnly = (group: Fields, metric: string | undefined): boolean => {
  const conditions = conditionsOf(group);
  return conditions.length > 0 && conditions.every((condition) => condition['metric_id'] === metric);
};

function guardAgainst({ old, oldId, meant, receivedEmail }: GuardInput, reentry: string): Guard {
  const trigger = triggerMetricOf(old);
  if (reentry !== 'never') {
    if (trigger?.where === undefined)
      return { groups: [], words: [`${forgets} People may enter again sooner than ${reentry}.`] };
    const { duration, unit } = fieldsOf(fieldsOf(meant)['reentry_criteria']);
    const span = reentry.replace('after ', '');
    return {
      groups: onlySince(trigger, { quantity: Number(duration), unit: String(unit) }),
      words: [
        `For ${span} after people triggered the old flow the new one does not take them. ${asked}`,
        `It counts from the last time they triggered it; who triggers it more than ${mostCounted} times again meanwhile may enter sooner.`,
      ],
    };
  }
  const mailed = receivedEmail === undefined ? undefined : noMailOf(receivedEmail, oldId);
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

const forgets = 'Klaviyo forgets who has been through the old flow, and no condition can say it here.';

/** How often somebody may trigger the new flow while the time runs and still be told apart. */
const mostCounted = 3;

/**
 * Holds for who triggered the flow within a time only since the moment: as often within it as since then, said by one
 * group for each number. Once it holds for a person it always does, as the time moves on and the moment stands still; so
 * it may be asked again before each action (Klaviyo help), and stands there for good. Whether the event that lets
 * somebody in is counted already [?] is the same on both sides.
 */
const onlySince = (trigger: TriggerMetric, span: Span): readonly Fields[] =>
  Array.from({ length: mostCounted + 1 }, (_, count) => ({
    conditions: [atMostWithin(trigger, count, span), atLeastSince(trigger, count + 1, theMoment)],
  }));

/** A filter that looks at what happened since the entry lets people leave; it refuses nobody at the door. */
function hasAudience(definition: FlowDefinition): boolean {
  return groupsOf(definition.profile_filter).some(
    (group) => !JSON.stringify(group).includes('"flow-start"') && !isGuard(group),
  );
}

export function withGuard(definition: FlowDefinition, { groups }: Guard): FlowDefinition {
  if (groups.length === 0) return definition;
  return {
    ...definition,
    profile_filter: filterOf([...groupsOf(definition.profile_filter), ...groups]),
  };
}

const filterOf = (groups: readonly unknown[]): FlowDefinition['profile_filter'] =>
  ({ condition_groups: groups }) as FlowDefinition['profile_filter'];

const groupsOf = (filter: unknown): readonly unknown[] => {
  const groups = fieldsOf(filter)['condition_groups'];
  return Array.isArray(groups) ? groups : [];
};

/** A group of ours: it names a fixed moment, or one flow whose mails nobody had. YAML has no words for either. */
function isGuard(group: unknown): boolean {
  const conditions = conditionsOf(group);
  const [first, second] = conditions;
  if (conditions.length === 2 && countOf(first, 'in-the-last') !== undefined)
    return countOf(second, 'after') === Number(countOf(first, 'in-the-last')) + 1;
  return conditions.length > 0 && conditions.every(isNever);
}

/** The number a condition counts events against, where it looks at such a time. */
function countOf(condition: Fields | undefined, operator: string): number | undefined {
  if (condition?.['type'] !== 'profile-metric' || condition['measurement'] !== 'count') return undefined;
  if (fieldsOf(condition['timeframe_filter'])['operator'] !== operator) return undefined;
  const { operator: compares, value } = fieldsOf(condition['measurement_filter']);
  const wanted =
    operator === 'in-the-last' ? 'less-than-or-equal' : operator === 'after' ? 'greater-than-or-equal' : 'equals';
  return compares === wanted && typeof value === 'number' ? value : undefined;
}

function isNever(condition: Fields): boolean {
  const filters = condition['metric_filters'];
  const isOfFlow = Array.isArray(filters) && filters.length === 1 && fieldsOf(filters[0])['property'] === '$flow';
  return countOf(condition, 'before') === 0 || (countOf(condition, 'alltime') === 0 && isOfFlow);
}

/**
 * A flow without our guards. What the YAML itself says stays.
 *
 * @param own groups that are the author's, as JSON: those of what is meant and of what was sent last
 */
export function withoutGuard<T extends FlowDefinition>(definition: T, own: ReadonlySet<string>): T {
  const groups = groupsOf(definition.profile_filter);
  const kept = groups.filter((group) => !isGuard(group) || own.has(JSON.stringify(group)));
  if (kept.length === groups.length) return definition;
  return { ...definition, profile_filter: kept.length === 0 ? null : filterOf(kept) };
}

/** Every group in the filters of definitions, as JSON, for withoutGuard. */
export const groupsIn = (...definitions: readonly (FlowDefinition | undefined)[]): ReadonlySet<string> =>
  new Set(definitions.flatMap((one) => groupsOf(one?.profile_filter)).map((group) => JSON.stringify(group)));

/** The guards in a flow's profile filter. */
export const guardsIn = (definition: FlowDefinition, own: ReadonlySet<string>): readonly Fields[] =>
  groupsOf(definition.profile_filter)
    .filter((group) => isGuard(group) && !own.has(JSON.stringify(group)))
    .map(fieldsOf);

/** A flow as read, without what is ours and not the author's: what `known` has is theirs. */
export const bareFlow = (definition: FlowDefinition, known: readonly (FlowDefinition | undefined)[]): FlowDefinition =>
  withoutGuard(normalizeDefinition(definition), groupsIn(...known.map((one) => one && normalizeDefinition(one))));
