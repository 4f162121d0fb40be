/** random_split: people go into one of two branches by chance. */
import * as z from 'zod';
import { identity } from '../model/written/parts.ts';
import { type Branches, mapBranches, otherwise, readBranches, salvageSplit, then, yesAndNo } from './branches.ts';
import type { SplitKind, StepBase } from './step-kind.ts';

export interface RandomSplitStep extends StepBase, Branches {
  readonly kind: 'random_split';
  readonly percent: number;
}

const schema = z.strictObject({
  ...identity,
  percent: z.int().min(1).max(99).describe('How many of a hundred people take `then`.'),
  then,
  else: otherwise,
});

export const randomSplit: SplitKind<RandomSplitStep> = {
  description: 'Send people into one of two branches by chance.',
  title: 'Random split',
  schema,
  shape: 'split',
  knownByPlace: true,
  read(fields, place) {
    const value = place.reader.read(schema, fields, place.path) ?? salvageSplit(fields, place);
    const branches = value && readBranches(value, place);
    return value && branches && { kind: 'random_split', ...place.base, percent: value.percent, ...branches };
  },
  label: ({ percent }) => `${percent} % at random`,
  words: ({ percent }) => ({ percent }),
  ways: yesAndNo,
  map: mapBranches,
  split({ percent: percentage }) {
    const conditions = [{ type: 'profile-sample' as const, percentage }];
    const action = {
      type: 'conditional-split' as const,
      data: { profile_filter: { condition_groups: [{ conditions }] } },
    };
    return { action, swapped: false };
  },
};
