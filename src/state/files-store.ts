/** The state store over files: which file holds what. */
import type { LedgerRead, Backup, BackupName, StateStore, Stored } from './state-store.ts';
import { acquire, release, renew } from './lease-files.ts';
import { parseLedger, printLedger } from './ledger.ts';
import type { StateFiles } from './state-files.ts';

export const ledgerPath = (accountId: string): string => `.sluice/ledger/${accountId}.json`;
const backups = (accountId: string): string => `.sluice/backups/${accountId}`;

export function createStateStore(files: StateFiles): StateStore {
  return {
    async readLedger(accountId): Promise<LedgerRead> {
      const path = ledgerPath(accountId);
      const text = await files.read(path);
      return text === undefined ? { diagnostics: [] } : parseLedger(text, path);
    },
    writeLedger: (ledger, message, { durable = false } = {}) =>
      files.write(ledgerPath(ledger.account_id), printLedger(ledger), message, durable),
    saveBackup: (accountId, backup) =>
      files.write(
        backupPath(accountId, nameOf(backup)),
        `${JSON.stringify(backup, null, 2)}\n`,
        `Save ${backup.address} (${backup.flow_id}) before it is deleted`,
        true,
      ),
    async listBackups(accountId, address) {
      const directory = backups(accountId);
      const names = (await files.list(directory)).flatMap((path) => parsePath(path.slice(directory.length + 1)));
      return names
        .filter((name) => address === undefined || name.address === address)
        .sort((a, b) => (a.saved_at < b.saved_at ? 1 : a.saved_at > b.saved_at ? -1 : 0));
    },
    async readBackup(accountId, name) {
      const text = await files.read(backupPath(accountId, name));
      return text === undefined ? undefined : (JSON.parse(text) as Backup);
    },
    acquireLease: (accountId, request) => acquire(files, accountId, request),
    renewLease: (lease, expires) => renew(files, lease, expires),
    releaseLease: (lease) => release(files, lease),
    flush: (): Promise<Stored> => files.flush(),
  };
}

const nameOf = ({ address, flow_id, saved_at }: Backup): BackupName => ({
  address,
  flow_id,
  saved_at: `${saved_at.slice(0, 19)}Z`,
});

/** `<account>/<address>/20261122T120000Z-<flow>.json`; an address is a path already. */
function backupPath(accountId: string, { address, flow_id, saved_at }: BackupName): string {
  const stamp = saved_at.replaceAll(/[-:]/g, '');
  const folder = address.split('/').map((part) => (/^\.*$/.test(part) ? '_' : part));
  return [backups(accountId), ...folder, `${stamp}-${flow_id}.json`].join('/');
}

function parsePath(path: string): readonly BackupName[] {
  const hit = path.match(/^(.+)\/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\w+)\.json$/);
  if (hit === null) return [];
  const [, address = '', year, month, date, hour, minute, second, flow = ''] = hit;
  return [{ address, flow_id: flow, saved_at: `${year}-${month}-${date}T${hour}:${minute}:${second}Z` }];
}
