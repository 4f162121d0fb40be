/** The place of state that sluice.yaml names. */
import type { Config } from '../model/config.ts';
import { createDirectoryStore } from './directory-files.ts';
import type { StateStore } from './state-store.ts';

export function openState({ root }: { readonly root: string }, _state: Config['state']): StateStore {
  return createDirectoryStore(root);
}
