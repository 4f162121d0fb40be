/** One spelling of a definition: what is written out, what is left out, and in which order. */
import { describe, expect, it } from 'vitest';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { kinds } from '../../src/flow/kinds.ts';
import { normalizeAction, normalizeDefinition } from '../../src/flow/normalize.ts';

const spelled = (fields: object): Record<string, unknown> =>
  normalizeAction(fields as unknown as Action) as unknown as Record<string, unknown>;
const dataOf = (fields: object): Record<string, unknown> => spelled(fields)['data'] as Record<string, unknown>;
const flow = (more: object = {}): FlowDefinition =>
  ({
    triggers: [{ type: 'list', id: 'L1' }],
    actions: [],
    entry_action_id: null,
    ...more,
  }) as unknown as FlowDefinition;
const mail = (message: object = {}): object => ({ type: 'send-email', data: { message } });
const filters = { condition_groups: [{ conditions: [{ type: 'profile-marketing-consent' }] }] };

describe('an action', () => {
  it('has its id, its type and its links, and data only where there is some', () => {
    expect(spelled({ temporary_id: 't1', type: 'exit' })).toStrictEqual({
      ...{ id: 't1', links: { next: null }, type: 'exit' },
    });
    for (const data of [null, {}, { note: null }])
      expect(spelled({ type: 'exit', id: null, note: null, data })).toStrictEqual({
        ...{ links: { next: null }, type: 'exit' },
      });
  });
  it('keeps a second value of 0 only where it may say something', () => {
    expect(dataOf({ type: 'time-delay', data: { value: 1, secondary_value: 0 } })).not.toHaveProperty(
      'secondary_value',
    );
    expect(dataOf({ type: 'time-delay', data: { value: 1, secondary_value: 30 } })['secondary_value']).toBe(30);
    expect(dataOf({ type: 'countdown-delay', data: { secondary_value: 0 } })['secondary_value']).toBe(0);
  });
  it('of many branches has no links of its own, and numbers them', () => {
    const branches = [
      { branch_id: 'e', is_else: true, order: 9, branch_filter: null, links: null },
      { branch_id: 'b', order: 7, name: 'silver', branch_filter: { condition_groups: [] }, links: { next: 'x' } },
      { branch_id: 'a', order: 3, name: 'gold', branch_filter: filters },
    ];
    const { links, data } = spelled({ type: 'multi-branch-split', links: { next: 'x' }, data: { branches } });
    expect(links).toBeNull();
    expect(data).toStrictEqual({
      branches: [
        {
          ...{ branch_id: 'a', name: 'gold', is_else: false, order: 0 },
          ...{ branch_filter: filters, links: { next: null } },
        },
        {
          ...{ branch_id: 'b', name: 'silver', is_else: false, order: 1 },
          ...{ branch_filter: null, links: { next: 'x' } },
        },
        { ...{ branch_id: 'e', is_else: true }, ...{ branch_filter: null, links: { next: null } } },
      ],
    });
  });
});

describe('an experiment', () => {
  const test = {
    type: 'ab-test',
    data: {
      status: 'live',
      main_action: { id: '1', ...mail() },
      current_experiment: {
        name: 'Subjects',
        winner_metric: null,
        automatic_winner_selection_settings: { enabled: true, end_date: null },
        variations: [{ id: '2', ...mail({ subject_line: 'B' }) }, null],
      },
    },
  };
  it('has its mails and its settings spelled as those of any other', () => {
    const inner = (id: string, more: object = {}): object => ({
      ...{ id, type: 'send-email', links: { next: null } },
      data: { status: 'draft', message: { ...kinds['send-email']?.message, ...more } },
    });
    expect(dataOf(test)).toEqual({
      ...{ status: 'live', experiment_status: 'draft', main_action: inner('1') },
      current_experiment: {
        name: 'Subjects',
        winner_metric: null,
        automatic_winner_selection_settings: {
          enabled: true,
          automatic_end_date: null,
          automatic_end_statistical_certainty: false,
        },
        variations: [inner('2', { subject_line: 'B' }), { links: { next: null } }],
      },
    });
  });
  it('that says nothing has no winner, and no variations are made up', () => {
    expect(dataOf({ type: 'ab-test', data: { current_experiment: {} } })).toEqual({
      ...{ status: 'draft', experiment_status: 'draft' },
      current_experiment: {
        winner_metric: null,
        automatic_winner_selection_settings: {
          enabled: false,
          automatic_end_date: null,
          automatic_end_statistical_certainty: false,
        },
      },
    });
    expect(dataOf({ type: 'ab-test', data: { current_experiment: null, main_action: [] } })).not.toHaveProperty(
      'current_experiment',
    );
  });
});

