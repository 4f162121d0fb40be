import { errors, type Answer } from './wire/answer.ts';
import { type Asked, askedBy, type Written, written } from './wire/exchange.ts';
import { hasCrowd } from './people/lives.ts';
import { follow, populate } from './people/story.ts';
import { createFaults, type Faults } from './faults.ts';
import { answerTo } from './gate.ts';
import { createIds, newIdState } from './account/ids.ts';
import { defaultLimits, type LimitSettings } from './limits.ts';
import { logEntry, type LogEntry } from './log.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';
import { oakAndIron, type Seed } from './account/seed.ts';
import type { AccountState, SandboxState } from './account/state.ts';
import { createUi, type Ui } from './pages/ui.ts';

export interface SandboxOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The seed of all ids; the same one and the same requests give the same account. */
  readonly idSeed?: string;
  /** Accounts to begin with; Oak & Iron with key `pk_sandbox` when left out. Ignored when `state` is given. */
  readonly accounts?: readonly Seed[];
  /** An earlier sandbox's `toJSON()`: goes on from there. */
  readonly state?: SandboxState;
  /** So many individuals in the first account, unless `state` has them already. Left out: people are numbers. */
  readonly people?: number;
  readonly quirks?: Partial<Quirks>;
  readonly limits?: Partial<LimitSettings>;
  /** Before the account sees a request. May throw, or kill the process: nothing has happened yet. */
  readonly onRequest?: (entry: LogEntry) => void | Promise<void>;
  /** After the account acted, before the answer leaves. May throw, or kill: it has happened, the client does not know. */
  readonly onActed?: (entry: LogEntry) => void | Promise<void>;
  /** When the answer is written, before it leaves. May throw. */
  readonly onAnswer?: (asked: Asked, answer: Written) => void;
}

/** What a request gets: an answer, or nothing. */
type Got<T> = { readonly kind: 'answer'; readonly response: T } | { readonly kind: 'dropped' | 'hung' };
export type Outcome = Got<Response>;

/** A Klaviyo account in memory. */
export interface Sandbox {
  /** In place of the global fetch; the host of the address does not matter. */
  readonly fetch: typeof fetch;
  /** The same for servers, which drop and hang in their own way. */
  readonly handle: (request: Request) => Promise<Outcome>;
  readonly state: SandboxState;
  /** The first account, for tests to look into. */
  readonly account: AccountState;
  readonly ui: Ui;
  /** What a person does in another account. */
  readonly uiOf: (accountId: string) => Ui;
  readonly faults: Faults;
  /** May be turned while it runs: what Klaviyo does changes. */
  readonly quirks: { -readonly [K in keyof Quirks]: Quirks[K] };
  readonly log: readonly LogEntry[];
  /** A copy of the state, for a file. */
  readonly toJSON: () => SandboxState;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const quirks = { ...defaultQuirks, ...options.quirks };
  const limits = { ...defaultLimits, ...options.limits };
  const idState = newIdState(options.idSeed ?? 'sandbox');
  const state = options.state ? structuredClone(options.state) : sow(options, idState);
  const ids = createIds(state.ids);
  const faults = createFaults();
  const log: LogEntry[] = [];
  const world = () => ({ state, ids, now: options.now(), quirks, limits });

  const dated = (): Record<string, string> =>
    quirks.dateAheadMs === null ? {} : { Date: new Date(options.now() + quirks.dateAheadMs).toUTCString() };
  const reply = (answer: Answer): Written => written({ ...answer, headers: { ...dated(), ...answer.headers } });

