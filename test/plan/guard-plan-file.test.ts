import { expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import { guardPlanFile } from '../../src/plan/guard/guard-plan-file.ts';
import { parsePlan } from '../../src/plan/short.ts';
import { world } from './world.ts';
import type { WorldData } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const data: WorldData = {
  applied: { a: { status: 'live', steps }, b: { status: 'live', steps } },
  now: { a: { status: 'manual', steps }, b: true },
};

it('fits as long as nothing moved', () => {
  expect(guardPlanFile(decide(world(data)), decide(world(data)))).toEqual([]);
});

it('is stale once a flow moved, and says which', () => {
  const later = decide(world({ ...data, account: { b: { edits: [{ action: 1, message: { subject_line: 'B' } }] } } }));
  expect(guardPlanFile(decide(world(data)), later).map((one) => [one.code, one.message])).toEqual([
    ['stale-plan', 'The plan no longer fits: b changed since it was made.'],
  ]);
});

it('says what is wrong with a file that is no plan', () => {
  const problems = ['', '{}', '{"changes":[]}', '{"version":1,"changes":[]}'].map((text) => parsePlan(text));
  expect(problems).toEqual([
    { problem: 'The plan file is not JSON.' },
    { problem: 'The file is not a plan.' },
    { problem: 'The plan file has version undefined; this Sluice reads 1.' },
    { problem: 'The file is a plan for reading. Make one for applying with sluice plan --out FILE.' },
  ]);
});
