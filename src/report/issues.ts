/**
 * One GitHub issue for each thing that is wrong, for as long as it is:
 *
 *   what is wrong   its newest issue                       what is done
 *   holds           none, or one that Sluice closed        an issue is opened
 *   holds           open                                   its text follows; equal text is left alone
 *   holds           closed by a person                     left alone: somebody knows, and does not want to hear more
 *   is over         open                                   a last word, then closed
 *   is over         closed by a person                     noted in it, so that it opens a new one next time
 *   is over         closed by Sluice                       nothing
 *
 * An issue is known by its first line, which people do not see, and only where Sluice wrote it.
 */
export interface AlertIssue {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly title: string;
  readonly body: string;
}

export type IssueDeed =
  | { readonly do: 'open'; readonly title: string; readonly body: string }
  | { readonly do: 'update'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly do: 'close'; readonly number: number; readonly body: string; readonly comment: string }
  | { readonly do: 'note'; readonly number: number; readonly body: string };

/** Whose issues: those of one kind, of one account. */
export interface IssueKind {
  readonly mark: 'sluice-alert' | 'sluice-drain';
  /** Key of the account in sluice.yaml. */
  readonly account: string;
  /** Said as the last word when it is over. */
  readonly over: string;
}

export interface Wrong {
  /** The same for as long as it is the same thing. */
  readonly id: string;
  readonly title: string;
  /** Markdown, below the line it is known by. */
  readonly text: string;
}

const overMark = '<!-- over -->';
export const footer =
  '<sub>Sluice keeps this up to date and closes it when the alert is over. Close it by hand to hear no more of it until then.</sub>';

/** @param issues Sluice's own, of every kind and account, in any order */
export function issueDeeds(
  kind: IssueKind,
  wrongs: readonly Wrong[],
  issues: readonly AlertIssue[],
): readonly IssueDeed[] {
  const newest = new Map<string, AlertIssue>();
  for (const issue of [...issues].sort((a, b) => a.number - b.number)) {
    const id = idOf(issue.body, kind);
    if (id !== undefined) newest.set(id, issue);
  }
  const holding = new Set(wrongs.map(({ id }) => id));
  return [
    ...wrongs.flatMap(({ id, title, text }): readonly IssueDeed[] => {
      const issue = newest.get(id);
      const body = `<!-- ${kind.mark} account=${inside(kind.account)} id=${inside(id)} -->\n${text}`;
      if (issue === undefined || (issue.state === 'closed' && issue.body.includes(overMark)))
        return [{ do: 'open', title, body }];
      if (issue.state === 'closed' || (issue.title === title && same(issue.body, body))) return [];
      return [{ do: 'update', number: issue.number, title, body }];
    }),
    ...[...newest].flatMap(([id, issue]): readonly IssueDeed[] => {
      if (holding.has(id) || issue.body.includes(overMark)) return [];
      const { number, state } = issue;
      const body = `${issue.body.trimEnd()}\n\n${overMark}\n`;
      return [state === 'open' ? { do: 'close', number, body, comment: kind.over } : { do: 'note', number, body }];
    }),
  ];
}

/** GitHub keeps lines as it likes. */
const same = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n').trim() === b.trim();

const inside = (text: string): string => encodeURIComponent(text).replaceAll('--', '-%2D');

function idOf(body: string, { mark, account }: IssueKind): string | undefined {
  const [, found, key, id] = /^<!-- (sluice-[a-z]+) account=(\S+) id=(\S+) -->/.exec(body) ?? [];
  if (found !== mark || key !== inside(account) || id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
