/** The inputs of action.yml, and where we are. */
import { posix } from 'node:path';
import type { LinkOptions } from '../plan/markdown/links.ts';
import type { ActionIo } from './io.ts';
import { apiUrlFrom } from '../github/client.ts';

export interface Settings {
  readonly root: string;
  readonly account?: string;
  readonly state: 'branch' | 'directory';
  readonly stateBranch: string;
  readonly comment: boolean;
  /** Pictures of changed mails and flows stand in the comment. */
  readonly pictures: boolean;
  readonly picturesBranch: string;
  readonly failOnSkipped: boolean;
  readonly requireApproved: boolean;
  readonly requireTests: boolean;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  /** The commit at hand: a pull request's head, not the merge GitHub makes of it. */
  readonly commit?: string;
  /** The branch that is applied: the one that was pushed to, else the default one. */
  readonly branch: string;
  /** The branch that a pull request goes into. */
  readonly base?: string;
  readonly links: LinkOptions;
}

export function settingsOf(io: ActionIo): Settings | { readonly problem: string } {
  const state = io.input('state') || 'branch';
  if (state !== 'branch' && state !== 'directory') return { problem: `state is branch or directory, not "${state}".` };
  for (const name of ['comment', 'pictures', 'fail-on-skipped', 'require-approved-plan', 'require-tests'])
    if (!['', 'true', 'false'].includes(io.input(name)))
      return { problem: `${name} is true or false, not "${io.input(name)}".` };
  const api = apiUrlFrom(io.env.GITHUB_API_URL);
  if (!api.ok) return { problem: api.error };
  const { payload } = io.event;
  const [owner = '', repo = ''] = (payload.repository?.full_name ?? io.env.GITHUB_REPOSITORY ?? '').split('/');
  const root = posix.normalize(io.input('root') || '.').replace(/\/$/, '');
  const commit = payload.pull_request?.head.sha ?? io.env.GITHUB_SHA;
  const base = payload.pull_request?.base?.ref;
  const account = io.input('account');
  const server = io.env.GITHUB_SERVER_URL ?? 'https://github.com';
  return {
    root,
    ...(account === '' ? {} : { account }),
    ...(base === undefined ? {} : { base }),
    state,
    stateBranch: io.input('state-branch') || 'sluice-state',
    comment: io.input('comment') !== 'false',
    pictures: io.input('pictures') !== 'false',
    picturesBranch: io.input('pictures-branch') || 'sluice-previews',
    failOnSkipped: io.input('fail-on-skipped') === 'true',
    requireApproved: io.input('require-approved-plan') === 'true',
    requireTests: io.input('require-tests') === 'true',
    token: io.input('github-token'),
    owner,
    repo,
    apiUrl: api.data,
    ...(commit === undefined ? {} : { commit }),
    branch: payload.ref?.replace(/^refs\/heads\//, '') ?? payload.repository?.default_branch ?? 'main',
    links: { repositoryUrl: `${server}/${owner}/${repo}`, root: root === '.' ? '' : root, commit },
  };
}
