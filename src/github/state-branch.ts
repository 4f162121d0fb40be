/** State on a branch of the repository at GitHub: it outlives the runner, and nobody checks it out. */
import { createFileStore } from '../state/file-store.ts';
import { branchFiles } from '../state/git-files.ts';
import type { StateStore } from '../state/state-store.ts';
import { createGitHubBranch } from './branch.ts';
import type { GitHub } from './client.ts';

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
