/** What a PATCH of an action sends: what is meant, in the place of what was found. */
import { describe, expect, it } from 'vitest';
import type { StepComparison } from '../../src/plan/match/compare.ts';
import { patchOf } from '../../src/plan/rows/row-update.ts';

interface Given {
  readonly meant: object;
  readonly found?: object;
  /** What the last apply sent. */
  readonly sent?: object;
  /** Fields that differ. */
  readonly writes?: readonly string[];
  /** Fields that were compared and agree. */
  readonly same?: readonly string[];
}
const patch = ({ meant, found, sent, writes = ['x'], same = [] }: Given) =>
  patchOf({
    step: { step: 'hello', branch: 'gold: yes' },
    meant,
    found,
    sent,
    fields: [...writes.map((key) => ({ key, differs: true })), ...same.map((key) => ({ key, differs: false }))],
  } as unknown as StepComparison);
const sent = (given: Given): unknown => patch(given)?.definition;

const mail = (message: object, more: object = {}): object => ({
  temporary_id: 'hello',
  type: 'send-email',
  links: { next: 'other' },
  data: { status: 'draft', message, ...more },
});
const kept = (message: object, more: object = {}): object => ({
  id: '101',
  type: 'send-email',
  links: { next: '102' },
  data: { status: 'live', message: { id: 'msg1', ...message }, ...more },
});
/** The message that goes out. */
const message = (given: Given): unknown => (sent(given) as { data: { message: unknown } }).data.message;

describe('a patch', () => {
  it('is none where nothing differs, or where there is no action', () => {
    expect(patch({ meant: mail({}), found: kept({}), writes: [], same: ['message.subject_line'] })).toBeUndefined();
    expect(patch({ meant: mail({}), writes: ['message.subject_line'] })).toBeUndefined();
  });
  it('says whose step it is, and what is expected to be there', () => {
    const found = kept({ subject_line: 'Old' });
    expect(patch({ meant: mail({ subject_line: 'New' }), found, writes: ['message.subject_line'] })).toMatchObject({
      action_id: '101',
      step: 'hello',
      branch: 'gold: yes',
      expect: found,
    });
  });
  it('keeps id, links and status of the account, and the id of the message', () => {
    expect(sent({ meant: mail({ subject_line: 'New' }), found: kept({ subject_line: 'Old' }) })).toEqual({
      id: '101',
      type: 'send-email',
      links: { next: '102' },
      data: { status: 'live', message: { id: 'msg1', subject_line: 'New' } },
    });
  });
  it('has the links that are meant where none were read', () => {
    const found = { id: '101', type: 'time-delay', data: { unit: 'days', value: 1 } };
    const meant = { temporary_id: 'w', type: 'time-delay', links: { next: 'b' }, data: { unit: 'days', value: 2 } };
    expect(sent({ meant, found })).toEqual({
      id: '101',
      type: 'time-delay',
      links: { next: 'b' },
      data: { unit: 'days', value: 2 },
    });
  });
  it('has no id and no data where there was none', () => {
    const found = { type: 'some-action', links: { next: null } };
    const made = patch({ meant: { id: 'x', temporary_id: 'w', type: 'some-action', links: { next: 'b' } }, found });
    expect(made).toMatchObject({ action_id: '', definition: { type: 'some-action', links: { next: null } } });
    expect(Object.keys(made!.definition)).toEqual(['type', 'links']);
  });
  it('has an empty data where that is meant', () => {
    const found = { id: '1', type: 'some-action', links: { next: null } };
    expect(sent({ meant: { type: 'some-action', links: { next: null }, data: {} }, found })).toHaveProperty('data', {});
  });
});

describe('what Klaviyo holds and we did not say', () => {
  it('stays', () => {
    const found = kept({ subject_line: 'Old', cc_email: 'b@shop.test' }, { color: 'red' });
    expect(sent({ meant: mail({ subject_line: 'New' }), found })).toMatchObject({
      data: { color: 'red', message: { subject_line: 'New', cc_email: 'b@shop.test' } },
    });
  });
  it('goes where we once said it and do no more', () => {
    const found = kept({ subject_line: 'Old', cc_email: 'b@shop.test' }, { color: 'red' });
    const before = { data: { color: 'red', message: { cc_email: 'b@shop.test' } } };
    expect(sent({ meant: mail({ subject_line: 'New' }), found, sent: before })).toEqual({
      id: '101',
      type: 'send-email',
      links: { next: '102' },
      data: { status: 'live', message: { id: 'msg1', subject_line: 'New' } },
    });
  });
  it('a second value of a delay is never sent: nobody documents it', () => {
    const found = { id: '1', type: 'time-delay', data: { unit: 'hours', value: 1, secondary_value: 30 } };
    const meant = { type: 'time-delay', data: { unit: 'hours', value: 2 } };
    expect(sent({ meant, found })).toEqual({ id: '1', type: 'time-delay', data: { unit: 'hours', value: 2 } });
  });
});

