/**
 * `where` of a metric: which of its events count. Written as one test ({ event: P, OP: V }), as several
 * ({ all: [...] }), or by property ({ P: V, Q: { greater_than: 3 } }). All of them must hold.
 */
import * as z from 'zod';
import { isObject } from '../../text/json.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { readTest } from './operators.ts';
import type { Reader } from '../reader.ts';
import type { Condition } from './condition-type.ts';
import { conditionSchema, propertyTests } from '../written/condition.ts';

export type PropertyTest = Extract<Condition, { kind: 'metric' }>['where'][number];

const tests = z.strictObject(propertyTests);
const form = 'Write { event: Brand, equals: Acme }, several of them under all: [...], or { Brand: Acme }.';

export function readWhere(value: unknown, path: Path, reader: Reader): readonly PropertyTest[] | undefined {
  if (!isObject(value)) {
    return reader.report('wrong-type', path, { message: '"where" must be a map.', detail: form });
  }
  if ('all' in value) return readAll(value, path, reader);
  if ('any' in value || 'not' in value) {
    const key = 'any' in value ? 'any' : 'not';
    return reader.report('condition-context', [...path, key], {
      message: `"${key}" cannot stand in the where of a metric: all its tests must hold.`,
      detail: 'Write two metric conditions under any, each with its own where.',
      part: 'key',
    });
  }
  if ('event' in value) return readOne(value, path, reader);
  const entries = Object.entries(value);
  if (entries.length === 0) return reader.report('invalid-value', path, { message: '"where" is empty.', detail: form });
  const found = entries.map(([property, test]) => readByName(property, test, [...path, property], reader));
  return found.every((test) => test !== undefined) ? (found as readonly PropertyTest[]) : undefined;
}

function readAll(written: Readonly<Record<string, unknown>>, path: Path, reader: Reader) {
  const checked = reader.read(conditionSchema('all'), written, path) as { all: readonly unknown[] } | undefined;
  const found = checked?.all.map((item, i) => readWhere(item, [...path, 'all', i], reader));
  return found?.every((tests) => tests !== undefined) ? (found as (readonly PropertyTest[])[]).flat() : undefined;
}

function readOne(written: Readonly<Record<string, unknown>>, path: Path, reader: Reader) {
  const leaf = reader.read(conditionSchema('event'), written, path) as Record<string, unknown> | undefined;
  const test = leaf && readTest(leaf, path, 'event', reader);
  return leaf && test && [{ property: String(leaf.event), test, at: reader.at(path) }];
}

function readByName(property: string, value: unknown, path: Path, reader: Reader): PropertyTest | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { property, test: { op: 'equals', value }, at: reader.at(path) };
  }
  const leaf = reader.read(tests, value, path);
  const test = leaf && readTest(leaf, path, property, reader);
  return test && { property, test, at: reader.at(path) };
}
