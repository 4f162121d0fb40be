/** One simulated call, and short ways to write it down. */
import type { LimitName } from './limits.ts';
import type { Handler } from './wire/call.ts';
import type { RequestBody } from './wire/contract.ts';
import type { QueryRules } from './wire/query.ts';

/** Scopes, limits and query parameters are Klaviyo OpenAPI 2026-07-15. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: Access;
  readonly query: QueryRules;
  readonly handler: Handler;
  /** The schema the body must satisfy. */
  readonly body?: RequestBody;
}

/** The limit a call counts against, and the scopes it needs. */
interface Access {
  readonly limit: LimitName;
  readonly scopes: readonly string[];
}

export const access = (limit: LimitName, ...scopes: readonly string[]): Access => ({ limit, scopes });

type Rest = readonly [access: Access, query: QueryRules, handler: Handler, body?: RequestBody];

const route =
  (method: Route['method']) =>
  (path: string, ...[access, query, handler, body]: Rest): Route => ({ method, path, access, query, handler, body });

export const get = route('GET');
export const post = route('POST');
export const patch = route('PATCH');
export const remove = route('DELETE');
