/** `sluice promote`: what would go over from one account to another, field by field, and what is meant to differ. */
import { describe, expect, it } from 'vitest';
import type { Desired } from '../../src/compile/desired.ts';
import type { Change, StepChange } from '../../src/plan/plan.ts';
import {
  type AccountDifference,
  differencesByAccount,
  promotionReport,
  type PromotionReport,
  type PromotionRow,
} from '../../src/plan/promotion/promotion-report.ts';
import { renderPromotion } from '../../src/plan/promotion/render-promotion.ts';
import { plainStyles } from '../../src/plan/terminal/render-styles.ts';
import type { Promotion } from '../../src/release/promotion.ts';
import { change, planWith } from './plans.ts';
import { marked } from './marked.ts';

const now = Date.parse('2026-11-24T08:00:00Z');
const since = '2026-11-20T08:00:00.000Z';
const staging: Promotion = {
  from: 'staging',
  after: 2 * 86_400_000,
  wanted: { cart: 'd1' },
  coming: { cart: 'd1' },
  stands: { cart: { digest: 'd1', since } },
  failed: {},
  alerts: {},
};
const report = (
  changes: readonly Partial<Change>[],
  promotion: Partial<Promotion> = {},
  addresses: readonly string[] = [],
  differences: readonly AccountDifference[] = [],
): PromotionReport =>
  promotionReport(
    planWith(changes.map((one) => change({ steps: [], ...one }))),
    { promotion: { ...staging, ...promotion }, now },
    differences,
    addresses,
  )!;
const view = (of: PromotionReport, width = 100, styles = plainStyles): string =>
  renderPromotion(of, { styles, width }, ' --account production');
const window = {
  by: 'window',
  name: 'Black Friday',
  until: '2026-12-02T23:00:00.000Z',
  zone: 'Europe/Berlin',
} as const;

describe('how a change stands in the account before', () => {
  const stood = 'It stands applied in staging since 20 Nov 2026, 08:00 UTC.';
  const young = { cart: { digest: 'd1', since: '2026-11-23T08:00:00.000Z' } };
  it.each<[string, Partial<Change>, Partial<Promotion>, Partial<PromotionRow>]>([
    ['nothing differs', { kind: 'none' }, {}, { verdict: 'in-step', change: '', standing: '' }],
    ['long enough', {}, {}, { verdict: 'goes', change: 'update in place: 1 body', standing: stood, since }],
    [
      'as new',
      { kind: 'create', status: null, reason: 'new file', desired_status: 'live' },
      {},
      { verdict: 'goes', change: 'create, then set live: new file', standing: stood, since },
    ],
    ['replaced', { kind: 'replace' }, {}, { verdict: 'goes', change: 'replace: 1 body', standing: stood, since }],
    [
      'not long enough',
      { held: { by: 'promotion', name: 'staging', until: '2026-11-25T08:00:00.000Z' } },
      { stands: young },
      {
        verdict: 'waits',
        standing: 'It stands applied in staging since 23 Nov 2026, 08:00 UTC, and goes over 25 Nov 2026, 08:00 UTC.',
        since: '2026-11-23T08:00:00.000Z',
        until: '2026-11-25T08:00:00.000Z',
      },
    ],
    [
      'not long enough, where nothing says that it waits',
      {},
      { stands: young },
      { verdict: 'waits', since: '2026-11-23T08:00:00.000Z', until: '2026-11-25T08:00:00.000Z' },
    ],
    [
      'with an alert on',
      { held: { by: 'promotion', name: 'staging' } },
      { alerts: { cart: 'Few open it.' } },
      { verdict: 'waits', standing: 'It stands applied in staging, and an alert is on there: Few open it.' },
    ],
    [
      'coming',
      {},
      { stands: {} },
      { verdict: 'waits', standing: 'It is not applied in staging yet; its next apply brings it there.' },
    ],
    [
      'as another version',
      {},
      { coming: { cart: 'd2' }, stands: { cart: { digest: 'd2', since } } },
      { verdict: 'refused', standing: 'staging holds another version of it.' },
    ],
    [
      'long enough, but a window is shut',
      { held: window },
      {},
      {
        verdict: 'waits',
        standing: `${stood} Waits until 3 Dec 2026, 00:00 Europe/Berlin (Black Friday).`,
        since,
        until: '2026-12-02T23:00:00.000Z',
      },
    ],
    [
      'long enough, to go live later',
      { kind: 'create', held: { by: 'go_live', until: '2026-12-02T23:00:00.000Z', zone: 'UTC' } },
      {},
      { verdict: 'goes', standing: stood, since },
    ],
    ...(['status', 'adopt', 'retire', 'delete', 'blocked'] as const).map(
      (kind): [string, Partial<Change>, Partial<Promotion>, Partial<PromotionRow>] => [
        `which does not count for: ${kind}`,
        { kind },
        { stands: {}, coming: {} },
        { verdict: 'other', standing: '' },
      ],
    ),
  ])('%s', (_, some, promotion, wanted) => {
    const [row] = report([some], promotion).sequences;
    expect(row).toMatchObject({ address: 'cart', name: 'Cart', fields: [], ...wanted });
    expect([row?.since, row?.until]).toEqual([wanted.since, wanted.until]);
  });

  it('is asked of the sequences that are named, or of all', () => {
    const both = [{ address: 'a' }, { address: 'b' }];
    expect(report(both, {}, ['b']).sequences.map(({ address }) => address)).toEqual(['b']);
    expect(report(both).sequences.map(({ address }) => address)).toEqual(['a', 'b']);
  });
  it('is told with both accounts, and nothing where changes come from none', () => {
    const { sequences: _, ...rest } = report([]);
    expect(rest).toEqual({
      version: 1,
      from: 'staging',
      account: { key: 'production', id: 'AbC123', name: 'Oak & Iron' },
      after_minutes: 2880,
      by_account: [],
    });
    expect(promotionReport(planWith([]), { now }, [])).toBeUndefined();
  });
  it('with the fields that differ: of the flow, of steps, and steps that come or go', () => {
    const step = (some: Partial<StepChange>): StepChange => ({
      ...{ step: 'hello', branch: '', kind: 'email', label: 'Hello', change: 'update', fields: [] },
      ...some,
    });
    const subject = { path: 'subject', before: 'A', after: 'B' };
    const steps = [
      step({ fields: [subject] }),
      step({ step: 'moved', change: 'move', fields: [subject] }),
      step({ step: 'new', change: 'add', label: 'New', fields: [subject] }),
      step({ step: 'old', change: 'remove', label: 'Old', fields: [subject] }),
      step({ step: 'same', change: 'same', fields: [subject] }),
    ];
    const diff = [{ path: 'trigger', before: 'list A', after: 'list B', text: true }];
    expect(report([{ steps, diff }]).sequences[0]?.fields).toEqual([
      { path: 'trigger', before: 'list A', after: 'list B' },
      { step: 'hello', path: 'subject', before: 'A', after: 'B' },
      { step: 'moved', path: 'subject', before: 'A', after: 'B' },
      { step: 'new', path: 'step', before: null, after: 'New' },
      { step: 'old', path: 'step', before: 'Old', after: null },
    ]);
  });
});

