/** raw: one Klaviyo action as it is, for what the format cannot say. */
import * as z from 'zod';
import { literally, type Written } from '../decompile/wire.ts';
import { kindOf, missingKey } from '../model/issue.ts';
import type { JsonObject } from '../model/values.ts';
import { identity, optionalPart } from '../model/written/parts.ts';
import { type Fields, isObject, without } from '../text/json.ts';
import { asWire } from '../wire/as-wire.ts';
import { type Branches, salvageSplit, yesAndNo } from './branches.ts';
import type { DeedKind, SplitKind, StepBase } from './step-kind.ts';

export interface RawStep extends StepBase, Partial<Branches> {
  readonly kind: 'raw';
  /** One Klaviyo action without ids and links. Only one that splits (next_if_true / next_if_false) has branches. */
  readonly definition: JsonObject;
}

const schema = z.strictObject({
  ...identity,
  definition: z
    .record(z.string(), z.unknown())
    .describe('One Klaviyo action as its API takes it, without ids and links.'),
  then: optionalPart('steps', 'The steps for next_if_true, where the action splits.'),
  else: optionalPart('steps', 'The steps for next_if_false, where the action splits.'),
});

/** Actions of Klaviyo that go on in one way only (OpenAPI 2026-07-15: their links are { next }). */
const linear = /^(send-|time-delay|target-date|countdown-delay|update-profile|list-update|back-in-stock-delay)/;

/** Klaviyo OpenAPI 2026-07-15: their links are next_if_true and next_if_false. */
const splitTypes = new Set(['conditional-split', 'trigger-split', 'action-output-split']);

export const raw: DeedKind<RawStep> & SplitKind<RawStep> = {
  description: 'One Klaviyo action as it is, for what this format cannot say.',
  title: 'As Klaviyo has it',
  schema,
  shape: 'action',
  read(fields, place) {
    const { path, base, scope, reader } = place;
    const value = reader.read(schema, fields, path) ?? salvageSplit(fields, place);
    if (!value) return undefined;
    const { definition } = value;
    const at = [...path, 'definition'];
    if (typeof definition.type !== 'string') {
      const detail = 'The type of the action, such as send-mobile-push.';
      if (definition.type === undefined) return reader.told({ ...missingKey(at, 'type'), detail });
      return reader.report('wrong-type', [...at, 'type'], {
        message: `"type" must be a text, not ${kindOf(definition.type)}.`,
        detail,
      });
    }
    const given = ['id', 'temporary_id', 'links'].find((key) => definition[key] !== undefined);
    if (given !== undefined) {
      return reader.report('invalid-value', [...at, given], {
        message: `"${given}" is given by Sluice.`,
        detail: 'Take it out: the order of the steps makes the links.',
        part: 'key',
      });
    }
    const stray = (['then', 'else'] as const).find((key) => value[key] !== undefined);
    if (stray !== undefined && linear.test(definition.type)) {
      return reader.report('invalid-value', [...path, stray], {
        message: `An action of type ${definition.type} does not split.`,
        detail: 'Write the steps after it instead of under it.',
        part: 'key',
      });
    }
    const yes = value.then === undefined ? undefined : scope.readSteps(value.then, [...path, 'then'], scope, reader);
    const no = value.else === undefined ? undefined : scope.readSteps(value.else, [...path, 'else'], scope, reader);
    if ((value.then !== undefined && !yes) || (value.else !== undefined && !no)) return undefined;
    return {
      kind: 'raw',
      ...base,
      definition: definition as JsonObject,
      ...(yes ? { then: yes } : {}),
      ...(no ? { else: no } : {}),
    };
  },
  label: ({ definition }) => String(definition.type ?? 'raw'),
  words: ({ definition }) => ({ definition: JSON.stringify(definition) }),
  ways: (step) =>
    step.then === undefined && step.else === undefined && !splitTypes.has(String(step.definition['type']))
      ? undefined
      : yesAndNo(step),
  map: (step, each) => ({
    ...step,
    ...(step.then ? { then: each(step.then) } : {}),
    ...(step.else ? { else: each(step.else) } : {}),
  }),
  action: ({ definition }) => asWire(definition),
  split: ({ definition }) => ({ action: asWire(definition), swapped: false }),
};

/** Klaviyo's action as it is, without ids and links; variants keep names of their own in place of ids. */
export function rawDefinition(action: Fields, id: string): Written {
  const names = new Map<string, string>();
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (!isObject(value)) return value;
    const inner = Object.entries(value).map(([k, v]): [string, unknown] => [k, visit(v, k)]);
    const map = Object.fromEntries(inner);
    if (key === 'message') return without(map, 'id');
    if (typeof map['type'] === 'string' && (key === 'main_action' || key === 'variations')) {
      const temporary = `${id}.${key === 'main_action' ? 'main' : names.size + 1}`;
      if (key === 'variations') names.set(String(map['id'] ?? map['temporary_id']), temporary);
      return { temporary_id: temporary, ...without(map, 'id', 'temporary_id', 'links') };
    }
    return key === 'current_experiment' ? without(map, 'id', 'started') : map;
  };
  const bare = visit(without(action, 'id', 'temporary_id', 'links'), '') as Written;
  const rename = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => rename(item, key));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [key === 'allocations' ? (names.get(k) ?? k) : k, rename(v, k)]),
    );
  };
  return literally(rename(bare, '')) as Written;
}
