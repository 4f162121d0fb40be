/** Actions of which the format cannot say something: they are no step at once, without anything being compiled to find out. */
import { expect, it } from 'vitest';
import { accountNames } from '../../src/decompile/account-names.ts';
import { stepOf } from '../../src/decompile/action.ts';
import { noMessages } from '../../src/decompile/condition.ts';
import type { Source } from '../../src/decompile/node.ts';
import { secretNames } from '../../src/decompile/secrets.ts';
import { account } from './support/built.ts';

const source = (raw = false): Source => ({
  asked: { names: accountNames(account.catalogues, {}, account.sender), messages: noMessages, raw },
  html: { T1: '<p>One</p>', EMPTY: ' \n' },
  secrets: secretNames(),
});

const mail = {
  name: 'Mail',
  subject_line: 'Hello',
  from_label: 'Oak',
  from_email: 'oak@oakandiron.test',
  template_id: 'T1',
};
const sends = (type: string, message: object): object => ({ type, data: { status: 'draft', message } });
const email = (more: object = {}): object => sends('send-email', { ...mail, ...more });
const text = (more: object = {}): object => sends('send-sms', { name: 'Text', body: 'Hello', ...more });
const alert = (more: object = {}): object =>
  sends('send-internal-alert', { ...mail, to_emails: ['team@oakandiron.test'], ...more });
const list = (more: object = {}): object => ({
  type: 'list-update',
  data: { name: 'Join', on_execution: true, list_id: 'L1', ...more },
});
const utm = (...pairs: readonly (readonly unknown[])[]): object => ({
  add_tracking_params: true,
  custom_tracking_params: pairs.map(([param, value]) => ({ param, value })),
});
const trial = (variations: readonly object[], allocations: object, name: unknown = 'Which'): object => ({
  type: 'ab-test',
  data: { current_experiment: { name, variations, allocations } },
});
const [one, two] = [
  { id: 'a', ...email() },
  { id: 'b', ...email() },
];
const halves = { a: 0.5, b: 0.5 };

it.each<[string, object, string]>([
  ['an email', email(), 'email'],
  ['a text', text(), 'sms'],
  ['an alert', alert(), 'notify'],
  ['a list that people are put on', list(), 'add_to_list'],
  ['one they are taken off', list({ on_execution: false }), 'remove_from_list'],
  ['a test of mails', trial([one, two], halves), 'ab_test'],
  [
    'a test of texts',
    trial(
      [
        { id: 'a', ...text() },
        { temporary_id: 'b', ...text() },
      ],
      halves,
    ),
    'ab_test',
  ],
])('has words: %s', (_, action, kind) => {
  expect(stepOf(action as Record<string, unknown>, source())?.kind).toBe(kind);
});

it.each<[string, object]>([
  ['a mail without a subject', email({ subject_line: null })],
  ['a mail without a template', email({ template_id: null })],
  ['a mail whose template is gone', email({ template_id: 'T9' })],
  ['an empty mail', email({ template_id: 'EMPTY' })],
  ['a UTM parameter twice', email(utm(['a', '1'], ['a', '2']))],
  ['a UTM parameter without a value', email(utm(['a', '']))],
  ['a UTM parameter no file can hold', email(utm(['__proto__', '1']))],
  ['a text without a body', text({ body: '' })],
  ['a text with a UTM parameter without a value', text(utm(['a', null]))],
  ['an alert to nobody', alert({ to_emails: [] })],
  ['an alert without a subject', alert({ subject_line: '' })],
  ['an alert from nobody', alert({ from_label: '' })],
  ['an alert from nowhere', alert({ from_email: null })],
  ['an alert without a template', alert({ template_id: null })],
  ['a list that is gone', list({ list_id: 'L9' })],
  ['a segment in place of a list', list({ list_id: 'S1' })],
  ['a list in an action without a name', list({ name: '' })],
  ['a test of one', trial([one], { a: 1 })],
  [
    'a test of pushes',
    trial(
      [
        { ...one, type: 'send-mobile-push' },
        { ...two, type: 'send-mobile-push' },
      ],
      halves,
    ),
  ],
  ['a test without a share', trial([one, two], { a: 1 })],
  ['a test of a mail without a subject', trial([one, { ...email({ subject_line: '' }), id: 'b' }], halves)],
  ['a test without a name', trial([one, two], halves, '')],
  [
    'a profile’s property that no file can hold',
    {
      type: 'update-profile',
      data: { profile_operations: [{ operator: 'delete', property_key: "properties['__proto__']" }] },
    },
  ],
  ['an action of tomorrow', { type: 'of-tomorrow', data: {} }],
])('has none: %s', (_, action) => {
  expect(stepOf(action as Record<string, unknown>, source())).toBeUndefined();
});

it('an alert that did not come back the same has none either: nothing of it can be written rawer', () => {
  expect(stepOf(alert() as Record<string, unknown>, source(true))).toBeUndefined();
});
