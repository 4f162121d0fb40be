/**
 * What a sequence means, once its YAML has been read, checked and had its defaults and variables filled in.
 * Every node that can be blamed later carries `at`, the range of the key or value an author would have to change.
 * Names of the account (metrics, lists, segments) are still names here.
 */
import type { SourceRange } from '../diagnostics/diagnostic.ts';
import type { TestFile } from './flow-test/flow-test.ts';
import type { Schedule } from '../release/schedule.ts';
import type { Condition } from './conditions/condition-type.ts';
import type { Step } from '../steps/kinds.ts';
import type { Trigger } from '../triggers/kinds.ts';
import type { Status } from './values.ts';

export interface Sequence {
  /** Path under flows/ without the ending: our identity of a sequence. */
  readonly address: string;
  readonly file: string;
  readonly name: string;
  readonly description?: string;
  /** false: the file stays, no flow is held for it. */
  readonly deploy: boolean;
  readonly movedFrom?: string;
  /** Id of an existing Klaviyo flow to take over. */
  readonly adopt?: string;
  /** Left out: created as draft, afterwards the account's own business. */
  readonly status?: Status;
  /** go_live and end; undefined where neither is written. */
  readonly schedule?: Schedule;
  readonly pilot?: { readonly segment: string; readonly at: SourceRange };
  readonly trigger: Trigger;
  readonly audience?: Condition;
  readonly exitWhen?: Condition;
  readonly reentry: Reentry;
  /** How its flow gives way to another; left out: as policy.replace says. */
  readonly replace?: 'drain' | 'cut';
  /** Sequences it may meet: a plan tells nothing of it. */
  readonly meets?: readonly { readonly address: string; readonly at: SourceRange }[];
  readonly steps: readonly Step[];
  /** Flow tests written in the file itself; Klaviyo does not get them. */
  readonly tests?: TestFile;
  /** Ranges of top-level keys, for messages that are about the whole sequence. */
  readonly at: { readonly name: SourceRange; readonly status?: SourceRange; readonly adopt?: SourceRange };
}

export type Reentry =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'after'; readonly value: number; readonly unit: 'hour' | 'day' | 'week' };
