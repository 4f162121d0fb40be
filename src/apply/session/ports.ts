/** What an apply is given; everything ambient comes in here. */
import type { WriteApi } from '../../klaviyo/api.ts';
import type { ChangeKind } from '../../plan/plan.ts';
import type { LastFigures } from '../../ledger/backup.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { Step } from './step.ts';

export interface ApplyPorts {
  readonly api: WriteApi;
  readonly store: StateStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment, which nobody sets and which never go back. Left out: `now`. */
  readonly counted?: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Values of `${secret:NAME}`, by name. They are put in just before sending, and go nowhere else. */
  readonly secrets: Readonly<Record<string, string | undefined>>;
  /** Who holds the lease, for others to read: a host and process, a workflow run. */
  readonly owner: string;
  /** Flows as they were read whole, with all their mails, for this plan. Left out: what is taken over is read again. */
  readonly flows?: (flowId: string) => ObservedFlow | undefined;
  /** Told why nothing goes on for minutes. */
  readonly onProgress?: (line: string) => void;
  readonly progress?: (event: ApplyProgress) => void;
  /** True once somebody wants it to end: what has begun is finished, nothing else begins. */
  readonly isStopping?: () => boolean;
  /** The last figures of a flow that is about to go, for its backup. Left out: backups hold none. */
  readonly figures?: (flowId: string) => Promise<Step<LastFigures>>;
}

export interface ApplyProgress {
  readonly address: string;
  readonly kind: ChangeKind | 'resume';
  /** In words: "3 mails uploaded", "flow Xy12Ab made". */
  readonly step: string;
}
