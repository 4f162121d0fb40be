/**
 * One apply an account at a time. A lease names its owner, its expiry and a number that only grows; it is a file of its
 * own for each number, so that of two who reach for the next number one fails. Who takes over waits out the expiry and
 * the time a request may still be under way, then looks at the account afresh.
 *
 * No two machines' clocks agree. So an expiry counts only where both have it from Klaviyo's clock; else a lease is over
 * when who waits has seen it stand still for all its length, by a clock of its own that nobody sets.
 */
import { success } from '../diagnostics/result.ts';
import { type OwnClocks, stopwatch, type Stopwatch } from '../time/stopwatch.ts';
import type { FileChange, StateFiles } from './state-files.ts';
import { done, type Lease, type LeaseRequest, type LeaseTerm, stateError, type StateResult } from './state-store.ts';

const directory = (accountId: string): string => `.sluice/lease/${accountId}`;
const pathOf = (accountId: string, number: number): string => `${directory(accountId)}/${number}.json`;
const print = (lease: Lease): string => `${JSON.stringify(lease, null, 2)}\n`;
const durable = (message: string) => ({ message, durable: true });
/** In a work tree nobody is to commit it. */
const ignore: FileChange = { path: '.sluice/lease/.gitignore', text: '*\n' };

/** The lease with the highest number, and the numbers of all. */
async function latest(
  files: StateFiles,
  accountId: string,
): Promise<StateResult<{ lease?: Lease; version?: string; numbers: readonly number[] }>> {
  const listed = await files.list(directory(accountId));
  if (!listed.ok) return listed;
  const numbers = listed.data
    .flatMap((path) => /\/(\d+)\.json$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
  const [top] = numbers;
  if (top === undefined) return success({ numbers });
  const file = await files.read(pathOf(accountId, top));
  if (!file.ok) return file;
  if (file.data === undefined) return success({ numbers });
  const { text, version } = file.data;
  return success({ lease: parsed(text, accountId) ?? unreadable(accountId, top), version, numbers });
}

/** What cannot be read is free, as if it were given back; who wrote it is not known. */
const unreadable = (accountId: string, number: number): Lease => ({
  ...{ account_id: accountId, owner: 'somebody', number, renewals: 0 },
  ...{ expires: new Date(0).toISOString(), released: true },
});

/** `controller --lease` may ask for a day; what names more is no lease of ours. */
const longestMs = 24 * 60 * 60_000;

function parsed(text: string, accountId: string): Lease | undefined {
  try {
    const value = JSON.parse(text) as Partial<Lease> | null;
    if (typeof value?.number !== 'number' || typeof value.expires !== 'string') return undefined;
    const { renewals, lasts_ms: lasts, ...rest } = value as Lease;
    const isLength = typeof lasts === 'number' && lasts >= 0 && lasts <= longestMs;
    return {
      ...{ ...rest, account_id: accountId, owner: String(value.owner) },
      renewals: typeof renewals === 'number' ? renewals : 0,
      ...(isLength ? { lasts_ms: lasts } : {}),
    };
  } catch {
    return undefined;
  }
}

export interface LeaseWatch {
  /** For how long a lease has been as it is, since this was first asked about it so; forgets all others. */
  readonly stood: (lease: Lease) => number;
  /** Whose it was when it was last asked about another than before: somebody lives. */
  readonly moved: () => string | undefined;
}

export function watchLease(clocks: OwnClocks): LeaseWatch {
  let seen: { readonly what: string; readonly since: Stopwatch } | undefined;
  let moved: string | undefined;
  return {
    stood({ owner, number, renewals, expires }) {
      const what = JSON.stringify([owner, number, renewals, expires]);
      if (seen !== undefined && seen.what !== what) moved = owner;
      if (seen?.what !== what) seen = { what, since: stopwatch(clocks) };
      return seen.since.atLeast();
    },
    moved: () => moved,
  };
}

/** A second or so that the `Date`s of two answers may be apart, and more. */
const slackMs = 60_000;

/** From when on a lease may be taken, by the clock of who asks; and whether only waiting tells. */
function overAt(held: Lease, request: LeaseRequest): { readonly until: number; readonly isUndated: boolean } {
  const { clock, graceMs, ttlMs, now, earliest = now } = request;
  const lasts = held.lasts_ms ?? ttlMs;
  const expires = Date.parse(held.expires);
  const isShared = clock === 'klaviyo' && held.clock === clock;
  const isDated = (isShared || request.isHint === true) && expires <= now + lasts + slackMs;
  const stands = earliest + lasts + graceMs - (request.stood?.(held) ?? 0);
  if (!isDated) return { until: stands, isUndated: true };
  return { until: request.stood ? Math.min(expires + graceMs, stands) : expires + graceMs, isUndated: false };
}

export async function acquire(files: StateFiles, request: LeaseRequest): Promise<StateResult<Lease>> {
  const { accountId, owner, ttlMs, now, clock, earliest = now } = request;
  // Who looks again does so to see what has changed meanwhile.
  const fresh = request.stood === undefined ? undefined : await files.refresh?.();
  if (fresh?.ok === false) return fresh;
  const found = await latest(files, accountId);
  if (!found.ok) return found;
  const { lease: held, numbers, version } = found.data;
  if (held !== undefined && held.released !== true) {
    const over = overAt(held, request);
    if (over.until > earliest) return isHeld(held, over);
  }
  const number = (numbers[0] ?? 0) + 1;
  const lease: Lease = {
    ...{ account_id: accountId, owner, number, renewals: 0, lasts_ms: ttlMs },
    expires: new Date(now + ttlMs).toISOString(),
    ...(clock === undefined ? {} : { clock }),
  };
  // What was dead when it was looked at may have been renewed since: then it is not taken.
  const asSeen = version === undefined ? {} : { expect: version };
  const old = numbers.map((one): FileChange => ({
    path: pathOf(accountId, one),
    text: null,
    ...(one === held?.number ? asSeen : {}),
  }));
  const taken = await files.write(
    [{ path: pathOf(accountId, number), text: print(lease), expect: null }, ...old, ignore],
    durable(`sluice: lease ${number} of ${accountId}`),
  );
  if (!taken.ok && taken.error.kind !== 'changed') return taken;
  // What was seen at first may be long past (a branch is read as it stood when first looked at), and files of numbers
  // between may have come and gone since: the account is whose number is the highest now.
  const after = await latest(files, accountId);
  if (!after.ok) return after;
  const top = after.data.lease ?? lease;
  if (taken.ok && top.number === number) return success(lease);
  return top.released === true ? acquire(files, request) : isHeld(top, overAt(top, request));
}

const isHeld = (lease: Lease, { until, isUndated }: ReturnType<typeof overAt>) =>
  stateError(
    'held',
    isUndated
      ? `Another apply is at work on this account: ${lease.owner}. It does not say by Klaviyo's clock until when. If it ` +
          `is dead, this shows by waiting: it does not renew its hold until ${new Date(until).toISOString()}.`
      : `Another apply is at work on this account: ${lease.owner}. It holds the account until ${lease.expires}, and longer ` +
          `while it goes on. If it is dead, sluice apply takes over by itself from ${new Date(until).toISOString()} on.`,
    { until, ...(isUndated ? { isUndated } : {}) },
  );

export async function renew(
  files: StateFiles,
  lease: Lease,
  { now, ttlMs, clock }: LeaseTerm,
): Promise<StateResult<Lease>> {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  const { lease: held, version } = found.data;
  if (held?.number !== lease.number || held.owner !== lease.owner || held.released === true) return isLost(held);
  const { clock: _, ...kept } = lease;
  const longer: Lease = {
    ...{ ...kept, renewals: held.renewals + 1, lasts_ms: ttlMs },
    expires: new Date(now + ttlMs).toISOString(),
    ...(clock === undefined ? {} : { clock }),
  };
  const written = await files.write(
    [{ path: pathOf(lease.account_id, lease.number), text: print(longer), ...(version ? { expect: version } : {}) }],
    durable(`sluice: renew lease ${lease.number} of ${lease.account_id}`),
  );
  if (written.ok) return success(longer);
  return written.error.kind === 'changed' ? isLost(undefined) : written;
}

const isLost = (held: Lease | undefined) =>
  stateError(
    'lease-lost',
    `This apply held the account for too long, and ${held === undefined ? 'another' : held.owner} took it over. ` +
      'Nothing more is written; run it again when the other has ended.',
  );

/** The file stays, marked, so that the numbers go on growing. */
export async function release(files: StateFiles, lease: Lease): Promise<StateResult<undefined>> {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  if (found.data.lease?.number !== lease.number) return done;
  return files.write(
    [{ path: pathOf(lease.account_id, lease.number), text: print({ ...lease, released: true }) }],
    durable(`sluice: release lease ${lease.number} of ${lease.account_id}`),
  );
}
