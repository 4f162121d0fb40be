/** What promotion asks of files and records: of the account changes come from, and of that which they go to. */
import * as z from 'zod';
import type { AccountConfig, Config } from '../../model/config/config.ts';
import { contentsOf } from '../../plan/promotion/content.ts';
import type { DecideInput } from '../../plan/input.ts';
import type { Promotion } from '../../release/promotion.ts';
import { reportFile } from '../../report/sync/store.ts';
import { loadAccount, type LoadedAccount } from '../../source/load.ts';
import type { StateStore } from '../../state/state-store.ts';
import type { World } from '../../connect/world.ts';
import { keptReports } from '../report/report-place.ts';
import { jsonOf } from '../../text/json.ts';

type Account = Pick<DecideInput, 'contents' | 'promotion'>;
type Files = Pick<LoadedAccount, 'sequences' | 'templates'>;

/** Nothing where no account takes changes from another. */
export async function promotionOf(
  world: World,
  { config, account, ...files }: Files & { readonly config: Config; readonly account: AccountConfig },
  store: StateStore,
): Promise<Account> {
  const isSource = config.accounts.some(({ promotion }) => promotion?.from === account.key);
  const contents = isSource ? { contents: contentsOf(files.sequences, files.templates) } : {};
  const source = config.accounts.find(({ key }) => key === account.promotion?.from);
  if (account.promotion === undefined || source === undefined) return contents;
  return { ...contents, promotion: await standingIn(world, config, source, account, store) };
}

/** The second account's files, read with the words of the first. */
export const asIn = (world: World, config: Config, source: AccountConfig, account: AccountConfig) =>
  loadAccount(world.disk, world.root, config, { ...source, flows: account.flows });

async function standingIn(
  world: World,
  config: Config,
  source: AccountConfig,
  account: AccountConfig,
  store: StateStore,
): Promise<Promotion> {
  const { from, after } = { from: source.key, after: account.promotion?.after ?? 0 };
  const mine = await asIn(world, config, source, account);
  const own = source.flows === account.flows ? mine : await loadAccount(world.disk, world.root, config, source);
  const wanted = contentsOf(mine.sequences, mine.templates);
  const coming = contentsOf(own.sequences, own.templates);
  const nothing = { stands: {}, failed: {}, alerts: {} };
  const ledger = await store.readLedger(source.accountId ?? '');
  if (!ledger.ok) return { from, after, wanted, coming, ...nothing, unread: ledger.error.message };
  const { contents = {}, entries = {}, errors = {} } = ledger.data ?? {};
  const failed = Object.fromEntries(
    [
      ...Object.entries(errors).map(([address, { message }]) => [address, message] as const),
      ...Object.entries(entries).map(([address, { last_error }]) => [address, last_error?.message] as const),
    ].flatMap(([address, message]) => (message === undefined ? [] : [[address, message] as const])),
  );
  return { from, after, wanted, coming, stands: contents, failed, ...(await alertsOf(world, config, from)) };
}

const stored = z.looseObject({
  alerts: z.array(z.looseObject({ address: z.string(), message: z.string() })).default([]),
});

/** Of the newest report of the account, where reports are kept; none where there is no report yet. */
async function alertsOf(world: World, config: Config, key: string): Promise<Pick<Promotion, 'alerts' | 'unseen'>> {
  const unseen = (why: string) => ({ alerts: {}, unseen: why });
  const files = await keptReports(world, config);
  if (!files.ok) return unseen(files.error.message);
  const path = reportFile(`${config.reports.directory}${key}`);
  const read = await files.data.read(path);
  if (!read.ok) return unseen(read.error.message);
  if (read.data === undefined) return { alerts: {} };
  const report = stored.safeParse(jsonOf(read.data.text));
  if (!report.success) return unseen(`${path} is not what Sluice wrote there.`);
  return { alerts: Object.fromEntries(report.data.alerts.map(({ address, message }) => [address, message])) };
}
