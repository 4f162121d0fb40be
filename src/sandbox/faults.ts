/**
 * Failures on purpose, each at a chosen request.
 *   before        the connection drops before the server acts        after        … after it acted: the answer is lost
 *   hang          never answers, and never acts                      hang-after   acts, and never answers
 *   garbage       HTML with status 200, without acting               garbage-after
 *   404, 429, 500, 503 that status, without acting                   500-after, 503-after
 *   edge          HTML with status 403 from the network in front of Klaviyo, `cf-mitigated: challenge` (field reports)
 */
export type FaultKind =
  | 'before'
  | 'after'
  | 'hang'
  | 'hang-after'
  | 'garbage'
  | 'garbage-after'
  | 'edge'
  | '404'
  | '429'
  | '500'
  | '503'
  | '500-after'
  | '503-after';

export interface Matcher {
  readonly method?: string;
  /** A path, or a part of one as a regular expression. */
  readonly path?: string | RegExp;
  /** Parameters the request must have, each as a text or a part of one. */
  readonly query?: Readonly<Record<string, string | RegExp>>;
}

export interface Faults {
  /** The n-th request from now on (1 is the next one) fails so. */
  at(n: number, kind: FaultKind): void;
  /** The next `times` requests that match fail so (once, when not said). */
  when(matcher: Matcher, kind: FaultKind, times?: number): void;
  /** Every request fails so until `clear`. */
  always(kind: FaultKind): void;
  clear(): void;
  /** Which failure this request meets; called once for each request. */
  take(method: string, path: string, query?: Readonly<Record<string, string>>): FaultKind | undefined;
}

export function createFaults(): Faults {
  let seen = 0;
  let numbered = new Map<number, FaultKind>();
  let matched: { readonly matcher: Matcher; readonly kind: FaultKind; left: number }[] = [];
  return {
    at(n, kind) {
      numbered.set(seen + n, kind);
    },
    when(matcher, kind, times = 1) {
      matched.push({ matcher, kind, left: times });
    },
    always(kind) {
      matched.push({ matcher: {}, kind, left: Infinity });
    },
    clear() {
      numbered = new Map();
      matched = [];
    },
    take(method, path, query = {}) {
      seen++;
      const kind = numbered.get(seen);
      if (kind !== undefined) return kind;
      const hit = matched.find((fault) => fault.left > 0 && fits(fault.matcher, method, path, query));
      if (!hit) return undefined;
      hit.left--;
      return hit.kind;
    },
  };
}

function fits(matcher: Matcher, method: string, path: string, query: Readonly<Record<string, string>>): boolean {
  const is = (wanted: string | RegExp, actual: string | undefined): boolean =>
    actual !== undefined && (typeof wanted === 'string' ? wanted === actual : wanted.test(actual));
  return (
    (matcher.method === undefined || matcher.method === method) &&
    (matcher.path === undefined || is(matcher.path, path)) &&
    Object.entries(matcher.query ?? {}).every(([name, wanted]) => is(wanted, query[name]))
  );
}
