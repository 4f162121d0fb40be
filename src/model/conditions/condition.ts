/** Written conditions → Condition. Which leaf may stand where is in condition-context.ts. */
import { nearest } from '../../diagnostics/nearest.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { mayStand, type Place } from './condition-context.ts';
import { unknownKey } from '../issue.ts';
import { asMetricName, metricOfShortForm, type MetricOverrides } from './metric-names.ts';
import { readNumberTest, readTest } from './operators.ts';
import { readPrediction } from './prediction.ts';
import type { Reader } from '../reader.ts';
import type { Condition } from './condition-type.ts';
import type { JsonObject } from '../values.ts';
import { readWhere } from './where.ts';
import { readWindow } from './window.ts';
import { conditionKeys, conditionSchema, operatorKeys, shortFormKeys, untranslatable } from '../written/condition.ts';
import type { ConditionKey, ShortForm } from '../written/condition.ts';
import type { WrittenMetric } from '../written/trigger.ts';

/** What a condition is read for. */
export interface Asking {
  readonly place: Place;
  /** Whether the trigger is a metric: only its events have properties. */
  readonly metricTrigger: boolean;
  readonly overrides: MetricOverrides;
}

type Leaf = Readonly<Record<string, unknown>>;

export function readCondition(
  value: unknown,
  path: Path,
  asking: Asking,
  reader: Reader,
  depth = 0,
): Condition | undefined {
  const key = kindOfCondition(value, path, reader);
  if (key === undefined || !mayStand(key, path, asking.place, asking.metricTrigger, depth, reader)) return undefined;
  if (isSeveral(key, value)) return tellSeveral(key, value, path, reader);
  const leaf = reader.read(conditionSchema(key), value, path) as Leaf | undefined;
  return leaf && readKind(key, leaf, path, asking, reader, depth);
}

type Several = Readonly<Record<string, readonly unknown[]>>;

const severalKeys: readonly ConditionKey[] = [
  ...(['list', 'segment', 'consent', 'region', 'not_in_flow', 'metric', 'property', 'event'] as const),
  ...(['opened', 'clicked'] as const),
];

/** `segment: [A, B]` leaves open whether one or all are meant. */
const isSeveral = (key: ConditionKey, value: unknown): value is Several =>
  severalKeys.includes(key) && Array.isArray((value as Leaf)[key]);

function tellSeveral(key: ConditionKey, value: Several, path: Path, reader: Reader): undefined {
  const names = (value[key] ?? []).slice(0, 3).map(String);
  const each = (names.length > 1 ? names : ['A', 'B']).map(
    (name) => `{ ${key}: ${name}${key === 'property' || key === 'event' ? ', …' : ''} }`,
  );
  return reader.report(
    'wrong-type',
    [...path, key],
    `"${key}" must be a text, not a list.`,
    `For people of any of them write any: [${each.join(', ')}]; for people of all of them, all.`,
  );
}

