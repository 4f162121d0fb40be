/** The engine and a second reading of the same rules, written apart from it, must say the same of everybody. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { simulateFlows } from '../../src/simulate/simulate.ts';
import type { Entry, Switches, Timeline } from '../../src/simulate/types.ts';
import { isDeep } from '../support/deep.ts';
import { patience, runs } from '../support/runs.ts';
import { oracle } from './oracle/oracle.ts';
import { dateWorld } from './oracle/random-dates.ts';
import { world } from './oracle/worlds.ts';

/** Without what only explains: the conditions that were seen, and the reason of what simply goes on. */
const bare = ({ why, ...entry }: Entry): object => {
  if (entry.kind === 'sent' || entry.kind === 'branch') return entry;
  if (why.code !== 'filter') return { ...entry, why };
  return { ...entry, why: { code: why.code, of: why.of, group: why.group } };
};
const told = ({ entries, standing }: Pick<Timeline, 'entries' | 'standing'>): object => ({
  entries: entries.map(bare),
  standing,
});

const otherSide: Switches = {
  weekday: 'counted-day',
  targetNow: 'next',
  afterManual: 'stands',
  triggerCounts: 'yes',
  sampleAgain: 'new',
  leapDay: 'march-1',
  editedDelay: 'moves',
  undecidable: 'yes',
};

const numRuns = isDeep ? 100_000 : 600;
const options = { timeout: patience(isDeep ? 3_600_000 : 30_000) };

const agrees = (worlds: typeof world, ...counts: Parameters<typeof runs>): void =>
  fc.assert(
    fc.property(worlds, ({ flows, person, happenings, setting }) => {
      expect(told(simulateFlows(flows, person, happenings, setting))).toEqual(
        told(oracle(flows, person, happenings, setting)),
      );
    }),
    runs(...counts),
  );

it('says the same as a second reading of the rules', options, () => agrees(world, 15, numRuns));

it('takes people into date flows when a second reading does', options, () => agrees(dateWorld, 17, numRuns / 4));

it('names every open question its answer hangs on', options, () => {
  fc.assert(
    fc.property(world, ({ flows, person, happenings, setting }) => {
      const usual = simulateFlows(flows, person, happenings, { ...setting, switches: {} });
      for (const [name, side] of Object.entries(otherSide)) {
        if (usual.asked.some((asked) => asked === name)) continue;
        const other = simulateFlows(flows, person, happenings, { ...setting, switches: { [name]: side } });
        expect(told(other), name).toEqual(told(usual));
      }
    }),
    runs(16, numRuns / 4),
  );
});
