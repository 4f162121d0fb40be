/** Written trigger → Trigger. */
import * as z from 'zod';
import type { MetricOverrides } from '../model/conditions/metric-names.ts';
import { kindOf, missingKey, notOneOf } from '../model/issue.ts';
import type { Reader } from '../model/reader.ts';
import type { Fields } from '../text/json.ts';
import type { Path } from '../yaml/yaml-range.ts';
import { incompatible, otherTriggers } from './incompatible.ts';
import { type Trigger, type TriggerKey, triggerKeys, triggerKinds } from './kinds.ts';
import type { TriggerKind } from './trigger-kind.ts';

export function readTrigger(
  value: unknown,
  path: Path,
  overrides: MetricOverrides,
  reader: Reader,
): Trigger | undefined {
  const map = reader.read(z.looseObject({ type: z.unknown().optional() }), value, path);
  const key = map && typeOf(map, path, reader);
  if (map === undefined || key === undefined) return undefined;
  const kind: TriggerKind = triggerKinds[key];
  const { where, ...rest } = map;
  if (where === undefined || 'where' in kind.schema.shape) {
    const base = { at: reader.at([...path, 'type']), type: key };
    return kind.read(map, { path, base, overrides, reader });
  }
  reader.report('where-needs-metric', [...path, 'where'], {
    message: `A trigger of type "${key}" has no event, so nothing can be asked about its properties.`,
    detail: 'Ask about the person in audience, or start the sequence from a metric.',
    part: 'key',
  });
  reader.read(kind.schema, rest, path);
  return undefined;
}

function typeOf(map: Fields, path: Path, reader: Reader): TriggerKey | undefined {
  const { type } = map;
  const at = [...path, 'type'];
  if (type === undefined)
    return reader.told({ ...missingKey(path, 'type'), detail: `Add type: … with one of: ${triggerKeys.join(', ')}.` });
  if (typeof type !== 'string') {
    return reader.report('wrong-type', at, {
      message: `"type" must be a text, not ${kindOf(type)}.`,
      detail: `Write one of: ${triggerKeys.join(', ')}.`,
    });
  }
  const word = type
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const advice = Object.hasOwn(incompatible, word) ? incompatible[word] : undefined;
  if (advice !== undefined) {
    const message = `The trigger "${type}" has no equivalent in Klaviyo.`;
    return reader.report('trigger-incompatible', at, { message, detail: advice });
  }
  const other = Object.hasOwn(otherTriggers, word) ? otherTriggers[word] : undefined;
  if (other !== undefined) {
    return reader.report('invalid-value', at, {
      message: `"${type}" is not a value of "type".`,
      detail: `Write trigger: { ${other} }.`,
    });
  }
  const key = triggerKeys.find((known) => known === type);
  return key ?? reader.told(notOneOf(at, 'type', type, triggerKeys));
}
