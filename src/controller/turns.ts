/** One after the other: what may not happen at the same time in one process, such as two commits to one branch. */
import type { StateStore } from '../state/state-store.ts';

export interface Turns {
  <T>(act: () => Promise<T>): Promise<T>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** The store with each of its calls in turn with those of all others that share the turns. */
export function inTurns(store: StateStore, turns: Turns): StateStore {
  const one =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    (...args: A): Promise<T> =>
      turns(() => call(...args));
  return {
    readLedger: one(store.readLedger),
    writeLedger: one(store.writeLedger),
    saveBackup: one(store.saveBackup),
    listBackups: one(store.listBackups),
    readBackup: one(store.readBackup),
    readReportCalls: one(store.readReportCalls),
    noteReportCalls: one(store.noteReportCalls),
    acquireLease: one(store.acquireLease),
    renewLease: one(store.renewLease),
    releaseLease: one(store.releaseLease),
    flush: one(store.flush),
  };
}
