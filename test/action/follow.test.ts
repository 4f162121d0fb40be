/** What the comment of a merged pull request says of what became of it. */
import { describe, expect, test } from 'vitest';
import { type Came, followed, type Merge } from '../../src/action/comment/follow.ts';
import { isOpen, withFollowed } from '../../src/plan/markdown/follow.ts';
import { readMarker } from '../../src/plan/markdown/marker.ts';
import type { Change } from '../../src/plan/plan.ts';
import { emptyLedger } from '../../src/ledger/ledger-entry.ts';

const body =
  '<!-- sluice account=production id=AbC123 digest=d addresses=cart:x,welcome:y -->\n### Sluice: 2 creates\n';
const marker = readMarker(body)!;
const now = '2026-12-03T00:10:00.000Z';
const shown = '2026-11-27T08:00:00Z';
const change = (address: string, more: Partial<Change>) => ({ address, kind: 'update', ...more }) as Change;
const came = (changes: readonly Change[], more: Partial<Came> = {}): Came => ({
  plan: { changes, commit: 'a1b2c3d4' } as Came['plan'],
  ledger: emptyLedger('oak', 'AbC123'),
  results: [],
  refusals: [],
  ...more,
});
const held = { by: 'promotion', name: 'staging' } as const;

describe('each sequence of a merged pull request', () => {
  const is = (of: Came, newer: readonly Merge[] = [], older: readonly Merge[] = []): readonly string[] =>
    followed(marker, of, newer, older, now).map((row) => `${row.address} ${row.is}`);

  test('waits, was applied by this run, or failed in it', () => {
    const results = [
      { address: 'welcome', kind: 'update', outcome: 'done' },
      { address: 'cart', kind: 'update', outcome: 'failed', error: 'Klaviyo said no' },
    ] as const;
    const both = [change('cart', {}), change('welcome', {})];
    expect(is(came(both, { results }))).toEqual(['cart refused', 'welcome applied']);
    expect(is(came([change('cart', { held }), change('welcome', { held })]))).toEqual(['cart waits', 'welcome waits']);
  });

  test('was superseded by a later one, and is told no more of then', () => {
    expect(
      is(came([change('cart', { held })]), [{ number: 9, marker: { ...marker, addresses: { cart: 'z' } } }]),
    ).toEqual(['cart superseded', 'welcome settled']);
  });

  test('waits from a merge before it, whose comment tells it, and does not supersede that one', () => {
    const same = [{ number: 9, marker: { ...marker, addresses: { cart: 'x' } } }];
    const both = came([change('cart', { held }), change('welcome', { held })]);
    expect(is(both, [], same)).toEqual(['welcome waits']);
    expect(is(both, same)).toEqual(['cart waits', 'welcome waits']);
  });

  test('was applied by somebody else: the record says when', () => {
    const ledger = { ...emptyLedger('oak', 'AbC123'), entries: { cart: { applied: { at: now } } } };
    const rows = followed(marker, came([change('cart', { kind: 'none' })], { ledger } as unknown as Came), [], [], now);
    expect(rows).toEqual([
      { address: 'cart', is: 'applied', at: now },
      { address: 'welcome', is: 'settled' },
    ]);
  });

  test('is refused, with the reason', () => {
    const refusals = [
      { code: 'not-promoted', address: 'cart', message: 'staging does not have it.', allow: '' },
    ] as const;
    expect(followed(marker, came([change('cart', {})], { refusals }), [], [], now)[0]).toMatchObject({
      why: 'staging does not have it.',
    });
  });
});

test('the part is written anew each time; the marker keeps when the plan was shown, and what it showed', () => {
  const waits = followed(marker, came([change('cart', { held })]), [], [], now);
  const once = withFollowed(body, waits, shown);
  const done = waits.map(({ address }) => ({ address, is: 'applied', at: now, commit: 'a1b2c3d4e5' }) as const);
  const twice = withFollowed(once, done, now);
  expect(once).toContain('> - `cart`: **waits** for staging');
  expect(twice).not.toContain('waits</b> for');
  expect(twice.match(/sluice-follow/g)).toHaveLength(2);
  expect(twice.endsWith('### Sluice: 2 creates\n')).toBe(true);
  expect(readMarker(twice)).toEqual({ ...marker, shown });
  expect([waits.some(isOpen), done.some(isOpen)]).toEqual([true, false]);
});
