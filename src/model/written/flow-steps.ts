/** The written form of what waits, branches and changes profiles. */
import { z } from 'zod';
import { identity, part, sends, text, timezone, weekdays } from './parts.ts';

const amount = (unit: string) => z.number().min(0).optional().describe(`Whole ${unit}.`);

/** A delay that is a map; `"3 days"` is the short form. */
export const delay = z.strictObject({
  ...identity,
  weeks: amount('weeks'),
  days: amount('days'),
  hours: amount('hours'),
  minutes: amount('minutes'),
  until: text('Then wait until this time of day, as in "09:00". Goes with whole days only.').optional(),
  weekdays,
  timezone,
});

export const waitUntil = z.strictObject({
  ...identity,
  time: text('The time of day to wait for, as in "09:00".'),
  weekdays,
  timezone,
});

const then = part('steps', 'The steps for people for whom it holds.').optional();
const otherwise = part('steps', 'The steps for everybody else.').optional();

export const condition = z.strictObject({
  ...identity,
  if: part('condition', 'What is asked.'),
  then,
  else: otherwise,
  when_skipped: z
    .enum(['then', 'else', 'neither'])
    .optional()
    .describe(
      'Which branch stays when Klaviyo cannot ask this (a condition on tags or scores): then, else or neither.',
    ),
});

const branchCase = z.strictObject({
  name: text('The name of this branch.').optional(),
  if: part('condition', 'Who takes this branch.'),
  then,
});

export const branch = z.strictObject({
  ...identity,
  name: text('The name of the split.').optional(),
  cases: z.array(branchCase).min(1).describe('The branches, asked in this order; the first that holds is taken.'),
  else: otherwise,
});

export const randomSplit = z.strictObject({
  ...identity,
  percent: z.int().min(1).max(99).describe('How many of a hundred people take `then`.'),
  then,
  else: otherwise,
});

const profileValue = z.union([z.string(), z.number(), z.boolean()]);
const listValues = (description: string) => z.record(z.string(), z.string()).optional().describe(description);

export const updateProfile = z.strictObject({
  ...sends,
  set: z.record(z.string(), profileValue).optional().describe('Properties and the values they get.'),
  create: z
    .record(z.string(), profileValue)
    .optional()
    .describe('The same by Klaviyo\'s operation "create", as its editor writes it for properties new to the account.'),
  remove: z
    .union([z.string().min(1), z.array(z.string().min(1))])
    .optional()
    .describe('Properties that are removed.'),
  add_to: listValues('List properties, and the value that is added to each.'),
  remove_from: listValues('List properties, and the value that is taken out of each.'),
});

export const listUpdate = z.strictObject({ ...sends, list: text('The name of the list in Klaviyo.') });

export const exit = z.strictObject({ ...identity });

export const raw = z.strictObject({
  ...identity,
  definition: z
    .record(z.string(), z.unknown())
    .describe('One Klaviyo action as its API takes it, without ids and links.'),
  then: part('steps', 'The steps for next_if_true, where the action splits.').optional(),
  else: part('steps', 'The steps for next_if_false, where the action splits.').optional(),
});
