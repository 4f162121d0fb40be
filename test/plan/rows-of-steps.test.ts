/** The rows people read: each step of a change with what happens to it, where it hangs, and its fields. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/plan/decide.ts';
import type { Change, StepChange } from '../../src/plan/plan.ts';
import { goneRows } from '../../src/plan/rows/rows.ts';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { type FlowData, type SequenceData, type StepData, world, type WorldData } from './world.ts';

const mail = (id: string, subject = id.toUpperCase(), more: object = {}): StepData => ({
  email: { id, subject, ...more },
});
const vip = (then: StepData[], others: StepData[] = []): StepData => ({
  condition: { id: 'vip', if: 'Tier = gold', then, else: others },
});
const of = (...steps: StepData[]): SequenceData => ({ status: 'live', steps });
const change = (data: WorldData): Change => decide(world({ options: { allow: ['cart'] }, ...data })).changes[0]!;
const changed = (before: SequenceData, after: SequenceData, special: FlowData = {}): Change =>
  change({ applied: { cart: before }, account: { cart: special }, now: { cart: after } });
/** "add email one@vip: yes \"One\" (1) < vip#yes": what, kind, step, label, action and parent. */
const told = ({ change: what, kind, step, branch, label, action_id: id, parent }: StepChange): string =>
  [
    ...[what, kind, branch === '' ? step : `${step}@${branch}`, `"${label}"`],
    ...(id === undefined ? [] : [id]),
    ...(parent === undefined ? [] : [`< ${parent}`]),
  ].join(' ');
const rows = (one: Change): readonly string[] => one.steps.map(told);
const fields = ({ fields: all }: StepChange): readonly string[] =>
  all.map(({ path, before, after, text }) => `${path}: ${before} > ${after}${text === true ? ' (text)' : ''}`);

describe('steps of a new flow', () => {
  it('stand in their order, each below the one that leads to it', () => {
    expect(rows(change({ now: { cart: of(mail('a'), vip([mail('b')], [mail('c')]), mail('d')) } }))).toEqual([
      'add email a "A"',
      'add condition vip "Tier = gold" < a#next',
      'add email b@vip: yes "B" < vip#yes',
      'add email d@vip: yes "D" < b@vip: yes#next',
      'add email c@vip: no "C" < vip#no',
      'add email d@vip: no "D" < c@vip: no#next',
    ]);
  });
  it('tell what they say, and nothing that is as Klaviyo has it anyway', () => {
    const [first, second, third] = change({
      now: {
        cart: of(
          mail('a', 'Hello', { preview: 'You there', from: 'ana@oak.test', smart_sending: false, html: '<p>Hi</p>' }),
          { delay: { id: 'w', wait: '2 days' } },
          { sms: { id: 's', body: 'Hi' } },
        ),
      },
    }).steps;
    expect(fields(first!)).toEqual([
      'subject: null > Hello',
      'preview: null > You there',
      'from email: null > ana@oak.test',
      'smart_sending: null > false',
      'body: null > <p>Hi</p> (text)',
    ]);
    expect(fields(second!)).toEqual(['delay: null > 2 days']);
    expect(fields(third!)).toEqual(['body: null > Hi (text)']);
  });
});

describe('steps of a flow that changes', () => {
  const before = of(mail('a'), vip([mail('b')], [mail('c')]));
  it('say which is the same, and which is another', () => {
    const one = changed(before, of(mail('a', 'New'), vip([mail('b')], [mail('c', 'Other')])));
    expect(rows(one)).toEqual([
      'update email a "New" 100',
      'same condition vip "Tier = gold" 101 < a#next',
      'same email b@vip: yes "B" 102 < vip#yes',
      'update email c@vip: no "Other" 103 < vip#no',
    ]);
    expect(fields(one.steps[0]!)).toContain('subject: A > New');
    expect(fields(one.steps[1]!)).toEqual([]);
  });
  it('say which is new, which was moved, and which goes, under the name it had', () => {
    const one = changed(before, of(mail('a'), vip([mail('b'), mail('n')], [mail('c')])));
    const [, , , fresh] = one.steps;
    expect(rows(one)).toEqual([
      'same email a "A" 100',
      'same condition vip "Tier = gold" 101 < a#next',
      'same email b@vip: yes "B" 102 < vip#yes',
      'add email n@vip: yes "N" < b@vip: yes#next',
      'same email c@vip: no "C" 103 < vip#no',
    ]);
    expect(fields(fresh!)).toEqual(['subject: null > N', 'body: null > <p>N</p> (text)']);
    const gone = changed(before, of(mail('a'), vip([], [mail('c')])));
    expect(rows(gone)).toEqual([
      'same email a "A" 100',
      'same condition vip "Tier = gold" 101 < a#next',
      'same email c@vip: no "C" 103 < vip#no',
      'remove email b@vip: yes "B" 102 < vip#yes',
    ]);
    expect(gone.steps.at(-1)!.fields.every(({ after }) => after === null)).toBe(true);
    expect(fields(gone.steps.at(-1)!)).toContain('subject: B > null');
  });
  it('tell of a step that says something else just that, long texts as such', () => {
    const one = changed(of(mail('a', 'A', { html: '<p>One</p>' })), of(mail('a', 'A', { html: '<p>Two</p>' })));
    expect(fields(one.steps[0]!)).toEqual([expect.stringMatching(/^body: .*<p>One<.* > <p>Two<\/p> \(text\)$/s)]);
  });
  it('a step moved is no other step, even where it says something else', () => {
    const [first, second, third] = [mail('a'), { delay: { id: 'w', wait: '1 day' } }, mail('b')];
    const one = changed(of(first, second, third), of({ email: { id: 'b', subject: 'Z' } }, second, first));
    expect(rows(one)).toContain('move email b "Z" 102');
    expect(one.steps.find(({ step }) => step === 'b')!.fields).not.toEqual([]);
  });
  it('what goes is told in the order in which people go through it', () => {
    expect(rows(changed(of(mail('a'), mail('b'), mail('c'), mail('d')), of(mail('d'))))).toEqual([
      'same email d "D" 103',
      'remove email a "A" 100',
      'remove email b "B" 101 < a#next',
      'remove email c "C" 102 < b#next',
    ]);
  });
});

