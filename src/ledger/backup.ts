/** What is saved of a flow before it is deleted: enough to write it anew as YAML and templates. */
import type { FlowDefinition, FlowStatus } from '../wire/types.ts';
import type { LedgerStep } from './ledger-entry.ts';

export interface Backup {
  readonly version: 1;
  readonly address: string;
  readonly flow_id: string;
  readonly name: string;
  /** Status in Klaviyo before anything was done to the flow. */
  readonly status: FlowStatus;
  /** ISO 8601. */
  readonly at: string;
  /** Why: "replaced by XyZ123", "deleted: the file was removed". */
  readonly reason: string;
  /** As read, values of secrets as sha256. */
  readonly definition: FlowDefinition;
  /** HTML of the mails by template id. */
  readonly templates: Readonly<Record<string, string>>;
  /** The last figures of the flow, where the report was asked: deleting it erases them in Klaviyo. */
  readonly figures?: LastFigures;
  /** The steps its messages stood for. */
  readonly steps?: readonly LedgerStep[];
}

/** A daily series of a flow's messages, as read just before the flow was deleted. */
export interface LastFigures {
  /** ISO 8601. */
  readonly asked_at: string;
  /** YYYY-MM-DD in the account's time zone, oldest first. */
  readonly days: readonly string[];
  readonly rows: readonly {
    readonly message_id: string;
    readonly send_channel: string;
    /** By the name of the statistic, one number a day. */
    readonly statistics: Readonly<Record<string, readonly number[]>>;
  }[];
}

/** A backup's place: `.sluice/backups/<account id>/<address>/<time>-<flow id>`. */
export type BackupName = string;

const root = (accountId: string): string => `.sluice/backups/${accountId}`;

/** Below which all backups of an account stand, or those of one address. */
export const backupsOf = (accountId: string, address?: string): string =>
  address === undefined ? root(accountId) : `${root(accountId)}/${address}`;

export const backupName = (accountId: string, { address, at, flow_id: flow }: Backup): BackupName =>
  `${backupsOf(accountId, address)}/${at.replaceAll(/[:.]/g, '-')}-${flow}`;

/** The files of a backup: flow.json without the HTML, and each mail beside it. */
export function backupFiles(name: BackupName, backup: Backup): Readonly<Record<string, string>> {
  const { templates, ...rest } = backup;
  return {
    [`${name}/flow.json`]: `${JSON.stringify({ ...rest, templates: Object.keys(templates) }, null, 2)}\n`,
    ...Object.fromEntries(Object.entries(templates).map(([id, html]) => [`${name}/${id}.html`, html])),
  };
}

/** Names of the backups among paths, newest first. */
export function backupsAmong(paths: readonly string[]): readonly BackupName[] {
  const time = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  return paths
    .filter((path) => path.endsWith('/flow.json'))
    .map((path) => path.slice(0, -'/flow.json'.length))
    .sort((a, b) => (time(a) < time(b) ? 1 : -1));
}