  async function exchange(asked: Asked): Promise<Got<Written>> {
    const entry = logEntry(log.length + 1, options.now(), asked);
    log.push(entry);
    await options.onRequest?.(entry);
    const fault = faults.take(entry.method, entry.path, entry.query);
    let answer: Written | undefined;
    for (const one of state.accounts) follow(one, quirks, options.now());
    if (fault === undefined || fault.endsWith('after')) {
      answer = reply(answerTo(world(), asked));
      entry.acted = answer.status < 300;
      for (const one of state.accounts) follow(one, quirks, options.now());
      await options.onActed?.(entry);
    }
    const failing = fault?.replace('-after', '');
    if (failing === 'before' || failing === 'after') return { kind: 'dropped' };
    if (failing === 'hang') return { kind: 'hung' };
    if (failing === 'garbage') answer = page(200);
    else if (failing === 'edge') answer = page(403);
    else if (failing !== undefined) answer = reply(broken(ids, Number(failing)));
    if (!answer) throw new Error('a request without a fault has an answer');
    options.onAnswer?.(asked, answer);
    entry.status = answer.status;
    return { kind: 'answer', response: answer };
  }

  const uiOf = (accountId: string): Ui => {
    const account = state.accounts.find((one) => one.account.id === accountId);
    if (!account) throw new Error(`there is no account ${accountId} in this sandbox`);
    return createUi(() => ({ ...world(), account }));
  };
  const [account] = state.accounts;
  if (!account) throw new Error('a sandbox has at least one account');
  if (options.people !== undefined && !hasCrowd(account))
    populate(account, quirks, options.people, options.idSeed ?? 'sandbox', options.now());
  return {
    fetch: toFetch(exchange),
    async handle(request) {
      const got = await exchange(await askedBy(request));
      return got.kind === 'answer' ? { ...got, response: toResponse(got.response) } : got;
    },
    state,
    account,
    ui: uiOf(account.account.id),
    uiOf,
    faults,
    quirks,
    log,
    toJSON: () => structuredClone(state),
  };
}

function sow({ accounts, now }: SandboxOptions, idState: SandboxState['ids']): SandboxState {
  const seeds = accounts ?? [oakAndIron()];
  const ids = createIds(idState);
  return {
    version: 1,
    ids: idState,
    accounts: seeds.map((seed) => seed.grow({ ids, now: now() })),
    keys: Object.fromEntries(
      seeds.map(({ key, accountId, scopes }) => [key, { account: accountId, scopes: scopes ?? null }]),
    ),
  };
}

const toResponse = ({ status, headers, text }: Written): Response =>
  new Response(text === '' ? null : text, { status, headers });

/** A page for browsers: what a proxy in between says when it is lost, or Klaviyo's edge when it does not want this machine. */
const page = (status: number): Written => ({
  status,
  headers: {
    'Content-Type': 'text/html; charset=UTF-8',
    ...(status === 403 ? { 'cf-mitigated': 'challenge' } : {}),
  },
  text: '<html><body><h1>Just a moment…</h1></body></html>',
});

const brokenCodes: Readonly<Record<number, string>> = { 404: 'not_found', 429: 'throttled', 503: 'unavailable' };

function broken(ids: ReturnType<typeof createIds>, status: number): Answer {
  const code = brokenCodes[status] ?? 'error';
  const detail =
    status === 429 ? 'Request was throttled. Expected available in 1 second.' : 'The server failed on purpose.';
  const answer = errors(ids, status, [{ code, title: 'A fault of the sandbox.', detail }]);
  return status === 429 ? { ...answer, headers: { 'Retry-After': '1' } } : answer;
}

/** A fetch that drops as undici does, and hangs until it is aborted. */
function toFetch(exchange: (asked: Asked) => Promise<Got<Written>>): typeof fetch {
  // A request's own signal follows the caller's only as long as somebody holds the request.
  const hanging = new Set<unknown>();
  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const got = await exchange(await askedBy(input, init));
    signal?.throwIfAborted();
    if (got.kind === 'answer') return toResponse(got.response);
    if (got.kind === 'dropped') {
      const cause = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
      throw new TypeError('fetch failed', { cause });
    }
    hanging.add(input);
    return new Promise((_, reject) => {
      const giveUp = (): void => {
        hanging.delete(input);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  };
}
