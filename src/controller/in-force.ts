/**
 * sluice.yaml as it is in force: read at the start, on SIGHUP, and when the followed branch has moved. One with an error
 * is told and changes nothing.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import type { Config } from '../model/config/config.ts';
import { nodeDisk } from '../source/disk.ts';
import { loadConfig } from '../source/load.ts';
import type { Checkout, Source } from './checkout.ts';
import { type Job, jobsOf, type Wanted } from './schedule/jobs.ts';

export interface InForce {
  readonly config: Config;
  readonly jobs: readonly Job[];
  /** Where the files are now. */
  readonly source: Source;
  /** Why what is there now is not what is in force; a job that writes to Klaviyo does not begin. */
  readonly problems: readonly string[];
}

export type Read = Result<InForce, readonly string[]>;

/** `before`: what was in force until now. Not ok only at the start. */
export async function readInForce(checkout: Checkout, wanted: Wanted, before?: InForce): Promise<Read> {
  const refreshed = await checkout.refresh();
  const source = refreshed.ok ? refreshed.data : refreshed.error.source;
  // Nobody knows what the branch says now; at the start the clone's own files are all there is.
  if (!refreshed.ok && before !== undefined) return success({ ...before, source, problems: [refreshed.error.why] });
  const { config, diagnostics } = await loadConfig(nodeDisk, source.root);
  const jobs = config === undefined ? undefined : jobsOf(config, wanted);
  const problems = [
    ...(refreshed.ok ? [] : [refreshed.error.why]),
    ...diagnostics
      .filter(isError)
      .map(({ message, detail, at }) => `${at?.file ?? 'sluice.yaml'}:${at?.line ?? 1}: ${message} ${detail}`),
    ...(jobs?.ok === false ? jobs.error.map((problem) => `sluice.yaml: ${problem}`) : []),
  ];
  if (config !== undefined && jobs?.ok === true) return success({ config, jobs: jobs.data, source, problems });
  return before === undefined ? failed(problems) : success({ ...before, source, problems });
}
