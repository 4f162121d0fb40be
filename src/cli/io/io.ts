import type { Surroundings } from '../../connect/world.ts';

/**
 * Everything ambient a command may touch, passed in: so a test runs the whole command line in its own process, with its
 * own clock, account and terminal.
 */
export interface Io extends Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Asks a person; undefined when there is no terminal to ask at. */
  readonly ask?: (question: string) => Promise<string>;
  readonly cwd: string;
  /** Resolves when the process is asked to end (SIGINT, SIGTERM). Once asked for, these do not end it by themselves. */
  readonly interrupted: Promise<void>;
  /** The next Ctrl-C does this, instead of ending the process; the one after it ends it. */
  readonly onInterrupt?: (act: () => void) => void;
  /** Ends the process though something in it still waits. */
  readonly quit?: (code: number) => void;
  /** From now on SIGHUP does this, instead of ending the process. */
  readonly onHangup?: (act: () => void) => void;
}

export interface Stream {
  write(text: string): void;
  /** A person is watching: colours and progress make sense. */
  readonly isTerminal: boolean;
  readonly columns: number;
}

/**
 * What a command ends with.
 *
 *   0  done, or nothing to do
 *   1  a problem: in the files, in the account, in the connection
 *   2  the plan (or the drift) holds changes; only with --detailed-exitcode
 *   3  refused by a guard; nothing was written
 */
export type ExitCode = 0 | 1 | 2 | 3;
