/** State on a branch of the repository at GitHub: it outlives the runner, and nobody checks it out. */
import { createFileStore } from '../state/file-store.ts';
import { branchFiles } from '../state/git-files.ts';
import type { StateStore } from '../state/state-store.ts';
import { createGitHubBranch } from './branch.ts';
import type { GitHub } from './client.ts';

export const createGitHubStore = (github: GitHub, branch: string): StateStore =>
  createFileStore(branchFiles(createGitHubBranch(github, branch), branch));
