/** Where the action keeps what was applied: by default a branch at GitHub, since a runner forgets everything. */
import { createGitHubStore } from '../github/state-branch.ts';
import type { Loaded } from '../program/pipeline.ts';
import { openState } from '../state/open-state.ts';
import type { StateStore } from '../state/state-store.ts';
import type { Post } from './post.ts';

export function openActionState({ settings, world, github }: Post, { config }: Loaded): StateStore {
  if (settings.state === 'branch' && github) return createGitHubStore(github, settings.stateBranch);
  return openState(
    world,
    settings.state === 'branch'
      ? { kind: 'branch', branch: settings.stateBranch }
      : { ...config.state, kind: 'directory' },
  );
}
