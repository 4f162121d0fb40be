/**
 * GitHub in memory, as a fetch: the REST calls and the GraphQL mutation that the action uses, recorded. What it does not
 * know it answers with 501, so that nothing passes unseen. Behaviour from the GitHub Docs (REST API 2022-11-28; GraphQL
 * reference); permissions answer as they do to a workflow's token: 403 "Resource not accessible by integration".
 */
import {
  type CommitInput,
  createCommitOnBranch,
  createObjects,
  type GitHubObjects,
  type RefUpdate,
  updateRefs,
} from './github-objects.ts';

export interface DoubleComment {
  readonly id: number;
  readonly node_id: string;
  readonly issue: number;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  body: string;
  readonly created_at: string;
  updated_at: string;
  /** Who edited it last; "ghost" is who deleted their account since. */
  editor?: string;
}

export interface DoubleIssue {
  readonly number: number;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly labels: readonly { readonly name: string }[];
  title: string;
  body: string;
  state: 'open' | 'closed';
}

export interface DoublePull {
  readonly number: number;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string | null;
  readonly base: { readonly ref: string };
}

export interface DoubleReview {
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
  readonly state: string;
  readonly commit_id: string;
  readonly submitted_at: string;
}

type Permission = 'contents' | 'pull-requests' | 'issues';

export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** What must be in the body. */
  readonly text?: string;
  /** 0: answered as usual. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** What happens just before the answer, such as a competing run's commit. */
  readonly meanwhile?: () => void;
  /** The request is carried out, and then answered with this fault; "cut": the connection breaks instead. */
  readonly after?: true | 'cut';
}

export interface GitHubDouble {
  readonly fetch: typeof fetch;
  readonly objects: GitHubObjects;
  readonly comments: DoubleComment[];
  readonly issues: DoubleIssue[];
  /** By merge commit. */
  readonly pulls: Map<string, DoublePull[]>;
  /** By number of the pull request. */
  readonly reviews: Map<number, DoubleReview[]>;
  readonly authors: Map<number, string>;
  /** "org/team" → its members; a team that is not there may not be read (403). */
  readonly teams: Map<string, readonly string[]>;
  /** By number: the commit a pull request stands at. */
  readonly heads: Map<number, string>;
  /** "BASE...HEAD" → how the head stands to the base. */
  readonly compared: Map<string, string>;
  /** Pull requests that we opened, as they were asked for. */
  readonly opened: Record<string, unknown>[];
  /** Labels that we set, by pull request. */
  readonly labels: Map<number, Set<string>>;
  /** Labels set and taken, by pull request. */
  readonly events: Map<number, { event: string; created_at: string; label: { name: string }; actor: object }[]>;
  /** Permission of people in the repository. */
  readonly people: Map<string, string>;
  /** Of the token; a permission taken away answers 403. */
  readonly token: Map<Permission, 'read' | 'write'>;
  /** Each is used once, by the first request that fits. */
  readonly faults: Fault[];
  readonly log: { readonly method: string; readonly path: string; readonly body: unknown }[];
  comment(issue: number, body: string, login?: string): DoubleComment;
  edit(comment: DoubleComment, body: string, login?: string): void;
  review(pull: number, login: string, state?: string, more?: Partial<DoubleReview>): void;
  label(issue: number, name: string, login: string, event?: 'labeled' | 'unlabeled'): void;
}

export const us = 'github-actions[bot]';

