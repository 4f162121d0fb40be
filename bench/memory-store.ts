/** State in memory: what is measured is the account's time, not this machine's disk. */
import { createFileStore } from '../src/state/file-store.ts';
import type { Ledger } from '../src/ledger/ledger-entry.ts';
import type { StateFile } from '../src/state/state-files.ts';
import { versionOf } from '../src/state/state-files.ts';
import type { StateStore } from '../src/state/state-store.ts';
import { done } from '../src/state/state-store.ts';
import type { VirtualClock } from './clock.ts';

/** @param during holds the clock while a file is read or written */
export function memoryStore(during: VirtualClock['during']): StateStore {
  const files = new Map<string, StateFile>();
  let ledger: Ledger | undefined;
  const store = createFileStore({
    place: 'memory',
    read: (path) => during(async () => ({ ok: true, data: files.get(path) })),
    list: (directory) =>
      during(async () => ({
        ok: true,
        data: [...files.keys()].filter((path) => path.startsWith(`${directory}/`)).sort(),
      })),
    write: (changes) =>
      during(async () => {
        for (const { path, text } of changes) {
          if (text === null) files.delete(path);
          else files.set(path, { text, version: versionOf(text) });
        }
        return done;
      }),
    flush: async () => done,
  });
  return {
    ...store,
    readLedger: () => during(async () => ({ ok: true, data: ledger })),
    writeLedger: (next) =>
      during(async () => {
        ledger = next;
        return done;
      }),
  };
}
