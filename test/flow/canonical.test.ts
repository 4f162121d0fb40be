/** A flow up to what can never be equal: ids, statuses, copies of templates; and in what Klaviyo has the last word. */
import { describe, expect, it } from 'vitest';
import type { Action, FlowDefinition } from '../../src/wire/types.ts';
import { canonicalAction, canonicalDefinition } from '../../src/flow/canonical.ts';
import { fillInAction, isAsMeant } from '../../src/flow/fill.ts';
import type { NormalAction } from '../../src/flow/normalize.ts';
import { sameData } from '../../src/text/json.ts';

/** As given, without what a normal form would add. */
const filledIn = (meant: Action, found: Action): Action => fillInAction(meant as NormalAction, found as NormalAction);
/** Two flows that read the same. */
const isSameFlow = (a: FlowDefinition, b: FlowDefinition): boolean =>
  sameData(canonicalDefinition(a), canonicalDefinition(b));

const action = (type: string, data?: object, more: object = { links: { next: null } }): Action =>
  ({ type, ...(data === undefined ? {} : { data }), ...more }) as unknown as Action;
const mail = (message: object, more: object = {}): Action =>
  action('send-email', { status: 'draft', message, ...more });
const flow = (actions: readonly object[], entry: string | null): FlowDefinition =>
  ({ triggers: [{ type: 'list', id: 'L1' }], actions, entry_action_id: entry }) as unknown as FlowDefinition;

/** a → b, by whatever names. */
const chain = (a: string, b: string, key = 'id', subject = 'Hello', more: object = {}) =>
  flow(
    [
      { [key]: a, type: 'time-delay', data: { unit: 'days', value: 1, timezone: 'profile' }, links: { next: b } },
      {
        [key]: b,
        type: 'send-email',
        data: { status: 'draft', message: { subject_line: subject, ...more } },
        links: { next: null },
      },
    ],
    a,
  );

describe('a canonical definition', () => {
  it('names actions by their place, entry and links with them', () => {
    const { actions, entry_action_id: entry } = canonicalDefinition(chain('x', 'y', 'temporary_id'));
    expect(entry).toBe('1');
    expect(actions.map(({ id, links }) => [id, links])).toEqual([
      ['1', { next: '2' }],
      ['2', { next: null }],
    ]);
  });
  it('is its own', () => {
    const once = canonicalDefinition(chain('x', 'y'));
    expect(canonicalDefinition(once)).toEqual(once);
  });
  it('tells loose actions apart from those that are reached, and a link into nowhere', () => {
    const loose = flow(
      [...chain('x', 'y').actions, { id: 'z', type: 'time-delay', data: {}, links: { next: 'gone' } }],
      'x',
    );
    expect(canonicalDefinition(loose).actions.map(({ id, links }) => [id, links])).toEqual([
      ['1', { next: '2' }],
      ['2', { next: null }],
      ['lost-1', { next: 'nowhere' }],
    ]);
    expect(canonicalDefinition(flow(chain('x', 'y').actions, 'other')).entry_action_id).toBe('nowhere');
    expect(canonicalDefinition(flow([], null)).entry_action_id).toBeNull();
  });
  it('leaves out statuses, ids of messages, and which template it is, but not that it has one', () => {
    const [, one] = canonicalDefinition(chain('x', 'y', 'id', 'Hello', { id: 'M1', template_id: 'T1' })).actions;
    expect(one).toMatchObject({ data: { message: { subject_line: 'Hello', template_id: '@template' } } });
    const { data } = one as unknown as { data: { message: object } };
    expect(
      [data, data.message].map((part) => Object.keys(part).filter((key) => ['status', 'id'].includes(key))),
    ).toEqual([[], []]);
    expect(canonicalAction(mail({ template_id: null }))).toMatchObject({ data: { message: { template_id: null } } });
    expect(canonicalAction(mail({}))).toMatchObject({ data: { message: { template_id: null } } });
  });
  it('names what branches lead to, without their ids', () => {
    const branches = [
      { branch_id: 'B1', name: 'Gold', links: { next: 'y' } },
      { branch_id: 'B2', is_else: true, links: { next: null } },
    ];
    const split = flow(
      [
        { id: 'x', type: 'multi-branch-split', data: { branches } },
        { id: 'y', type: 'time-delay', data: {}, links: { next: null } },
      ],
      'x',
    );
    const [first] = canonicalDefinition(split).actions as unknown as { data: { branches: unknown } }[];
    expect(first?.data.branches).toMatchObject([{ name: 'Gold', links: { next: '2' } }, { links: { next: null } }]);
    expect(JSON.stringify(first?.data.branches)).not.toContain('branch_id');
  });
});

