/** One change on a terminal: how it is headed, what is painted how, and where it breaks. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, Refusal, SkippedRow, StepChange } from '../../src/plan/plan.ts';
import { plainStyles, type Styles } from '../../src/plan/terminal/render-styles.ts';
import { changeBlock, stepName, triggerOf } from '../../src/plan/terminal/render-text-change.ts';
import { change } from './plans.ts';
import { marked } from './marked.ts';

/** Styles that show: <add>…</add>. */
interface Around {
  readonly skipped?: readonly SkippedRow[];
  readonly refusals?: readonly Refusal[];
  readonly problems?: readonly Diagnostic[];
}
const block = (some: Partial<Change>, around: Around = {}, styles: Styles = plainStyles, width = 80): string[] => [
  ...changeBlock(
    change({ reason: 'a reason', ...some }),
    { skipped: [], refusals: [], problems: [], ...around },
    { styles, width, diffLines: 10 },
  ),
];
const step = (some: Partial<StepChange>): StepChange => ({
  step: 'hello',
  branch: '',
  kind: 'email',
  label: 'Hello',
  change: 'update',
  fields: [],
  ...some,
});
const problem = (some: Partial<Diagnostic>): Diagnostic => ({
  code: 'metric-not-found',
  severity: 'error',
  message: 'There is no such metric.',
  detail: 'Make one.',
  ...some,
});

describe('a title', () => {
  it.each<[string, Partial<Change>, string]>([
    [
      'create',
      { kind: 'create', status: null },
      '<add>+</add><bold> cart</bold>  "Cart"  <add>create as draft: a reason</add>',
    ],
    ['adopt', { kind: 'adopt' }, '<add>=</add><bold> cart</bold>  "Cart"  <add>take over as it is: a reason</add>'],
    ['update', { kind: 'update' }, '<change>~</change><bold> cart</bold>  "Cart"  <change>update in place</change>'],
    ['status', { kind: 'status' }, '<change>~</change><bold> cart</bold>  "Cart"  <change>a reason</change>'],
    [
      'replace',
      { kind: 'replace' },
      '<change>±</change><bold> cart</bold>  "Cart"  <change>replace: a reason</change>',
    ],
    [
      'retire',
      { kind: 'retire' },
      '<remove>−</remove><bold> cart</bold>  "Cart"  <remove>retire: set to draft and kept: a reason</remove>',
    ],
    ['delete', { kind: 'delete' }, '<remove>−</remove><bold> cart</bold>  "Cart"  <remove>delete: a reason</remove>'],
    [
      'blocked',
      { kind: 'blocked' },
      '<remove>✗</remove><bold> cart</bold>  "Cart"  <remove>cannot be planned: a reason</remove>',
    ],
    [
      'a status that costs',
      { kind: 'status', destructive: true },
      '<remove>~</remove><bold> cart</bold>  "Cart"  <remove>a reason</remove>',
    ],
  ])('of %s', (_, some, line) => {
    const [first = ''] = block(some, {}, marked);
    expect(first.replace(/ +<dim>live<\/dim>$/, '')).toBe(line);
    expect(first.endsWith('<dim>live</dim>')).toBe(some.status !== null);
  });

  const bare = { status: null } as const;
  it.each<[string, Partial<Change>, string]>([
    ['a new file needs no reason', { ...bare, kind: 'create', reason: 'new file' }, '+ cart  "Cart"  create as draft'],
    ['nor does a create without one', { ...bare, kind: 'create', reason: '' }, '+ cart  "Cart"  create as draft'],
    ['nor does a replacement', { ...bare, kind: 'replace', reason: '' }, '± cart  "Cart"  replace'],
    [
      'a status from and to',
      { ...bare, kind: 'status', reason: 'live to draft', diff: [{ path: 'status', before: 'live', after: 'draft' }] },
      '~ cart  "Cart"  status: live → draft',
    ],
    ['no name but the address', { ...bare, name: 'cart' }, '~ cart  update in place'],
    ['no name at all', { ...bare, name: '' }, '~ cart  update in place'],
    ['names in one line', { ...bare, address: 'a\nb', name: 'A\nB' }, '~ a ↵ b  "A ↵ B"  update in place'],
  ])('%s', (_, some, line) => {
    expect(block(some)).toEqual([line]);
  });
  it('does not say twice why a sequence is blocked', () => {
    const lines = block({ ...bare, kind: 'blocked' }, { problems: [problem({}), problem({ severity: 'warning' })] });
    expect(lines[0]).toBe('✗ cart  "Cart"  cannot be planned');
    expect(block({ ...bare, kind: 'blocked' }, { problems: [problem({ severity: 'warning' })] })[0]).toContain(
      'a reason',
    );
    expect(block({ ...bare, kind: 'delete' }, { problems: [problem({})] })[0]).toContain('delete: a reason');
  });

  const long = { kind: 'delete', reason: 'r'.repeat(10) } as const;
  it.each<[string, number, string[]]>([
    ['how it stands now at the right', 42, ['− cart  "Cart"  delete: rrrrrrrrrr    live']],
    ['with two columns between at least', 40, ['− cart  "Cart"  delete: rrrrrrrrrr  live']],
    ['else below', 39, ['− cart  "Cart"  delete: rrrrrrrrrr', '    live']],
    ['as long as the rest fits', 34, ['− cart  "Cart"  delete: rrrrrrrrrr', '    live']],
    ['else what is done below', 33, ['− cart  "Cart"', '    delete: rrrrrrrrrr', '    live']],
    ['as long as the name fits', 14, ['− cart  "Cart"', '    delete:', '    rrrrrrrrrr', '    live']],
    ['else the name below', 13, ['− cart', '    "Cart"', '    delete:', '    rrrrrrrrr', '    r', '    live']],
  ])('%s (%i columns)', (_, width, lines) => {
    expect(block(long, {}, plainStyles, width)).toEqual(lines);
  });
  it('says nothing of how it stands where there is no flow', () => {
    expect(block({ ...long, status: null }, {}, plainStyles, 34)).toEqual(['− cart  "Cart"  delete: rrrrrrrrrr']);
    expect(block({ ...long, status: null }, {}, plainStyles, 33)).toEqual(['− cart  "Cart"', '    delete: rrrrrrrrrr']);
  });
});

