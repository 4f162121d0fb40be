import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Condition, NumberTest } from '../conditions/condition-type.ts';
import type { MetricName } from '../values.ts';
import type { Rule } from './rules.ts';

/** Whether a test on a count of one event, just happened, holds for sure. */
const holdsOnce = ({ op, value }: NumberTest): boolean =>
  (op === 'at_least' && value <= 1) || (op === 'greater_than' && value < 1) || (op === 'not_equals' && value === 0);

const same = (a: MetricName, b: MetricName): boolean =>
  a.name === b.name && (a.integration === undefined || b.integration === undefined || a.integration === b.integration);

/** The leaf that makes the exit hold for everybody who has just triggered the flow. */
function holdsAtEntry(condition: Condition, metric: MetricName): Condition | undefined {
  switch (condition.kind) {
    case 'any':
      return condition.of.map((c) => holdsAtEntry(c, metric)).find((c) => c !== undefined);
    case 'all': {
      const all = condition.of.map((c) => holdsAtEntry(c, metric));
      return all.includes(undefined) ? undefined : all[0];
    }
    case 'metric': {
      const plain = condition.sum === undefined && condition.where.length === 0 && holdsOnce(condition.test);
      return plain && condition.window.kind !== 'since_entry' && same(condition.metric, metric) ? condition : undefined;
    }
    default:
      return undefined;
  }
}

/** An exit on the trigger's own event, looked for further back than the entry, is true for everybody who enters. */
export const letsNobodyIn: Rule = ({ trigger, exitWhen, address }) => {
  const leaf = trigger.kind === 'metric' && exitWhen ? holdsAtEntry(exitWhen, trigger.metric) : undefined;
  if (trigger.kind !== 'metric' || leaf === undefined) return [];
  const message = `Everybody who enters has just done "${trigger.metric.name}", so everybody leaves at once.`;
  const detail = 'Write since_entry as the time: then only what happens after they came in counts.';
  return [diagnostic('lets-nobody-in', message, detail, { at: leaf.at, address })];
};