describe('a canonical action', () => {
  it('has no id and no links', () => {
    const { id, temporary_id, links } = canonicalAction(
      action('send-sms', { message: { body: 'Hi' } }, { id: '1', temporary_id: 't', links: { next: '2' } }),
    );
    expect([id, temporary_id, links]).toEqual([undefined, undefined, undefined]);
    expect(canonicalAction(action('x', undefined, { links: null }))).toEqual({ type: 'x' });
  });
  const test = (variations: readonly object[], allocations?: object): Action =>
    action('ab-test', {
      experiment_status: 'live',
      main_action: {
        id: '9',
        type: 'send-email',
        data: { status: 'live', message: { id: 'M', subject_line: 'Main' } },
        links: null,
      },
      current_experiment: {
        id: 'E',
        started: 'then',
        name: 'Which',
        variations,
        ...(allocations ? { allocations } : {}),
      },
    });
  const one = { id: '1', type: 'send-email', data: { message: { subject_line: 'A' } } };
  const two = { temporary_id: '2', type: 'send-email', data: { message: { subject_line: 'B' } } };
  it('of a test gives the shares by the place of the variation', () => {
    const { data } = canonicalAction(test([one, two], { 2: 0.4, 1: 0.6 })) as {
      data: Record<string, Record<string, unknown>>;
    };
    expect(data['current_experiment']).toMatchObject({ name: 'Which', allocations: { 0: 0.6, 1: 0.4 } });
    expect(Object.keys(data)).not.toContain('experiment_status');
    expect(Object.keys(data['current_experiment']!).sort()).toEqual(['allocations', 'name', 'variations']);
    expect(data['current_experiment']!['variations']).toMatchObject([
      { data: { message: { subject_line: 'A' } } },
      { data: { message: { subject_line: 'B' } } },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/"(id|temporary_id|status)"/);
  });
  it('and leaves shares as they are that do not fit them', () => {
    const shares = (given?: object): unknown =>
      (canonicalAction(test([one, two], given)) as { data: { current_experiment: object } }).data.current_experiment;
    expect(shares({ 1: 1 })).toHaveProperty('allocations', { 1: 1 });
    expect(shares()).not.toHaveProperty('allocations');
  });
});

describe('two flows', () => {
  it('are the same up to ids, and in any order of the list', () => {
    const turned = chain('1', '2');
    expect(isSameFlow(chain('x', 'y', 'temporary_id'), turned)).toBe(true);
    expect(isSameFlow(chain('x', 'y'), { ...turned, actions: [...turned.actions].reverse() })).toBe(true);
  });
  it('are not, where one thing is another', () => {
    expect(isSameFlow(chain('x', 'y'), chain('x', 'y', 'id', 'Bye'))).toBe(false);
    expect(isSameFlow(chain('x', 'y'), flow(chain('x', 'y').actions, 'y'))).toBe(false);
    expect(sameData({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameData({ b: [1, 2] }, { b: [2, 1] })).toBe(false);
  });
  it('one is as meant where Klaviyo only filled in', () => {
    const meant = chain('x', 'y', 'temporary_id', 'Hello', { from_email: null, transactional: true });
    const found = chain('1', '2', 'id', 'Hello', { from_email: 'a@shop.test', transactional: false, something_new: 1 });
    expect(isAsMeant(meant, found)).toBe(true);
    expect(isSameFlow(meant, found)).toBe(false);
    expect(isAsMeant(meant, chain('1', '2', 'id', 'Bye', { from_email: 'a@shop.test' }))).toBe(false);
  });
  it('and not where it has more or fewer actions', () => {
    const more = flow(
      [...chain('x', 'y').actions, { id: 'z', type: 'time-delay', data: {}, links: { next: null } }],
      'x',
    );
    expect(isAsMeant(chain('x', 'y'), more)).toBe(false);
    expect(isAsMeant(more, chain('x', 'y'))).toBe(false);
  });
});

describe('filled in', () => {
  const filled = (meant: object, found: object): unknown =>
    (filledIn(mail(meant), mail(found)) as unknown as { data: { message: unknown } }).data.message;
  it.each(['from_email', 'from_label', 'reply_to_email'])('%s, where we say nothing', (key) => {
    expect(filled({ [key]: null }, { [key]: 'theirs' })).toEqual({ [key]: 'theirs' });
    expect(filled({ [key]: null }, {})).toEqual({ [key]: null });
    expect(filled({ [key]: 'ours' }, { [key]: 'theirs' })).toEqual({ [key]: 'ours' });
  });
  it('no other field', () => {
    expect(filled({ subject_line: null }, { subject_line: 'theirs' })).toEqual({ subject_line: null });
  });
  it('keys that we do not know', () => {
    expect(filled({ subject_line: 'a' }, { subject_line: 'b', brand_new: 1 })).toEqual({
      subject_line: 'a',
      brand_new: 1,
    });
  });
  it('transactional, where it was refused', () => {
    expect(filled({ transactional: true }, { transactional: false })).toEqual({ transactional: false });
    expect(filled({ transactional: false }, { transactional: true })).toEqual({ transactional: false });
    expect(filled({ transactional: true }, {})).toEqual({ transactional: true });
    expect(filled({}, { transactional: false })).toEqual({ transactional: false });
  });
  it('not between two kinds', () => {
    const meant = mail({ from_email: null });
    expect(filledIn(meant, action('send-sms', { message: { from_email: 'x' } }))).toBe(meant);
  });
  it('never a second value of a delay: it is part of how long people wait', () => {
    const [meant, found] = [
      action('time-delay', { unit: 'hours', value: 1 }),
      action('time-delay', { unit: 'hours', value: 1, secondary_value: 30, zone: 'x' }),
    ];
    expect(filledIn(meant, found)).toMatchObject({ data: { unit: 'hours', value: 1, zone: 'x' } });
    expect(filledIn(meant, found)).not.toHaveProperty('data.secondary_value');
  });
  it('no data where none is meant, and the message as meant where there is none', () => {
    expect(filledIn(action('x'), action('x', { a: 1 }))).not.toHaveProperty('data');
    expect(filledIn(mail({ from_email: null }), action('send-email', { message: null }))).toMatchObject({
      data: { message: { from_email: null } },
    });
  });
  it('in the main message and in each variation of a test', () => {
    const inner = (from: string | null): object => ({ type: 'send-email', data: { message: { from_email: from } } });
    const test = (main: string | null, one: string | null, shares: object): Action =>
      action('ab-test', {
        main_action: inner(main),
        current_experiment: { variations: [inner(one), inner('own')], ...shares },
      });
    expect(filledIn(test(null, null, { mine: 1 }), test('main', 'one', { theirs: 1 }))).toEqual(
      test('main', 'one', { mine: 1 }),
    );
    const without = action('ab-test', { main_action: null, current_experiment: { variations: 'none' } });
    expect(filledIn(test(null, null, {}), without)).toEqual(test(null, null, {}));
  });
});

describe('texts that only read otherwise', () => {
  const of = (subject: string, more: object = {}) => chain('1', '2', 'id', subject, more);

  it.each([
    ['Salt &amp; pepper', 'Salt & pepper'],
    ['It&#39;s here &#x1F373;', 'It\u2019s here 🍳'.replace('\u2019', "'")],
    ['Folded\r\nlines\r\n', 'Folded\nlines'],
  ])('%j is %j', (sent, kept) => {
    expect(isSameFlow(of(sent), of(kept))).toBe(true);
    expect(isSameFlow(of('Hello', { preview_text: sent }), of('Hello', { preview_text: kept }))).toBe(true);
  });

  it.each([
    ['Salt &amp;amp; pepper', 'Salt & pepper'],
    ['Salt & pepper', 'Salt and pepper'],
    ['a\nb', 'a b'],
    ['&unknown;', 'unknown'],
  ])('%j is not %j', (sent, kept) => expect(isSameFlow(of(sent), of(kept))).toBe(false));

  it('the address in a text message keeps its characters', () => {
    const text = (body: string) =>
      flow([action('send-sms', { message: { body } }, { id: '1', links: { next: null } })], '1');
    expect(isSameFlow(text('https://x.test/?a=1&amp;b=2'), text('https://x.test/?a=1&b=2'))).toBe(false);
    expect(isSameFlow(text('One\r\nTwo\n'), text('One\nTwo'))).toBe(true);
  });
});
