import { errors, invalid, invalidParameter, notSimulated, type Answer } from './wire/answer.ts';
import type { Call } from './wire/call.ts';
import { checkBody } from './wire/contract.ts';
import { type Asked, revision } from './wire/exchange.ts';
import type { Ids } from './account/ids.ts';
import { admit, throttled, type LimitSettings } from './limits.ts';
import { withNewKeys } from './wire/new-keys.ts';
import { checkQuery, listOf, parseQuery } from './wire/query.ts';
import type { Quirks } from './quirks.ts';
import type { Route } from './route.ts';
import { routeOf, type Taken } from './router.ts';
import { includeScopes } from './routes.ts';
import type { AccountState, SandboxState } from './account/state.ts';

export interface World {
  readonly state: SandboxState;
  readonly ids: Ids;
  readonly now: number;
  readonly quirks: Quirks;
  readonly limits: LimitSettings;
}

/**
 * What every request must pass, in this order: key, revision, rate limit, scopes, query, body. Answers that come from
 * behind the limit carry the RateLimit headers.
 */
export function answerTo(world: World, request: Asked): Answer {
  const { state, ids } = world;
  const { method } = request;
  const path = request.url.pathname.replace(/\/$/, '');
  const taken = routeOf(method, path);
  if (taken === undefined) {
    // Field reports: messages are changed through their actions; the address itself answers GET only.
    const isMessage = method !== 'GET' && /^\/api\/flow-messages\/[^/]+$/.test(path);
    return isMessage ? notAllowed(ids, method) : notSimulated(ids, `${method} ${path}`);
  }
  const { route } = taken;
  const key = /^Klaviyo-API-Key (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  const opened = state.keys[key];
  const account = state.accounts.find((one) => one.account.id === opened?.account);
  if (!opened || !account) return unauthenticated(ids);

  const wrong = checkRevision(ids, request.headers.get('revision'));
  if (wrong) return wrong;

  const limit = admitTo(world, account, route, request);
  if (!limit.admitted) return throttled(ids, limit.retryAfter);
  const answer = { ...handle(world, account, opened.scopes, taken, request) };
  return { ...answer, headers: { ...limit.headers, ...answer.headers } };
}

const notAllowed = (ids: Ids, method: string): Answer =>
  errors(ids, 405, [
    { code: 'method_not_allowed', title: 'Method not allowed.', detail: `Method "${method}" not allowed.` },
  ]);

/** Recorded. */
function unauthenticated(ids: Ids): Answer {
  const text = 'Incorrect authentication credentials.';
  const source = { pointer: '/data/' };
  return errors(ids, 401, [{ code: 'authentication_failed', title: text, detail: text, source }]);
}

function checkRevision(ids: Ids, sent: string | null): Answer | undefined {
  if (sent === revision) return undefined;
  if (sent === null || !/^\d{4}-\d{2}-\d{2}(\.\w+)?$/.test(sent)) {
    return errors(ids, 400, [invalidParameter('revision', 'A valid revision header is required (YYYY-MM-DD).')]);
  }
  const detail = `The sandbox speaks revision ${revision} only, not ${sent}.`;
  return errors(ids, 501, [{ code: 'not_simulated', title: 'Not simulated.', detail }]);
}

function admitTo(world: World, account: AccountState, route: Route, request: Asked): ReturnType<typeof admit> {
  const endpoint = `${route.method} ${route.path}`;
  const stricter =
    world.quirks.includeStricterLimit && route.path === '/api/flows' && request.url.searchParams.has('include');
  return stricter
    ? admit(account, `${endpoint}?include`, 'include', world.now, world.limits)
    : admit(account, endpoint, route.access.limit, world.now, world.limits);
}

function handle(
  world: World,
  account: AccountState,
  scopes: readonly string[] | null,
  { route, id }: Taken,
  request: Asked,
): Answer {
  const { ids, now, quirks } = world;
  const query = parseQuery(request.url.search);
  const included = (listOf(query, 'include') ?? []).flatMap((name) => includeScopes[name] ?? []);
  const missing = [...new Set([...route.access.scopes, ...included])].filter(
    (scope) => scopes && !scopes.includes(scope),
  );
  if (missing.length > 0) return forbidden(ids, missing);

  const problems = checkQuery(query, route.query);
  if (problems.length > 0) return errors(ids, 400, problems);

  const body = route.body === undefined ? { value: undefined } : checkBody(route.body, request.text);
  if ('problems' in body)
    return errors(
      ids,
      400,
      body.problems.map(({ pointer, detail }) => invalid(pointer, detail)),
    );

  const call: Call = {
    account,
    ids,
    now,
    quirks,
    origin: request.url.origin,
    path: request.url.pathname.replace(/\/$/, ''),
    id,
    query,
    body: body.value,
  };
  const answer = route.handler(call);
  return quirks.newKeys ? withNewKeys(answer) : answer;
}

/** The wording is told by integrators; the rest of the shape is not verified. */
function forbidden(ids: Ids, missing: readonly string[]): Answer {
  const detail = `Your API key is missing required scopes: ${missing.join(', ')}`;
  const title = 'You do not have permission to perform this action.';
  return errors(ids, 403, [{ code: 'permission_denied', title, detail, source: { pointer: '/data/' } }]);
}
