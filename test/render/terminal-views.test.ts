/** `status` and `drift`: what is painted how, and where a column gives way. */
import { describe, expect, it } from 'vitest';
import type { DriftReport } from '../../src/plan/drift.ts';
import { renderDriftMarkdown, renderDriftText } from '../../src/plan/terminal/render-drift.ts';
import { plainStyles, type Styles } from '../../src/plan/terminal/render-styles.ts';
import type { SequenceStatus, StatusReport } from '../../src/plan/results.ts';
import { renderStatusText } from '../../src/plan/terminal/status-view.ts';
import { marked } from './marked.ts';

describe('statuses', () => {
  const one = (some: Partial<SequenceStatus>): SequenceStatus => ({
    address: 'cart',
    name: 'Cart',
    flow_id: 'Xy12',
    url: null,
    status: 'live',
    desired_status: 'live',
    unfinished: null,
    in_sync: true,
    last_applied: { at: '2026-11-20T09:12:00Z', commit: 'a1b2c3d4e5f6' },
    last_error: null,
    ...some,
  });
  const view = (width: number, styles: Styles, ...sequences: Partial<SequenceStatus>[]): string => {
    const account = { key: 'production', id: 'A1', name: 'Oak' };
    const report: StatusReport = { version: 1, account, sequences: sequences.map(one) };
    return renderStatusText(report, { styles, width });
  };
  const failed = { last_error: { at: '', message: 'No.' } };
  it.each<[Partial<SequenceStatus>, string]>([
    [{}, '<good>● Live on Klaviyo</good>'],
    [{ status: 'manual', desired_status: null }, '<warning>◐ Manual on Klaviyo</warning>'],
    [{ status: 'draft', desired_status: null }, '<dim>○ Draft on Klaviyo</dim>'],
    [failed, '<danger>✗ Push Failed</danger>'],
    [{ status: null, flow_id: null }, '<dim>– Not on Klaviyo</dim>'],
  ])('%j is painted', (some, badge) => {
    expect(view(100, marked, some).replace(/ +<\//g, '</')).toContain(badge);
    expect(view(20, marked, some).replace(/ +<\//g, '</')).toContain(badge);
  });
  it('of one that is in step are a table and nothing else', () => {
    expect(view(100, plainStyles, {})).toBe(
      [
        'Account production (Oak, A1)',
        '',
        'sequence  flow        status             in step  last applied',
        'cart      Cart  Xy12  ● Live on Klaviyo  yes      2026-11-20 a1b2c3d',
        '',
      ].join('\n'),
    );
  });
  it.each<[string, Partial<SequenceStatus>[], string[]]>([
    ['one push', [failed], ['1 push failed; the next apply tries again: sluice apply']],
    ['two pushes', [failed, failed], ['2 pushes failed; the next apply tries again: sluice apply']],
    ['one not in step', [{ in_sync: false }], ['1 sequence not in step; what would change: sluice plan']],
    [
      'a push that failed is not said twice',
      [{ ...failed, in_sync: false }],
      ['1 push failed; the next apply tries again: sluice apply'],
    ],
    ['one of which nothing can be told', [{ in_sync: null }], []],
  ])('%s', (_, some, lines) => {
    const [, , rest = ''] = view(100, plainStyles, ...some)
      .trimEnd()
      .split('\n\n');
    expect(rest === '' ? [] : rest.split('\n')).toEqual(lines);
  });
  it.each<[Partial<SequenceStatus>, string | undefined]>([
    [{ desired_status: 'draft' }, '  The file says draft, Klaviyo has live.'],
    [{ desired_status: null }, undefined],
    [{ status: null, flow_id: null, desired_status: 'live' }, undefined],
    [{ ...failed, desired_status: 'draft' }, '  Still live in Klaviyo. No.'],
    [{ ...failed, status: null, flow_id: null }, '  No.'],
  ])('note of %j', (some, note) => {
    expect(view(100, plainStyles, some).split('\n')[4] || undefined).toBe(note);
  });
  const head = (width: number, some: Partial<SequenceStatus> = {}): string[] =>
    view(width, plainStyles, { name: 'A rather long name of a flow', ...some })
      .split('\n')
      .slice(2, 4);
  it.each<[number, string[]]>([
    [
      100,
      [
        'sequence  flow                                status             in step  last applied',
        'cart      A rather long name of a flow  Xy12  ● Live on Klaviyo  yes      2026-11-20 a1b2c3d',
      ],
    ],
    [
      72,
      [
        'sequence  flow            status             in step  last applied',
        'cart      A rathe…  Xy12  ● Live on Klaviyo  yes      2026-11-20 a1b2c3d',
      ],
    ],
    [
      71,
      [
        'sequence  flow                 status             in step  last applied',
        'cart      A rather lon…  Xy12  ● Live on Klaviyo  yes      2026-11-20',
      ],
    ],
    [
      66,
      [
        'sequence  flow            status             in step  last applied',
        'cart      A rathe…  Xy12  ● Live on Klaviyo  yes      2026-11-20',
      ],
    ],
    [
      65,
      [
        'sequence  flow  status             in step  last applied',
        'cart      Xy12  ● Live on Klaviyo  yes      2026-11-20',
      ],
    ],
    [
      56,
      [
        'sequence  flow  status             in step  last applied',
        'cart      Xy12  ● Live on Klaviyo  yes      2026-11-20',
      ],
    ],
    [55, ['cart', '  A rather long name of a flow  Xy12']],
  ])('in %i columns', (width, lines) => {
    expect(head(width).map((line) => line.trimEnd())).toEqual(lines);
  });
});

describe('drift', () => {
  const report = (fields: DriftReport['drift'][number]['fields'], address = 'cart'): DriftReport => ({
    version: 1,
    account: { key: 'production', id: 'A1', name: 'Oak' },
    drift: [{ address, flow_id: 'F1', kind: 'both', fields }],
  });
  const text = (fields: DriftReport['drift'][number]['fields'], width = 80, styles = plainStyles): string[] =>
    renderDriftText(report(fields), { styles, width }).split('\n');
  const field = (base: string | null, yaml: string | null, klaviyo: string | null) => ({
    path: 'a.subject',
    base,
    yaml,
    klaviyo,
  });
  it('of none is said in one line', () => {
    const none = { ...report([]), drift: [] };
    expect(renderDriftText(none, { styles: marked, width: 80 })).toBe(
      '<good>Account production (Oak, A1): no drift, all in step.</good>\n',
    );
    expect(renderDriftText(none, { styles: plainStyles, width: 30 })).toBe(
      'Account production (Oak, A1):\nno drift, all in step.\n',
    );
    expect(renderDriftMarkdown(none)).toBe('**Sluice: no drift.** Account production (Oak, A1). All in step.\n');
  });
  it.each([
    ['each side', field('a', 'b', 'c'), ['    applied   a', '    file      b', '    Klaviyo   c']],
    ['what was never applied', field(null, 'b', null), ['    file      b', '    Klaviyo   (none)']],
    ['secrets', field(null, '•••', 'c'), ['    file      secret, not shown', '    Klaviyo   c']],
    ['a long one by its lines', field(null, 'b', 'x'.repeat(301)), ['    Klaviyo → file   +1 −1 lines']],
    ['not one that is just short enough', field(null, 'b', 'x '.repeat(150)), undefined],
    ['one of several lines', field(null, 'b\nc', 'b'), ['    Klaviyo → file   +1 line']],
  ])('%s', (_, one, lines) => {
    const shown = text([one], 400).slice(4, -3);
    if (lines === undefined) expect(shown).toHaveLength(2);
    else expect(shown).toEqual(lines);
  });
  const unread = [{ address: 'vip', flow_id: 'F2', why: 'Its file has\nan error.' }];
  it('tells what could not be looked at: on a terminal', () => {
    const shown = (one: DriftReport): string[] =>
      renderDriftText({ ...one, unread }, { styles: marked, width: 80 })
        .trimEnd()
        .split('\n');
    expect(shown({ ...report([]), drift: [] })).toEqual([
      '<change>vip  left alone: Its file has ↵ an error.</change>',
      '<good>Account production (Oak, A1): no drift, all else in step.</good>',
    ]);
    expect(shown(report([])).slice(-2)).toEqual(['', '<change>vip  left alone: Its file has ↵ an error.</change>']);
  });
  it('and in a comment', () => {
    const line = '- `vip` was left alone: Its file has ↵ an error.';
    expect(renderDriftMarkdown({ ...report([]), drift: [], unread })).toBe(
      `**Sluice: no drift.** Account production (Oak, A1). All else in step.\n\n${line}\n`,
    );
    const shown = renderDriftMarkdown({ ...report([field('a', 'b', '')]), unread });
    expect(shown.split('\n\n')).toEqual([
      '### Sluice: 1 sequence not in step with Klaviyo',
      'Account production (Oak, A1)',
      [
        '| sequence | what | where | what to do |',
        '|---|---|---|---|',
        '| `cart` | changed in the file and edited in Klaviyo | `a.subject` | To keep the edit: `sluice pull cart`. To overwrite it: `sluice apply --overwrite-drift cart` |',
      ].join('\n'),
      '**`cart`**',
      '| field | last applied | in the file | in Klaviyo |\n|---|---|---|---|\n| `a.subject` | a | b | – |',
      `${line}\n`,
    ]);
  });
  it('is painted, and breaks', () => {
    expect(text([field(null, 'b c', 'd')], 80, marked)).toEqual([
      '<bold>Account production (Oak, A1): 1 sequence not in step with Klaviyo</bold>',
      '',
      '<bold>cart  changed in the file and edited in Klaviyo</bold>',
      '  <change>a.subject</change>',
      '    <dim>file   </dim>   b c',
      '    <dim>Klaviyo</dim>   d',
      '  To keep the edit: <command>sluice pull cart</command>',
      '  To overwrite it: <command>sluice apply --overwrite-drift cart</command>',
      '',
    ]);
    const narrow = text([field(null, 'bbbb cccc', 'd')], 20, marked);
    expect(narrow.slice(narrow.findIndex((line) => line.includes('cart')))).toEqual([
      '<bold>cart  changed in the</bold>',
      'file and edited in',
      'Klaviyo',
      '  <change>a.subject</change>',
      '    <dim>file   </dim>   bbbb',
      '              cccc',
      '    <dim>Klaviyo</dim>   d',
      '  To keep the edit:',
      '    <command>sluice pull cart</command>',
      '  To overwrite it:',
      '    <command>sluice apply --overwrite-drift cart</command>',
      '',
    ]);
    const way = '  To keep the edit: sluice pull cart';
    expect(text([], way.length)).toContain(way);
    expect(text([], way.length - 1)).not.toContain(way);
  });
  it('in a comment keeps within its limit, and says so', () => {
    const many = {
      ...report([]),
      drift: Array.from({ length: 40 }, (_, i) => report([field('', '•••', 'c')], `cart-${i}`).drift[0]!),
    };
    const whole = renderDriftMarkdown(many);
    expect(whole).toContain('| `a.subject` | – | secret, not shown | c |');
    expect(whole).not.toContain('Not everything fits');
    for (const limit of [1000, 4000, 8000]) {
      const cut = renderDriftMarkdown(many, limit);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut.length).toBeGreaterThan(limit - 500);
      expect(cut.endsWith('*Not everything fits here; `sluice drift` shows all of it.*\n')).toBe(true);
    }
  });
});
