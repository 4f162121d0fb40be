/**
 * Where reports are kept:
 *
 *   asked for                  where there is a token for GitHub      in a local repository alone
 *   the work tree              files, and nobody commits them         the same
 *   a commit                   createCommitOnBranch, signed by        git: a commit on what the remote has, pushed
 *                              GitHub
 *   reports.branch is set      that branch, made when it is missing   the same
 *   else                       the branch of the flows: history and results in one log
 */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { createGitHubBranch } from '../../github/branch.ts';
import type { GitHub } from '../../github/client.ts';
import type { Config } from '../../model/config/config.ts';
import type { ReportLinks } from '../../report/report.ts';
import type { GitPlace } from '../../git/git.ts';
import { githubNameIn, originUrl, said, whereabouts } from '../../git/questions.ts';
import { directoryFiles } from '../../state/directory-files.ts';
import { branchFiles, gitFiles } from '../../state/git-files.ts';
import type { World } from '../../connect/world.ts';
import { below, type StateFiles } from '../../state/state-files.ts';
import type { StateError } from '../../state/state-store.ts';

export interface ReportPlace {
  readonly files: StateFiles;
  readonly links: ReportLinks;
  /** Left out: the files are in the work tree and nobody has committed them. */
  readonly branch?: string;
}

export interface PlaceRequest {
  readonly commit: boolean;
  /** Instead of the one sluice.yaml names or that is checked out. */
  readonly branch?: string;
  /** The branch of the flows, where the caller knows it; else the one that is checked out. */
  readonly flowsBranch?: string;
  readonly github?: GitHub;
  /** "https://github.com/owner/repository", where the caller knows it. */
  readonly repositoryUrl?: string;
}

type Found = Result<ReportPlace, Diagnostic>;

/** `at.root`: where sluice.yaml is, an absolute path. */
export async function reportPlace(at: GitPlace, config: Config, request: PlaceRequest): Promise<Found> {
  const { root } = at;
  const git = at.git(root);
  // Outside a repository there is no answer.
  const within = await whereabouts(git);
  const prefix = within?.prefix ?? '';
  const flowsBranch = request.flowsBranch ?? within?.branch;
  const origin = within === undefined || request.repositoryUrl !== undefined ? undefined : await originUrl(git);
  const links: ReportLinks = {
    repositoryUrl: request.repositoryUrl ?? pageOf(githubNameIn(origin)),
    branch: flowsBranch,
    ...(prefix === '' ? {} : { prefix }),
  };
  if (!request.commit) return success({ files: directoryFiles(root), links });

  const own = config.reports.branch;
  const branch = request.branch ?? (own === '' ? flowsBranch : own);
  if (branch === undefined) return failed(noBranch);
  const placed = { ...links, ...(branch === flowsBranch ? {} : { reportsBranch: branch }) };
  const { github } = request;
  if (github) {
    const beginning = {
      message: 'sluice: begin the reports [skip ci]',
      files: { 'README.md': 'Performance reports, written by Sluice: see reports/.\n' },
    };
    const checkedOut = (path: string): Promise<string | undefined> =>
      path.startsWith(prefix)
        ? readFile(join(root, path.slice(prefix.length)), 'utf8').catch(() => undefined)
        : Promise.resolve(undefined);
    const files = branchFiles(
      createGitHubBranch(github, { branch, ...(branch === own ? { beginning } : {}), failing, checkedOut }),
      branch,
    );
    return success({ files: below(prefix, files), links: placed, branch });
  }
  if (within === undefined) return failed(noRepository(root));
  const files = gitFiles(git, { branch, shared: true, failing, ...(origin === undefined ? {} : { remote: 'origin' }) });
  return success({ files: below(prefix, files), links: placed, branch });
}

/**
 * Where reports are to be read without writing any: the branch that sluice.yaml names for them, else files beside the
 * flows. A clone that is no Git repository has files alone.
 */
export async function keptReports(
  { root, git, reportsRoot, github }: World,
  config: Config,
): Promise<Result<Pick<StateFiles, 'read' | 'list'>, Diagnostic>> {
  const inGit =
    config.reports.branch !== '' &&
    reportsRoot === undefined &&
    (await said(git(root), ['rev-parse', '--git-dir'])) !== undefined;
  if (!inGit) return success(directoryFiles(reportsRoot ?? root));
  const asked = await github?.();
  const found = await reportPlace({ root, git }, config, { commit: true, github: asked });
  return found.ok ? success(found.data.files) : found;
}

const failing = 'The reports stay as they were; no figure is lost, the next sync reads the last 60 days again.';

const pageOf = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : `https://github.com/${name}`;

const notWritten = (what: string, detail: string): Diagnostic => diagnostic('report-not-written', what, detail);

const noBranch = notWritten(
  'No branch is checked out here, so nobody knows where to commit the reports.',
  'Name one: --branch main, or reports.branch in sluice.yaml.',
);

const noRepository = (root: string): Diagnostic =>
  notWritten(
    'There is no Git repository to commit the reports to.',
    `${root} is not inside one. Without --commit the reports are written as files.`,
  );

/** Why a report could not be read or written, with the way out. */
export function reportProblem({ kind, message }: StateError, branch?: string): Diagnostic {
  if (kind === 'changed')
    return notWritten(
      'Another sync was faster and has written the reports.',
      'Nothing is lost: the next sync goes on from its figures.',
    );
  if (/would be overwritten by merge/.test(message))
    return notWritten(
      `Files of the work tree stand in the way of the commit on ${branch ?? 'the branch'}; nothing was committed.`,
      `${message}\nAn earlier run without --commit wrote them? Commit them (git add, git commit), or remove them. Then run it again.`,
    );
  if (isProtected(message))
    return notWritten(
      `The branch ${branch ?? ''} is protected: the commit of the reports was refused.`.replace('  ', ' '),
      `${message}\nGive the reports a branch of their own, in sluice.yaml:\n  reports:\n    branch: sluice-reports\nor let whoever runs Sluice bypass the rule.`,
    );
  return notWritten('The reports could not be read or written.', message);
}

/** As GitHub puts it (to a push GH006 and GH013, to createCommitOnBranch the rule alone), GitLab, and Bitbucket. */
const isProtected = (message: string): boolean =>
  /protected[ -]branch|GH006|GH013|rule violation|through a pull request|approving review|required status check|pre-receive hook declined|not (allowed|authorized) to push/i.test(
    message,
  );
