/**
 * One apply an account at a time. A lease names its owner, its expiry and a number that only grows; it is a file of its
 * own for each number, so that of two who reach for the next number one fails. Who takes over waits out the expiry and
 * the time a request may still be under way, then looks at the account afresh.
 */
import type { FileChange, StateFiles } from './state-files.ts';
import type { Lease, LeaseRequest, StateResult } from './state-store.ts';
import { done, stateError } from './state-store.ts';

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
  if (top === undefined) return { ok: true, data: { numbers } };
  const file = await files.read(pathOf(accountId, top));
  if (!file.ok) return file;
  if (file.data === undefined) return { ok: true, data: { numbers } };
  const { text, version } = file.data;
  const broken: Lease = { account_id: accountId, owner: 'nobody', number: top, expires: '1970-01-01T00:00:00.000Z' };
  return { ok: true, data: { lease: parsed(text, accountId) ?? broken, version, numbers } };
}

function parsed(text: string, accountId: string): Lease | undefined {
  try {
    const value = JSON.parse(text) as Partial<Lease> | null;
    const fits = typeof value?.number === 'number' && typeof value.expires === 'string';
    return fits ? { ...(value as Lease), account_id: accountId, owner: String(value.owner) } : undefined;
  } catch {
    return undefined;
  }
}

export async function acquire(files: StateFiles, request: LeaseRequest): Promise<StateResult<Lease>> {
  const { accountId, owner, ttlMs, graceMs } = request;
  const found = await latest(files, accountId);
  if (!found.ok) return found;
  const { lease: held, numbers } = found.data;
  if (held !== undefined && held.released !== true) {
    const until = Date.parse(held.expires) + graceMs;
    if (until > request.now) return isHeld(held, until);
  }
  const number = (numbers[0] ?? 0) + 1;
  const lease: Lease = { account_id: accountId, owner, number, expires: new Date(request.now + ttlMs).toISOString() };
  const old = numbers.map((one): FileChange => ({ path: pathOf(accountId, one), text: null }));
  const taken = await files.write(
    [{ path: pathOf(accountId, number), text: print(lease), expect: null }, ...old, ignore],
    durable(`sluice: lease ${number} of ${accountId}`),
  );
  if (!taken.ok && taken.error.kind !== 'changed') return taken;
  // What was seen at first may be long past (a branch is read as it stood when first looked at), and files of numbers
  // between may have come and gone since: the account is whose number is the highest now.
  const now = await latest(files, accountId);
  if (!now.ok) return now;
  const top = now.data.lease ?? lease;
  if (taken.ok && top.number === number) return { ok: true, data: lease };
  return top.released === true ? acquire(files, request) : isHeld(top, Date.parse(top.expires) + graceMs);
}

const isHeld = (lease: Lease, until: number) =>
  stateError(
    'held',
    `Another apply is at work on this account: ${lease.owner}. It holds the account until ${lease.expires}, and longer ` +
      `while it goes on. If it is dead, sluice apply takes over by itself from ${new Date(until).toISOString()} on.`,
    { until },
  );

export async function renew(
  files: StateFiles,
  lease: Lease,
  { now, ttlMs }: Pick<LeaseRequest, 'now' | 'ttlMs'>,
): Promise<StateResult<Lease>> {
  const found = await latest(files, lease.account_id);
  if (!found.ok) return found;
  const { lease: held, version } = found.data;
  if (held?.number !== lease.number || held.owner !== lease.owner || held.released === true) return isLost(held);
  const longer: Lease = { ...lease, expires: new Date(now + ttlMs).toISOString() };
  const written = await files.write(
    [{ path: pathOf(lease.account_id, lease.number), text: print(longer), ...(version ? { expect: version } : {}) }],
    durable(`sluice: renew lease ${lease.number} of ${lease.account_id}`),
  );
  if (written.ok) return { ok: true, data: longer };
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
