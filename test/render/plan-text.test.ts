/** What stands around the changes of a plan on a terminal: how it begins and ends, what drains, which sequences meet. */
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Meeting } from '../../src/plan/meeting.ts';
import type { Change, DrainRow, Plan, Refusal, SkippedRow } from '../../src/plan/plan.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import { type PlanTextOptions, renderPlanText } from '../../src/plan/terminal/render-text.ts';
import { change, planWith } from './plans.ts';
import { marked } from './marked.ts';

const text = (plan: Plan, some: Partial<PlanTextOptions> = {}): string =>
  renderPlanText(plan, { styles: plainStyles, width: 100, ...some });
/** Blocks between blank lines. */
const blocks = (plan: Plan, some: Partial<PlanTextOptions> = {}): string[] => text(plan, some).split('\n\n');
const last = (plan: Plan, some: Partial<PlanTextOptions> = {}): string => blocks(plan, some).at(-1) ?? '';
const update = change({ status: null });
const go = 'Plan dddddddd. Nothing has been changed. Apply it with: sluice apply\n';

describe('how it begins', () => {
  it('with the account, the sequences and the flows', () => {
    const changes = [update, change({ address: 'b', kind: 'delete' }), change({ address: 'c', kind: 'retire' })];
    const plan = planWith(changes, { flows: { total: 31, ours: 5 } });
    const head = 'Account production (Oak & Iron, AbC123) · 1 sequence · 31 flows in the account, 5 ours';
    expect(blocks(plan)[0]).toBe(head);
    expect(blocks(plan, { styles: marked })[0]).toBe(`<bold>${head}</bold>`);
    expect(blocks(plan, { width: head.length - 1 })[0]).toBe(
      'Account production (Oak & Iron, AbC123) · 1 sequence\n31 flows in the account, 5 ours',
    );
  });
  it('with one line where nothing is to be done', () => {
    const whole = 'Account production (Oak & Iron, AbC123): 1 sequence, all in step. Nothing to do.';
    const plan = planWith([change({ kind: 'none' })]);
    expect(text(plan, { width: whole.length, styles: marked })).toBe(`<good>${whole}</good>\n`);
    expect(text(plan, { width: whole.length - 1 })).toBe('production: 1 sequence, all in step. Nothing to do.\n');
    const ledger = [{ edit: 'forget', address: 'a' } as const];
    expect(text({ ...plan, ledger })).toBe(
      `${whole}\nOnly Sluice's own record of a is behind; an apply brings it up to date.\n`,
    );
  });
  it('never narrower than 40 columns', () => {
    expect(text(planWith([update]), { width: 10 })).toBe(text(planWith([update]), { width: 40 }));
    expect(text(planWith([update]), { width: 44 })).not.toBe(text(planWith([update]), { width: 40 }));
  });
});

