/**
 * GitHub through octokit, with a fetch that is handed in (so that nothing escapes a test) and our own waiting: primary
 * and secondary limits are waited out for a while, a missing permission is told by name.
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { Octokit } from 'octokit';

export interface GitHubOptions {
  readonly token: string;
  /** https://api.github.com, or that of an Enterprise server. */
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface GitHub {
  readonly owner: string;
  readonly repo: string;
  /** "GET /repos/{owner}/{repo}/pulls"; owner and repo are filled in. */
  request<T>(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<GitHubResult<T>>;
  /** All pages of a list. */
  list<T>(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<GitHubResult<readonly T[]>>;
  /** `repeatable`: a mutation that does no harm when it is sent twice; queries always are. */
  graphql<T>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    more?: { readonly repeatable?: boolean },
  ): Promise<GitHubResult<T>>;
  /** Milliseconds, of the clock that was handed in. */
  readonly sleep: (ms: number) => Promise<void>;
}

export type GitHubResult<T> = Result<T, GitHubError>;

export interface GitHubError {
  readonly kind: 'not-found' | 'forbidden' | 'conflict' | 'limited' | 'failed';
  readonly status?: number;
  /** A sentence: what was asked, what GitHub said. */
  readonly message: string;
  /** No answer, or one that says nothing (5xx): it may have been done. */
  readonly lost?: true;
  /** An earlier try of the same call was lost. */
  readonly repeated?: true;
}

/** Longer than this nobody waits in a workflow step; the minutes are paid for. */
const longestWait = 120_000;
const mostTries = 4;

export function createGitHub(options: GitHubOptions): GitHub {
  const { owner, repo, token, apiUrl } = options;
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl,
    request: { fetch: options.fetch },
    throttle: { enabled: false },
    retry: { enabled: false },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });

  const attempt = async <T>(what: string, act: () => Promise<T>, safe: boolean): Promise<GitHubResult<T>> => {
    let repeated = false;
    for (let tries = 1; ; tries++) {
      try {
        return success(await act());
      } catch (raw) {
        const failure = raw as Failure;
        const lost = isLost(failure);
        const wait = waitOf(failure, options.now(), tries, safe);
        if (wait !== undefined && tries < mostTries && wait <= longestWait) {
          repeated ||= lost;
          await options.sleep(wait);
          continue;
        }
        const error = errorOf(what, failure, token);
        return failed({ ...error, ...(lost ? { lost: true } : {}), ...(repeated ? { repeated: true } : {}) });
      }
    }
  };
  const filled = (parameters: object | undefined): Record<string, unknown> => ({ owner, repo, ...parameters });

  return {
    owner,
    repo,
    request: <T>(route: string, parameters?: Readonly<Record<string, unknown>>) =>
      attempt(route, async () => (await octokit.request(route, filled(parameters))).data as T, route.startsWith('GET')),
    async list<T>(route: string, parameters?: Readonly<Record<string, unknown>>) {
      const found: T[] = [];
      for (let page = 1; page <= 100; page++) {
        const some = await attempt(
          route,
          async () => (await octokit.request(route, filled({ ...parameters, per_page: 100, page }))).data as T[],
          true,
        );
        if (!some.ok) return some;
        found.push(...some.data);
        if (some.data.length < 100) break;
      }
      return success(found);
    },
    graphql: <T>(
      query: string,
      variables: Readonly<Record<string, unknown>>,
      { repeatable = query.trimStart().startsWith('query') }: { readonly repeatable?: boolean } = {},
    ) => attempt(nameOf(query), () => octokit.graphql<T>(query, { ...variables }), repeatable),
    sleep: options.sleep,
  };
}

const quiet = (): void => undefined;

/** "GraphQL createCommitOnBranch": the first field that is asked for. */
const nameOf = (query: string): string => `GraphQL ${/{\s*(\w+)/.exec(query)?.[1] ?? ''}`.trim();

