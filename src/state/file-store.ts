/** The state store over files: `.sluice/ledger/<account>.json`, `.sluice/backups/`, `.sluice/lease/`, `.sluice/report-calls/`. */
import { success } from '../diagnostics/result.ts';
import { type Backup, backupFiles, backupName, backupsAmong, backupsOf } from '../ledger/backup.ts';
import { acquire, release, renew } from './lease.ts';
import { parseLedger, printLedger } from '../ledger/ledger.ts';
import { noteReportCalls, readReportCalls } from './report-calls.ts';
import { type StateFiles, versionOf } from './state-files.ts';
import { done, stateError, type StateStore } from './state-store.ts';
import { jsonOf } from '../text/json.ts';

export const ledgerPath = (accountId: string): string => `.sluice/ledger/${accountId}.json`;

/** A store over some files. One store, one reader: it remembers which ledger it last saw. */
export function createFileStore(files: StateFiles): StateStore {
  const seen = new Map<string, string | null>();
  return {
    async readLedger(accountId) {
      const path = ledgerPath(accountId);
      const file = await files.read(path);
      if (!file.ok) return file;
      seen.set(accountId, file.data?.version ?? null);
      if (file.data === undefined) return done;
      const { ledger, diagnostics } = parseLedger(file.data.text, path);
      if (ledger !== undefined) return success(ledger);
      return stateError('unreadable', diagnostics[0]?.message ?? `${path} cannot be read.`, { diagnostics });
    },
    async writeLedger(ledger, how) {
      const text = printLedger(ledger);
      const version = versionOf(text);
      const expect = seen.get(ledger.account_id);
      if (expect === version && !how.durable) return done;
      const path = ledgerPath(ledger.account_id);
      const written = await files.write([{ path, text, expect }], how);
      if (written.ok) seen.set(ledger.account_id, version);
      return written;
    },
    async saveBackup(accountId, backup, how) {
      const name = backupName(accountId, backup);
      const changes = Object.entries(backupFiles(name, backup)).map(([path, text]) => ({ path, text }));
      const written = await files.write(changes, how);
      return written.ok ? success(name) : written;
    },
    async listBackups(accountId, address) {
      const paths = await files.list(backupsOf(accountId, address));
      if (!paths.ok) return paths;
      const names = backupsAmong(paths.data);
      // An address may be a directory of others.
      const own = (name: string): boolean => name.slice(0, name.lastIndexOf('/')) === backupsOf(accountId, address);
      return success(address === undefined ? names : names.filter(own));
    },
    async readBackup(name) {
      const flow = await files.read(`${name}/flow.json`);
      if (!flow.ok) return flow;
      if (flow.data === undefined) return stateError('unreadable', `There is no backup ${name} in ${files.place}.`);
      const value = jsonOf(flow.data.text) as
        (Omit<Backup, 'templates'> & { readonly templates: readonly string[] }) | undefined;
      if (value === undefined) return stateError('unreadable', `${name}/flow.json is not JSON. Restore it from Git.`);
      const templates: Record<string, string> = {};
      for (const id of value.templates) {
        const html = await files.read(`${name}/${id}.html`);
        if (!html.ok) return html;
        if (html.data !== undefined) templates[id] = html.data.text;
      }
      return success({ ...value, templates });
    },
    readReportCalls: (accountId) => readReportCalls(files, accountId),
    noteReportCalls: (accountId, calls, now) => noteReportCalls(files, accountId, calls, now),
    async acquireLease(request) {
      const taken = await acquire(files, request);
      // That it could not be swept stops nobody.
      if (taken.ok) await files.sweep?.('.sluice');
      return taken;
    },
    renewLease: (lease, request) => renew(files, lease, request),
    releaseLease: (lease) => release(files, lease),
    flush: () => files.flush(),
  };
}
