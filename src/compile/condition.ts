/**
 * The condition language → condition groups. `not` goes down to the leaves; each leaf knows its own opposite, or that
 * Klaviyo has none.
 */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { asWire } from '../wire/as-wire.ts';
import type {
  BranchFilter,
  MetricPropertyCondition,
  ProfileCondition,
  ProfileFilter,
  TriggerFilter,
} from '../wire/types.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import { consentConditions, consentOnRecord } from './consent.ts';
import { type Context, groupToken } from './context.ts';
import { type FilterGroups, filtersOf, oppositeOf, timeframe } from './filter.ts';
import { and, countGroups, type Formula, groupsOf, leaf, mostGroups, or } from './formula.ts';
import { metricConditions } from './metric.ts';
import { propertyName } from './property.ts';

export type AnyCondition = ProfileCondition | MetricPropertyCondition;

/** A filter of condition groups; undefined when a problem was found (and told in the context). */
export function conditionGroups(
  context: Context,
  conditions: readonly { readonly condition: Condition; readonly negated?: boolean }[],
): { condition_groups: { conditions: AnyCondition[] }[] } | undefined {
  const before = context.diagnostics.length;
  const formula = and(conditions.map(({ condition, negated }) => translate(context, condition, negated ?? false)));
  if (context.diagnostics.length > before) return undefined;
  const count = countGroups(formula);
  if (count > mostGroups) {
    context.diagnostics.push(
      diagnostic(
        'too-many-groups',
        `This condition becomes ${count > 1_000_000 ? 'more than a million' : count} groups; ${mostGroups} is the limit.`,
        'Klaviyo knows only an AND of groups that are each an OR, so alternatives inside alternatives multiply.\nSplit it into two conditions one after the other, or make a segment in Klaviyo and ask for that.',
        { at: conditions[0]!.condition.at, address: context.address },
      ),
    );
    return undefined;
  }
  return { condition_groups: groupsOf(formula).map((group) => ({ conditions: group })) };
}

/** Where only conditions on the profile may stand; the parser has refused event leaves there. */
export const profileFilter = (
  context: Context,
  conditions: readonly { readonly condition: Condition; readonly negated?: boolean }[],
): ProfileFilter | undefined => conditionGroups(context, conditions) as ProfileFilter | undefined;

/** Where both may stand. */
export const branchFilter = (context: Context, condition: Condition): BranchFilter | null =>
  (conditionGroups(context, [{ condition }]) ?? null) as BranchFilter | null;

/** Where only conditions on the event may stand. */
export const triggerFilter = (context: Context, condition: Condition, negated = false): TriggerFilter | undefined =>
  conditionGroups(context, [{ condition, negated }]) as TriggerFilter | undefined;

function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}

const isOnEvent = (leaf: Leaf): boolean =>
  leaf.kind === 'event' || (leaf.kind === 'raw' && leaf.definition['type'] === 'metric-property');

/** Whether some leaf asks about the event that started the flow. */
export const asksEvent = (condition: Condition): boolean => leavesOf(condition).some(isOnEvent);

/** Whether some leaf asks about the person. */
export const asksProfile = (condition: Condition): boolean => leavesOf(condition).some((one) => !isOnEvent(one));

function translate(context: Context, condition: Condition, negated: boolean): Formula<AnyCondition> {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => translate(context, part, negated));
      return (condition.kind === 'all') !== negated ? and(parts) : or(parts);
    }
    case 'not':
      return translate(context, condition.of, !negated);
    default:
      return translateLeaf(context, condition, negated);
  }
}

type Leaf = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

function translateLeaf(context: Context, condition: Leaf, negated: boolean): Formula<AnyCondition> {
  switch (condition.kind) {
    case 'property': {
      const property = propertyName(condition.property);
      return overFilters(valueGroups(condition, negated), (filter) => ({ type: 'profile-property', property, filter }));
    }
    case 'event': {
      const metric_id = context.triggerMetric ?? '';
      const field = condition.property;
      return overFilters(valueGroups(condition, negated), (filter) => ({
        type: 'metric-property',
        metric_id,
        field,
        filter,
      }));
    }
    case 'metric':
      return or(metricConditions(context, condition, negated).map(leaf<AnyCondition>));
    case 'message': {
      const { at, metrics, step, window } = condition;
      const metric = (context.channels.get(step) === 'sms' ? metrics.sms : undefined) ?? metrics.email;
      const asked = { kind: 'metric', at, metric, window, test: { op: 'at_least', value: 1 }, where: [] } as const;
      return or(metricConditions(context, { ...asked, message: step }, negated).map(leaf<AnyCondition>));
    }
    case 'list':
    case 'segment': {
      const name = condition.kind === 'list' ? condition.list : condition.segment;
      const group_ids = [groupToken(context, condition.kind, name, condition.at)];
      return leaf(
        negated
          ? { type: 'profile-group-membership', is_member: false, group_ids }
          : { type: 'profile-group-membership', is_member: true, group_ids, timeframe_filter: null },
      );
    }
    case 'consent':
      if (condition.subscription !== undefined) {
        if (negated) return cannotNegate(context, condition, 'a subscription on record');
        return leaf(consentOnRecord(condition.channel, condition.subscription, condition.reachable ?? true));
      }
      return or(consentConditions(condition.channel, !negated).map(leaf<AnyCondition>));
    case 'region':
      return leaf({
        type: 'profile-region',
        in_region: !negated,
        region: condition.region === 'eu' ? 'european_union' : 'united_states',
      });
    case 'random':
      return leaf({ type: 'profile-sample', percentage: negated ? 100 - condition.percent : condition.percent });
    case 'predicted':
      if (negated) return cannotNegate(context, condition, 'a prediction');
      return overFilters(filtersOf(condition.test), (filter) =>
        asWire<ProfileCondition>({ type: 'profile-predictive-analytics', dimension: condition.dimension, filter }),
      );
    case 'not_in_flow':
      if (negated) return cannotNegate(context, condition, '`not_in_flow`');
      return leaf({
        type: 'profile-not-in-flow',
        timeframe_filter: timeframe(condition.window) as { type: 'date'; operator: 'alltime' },
      });
    case 'raw':
      if (negated) return cannotNegate(context, condition, 'a raw condition');
      return leaf(asWire<ProfileCondition>(condition.definition));
  }
}

const valueGroups = ({ test }: Extract<Leaf, { kind: 'property' | 'event' }>, negated: boolean): FilterGroups =>
  negated ? oppositeOf(test) : filtersOf(test);

const overFilters = <F extends FilterGroups[number][number]>(
  groups: readonly (readonly F[])[],
  wrap: (filter: F) => AnyCondition,
): Formula<AnyCondition> => and(groups.map((group) => or(group.map((filter) => leaf(wrap(filter))))));

function cannotNegate(context: Context, condition: Leaf, what: string): Formula<AnyCondition> {
  context.diagnostics.push(
    diagnostic(
      'not-negatable',
      `Klaviyo cannot express the opposite of ${what}.`,
      'An exit_when is turned into its opposite (who may stay), and so is everything under `not`.\nMake a segment in Klaviyo of the people you mean, and ask for { segment: NAME } instead.',
      { at: condition.at, address: context.address },
    ),
  );
  return { kind: 'and', of: [] };
}