/** The one key that tells what is asked. */
function kindOfCondition(value: unknown, path: Path, reader: Reader): ConditionKey | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const list = Array.isArray(value) ? 'For several, write { all: [...] } or { any: [...] }.' : '';
    return reader.report(
      'wrong-type',
      path,
      'A condition must be a map.',
      list || 'Such as { property: Tier, equals: gold } or { placed_order: since_entry }.',
    );
  }
  const written = Object.keys(value);
  const kinds = written.filter((key): key is ConditionKey => (conditionKeys as readonly string[]).includes(key));
  const [first, second] = kinds;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    return reader.report(
      'invalid-value',
      [...path, second ?? first],
      `"${first}" and "${second}" are two conditions in one map.`,
      `Write { all: [{ ${first}: … }, { ${second}: … }] }, or any.`,
      'key',
    );
  }
  const [strange] = written.filter((key) => !(operatorKeys as readonly string[]).includes(key));
  if (strange === undefined) {
    return reader.report(
      'missing-key',
      path,
      'The condition does not say what it asks about.',
      `Begin with one of: ${conditionKeys.join(', ')}.`,
    );
  }
  if ((untranslatable as readonly string[]).includes(strange)) {
    return reader.report(
      'condition-context',
      [...path, strange],
      `Klaviyo knows no ${strange}s, so "${strange}" cannot be asked here.`,
      'Ask about a profile property instead; only a condition step may be skipped for it, with when_skipped.',
      'key',
    );
  }
  const told = unknownKey([...path, strange], strange, conditionKeys);
  const meant = nearest(strange, conditionKeys);
  return reader.told({
    ...told,
    message: `Unknown condition "${strange}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
  });
}

function readKind(
  key: ConditionKey,
  leaf: Leaf,
  path: Path,
  asking: Asking,
  reader: Reader,
  depth: number,
): Condition | undefined {
  const at = reader.at(path);
  switch (key) {
    case 'all':
    case 'any': {
      const items = leaf[key] as readonly unknown[];
      const of = items.map((item, i) => readCondition(item, [...path, key, i], asking, reader, depth + 1));
      return of.includes(undefined) ? undefined : { at, kind: key, of: of as readonly Condition[] };
    }
    case 'not': {
      const of = readCondition(leaf.not, [...path, 'not'], asking, reader, depth + 1);
      return of && { at, kind: 'not', of };
    }
    case 'property':
    case 'event': {
      const test = readTest(leaf, path, key, reader);
      return test && { at, kind: key, property: String(leaf[key]), test };
    }
    case 'metric':
      return readMetric(leaf, path, reader);
    case 'opened':
    case 'clicked':
      return readMessage(key, leaf, path, asking, reader);
    case 'list':
      return { at, kind: 'list', list: String(leaf.list) };
    case 'segment':
      return { at, kind: 'segment', segment: String(leaf.segment) };
    case 'consent':
      return readConsent(leaf, path, reader);
    case 'region':
      return { at, kind: 'region', region: leaf.region as 'eu' };
    case 'predicted':
      return readPrediction(leaf, path, reader);
    case 'not_in_flow': {
      const window = readWindow(leaf.not_in_flow, [...path, key], reader);
      if (window?.kind === 'since_entry') {
        return reader.report(
          'invalid-value',
          [...path, key],
          'Since they came in, people are in this flow.',
          'Write a time such as "14 days", or all_time.',
        );
      }
      return window && { at, kind: 'not_in_flow', window };
    }
    case 'random':
      return { at, kind: 'random', percent: Number(leaf.random) };
    case 'raw':
      return { at, kind: 'raw', definition: leaf.raw as JsonObject };
    default:
      return readShortForm(key, leaf, path, asking, reader);
  }
}

function readConsent(leaf: Leaf, path: Path, reader: Reader): Condition | undefined {
  const { consent, subscription, reachable } = leaf;
  if (reachable !== undefined && subscription === undefined) {
    return reader.report(
      'missing-key',
      path,
      '"reachable" goes with subscription.',
      'Write { consent: email, subscription: any, reachable: false }, or { not: { consent: email } } for all who may not be sent marketing.',
    );
  }
  return {
    at: reader.at(path),
    kind: 'consent',
    channel: consent as 'email',
    ...(subscription === undefined
      ? {}
      : { subscription: subscription as 'any', reachable: reachable === undefined ? true : reachable === true }),
  };
}

function readMetric(leaf: Leaf, path: Path, reader: Reader): Condition | undefined {
  const window =
    leaf.within === undefined ? ({ kind: 'all_time' } as const) : readWindow(leaf.within, [...path, 'within'], reader);
  const where = leaf.where === undefined ? [] : readWhere(leaf.where, [...path, 'where'], reader);
  const test = readNumberTest(leaf, path, 'metric', reader);
  if (!window || !where || !test) return undefined;
  return {
    at: reader.at(path),
    kind: 'metric',
    metric: asMetricName(leaf.metric as WrittenMetric),
    ...(leaf.sum === undefined ? {} : { sum: String(leaf.sum) }),
    test,
    window,
    where,
    ...flowOf(leaf, path, reader),
  };
}

/** Klaviyo counts clicks in texts too, and no opens of them. */
function readMessage(
  did: 'opened' | 'clicked',
  leaf: Leaf,
  path: Path,
  { overrides }: Asking,
  reader: Reader,
): Condition | undefined {
  const window =
    leaf.within === undefined
      ? ({ kind: 'since_entry' } as const)
      : readWindow(leaf.within, [...path, 'within'], reader);
  const email = metricOfShortForm(`${did}_email`, overrides);
  return (
    window && {
      at: reader.at([...path, did]),
      kind: 'message',
      did,
      step: String(leaf[did]),
      window,
      metrics: did === 'opened' ? { email } : { email, sms: { name: 'Clicked SMS' } },
    }
  );
}

function readShortForm(
  key: ConditionKey,
  leaf: Leaf,
  path: Path,
  asking: Asking,
  reader: Reader,
): Condition | undefined {
  const form = shortFormKeys.find((name) => name === key) as ShortForm;
  const window = readWindow(leaf[form], [...path, form], reader);
  const metric = metricOfShortForm(form, asking.overrides);
  return (
    window && {
      at: reader.at(path),
      kind: 'metric',
      metric,
      test: { op: 'at_least', value: 1 },
      window,
      where: [],
      ...flowOf(leaf, path, reader),
    }
  );
}

/** Addresses are written as paths too: ./cart.yaml is cart. */
function flowOf({ flow }: Leaf, path: Path, reader: Reader) {
  if (flow === undefined) return {};
  const address = String(flow)
    .replace(/^\.\//, '')
    .replace(/\.ya?ml$/i, '');
  return { flow: { address, at: reader.at([...path, 'flow']) } };
}
