/** What the controller is given; everything ambient comes in here, so that a test runs it with a clock of its own. */
import type { Hono } from 'hono';
import type { Surroundings } from '../connect/world.ts';
import type { GitHub } from '../github/client.ts';
import type { JobName } from './schedule/jobs.ts';
import type { Shard } from './schedule/shard.ts';
import type { Address } from './web/web.ts';

export interface Host extends Surroundings {
  /** Where sluice.yaml is, an absolute path. */
  readonly root: string;
  /** One line of the log, with its end. */
  readonly write: (line: string) => void;
  /** Who it is, for others to read in leases; another for each process. */
  readonly owner: string;
  readonly version: string;
  /** Resolves when the process is asked to end. */
  readonly interrupted: Promise<void>;
  /** Ends the process though something in it still waits. */
  readonly quit?: (code: number) => void;
  /** SIGHUP. */
  readonly onHangup?: (act: () => void) => void;
  /** Calls again and again until it is told to stop. */
  readonly beat: (turn: () => Promise<void>) => () => void;
  readonly serve: (app: Hono, address: Address) => Promise<Served>;
  /** Undefined where there is no token. */
  readonly github?: () => Promise<GitHub | undefined>;
}

export interface Served {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export interface ControllerOptions {
  readonly shard: Shard;
  /** Left out: all that are switched on. */
  readonly jobs?: readonly JobName[];
  /** Every job that is due, once, and no server. */
  readonly once: boolean;
  readonly listen: Address;
  /** Accounts side by side. */
  readonly parallel: number;
  /** How long the lead lasts without a word from who has it, milliseconds. */
  readonly leaseMs: number;
  /** Whether reports are committed, or written as files. */
  readonly commit: boolean;
  /** The branch of `origin` that is followed; the one that is checked out when left out. */
  readonly branch?: string;
}
