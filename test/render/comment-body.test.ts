/** The rows and the folded details of a comment, and what is left out where there is no room. */
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, ChangeKind, Cost, Plan, StepChange } from '../../src/plan/plan.ts';
import { detailVariants } from '../../src/plan/markdown/details.ts';
import { renderPlanMarkdown } from '../../src/plan/markdown/comment.ts';
import { change, planWith } from './plans.ts';

const cost: Cost = {
  recipients: 310,
  revenue: 4120,
  currency: 'USD',
  longest_wait_minutes: 0,
  cancels_queue: true,
  forgets_reentry: false,
};
const bare = (some: Partial<Change>): Change => {
  const { at: _, ...one } = change(some);
  return one;
};
const body = (plan: Plan, some: object = {}): string => renderPlanMarkdown(plan, { limit: 65_536, ...some }).body;

describe('a row', () => {
  const row = (some: Partial<Change>): string =>
    body(planWith([bare({ reason: 'why', ...some })]))
      .split('\n')
      .find((line) => line.includes('`cart` |')) ?? '';
  const of = (what: string, now: string, mark = '~'): string => `| ${mark} | **Cart**<br>\`cart\` | ${what} | ${now} |`;
  it.each<[string, Partial<Change>, string]>([
    ['an update', { cost }, of('update in place: why', 'live, 310 people (&#36;4,120), none affected')],
    [
      'without revenue',
      { cost: { ...cost, revenue: 0 } },
      of('update in place: why', 'live, 310 people, none affected'),
    ],
    [
      'that never ran',
      { cost: { ...cost, recipients: 0, revenue: 0 }, has_run: false, status: 'draft' },
      of('update in place: why', 'draft, 0 people'),
    ],
    ['of which nothing is known', {}, of('update in place: why', 'live, none affected')],
    ['and nothing to say', { has_run: false, status: 'draft' }, of('update in place: why', 'draft')],
    [
      'whose people nobody could count',
      { cost: { ...cost, recipients: undefined, revenue: undefined } as unknown as Cost },
      of('update in place: why', 'live, people unknown, none affected'),
    ],
    ['a create', { kind: 'create', status: null, has_run: false }, of('create as draft: why', '–', '+')],
    [
      'a create of what ran before',
      { kind: 'create', status: null, has_run: true },
      of('create as draft: why', '–', '+'),
    ],
    [
      'a replacement',
      { kind: 'replace', cost, destructive: true },
      of('**replace**: why', 'live, 310 people (&#36;4,120), **queue cancelled**', '±'),
    ],
    [
      'a replacement of a draft',
      { kind: 'replace', status: 'draft', has_run: false },
      of('**replace**: why', 'draft', '±'),
    ],
    ['a deletion', { kind: 'delete', status: 'draft', has_run: false }, of('**delete**: why', 'draft', '−')],
    [
      'what cannot be planned',
      { kind: 'blocked', status: null, has_run: false },
      of('**cannot be planned**: why', '–', '✗'),
    ],
    [
      'what costs but no people',
      { kind: 'status', destructive: true, cost: { ...cost, cancels_queue: false } },
      of('**change the status**: why', 'live, 310 people (&#36;4,120), **affected**'),
    ],
    [
      'what costs, nobody knows whom',
      { kind: 'status', destructive: true },
      of('**change the status**: why', 'live, **queue cancelled**'),
    ],
    [
      'what waits for a window',
      { held: { by: 'window', name: 'Black Friday', until: '2026-12-02T23:00:00.000Z', zone: 'Europe/Berlin' } },
      of(
        'update in place: why<br>**waits until 3 Dec 2026, 00:00 Europe/Berlin** (Black Friday)',
        'live, none affected',
      ),
    ],
    [
      'what no window lets through',
      { held: { by: 'window' } },
      of('update in place: why<br>**waits**, and no window opens within a year', 'live, none affected'),
    ],
    [
      'what goes live later',
      { held: { by: 'go_live', until: '2026-12-02T23:00:00.000Z', zone: 'UTC' } },
      of('update in place: why<br>goes live **2 Dec 2026, 23:00 UTC**', 'live, none affected'),
    ],
    [
      'what is late',
      { due: { by: 'end', at: '2026-12-02T23:00:00.000Z', late_minutes: 90 } },
      of('update in place: why<br>was to end **1 hour 30 minutes ago**', 'live, none affected'),
    ],
  ])('%s', (_, some, line) => {
    expect(row(some)).toBe(line);
  });
});

