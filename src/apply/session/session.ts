/**
 * One run that may write: it holds the account's lease and the ledger as it stands. Every write to Klaviyo asks first,
 * and again before it is tried again, whether the lease still has more time than a request may take; every change of the ledger is written as it is made, one
 * after the other, whoever makes them at the same time.
 */
import { failed, success } from '../../diagnostics/result.ts';
import type { WriteApi } from '../../klaviyo/api.ts';
import type { ChangeKind } from '../../plan/plan.ts';
import { type Secrets, secretsFrom } from '../../flow/secrets.ts';
import { emptyLedger, type Ledger } from '../../ledger/ledger-entry.ts';
import type { ApplyPorts } from './ports.ts';
import { type Failure, fromState, proved, type Step } from './step.ts';
import { requestMs, type Taken, takeLease, termOf, ttlMs } from './take-lease.ts';
import { stopwatch } from '../../time/stopwatch.ts';

export interface Session {
  readonly ports: ApplyPorts;
  /** Asks before each try of each write whether it may still be sent. */
  readonly api: WriteApi;
  readonly project: string;
  readonly accountId: string;
  readonly secrets: Secrets;
  ledger(): Ledger;
  /** Changes the ledger and writes it. `durable`: what comes next must not happen unless this is kept. */
  record(message: string, edit: (ledger: Ledger) => Ledger, how?: { durable: boolean }): Promise<Step>;
  tell(address: string, kind: ChangeKind | 'resume', step: string): void;
  /** ISO 8601. */
  time(): string;
  /** Why nothing more may be written. */
  broken(): Failure | undefined;
  /** Makes all durable and gives the lease back. */
  close(): Promise<Step>;
}

/** Takes the lease and reads the ledger. Fails when another run is at work, or when the ledger cannot be read. */
export async function openSession(
  ports: ApplyPorts,
  { project, accountId }: { readonly project: string; readonly accountId: string },
): Promise<Step<Session>> {
  const { store } = ports;
  const taken = await takeLease(ports, accountId);
  if (!taken.ok) return taken;
  const read = fromState(await store.readLedger(accountId));
  if (!read.ok) {
    await store.releaseLease(taken.data.lease);
    return read;
  }
  return success(sessionOf(ports, project, accountId, taken.data, read.data ?? emptyLedger(project, accountId)));
}

function sessionOf(ports: ApplyPorts, project: string, accountId: string, first: Taken, read: Ledger): Session {
  const { store } = ports;
  let held = first;
  let ledger = read;
  let broken: Failure | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const mayWrite = (): Promise<Failure | undefined> =>
    inTurn(async () => {
      if (broken !== undefined) return broken;
      // By our own clock: how long it lasts needs nobody else's.
      const left = ttlMs - held.since.atMost();
      if (left > (ttlMs * 2) / 3) return undefined;
      const since = stopwatch(ports);
      const renewed = fromState(await store.renewLease(held.lease, termOf(ports)));
      if (renewed.ok) held = { lease: renewed.data, since };
      else if (left <= requestMs || renewed.error.lost === true) broken = renewed.error;
      return broken;
    });

  return {
    ports,
    project,
    accountId,
    api: ports.api.guardedBy(async () => (await mayWrite())?.message),
    secrets: secretsFrom(ports.secrets),
    ledger: () => ledger,
    record: (message, edit, { durable } = { durable: false }) =>
      inTurn(async () => {
        if (broken !== undefined) return failed(broken);
        const next = edit(ledger);
        const written = fromState(await store.writeLedger(next, { message: `sluice: ${message}`, durable }));
        if (!written.ok) {
          broken = written.error;
          return written;
        }
        ledger = next;
        return proved;
      }),
    tell: (address, kind, step) => ports.progress?.({ address, kind, step }),
    time: () => new Date(ports.now()).toISOString(),
    broken: () => broken,
    close: () =>
      inTurn(async () => {
        const flushed = fromState(await store.flush());
        const released = fromState(await store.releaseLease(held.lease));
        return flushed.ok ? released : flushed;
      }),
  };
}
