/** What a comment says before anything else, in each of its three lengths: in full, a short line each, only named. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Change, Cost, Plan, Refusal, SkippedRow } from '../../src/plan/plan.ts';
import { decisionSection } from '../../src/plan/markdown/decisions.ts';
import {
  dangerSection,
  sequenceWords,
  skippedSection,
  touchedSentence,
  warningSection,
} from '../../src/plan/markdown/head.ts';
import type { Section } from '../../src/plan/markdown/head.ts';
import { commitLink, placeLink } from '../../src/plan/markdown/links.ts';
import { change, planWith } from './plans.ts';

const cost: Cost = {
  recipients: 310,
  revenue: 4120,
  currency: 'USD',
  longest_wait_minutes: 0,
  cancels_queue: true,
  forgets_reentry: false,
};
const at = { file: 'flows/cart.yaml', line: 3, column: 1, endLine: 3, endColumn: 2 };
const problem = (some: Partial<Diagnostic>): Diagnostic => ({
  code: 'no-exit',
  severity: 'warning',
  message: 'Nobody leaves.',
  detail: 'Add exit_when.',
  ...some,
});
const lines = (section: Section | undefined, length: 'full' | 'short' = 'full'): string[] =>
  (section?.[length] ?? '').split('\n').slice(1);

describe('danger', () => {
  const harm = (some: Partial<Change>): Change =>
    change({ destructive: true, reason: 'the trigger changes', cost, ...some });
  const danger = (changes: readonly Change[], problems: readonly Diagnostic[] = []) =>
    dangerSection(planWith(changes), problems, {});
  const full = (some: Partial<Change>): string[] => lines(danger([harm(some)]));
  const queue = 'Everyone queued in it is cancelled (310 recipients in 30 days, &#36;4,120)';
  const cart = '> - **Cart** (`flows/cart.yaml`)'.replace('flows/cart.yaml', 'cart');

  it.each<[string, Partial<Change>, string]>([
    ['replace', { kind: 'replace' }, `${cart} will be replaced: the trigger changes. ${queue}.`],
    ['delete', { kind: 'delete' }, `${cart} will be deleted, its analytics with it: the trigger changes. ${queue}.`],
    ['retire', { kind: 'retire' }, `${cart} will be set to draft and kept: the trigger changes. ${queue}.`],
    ['status', { kind: 'status' }, `${cart} will be set to draft. ${queue}.`],
    ['update', { kind: 'update' }, `${cart} will be changed and set to draft. ${queue}.`],
    ['what else there may be', { kind: 'adopt' }, `${cart} is harmed. ${queue}.`],
    [
      'how long people may wait',
      { kind: 'status', cost: { ...cost, longest_wait_minutes: 1440 } },
      `${cart} will be set to draft. ${queue.slice(0, -1)}); people can wait up to 1 day in it.`,
    ],
    [
      'whose people stay',
      { kind: 'status', cost: { ...cost, cancels_queue: false } },
      `${cart} will be set to draft. It has 310 recipients in 30 days, &#36;4,120.`,
    ],
    [
      'a cost that is not known',
      { kind: 'status', cost: undefined } as Partial<Change>,
      `${cart} will be set to draft.`,
    ],
    [
      'notes but for what is said already',
      { kind: 'status', notes: ['Cancels everyone queued in it.', 'Also this.'] },
      `${cart} will be set to draft. ${queue}. Also this.`,
    ],
    [
      'notes of which nothing is said',
      { kind: 'status', cost: undefined, notes: ['Cancels everyone queued in it.'] } as Partial<Change>,
      `${cart} will be set to draft. Cancels everyone queued in it.`,
    ],
    [
      'the same where people stay',
      { kind: 'status', cost: { ...cost, cancels_queue: false }, notes: ['Cancels everyone queued.'] },
      `${cart} will be set to draft. It has 310 recipients in 30 days, &#36;4,120. Cancels everyone queued.`,
    ],
  ])('%s', (_, some, line) => {
    expect(full(some)).toEqual([line]);
  });

  it('in short, and only named', () => {
    const { at: _, ...bare } = harm({ kind: 'replace' });
    const section = danger([bare, { ...bare, address: 'basket', kind: 'adopt', cost: undefined } as Change])!;
    expect(lines(section, 'short')).toEqual([
      '> - `cart` will be replaced (310 recipients in 30 days, &#36;4,120)',
      '> - `basket` is harmed',
    ]);
    expect(section.bare(1000)).toBe('> **Look at this first**\n> - `cart` (replace), `basket` (adopt)');
  });
  it('errors are danger too, warnings are not', () => {
    const problems = [problem({}), problem({ severity: 'error', code: 'metric-not-found' })];
    expect(lines(danger([], problems))).toEqual(['> - Nobody leaves. Add exit\\_when. (`metric-not-found`)']);
    expect(danger([], [problem({})])).toBeUndefined();
    expect(danger([change({})])).toBeUndefined();
  });
});

describe('decisions', () => {
  const decisions = (changes: readonly Change[], ...refusals: Refusal[]) =>
    decisionSection(planWith(changes, { refusals }), [], {});
  const cart = '> - **Cart** (`cart`)';
  const only = change({ kind: 'replace' });
  it('say how to allow it: by a label, or a word', () => {
    const run: Refusal = { code: 'destroys-run-flow', address: 'cart', message: 'It has run.', allow: 'x' };
    const label = (name: string): string =>
      `${cart}: It has run. **Add the label \`sluice:allow-${name}\` to allow it** (if it is on already, take it off and set it again), or run \`sluice apply --allow cart\`.`;
    expect(lines(decisions([only], run))).toEqual([label('replace')]);
    expect(lines(decisions([change({ kind: 'delete' })], run))).toEqual([label('delete')]);
    const drain = lines(decisions([only], { ...run, code: 'drain-unproven' }))[0];
    expect(drain).toContain('It has run. A drain that was watched to hold makes this the last time. **Add the label');
    const edited: Refusal = { code: 'edited-in-klaviyo', address: 'cart', message: 'It was edited.', allow: 'apply x' };
    expect(lines(decisions([only], edited))).toEqual([
      `${cart}: It was edited. **To keep the edit**, run \`sluice pull cart\` and commit; **to overwrite it**, run \`sluice apply --overwrite-drift cart\`.`,
    ]);
  });
  const refusal: Refusal = { code: 'diverged', message: 'It diverged.', allow: 'Merge.' };
  it.each<[string, readonly Change[], Partial<Refusal>, string, string, string]>([
    ['of the whole', [], {}, '> - It diverged. Merge. (`diverged`)', '> - `diverged`: It diverged.', '> - `diverged`'],
    [
      'of a sequence',
      [only],
      { address: 'cart' },
      `${cart}: It diverged. Merge. (\`diverged\`)`,
      '> - `cart` `diverged`: It diverged.',
      '> - `cart` `diverged`',
    ],
    [
      'of a sequence that is not in the plan',
      [],
      { address: 'gone' },
      '> - `gone`: It diverged. Merge. (`diverged`)',
      '> - `gone` `diverged`: It diverged.',
      '> - `gone` `diverged`',
    ],
  ])('%s', (_, changes, some, inFull, short, bare) => {
    const section = decisions(changes, { ...refusal, ...some })!;
    expect([lines(section), lines(section, 'short')]).toEqual([[inFull], [short]]);
    expect(section.bare(1000)).toBe(`> **Before you merge**\n${bare}`);
  });
  it('of one kind about many sequences are one', () => {
    const ask = (address: string): Refusal => ({ ...refusal, code: 'approvals-missing', address });
    const section = decisions([only, change({ address: 'b', name: 'b' })], ask('cart'), ask('b'));
    expect(lines(section)).toEqual([`${cart}, \`b\`: It diverged. Merge. (\`approvals-missing\`)`]);
  });
  it('that errors say themselves are not told where there are errors', () => {
    const plan = planWith([], { refusals: [{ ...refusal, code: 'has-errors' }] });
    expect(decisionSection(plan, [problem({ severity: 'error' })], {})).toBeUndefined();
    expect(decisionSection(plan, [], {})).toBeDefined();
  });
});

describe('warnings', () => {
  const of = (...problems: Diagnostic[]) => warningSection(problems, {});
  it.each<[string, Partial<Diagnostic>, string, string, string]>([
    [
      'with a place',
      { at, address: 'cart' },
      '- `flows/cart.yaml:3`: Nobody leaves. Add exit\\_when. (`no-exit`)',
      '- `flows/cart.yaml:3`: Nobody leaves. (`no-exit`)',
      '- `flows/cart.yaml:3` (`no-exit`)',
    ],
    [
      'with an address',
      { address: 'cart' },
      '- `cart`: Nobody leaves. Add exit\\_when. (`no-exit`)',
      '- `cart`: Nobody leaves. (`no-exit`)',
      '- `cart` (`no-exit`)',
    ],
    ['with neither', { detail: '' }, '- Nobody leaves. (`no-exit`)', '- Nobody leaves. (`no-exit`)', '- `no-exit`'],
  ])('%s', (_, some, full, short, bare) => {
    const section = of(problem(some))!;
    expect([lines(section), lines(section, 'short')]).toEqual([
      ['', full, '', '</details>'],
      ['', short, '', '</details>'],
    ]);
    expect(section.bare(1000)).toBe(`<details><summary>1 warning: no-exit</summary>\n\n${bare}\n\n</details>`);
  });
  it('of one kind stand together', () => {
    const codes = ['no-exit', 'quota-creates', 'no-exit'] as const;
    const section = of(...codes.map((code, index) => problem({ code, message: `${'abc'[index]}.`, detail: '' })))!;
    expect(section.full.split('\n')).toEqual([
      '<details><summary>3 warnings: no-exit (2), quota-creates</summary>',
      '',
      '- a. (`no-exit`)',
      '- c. (`no-exit`)',
      '- b. (`quota-creates`)',
      '',
      '</details>',
    ]);
  });
  it('are none where there is none', () => {
    expect(of()).toBeUndefined();
    expect(of(problem({ severity: 'error' }))).toBeUndefined();
  });
  it('name as many as there is room for, and count the rest', () => {
    const section = of(...['a', 'b', 'c'].map((address) => problem({ address })))!;
    const item = '`a` (`no-exit`)'.length + 2;
    const lead = '<details><summary>3 warnings: no-exit (3)</summary>\n'.length + 60;
    const named = (most: number): string => section.bare(most).split('\n')[2]!;
    expect(named(lead + 3 * item)).toBe('- `a` (`no-exit`), `b` (`no-exit`), `c` (`no-exit`)');
    expect(named(lead + 3 * item - 1)).toBe('- `a` (`no-exit`), `b` (`no-exit`), and 1 more');
    expect(named(lead + item)).toBe('- `a` (`no-exit`), and 2 more');
    expect(named(lead + item - 1)).toBe('- 3 more');
  });
});

describe('skipped steps', () => {
  const row = (some: Partial<SkippedRow>): SkippedRow => ({
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
  const section = () =>
    skippedSection(planWith([], { skipped: [row({}), row({ step: 'done', kind: 'score', line: 7 })] }), {})!;
  it('as a table', () => {
    expect(section().full).toBe(
      [
        '**Skipped steps** – Klaviyo has no equivalent; the flow goes on without them',
        '',
        '| step | where | instead |',
        '|---|---|---|',
        '| `tag` | `flows/cart.yaml:5` | Write update\\_profile. |',
        '| `score done` | `flows/cart.yaml:7` | Write update\\_profile. |',
      ].join('\n'),
    );
  });
  it('in short, and only named', () => {
    expect(lines(section(), 'short')).toEqual(['- `flows/cart.yaml:5` `tag`', '- `flows/cart.yaml:7` `done`']);
    expect(section().bare(1000).split('\n')[1]).toBe('- `flows/cart.yaml:5`, `flows/cart.yaml:7`');
  });
  it('are none where there is none', () => {
    expect(skippedSection(planWith([]), {})).toBeUndefined();
  });
});

describe('flows that run and are changed without harm', () => {
  const of = (...changes: Partial<Change>[]): string | undefined =>
    touchedSentence(planWith(changes.map(change)) as Plan);
  const one = '1 flow that runs is changed where it stands; nobody in it is cancelled';
  it.each<[string, Partial<Change>[], string | undefined]>([
    ['an update', [{ kind: 'update', cost }], `${one} (310 recipients in 30 days).`],
    [
      'a status',
      [{ kind: 'status', status: 'manual', cost: { ...cost, recipients: 1 } }],
      `${one} (1 recipient in 30 days).`,
    ],
    ['people nobody could count', [{ kind: 'update' }], `${one}.`],
    ['nobody', [{ kind: 'update', cost: { ...cost, recipients: 0 } }], `${one}.`],
    [
      'several',
      [
        { kind: 'update', cost },
        { kind: 'update', cost: { ...cost, recipients: 1000 } },
      ],
      '2 flows that run are changed where they stand; nobody in them is cancelled (1,310 recipients in 30 days).',
    ],
    [
      'several of which one is not known',
      [{ kind: 'update', cost }, { kind: 'update' }],
      '2 flows that run are changed where they stand; nobody in them is cancelled.',
    ],
    ['a draft', [{ kind: 'update', status: 'draft' }], undefined],
    ['what does harm', [{ kind: 'update', destructive: true }], undefined],
    ['another change', [{ kind: 'replace' }, { kind: 'create', status: null }], undefined],
  ])('%s', (_, changes, words) => {
    expect(of(...changes)).toBe(words);
  });
});

describe('links', () => {
  const repositoryUrl = 'https://github.test/oak/mail';
  const link = { repositoryUrl, commit: 'a1b2c3d4' };
  it.each<[string, Parameters<typeof placeLink>, string]>([
    [
      'a place',
      ['flows/a b.yaml', 5, link],
      '[`flows/a b.yaml:5`](https://github.test/oak/mail/blob/a1b2c3d4/flows/a%20b.yaml#L5)',
    ],
    [
      'a file',
      ['flows/a.yaml', undefined, link],
      '[`flows/a.yaml`](https://github.test/oak/mail/blob/a1b2c3d4/flows/a.yaml)',
    ],
    [
      'a file by another name',
      ['flows/a.yaml', 5, link, 'a'],
      '[`a`](https://github.test/oak/mail/blob/a1b2c3d4/flows/a.yaml#L5)',
    ],
    [
      'below a root',
      ['flows/a.yaml', 5, { ...link, root: 'mail' }],
      '[`flows/a.yaml:5`](https://github.test/oak/mail/blob/a1b2c3d4/mail/flows/a.yaml#L5)',
    ],
    [
      'below the root itself',
      ['flows/a.yaml', 5, { ...link, root: '.' }],
      '[`flows/a.yaml:5`](https://github.test/oak/mail/blob/a1b2c3d4/flows/a.yaml#L5)',
    ],
    ['without a repository', ['flows/a.yaml', 5, { commit: 'a1b2c3d4' }], '`flows/a.yaml:5`'],
    ['without a commit', ['flows/a.yaml', 5, { repositoryUrl }], '`flows/a.yaml:5`'],
  ])('%s', (_, given, markdown) => {
    expect(placeLink(...given)).toBe(markdown);
  });
  it('a commit', () => {
    expect(commitLink('a1b2c3d4e5', { repositoryUrl })).toBe(
      '[`a1b2c3d`](https://github.test/oak/mail/commit/a1b2c3d4e5)',
    );
    expect(commitLink('a1b2c3d4e5', {})).toBe('`a1b2c3d`');
  });
  it.each<[string, Partial<Change>, string]>([
    ['by its name', {}, '**Cart** (`cart`)'],
    ['by its address, where that is its name', { name: 'cart' }, '`cart`'],
    ['by its address, where it has no name', { name: '' }, '`cart`'],
  ])('a sequence %s', (_, some, words) => {
    const { at: _at, ...bare } = change(some);
    expect(sequenceWords(bare, {})).toBe(words);
  });
});