describe('a verdict', () => {
  const first = (plan: Plan, some: object = {}): string => body(plan, some).split('\n').slice(1).join('\n');
  it('that there is nothing to do', () => {
    const plan = planWith([bare({ kind: 'none' })]);
    expect(first(plan)).toBe(
      '**Sluice: nothing to do.** Account **production** (Oak &amp; Iron) · 1 sequence, all in step · plan `dddddddd`.\n',
    );
    expect(first(plan, { commit: 'a1b2c3d4e5' })).toContain('plan `dddddddd` for `a1b2c3d`.');
    expect(first({ ...plan, commit: 'a1b2c3d4e5' })).toContain('plan `dddddddd` for `a1b2c3d`.');
    const ledger = [{ edit: 'forget', address: 'a' } as const];
    expect(first({ ...plan, ledger })).toContain(
      "plan `dddddddd` · Only Sluice's own record of a is behind; an apply brings it up to date.",
    );
  });
  it('that a refusal stands in the way, though nothing changes', () => {
    const plan = planWith([], { refusals: [{ code: 'diverged', message: 'It diverged.', allow: 'Merge.' }] });
    expect(first(plan)).toContain(
      '### Sluice: no change\n\nAccount **production** (Oak &amp; Iron) · plan `dddddddd` · **nothing has been changed, and merging applies nothing until what stands under "Before you merge" is settled**.',
    );
  });
  it('that nothing can be applied while there are errors', () => {
    const refusals = [{ code: 'has-errors', message: '1 error in a.', allow: 'Mend it.' } as const];
    const plan = planWith([bare({})], {
      refusals,
      diagnostics: [diagnostic('yaml-syntax', 'A quote is open.', 'Close it.')],
    });
    const text = first(plan);
    expect(text).toContain(
      '### Sluice – 1 error: nothing can be applied\n\nAccount **production** (Oak &amp; Iron) · 1 update in place',
    );
    expect(text).toContain('merging applies nothing until this is mended**');
    expect(text).not.toContain('Before you merge');
  });
  it('that what is held waits', () => {
    const held = { by: 'window' } as const;
    expect(first(planWith([bare({ held })]))).toContain('; **it waits for a window for changes**.');
    expect(first(planWith([bare({ held }), bare({ address: 'b' })]))).toContain('**but 1 change waits for a window**.');
  });
  it('of what changes', () => {
    const plan = planWith([bare({}), bare({ address: 'b', kind: 'none' }), bare({ address: 'c', kind: 'create' })]);
    expect(first(plan)).toContain(
      '### Sluice: 1 update in place, 1 create\n\nAccount **production** (Oak &amp; Iron) · 1 unchanged · plan `dddddddd` · nothing has been changed yet; merging applies this.',
    );
    expect(first(plan, { standing: 'this is what was applied' })).toContain(
      '1 unchanged · plan `dddddddd` · this is what was applied.',
    );
  });
});