describe('fields in which Klaviyo has the last word', () => {
  const sender = { from_email: 'a@shop.test', from_label: 'Shop', reply_to_email: 'r@shop.test' };
  it("a sender that nobody writes stays the account's", () => {
    const meant = mail({ from_email: null, from_label: null, reply_to_email: null });
    expect(message({ meant, found: kept(sender) })).toEqual({ id: 'msg1', ...sender });
  });
  it('one that is written goes out', () => {
    const meant = mail({ from_email: 'b@shop.test', from_label: null });
    expect(message({ meant, found: kept(sender) })).toMatchObject({ from_email: 'b@shop.test', from_label: 'Shop' });
  });
  it.each(['from_email', 'from_label', 'reply_to_email'])('%s that was taken back goes out as nothing', (key) => {
    expect(message({ meant: mail({ [key]: null }), found: kept(sender), writes: [`message.${key}`] })).toMatchObject({
      ...sender,
      [key]: null,
    });
  });
  it('one that was never there is nothing', () => {
    expect(message({ meant: mail({ from_email: null }), found: kept({}) })).toEqual({ id: 'msg1', from_email: null });
    expect(message({ meant: mail({}), found: kept({}) })).toEqual({ id: 'msg1' });
  });
  it('transactional stays as the account has it, unless it was changed', () => {
    const given = { meant: mail({ transactional: true }), found: kept({ transactional: false }) };
    expect(message(given)).toMatchObject({ transactional: false });
    expect(message({ ...given, writes: ['message.transactional'] })).toMatchObject({ transactional: true });
    expect(message({ meant: mail({}), found: kept({ transactional: true }) })).toMatchObject({ transactional: true });
    expect(message({ meant: mail({ transactional: true }), found: kept({}) })).toMatchObject({ transactional: true });
  });
  it('the mail keeps its own copy of the template, unless its body is to change', () => {
    const given = { meant: mail({ template_id: '@template{1}' }), found: kept({ template_id: 'Copy1' }) };
    expect(message(given)).toMatchObject({ template_id: 'Copy1' });
    expect(message({ ...given, writes: ['message.template_id'] })).toMatchObject({ template_id: '@template{1}' });
    expect(message({ meant: given.meant, found: kept({}) })).toMatchObject({ template_id: null });
    expect(message({ meant: mail({}), found: kept({}) })).not.toHaveProperty('template_id');
  });
  it('a message without an id gets none', () => {
    const found = { id: '1', type: 'send-email', data: { message: { subject_line: 'Old' } } };
    expect(message({ meant: mail({ subject_line: 'New' }), found })).toEqual({ subject_line: 'New' });
  });
});

describe('branches', () => {
  const meant = {
    type: 'multi-branch-split',
    data: {
      branches: [{ name: 'Gold', links: { next: 'a' } }, { name: 'Silver', links: { next: 'b' } }, { name: 'Rest' }],
    },
  };
  it('keep their ids and their links', () => {
    const found = {
      id: '1',
      type: 'multi-branch-split',
      data: { branches: [{ branch_id: 'B1', links: { next: '7' } }, { links: { next: '8' } }] },
    };
    expect((sent({ meant, found }) as typeof meant).data.branches).toEqual([
      { name: 'Gold', branch_id: 'B1', links: { next: '7' } },
      { name: 'Silver', links: { next: '8' } },
      { name: 'Rest', links: { next: null } },
    ]);
  });
  it('lead nowhere where none were read', () => {
    const found = { id: '1', type: 'multi-branch-split', data: { branches: 'none' } };
    expect((sent({ meant, found }) as typeof meant).data.branches.map(({ links }) => links)).toEqual([
      { next: null },
      { next: null },
      { next: null },
    ]);
  });
});

