/** What a row of a comment's table says that few plans have: no reason, a drain, people in thousands, an earlier merge. */
import { expect, it } from 'vitest';
import { row } from '../../src/plan/markdown/row.ts';
import type { Change, Cost } from '../../src/plan/plan.ts';
import { change } from './plans.ts';

const cost: Cost = { longest_wait_minutes: 0, cancels_queue: true, forgets_reentry: false };
const drain = { manner: 'drain', why: '', reentry: [], draining: 0 } as unknown as Change['replace'];
const held = { by: 'promotion', name: 'staging' } as const;
const due = { by: 'go_live', at: '', late_minutes: 60 } as const;

it.each<[string, Partial<Change>, readonly string[], string]>([
  [
    'its address alone, where that is its name',
    { name: 'cart' },
    [],
    '| ~ | `cart` | update in place | live, none affected |',
  ],
  [
    'its address alone, where it has no name',
    { name: '' },
    [],
    '| ~ | `cart` | update in place | live, none affected |',
  ],
  [
    'that all go on',
    { kind: 'replace', replace: drain, destructive: true, reason: 'the trigger changes' },
    [],
    '| ± | **Cart**<br>`cart` | **replace and drain**: the trigger changes | live, all go on |',
  ],
  [
    'nothing of people in what cannot be planned',
    { kind: 'blocked' },
    [],
    '| ✗ | **Cart**<br>`cart` | **cannot be planned** | live |',
  ],
  [
    'one person, of whom nothing came',
    { cost: { ...cost, recipients: 1 } },
    [],
    '| ~ | **Cart**<br>`cart` | update in place | live, 1 person, none affected |',
  ],
  [
    'thousands, and money of which nobody knows the currency',
    { cost: { ...cost, recipients: 12_345, revenue: 50 } },
    [],
    '| ~ | **Cart**<br>`cart` | update in place | live, 12,345 people (50.00), none affected |',
  ],
  [
    'that it waits since an earlier merge, and is late',
    { held, due },
    ['cart'],
    '| ~ | **Cart**<br>`cart` | update in place<br>**waits** for staging, brought by an earlier merge<br>was to go live **1 hour ago** | live, none affected |',
  ],
])('a row says %s', (_, some, inherited, line) => {
  const { at: _at, ...bare } = change({ reason: '', ...some });
  expect(row(bare, { inherited })).toBe(line);
});
