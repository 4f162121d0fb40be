/** What the three faces have in common: an account, what is known of it, and a run of the real process that may be killed. */
import type { ChildProcess } from 'node:child_process';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

export interface Place {
  readonly sandbox: Sandbox;
  readonly clock: { ms: number };
  /** Files of the repository by path from its root. */
  readonly root: string;
  /** The text of the ledger, from wherever the face keeps it. */
  ledger(): string;
  /** Runs the change to its end, or until it is killed. */
  run(killer: Killer, isAgain: boolean): Promise<Ran>;
  remove(): void;
}

export interface Ran {
  /** Null of one that was killed. */
  readonly code: number | null;
  readonly said: string;
}

/** Where a run dies: at which of its requests, before the request is done or after, with its answer lost. */
export interface Moment {
  readonly n: number;
  readonly when: 'before' | 'after';
}

export interface Killer {
  /** A fetch whose requests are counted, and one of which kills. */
  through(inner: typeof fetch): typeof fetch;
  /** The process to be killed; with the processes it began where it leads a group of its own. */
  aim(child: ChildProcess, isGroup: boolean): void;
  /** METHOD path of each request so far. */
  sent(): readonly string[];
  isDone(): boolean;
}

const never = new Promise<never>(() => undefined);

/** @param looks is called before each request is done, and after, its answer not yet given. */
export function killer(moment?: Moment, looks: (moment: Moment) => void = () => undefined): Killer {
  const sent: string[] = [];
  let isDone = false;
  let aimed: { readonly child: ChildProcess; readonly isGroup: boolean } | undefined;
  const kill = async (): Promise<never> => {
    const { child, isGroup } = aimed ?? {};
    isDone = true;
    if (child?.pid !== undefined && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(isGroup === true ? -child.pid : child.pid, 'SIGKILL');
      await gone;
    }
    return never;
  };
  return {
    through: (inner) => async (input, init) => {
      // Of a process that is dead nothing arrives; what was under way is as good as not sent.
      if (isDone) return never;
      const request = input instanceof Request ? input : new Request(input, init);
      sent.push(`${request.method} ${new URL(request.url).pathname}`);
      const n = sent.length;
      if (n !== moment?.n) {
        looks({ n, when: 'before' });
        const answer = await inner(request);
        looks({ n, when: 'after' });
        return answer;
      }
      if (moment.when === 'after') await inner(request);
      return kill();
    },
    aim: (child, isGroup) => void (aimed = { child, isGroup }),
    sent: () => sent,
    isDone: () => isDone,
  };
}
