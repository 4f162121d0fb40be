/** A condition that the format has no words for is told, whether it was raw at once or because words did not come back. */
import { expect, test } from 'vitest';
import { prove } from '../../src/program/import/proof.ts';
import { rawWarning } from '../../src/program/import/raw-words.ts';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { account, observed } from './support/built.ts';

const asks = (...conditions: readonly object[]) => ({ condition_groups: [{ conditions }] });
const known = {
  ...{ type: 'profile-property', property: "properties['Tier']" },
  filter: { type: 'string', operator: 'equals', value: 'gold' },
};
const unknown = { type: 'profile-of-tomorrow', quality: 'high' };
const mail = (id: string, next: string | null, filter: object) => ({
  ...{ id, type: 'send-email', links: { next } },
  data: {
    status: 'draft',
    message: {
      name: id,
      subject_line: id,
      from_email: 'a@oakandiron.test',
      template_id: 'T1',
      additional_filters: filter,
    },
  },
});

test('of a mail, of a split, of one case, and of none that has words', () => {
  const actions = [
    mail('plain', 'asking', asks(known)),
    mail('asking', 'split', asks(known, unknown)),
    {
      ...{ id: 'split', type: 'conditional-split', data: { profile_filter: asks(unknown) } },
      links: { next_if_true: 'which', next_if_false: null },
    },
    {
      ...{ id: 'which', type: 'multi-branch-split', links: null },
      data: {
        name: 'Which',
        branches: [
          { branch_id: '1', order: 0, name: 'One', branch_filter: asks(known), links: { next: null } },
          { branch_id: '2', order: 1, name: 'Two', branch_filter: asks(unknown), links: { next: null } },
          { branch_id: '3', branch_filter: null, is_else: true, links: { next: null } },
        ],
      },
    },
  ];
  const definition: FlowDefinition = JSON.parse(
    JSON.stringify({ triggers: [{ type: 'list', id: 'L1' }], profile_filter: null, entry_action_id: 'plain', actions }),
  );
  const proof = prove(observed({ name: 'Asking', status: 'draft', definition }), 'asking', account);
  expect(proof.ok && proof.data.raw).toEqual([]);
  expect(proof.ok && rawWarning(proof.data)).toBe(
    'The format has no words for a condition of action asking, a condition of action split, a condition of action which: written as raw.',
  );
});
