/** Which status a flow and each of its actions get: the table at the head of status-target.ts, row by row. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import type { Action, ActionStatus, FlowDefinition, FlowStatus } from '../../src/wire/types.ts';
import type { Match } from '../../src/flow/compare/match.ts';
import { compareStatus, statusMismatch, statusTarget, withMaxStatus } from '../../src/plan/rows/status-target.ts';
import { statusOf } from '../../src/flow/parts.ts';

const place = { file: 'flows/a.yaml', line: 2, column: 1, endLine: 2, endColumn: 8 };

/** Steps m0, m1, …: the status each writes. */
const sequence = (own: readonly (FlowStatus | undefined)[], status?: FlowStatus, withPlace = false): Desired =>
  ({
    address: 'welcome',
    ...(status === undefined ? {} : { status }),
    steps: own.map((one, n) => ({
      temporaryId: `m${n}`,
      step: `step-${n}`,
      ...(one === undefined ? {} : { status: one }),
    })),
    at: { name: place, ...(withPlace ? { status: place } : {}) },
  }) as unknown as Desired;

/** Actions A0, A1, … with these statuses, and a delay that has none; An is step mn. */
const flow = (statuses: readonly ActionStatus[]): FlowDefinition =>
  ({
    actions: [
      ...statuses.map((status, n): Action => ({ id: `A${n}`, type: 'send-email', data: { status } }) as never),
      { id: 'W', type: 'time-delay', data: { unit: 'days', value: 1 } },
    ],
  }) as unknown as FlowDefinition;
const paired = (count: number): Match => ({
  toAction: new Map(Array.from({ length: count }, (_, n) => [`m${n}`, `A${n}`])),
  toStep: new Map(Array.from({ length: count }, (_, n) => [`A${n}`, `m${n}`])),
});

type Row = readonly [
  what: string,
  wanted: FlowStatus | undefined,
  now: FlowStatus,
  own: readonly (FlowStatus | undefined)[],
  actions: readonly ActionStatus[],
  target: { readonly actions: object; readonly off: readonly string[]; readonly unasked: readonly string[] },
];
const none = { actions: {}, off: [], unasked: [] };

const rows: readonly Row[] = [
  ['all as wanted', 'live', 'live', [undefined], ['live'], none],
  ['the flow raises all its actions', 'live', 'draft', [undefined], ['draft'], { ...none, off: ['A0'] }],
  ['the flow lowers all its actions', 'draft', 'live', [undefined], ['live'], { ...none, off: ['A0'] }],
  ['nothing wanted moves nothing', undefined, 'manual', [undefined], ['manual'], none],
  [
    'a step of its own',
    'live',
    'live',
    ['manual', undefined],
    ['live', 'live'],
    { ...none, actions: { A0: 'manual' }, off: ['A0'] },
  ],
  ['a step of its own that has it', 'live', 'live', ['manual'], ['manual'], { ...none, actions: { A0: 'manual' } }],
  [
    'a step of its own, the flow left alone',
    undefined,
    'live',
    ['draft'],
    ['live'],
    { ...none, actions: { A0: 'draft' }, off: ['A0'] },
  ],
  ['a step of its own in a draft flow', 'draft', 'live', ['live'], ['live'], { ...none, off: ['A0'] }],
  [
    'a step of its own that raises a draft flow',
    'live',
    'draft',
    ['manual'],
    ['draft'],
    { ...none, actions: { A0: 'manual' }, off: ['A0'] },
  ],
  [
    'one that stands apart from a live flow',
    'live',
    'live',
    [undefined, undefined],
    ['draft', 'live'],
    { actions: { A0: 'draft' }, off: [], unasked: ['A0'] },
  ],
  [
    'the same with nothing wanted',
    undefined,
    'live',
    [undefined],
    ['manual'],
    { actions: { A0: 'manual' }, off: [], unasked: ['A0'] },
  ],
  [
    'one that stands apart from a manual flow is not told',
    undefined,
    'manual',
    [undefined],
    ['draft'],
    { actions: { A0: 'draft' }, off: [], unasked: [] },
  ],
  [
    'one that stands apart stays so when the flow is raised',
    'live',
    'manual',
    [undefined, undefined],
    ['draft', 'manual'],
    { actions: { A0: 'draft' }, off: ['A1'], unasked: [] },
  ],
  [
    'and goes with a flow that is drafted',
    'draft',
    'live',
    [undefined],
    ['manual'],
    { actions: {}, off: ['A0'], unasked: ['A0'] },
  ],
  ['in a draft flow none stands apart', 'manual', 'draft', [undefined], ['live'], { ...none, off: ['A0'] }],
];

