/** Whether a plan has anything to do, and the sentence of what waits. */
import { expect, it } from 'vitest';
import type { Change, DrainRow, Held, Plan } from '../../src/plan/plan.ts';
import { hasWork, heldSentence, isHeldBack } from '../../src/plan/work.ts';

type Work = Parameters<typeof hasWork>[0];
const change = (kind: Change['kind']) => ({ kind }) as Change;
const drain = (act: DrainRow['act']) => ({ act }) as DrainRow;
const none: Work = { changes: [change('none')], ledger: [], drains: [drain('wait')] };
const forget: Plan['ledger'] = [{ edit: 'forget', address: 'cart' }];

it.each<[string, Work, boolean]>([
  ['nothing at all', { changes: [], ledger: [], drains: [] }, false],
  ['all as it should be', none, false],
  ['one change among others', { ...none, changes: [change('none'), change('update')] }, true],
  ['one that is blocked', { ...none, changes: [change('blocked')] }, true],
  ['its own record', { ...none, ledger: forget }, true],
  ['a drain to be looked at', { ...none, drains: [drain('wait'), drain('check')] }, true],
  ['a drain to be ended', { ...none, drains: [drain('end')] }, true],
])('%s', (_, plan, wanted) => {
  expect(hasWork(plan)).toBe(wanted);
});

it.each<[string, Held | undefined, boolean, string]>([
  ['nothing', undefined, false, ''],
  [
    'its time',
    { by: 'go_live', until: '2026-11-27T05:00:00Z', zone: 'Europe/Berlin' },
    false,
    'Goes live 27 Nov 2026, 06:00 Europe/Berlin.',
  ],
  ['its time, nobody knows when', { by: 'go_live' }, false, 'Goes live later.'],
  [
    'a window',
    { by: 'window', until: '2026-12-03T00:00:00Z', name: 'Black Friday' },
    true,
    'Waits until 3 Dec 2026, 00:00 UTC (Black Friday).',
  ],
  [
    'a window that has no name',
    { by: 'window', until: '2026-12-03T00:00:00Z', zone: 'Europe/Berlin' },
    true,
    'Waits until 3 Dec 2026, 01:00 Europe/Berlin.',
  ],
  [
    'a window that never opens',
    { by: 'window', name: 'Office' },
    true,
    'Waits, and no window for changes opens within a year.',
  ],
  ['another account', { by: 'promotion', name: 'staging' }, true, 'Waits for staging.'],
  [
    'another account until then',
    { by: 'promotion', name: 'staging', until: '2026-12-03T00:00:00Z' },
    true,
    'Waits for staging until 3 Dec 2026, 00:00 UTC.',
  ],
  ['an account that is not named', { by: 'promotion' }, true, 'Waits for the account before it.'],
])('waits for %s', (_, held, isBack, words) => {
  expect(isHeldBack(held === undefined ? {} : { held })).toBe(isBack);
  if (held !== undefined) expect(heldSentence(held)).toBe(words);
});
