/** How many writing requests an apply sends: row by row the table at the head of src/plan/writes.ts. */
import { describe, expect, it } from 'vitest';
import type { Action, FlowStatus } from '../../src/wire/types.ts';
import type { Meant, Operation } from '../../src/plan/operation.ts';
import { statusWrites, type WriteFacts, writesOf } from '../../src/plan/writes.ts';
import { newTemplates } from '../../src/flow/slots.ts';

const delay = { temporary_id: 'd', type: 'time-delay', data: { unit: 'days', value: 1 } };
const mail = (id: string, template: string | null) => ({
  temporary_id: id,
  type: 'send-email',
  data: { status: 'draft', message: { template_id: template } },
});
const test = (...templates: string[]) => ({
  temporary_id: 't',
  type: 'ab-test',
  data: {
    status: 'draft',
    main_action: mail('x', templates[0]!),
    current_experiment: { variations: templates.map((template) => mail('x', template)) },
  },
});
const actions = (list: readonly object[]): Action[] => list as unknown as Action[];

const flow = (list: readonly object[], status?: FlowStatus, own: Record<string, FlowStatus> = {}): Meant =>
  ({
    name: 'A',
    definition: { actions: list },
    steps: Object.entries(own).map(([temporaryId, one]) => ({ temporaryId, status: one })),
    templates: {},
    secrets: [],
    ...(status === undefined ? {} : { status }),
  }) as unknown as Meant;

const none: WriteFacts = { off: 0, otherTags: 0, tagged: false };
const writes = (operation: object, facts: Partial<WriteFacts> = {}): number =>
  writesOf(operation as Operation, { ...none, ...facts });
const create = (meant: Meant): number => writes({ type: 'create', meant });

const a = '@template{aaaa}';
const b = '@template{bbbb}';

describe('templates to be made', () => {
  it.each<[string, object[], string[]]>([
    ['one a mail', [mail('1', a), delay, mail('2', b)], [a, b]],
    ['one where mails are alike', [mail('1', a), mail('2', a)], [a]],
    ['each of a test', [test(a, b)], [a, b]],
    ['not what the flow has already', [mail('1', 'Xy12'), mail('2', null)], []],
    ['not what only looks like one', [mail('1', 'x@template{aaaa}')], []],
  ])('%s', (_, list, made) => {
    expect(newTemplates(actions(list))).toEqual(made);
  });
});

describe('a create', () => {
  it.each<[string, Meant, number]>([
    ['flow and tag', flow([delay]), 2],
    ['each template made and taken away again', flow([mail('1', a), mail('2', b)]), 6],
    ['once where mails are alike', flow([mail('1', a), mail('2', a)]), 4],
    ['a draft is a draft already', flow([mail('1', null)], 'draft', { 1: 'draft' }), 2],
    ['live', flow([mail('1', null), delay], 'live'), 3],
    ['live, each step alike', flow([mail('1', null), mail('2', null)], 'live', { 1: 'live' }), 3],
    [
      'live, a step stays draft',
      flow([mail('1', null), mail('2', null), delay], 'live', { 1: 'draft' }),
      2 + 1 + 1 + 1,
    ],
    ['live, a step manual', flow([mail('1', null), mail('2', null), delay], 'live', { 1: 'manual' }), 2 + 2 + 1 + 1],
    ['live, the status of a step that sends nothing', flow([mail('1', null), delay], 'live', { d: 'draft' }), 3],
    [
      'live, actions with ids of Klaviyo',
      flow([{ ...mail('', null), temporary_id: undefined, id: 7 }], 'live', { 7: 'draft' }),
      4,
    ],
  ])('%s', (_, meant, count) => {
    expect(create(meant)).toBe(count);
  });
});

describe('a replacement', () => {
  const meant = flow([mail('1', a)], 'live');
  const replace = (old_status: FlowStatus, otherTags: number): number =>
    writes({ type: 'replace', meant, flow_id: 'F1', old_status, old_actions: {} }, { otherTags });
  it('creates and deletes', () => {
    expect(replace('draft', 0)).toBe(create(meant) + 1);
  });
  it('carries the tags of others over', () => {
    expect(replace('draft', 3)).toBe(create(meant) + 3 + 1);
  });
  it('parks a live flow first, and no other', () => {
    expect(replace('live', 0)).toBe(create(meant) + 2);
    expect(replace('manual', 0)).toBe(create(meant) + 1);
  });
});

describe('an update', () => {
  const update = (some: object, off = 0): number =>
    writes({ type: 'update', flow_id: 'F1', meant: flow([]), patches: [], removals: [], ...some }, { off });
  const patch = (action: object): object => ({ action_id: '1', definition: action });
  it.each<[string, object, number]>([
    ['one a patch', { patches: [patch(delay), patch(mail('1', 'Xy12'))] }, 2],
    ['two more a new mail', { patches: [patch(mail('1', a)), patch(delay)] }, 4],
    ['two more a variant of a test', { patches: [patch(test(a, b))] }, 5],
    ['one a removal', { removals: [{}, {}] }, 2],
    ['the status besides', { removals: [{}], status: { from: 'draft', to: 'live', actions: {} } }, 2],
  ])('%s', (_, some, count) => {
    expect(update(some)).toBe(count);
  });
  it('the statuses of steps besides', () => {
    expect(update({ patches: [patch(delay)], status: { from: 'live', to: 'live', actions: { 1: 'draft' } } }, 2)).toBe(
      3,
    );
  });
});

describe('a status', () => {
  it.each<[string, FlowStatus, FlowStatus, Record<string, FlowStatus>, number, number]>([
    ['all alike', 'draft', 'live', {}, 5, 1],
    ['mixed, the flow stays', 'live', 'live', { 1: 'draft' }, 1, 1],
    ['the flow stays and all is so already', 'live', 'live', {}, 0, 0],
    ['mixed, the flow moves', 'draft', 'live', { 1: 'draft', 2: 'manual' }, 3, 3 + 1 + 2],
  ])('%s', (_, from, to, own, off, count) => {
    expect(statusWrites({ from, to, actions: own }, off)).toBe(count);
    expect(writes({ type: 'status', flow_id: 'F1', from, to, actions: own }, { off })).toBe(count);
  });
});

describe('the rest', () => {
  it.each<[string, object | undefined, Partial<WriteFacts>, number]>([
    ['adopting sets the tag', { type: 'adopt' }, { tagged: false }, 1],
    ['but not twice', { type: 'adopt' }, { tagged: true }, 0],
    ['retiring', { type: 'retire' }, {}, 1],
    ['deleting', { type: 'delete' }, {}, 1],
    ['nothing', undefined, { off: 3, otherTags: 2 }, 0],
  ])('%s', (_, operation, facts, count) => {
    expect(writesOf(operation as Operation | undefined, { ...none, ...facts })).toBe(count);
  });
});
