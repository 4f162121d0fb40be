/** Where there is little room on a terminal: one change, fields, a table of statuses. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, FieldDiff, StepChange } from '../../src/plan/plan.ts';
import type { SequenceStatus } from '../../src/plan/results.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import { changeBlock, problemLines, sentence } from '../../src/plan/terminal/render-text-change.ts';
import { fieldLines } from '../../src/plan/terminal/render-text-fields.ts';
import { badgeOf, renderStatusText } from '../../src/plan/terminal/status-view.ts';
import { change } from './plans.ts';
import { marked } from './marked.ts';

const step = (name: string, some: Partial<StepChange> = {}): StepChange => ({
  ...{ step: name, branch: '', kind: 'email', label: name.toUpperCase(), change: 'add', fields: [] },
  ...some,
});

describe('one change', () => {
  const block = (some: Partial<Change>, width: number, styles = plainStyles, problems: Diagnostic[] = []): string[] => [
    ...changeBlock(
      change({ status: null, ...some }),
      { skipped: [], refusals: [], problems },
      { styles, width, diffLines: 9 },
    ),
  ];
  const drain = { manner: 'drain', why: '', reentry: [], draining: 0 } as unknown as Change['replace'];
  it('that drains is no danger, though somebody has to allow it', () => {
    const some: Partial<Change> = { kind: 'replace', destructive: true, notes: ['All go on.'], reason: 'the trigger' };
    expect(block({ ...some, replace: drain }, 80, marked)).toEqual([
      '<change>±</change><bold> cart</bold>  "Cart"  <change>replace and drain: the trigger</change>',
      '    All go on.',
    ]);
    expect(block(some, 80, marked)).toEqual([
      '<remove>±</remove><bold> cart</bold>  "Cart"  <remove>replace: the trigger</remove>',
      '    <danger>! All go on.</danger>',
    ]);
  });
  it('of which the status is the second difference', () => {
    const diff = [
      { path: 'name', before: 'A', after: 'B' },
      { path: 'status', before: 'live', after: null },
    ];
    expect(block({ kind: 'status', diff }, 80)[0]).toBe('~ cart  "Cart"  status: live → (none)');
    expect(block({ kind: 'update', diff }, 80)[0]).toBe('~ cart  "Cart"  update in place');
  });
  it.each<[string, Partial<StepChange>, string[]]>([
    [
      'a new webhook is told with whom it calls',
      { kind: 'webhook', fields: [{ path: 'url', before: null, after: 'https://a.test' }] },
      ['    + one (webhook)   "ONE"', '        url         (none)', '                  → https://a.test'],
    ],
    ['a new mail is not', { fields: [{ path: 'utm', before: null, after: 'on' }] }, ['    + one (email)   "ONE"']],
    [
      'nor is one that goes',
      { change: 'remove', kind: 'webhook', fields: [{ path: 'utm', before: 'on', after: null }] },
      ['    − one (webhook)   "ONE"'],
    ],
    [
      'a delay with an id of two digits',
      { kind: 'delay', label: '1 day', step: 'delay-12', parent: 'a#next' },
      ['    + delay after a   1 day'],
    ],
  ])('%s', (_, some, lines) => {
    expect(block({ kind: 'update', steps: [step('one', some)] }, 80).slice(1)).toEqual(lines);
  });
  it('of a new flow: its tree, and whom its webhook calls', () => {
    const fields = [{ path: 'utm', before: null, after: 'on' }];
    const steps = [step('one', { fields }), step('hook', { kind: 'webhook', label: 'H', parent: 'one#next', fields })];
    expect(block({ kind: 'create', reason: 'new file', trigger: 'list A', steps }, 32)).toEqual([
      '+ cart  "Cart"  create as draft',
      '    list A ─ email one',
      '      ─ webhook hook',
      '    + hook (webhook)',
      '        "H"',
      '        utm         (none) → on',
    ]);
  });
  it('breaks below its margin', () => {
    expect(block({ address: 'a-long-address', name: 'A name of words', kind: 'delete', reason: 'why' }, 18)).toEqual([
      '− a-long-address',
      '    "A name of',
      '    words"',
      '    delete: why',
    ]);
    expect(block({ kind: 'delete', reason: 'a longer reason', status: 'draft', has_run: false }, 20).slice(-4)).toEqual(
      ['    delete: a longer', '    reason', '    draft, never', '    sent'],
    );
    const moved = step('a-step-of-a-long-name', { label: 'Words of a label' });
    expect(block({ kind: 'update', steps: [moved] }, 24).slice(2)).toEqual([
      '    +',
      '      a-step-of-a-long-n',
      '      ame (email)',
      '        "Words of a',
      '        label"',
    ]);
  });
  it('sentences hang behind their mark', () => {
    expect(sentence('One two three four', (text) => `<${text}>`, '! ', 18)).toEqual([
      '    <! One two>',
      '    <  three four>',
    ]);
    expect(sentence('One two three four', (text) => text, '', 14, 2)).toEqual(['  One two', '  three four']);
    const at = { file: 'flows/a.yaml', line: 3, column: 1, endLine: 3, endColumn: 2 };
    const problem: Diagnostic = { code: 'no-exit', severity: 'warning', message: 'Nobody leaves.', detail: '', at };
    expect(problemLines(problem, { styles: plainStyles, width: 80, diffLines: 9 }, 0)).toEqual([
      '! flows/a.yaml:3  no-exit',
      '  Nobody leaves.',
    ]);
  });
});

describe('fields', () => {
  const lines = (field: Partial<FieldDiff>, width: number): string[] => [
    ...fieldLines([{ path: 'utm', before: 'a', after: 'b', ...field }], 2, {
      styles: plainStyles,
      width,
      diffLines: 9,
    }),
  ];
  it('break below where their values begin', () => {
    expect(lines({ path: 'subject', before: 'One two three', after: 'Four five' }, 24)).toEqual([
      '  subject     One two',
      '              three',
      '            → Four five',
    ]);
  });
  it('stand beside a name that just fits', () => {
    const path = 'a'.repeat(18);
    expect(lines({ path }, 80)).toEqual([`  ${path}   a → b`]);
    expect(lines({ path: `${path}a` }, 80)).toEqual([`  ${path}a`, `${' '.repeat(23)}a`, `${' '.repeat(21)}→ b`]);
    expect(lines({ path, before: 'x'.repeat(30), after: 'y'.repeat(30) }, 60)).toEqual([
      `  ${path}   ${'x'.repeat(30)}`,
      `${' '.repeat(21)}→ ${'y'.repeat(30)}`,
    ]);
  });
  it('are cut where a line of a text is longer', () => {
    expect(lines({ path: 'body', before: null, after: 'x'.repeat(30), text: true }, 24)).toEqual([
      '  body        +1 line',
      '    @@ -0,0 +1,1 @@',
      `    + ${'x'.repeat(17)}…`,
    ]);
    expect(lines({ path: 'body', before: null, after: 'x'.repeat(18), text: true }, 24)[2]).toBe(
      `    + ${'x'.repeat(18)}`,
    );
  });
});

describe('statuses', () => {
  const one = (some: Partial<SequenceStatus>): SequenceStatus => ({
    ...{ address: 'cart', name: 'Cart', flow_id: 'Xy12', url: null, status: 'live', desired_status: 'live' },
    ...{ unfinished: null, in_sync: true, last_applied: null, last_error: null },
    ...some,
  });
  const view = (some: Partial<SequenceStatus>[], width = 100, styles = plainStyles): string[] =>
    renderStatusText(
      { version: 1, account: { key: 'production', id: 'A1', name: 'Oak' }, sequences: some.map(one) },
      { styles, width },
    ).split('\n');
  it('tell what a sequence waits for, what drains, and what did not end', () => {
    const drains = {
      flow_id: 'F0',
      since: '',
      until: '',
      checked_at: null,
      state: 'draining',
      words: 'F0\ndrains.',
    } as const;
    const held = { by: 'promotion', name: 'staging' } as const;
    const notes = view([{ held, draining: [drains], unfinished: { kind: 'replace', since: '' } }]).slice(4, 8);
    expect(notes).toEqual([
      '  Waits for staging.',
      '  F0 ↵ drains.',
      '  An earlier replace did not end; the next apply ends it first.',
      '',
    ]);
  });
  it('say of a push that failed what there is still, not what the file asks', () => {
    const last_error = { at: '', message: 'No.' };
    expect(view([{ last_error, desired_status: 'draft' }]).slice(4, 6)).toEqual(['  Still live in Klaviyo. No.', '']);
    expect(badgeOf({ status: 'live', last_error })).toBe('Push Failed');
  });
  it('are painted in their column alone', () => {
    expect(view([{}], 100, marked)[3]).toBe('cart      Cart  Xy12  <good>● Live on Klaviyo</good>  yes      never');
  });
  it('cut the name of a flow, never its id', () => {
    const table = (width: number): string[] =>
      view([{ name: 'A flow of many words' }, { address: 'x', flow_id: null, status: null }], width).slice(2, 5);
    const [head = '', whole = '', none = ''] = table(100);
    expect(whole).toContain('cart      A flow of many words  Xy12  ● Live on Klaviyo  ');
    expect(none).toMatch(/^x {9}– {27}– Not on Klaviyo /);
    expect(table(head.length)).toEqual([head, whole, none]);
    expect(table(head.length - 1)[1]).toContain('  A flow of many wor…  Xy12  ●');
    expect(table(head.length - 12)[1]).toContain('  A flow …  Xy12  ●');
  });
  it('stand below each other where nothing else fits, and break', () => {
    expect(view([{ name: 'A flow of many words', held: { by: 'go_live' } }], 24).slice(2)).toEqual([
      'cart',
      '  A flow of many words',
      '  Xy12',
      '  ● Live on Klaviyo',
      '  in step: yes · last',
      '  applied: never',
      '  Goes live later.',
      '',
    ]);
    expect(
      view([{}, { address: 'b', last_error: { at: '', message: 'One two three four' } }], 20).slice(-12, -7),
    ).toEqual(['  ✗ Push Failed', '  in step: yes ·', '  last applied:', '  never', '  Still live in']);
  });
});
