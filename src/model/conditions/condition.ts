/** Written conditions → Condition. Which leaf may stand where is in condition-context.ts. */
import { didYouMean } from '../../diagnostics/nearest.ts';
import { isObject, present } from '../../text/json.ts';
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
import type { WrittenMetric } from '../written/parts.ts';

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
  return reader.report('wrong-type', [...path, key], {
    message: `"${key}" must be a text, not a list.`,
    detail: `For people of any of them write any: [${each.join(', ')}]; for people of all of them, all.`,
  });
}

/** The one key that tells what is asked. */
function kindOfCondition(value: unknown, path: Path, reader: Reader): ConditionKey | undefined {
  if (!isObject(value)) {
    const detail = Array.isArray(value)
      ? 'For several, write { all: [...] } or { any: [...] }.'
      : 'Such as { property: Tier, equals: gold } or { placed_order: since_entry }.';
    return reader.report('wrong-type', path, { message: 'A condition must be a map.', detail });
  }
  const written = Object.keys(value);
  const kinds = written.filter((key): key is ConditionKey => (conditionKeys as readonly string[]).includes(key));
  const [first, second] = kinds;
  if (first !== undefined && second === undefined) return first;
  if (first !== undefined) {
    return reader.report('invalid-value', [...path, second ?? first], {
      message: `"${first}" and "${second}" are two conditions in one map.`,
      detail: `Write { all: [{ ${first}: … }, { ${second}: … }] }, or any.`,
      part: 'key',
    });
  }
  const [strange] = written.filter((key) => !(operatorKeys as readonly string[]).includes(key));
  if (strange === undefined) {
    return reader.report('missing-key', path, {
      message: 'The condition does not say what it asks about.',
      detail: `Begin with one of: ${conditionKeys.join(', ')}.`,
    });
  }
  if ((untranslatable as readonly string[]).includes(strange)) {
    return reader.report('condition-context', [...path, strange], {
      message: `Klaviyo knows no ${strange}s, so "${strange}" cannot be asked here.`,
      detail: 'Ask about a profile property instead; only a condition step may be skipped for it, with when_skipped.',
      part: 'key',
    });
  }
  return reader.told({
    ...unknownKey([...path, strange], strange, conditionKeys),
    message: `Unknown condition "${strange}".${didYouMean(strange, conditionKeys)}`,
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
        return reader.report('invalid-value', [...path, key], {
          message: 'Since they came in, people are in this flow.',
          detail: 'Write a time such as "14 days", or all_time.',
        });
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
    return reader.report('missing-key', path, {
      message: '"reachable" goes with subscription.',
      detail:
        'Write { consent: email, subscription: any, reachable: false }, or { not: { consent: email } } for all who may not be sent marketing.',
    });
  }
  const asked = { at: reader.at(path), kind: 'consent', channel: consent as 'email' } as const;
  if (subscription === undefined) return asked;
  return { ...asked, subscription: subscription as 'any', reachable: reachable === undefined || reachable === true };
}

function readMetric(leaf: Leaf, path: Path, reader: Reader): Condition | undefined {
  const window = readWindow(leaf.within ?? 'all_time', [...path, 'within'], reader);
  const where = leaf.where === undefined ? [] : readWhere(leaf.where, [...path, 'where'], reader);
  const test = readNumberTest(leaf, path, 'metric', reader);
  if (!window || !where || !test) return undefined;
  return {
    at: reader.at(path),
    kind: 'metric',
    metric: asMetricName(leaf.metric as WrittenMetric),
    ...present({ sum: leaf.sum as string | undefined }),
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
  const window = readWindow(leaf.within ?? 'since_entry', [...path, 'within'], reader);
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
  const test = { op: 'at_least', value: 1 } as const;
  return (
    window && { at: reader.at(path), kind: 'metric', metric, test, window, where: [], ...flowOf(leaf, path, reader) }
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