describe('steps', () => {
  /** Without the title. */
  const below = (all: string[]): string[] => all.slice(all.findIndex((line) => line.includes('replace')) + 1);
  const lines = (some: Partial<StepChange>, width = 80, styles = plainStyles): string[] =>
    below(block({ status: null, kind: 'replace', reason: '', steps: [step(some)] }, {}, styles, width));
  const delay = { path: 'delay', before: '1 day', after: '2 days' };
  it.each<[string, Partial<StepChange>, string[]]>([
    [
      'one short field beside its step',
      { fields: [{ path: 'smart_sending', before: 'true', after: 'false' }] },
      ['    ~ hello (email)   smart_sending true → false'],
    ],
    [
      'not named where the step is called so',
      { step: 'pause', kind: 'delay', fields: [delay] },
      ['    ~ pause (delay)   1 day → 2 days'],
    ],
    [
      'what was not there',
      { fields: [{ path: 'utm', before: null, after: 'on' }] },
      ['    ~ hello (email)   utm (none) → on'],
    ],
    [
      'what will not be there',
      { fields: [{ path: 'utm', before: 'on', after: null }] },
      ['    ~ hello (email)   utm on → (none)'],
    ],
    [
      'sentences below',
      { fields: [{ path: 'subject', before: 'A', after: 'B' }] },
      ['    ~ hello (email)', '        subject     A', '                  → B'],
    ],
    [
      'texts below',
      { fields: [{ path: 'x', before: 'A', after: 'B', text: true }] },
      [
        '    ~ hello (email)',
        '        x           +1 −1 lines',
        '          @@ -1,1 +1,1 @@',
        '          - A',
        '          + B',
      ],
    ],
    [
      'several below',
      { fields: [delay, { ...delay, path: 'other' }] },
      ['    ~ hello (email)', '        delay       1 day → 2 days', '        other       1 day → 2 days'],
    ],
    ['new, by its label', { change: 'add' }, ['    + hello (email)   "Hello"']],
    ['new, a delay', { change: 'add', step: 'pause', kind: 'delay', label: '1 day' }, ['    + pause (delay)   1 day']],
    ['new, without a label', { change: 'add', label: '' }, ['    + hello (email)']],
    ['removed', { change: 'remove' }, ['    − hello (email)   "Hello"']],
    ['moved', { change: 'move' }, ['    ↕ hello (email)   stands elsewhere']],
    ['the same is not told', { change: 'same' }, []],
  ])('%s', (_, some, wanted) => {
    expect(lines(some)).toEqual(wanted);
  });
  it.each([
    ['add', '<add>+</add>'],
    ['remove', '<remove>−</remove>'],
    ['move', '<change>↕</change>'],
    ['update', '<change>~</change>'],
  ] as const)('%s is painted %s', (kind, mark) => {
    expect(lines({ change: kind }, 80, marked)[0]).toContain(`    ${mark} hello`);
  });
  it.each<[number, string[]]>([
    [28, ['    + hello (email)', '        "Hello"']],
    [29, ['    + hello (email)   "Hello"']],
    [19, ['    + hello (email)', '        "Hello"']],
    [18, ['    + hello', '      (email)', '        "Hello"']],
  ])('break at %i columns', (width, wanted) => {
    expect(lines({ change: 'add' }, width)).toEqual(wanted);
  });
  it('a short change that does not fit stands below', () => {
    const fields = [{ path: 'smart_sending', before: 'true', after: 'false' }];
    expect(lines({ fields }, 48)).toEqual(['    ~ hello (email)   smart_sending true → false']);
    expect(lines({ fields }, 47)).toEqual(['    ~ hello (email)', '        smart_sending   true → false']);
  });
  it.each<[string, Partial<StepChange>, string]>([
    ['in which branch', { branch: 'gold: yes' }, 'hello (email) in gold: yes'],
    [
      'a delay by what is before it',
      { step: 'delay-2', kind: 'delay', parent: 'hello@gold: yes#next' },
      'delay after hello',
    ],
    [
      'the same in a branch',
      { step: 'delay-2', kind: 'delay', branch: 'b', parent: 'hello#next' },
      'delay after hello in b',
    ],
    ['a delay at the beginning', { step: 'delay-1', kind: 'delay' }, 'delay-1 (delay)'],
    ['a delay with an id of its own', { step: 'pause', kind: 'delay', parent: 'hello#next' }, 'pause (delay)'],
    ['a mail whose id was given', { step: 'email-1', parent: 'x#next' }, 'email-1 (email)'],
    [
      'a delay with an id that only looks given',
      { step: 'my-delay-1', kind: 'delay', parent: 'x#next' },
      'my-delay-1 (delay)',
    ],
    ['another', { step: 'delay-1-b', kind: 'delay', parent: 'x#next' }, 'delay-1-b (delay)'],
  ])('are named: %s', (_, some, name) => {
    expect(stepName(step(some))).toBe(name);
  });
});

