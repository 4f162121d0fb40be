/** The plan as JSON: what others may build on, and the file from which an apply can be run. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decide } from '../../src/plan/decide.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { parsePlan, printPlan, shortPlan } from '../../src/plan/short.ts';
import { world } from './world.ts';

const steps = [{ email: { id: 'a', subject: 'A' } }];
const at = { file: 'flows/a.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
const diagnostics: Diagnostic[] = [
  { code: 'step-skipped', severity: 'warning', message: 'M', detail: 'D', at, address: 'a', step: 's' },
  { code: 'ledger-rebuilt', severity: 'warning', message: 'N', detail: '' },
];
const plan: Plan = { ...decide(world({ now: { a: { steps } } })), diagnostics };

describe('the short form', () => {
  it('tells a place in three words, and none where there is none', () => {
    expect(shortPlan(plan)['diagnostics']).toEqual([
      {
        code: 'step-skipped',
        severity: 'warning',
        message: 'M',
        detail: 'D',
        file: 'flows/a.yaml',
        line: 3,
        column: 5,
        address: 'a',
        step: 's',
      },
      { code: 'ledger-rebuilt', severity: 'warning', message: 'N', detail: '', file: null, line: null, column: null },
    ]);
    const second = (shortPlan(plan)['diagnostics'] as object[])[1];
    expect(second).not.toHaveProperty('address', expect.anything());
    expect(second).not.toHaveProperty('step', expect.anything());
  });
  it('has all of a plan but what an apply alone needs', () => {
    const { ledger: _, diagnostics: __, changes, ...rest } = plan;
    const short = shortPlan(plan);
    expect(short).toMatchObject(rest);
    expect(short).not.toHaveProperty('ledger');
    const [{ operation, ...change }] = changes as [Plan['changes'][number]];
    expect(operation).toBeDefined();
    expect(short['changes']).toEqual([change]);
  });
});

describe('the file', () => {
  const text = printPlan(plan);
  const problem = (other: string): unknown => parsePlan(other);
  const changed = (turn: (body: Record<string, unknown>) => object): string =>
    JSON.stringify(turn(JSON.parse(text) as Record<string, unknown>));

  it('gives the plan back, to the place of a diagnostic', () => {
    expect(parsePlan(text)).toEqual({ plan: JSON.parse(JSON.stringify(plan)) as unknown });
    expect(text).toMatch(/^\{\n {2}"version": 1,[\s\S]*\n {2}"seal": "[0-9a-f]{64}"\n\}\n$/);
  });
  it('may be printed otherwise, keys in another order', () => {
    expect(parsePlan(changed((body) => Object.fromEntries(Object.entries(body).reverse())))).toHaveProperty('plan');
  });
  it.each<[string, string, string]>([
    ['no JSON', 'plan', 'The plan file is not JSON.'],
    ['no object', '[]', 'The file is not a plan.'],
    ['nothing', 'null', 'The file is not a plan.'],
    ['another file', '{"changes":{}}', 'The file is not a plan.'],
    [
      'another version',
      changed((body) => ({ ...body, version: 2 })),
      'The plan file has version 2; this Sluice reads 1.',
    ],
    [
      'the short form',
      JSON.stringify(shortPlan(plan)),
      'The file is a plan for reading. Make one for applying with sluice plan --out FILE.',
    ],
    [
      'a file changed by hand',
      changed((body) => ({ ...body, writes: 0 })),
      'The plan file was changed after it was written.',
    ],
    [
      'a seal that is none',
      changed((body) => ({ ...body, seal: 1 })),
      'The plan file was changed after it was written.',
    ],
    [
      'a digest of other changes',
      printPlan({ ...plan, digest: '0'.repeat(64) }),
      'The digest of the plan file does not fit its changes.',
    ],
  ])('is refused: %s', (_, other, words) => {
    expect(problem(other)).toEqual({ problem: words });
  });
});