describe('what each is to have', () => {
  it.each(rows)('%s', (_, wanted, now, own, statuses, target) => {
    const found = statusTarget(sequence(own, wanted), wanted, now, flow(statuses), paired(own.length));
    expect(found).toEqual({ to: wanted ?? now, ...target });
  });
  it('an action that is no step of ours goes with the flow', () => {
    const target = statusTarget(sequence([]), 'live', 'draft', flow(['draft']), paired(0));
    expect(target).toEqual({ to: 'live', ...none, off: ['A0'] });
  });
  it('delays and splits have none', () => {
    expect(flow(['live']).actions.map(statusOf)).toEqual(['live', undefined]);
  });
  it('draft is below manual, manual below live', () => {
    const order: FlowStatus[] = ['live', 'draft', 'manual'];
    expect(order.sort(compareStatus)).toEqual(['draft', 'manual', 'live']);
  });
});

describe('status-mismatch', () => {
  const told = (unasked: readonly string[], withPlace = false) =>
    statusMismatch(
      sequence([undefined, undefined], 'live', withPlace),
      { to: 'live', actions: {}, off: [], unasked },
      paired(2),
    );
  it('is silent where nothing stands apart', () => {
    expect(told([])).toEqual([]);
  });
  it('names the step, and what to do', () => {
    expect(told(['A1'], true)).toEqual([
      {
        code: 'status-mismatch',
        severity: 'warning',
        message: 'The flow of welcome is live, but step-1 is not.',
        detail:
          'Klaviyo leaves this message out without a word, and nothing in the YAML asks for that. It stays as it is. ' +
          'If it is meant so, write status: draft at the step; if not, write status: live there.',
        address: 'welcome',
        at: place,
      },
    ]);
  });
  it('names several, and an action that is no step by its id', () => {
    const [one] = told(['A0', 'A9']);
    expect(one?.message).toBe('The flow of welcome is live, but step-0 and A9 are not.');
    expect(one?.detail).toMatch(/^Klaviyo leaves these messages out without a word/);
    expect(one).not.toHaveProperty('at', expect.anything());
  });
});

describe('max_status', () => {
  it.each([
    ['below it', sequence([undefined, 'draft'], 'manual'), 'manual'],
    ['nothing written', sequence([undefined]), 'draft'],
    ['live where live may be', sequence(['live'], 'live'), 'live'],
  ] as const)('leaves alone what is %s', (_, desired, most) => {
    expect(withMaxStatus(desired, most)).toEqual({ desired, diagnostics: [] });
  });
  it('lowers the flow, and says where it was asked for', () => {
    const { desired, diagnostics } = withMaxStatus(sequence([undefined, 'draft'], 'live', true), 'manual');
    expect(desired.status).toBe('manual');
    expect(desired.steps.map(({ status }) => status)).toEqual([undefined, 'draft']);
    expect(diagnostics).toEqual([
      {
        code: 'status-lowered',
        severity: 'warning',
        message: 'welcome is live in the YAML; this account allows manual at most.',
        detail: 'sluice.yaml sets max_status: manual for the account, so manual is what Klaviyo gets.',
        address: 'welcome',
        at: place,
      },
    ]);
  });
  it('lowers a step by itself, and leaves a flow without a status without', () => {
    const { desired, diagnostics } = withMaxStatus(sequence(['live', 'draft']), 'manual');
    expect(desired).not.toHaveProperty('status', expect.anything());
    expect(desired.steps.map(({ step, status }) => `${step} ${status}`)).toEqual(['step-0 manual', 'step-1 draft']);
    expect(diagnostics[0]?.message).toBe('welcome is to be higher in the YAML; this account allows manual at most.');
    expect(diagnostics[0]).not.toHaveProperty('at', expect.anything());
  });
});
