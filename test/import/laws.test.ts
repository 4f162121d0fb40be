/** Whatever the format can say: applied, forgotten, and imported again, it is the same flow, and nothing is left to do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { desk } from '../cli/support.ts';
import { sequences } from '../pipeline/arbitrary.ts';
import { patience, runs } from '../support/runs.ts';
import { reimport } from './reimport.ts';

it(
  'import undoes apply',
  async () => {
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const shop = await desk({ 'flows/any.yaml': stringify(sequence) });
        const applied = await shop.sluice('apply', '--yes');
        fc.pre(applied.code === 0);
        await reimport(shop);
        expect((await shop.sluice('plan', '--detailed-exitcode', '--deep')).code).toBe(0);
      }),
      runs(20260716, 6),
    );
  },
  patience(120_000),
);