describe('on a terminal', () => {
  const step: StepChange = { step: 'first', branch: '', kind: 'email', label: 'First', change: 'update', fields: [] };
  const subject = { path: 'subject', before: 'Hello', after: 'Good morning' };
  it('all of it', () => {
    const changes: Partial<Change>[] = [
      { reason: '1 subject', steps: [{ ...step, fields: [subject] }] },
      { address: 'basket', reason: '1 delay', diff: [{ path: 'audience', before: null, after: 'Tier is gold' }] },
      { address: 'hello', held: window },
      { address: 'one', kind: 'none' },
      { address: 'two', kind: 'none' },
      { address: 'vip', kind: 'status', reason: 'live to draft' },
    ];
    const stands = { ...staging.stands, hello: { digest: 'd1', since } };
    const differences: AccountDifference[] = [
      { what: 'variable', name: 'newsletter', first: 'Testers', second: 'Newsletter' },
      { what: 'metric', name: 'order', first: null, second: 'Placed Order (Shopify)' },
      { what: 'list', name: 'cart', first: '', second: 'Newsletter' },
      { what: 'segment', name: 'cart', first: 'VIP', second: null },
    ];
    expect(view(report(changes, { wanted: { cart: 'd1', hello: 'd1' }, stands }, [], differences)))
      .toBe(`From staging to Account production (Oak & Iron, AbC123), after 2 days

→ cart  update in place: 1 subject
    It stands applied in staging since 20 Nov 2026, 08:00 UTC.
    first: subject  Hello → Good morning

✗ basket  update in place: 1 delay
    staging does not have it.
    audience  – → Tier is gold

· hello  update in place: 1 body
    It stands applied in staging since 20 Nov 2026, 08:00 UTC. Waits until 3 Dec 2026, 00:00
    Europe/Berlin (Black Friday).

  vip  change the status: live to draft

Differs by account, not compared
  variable newsletter: Testers → Newsletter
  metric order: none → Placed Order (Shopify)
  list in cart: none → Newsletter
  segment in cart: VIP → none

2 in step · 1 goes over with the next apply · 1 waits · 1 refused · 1 needs no promotion.

Bring it over with: sluice apply --account production
`);
  });
  it('nothing that could be asked for', () => {
    expect(view(report([], { after: 0 }))).toBe(
      'From staging to Account production (Oak & Iron, AbC123)\n\nNo sequence.\n',
    );
    expect(view(report([{ kind: 'none' }], { after: 0 }))).toBe(
      'From staging to Account production (Oak & Iron, AbC123)\n\n1 in step.\n',
    );
  });
  it.each<[string, Partial<Change>[], Partial<Promotion>, string]>([
    ['several that go', [{}, {}], {}, '2 go over with the next apply.'],
    ['several that wait', [{}, {}], { stands: {} }, '2 wait.'],
    ['several that cannot', [{}, {}], { stands: {}, coming: {} }, '2 refused.'],
    ['several that need it not', [{ kind: 'status' }, { kind: 'delete' }], {}, '2 need no promotion.'],
  ])('counts %s', (_, changes, promotion, line) => {
    const text = view(report(changes, promotion)).split('\n\n');
    expect(text.slice(3).join('\n')).toBe(
      line.includes('go over') ? `${line}\nBring it over with: sluice apply --account production\n` : `${line}\n`,
    );
  });
  it('is painted by what becomes of it', () => {
    const painted = (some: Partial<Change>, promotion: Partial<Promotion> = {}): string =>
      view(report([some], promotion), 100, marked).split('\n')[2] ?? '';
    expect(painted({})).toBe('<good>→ cart  update in place: 1 body</good>');
    expect(painted({}, { stands: {} })).toBe('<warning>· cart  update in place: 1 body</warning>');
    expect(painted({}, { unread: 'No.' })).toBe('<danger>✗ cart  update in place: 1 body</danger>');
    expect(painted({ kind: 'delete' })).toBe('<dim>  cart  delete: 1 body</dim>');
    expect(view(report([{}]), 100, marked)).toContain('<bold>From staging to ');
    expect(view(report([{}]), 100, marked)).toContain('with: <command>sluice apply --account production</command>');
  });
  it('breaks where the room ends, and hides nothing', () => {
    const fields = [{ path: 'subject', before: 'a'.repeat(20), after: 'b'.repeat(20) }];
    const lines = (width: number): string[] =>
      view(report([{ address: 'cart\u001b[1m', steps: [{ ...step, fields }] }], { unread: 'A\u001b[2J' }), width)
        .split('\n')
        .slice(2, -3);
    const beside = `first: subject  ${'a'.repeat(20)} → ${'b'.repeat(20)}`;
    expect(lines(4 + beside.length)).toEqual([
      '✗ cart�[1m  update in place: 1 body',
      '    What stands applied in staging cannot be read: A�[2J',
      `    ${beside}`,
    ]);
    expect(lines(36)).toEqual([
      '✗ cart�[1m  update in place: 1 body',
      '    What stands applied in staging',
      '    cannot be read: A�[2J',
      '    first: subject',
      `        ${'a'.repeat(20)}`,
      `      → ${'b'.repeat(20)}`,
    ]);
    expect(lines(4 + beside.length - 1).at(-1)).toBe(`      → ${'b'.repeat(20)}`);
    expect(lines(28)).toEqual([
      '✗ cart�[1m  update in place:',
      '  1 body',
      '    What stands applied in',
      '    staging cannot be read:',
      '    A�[2J',
      '    first: subject',
      `        ${'a'.repeat(20)}`,
      `      → ${'b'.repeat(20)}`,
    ]);
    expect(lines(27).slice(-4)).toEqual([
      `        ${'a'.repeat(19)}`,
      '        a',
      `      → ${'b'.repeat(19)}`,
      '        b',
    ]);
    const long = [{ what: 'variable', name: 'list', first: 'A first list', second: 'A second list' } as const];
    expect(view(report([], {}, [], long), 30)).toContain(
      'compared\n  variable list: A first list\n  → A second list\n',
    );
  });
});