describe('how it ends', () => {
  const summary = (plan: Plan, some: Partial<PlanTextOptions> = {}): string => blocks(plan, some).at(-2) ?? '';
  it.each<[string, Change[], Partial<Plan>, number | undefined, string]>([
    ['what is done', [update], { writes: 0 }, undefined, '1 update in place'],
    [
      'and what is not',
      [update, change({ kind: 'none' })],
      { writes: 1 },
      undefined,
      '1 unchanged · 1 update in place · 1 write',
    ],
    [
      'several kinds',
      [update, change({ address: 'b', kind: 'delete' })],
      {},
      undefined,
      '1 update in place, 1 delete · 2 writes',
    ],
    ['how long it takes', [update], { writes: 2 }, 6.1, '1 update in place · 2 writes, about 7 s'],
    ['up to a minute and a half', [update], { writes: 2 }, 89, '1 update in place · 2 writes, about 89 s'],
    ['in minutes from there', [update], { writes: 2 }, 90, '1 update in place · 2 writes, about 2 min'],
    ['in whole ones', [update], { writes: 2 }, 121, '1 update in place · 2 writes, about 3 min'],
    [
      'how many creates are left, where one is needed',
      [change({ kind: 'create', status: null })],
      { writes: 2 },
      undefined,
      '1 create · 2 writes · at most 97 creates left today',
    ],
    [
      'a replacement needs one too',
      [change({ kind: 'replace' })],
      { writes: 2, creates_left: 1 },
      undefined,
      '1 replace · 2 writes · at most 1 create left today',
    ],
  ])('says %s', (_, changes, some, seconds, line) => {
    const plan = planWith(changes, some);
    expect(summary(plan, { seconds })).toBe(line);
  });
  it('with the command, and the flags it needs too', () => {
    expect(last(planWith([update]))).toBe(go);
    expect(last(planWith([update]), { flags: '--account staging' })).toBe(`${go.trim()} --account staging\n`);
    expect(last(planWith([update]), { styles: marked })).toContain('Apply it with: <command>sluice apply</command>');
    expect(last(planWith([update]), { width: go.length - 1 })).toBe(go);
    expect(last(planWith([update]), { width: go.length - 2 })).toBe(go.replace(' sluice', '\n  sluice'));
  });
  it('with the question, where it follows', () => {
    expect(last(planWith([update]), { isAsked: true })).toBe('Plan dddddddd. Nothing has been changed yet.\n');
  });
  const held = { by: 'window' } as const;
  const operation = { type: 'status' } as unknown as Change['operation'];
  it.each<[string, Partial<Change>[], string]>([
    ['one that waits', [{ held }], 'Plan dddddddd. Nothing has been changed: it waits.\n'],
    [
      'several',
      [{ held }, { held, address: 'b' }, { kind: 'none' }],
      'Plan dddddddd. Nothing has been changed: all of it waits.\n',
    ],
    ['some of which does not', [{ held }, { address: 'b' }], go],
    ['which goes live later alone', [{ held: { by: 'go_live' } }], go],
    ['whose status is lowered now', [{ held, operation }], go],
  ])('without a command for what waits: %s', (_, changes, words) => {
    expect(last(planWith(changes.map((one) => change({ status: null, ...one }))))).toBe(words);
  });
  const run: Refusal = {
    code: 'destroys-run-flow',
    address: 'cart',
    message: 'It has run.',
    allow: 'apply --allow cart',
  };
  it('with every refusal, and the one command that allows all of it', () => {
    expect(blocks(planWith([update], { refusals: [run] }), { styles: marked }).slice(-2)).toEqual([
      '<bold>Plan dddddddd. Nothing has been changed. As it is, sluice apply refuses it:</bold>\n  <danger>! cart: It has run. (destroys-run-flow)</danger>',
      'If all of it is meant: <command>sluice apply --allow cart</command>\n',
    ]);
    const asked = { isAsked: true, flags: '--account staging' };
    expect(last(planWith([update], { refusals: [run] }), asked)).toBe(
      'If all of it is meant: sluice apply --allow cart --account staging\n',
    );
  });
  it('without a count where nothing changes', () => {
    const plan = planWith([], { refusals: [{ code: 'diverged', message: 'M.', allow: 'A.' }] });
    expect(blocks(plan)[1]).toMatch(/^Plan dddddddd\. Nothing has been changed\. As it is/);
  });
  it('with what is to be done, where no flag does it', () => {
    const refusals: Refusal[] = [{ code: 'create-quota', message: 'None is left.', allow: 'Wait until tomorrow.' }];
    expect(last(planWith([{ ...update, held }], { refusals }), { styles: marked })).toBe(
      '<bold>Plan dddddddd. Nothing has been changed. As it is, sluice apply refuses it:</bold>\n  <danger>! create-quota: None is left.</danger>\n    Wait until tomorrow.\n',
    );
  });
});

