/**
 * What the scenarios of the action are written with. The sources run all of them in this process. The built action is a
 * process each time and the same code byte for byte (npm run build -- --check), so `npm test` runs with it only what is
 * about the process; `npm run test:deep` runs all.
 */
import { test as one } from 'vitest';
import { isDeep } from '../support/deep.ts';
import { isBuiltRun } from './runner.ts';

/** Inputs and outputs, files, the summary, annotations and masks, sleeps, exit codes, Git, answers too large for one. */
export const aboutTheProcess: readonly string[] = [
  'opened, updated and run again: one comment, edited only when it changes',
  'from a fork: offline, no comment, and nobody is asked anything',
  'a file that does not parse fails the step, on its line',
  'a missing permission is told by its name, and the plan is in the summary',
  'limits are waited out: the primary one till its reset, the secondary one as long as it says',
  'what the comment showed is applied; state is on the branch, in few commits',
  'no word of the key or the token is in anything that people can read',
  'tells drift, and commits the figures beside the flows',
  'a diff of 2 MB: neither the comment nor the summary bursts',
];

/** Those of the list that were met; built.test.ts holds that all were. */
export const met: string[] = [];

const some = (...args: Parameters<typeof one>): void => {
  const [name] = args;
  if (!aboutTheProcess.includes(String(name))) return;
  met.push(String(name));
  one(...args);
};
const none = () => () => undefined;

export const test: typeof one =
  isBuiltRun() && !isDeep ? (Object.assign(some, { each: none }) as unknown as typeof one) : one;
