/** Everything a plan is made from. */
import type { Desired } from '../compile/desired.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FlowStatus } from '../wire/types.ts';
import type { Policy } from '../model/config/config.ts';
import type { Promotion } from '../release/promotion.ts';
import type { Ledger } from '../ledger/ledger-entry.ts';
import type { Observed } from '../ledger/observed.ts';
import type { Secrets } from '../flow/secrets.ts';

/** How the commit at hand stands to the one the account was last applied from; see git/questions.ts. */
export type Ancestry = 'same' | 'descendant' | 'ancestor' | 'diverged' | 'shallow' | 'unknown';

export interface DecideInput {
  /** As compiled; names of the account are still tokens. */
  readonly desired: readonly Desired[];
  /** Addresses of files that could not be read or compiled. */
  readonly invalid: readonly string[];
  /** What reading and compiling had to say; carried into the plan. An error in it refuses every apply. */
  readonly diagnostics: readonly Diagnostic[];
  /** True when the directory of sequences does not exist. */
  readonly flowsMissing?: boolean;
  readonly observed: Observed;
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly account: {
    /** Key in sluice.yaml. */
    readonly key: string;
    readonly accountId?: string;
    readonly maxStatus: FlowStatus;
  };
  /** Undefined without a sluice.yaml. */
  readonly project?: string;
  readonly commit?: string;
  readonly ancestry?: Ancestry;
  readonly options: DecideOptions;
  /** In an account from which changes go over: the digest of each sequence's content, by address. */
  readonly contents?: Readonly<Record<string, string>>;
  /** In an account to which changes go over: how they stand in the one before it. */
  readonly promotion?: Promotion;
  /** Why a sequence has to wait, by address: what an earlier apply began there could not be brought to its end. */
  readonly stuck?: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  /** Recipients and revenue of the last 30 days by flow id; a flow without data has none. Undefined: not known. */
  readonly costs?: Readonly<Record<string, { readonly recipients?: number; readonly revenue?: number }>>;
  /** Requests sent so far for this plan. */
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same by Klaviyo's clock, where its answers told it. */
  readonly klaviyoNow?: number;
}

export interface DecideOptions {
  /** Addresses whose people may be cancelled: --allow, or the label on the pull request. */
  readonly allow: readonly string[];
  /** Addresses whose people are to be cancelled where they could go on: --cut. */
  readonly cut: readonly string[];
  /** Addresses whose draining flows end at once: --end-drain. */
  readonly endDrain: readonly string[];
  /** Plan these addresses alone; undefined for all. */
  readonly only?: readonly string[];
  readonly recreate: readonly string[];
  /** Addresses whose edits made in Klaviyo may be overwritten. */
  readonly overwriteDrift: readonly string[];
  readonly allowRollback: boolean;
  /** By address: who approved the pull request that showed the change. Undefined where no pull request can be asked. */
  readonly reviewers?: Readonly<Record<string, readonly string[]>>;
  /** Why approvals of the pull request do not count, a sentence each. */
  readonly uncounted?: readonly string[];
  /** Addresses that go over without having stood in the account before: --hotfix, or its label. */
  readonly hotfix?: readonly string[];
  /** Apply outside policy.windows too: these addresses, or all. */
  readonly overrideWindow?: boolean | readonly string[];
  /** Digests of the plan somebody approved, by address; undefined when nobody had to. */
  readonly approved?: Readonly<Record<string, string>>;
}

export const noOptions: DecideOptions = {
  allow: [],
  cut: [],
  endDrain: [],
  recreate: [],
  overwriteDrift: [],
  allowRollback: false,
};
