import { expect, test } from 'vitest';
import type { FaultKind } from '../../src/sandbox/faults.ts';
import { failingAt, wrongAtEach } from './crash.ts';

const kinds: readonly FaultKind[] = [
  ...(['before', 'after', '500-after', 'garbage-after', 'hang-after', '429', '500', '503', 'garbage'] as const),
  ...(['hang', '503-after'] as const),
];

/** SLUICE_EXHAUSTIVE=1 tries every kind of failure at every request; else each request meets one, in turn. */
const isExhaustive = process.env['SLUICE_EXHAUSTIVE'] === '1';

test.each(kinds.map((kind, index) => [kind, index] as const))(
  'an apply of every kind meets %s; at the latest the next one ends as if nothing had happened',
  async (kind, index) => {
    const wrong = await wrongAtEach(
      {},
      (_, n) => isExhaustive || n % kinds.length === index,
      (eve, n) => failingAt(eve, n, kind),
    );
    expect(wrong).toEqual([]);
  },
  1_800_000,
);
