/**
 * Steps that some branches share and others do not: the format says them twice, and all are the one action of the flow.
 * Each kind that has a name of its own is written in words, since names of copies are made unique.
 */
import { expect, test } from 'vitest';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { prove } from '../../src/program/import/proof.ts';
import { account, observed } from './support/built.ts';

type Definition = Record<string, unknown>;

const asks = (...conditions: readonly Definition[]): Definition => ({ condition_groups: [{ conditions }] });
const tier = (value: string): Definition => ({
  ...{ type: 'profile-property', property: "properties['Tier']" },
  filter: { type: 'string', operator: 'equals', value },
});
const worth: Definition = {
  ...{ type: 'metric-property', metric_id: 'M1', field: '$value' },
  filter: { type: 'numeric', operator: 'greater-than', value: 50 },
};
const mail = (name: string, subject: string, template: string): Definition => ({
  ...{ name, subject_line: subject, from_email: 'hello@oakandiron.test', from_label: 'Oak' },
  ...{ template_id: template, smart_sending_enabled: true, add_tracking_params: false },
});
const sends = (id: string, name: string, subject: string, template: string, message?: string): Definition => ({
  ...{ id, type: 'send-email' },
  data: { status: 'draft', message: { ...mail(name, subject, template), id: message } },
});
const opened = (message: string): Definition => ({
  ...{ type: 'profile-metric', metric_id: 'M2', measurement: 'count' },
  measurement_filter: { type: 'numeric', operator: 'greater-than-or-equal', value: 1 },
  timeframe_filter: { type: 'date', operator: 'flow-start' },
  metric_filters: [
    { property: '$message', filter: { type: 'string', operator: 'equals', value: message } },
    { property: 'machine_open', filter: { type: 'boolean', operator: 'equals', value: false } },
  ],
});
const branches = (name: string, first: string, ways: readonly (string | null)[]): Definition => ({
  name,
  branches: ways.map((next, index) =>
    index === ways.length - 1
      ? { branch_id: 'else', branch_filter: null, is_else: true, links: { next } }
      : {
          ...{ branch_id: `b${index}`, order: index, name: index === 0 ? first : `Way ${index}` },
          ...{ branch_filter: asks(index === 0 ? worth : tier('silver'), tier('gold')), links: { next } },
        },
  ),
});

const kinds: Readonly<Record<string, Definition>> = {
  add_to_list: {
    type: 'list-update',
    links: { next: 'last' },
    data: { name: 'Join', on_execution: true, list_id: 'L1', status: 'draft' },
  },
  ab_test: {
    type: 'ab-test',
    links: { next: 'last' },
    data: {
      status: 'draft',
      main_action: sends('30', 'Offer', 'One', 'T1'),
      current_experiment: {
        name: 'Offer',
        variations: [sends('31', 'A', 'One', 'T1'), sends('32', 'B', 'Two', 'T2')],
        ...{ allocations: { 31: 0.5, 32: 0.5 }, winner_metric: 'unique-clicks' },
        automatic_winner_selection_settings: { enabled: false },
      },
    },
  },
  branch: { type: 'multi-branch-split', links: null, data: branches('Who', 'Rich', ['last', null, 'last']) },
  // Of the event and of the person in one: it is called by its id.
  condition: { type: 'multi-branch-split', links: null, data: branches('who', 'Yes', ['last', null]) },
};

const wait = (id: string, next: string | null): Definition => ({
  ...{ id, type: 'time-delay', links: { next } },
  data: { unit: 'days', value: 2, timezone: 'profile' },
});

/** In words, with these actions standing more than once. */
function comesBack(actions: readonly Definition[], copies: readonly string[]): string {
  const trigger = { type: 'metric', id: 'M1', trigger_filter: null };
  const definition: FlowDefinition = JSON.parse(
    JSON.stringify({ triggers: [trigger], profile_filter: null, entry_action_id: 'which', actions }),
  );
  const proof = prove(observed({ name: 'Shared', status: 'draft', definition }), 'shared', account);
  expect(proof.ok ? '' : proof.error).toBe('');
  if (!proof.ok) return '';
  const { raw, text, result } = proof.data;
  expect(raw, text).toEqual([]);
  expect(result.copies).toEqual(copies);
  return text;
}

test.each(Object.keys(kinds))('%s', (kind) => {
  const text = comesBack(
    [
      {
        id: 'which',
        type: 'multi-branch-split',
        links: null,
        data: branches('Which', 'One', ['wait', 'last', 'wait']),
      },
      wait('wait', 'it'),
      { id: 'it', ...kinds[kind] },
      { ...sends('last', 'Last', 'Last', 'T3'), links: { next: null } },
    ],
    ['wait', 'it'],
  );
  expect(text.split(`${kind}:`).length - 1).toBeGreaterThanOrEqual(2);
});

test('what is shared leads to what is shared, which branches further down meet at', () => {
  const ways = ['middle', 'wait', 'last', 'gold'];
  comesBack(
    [
      { id: 'which', type: 'multi-branch-split', links: null, data: branches('Which', 'One', ways) },
      {
        ...{ id: 'gold', type: 'conditional-split', data: { profile_filter: asks(tier('gold')) } },
        links: { next_if_true: 'wait', next_if_false: 'middle' },
      },
      wait('wait', 'middle'),
      { ...sends('middle', 'Middle', 'Middle', 'T2'), links: { next: 'last' } },
      { ...sends('last', 'Last', 'Last', 'T3'), links: { next: null } },
    ],
    ['middle', 'wait'],
  );
});

test('a shared question about a shared mail', () => {
  const text = comesBack(
    [
      {
        id: 'which',
        type: 'multi-branch-split',
        links: null,
        data: branches('Which', 'One', ['mail', 'last', 'mail']),
      },
      { ...sends('mail', 'Mail', 'Mail', 'T2', 'MSG'), links: { next: 'opened' } },
      {
        ...{ id: 'opened', type: 'conditional-split', data: { profile_filter: asks(opened('MSG')) } },
        links: { next_if_true: 'last', next_if_false: null },
      },
      { ...sends('last', 'Last', 'Last', 'T3'), links: { next: 'again' } },
      {
        ...{ id: 'again', type: 'conditional-split', data: { profile_filter: asks(opened('MSG')) } },
        links: { next_if_true: 'end', next_if_false: null },
      },
      wait('end', null),
    ],
    ['mail', 'opened'],
  );
  expect(text.match(/opened: [\w-]+/g)).toEqual(['opened: mail', 'opened: mail-2', 'opened: mail']);
});
