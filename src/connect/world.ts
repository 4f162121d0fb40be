/** Everything ambient the program needs, handed down from an entry: nothing below reads a clock or an environment. */
import type { GitIn } from '../git/git.ts';
import type { GitHub } from '../github/client.ts';
import type { ApiOptions } from '../klaviyo/api.ts';
import type { Disk } from '../source/disk.ts';

/** What of its surroundings every entry is given, and gives on. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment, which nobody sets and which never go back. Left out: `now`. */
  readonly counted?: () => number;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
  readonly git: GitIn;
}

export interface World extends Surroundings {
  /** The repository: sluice.yaml and flows/ are relative to it. */
  readonly root: string;
  readonly disk: Disk;
  /** Told when Klaviyo's limits make a call wait. */
  readonly onWait?: ApiOptions['onWait'];
  /** Told before a failed call is sent again. */
  readonly onRetry?: ApiOptions['onRetry'];
  /** Told how far something is that takes minutes, a line each. */
  readonly onProgress?: (line: string) => void;
  /** What is left of the account's limits, where one process connects to it again and again. */
  readonly limits?: ApiOptions['limits'];
  /** Where the repository is on GitHub and there is a token: what stands on another branch is read there. */
  readonly github?: () => Promise<GitHub | undefined>;
  /** Where reports lie as files that nobody commits, when they are read there and nowhere else; an absolute path. */
  readonly reportsRoot?: string;
}
