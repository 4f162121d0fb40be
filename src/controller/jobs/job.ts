/** What one run of a job is given, and what comes of it. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { GitHub } from '../../github/client.ts';
import type { Loaded } from '../../program/pipeline.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { World } from '../../connect/world.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../web/metrics.ts';
import type { Turns } from '../turns.ts';

export interface Run {
  /** Its root: the files as the branch has them. */
  readonly world: World;
  readonly loaded: Loaded;
  readonly store: StateStore;
  /** Where the repository itself lies: reports are committed there. */
  readonly root: string;
  /** The branch that is followed, where it was named. */
  readonly branch?: string;
  /** The commit of the files. */
  readonly commit?: string;
  /** Why nothing is to be written to Klaviyo. */
  readonly problems: readonly string[];
  readonly owner: string;
  readonly commits: boolean;
  readonly github?: () => Promise<GitHub | undefined>;
  readonly turns: Turns;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface Outcome {
  /** `refused`: a guard wants a person's word. */
  readonly result: Exclude<Result, 'stopped'>;
  readonly words: string;
  /** Requests sent to Klaviyo. */
  readonly requests: number;
  /** When the job is to run again though its schedule has not come round; milliseconds since 1970. */
  readonly wakeAt?: number;
}

/** What comes of a run. `stopped`: the controller ended. */
export const allResults = ['done', 'failed', 'refused', 'stopped'] as const;
export type Result = (typeof allResults)[number];

/** All problems as lines of the log; the outcome names the first. */
export function failedWith(run: Run, problems: readonly Diagnostic[], requests: number): Outcome {
  const errors = problems.filter(isError);
  for (const { code, message, detail, at } of errors)
    run.log('error', `${message} ${detail}`, { code, ...(at ? { file: `${at.file}:${at.line}` } : {}) });
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return { result: 'failed', words: `${first?.message ?? 'It failed.'}${more}`, requests };
}