interface Failure {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
  readonly errors?: readonly { readonly type?: string; readonly message?: string }[];
}

/** How long to wait before trying again; undefined when trying again is no use. GitHub Docs: rate limits for the REST API. */
function waitOf(failure: Failure, now: number, tries: number, safe: boolean): number | undefined {
  const headers = failure.response?.headers ?? {};
  const limited =
    failure.status === 429 ||
    (failure.status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0')) ||
    isLimitByWord(failure);
  if (limited) {
    const after = Number(headers['retry-after']);
    if (Number.isFinite(after) && after > 0) return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset) && reset > 0)
      return Math.max(1000, reset * 1000 - now);
    return 60_000;
  }
  return isLost(failure) && safe ? 1000 * 2 ** tries : undefined;
}

/**
 * Nobody knows whether it was done. GraphQL tells its errors in the body of a good answer, without a status: those are
 * final, but for what GitHub says of its own troubles ("Something went wrong while executing your query. This may be the
 * result of a timeout, or it could be a GitHub bug.").
 */
function isLost({ status, errors }: Failure): boolean {
  if (status !== undefined) return status >= 500;
  if (errors === undefined) return true;
  return errors.some(
    ({ type, message = '' }) =>
      type === 'SERVICE_UNAVAILABLE' || /something went wrong while executing|timed? ?out/i.test(message),
  );
}

/** The secondary limit may come without a header, and GraphQL tells either limit in the body of a good answer. */
const isLimitByWord = ({ status, message = '', errors = [] }: Failure): boolean =>
  (status === 403 && /secondary rate limit/i.test(message)) ||
  errors.some((error) => error.type === 'RATE_LIMITED' || /secondary rate limit/i.test(error.message ?? ''));

function errorOf(what: string, failure: Failure, token: string): GitHubError {
  const says = (failure.errors?.[0]?.message ?? failure.message ?? 'no answer')
    .replaceAll(token, '•••')
    .split('\n')[0]!;
  const message = `${what}: ${says}`;
  const status = failure.status === undefined ? {} : { status: failure.status };
  if (failure.status === 404 || failure.errors?.some(({ type }) => type === 'NOT_FOUND') === true)
    return { kind: 'not-found', message, ...status };
  // GraphQL refuses in the body of a good answer.
  const isRefused = failure.status === 403 || failure.errors?.some(({ type }) => type === 'FORBIDDEN') === true;
  if (isRefused && /not accessible|permission|forbidden|denied/i.test(says))
    return { kind: 'forbidden', message, ...status };
  if (failure.status === 403 || failure.status === 429) return { kind: 'limited', message, ...status };
  const stale =
    failure.errors?.some(({ type }) => type === 'STALE_DATA') ||
    /expected .* to (be|point)|is at .* but expected/i.test(says);
  if (failure.status === 409 || failure.status === 422 || stale) return { kind: 'conflict', message, ...status };
  return { kind: 'failed', message, ...status };
}

/** The permission of the workflow's token that a refused call needed, as it is written in a workflow. */
export function missingPermission({ kind, message }: GitHubError, permission: string): string {
  if (kind === 'forbidden')
    return `The token lacks the permission "${permission}": write it under permissions: in the workflow. (${message})`;
  // Without any access GitHub says that there is nothing.
  if (kind === 'not-found') return `GitHub finds nothing there, or the token lacks "${permission}". (${message})`;
  return message;
}

/** Where GitHub's API is: GITHUB_API_URL, where it is an address a token may be sent to. */
const publicApi = 'https://api.github.com';

/** The token goes to it with every request: nowhere without TLS but to this machine. */
export function apiUrlFrom(value: string | undefined): Result<string, string> {
  const url = value?.trim() || publicApi;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? '');
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback)) return success(url);
  return failed(
    `GITHUB_API_URL is "${url}", which is no address a token may be sent to. Write an https:// address; without the variable it is ${publicApi}.`,
  );
}
