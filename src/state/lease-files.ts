/** Leases as files, one for each number; see lease.ts for the rules. */
import type { Lease, LeaseAnswer, LeaseFile, LeaseRequest } from './lease.ts';
import type { StateFiles } from './state-files.ts';

const directoryOf = (accountId: string): string => `.sluice/lease/${accountId}`;
const pathOf = ({ account_id, number }: Pick<Lease, 'account_id' | 'number'>): string =>
  `${directoryOf(account_id)}/${String(number).padStart(8, '0')}.json`;

const print = (lease: Lease, released: boolean): string =>
  `${JSON.stringify({ owner: lease.owner, number: lease.number, expires: new Date(lease.expires).toISOString(), released }, null, 2)}\n`;

/** The lease of the highest number, given back or not. */
async function latest(files: StateFiles, accountId: string): Promise<LeaseFile | undefined> {
  const path = (await files.list(directoryOf(accountId))).at(-1);
  const text = path === undefined ? undefined : await files.read(path);
  if (path === undefined || text === undefined) return undefined;
  const number = Number(path.match(/(\d+)\.json$/)?.[1] ?? 0);
  const read = parse(text);
  // A file nobody can read holds until somebody removes it: it may be a newer Sluice's.
  return {
    account_id: accountId,
    owner: String(read?.['owner'] ?? 'somebody'),
    number,
    expires: read === undefined ? Infinity : Date.parse(String(read['expires'])),
    released: read?.['released'] === true,
  };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

export async function acquire(files: StateFiles, accountId: string, request: LeaseRequest): Promise<LeaseAnswer> {
  const { owner, now, term, margin } = request;
  const before = await latest(files, accountId);
  if (before !== undefined && !before.released && before.expires > now) return held(before);
  const wait = before === undefined || before.released ? 0 : Math.max(0, before.expires + margin - now);
  const lease: Lease = { account_id: accountId, owner, number: (before?.number ?? 0) + 1, expires: now + wait + term };
  const made = await files.create(
    pathOf(lease),
    print(lease, false),
    `Lease ${lease.number} of ${accountId}: ${owner}`,
  );
  if (!made.ok) return { ok: false, reason: 'failed', message: made.message };
  if ('taken' in made) return held((await latest(files, accountId)) ?? lease);
  if (before !== undefined) await files.remove(pathOf(before), `Lease ${before.number} of ${accountId} is over`);
  return { ok: true, lease, wait };
}

export async function renew(files: StateFiles, lease: Lease, expires: number): Promise<LeaseAnswer> {
  const now = await latest(files, lease.account_id);
  if (now?.number !== lease.number || now.released) {
    const by = now === undefined || now.number === lease.number ? {} : { by: now };
    return {
      ok: false,
      reason: 'lost',
      ...by,
      message: `The lease on ${lease.account_id} is lost: ${now?.owner ?? 'nobody'} has it now. Nothing more is sent.`,
    };
  }
  const renewed: Lease = { ...lease, expires };
  const kept = await files.write(pathOf(lease), print(renewed, false), `Lease ${lease.number} goes on`, true);
  return kept.ok ? { ok: true, lease: renewed, wait: 0 } : { ok: false, reason: 'failed', message: kept.message };
}

/** Gives it back; the file stays, so that numbers go on growing. */
export async function release(files: StateFiles, lease: Lease): Promise<void> {
  const now = await latest(files, lease.account_id);
  if (now?.number !== lease.number) return;
  await files.write(pathOf(lease), print(lease, true), `Lease ${lease.number} is given back`, true);
}

const held = (by: Lease): LeaseAnswer => ({
  ok: false,
  reason: 'held',
  by,
  message: `${by.owner} is writing to the account ${by.account_id}${
    Number.isFinite(by.expires) ? ` until ${new Date(by.expires).toISOString().slice(11, 16)} UTC at most` : ''
  }.`,
});
