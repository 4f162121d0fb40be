/** What a change of one flow gives when it is done. */
import type { FlowStatus } from '../../wire/types.ts';

export interface Done {
  readonly flow_id: string;
  /** As read back; absent when the flow is gone. */
  readonly status?: FlowStatus;
  /** What was done, in few words: "2 of 2 steps, read back". */
  readonly detail: string;
}