it('what goes hangs below the step above it as that is called now', () => {
  const one = changed(of(mail('old', 'Hello'), mail('b')), of(mail('new', 'Hello')));
  expect(rows(one)).toEqual(['update email new "Hello" 100', 'remove email b "B" 101 < new#next']);
});

describe('steps of a flow that goes', () => {
  const cart = of(mail('a'), vip([mail('b')], [mail('c')]));
  const gone = (special: FlowData = {}, more: WorldData = {}) =>
    change({ applied: { cart, z: of(mail('z')) }, account: { cart: special }, now: { z: true }, ...more });
  const all = [
    'remove email a "A" 100',
    'remove condition vip "Tier is gold" 101 < a#next',
    'remove email b@vip: yes "B" 102 < vip#yes',
    'remove email c@vip: no "C" 103 < vip#no',
  ];
  it('are told as the ledger knows them', () => {
    expect(rows(gone())).toEqual(all);
  });
  it('are told in order where a page alone was read', () => {
    expect(rows(gone({ read: 'page' }))).toEqual(all);
    expect(gone({ read: 'page' }).diff).toEqual([]);
  });
  it('are told by their messages, or by what Klaviyo calls them, where the ledger knows nothing', () => {
    expect(rows(gone({}, { entries: { cart: { steps: [] } } }))).toEqual([
      'remove send-email a "A" 100',
      'remove conditional-split 101 "Tier is gold" 101 < a#next',
      'remove send-email b · vip: yes "B" 102 < 101#yes',
      'remove send-email c · vip: no "C" 103 < 101#no',
    ]);
  });
  it('are none of a flow without any', () => {
    const data = { applied: { cart: of(), z: of(mail('z')) }, now: { z: true } } as const;
    expect(rows(change(data))).toEqual([]);
    expect(rows(change({ ...data, account: { cart: { read: 'page' } } }))).toEqual([]);
  });
  it('go with what starts the flow and whom it leaves out', () => {
    const filtered = { ...cart, audience: 'Tier = gold', reentry: { duration: 3, unit: 'day' } };
    const one = change({ applied: { cart: filtered, z: of(mail('z')) }, now: { z: true } });
    expect(one.diff.every(({ after }) => after === null)).toBe(true);
    expect(one.diff.map(({ path, before }) => `${path}: ${before}`)).toEqual([
      'trigger: Checkout Started',
      'audience: Tier is gold',
      'reentry: after 3 days',
    ]);
  });
});

describe('a flow of which little is known', () => {
  const names = (id: string): string => id;
  const text = (id: string, next: string | null): Action =>
    ({ id, type: 'send-sms', data: { message: { body: id } }, links: { next } }) as unknown as Action;
  const page = (...actions: Action[]) =>
    Object.fromEntries(actions.map((definition) => [definition.id ?? '', { definition, updated: '' }]));
  it('begins with the step to which no other leads', () => {
    const actions = page(text('1', '2'), text('2', null), text('3', '1'));
    expect(goneRows({ actions }, [], names).map(told)).toEqual([
      'remove send-sms 3 "3" 3',
      'remove send-sms 1 "1" 1 < 3#next',
      'remove send-sms 2 "2" 2 < 1#next',
    ]);
    expect(goneRows({ actions: {} }, [], names)).toEqual([]);
  });
  it('tells steps that nothing leads to last, and of steps in a circle at least what they are', () => {
    const actions = [text('1', null), text('2', null)];
    const definition = { triggers: [], actions, entry_action_id: '2' } as unknown as FlowDefinition;
    expect(goneRows({ definition, actions: page(...actions) }, [], names).map(told)).toEqual([
      'remove send-sms 2 "2" 2',
      'remove send-sms 1 "1" 1',
    ]);
    expect(goneRows({ actions: page(text('1', '2'), text('2', '1')) }, [], names).map(told)).toEqual([
      'remove send-sms 1 "1" 1',
      'remove send-sms 2 "2" 2',
    ]);
  });
  it('its entry is what is known of it, not what a page shows', () => {
    const actions = page(text('1', null), text('2', '1'));
    const definition = { triggers: [], actions: [text('1', null)], entry_action_id: '1' } as unknown as FlowDefinition;
    expect(goneRows({ definition, actions }, [], names).map(told)).toEqual(['remove send-sms 1 "1" 1']);
  });
});

it('a new flow tells what starts it, whom it leaves out, and when people may enter again', () => {
  const cart = {
    ...of(mail('a')),
    audience: 'Tier = gold',
    exit: 'Placed Order',
    reentry: { duration: 3, unit: 'day' },
  };
  expect(change({ now: { cart } }).diff.map(({ path, before, after }) => `${path}: ${before} > ${after}`)).toEqual([
    'trigger: null > Checkout Started',
    'audience: null > Tier is gold',
    'exit_when: null > Placed Order not once since entry',
    'reentry: null > after 3 days',
  ]);
});