export function createGitHubDouble(
  now: () => number,
  repository = 'oak/flows',
  objects: GitHubObjects = createObjects(),
): GitHubDouble {
  const time = (): string => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');
  const double: GitHubDouble = {
    objects,
    comments: [],
    issues: [],
    pulls: new Map(),
    heads: new Map(),
    reviews: new Map(),
    authors: new Map(),
    teams: new Map(),
    compared: new Map(),
    opened: [],
    labels: new Map(),
    events: new Map(),
    people: new Map(),
    token: new Map([
      ['contents', 'write'],
      ['pull-requests', 'write'],
      ['issues', 'read'],
    ]),
    faults: [],
    log: [],
    comment(issue, body, login = us) {
      const type = login.endsWith('[bot]') ? 'Bot' : 'User';
      const id = 9000 + double.log.length + double.comments.length;
      const made = {
        id,
        node_id: `IC_${id}`,
        issue,
        user: { login, type },
        body,
        created_at: time(),
        updated_at: time(),
      } as const;
      const comment: DoubleComment = { ...made };
      double.comments.push(comment);
      return comment;
    },
    edit(comment, body, login = us) {
      Object.assign(comment, { body, updated_at: time(), editor: login });
    },
    review(pull, login, state = 'APPROVED', more = {}) {
      const before = double.reviews.get(pull) ?? [];
      const commit_id = double.heads.get(pull) ?? '';
      const type = login.endsWith('[bot]') ? 'Bot' : 'User';
      double.reviews.set(pull, [...before, { user: { login, type }, state, commit_id, submitted_at: time(), ...more }]);
    },
    label(issue, name, login, event = 'labeled') {
      const before = double.events.get(issue) ?? [];
      double.events.set(issue, [...before, { event, created_at: time(), label: { name }, actor: { login } }]);
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const text = await request.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const path = decodeURIComponent(url.pathname);
      double.log.push({ method: request.method, path, body });
      const at = double.faults.findIndex(
        (fault) => fault.method === request.method && fault.path.test(path) && text.includes(fault.text ?? ''),
      );
      const [fault] = at < 0 ? [] : double.faults.splice(at, 1);
      fault?.meanwhile?.();
      if (fault?.after) route(request.method, path, url.searchParams, body as Record<string, unknown>);
      if (fault?.after === 'cut') throw new TypeError('fetch failed');
      if (fault && fault.status !== 0) return answer(fault.status, fault.body ?? { message: 'fault' }, fault.headers);
      return route(request.method, path, url.searchParams, body as Record<string, unknown>);
    },
  };

  const may = (permission: Permission, level: 'read' | 'write'): boolean => {
    const has = double.token.get(permission);
    return has === 'write' || has === level;
  };
  /** Comments and labels of a pull request are reached with either permission. */
  const mayTalk = (level: 'read' | 'write'): boolean => may('pull-requests', level) || may('issues', level);
  const page = (all: readonly unknown[], query: URLSearchParams): Response => {
    const size = Number(query.get('per_page') ?? 30);
    const from = (Number(query.get('page') ?? 1) - 1) * size;
    return answer(200, all.slice(from, from + size));
  };

  function route(method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Response {
    if (path === '/graphql') return graphql(body as { query: string; variables: { input: CommitInput } });
    const member = /^GET \/orgs\/([^/]+)\/teams\/([^/]+)\/memberships\/(.+)$/.exec(`${method} ${path}`);
    if (member) {
      const team = double.teams.get(`${member[1]}/${member[2]}`);
      if (team === undefined) return denied();
      return team.includes(member[3] ?? '') ? answer(200, { state: 'active' }) : answer(404, { message: 'Not Found' });
    }
    const members = /^GET \/orgs\/([^/]+)\/teams\/([^/]+)\/members$/.exec(`${method} ${path}`);
    if (members) {
      const team = double.teams.get(`${members[1]}/${members[2]}`);
      return team === undefined
        ? denied()
        : page(
            team.map((login) => ({ login })),
            query,
          );
    }
    const root = `/repos/${repository}`;
    if (!path.startsWith(root)) return answer(404, { message: 'Not Found' });
    const call = `${method} ${path.slice(root.length)}`;
    if (call === 'GET ') return answer(200, { default_branch: 'main' });
    if (call === 'POST /pulls') {
      if (!may('pull-requests', 'write')) return denied();
      const number = 200 + double.opened.length;
      double.opened.push(body);
      return answer(201, { number, html_url: `https://github.com/${repository}/pull/${number}` });
    }
    let found: RegExpExecArray | null;

    if ((found = /^GET \/issues\/(\d+)\/comments$/.exec(call)))
      return mayTalk('read')
        ? page(
            double.comments.filter(({ issue }) => issue === Number(found?.[1])),
            query,
          )
        : denied();
    if ((found = /^POST \/issues\/(\d+)\/comments$/.exec(call))) {
      if (!mayTalk('write')) return denied();
      if (String(body.body).length > 65_536)
        return answer(422, {
          message: 'Validation Failed',
          errors: ['body is too long (maximum is 65536 characters)'],
        });
      return answer(201, double.comment(Number(found[1]), String(body.body)));
    }
    if (call === 'GET /issues') {
      if (!may('issues', 'read')) return denied();
      const label = query.get('labels');
      const state = query.get('state') ?? 'open';
      const some = double.issues.filter(
        (one) =>
          (state === 'all' || one.state === state) && (label === null || one.labels.some(({ name }) => name === label)),
      );
      // To GitHub a pull request is an issue too.
      const pulls = [...double.labels].flatMap(([number, names]) =>
        state !== 'open' && label !== null && names.has(label) ? [{ number, state: 'closed', pull_request: {} }] : [],
      );
      return page([...[...some].reverse(), ...pulls], query);
    }
    if (call === 'POST /issues') {
      if (!may('issues', 'write')) return denied();
      const { title, body: text, labels } = body as { title: string; body: string; labels: string[] };
      const issue: DoubleIssue = {
        number: 100 + double.issues.length,
        user: { login: us, type: 'Bot' },
        labels: labels.map((name) => ({ name })),
        title,
        body: text,
        state: 'open',
      };
      double.issues.push(issue);
      return answer(201, issue);
    }
    if ((found = /^PATCH \/issues\/(\d+)$/.exec(call))) {
      if (!may('issues', 'write')) return denied();
      const issue = double.issues.find(({ number }) => number === Number(found?.[1]));
      if (!issue) return answer(404, { message: 'Not Found' });
      Object.assign(issue, body);
      return answer(200, issue);
    }
    if ((found = /^PATCH \/issues\/comments\/(\d+)$/.exec(call))) {
      if (!mayTalk('write')) return denied();
      const comment = double.comments.find(({ id }) => id === Number(found?.[1]));
      if (!comment) return answer(404, { message: 'Not Found' });
      double.edit(comment, String(body.body));
      return answer(200, comment);
    }
    if ((found = /^POST \/issues\/(\d+)\/labels$/.exec(call))) {
      if (!mayTalk('write')) return denied();
      const names = double.labels.get(Number(found[1])) ?? new Set();
      for (const name of body.labels as string[]) names.add(name);
      double.labels.set(Number(found[1]), names);
      return answer(
        200,
        [...names].map((name) => ({ name })),
      );
    }
    if ((found = /^DELETE \/issues\/(\d+)\/labels\/(.+)$/.exec(call))) {
      if (!mayTalk('write')) return denied();
      const had = double.labels.get(Number(found[1]))?.delete(found[2] ?? '') === true;
      return had ? answer(200, []) : answer(404, { message: 'Label does not exist' });
    }
    if ((found = /^GET \/issues\/(\d+)\/events$/.exec(call)))
      return mayTalk('read') ? page(double.events.get(Number(found[1])) ?? [], query) : denied();
    if ((found = /^GET \/collaborators\/([^/]+)\/permission$/.exec(call)))
      return answer(200, { permission: double.people.get(found[1] ?? '') ?? 'read' });
    if ((found = /^GET \/pulls\/(\d+)$/.exec(call))) {
      if (!may('pull-requests', 'read')) return denied();
      const sha = double.heads.get(Number(found[1]));
      const user = { login: double.authors.get(Number(found[1])) ?? 'robin' };
      return sha === undefined ? answer(404, { message: 'Not Found' }) : answer(200, { head: { sha }, user });
    }
    if ((found = /^GET \/pulls\/(\d+)\/reviews$/.exec(call)))
      return may('pull-requests', 'read') ? page(double.reviews.get(Number(found[1])) ?? [], query) : denied();
    if ((found = /^GET \/commits\/(\w+)\/pulls$/.exec(call)))
      return may('pull-requests', 'read') ? page(double.pulls.get(found[1] ?? '') ?? [], query) : denied();
    if ((found = /^GET \/compare\/(.+)$/.exec(call))) {
      if (!may('contents', 'read')) return denied();
      const status = double.compared.get(found[1] ?? '');
      return status === undefined ? answer(404, { message: 'Not Found' }) : answer(200, { status });
    }
    if (call === 'GET /commits') {
      if (!may('contents', 'read')) return denied();
      const size = Number(query.get('per_page') ?? 30);
      return answer(200, objects.history(query.get('sha') ?? 'main').slice(0, size));
    }
    if (call.includes(' /git/')) return git(call, query, body);
    return answer(501, { message: `The double does not know ${call}` });
  }

  function git(call: string, query: URLSearchParams, body: Record<string, unknown>): Response {
    if (!may('contents', call.startsWith('GET') ? 'read' : 'write')) return denied();
    let found: RegExpExecArray | null;
    if ((found = /^GET \/git\/ref\/heads\/(.+)$/.exec(call))) {
      const sha = objects.refs.get(found[1] ?? '');
      return sha === undefined ? answer(404, { message: 'Not Found' }) : answer(200, { object: { sha } });
    }
    if ((found = /^GET \/git\/trees\/(\w+)$/.exec(call))) {
      const all = objects.tree(found[1] ?? '') ?? new Map<string, string>();
      const isWhole = query.get('recursive') !== null;
      const tree = isWhole ? [...all].map(([path, sha]) => ({ path, mode: '100644', type: 'blob', sha })) : topOf(all);
      return answer(200, { tree, truncated: false });
    }
    if ((found = /^GET \/git\/blobs\/(\w+)$/.exec(call))) {
      const text = objects.blob(found[1] ?? '');
      if (text === undefined) return answer(404, { message: 'Not Found' });
      return answer(200, { content: Buffer.from(text, 'utf8').toString('base64'), encoding: 'base64' });
    }
    if (call === 'POST /git/trees') {
      const entries = body.tree as { path: string; type: string; content?: string; sha?: string }[];
      const known = entries.flatMap(({ path, type, sha }): (readonly [string, string])[] => {
        if (sha === undefined) return [];
        const below = type === 'tree' ? [...(objects.tree(sha) ?? [])] : undefined;
        return below?.map(([rest, blob]) => [`${path}/${rest}`, blob]) ?? [[path, sha]];
      });
      const files = entries.flatMap(({ path, content }) => (content === undefined ? [] : [[path, content] as const]));
      return answer(201, { sha: objects.addTree(Object.fromEntries(files), new Map(known)) });
    }
    if (call === 'POST /git/commits')
      return answer(201, {
        sha: objects.addCommit(body as unknown as { tree: string; parents: string[]; message: string }),
      });
    if (call === 'POST /git/refs') {
      const branch = String(body.ref).replace('refs/heads/', '');
      if (objects.refs.has(branch)) return answer(422, { message: 'Reference already exists' });
      objects.refs.set(branch, String(body.sha));
      return answer(201, { object: { sha: body.sha } });
    }
    return answer(501, { message: `The double does not know ${call}` });
  }

  /** The entries of a tree, each directory as a tree of its own. */
  function topOf(all: ReadonlyMap<string, string>): readonly object[] {
    const below = new Map<string, Map<string, string>>();
    for (const [path, sha] of all) {
      const [directory = '', ...rest] = path.split('/');
      if (rest.length === 0) continue;
      below.set(directory, (below.get(directory) ?? new Map<string, string>()).set(rest.join('/'), sha));
    }
    return [
      ...[...all].flatMap(([path, sha]) => (path.includes('/') ? [] : [{ path, mode: '100644', type: 'blob', sha }])),
      ...[...below].map(([path, some]) => ({ path, mode: '040000', type: 'tree', sha: objects.addTree({}, some) })),
    ];
  }

  function graphql({ query, variables }: { query: string; variables?: { input: CommitInput; id?: string } }): Response {
    if (query.includes('viewer')) {
      const viewer = { login: us };
      const comment = double.comments.find(({ node_id: id }) => id === variables?.id);
      const editor = comment?.editor;
      // GraphQL leaves the ending of an app's name out.
      const type = editor?.endsWith('[bot]') ? 'Bot' : 'User';
      const node = {
        lastEditedAt: editor === undefined ? null : comment?.updated_at,
        editor: editor === undefined || editor === 'ghost' ? null : { login: editor.replace(/\[bot\]$/, ''), type },
      };
      return answer(200, { data: query.includes('node(') ? { viewer, node } : { viewer } });
    }
    if (query.includes('repository(owner')) return answer(200, { data: { repository: { id: 'R_1' } } });
    if (!/createCommitOnBranch|updateRefs/.test(query))
      return answer(501, { message: 'The double does not know this query' });
    if (!may('contents', 'write'))
      return answer(200, {
        data: null,
        errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
      });
    const { input } = variables!;
    return answer(
      200,
      'refUpdates' in input
        ? updateRefs(objects, input.refUpdates as RefUpdate[])
        : createCommitOnBranch(objects, input),
    );
  }
  return double;
}

const denied = (): Response => answer(403, { message: 'Resource not accessible by integration' });

const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
