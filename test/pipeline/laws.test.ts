/** Laws of the whole program, for any sequence the format allows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { desk } from '../cli/support.ts';
import { sequences } from './arbitrary.ts';
import { patience, runs } from '../support/runs.ts';

describe('for any sequence', () => {
  it(
    'a second plan after an apply says no changes',
    async () => {
      await fc.assert(
        fc.asyncProperty(sequences, async (sequence) => {
          const at = await desk({ 'flows/any.yaml': stringify(sequence) });
          const valid = await at.sluice('validate');
          // Not every combination is one Klaviyo can express (too many groups, a step no branch reaches).
          fc.pre(valid.code === 0);
          const apply = await at.sluice('apply', '--yes');
          expect(apply.code, stringify(sequence) + apply.out + apply.err).toBe(0);
          const again = await at.sluice('plan', '--detailed-exitcode', '--deep');
          expect(again.code, stringify(sequence) + again.out + again.err).toBe(0);
        }),
        runs(20260715, 25),
      );
    },
    patience(300_000),
  );

  it(
    'A, then B in its place at once, is the same flow as B alone',
    async () => {
      await fc.assert(
        fc.asyncProperty(sequences, sequences, async (a, b) => {
          const both = await desk({ 'flows/any.yaml': stringify(a) });
          const alone = await desk({ 'flows/any.yaml': stringify(b) });
          const first = await both.sluice('apply', '--yes');
          await both.write('flows/any.yaml', stringify(b));
          const second = await both.sluice('apply', '--yes', '--cut', 'any', '--allow', 'any');
          const only = await alone.sluice('apply', '--yes');
          fc.pre(first.code === 0 && only.code === 0);
          expect(second.code, stringify([a, b]) + second.out + second.err).toBe(0);
          const [left, right] = await Promise.all(
            [both, alone].map((at) => at.sluice('plan', '--detailed-exitcode', '--deep')),
          );
          expect(left!.code, stringify([a, b]) + left!.out).toBe(0);
          expect(right!.code).toBe(0);
          const flows = [both, alone].map((at) =>
            Object.values(at.sandbox.account.flows).filter(({ name }) => name === 'Any'),
          );
          expect(flows.map((some) => some.length)).toEqual([1, 1]);
          expect(flows[0]![0]!.status).toBe(flows[1]![0]!.status);
        }),
        runs(20260715, 13),
      );
    },
    patience(300_000),
  );
});
