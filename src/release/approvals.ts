/**
 * Who must have approved a change. Approvals are reviews of the pull request's last commit:
 *
 *   counts          the newest word of a person is "approved", given for the last commit, by somebody who may write
 *   does not        the author's own, a bot's, a dismissed one, one for an earlier commit, one that a later "changes requested" took back
 *   with `from`     only people who are named there, or are in a team that is ("@oak/lifecycle")
 */
export type Approved = 'create' | 'update' | 'replace' | 'delete' | 'live';

export interface ApprovalPolicy {
  /** How many approvals a kind of change needs. `live`: whatever lets a flow send. */
  readonly needs: Readonly<Partial<Record<Approved, number>>>;
  /** Logins and teams ("@org/team"); empty: everybody who may write. */
  readonly from: readonly string[];
}

/** What of a change decides how many approvals it needs. */
export interface Weighed {
  readonly kind: string;
  /** It takes a flow to live, or makes one that is. */
  readonly goesLive: boolean;
}

export function needed({ needs }: ApprovalPolicy, { kind, goesLive }: Weighed): number {
  const own = kind in needs ? (needs[kind as Approved] ?? 0) : 0;
  return Math.max(own, goesLive ? (needs.live ?? 0) : 0);
}

export interface Review {
  readonly login: string;
  readonly isBot: boolean;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' | 'COMMENTED' | 'PENDING';
  readonly commit: string | null;
  /** ISO 8601 */
  readonly at: string;
}

export interface Standing {
  /** Logins whose approval stands, before it is asked whether they may write and are among those named; sorted. */
  readonly approvers: readonly string[];
  /** Why an approval does not count, by login: the end of a sentence. */
  readonly fallen: Readonly<Record<string, string>>;
}

export function standing(reviews: readonly Review[], head: string, author: string): Standing {
  const last = new Map<string, Review>();
  // A comment takes nothing back.
  const words = reviews.filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING');
  for (const review of [...words].sort((a, b) => (a.at < b.at ? -1 : 1))) last.set(review.login, review);
  const given = [...last.values()].filter(({ state }) => state === 'APPROVED' || state === 'DISMISSED');
  const why = (review: Review): string | undefined =>
    review.isBot
      ? 'it is a bot.'
      : review.login === author
        ? 'nobody approves what is their own.'
        : review.state === 'DISMISSED'
          ? 'it was dismissed.'
          : review.commit === head
            ? undefined
            : 'it is of an earlier commit.';
  const judged = given.map((review) => [review.login, why(review)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    approvers: judged.flatMap(([login, words]) => (words === undefined ? [login] : [])),
    fallen: Object.fromEntries(judged.flatMap(([login, words]) => (words === undefined ? [] : [[login, words]]))),
  };
}
