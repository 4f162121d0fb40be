/** The place of state that sluice.yaml names: the work tree, or a branch of the local repository. */
import type { GitPlace } from '../git/git.ts';
import type { Config } from '../model/config/config.ts';
import { createDirectoryStore } from './directory-files.ts';
import { createGitStore } from './git-files.ts';
import type { StateStore } from './state-store.ts';

export function openState({ root, git }: GitPlace, state: Config['state']): StateStore {
  return state.kind === 'branch' ? createGitStore(git(root), { branch: state.branch }) : createDirectoryStore(root);
}
