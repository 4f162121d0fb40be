/**
 * Before anything is planned by a run that writes: what an earlier run began and did not end is brought to its end. It
 * does not wait for a plan to succeed, since a journal may be the very reason why none does.
 */
import { portsOf, type Site } from '../preview/site.ts';
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { type ApplyPorts, openSession, resume } from '../../apply/apply.ts';
import type { Failure } from '../../apply/session/step.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AccountResource } from '../../wire/types.ts';
import { lastFigures } from '../report/last-figures.ts';
import type { Refusal } from '../../plan/plan.ts';
import { isOpen } from '../../ledger/ledger-open.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import { isForeign } from '../../ledger/ownership.ts';

/** Where a run writes. */
export interface Settled {
  /** Of the key; undefined where it could not be asked for, which the plan tells. */
  readonly account?: AccountResource;
  /** What was set right, in words. */
  readonly done: readonly string[];
  /** Why a sequence has to wait, by address. */
  readonly stuck: Readonly<Record<string, string>>;
  /** Addresses whose undo an earlier run had begun, and which is done now. */
  readonly takenBack?: readonly string[];
}

/** Why no run may begin: `refused` while another is at work, `failed` where something could not be read or written. */
export type NotBegun =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** Asks for the account and its ledger; where something is open, takes the lease and ends it. */
export async function settle(
  { world, loaded, api, store }: Site,
  { owner, progress }: Pick<ApplyPorts, 'owner' | 'progress'>,
): Promise<Result<Settled, NotBegun>> {
  const asked = await api.getAccount();
  if (!asked.ok) return success({ done: [], stuck: {} });
  const account = asked.data;
  const nothing = success<Settled>({ account, done: [], stuck: {} });
  const read = await store.readLedger(account.id);
  const { config } = loaded;
  const { project = '' } = config;
  if (!read.ok || read.data === undefined || !isOpen(read.data)) return nothing;
  const isOurs = loaded.account.accountId === undefined || loaded.account.accountId === account.id;
  if (!isOurs || isForeign(read.data, config.project, account.id)) return nothing;

  const { attributes } = account;
  const observed = { account: { id: account.id, name: '', timezone: attributes.timezone, currency: '' }, metrics: [] };
  const going = replacedBy(read.data);
  const ports: ApplyPorts = {
    api,
    store,
    ...portsOf(world),
    owner,
    figures: lastFigures(world, api, store, observed, config.reports.conversionMetric, () => going),
    progress,
  };
  const opened = await openSession(ports, { project, accountId: account.id });
  if (!opened.ok) return failed(notOpened(opened.error));
  const resumed = await resume(opened.data);
  const closed = await opened.data.close();
  if (!resumed.ok) return failed({ kind: 'failed', diagnostics: [notSettled(resumed.error.message)] });
  if (!closed.ok) return failed({ kind: 'failed', diagnostics: [notSaved(closed.error.message)] });
  const { done, stuck } = resumed.data;
  const takenBack = Object.entries(read.data.entries).flatMap(([address, { journal }]) =>
    journal?.kind === 'undo' && stuck[address] === undefined ? [address] : [],
  );
  return success({ account, done, stuck, takenBack });
}

const replacedBy = ({ entries }: Ledger): readonly string[] =>
  Object.values(entries).flatMap(({ journal }) => (journal?.kind === 'replace' ? [journal.data.old_id] : []));

export function notOpened({ message, held }: Failure): NotBegun {
  if (held !== true)
    return {
      kind: 'failed',
      diagnostics: [
        diagnostic('state-not-saved', 'What Sluice knows of this account cannot be read or written.', message),
      ],
    };
  return {
    kind: 'refused',
    refusal: {
      code: 'lease-held',
      message,
      allow: 'Run sluice apply again when the other has ended, or at the time named: it takes over then.',
    },
  };
}

export const notSettled = (message: string): Diagnostic =>
  diagnostic(
    'push-failed',
    'What an earlier apply had left could not be set right.',
    `${message}\nNothing else was done. Run it again, or look at the flow in Klaviyo.`,
  );

export const notSaved = (message: string): Diagnostic =>
  diagnostic(
    'state-not-saved',
    'What was done in Klaviyo could not be recorded.',
    `${message}\nMend that, and run apply again: it learns from Klaviyo what is missing in the ledger.`,
  );
