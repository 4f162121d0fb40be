/**
 * The event of a run, in the file that the runner leaves it in: checked here, since what stands in it decides whether an
 * account is written to, and a run may be started by something else than GitHub.
 */
import * as z from 'zod';
import { type Failed, failed, type Result, success } from '../diagnostics/result.ts';
import { placeOf } from '../ledger/ledger-schema.ts';
import type { EventPayload } from './io.ts';
import { jsonOf } from '../text/json.ts';

const payload = z.looseObject({
  action: z.string().optional(),
  ref: z.string().optional(),
  after: z.string().optional(),
  deleted: z.boolean().optional(),
  changes: z.looseObject({}).optional(),
  inputs: z.record(z.string(), z.unknown()).nullish(),
  repository: z
    .looseObject({ full_name: z.string(), default_branch: z.string(), html_url: z.string().optional() })
    .optional(),
  pull_request: z
    .looseObject({
      number: z.int(),
      merged: z.boolean().nullish(),
      merge_commit_sha: z.string().nullish(),
      base: z.looseObject({ ref: z.string() }).optional(),
      head: z.looseObject({ sha: z.string(), repo: z.looseObject({ full_name: z.string() }).nullable() }),
    })
    .optional(),
});

/**
 * @param path GITHUB_EVENT_PATH; undefined or empty where it is not set
 * @param read the text of a file, or undefined where it cannot be read
 */
export function eventIn(
  path: string | undefined,
  read: (path: string) => string | undefined,
): Result<EventPayload, string> {
  if (path === undefined || path === '') return unread('GITHUB_EVENT_PATH is not set');
  const text = read(path);
  if (text === undefined) return unread(`there is no file to read at ${path}`);
  const value = jsonOf(text);
  if (value === undefined) return unread(`${path} is empty or no JSON`);
  const checked = payload.safeParse(value);
  if (!checked.success) return unread(`${path} is no event of GitHub's at ${placeOf(checked.error)}`);
  return success(value as EventPayload);
}

const unread = (why: string): Failed<string> =>
  failed(
    `The event of this run cannot be read: ${why}. GitHub writes that file, so run the job again; where something else starts Sluice, let GITHUB_EVENT_PATH name a file that holds the event.`,
  );
