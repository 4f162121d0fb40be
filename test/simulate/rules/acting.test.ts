/** What follows at once, splits, drafts, and what one flow does for another. */
import { expect, test } from 'vitest';
import type { Action } from '../../../src/wire/types.ts';
import type { Happening } from '../../../src/simulate/types.ts';
import {
  chain,
  checkout,
  consenting,
  deeds,
  definition,
  delay,
  email,
  filter,
  is,
  lines,
  monday,
  onList,
  property,
  split,
  walk,
} from '../support.ts';

test('actions without a delay between follow at once; a person stands at one action at a time', () => {
  const flow = definition(chain(email('a'), delay('d', 'minutes', 30), email('b'), email('c')));
  expect(lines(walk(flow))).toEqual([
    '+0h entered',
    '+0h sent a',
    '+0h waits d until +0.5h',
    '+0.5h sent b',
    '+0.5h sent c',
    '+0.5h ended',
  ]);
});

test('a split is decided once, on arrival', () => {
  const gold = filter([property('Tier', is('gold'))]);
  const flow = definition([split('s', gold, 'd', null), ...chain(delay('d', 'hours', 1), email('e'))]);
  const falls: Happening = { at: monday + 1, kind: 'property', property: 'Tier', value: 'silver' };
  expect(deeds(walk(flow, [checkout, falls], { ...consenting, properties: { Tier: 'gold' } }))).toEqual([
    '+0h branch s yes',
    '+1h sent e',
  ]);
  expect(deeds(walk(flow))).toEqual(['+0h branch s no']);
});

test('draft is skipped, manual waits for a review and later steps go on', () => {
  const flow = definition(chain(email('a', {}, 'draft'), email('b', {}, 'manual'), email('c')));
  expect(deeds(walk(flow))).toEqual(['+0h skipped a draft', '+0h skipped b review', '+0h sent c']);
});

test('what one flow sets and sends, another sees', () => {
  const sets = definition(
    chain(
      {
        temporary_id: 'u',
        type: 'update-profile',
        data: {
          status: 'live',
          profile_operations: [
            { operator: 'update', property_type: 'string', property_key: "properties['Tier']", property_value: 'gold' },
          ],
        },
      } as Action,
      email('e'),
      {
        temporary_id: 'l',
        type: 'list-update',
        data: { status: 'live', name: '', on_execution: true, list_id: 'L' },
      } as Action,
    ),
  );
  const welcome = definition(
    [split('s', filter([property('Tier', is('gold'))]), 'm', null), email('m', { smart_sending_enabled: true })],
    { triggers: [onList] },
  );
  const timeline = walk([
    { id: 'one', definition: sets },
    { id: 'two', definition: welcome },
  ]);
  expect(timeline.entries.map(({ flow, kind, action }) => `${flow} ${kind} ${action ?? ''}`.trim())).toEqual([
    'one entered',
    'one sent u',
    'one sent e',
    'one sent l',
    'one ended',
    'two entered',
    'two branch s',
    'two skipped m',
    'two ended',
  ]);
});
