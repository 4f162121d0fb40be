/** Which keys a zod schema knows at a path inside it, for naming the nearest one to a misspelled key. */
import * as z from 'zod';
import type { Path } from '../yaml/yaml-range.ts';

export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional) return knownKeys(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((each) => knownKeys(each, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
    if (step === undefined) return Object.keys(shape);
    const inner = shape[String(step)];
    return inner ? knownKeys(inner, rest) : [];
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return knownKeys(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodRecord) return knownKeys(schema.valueType as z.ZodType, rest);
  return [];
}