describe('the flow itself', () => {
  const status = { path: 'status', before: 'live', after: 'draft' };
  const name = { path: 'name', before: 'A', after: 'B' };
  it('a status that the title says is not said again', () => {
    expect(block({ status: null, kind: 'status', diff: [status, name] }).slice(1)).toEqual([
      '    name        A',
      '              → B',
    ]);
    expect(block({ status: null, kind: 'update', diff: [status] }).slice(1)).toEqual(['    status      live → draft']);
  });
  it('a new one is told as a line of steps, not as differences', () => {
    const made = { status: null, kind: 'create', trigger: 'list Newsletter', diff: [status] } as const;
    expect(block({ ...made, steps: [step({ change: 'add' })] }).slice(1)).toEqual([
      '    list Newsletter ─ email hello',
    ]);
    expect(block({ ...made, steps: [] }).slice(1)).toEqual([]);
  });
  it.each<[string, Pick<Change, 'trigger' | 'diff'>, string]>([
    ['by what the change says', { trigger: 'list A', diff: [{ path: 'trigger', before: 'x', after: 'y' }] }, 'list A'],
    ['by what differs', { diff: [name, { path: 'trigger', before: 'x', after: 'list B' }] }, 'list B'],
    ['by nothing', { diff: [name] }, 'trigger'],
    ['by nothing that is left', { diff: [{ path: 'trigger', before: 'x', after: null }] }, 'trigger'],
  ])('its trigger is known %s', (_, some, words) => {
    expect(triggerOf(some)).toBe(words);
  });
});

describe('what belongs to it', () => {
  const skipped = (some: Partial<SkippedRow>): SkippedRow => ({
    address: 'cart',
    step: 'tag',
    kind: 'tag',
    file: 'flows/cart.yaml',
    line: 5,
    column: 3,
    message: '',
    advice: 'Write update_profile.',
    ...some,
  });
  const rest = (some: Partial<Change>, around: Around, styles = plainStyles): string[] =>
    block({ status: null, ...some }, around, styles, 120).slice(1);

  it('skipped steps, and what to write instead, once', () => {
    const rows = [skipped({}), skipped({ step: 'done', kind: 'score', line: 7 }), skipped({ line: 9, advice: '' })];
    expect(rest({}, { skipped: rows }, marked)).toEqual([
      '    <warning>3 steps skipped, Klaviyo has no equivalent: tag (flows/cart.yaml:5), score done (flows/cart.yaml:7) and tag</warning>',
      '    <warning>(flows/cart.yaml:9)</warning>',
      '      <dim>Write update_profile.</dim>',
    ]);
  });
  it('notes, which are danger where it is', () => {
    expect(rest({ notes: ['A', 'B'] }, {}, marked)).toEqual(['    A', '    B']);
    expect(rest({ notes: ['A'], destructive: true }, {}, marked)).toEqual(['    <danger>! A</danger>']);
  });
  it('problems with their place', () => {
    const at = { file: 'flows/cart.yaml', line: 3, column: 1, endLine: 3, endColumn: 2 };
    const problems = [problem({ at }), problem({ severity: 'warning', detail: '' })];
    expect(rest({}, { problems }, marked)).toEqual([
      '    <danger>! flows/cart.yaml:3  metric-not-found</danger>',
      '      There is no such metric.',
      '      <dim>Make one.</dim>',
      '    <warning>! metric-not-found</warning>',
      '      There is no such metric.',
    ]);
  });
  it('refusals, with the way to allow it', () => {
    const refusals: Refusal[] = [
      { code: 'destroys-run-flow', address: 'cart', message: 'It has run.', allow: 'apply --allow cart' },
      { code: 'edited-in-klaviyo', address: 'cart', message: 'It was edited.', allow: 'pull cart' },
    ];
    expect(rest({}, { refusals }, marked)).toEqual([
      '    <danger>! Needs your word: apply --allow cart</danger>',
      '    <danger>! It was edited.</danger>',
      '    <danger>  To allow it: pull cart</danger>',
    ]);
  });
});
