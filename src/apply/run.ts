/** One apply under way: the ledger as it grows, the lease, the project's tag. */
import type { WriteApi } from '../klaviyo/api.ts';
import type { Ledger, LedgerEntry } from '../state/ledger-entry.ts';
import { withEntry } from '../state/ledger.ts';
import { withLease } from './leased.ts';
import type { ApplyOptions, ApplyPorts, Step } from './ports.ts';
import { remembered } from './ports.ts';
import { createTagger } from './tag.ts';

export interface Run {
  readonly api: WriteApi;
  readonly ports: ApplyPorts;
  readonly options: ApplyOptions;
  readonly commit?: string;
  ledger(): Ledger;
  entry(address: string): LedgerEntry | undefined;
  /** Changes the ledger and keeps it; `durable` where what comes next must not happen without it. */
  keep(change: (ledger: Ledger) => Ledger, message: string, durable?: boolean): Promise<Step<undefined>>;
  keepEntry(address: string, change: (entry: LedgerEntry) => LedgerEntry, message: string): Promise<Step<undefined>>;
  /** Id of the project's tag, made when it does not exist. */
  tag(): Promise<Step<string>>;
  tell(address: string | undefined, message: string): void;
  /** One more change is finished. */
  next(): void;
  /** Now, ISO 8601. */
  iso(): string;
}

export function createRun(
  ports: ApplyPorts,
  options: ApplyOptions,
  first: Ledger,
  more: { readonly commit?: string; readonly total?: number } = {},
): Run {
  let ledger = first;
  let done = 0;
  const api = withLease(ports, options.lease);
  const tag = createTagger(api, first.project);
  const keep: Run['keep'] = async (change, message, durable = false) => {
    ledger = change(ledger);
    return remembered(await ports.store.writeLedger(ledger, { message: `sluice: ${message}`, durable }));
  };
  return {
    api,
    ports,
    options,
    ...(more.commit === undefined ? {} : { commit: more.commit }),
    ledger: () => ledger,
    entry: (address) => ledger.entries[address],
    keep,
    keepEntry: (address, change, message) =>
      keep((now) => {
        const entry = now.entries[address];
        return entry === undefined ? now : withEntry(now, address, change(entry));
      }, message),
    tag,
    tell: (address, message) =>
      ports.progress?.({ ...(address === undefined ? {} : { address }), message, done, total: more.total ?? 0 }),
    next: () => {
      done += 1;
    },
    iso: () => new Date(ports.now()).toISOString(),
  };
}
