/**
 * A death is made good, whatever the person does next: one change of each kind, stopped through the command line at each
 * of its writes. Each state a death leaves meets one of the things a person may do; with SLUICE_DEEP=1 all of them, at
 * each request, before it and after.
 */
import { expect, test } from 'vitest';
import { branching, two } from '../apply/sequences.ts';
import { aroundEachRequest, eveOf, type Scenario, wrongAfterDeaths } from './death.ts';

const hand = {
  triggers: [{ type: 'list', id: 'TNiRNG' }],
  entry_action_id: 'a',
  actions: [
    {
      temporary_id: 'a',
      type: 'send-email',
      links: { next: null },
      data: { status: 'draft', message: { name: 'Letter', subject_line: 'A letter' } },
    },
  ],
};

/** A minute goes by between the two applies. */
const opening = two('It', { more: 'go_live: 2026-11-22 12:00:50 UTC\n' });
const ending = two('It', { status: 'live', more: 'end: 2026-11-22 12:00:50 UTC\n' });

const scenarios: Readonly<Record<string, Scenario>> = {
  'a go_live that has come': { before: opening, after: () => opening },
  'an end that has come': { before: ending, after: () => ending },
  create: { after: () => branching('It', 'live') },
  update: {
    before: two('It', { status: 'live' }),
    after: () => two('It', { status: 'live', subject: 'Hello again', body: 'New words', delay: '3 days' }),
  },
  'update and raise': { before: two('It'), after: () => two('It', { status: 'live', body: 'New' }) },
  'status up': { before: branching('It', 'draft'), after: () => branching('It', 'live') },
  'status down': { before: branching('It', 'live'), after: () => branching('It', 'manual') },
  replace: {
    before: two('It', { status: 'live' }),
    after: () => two('It', { status: 'live', list: 'SMS Subscribers' }),
  },
  retire: { before: two('It', { status: 'live' }), policy: ', on_removed: retire' },
  delete: { before: two('It', { status: 'live' }), policy: ', on_removed: delete' },
  adopt: {
    mayKeepTag: true,
    hand: (sandbox) =>
      sandbox.ui.createFlow({ name: 'It', definition: hand, html: '<p>By hand</p>', status: 'live' }).id,
    after: (id) =>
      `name: It\nadopt: ${id}\nstatus: live\ntrigger: { type: list, list: Newsletter }\nsteps:\n  - email: { id: letter, name: Letter, subject: A letter, html: "<p>By hand</p>" }\n`,
  },
};

const isWhole = process.env['SLUICE_DEEP'] === '1';

test.each(Object.entries(scenarios))(
  'dead in the middle of: %s',
  async (_, scenario) => {
    expect(await wrongAfterDeaths(await eveOf(scenario), isWhole)).toEqual([]);
  },
  600_000,
);

test.each([
  ['a go_live', opening],
  ['an end', ending],
] as const)('dead before or after any request of %s: account and ledger come to the same', async (_, file) => {
  const { wrong, requests, states } = await aroundEachRequest(await eveOf({ before: file, after: () => file }));
  expect(wrong).toEqual([]);
  // Fewer would mean that different ends are taken for the same.
  expect([requests, states]).toEqual([12, 4]);
});