describe('a definition', () => {
  it('has its actions from the entry on, and what nothing leads to after them, by id', () => {
    const step = (id: string, next: string | null = null): object => ({ id, type: 'exit', links: { next } });
    const actions = [step('3'), step('9'), step('1'), step('2', '1'), step('5')];
    const { actions: order } = normalizeDefinition(flow({ actions, entry_action_id: '2' }));
    expect(order.map(({ id }) => id)).toEqual(['2', '1', '3', '5', '9']);
    const backwards = flow({ actions: [...actions].reverse(), entry_action_id: '2' });
    expect(normalizeDefinition(backwards).actions.map(({ id }) => id)).toEqual(['2', '1', '3', '5', '9']);
  });
  it('keeps the filter of a trigger, and writes none for one that lets everyone through', () => {
    const metric = (trigger_filter: unknown): FlowDefinition =>
      flow({ triggers: [{ type: 'metric', trigger_filter }] });
    expect(normalizeDefinition(metric(filters)).triggers).toEqual([{ type: 'metric', trigger_filter: filters }]);
    expect(normalizeDefinition(metric({ condition_groups: [] })).triggers).toEqual([
      { type: 'metric', trigger_filter: null },
    ]);
    const list = { type: 'list', id: 'L1' };
    for (const triggers of [[list], [{ ...list, trigger_filter: null }]])
      expect(normalizeDefinition(flow({ triggers })).triggers).toStrictEqual([list]);
  });
  it.each([
    ['left out', undefined, null],
    ['null', null, null],
    ['without a unit', { duration: 3, unit: null }, null],
    ['never, which lists and segments keep as null', { duration: 1, unit: 'alltime' }, null],
    ['always', { duration: 0, unit: 'alltime' }, { duration: 0, unit: 'alltime' }],
    ['after no days', { duration: 0, unit: 'day' }, { duration: 0, unit: 'day' }],
    ['after days', { duration: 3, unit: 'day' }, { duration: 3, unit: 'day' }],
  ])('re-entry of a list %s', (_, given, kept) => {
    expect(normalizeDefinition(flow({ reentry_criteria: given })).reentry_criteria).toEqual(kept);
  });
  it.each([
    ['left out', undefined, null],
    ['always', { duration: 0, unit: 'alltime' }, null],
    ['never', { duration: 1, unit: 'alltime' }, { duration: 1, unit: 'alltime' }],
  ])('re-entry of a metric %s', (_, given, kept) => {
    const triggers = [{ type: 'metric', id: 'M' }];
    expect(normalizeDefinition(flow({ triggers, reentry_criteria: given })).reentry_criteria).toEqual(kept);
  });
  it('leaves out texts and lists that say nothing, and keeps those that do', () => {
    const delay = (days: unknown): Record<string, unknown> =>
      dataOf({ type: 'time-delay', data: { value: 1, delay_until_weekdays: days } });
    expect(delay([])['delay_until_weekdays']).toBeNull();
    expect(delay(['sunday', 'monday'])['delay_until_weekdays']).toEqual(['monday', 'sunday']);
    expect(dataOf(mail({ cc_email: '', name: '' }))['message']).toMatchObject({ cc_email: null, name: '' });
  });
  it('has no key that holds nothing', () => {
    const odd = { type: 'exit', id: '1', data: { a: undefined, b: [{ c: undefined, d: null, e: 1 }] } };
    expect(spelled(odd)['data']).toStrictEqual({ b: [{ e: 1 }] });
    expect(JSON.stringify(normalizeDefinition(flow({ entry_action_id: undefined })))).toBe(
      '{"actions":[],"entry_action_id":null,"profile_filter":null,"reentry_criteria":null,"triggers":[{"id":"L1","type":"list"}]}',
    );
  });
});
