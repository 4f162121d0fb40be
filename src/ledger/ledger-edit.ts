/** Changes of the ledger that come from looking, not from writing to flows. An apply does them before anything else. */
import type { Draining, Ledger, LedgerEntry } from './ledger-entry.ts';
import { moveEntry, removeEntry, withContent, withDraining, withEntry, withoutIntent } from './ledger.ts';

export type LedgerEdit =
  /** The sequence's file has another path now. */
  | { readonly edit: 'move'; readonly from: string; readonly to: string }
  /** The sequence has another name now; needed to know it again when its file moves. */
  | { readonly edit: 'rename'; readonly address: string; readonly name: string }
  /** A flow found to be ours. `tag`: the project's tag is still to be attached to it. */
  | {
      readonly edit: 'take';
      readonly address: string;
      readonly entry: LedgerEntry;
      readonly how: 'rebuilt' | 'intent' | 'settled';
      readonly tag: boolean;
    }
  /** A flow that drains, of a ledger that was lost. */
  | { readonly edit: 'drain'; readonly address: string; readonly flow_id: string; readonly draining: Draining }
  /** Content that stands applied already, in an account from which it goes over. */
  | { readonly edit: 'content'; readonly address: string; readonly digest: string; readonly at: string }
  /** Neither sequence nor flow is left. */
  | { readonly edit: 'forget'; readonly address: string };

/** The ledger after the edits, in their order. Tags are the caller's affair. */
export function applyEdits(ledger: Ledger, edits: readonly LedgerEdit[]): Ledger {
  return edits.reduce((now, edit): Ledger => {
    switch (edit.edit) {
      case 'move':
        return moveEntry(now, edit.from, edit.to);
      case 'rename': {
        const entry = now.entries[edit.address];
        return entry === undefined ? now : withEntry(now, edit.address, { ...entry, name: edit.name });
      }
      case 'take':
        return withEntry(withoutIntent(now, edit.address), edit.address, edit.entry);
      case 'drain':
        return withDraining(now, edit.flow_id, edit.draining);
      case 'content':
        return withContent(now, edit.address, edit.digest, edit.at);
      case 'forget':
        return withoutIntent(removeEntry(now, edit.address), edit.address);
    }
  }, ledger);
}