describe('a test of variations', () => {
  const variant = (id: string, subject: string, more: object = {}): object => ({
    temporary_id: id,
    type: 'send-email',
    data: { status: 'draft', message: { subject_line: subject, from_email: null, ...more } },
  });
  const meant = {
    temporary_id: 't',
    type: 'ab-test',
    links: { next: 'x' },
    data: {
      experiment_status: 'draft',
      main_action: variant('t', 'One', { template_id: '@template{1}' }),
      current_experiment: {
        name: 'Which',
        variations: [variant('a', 'A'), variant('b', 'B')],
        allocations: { a: 0.4, b: 0.6 },
      },
    },
  };
  const was = (id: string, subject: string): object => ({
    id,
    type: 'send-email',
    data: {
      status: 'live',
      message: { id: `msg${id}`, subject_line: subject, from_email: 's@shop.test', template_id: `T${id}` },
    },
  });
  const found = {
    id: '9',
    type: 'ab-test',
    links: { next: '10' },
    data: {
      experiment_status: 'live',
      main_action: was('11', 'One'),
      current_experiment: { id: 'E1', started: '2026-01-01', variations: [was('12', 'A'), was('13', 'Old')] },
    },
  };
  const given = { meant, found, writes: ['variations.1.message.subject_line'] };

  it('keeps every id and status, and gives the shares by them', () => {
    expect(sent(given)).toEqual({
      id: '9',
      type: 'ab-test',
      links: { next: '10' },
      data: {
        experiment_status: 'live',
        main_action: {
          id: '11',
          type: 'send-email',
          data: {
            status: 'live',
            message: { id: 'msg11', subject_line: 'One', from_email: 's@shop.test', template_id: 'T11' },
          },
        },
        current_experiment: {
          id: 'E1',
          name: 'Which',
          started: '2026-01-01',
          variations: [
            {
              id: '12',
              type: 'send-email',
              data: {
                status: 'live',
                message: { id: 'msg12', subject_line: 'A', from_email: 's@shop.test', template_id: 'T12' },
              },
            },
            {
              id: '13',
              type: 'send-email',
              data: {
                status: 'live',
                message: { id: 'msg13', subject_line: 'B', from_email: 's@shop.test', template_id: 'T13' },
              },
            },
          ],
          allocations: { '12': 0.4, '13': 0.6 },
        },
      },
    });
  });
  it('changes the body of the main message or of a variation where that differs', () => {
    const main = sent({ ...given, writes: ['main_action.message.template_id'] }) as typeof found;
    expect(main.data.main_action).toMatchObject({ data: { message: { template_id: '@template{1}' } } });
    const taken = sent({ ...given, writes: ['variations.0.message.from_email'] }) as typeof found;
    expect(taken.data.current_experiment.variations).toMatchObject([
      { data: { message: { from_email: null } } },
      { data: { message: { from_email: 's@shop.test' } } },
    ]);
  });
  it('takes a variation that is new as it is meant, under its own name', () => {
    const one = { ...found, data: { ...found.data, current_experiment: { variations: [was('12', 'A')] } } };
    const { current_experiment: experiment } = (sent({ meant, found: one }) as typeof meant).data;
    expect(experiment.allocations).toEqual({ '12': 0.4, b: 0.6 });
    expect(experiment.variations[1]).toEqual({
      type: 'send-email',
      data: { status: 'draft', message: { subject_line: 'B', from_email: null } },
    });
    expect(experiment).not.toHaveProperty('id');
    expect(experiment).not.toHaveProperty('started');
  });
  it('leaves a share of nobody as it is', () => {
    const odd = {
      ...meant,
      data: { ...meant.data, current_experiment: { ...meant.data.current_experiment, allocations: { z: 1 } } },
    };
    expect((sent({ meant: odd, found }) as typeof meant).data.current_experiment.allocations).toEqual({ z: 1 });
  });
  it('knows variations by the ids they were read with', () => {
    const read = {
      ...meant,
      data: {
        ...meant.data,
        current_experiment: { variations: [was('12', 'A'), was('13', 'B')], allocations: { '12': 1, '13': 0 } },
      },
    };
    expect((sent({ meant: read, found }) as typeof meant).data.current_experiment.allocations).toEqual({
      '12': 1,
      '13': 0,
    });
  });
});
