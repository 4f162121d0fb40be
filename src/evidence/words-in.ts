/** All that stands in a recording in words, so that a person can read it before it is sent. */
import type { EvidenceCall } from './evidence.ts';

export interface Words {
  readonly fields: readonly string[];
  readonly words: readonly string[];
  /** What errors said, what was not theirs replaced by dots. */
  readonly errors: readonly string[];
}

export function wordsIn(calls: readonly EvidenceCall[]): Words {
  const [fields, words, errors] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const walk = (value: unknown, isError: boolean): void => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, isError));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        if (!/^[A-Z?]/.test(key)) fields.add(key);
        walk(one, isError || key === 'errors');
      }
    else if (typeof value === 'string' && !/^([A-Z]\d+$|text#|time[+-])/.test(value))
      (isError ? errors : words).add(value);
  };
  for (const { sent, got } of calls) {
    walk(sent, false);
    walk(got, false);
  }
  return { fields: [...fields].sort(), words: [...words].sort(), errors: [...errors].sort() };
}
