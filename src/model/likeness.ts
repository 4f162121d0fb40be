/**
 * The words by which an author would know a step again: kept in the ledger for steps whose id Sluice gave, compared when
 * the sequence is read next. One line a field, "field: value".
 */
import { kindOf, type Step } from '../steps/kinds.ts';
import { pairLikeness } from '../text/words.ts';

const line = (field: string, value: unknown): string | undefined =>
  value === undefined || value === ''
    ? undefined
    : `${field}: ${String(value).replace(/\s+/g, ' ').trim().slice(0, 300)}`;

export const likeness = (step: Step): string =>
  Object.entries(kindOf(step).words(step))
    .flatMap(([field, value]) => line(field, value) ?? [])
    .join('\n');

/** 0 (nothing in common) to 1 (the same), the mean over all fields that either has; symmetric. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [fieldsOf(a), fieldsOf(b)];
  const names = new Set([...left.keys(), ...right.keys()]);
  let sum = 0;
  for (const name of names) sum += alike(left.get(name) ?? '', right.get(name) ?? '');
  return names.size === 0 ? 1 : sum / names.size;
}

function fieldsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').map((each) => {
      const colon = each.indexOf(': ');
      return colon < 0 ? ['', each] : [each.slice(0, colon), each.slice(colon + 2)];
    }),
  );
}

const alike = (a: string, b: string): number => (a === b ? 1 : (pairLikeness(a, b) ?? 0));
