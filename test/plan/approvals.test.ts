/** Approvals that a change lacks: which changes need some, how many, and from whom. */
import { describe, expect, it } from 'vitest';
import type { ApprovalPolicy } from '../../src/release/approvals.ts';
import { decide } from '../../src/plan/decide.ts';
import type { Refusal } from '../../src/plan/plan.ts';
import { type SequenceData, world, type WorldData } from './world.ts';

const live: SequenceData = { status: 'live', steps: [{ email: { id: 'a', subject: 'A' } }] };
const draft: SequenceData = { ...live, status: 'draft' };
const edited: SequenceData = { ...live, steps: [{ email: { id: 'a', subject: 'B' } }] };
const anew: SequenceData = { ...live, trigger: 'Active on Site' };
const lacking = (data: WorldData): readonly Refusal[] => decide(world(data)).refusals;
const policy = (needs: ApprovalPolicy['needs'], from: readonly string[] = []): WorldData => ({
  approvals: { needs, from },
});
const update = { applied: { cart: live }, now: { cart: edited } };

describe('how many a change needs', () => {
  const live1 = policy({ live: 1 });
  it.each<[string, WorldData, boolean]>([
    ['none where the policy asks for none', update, false],
    ['none for another kind', { ...update, ...policy({ create: 1 }) }, false],
    ['some for its kind', { ...update, ...policy({ update: 1 }) }, true],
    ['none for what stays', { applied: { cart: live }, now: { cart: true }, ...policy({ update: 1, live: 1 }) }, false],
    ['a draft that goes live', { applied: { cart: draft }, now: { cart: live }, ...live1 }, true],
    ['a new flow that is live', { now: { cart: live }, ...live1 }, true],
    ['a new flow that is a draft', { now: { cart: draft }, ...live1 }, false],
    ['a flow in the place of a live one', { applied: { cart: live }, now: { cart: anew }, ...live1 }, true],
    ['a change of a live flow', { ...update, ...live1 }, false],
    ['a status that is lowered', { applied: { cart: live }, now: { cart: draft }, ...live1 }, false],
    [
      'a draft that goes live at its time',
      { now: { cart: { steps: live.steps, schedule: { go_live: '2026-11-27T05:00Z' } } }, ...live1 },
      true,
    ],
    [
      'none for one that was built and only waits for its time',
      {
        applied: { cart: draft },
        now: { cart: { steps: live.steps, schedule: { go_live: '2026-11-27T05:00Z' } } },
        ...live1,
      },
      false,
    ],
    [
      'none once its time has come: it was approved when it was merged',
      {
        applied: { cart: draft },
        now: { cart: { steps: live.steps, schedule: { go_live: '2026-11-22T05:00Z' } } },
        ...live1,
      },
      false,
    ],
  ])('%s', (_, data, isLacking) => {
    const found = lacking({ ...data, options: { allow: ['cart'], reviewers: {} } });
    expect(found.map(({ code, address }) => [code, address])).toEqual(isLacking ? [['approvals-missing', 'cart']] : []);
  });
});

describe('what it says', () => {
  const told = (needs: number, from: readonly string[], options: WorldData['options']) =>
    lacking({ ...update, ...policy({ update: needs }, from), options }).map(({ message, allow }) => [message, allow]);
  const counted = 'The merge counts anew; to see it here before, run the check again.';
  it.each<[string, number, readonly string[], WorldData['options'], readonly (readonly string[])[]]>([
    ['enough', 2, [], { reviewers: { cart: ['ana', 'ben'] } }, []],
    [
      'nobody could be asked',
      1,
      [],
      {},
      [
        [
          'It needs 1 approval, and only the action can ask the pull request for them.',
          `Missing: 1 approving review of the pull request's last commit, by somebody else who may write, not its author. ${counted}`,
        ],
      ],
    ],
    [
      'nobody approved',
      2,
      [],
      { reviewers: { other: ['ana'] } },
      [
        [
          'It needs 2 approvals and has none.',
          `Missing: 2 approving reviews of the pull request's last commit, by somebody else who may write, not its author. ${counted}`,
        ],
      ],
    ],
    [
      'one is missing, of those who may',
      4,
      ['@ana', 'ben', '@oak/lifecycle', 'a@b'],
      { reviewers: { cart: ['ana', 'ben', 'ab'] }, uncounted: ['It is a draft.', 'It has no head.'] },
      [
        [
          'It needs 4 approvals and has 3: ana, ben and ab.',
          `Missing: 1 approving review of the pull request's last commit, by @oak/lifecycle or a@b, not its author. ${counted} It is a draft. It has no head.`,
        ],
      ],
    ],
  ])('%s', (_, needs, from, options, wanted) => {
    expect(told(needs, from, options)).toEqual(wanted);
  });
});