describe('between', () => {
  const skipped = (some: Partial<SkippedRow>): SkippedRow => ({
    ...{ address: 'cart', step: 'tag', kind: 'tag', file: 'flows/cart.yaml', line: 5, column: 3, message: '' },
    ...{ advice: 'Write update_profile.', ...some },
  });
  it('each change has what belongs to it, and the rest stands below', () => {
    const plan = planWith([update], {
      skipped: [skipped({}), skipped({ address: 'other', file: 'flows/other.yaml', step: 'x' })],
      diagnostics: [
        diagnostic('no-exit', 'Nobody leaves.', 'Add exit_when.', { address: 'cart' }),
        diagnostic('no-exit', 'Nobody leaves it either.', '', { address: 'other' }),
        diagnostic('quota-creates', 'Few are left.', '', {}),
      ],
      refusals: ['cart', 'other'].map((address) => ({
        ...{ code: 'edited-in-klaviyo', address, message: 'It was edited.', allow: `pull ${address}` },
      })) as Refusal[],
    });
    expect(blocks(plan, { styles: marked }).slice(1, 5)).toEqual([
      [
        '<change>~</change><bold> cart</bold>  "Cart"  <change>update in place</change>',
        '    <warning>1 step skipped, Klaviyo has no equivalent: tag (flows/cart.yaml:5)</warning>',
        '      <dim>Write update_profile.</dim>',
        '    <warning>! no-exit</warning>',
        '      Nobody leaves.',
        '      <dim>Add exit_when.</dim>',
        '    <danger>! It was edited.</danger>',
        '    <danger>  To allow it: pull cart</danger>',
      ].join('\n'),
      [
        '<warning>1 step skipped in sequences that do not change; Klaviyo has no equivalent, the flows go on without:</warning>',
        '  x (flows/other.yaml:5)',
      ].join('\n'),
      '<warning>! no-exit</warning>\n  Nobody leaves it either.',
      '<warning>! quota-creates</warning>\n  Few are left.',
    ]);
  });
  it('a text is shown as far as is asked for', () => {
    const after = Array.from({ length: 40 }, (_, i) => `line ${i}`).join('\n');
    const plan = planWith([{ ...update, diff: [{ path: 'body', before: null, after, text: true }] }]);
    expect(text(plan).match(/ \+ line/g)).toHaveLength(23);
    expect(text(plan, { diffLines: 5 }).match(/ \+ line/g)).toHaveLength(4);
  });
  const now = Date.parse('2027-01-12T08:00:00Z');
  const drain: DrainRow = {
    ...{ flow_id: 'F1', address: 'cart', name: 'Cart', since: '2026-12-01T00:00:00Z', act: 'wait', edited: [] },
    ...{ until: '2027-02-14T08:00:00Z', checked_at: null, state: 'draining' },
  };
  it('is what drains, where there is a clock', () => {
    const plan = planWith([], { drains: [drain] });
    expect(blocks(plan, { now, styles: marked })[1]).toBe(
      '<bold>Draining: closed to newcomers, the people inside go on to the end</bold>\n  cart: F1 drains until 14 Feb (33 days), not checked yet.\n',
    );
    expect(text(plan)).not.toContain('Draining');
    expect(text(planWith([]), { now })).not.toContain('Draining');
  });
  const meeting = (step: string): Meeting => ({
    ...{ story: 'joining Newsletter', channel: 'sms', hours: 16 },
    comes: { address: 'welcome', step: 'hello' },
    skipped: { address: 'ask', step },
    timeline: [
      { at: '+0', kind: 'entered', address: 'welcome', step: '' },
      { at: '+1h', kind: 'sent', address: 'welcome', step: 'hello' },
      { at: '+2h', kind: 'skipped', address: 'ask', step },
    ],
  });
  const met = (count: number, before = 0, unseen = 0): string[] => {
    const found = Array.from({ length: count }, (_, i) => meeting(`m${i}`));
    const plan = planWith([], { meetings: { found, before, unseen } });
    return (blocks(plan, { styles: marked })[1] ?? '').trimEnd().split('\n');
  };
  const words = (step: string): string =>
    `  ask: Smart Sending skips text message "${step}", because welcome sent "hello" less than 16 hours before`;
  const advice = [
    '  Move one of them, leave the others out by an audience, set smart_sending: false where it must',
    '  come, or write meets: [welcome] into ask.',
  ];
  it('are sequences that meet, with a person and the way out', () => {
    expect(met(1)).toEqual([
      '<warning>1 pair of live sequences can meet in one person now:</warning>',
      words('m0'),
      '    joining Newsletter:',
      '      +0   comes into welcome',
      '      +1h  gets "hello" of welcome',
      '      +2h  does not get "m0" of ask',
      ...advice,
    ]);
  });
  it('are three of them with a person, twelve by a line, and the rest by their count', () => {
    const lines = met(14, 2, 1);
    expect(lines[0]).toBe('<warning>14 pairs of live sequences can meet in one person now:</warning>');
    expect(lines.filter((line) => line.endsWith('joining Newsletter:'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('  ask: '))).toHaveLength(12);
    expect(lines.slice(-5)).toEqual([
      '  and 2 more: sluice plan --format json',
      ...advice,
      '  2 pairs of changed sequences could meet before as well.',
      '  1 pair was not looked at: there are too many.',
    ]);
    const last = met(12)
      .slice(-4, -2)
      .map((line) => line.trim());
    expect(last.join(' ')).toBe(words('m11').trim());
  });
  it('break where there is little room', () => {
    const plan = planWith([], { meetings: { found: [meeting('a-long-name-of-a-message')], before: 0, unseen: 0 } });
    expect(text(plan, { width: 40 })).toContain(
      [
        '      +0   comes into welcome',
        '      +1h  gets "hello" of welcome',
        '      +2h  does not get',
        '        "a-long-name-of-a-message" of',
        '        ask',
      ].join('\n'),
    );
  });
  it('is nothing of sequences that meet where there are none', () => {
    expect(met(0, 2, 1)).toEqual(['']);
  });
});