describe('what differs by account', () => {
  const compiled = (address: string, ...references: { kind: 'list' | 'segment' | 'metric'; name: string }[]): Desired =>
    ({ address, references }) as unknown as Desired;
  const side = (some: object) => ({ variables: {}, metrics: {}, compiled: [], ...some });
  it('is variables, then metrics, by name', () => {
    expect(
      differencesByAccount(
        side({ variables: { same: 'x', b: '1', only: '2' }, metrics: { order: { name: 'Placed Order' } } }),
        side({
          variables: { same: 'x', b: '2', a: '3' },
          metrics: { order: { name: 'Placed Order', integration: 'Shopify' } },
        }),
      ),
    ).toEqual([
      { what: 'variable', name: 'a', first: null, second: '3' },
      { what: 'variable', name: 'b', first: '1', second: '2' },
      { what: 'variable', name: 'only', first: '2', second: null },
      { what: 'metric', name: 'order', first: 'Placed Order', second: 'Placed Order (Shopify)' },
    ]);
  });
  it('is lists and segments of a sequence that both have', () => {
    const list = (name: string) => ({ kind: 'list', name }) as const;
    const first = [compiled('cart', list('B'), list('A')), compiled('none'), compiled('gone', list('A'))];
    const second = [
      compiled('cart', list('A'), list('C'), { kind: 'segment', name: 'VIP' }, { kind: 'metric', name: 'M' }),
      compiled('none', list('A')),
      compiled('new', list('A')),
    ];
    expect(differencesByAccount(side({ compiled: first }), side({ compiled: second }))).toEqual([
      { what: 'list', name: 'cart', first: 'A, B', second: 'A, C' },
      { what: 'list', name: 'none', first: null, second: 'A' },
      { what: 'segment', name: 'cart', first: null, second: 'VIP' },
    ]);
  });
});
