/** Words of a comment that few plans need: what drains or is to be mended, refusals of several, kinds of change, places. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decisionSection } from '../../src/plan/markdown/decisions.ts';
import { changeLink, dangerSection, touchedSentence, warningSection } from '../../src/plan/markdown/head.ts';
import type { Change, ChangeKind, Cost, Refusal } from '../../src/plan/plan.ts';
import { allowingFlags, placeOf, problemsOf } from '../../src/plan/terminal/render-problems.ts';
import {
  counts,
  firstFew,
  kindWords,
  ledgerAddresses,
  ledgerWords,
  nowWords,
} from '../../src/plan/words/render-words.ts';
import { change, planWith } from './plans.ts';

const cost: Cost = {
  ...{ recipients: 310, revenue: 0, currency: 'USD', longest_wait_minutes: 0 },
  ...{ cancels_queue: false, forgets_reentry: false },
};
const drain = { manner: 'drain', why: '', reentry: [], draining: 0 } as unknown as Change['replace'];
const at = { file: 'flows/cart.yaml', line: 3, column: 1, endLine: 3, endColumn: 2 };
const problem = (some: Partial<Diagnostic>): Diagnostic => ({
  ...{ code: 'no-exit', severity: 'error', message: 'Nobody leaves.', detail: '' },
  ...some,
});

describe('danger', () => {
  const links = { repositoryUrl: 'https://github.test/oak', commit: 'a1b2c3d' };
  it('of a flow that drains', () => {
    const one = change({ kind: 'replace', replace: drain, destructive: true, cost, notes: ['A note.'], reason: 'why' });
    const section = dangerSection(planWith([one]), [], {})!;
    expect(section.full).toBe(
      '> **Look at this first**\n> - **Cart** (`cart`) will be replaced, and the people inside go on in the old flow: why. It has 310 recipients in 30 days. A note.',
    );
    expect(section.short).toContain(
      '`cart` will be replaced, and the people inside go on in the old flow (310 recipients',
    );
  });
  it('is to be mended where there are errors, which stand before it', () => {
    const problems = [problem({ message: 'One\n  two', detail: ' Three \n\nfour', at })];
    const section = dangerSection(
      planWith([change({ kind: 'delete', destructive: true, reason: 'why' })]),
      problems,
      links,
    )!;
    expect(section.full.split('\n')).toEqual([
      '> **To be mended**',
      '> - [`flows/cart.yaml:3`](https://github.test/oak/blob/a1b2c3d/flows/cart.yaml#L3): One two Three four (`no-exit`)',
      '> - **Cart** ([`cart`](https://github.test/oak/blob/a1b2c3d/flows/cart.yaml)) will be deleted, its analytics with it: why.',
    ]);
    expect(section.bare(1000).split('\n')[1]).toBe('> - `flows/cart.yaml:3` (`no-exit`), `cart` (delete)');
  });
  it('a sequence without a file is named, not linked', () => {
    const { at: _at, ...gone } = change({});
    expect([changeLink(gone, links), changeLink(change({}), {})]).toEqual(['`cart`', '`cart`']);
  });
  it('warnings of several lines stand in one', () => {
    const warning = problem({ severity: 'warning', message: 'A \nb', detail: 'c\n d' });
    expect(warningSection([warning], {})?.full).toContain('\n- A b c d (`no-exit`)\n');
  });
  it('people are counted as people write it', () => {
    const touched = (recipients: number) => touchedSentence(planWith([change({ cost: { ...cost, recipients } })]));
    expect(touched(12_345)).toContain('(12,345 recipients in 30 days)');
    expect(touched(1)).toContain('(1 recipient in 30 days)');
  });
});

describe('decisions', () => {
  const lines = (refusals: Refusal[], changes: Change[] = []): string[] =>
    (decisionSection(planWith(changes, { refusals }), [], {})?.full ?? '').split('\n').slice(1);
  const refusal: Refusal = { code: 'diverged', message: 'It diverged.', allow: 'Merge.' };
  it('are several where they ask several things', () => {
    expect(lines([refusal, { ...refusal, allow: 'Fetch.' }, { ...refusal, message: 'Other.' }])).toEqual([
      '> - It diverged. Merge. (`diverged`)',
      '> - It diverged. Fetch. (`diverged`)',
      '> - Other. Merge. (`diverged`)',
    ]);
  });
  it('name those that are in the plan and those that are not', () => {
    const section = decisionSection(
      planWith([change({})], { refusals: [{ ...refusal, address: 'cart' }, { ...refusal, address: 'gone' }, refusal] }),
      [],
      {},
    )!;
    expect(section.full.split('\n').slice(1)).toEqual([
      '> - **Cart** (`cart`), `gone`: It diverged. Merge. (`diverged`)',
    ]);
    expect(section.short.split('\n').slice(1)).toEqual(['> - `cart` `gone` `diverged`: It diverged.']);
  });
  it.each<[Refusal['code'], string]>([
    ['destroys-run-flow', '> - It has run. **To allow it:** apply --allow x (`destroys-run-flow`)'],
    ['drain-unproven', '> - It has run. **To allow it:** apply --allow x (`drain-unproven`)'],
    ['edited-in-klaviyo', '> - It has run. **To allow it:** apply --allow x (`edited-in-klaviyo`)'],
  ])('of no sequence have their command: %s', (code, line) => {
    expect(lines([{ code, message: 'It has run.', allow: 'apply --allow x' }])).toEqual([line]);
  });
  it('of a sequence that is not in the plan ask for the label all the same', () => {
    const [line] = lines([{ code: 'destroys-run-flow', address: 'gone', message: 'It has run.', allow: '' }]);
    expect(line).toContain('> - `gone`: It has run. **Add the label `sluice:allow-replace` to allow it**');
  });
});

describe('words', () => {
  it.each<[ChangeKind, string]>([
    ['create', 'create as draft'],
    ['adopt', 'take over as it is'],
    ['update', 'update in place'],
    ['status', 'change the status'],
    ['replace', 'replace'],
    ['retire', 'retire: set to draft and kept'],
    ['delete', 'delete'],
    ['blocked', 'cannot be planned'],
    ['none', 'nothing to do'],
  ])('for %s', (kind, words) => {
    expect(kindWords({ kind })).toBe(words);
  });
  it('for a replacement that drains', () => {
    expect(kindWords({ kind: 'replace', replace: drain })).toBe('replace and drain');
    expect(kindWords({ kind: 'replace', replace: { ...drain, manner: 'cut' } as Change['replace'] })).toBe('replace');
  });
  it('count each kind, in one and many', () => {
    const plan = (many: number) =>
      planWith(
        (['none', 'create', 'adopt', 'update', 'status', 'replace', 'retire', 'delete', 'blocked'] as const).flatMap(
          (kind) => Array.from({ length: many }, () => change({ kind })),
        ),
      );
    expect(counts(plan(1)).join(', ')).toBe(
      '1 create, 1 takeover, 1 update in place, 1 change of status, 1 replace, 1 retire, 1 delete, 1 cannot be planned',
    );
    expect(counts(plan(2)).join(', ')).toBe(
      '2 creates, 2 takeovers, 2 updates in place, 2 changes of status, 2 replaces, 2 retires, 2 deletes, 2 cannot be planned',
    );
  });
  it('for money without a currency, and a draft that may have run', () => {
    expect(
      nowWords(
        change({
          status: 'live',
          cost: { longest_wait_minutes: 0, cancels_queue: false, forgets_reentry: false, recipients: 2, revenue: 5 },
        }),
      ),
    ).toBe('live, 2 recipients in 30 days, 5.00');
  });
  it("for what of Sluice's own record is behind, each sequence once", () => {
    const ledger = [
      { edit: 'move', from: 'a', to: 'b' },
      { edit: 'forget', address: 'b' },
      { edit: 'forget', address: 'c' },
    ] as never;
    expect(ledgerAddresses({ ledger })).toEqual(['b', 'c']);
    expect(ledgerWords({ ledger })).toBe(
      "Only Sluice's own record of b and c is behind; an apply brings it up to date.",
    );
    expect(ledgerWords({ ledger: [] })).toBe('');
    expect(firstFew(['a', 'b', 'c'], 1)).toEqual(['a', '2 more']);
  });
  it('for the place of a problem', () => {
    expect([placeOf({ at }), placeOf({})]).toEqual(['flows/cart.yaml:3', '']);
  });
  it('for what a flag allows: of a drain that nobody has seen too', () => {
    const refusal = { code: 'drain-unproven', message: '', allow: '' } as const;
    expect(allowingFlags([{ ...refusal, address: 'a b' }])).toBe("--allow 'a b'");
    expect(allowingFlags([refusal])).toBeUndefined();
  });
  it('are not said twice where a refusal of the whole says them', () => {
    const missing = problem({ code: 'flows-missing', severity: 'warning' });
    const refusals: Refusal[] = [{ code: 'flows-missing', message: '', allow: '' }];
    expect(problemsOf(planWith([], { diagnostics: [missing], refusals }))).toEqual([]);
    const own = { ...missing, address: 'a' };
    expect(problemsOf(planWith([], { diagnostics: [own], refusals }))).toEqual([own]);
  });
});
