/**
 * Failures on purpose, each at a chosen request.
 *   before        the connection drops before the server acts        after        … after it acted: the answer is lost
 *   hang          never answers, and never acts                      hang-after   acts, and never answers
 *   garbage       HTML with status 200, without acting               garbage-after
 *   429, 500, 503 that status, without acting                        500-after, 503-after
 */
export type FaultKind =
  | 'before'
  | 'after'
  | 'hang'
  | 'hang-after'
  | 'garbage'
  | 'garbage-after'
  | '429'
  | '500'
  | '503'
  | '500-after'
  | '503-after';

export interface Matcher {
  readonly method?: string;
  /** A path, or a part of one as a regular expression. */
  readonly path?: string | RegExp;
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
  take(method: string, path: string): FaultKind | undefined;
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
    take(method, path) {
      seen++;
      const kind = numbered.get(seen);
      if (kind !== undefined) return kind;
      const hit = matched.find((fault) => fault.left > 0 && fits(fault.matcher, method, path));
      if (!hit) return undefined;
      hit.left--;
      return hit.kind;
    },
  };
}

function fits({ method, path }: Matcher, actualMethod: string, actualPath: string): boolean {
  if (method !== undefined && method !== actualMethod) return false;
  if (path === undefined) return true;
  return typeof path === 'string' ? path === actualPath : path.test(actualPath);
}