describe('details', () => {
  const step = (some: Partial<StepChange>): StepChange => ({
    step: 'hello',
    branch: '',
    kind: 'email',
    label: 'Hello',
    change: 'update',
    fields: [],
    ...some,
  });
  const subject = { path: 'subject', before: 'A', after: null };
  const whole = (some: Partial<Change>): string => detailVariants(bare(some), planWith([])).at(-1) ?? '';
  const table = (some: Partial<Change>): string[] =>
    whole(some)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| |'));
  it.each<[string, Partial<Change>, string[]]>([
    ['a field', { steps: [step({ fields: [subject] })] }, ['| ~ | `hello` | `subject` | A | – |']],
    [
      'an empty one',
      { steps: [step({ fields: [{ ...subject, before: '' }] })] },
      ['| ~ | `hello` | `subject` | – | – |'],
    ],
    [
      'a secret',
      { steps: [step({ fields: [{ path: 'url', before: '•••', after: '•••' }] })] },
      ['| ~ | `hello` | `url` | secret, not shown | another secret |'],
    ],
    [
      'in a branch',
      { steps: [step({ branch: 'gold: yes', fields: [subject] })] },
      ['| ~ | `hello` in gold: yes | `subject` | A | – |'],
    ],
    ['of the flow', { diff: [{ path: 'name', before: 'A', after: 'B' }] }, ['| ~ | *the flow* | `name` | A | B |']],
    ['a new step', { steps: [step({ change: 'add' })] }, ['| + | `hello` | new step | – | email: Hello |']],
    [
      'a step that goes',
      { steps: [step({ change: 'remove' })] },
      ['| − | `hello` | removed step | email: Hello | – |'],
    ],
    [
      'a step that stands elsewhere',
      { steps: [step({ change: 'move', label: '' })] },
      ['| ↕ | `hello` | stands elsewhere | email | email |'],
    ],
    ['nothing of steps of a new flow', { kind: 'create', diff: [subject], steps: [step({ change: 'add' })] }, []],
    [
      'no texts: they stand below',
      { diff: [{ ...subject, text: true }], steps: [step({ fields: [{ ...subject, text: true }] })] },
      [],
    ],
  ])('in the table: %s', (_, some, rows) => {
    expect(table(some)).toEqual(rows);
  });
  it('texts as differences, with whose they are', () => {
    const body = { path: 'body', before: 'one', after: 'two', text: true };
    const text = whole({ kind: 'delete', diff: [body], steps: [step({ branch: 'gold: yes', fields: [body] })] });
    expect(text).toContain('*the flow*, `body`: +1 −1 lines\n\n- <del>one</del> <ins>two</ins>');
    expect(text).toContain('`hello` in gold: yes, `body`: +1 −1 lines\n\n- <del>');
  });
  it('from the shortest to the whole', () => {
    const lines = (word: string): string => Array.from({ length: 30 }, (_, i) => `${word} ${i}`).join('\n');
    const fields = [{ path: 'body', before: lines('a'), after: lines('b'), text: true }];
    const all = detailVariants(bare({ steps: [step({ fields })] }), planWith([]));
    expect(all.map((text) => [text.includes('```mermaid'), text.match(/^- </gm)?.length ?? 0])).toEqual([
      [false, 0],
      [true, 0],
      [true, 16],
      [true, 30],
    ]);
    expect(all[0]).toContain('`hello`, `body`: +30 −30 lines.\n');
    expect(all[2]).toContain('… and 14 more lines of it.');
    expect(all[3]).not.toContain('more lines');
    const twenty = Array.from({ length: 19 }, (_, i) => `a ${i}`).join('\n');
    const short = [{ path: 'body', before: null, after: twenty, text: true }];
    expect(detailVariants(bare({ kind: 'delete', steps: [step({ fields: short })] }), planWith([]))).toHaveLength(2);
  });
  it.each<[ChangeKind, boolean]>([
    ['none', false],
    ['blocked', false],
    ['delete', false],
    ['retire', false],
    ['create', true],
    ['adopt', true],
    ['update', true],
    ['status', true],
    ['replace', true],
  ])('of %s draw a picture: %s', (kind, drawn) => {
    expect(detailVariants(bare({ kind, steps: [step({ change: 'same' })] }), planWith([])).length > 0).toBe(drawn);
  });
  it.each<[Partial<Change>, string]>([
    [{ kind: 'create', trigger: 'list A' }, '"+ list A"'],
    [{ diff: [{ path: 'trigger', before: 'x', after: 'list A' }] }, '"~ list A"'],
    [{ trigger: 'list A', diff: [{ path: 'where', before: 'x', after: 'y' }] }, '"~ list A"'],
    [{ trigger: 'list A', diff: [{ path: 'name', before: 'x', after: 'y' }] }, '"list A"'],
  ])('mark the trigger of %j', (some, label) => {
    expect(whole({ ...some, steps: [step({ change: 'same' })] })).toContain(label);
  });
  it('hold the notes of a change that is no danger', () => {
    const steps = [step({ fields: [subject] })];
    expect(whole({ steps, notes: ['A note.'] })).toContain('\n\nA note.\n\n');
    expect(whole({ steps, notes: ['A note.'], destructive: true })).not.toContain('A note.');
  });
  it('are none where there is nothing to fold', () => {
    expect(detailVariants(bare({ notes: ['A note.'] }), planWith([]))).toEqual([]);
  });
});

