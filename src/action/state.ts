/** Where the action keeps what was applied: by default a branch at GitHub, since a runner forgets everything. */
import type { Loaded } from '../program/pipeline.ts';
import { openState } from '../state/open-state.ts';
import type { StateStore } from '../state/state-store.ts';
import type { Post } from './comment/post.ts';
import { createFileStore } from '../state/file-store.ts';
import { branchFiles } from '../state/git-files.ts';
import { createGitHubBranch } from '../github/branch.ts';
import type { GitHub } from '../github/client.ts';

export function openActionState({ settings, world, github }: Post, { config }: Loaded): StateStore {
  if (settings.state === 'branch' && github) return createGitHubStore(github, settings.stateBranch);
  return openState(
    world,
    settings.state === 'branch'
      ? { kind: 'branch', branch: settings.stateBranch }
      : { ...config.state, kind: 'directory' },
  );
}

/** State on a branch of the repository at GitHub: it outlives the runner, and nobody checks it out. */
export const createGitHubStore = (github: GitHub, branch: string): StateStore =>
  createFileStore(
    branchFiles(
      createGitHubBranch(github, {
        branch,
        beginning: {
          message: 'sluice: begin the state of this repository',
          files: {
            'README.md':
              'The state of Sluice: what was last applied, by account. Written by the GitHub Action; do not edit.\n',
          },
        },
        failing: 'Nothing more is sent to Klaviyo.',
        // Backups are many, and seldom needed; ledgers and leases are few and always are.
        eager: /^\.sluice\/(ledger|lease)\//,
      }),
      branch,
    ),
  );
