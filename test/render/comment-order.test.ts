/** How a comment is put together: what stands where, what its title counts, and what it says is left out. */
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { renderPlanMarkdown } from '../../src/plan/markdown/comment.ts';
import type { Meeting } from '../../src/plan/meeting.ts';
import type { DrainRow, Plan, Refusal, SkippedRow, StepChange } from '../../src/plan/plan.ts';
import { change, planWith } from './plans.ts';

const step = (fields: StepChange['fields']): StepChange => ({
  ...{ step: 'hello', branch: '', kind: 'email', label: 'Hello', change: 'update', fields },
});
const subject = { path: 'subject', before: 'A', after: 'B' };
const skipped = (line: number): SkippedRow => ({
  ...{ address: 'a', step: 'tag', kind: 'tag', file: 'flows/a.yaml', line, column: 3, message: '', advice: '' },
});
const body = (plan: Plan, some: object = {}): string => renderPlanMarkdown(plan, { limit: 65_536, ...some }).body;

describe('a comment', () => {
  const now = Date.parse('2027-01-12T08:00:00Z');
  const drain: DrainRow = {
    ...{ flow_id: 'F1', address: 'old', name: 'Old', since: '2026-12-01T00:00:00Z', act: 'wait', edited: [] },
    ...{ until: '2027-02-14T08:00:00Z', checked_at: null, state: 'draining' },
  };
  const meeting: Meeting = {
    story: 'joining',
    channel: 'email',
    hours: 16,
    timeline: [],
    comes: { address: 'a', step: 'x' },
    skipped: { address: 'b', step: 'y' },
  };
  const refusal: Refusal = { code: 'destroys-run-flow', address: 'm', message: 'It has run.', allow: '' };
  const plan = planWith(
    [
      change({ address: 'z', name: '', kind: 'create', status: null, steps: [step([])] }),
      change({ address: 'm', name: '', kind: 'delete', destructive: true, steps: [step([subject])] }),
      change({ address: 'a', name: '', steps: [step([subject])] }),
    ],
    {
      refusals: [refusal],
      drains: [drain],
      skipped: [skipped(5), skipped(6)],
      diagnostics: [diagnostic('no-exit', 'Nobody leaves.', '')],
      meetings: { found: [meeting], before: 0, unseen: 0 },
    },
  );
  it('says what is dangerous, then what happens, what is to be decided and known, and each change from A to Z', () => {
    const firsts = body(plan, { now })
      .split('\n\n')
      .map((block) => block.split('\n').slice(0, 2).join(' / ').slice(0, 72));
    expect(firsts.filter((line) => !/^(-|\||\*\*|<\/|```|Move)/.test(line) || /^\*\*(Dr|Sk)/.test(line))).toEqual([
      expect.stringMatching(/^<!-- sluice account=production /),
      'Account **production** (Oak &amp; Iron) · 2 steps skipped · plan `dddddd',
      '> [!CAUTION] / > **Look at this first**',
      '> [!NOTE] / > 1 flow that runs is changed where it stands; nobody in it ',
      '> [!IMPORTANT] / > **Before you merge**',
      '**Draining** – closed to newcomers; the people inside go on to the end /',
      '<details><summary>1 warning: no-exit</summary>',
      '**Skipped steps** – Klaviyo has no equivalent; the flow goes on without ',
      '<details><summary>1 pair of live sequences can meet in one person now: S',
      '<details><summary><code>a</code>: what changes</summary>',
      '<details><summary><code>m</code>: what changes</summary>',
      '<details><summary><code>z</code>: what changes</summary>',
    ]);
  });
  it('lists its rows from A to Z too', () => {
    const rows = [...body(plan).matchAll(/^\| [+~−] \| `(\w)` /gm)].map(([, address]) => address);
    expect(rows).toEqual(['a', 'm', 'z']);
  });
  it('begins with its table where nothing is dangerous, whatever is to be decided', () => {
    const own = planWith([change({ name: '' })], { refusals: [{ code: 'diverged', message: 'M.', allow: 'A.' }] });
    const text = body(own);
    expect(text.indexOf('| ~ | `cart`')).toBeLessThan(text.indexOf('> [!IMPORTANT]'));
  });
  it('remembers what an earlier merge brought', () => {
    const [marker = ''] = body(plan, { inherited: ['a'] }).split('\n');
    expect(marker).toMatch(/,a:[\w.]+\^ -->$/);
    expect(body(plan).split('\n')[0]).not.toContain('^');
  });
  it('has no note of what runs where nothing that runs is changed, and no section that is empty', () => {
    const text = body(planWith([change({ status: 'draft', name: '' })]));
    expect(text.split('\n').slice(1)).toEqual([
      '### Sluice: 1 update in place',
      '',
      'Account **production** (Oak &amp; Iron) · plan `dddddddd` · nothing has been changed yet; merging applies this.',
      '',
      '| | sequence | what happens | now in Klaviyo (30 days) |',
      '|---|---|---|---|',
      '| ~ | `cart` | update in place: 1 body | draft, none affected |',
      '',
    ]);
  });
});

describe('its title', () => {
  const title = (some: Partial<Plan>): string[] =>
    body(planWith([change({})], some))
      .split('\n')
      .slice(1, 4);
  const has: Refusal = { code: 'has-errors', message: '', allow: '' };
  const error = diagnostic('yaml-syntax', 'A quote is open.', '');
  const warning = diagnostic('no-exit', 'Nobody leaves.', '');
  const account = 'Account **production** (Oak &amp; Iron)';
  it('counts skipped steps', () => {
    const says = (steps: string): string =>
      `${account} · ${steps} skipped · plan \`dddddddd\` · nothing has been changed yet; merging applies this.`;
    expect(title({ skipped: [skipped(5)] })[2]).toBe(says('1 step'));
    expect(title({ skipped: [skipped(5), skipped(6)] })[2]).toBe(says('2 steps'));
  });
  it('counts errors, not warnings, where they stop everything', () => {
    expect(title({ diagnostics: [error, warning], refusals: [has] })[0]).toBe(
      '### Sluice – 1 error: nothing can be applied',
    );
    expect(title({ diagnostics: [error, warning] })[0]).toBe('### Sluice: 1 update in place');
    expect(title({ diagnostics: [warning], refusals: [has] })[0]).toBe('### Sluice: 1 update in place');
  });
});

describe('what is left out', () => {
  const sentences = (plan: Plan, limits: readonly number[]): string[] => [
    ...new Set(
      limits.map((limit) => /^\*Not everything fits here: (.*)\*$/m.exec(body(plan, { limit }))?.[1] ?? 'all'),
    ),
  ];
  const range = (from: number, to: number, by: number): number[] =>
    Array.from({ length: Math.ceil((to - from) / by) }, (_, i) => from + i * by);
  const place = 'all of it stands in the summary of the workflow run.';
  const reason = 'r'.repeat(150);
  it('is said in words: rows', () => {
    const plan = planWith(['a', 'b', 'c'].map((address) => change({ address, reason, status: 'draft' })));
    expect(sentences(plan, range(1200, 2400, 40))).toEqual([
      `3 rows of the table are left out; ${place}`,
      `2 rows of the table are left out; ${place}`,
      `1 row of the table is left out; ${place}`,
      'all',
    ]);
  });
  it('the least harmful first, and details before any row', () => {
    const steps = [step([{ ...subject, before: 'x'.repeat(300) }])];
    const plan = planWith([
      change({ address: 'a', reason, status: 'draft', steps }),
      change({ address: 'z', kind: 'delete', reason, status: 'draft', has_run: false, steps }),
    ]);
    expect(sentences(plan, range(1200, 5000, 40))).toEqual([
      `2 rows of the table are left out, the details of 2 sequences are shortened or left out; ${place}`,
      `1 row of the table is left out, the details of 2 sequences are shortened or left out; ${place}`,
      `the details of 2 sequences are shortened or left out; ${place}`,
      `the details of 1 sequence are shortened or left out; ${place}`,
      'all',
    ]);
    const one = range(1200, 2400, 40)
      .map((limit) => body(plan, { limit }))
      .find((text) => text.includes('1 row of the table'));
    expect([...(one ?? '').matchAll(/^\| [~−] \|.*`([az])`/gm)].map(([, address]) => address)).toEqual(['z']);
  });
  it('never more than there is room for, whatever a detail needs at least', () => {
    const fields = Array.from({ length: 30 }, (_, i) => ({ path: `field ${i}`, before: 'a'.repeat(200), after: 'b' }));
    const mail = { path: 'body', before: 'One pan.', after: 'One lid.', text: true };
    const plan = planWith(['a', 'b'].map((address) => change({ address, steps: [step([...fields, mail])] })));
    for (const limit of range(1500, 20_000, 700)) expect(body(plan, { limit }).length).toBeLessThanOrEqual(limit);
  });
  it('is as little as can be: hardly more is kept free than it takes to say so', () => {
    const steps = [step([subject])];
    const plan = planWith(
      [...'abcdefgh'].map((address) => change({ address, steps, destructive: address === 'a' })),
      { diagnostics: [diagnostic('no-exit', 'Nobody leaves.', '')] },
    );
    const whole = body(plan).length;
    const isWhole = (limit: number): boolean => !body(plan, { limit }).includes('Not everything fits');
    expect([697, 698].map((free) => isWhole(whole + free))).toEqual([false, true]);
  });
  it('of a summary too, which is measured in bytes', () => {
    const fields = Array.from({ length: 8 }, (_, i) => ({
      path: `f${i}`,
      before: 'ä'.repeat(399),
      after: 'ö'.repeat(399),
    }));
    const plan = planWith(Array.from({ length: 150 }, (_, i) => change({ address: `a${i}`, steps: [step(fields)] })));
    const { overflow = '' } = renderPlanMarkdown(plan, { limit: 65_536 });
    const bytes = Buffer.byteLength(overflow);
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    expect(bytes).toBeGreaterThan(980_000);
    expect(overflow).toMatch(
      /\*Not everything fits here: the details of \d+ sequences are shortened or left out; `sluice plan` shows all of it\.\*/,
    );
  });
});