describe('what does not fit', () => {
  const kinds = (index: number): ChangeKind => (index < 4 ? 'replace' : 'update');
  const place = (address: string) => ({ file: `flows/${address}.yaml`, line: 2, column: 1, endLine: 2, endColumn: 2 });
  const changes = Array.from({ length: 24 }, (_, i): Change => {
    const address = `series-${String(i).padStart(2, '0')}`;
    return change({
      address,
      kind: kinds(i),
      destructive: kinds(i) === 'replace',
      reason: `reason ${'r'.repeat(60)}`,
      cost: { ...cost, cancels_queue: kinds(i) === 'replace' },
      steps: [
        {
          step: 'hello',
          branch: '',
          kind: 'email',
          label: 'Hello',
          change: 'update',
          fields: [{ path: 'subject', before: 'b'.repeat(60), after: 'a'.repeat(60) }],
        },
      ],
    });
  });
  const plan = planWith(changes, {
    diagnostics: changes.map(({ address }) =>
      diagnostic('no-exit', `Nobody leaves ${address}.`, 'Add exit_when.', { address, at: place(address) }),
    ),
    skipped: changes.map(({ address }) => ({
      ...place(address),
      address,
      step: 'tag',
      kind: 'tag',
      message: '',
      advice: 'Write update_profile.',
    })),
  });
  const whole = body(plan);
  const render = (limit: number, some: object = {}) => renderPlanMarkdown(plan, { limit, ...some });
  const rowsOf = (text: string): number => text.match(/^\| [~±] \| .*`series/gm)?.length ?? 0;
  const count = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
  const limits = Array.from({ length: 18 }, (_, i) => 4000 + i * 1200);

  it('is nothing, where there is room for all and what is kept free for saying so', () => {
    const marker = whole.slice(0, whole.indexOf('\n')).length;
    expect(whole).not.toContain('Not everything fits');
    expect([rowsOf(whole), whole.match(/what changes<.summary>/g)?.length]).toEqual([24, 24]);
    expect(render(whole.length + 1400)).toEqual({ body: whole });
    expect(render(whole.length)).toHaveProperty('overflow');
    expect(marker).toBeGreaterThan(500);
  });
  it('is counted, is never a danger, and never more than must be', () => {
    for (const limit of limits) {
      const { body: text } = render(limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      const head = text.slice(0, text.indexOf('warnings: no-exit'));
      for (const { address, destructive } of changes) if (destructive) expect(head).toContain(address);
      if (!text.includes('Not everything fits')) continue;
      expect(text.length).toBeGreaterThan(limit - 2600);
      expect(count(text, /(\d+) rows? of the table/)).toBe(24 - rowsOf(text));
      const shown = text.match(/what changes<.summary>/g)?.length ?? 0;
      expect(count(text, /the details of (\d+) sequences?/)).toBeGreaterThanOrEqual(24 - shown);
      expect(text.includes('some lists are only named')).toBe(!text.includes('Write update\\_profile.'));
    }
  });
  it('goes in this order: details, then what is said of skipped steps, then rows from the least harmful on', () => {
    const seen = limits.map((limit) => {
      const { body: text } = render(limit);
      return {
        rows: rowsOf(text),
        details: text.match(/what changes<.summary>/g)?.length ?? 0,
        skipped: text.includes('| step | where | instead |') ? 2 : /^- `flows[^,\n]*` `tag`$/m.test(text) ? 1 : 0,
        warnings: /^- `flows[^,\n]*`: .* Add exit/m.test(text) ? 2 : /^- `flows[^,\n]*`: /m.test(text) ? 1 : 0,
        danger: text.includes('Everyone queued in it')
          ? 2
          : text.includes('> - `series-00` will be replaced (')
            ? 1
            : 0,
      };
    });
    for (const { rows, details, skipped, warnings, danger } of seen) {
      if (details > 0) expect(rows).toBe(24);
      expect(danger).toBeGreaterThanOrEqual(warnings);
      expect(warnings).toBeGreaterThanOrEqual(skipped);
    }
    const whats = ['rows', 'details', 'skipped', 'warnings', 'danger'] as const;
    expect(whats.map((what) => new Set(seen.map((one) => one[what])).size > 1)).toEqual([true, true, true, true, true]);
    const table = [...render(12_000).body.matchAll(/^\| [~±] \| .*`(series-\d+)`/gm)].map(([, address]) => address);
    expect(table.slice(0, 4).sort()).toEqual(['series-00', 'series-01', 'series-02', 'series-03']);
  });
  it('stands in the summary, which is linked where it is known', () => {
    const { body: text, overflow = '' } = render(12_000);
    expect(text).toContain('all of it stands in the summary of the workflow run.*');
    expect(overflow).not.toContain('<!-- sluice');
    expect(overflow.startsWith('### Sluice')).toBe(true);
    expect(rowsOf(overflow)).toBe(24);
    const summaryUrl = 'https://github.test/run/1';
    expect(render(12_000, { summaryUrl }).body).toContain(`[the summary of the workflow run](${summaryUrl}).*`);
    const far = `https://github.test/${'x'.repeat(900)}`;
    for (const limit of limits.slice(0, 4))
      expect(render(limit, { summaryUrl: far }).body.length).toBeLessThanOrEqual(limit);
  });
});
