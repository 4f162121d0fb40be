/** The Git side of the GitHub double: blobs, trees, commits and branches, with createCommitOnBranch over them. */
import { createHash } from 'node:crypto';

export interface GitHubObjects {
  readonly refs: Map<string, string>;
  blob(sha: string): string | undefined;
  /** Of any blob, also of what is no text. */
  bytes(sha: string): Buffer | undefined;
  /** Path → blob of a commit or a tree. */
  tree(sha: string): ReadonlyMap<string, string> | undefined;
  addTree(files: Readonly<Record<string, string | Buffer>>, over?: ReadonlyMap<string, string>): string;
  addCommit(commit: { tree: string; parents: readonly string[]; message: string }): string;
  /** The files of a branch, and the messages of its commits, oldest first. */
  files(branch: string): Readonly<Record<string, string>>;
  messages(branch: string): readonly string[];
  /** Newest first, as "List commits" gives them. */
  history(branch: string): readonly object[];
  /** As a competing run does it. */
  push(branch: string, files: Readonly<Record<string, string>>, message: string): string;
  /** As it stands now; what is done to one of the two the other does not see. */
  copy(): GitHubObjects;
}

/** As Git names a blob: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects; trees and commits in the same way. */
const sha = (kind: string, content: string | Buffer): string =>
  createHash('sha1')
    .update(`${kind} ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest('hex');

interface Held {
  readonly blobs: Map<string, Buffer>;
  readonly trees: Map<string, ReadonlyMap<string, string>>;
  readonly commits: Map<string, { tree: string; parents: readonly string[]; message: string }>;
  readonly refs: Map<string, string>;
}

const nothing = (): Held => ({ blobs: new Map(), trees: new Map(), commits: new Map(), refs: new Map() });

export function createObjects({ blobs, trees, commits, refs }: Held = nothing()): GitHubObjects {
  const tree = (id: string): ReadonlyMap<string, string> | undefined => trees.get(commits.get(id)?.tree ?? id);

  const objects: GitHubObjects = {
    refs,
    blob: (id) => blobs.get(id)?.toString('utf8'),
    bytes: (id) => blobs.get(id),
    tree,
    addTree(files, over = new Map()) {
      const entries = new Map(over);
      for (const [path, text] of Object.entries(files)) {
        const id = sha('blob', text);
        blobs.set(id, Buffer.from(text));
        entries.set(path, id);
      }
      const sorted = new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
      const id = sha('tree', JSON.stringify([...sorted]));
      trees.set(id, sorted);
      return id;
    },
    addCommit(commit) {
      const id = sha('commit', JSON.stringify(commit));
      commits.set(id, commit);
      return id;
    },
    files(branch) {
      const entries = tree(refs.get(branch) ?? '') ?? new Map<string, string>();
      return Object.fromEntries([...entries].map(([path, id]) => [path, blobs.get(id)?.toString('utf8') ?? '']));
    },
    messages(branch) {
      const found: string[] = [];
      for (let at = refs.get(branch); at !== undefined; at = commits.get(at)?.parents[0])
        found.unshift(commits.get(at)?.message ?? '');
      return found;
    },
    history(branch) {
      const found: object[] = [];
      for (let at = refs.get(branch); at !== undefined; at = commits.get(at)?.parents[0]) {
        const { parents = [], message = '' } = commits.get(at) ?? {};
        found.push({ sha: at, parents: parents.map((parent) => ({ sha: parent })), commit: { message } });
      }
      return found;
    },
    push(branch, files, message) {
      const head = refs.get(branch);
      const id = objects.addCommit({
        tree: objects.addTree(files, head === undefined ? undefined : tree(head)),
        parents: head === undefined ? [] : [head],
        message,
      });
      refs.set(branch, id);
      return id;
    },
    copy: () =>
      createObjects({
        blobs: new Map(blobs),
        trees: new Map(trees),
        commits: new Map(commits),
        refs: new Map(refs),
      }),
  };
  return objects;
}

export interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
}

/** GitHub Docs, GraphQL: createCommitOnBranch. A head that is not the expected one is an error of type STALE_DATA. */
export function createCommitOnBranch(objects: GitHubObjects, input: CommitInput): object {
  const { branchName } = input.branch;
  const head = objects.refs.get(branchName);
  const failed = (type: string, message: string): object => ({
    data: { createCommitOnBranch: null },
    errors: [{ type, path: ['createCommitOnBranch'], message }],
  });
  if (head === undefined) return failed('NOT_FOUND', `No branch "${branchName}" was found.`);
  if (head !== input.expectedHeadOid)
    return failed(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it points to "${head}". Pull and try again.`,
    );
  const base = new Map(objects.tree(head));
  for (const { path } of input.fileChanges.deletions) base.delete(path);
  const files = Object.fromEntries(
    input.fileChanges.additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]),
  );
  const { headline, body = '' } = input.message;
  const oid = objects.addCommit({
    tree: objects.addTree(files, base),
    parents: [head],
    message: body === '' ? headline : `${headline}\n\n${body}`,
  });
  objects.refs.set(branchName, oid);
  return { data: { createCommitOnBranch: { commit: { oid } } } };
}

export interface RefUpdate {
  readonly name: string;
  readonly beforeOid?: string;
  readonly afterOid: string;
  readonly force?: boolean;
}

/** GitHub Docs, GraphQL: updateRefs. All or none; a name that does not point to `beforeOid` is refused; zeros delete. */
export function updateRefs(objects: GitHubObjects, updates: readonly RefUpdate[]): object {
  const branchOf = ({ name }: RefUpdate): string => name.replace('refs/heads/', '');
  const stale = updates.find((one) => one.beforeOid !== undefined && objects.refs.get(branchOf(one)) !== one.beforeOid);
  if (stale)
    return {
      data: { updateRefs: null },
      errors: [{ type: 'STALE_DATA', message: `Expected ${stale.name} to point to ${stale.beforeOid}` }],
    };
  for (const one of updates) {
    if (/^0+$/.test(one.afterOid)) objects.refs.delete(branchOf(one));
    else objects.refs.set(branchOf(one), one.afterOid);
  }
  return { data: { updateRefs: { clientMutationId: null } } };
}
