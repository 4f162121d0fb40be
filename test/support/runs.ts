/**
 * How often a property is tried: as said in the deep run and an eighth of it in the normal one (of few tries half), from a
 * fixed seed, so that it is the same everywhere. In a long run (`npm run fuzz`) so many times more, from a seed of its own; fast-check tells it where a property fails, and
 * `SLUICE_FUZZ_SEED=… npm run fuzz` takes the same way again.
 */
import { isDeep } from './deep.ts';

const times = Number(process.env.SLUICE_FUZZ ?? 0);
const again = process.env.SLUICE_FUZZ_SEED;

export const runs = (seed: number, numRuns = 100): { seed?: number; numRuns: number } => {
  if (times === 0)
    return { seed, numRuns: isDeep ? numRuns : Math.ceil(Math.min(numRuns / 2, Math.max(12, numRuns / 8))) };
  return { numRuns: Math.ceil(numRuns * times), ...(again === undefined ? {} : { seed: Number(again) }) };
};

/** The time a test may take that tries a property, in milliseconds of the normal run. */
export const patience = (ms: number): number => ms * Math.max(1, times);
