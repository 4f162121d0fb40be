import type { Answer } from './answer.ts';
import type { Ids } from '../account/ids.ts';
import type { Query } from './query.ts';
import type { Quirks } from '../quirks.ts';
import type { AccountState } from '../account/state.ts';

/** One request that has passed the gate: it is authenticated, within the limits, and its query and body are well formed. */
export interface Call {
  readonly account: AccountState;
  readonly ids: Ids;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly quirks: Quirks;
  /** The address the client used, for links: `https://a.klaviyo.com`, or where the sandbox is served. */
  readonly origin: string;
  readonly path: string;
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
  readonly query: Query;
  /** Valid against the route's request schema; undefined where the route takes none. */
  readonly body: unknown;
}

export type Handler = (call: Call) => Answer;

/** What a body that holds a resource says; it has passed the route's schema. */
export const dataOf = <T>(call: Call): T => (call.body as { readonly data: T }).data;
