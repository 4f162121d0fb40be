/** Files of state, wherever they lie: what directory-store.ts and git-store.ts each provide. Paths have forward slashes. */
import type { Stored } from './state-store.ts';

export interface StateFiles {
  /** Undefined when there is none. */
  read(path: string): Promise<string | undefined>;
  /** Paths of all files below a directory, sorted. */
  list(directory: string): Promise<readonly string[]>;
  /** The whole file or nothing of it; may be held back until `flush` unless `durable`. */
  write(path: string, text: string, message: string, durable: boolean): Promise<Stored>;
  /** Makes a file that must not exist yet; durable. False when somebody was faster. */
  create(path: string, text: string, message: string): Promise<Stored | { readonly ok: true; readonly taken: true }>;
  /** Held back until `flush` like a write; no error when it is not there. */
  remove(path: string, message: string): Promise<void>;
  flush(): Promise<Stored>;
}
