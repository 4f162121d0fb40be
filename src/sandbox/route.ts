/** One simulated call, and short ways to write it down. */
import type { LimitName } from './limits.ts';
import type { Handler } from './wire/call.ts';
import type { RequestBody } from './wire/contract.ts';
import type { QueryRules } from './wire/query.ts';

/** Scopes, limits and query parameters are Klaviyo OpenAPI 2026-07-15. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly scopes: readonly string[];
  readonly limit: LimitName;
  readonly query: QueryRules;
  /** The schema the body must satisfy. */
  readonly body?: RequestBody;
  readonly handler: Handler;
}

type Rest = Omit<Route, 'method' | 'path'>;

export const get = (path: string, rest: Rest): Route => ({ method: 'GET', path, ...rest });
export const post = (path: string, rest: Rest): Route => ({ method: 'POST', path, ...rest });
export const patch = (path: string, rest: Rest): Route => ({ method: 'PATCH', path, ...rest });
export const remove = (path: string, rest: Rest): Route => ({ method: 'DELETE', path, ...rest });
