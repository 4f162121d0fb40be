/** sluice promote: what differs between two accounts, field by field, and what would go over. Changes nothing. */
import { makePlan } from '../program/pipeline.ts';
import { compiledAlone } from '../plan/promotion/content.ts';
import { differencesByAccount, promotionReport } from '../plan/promotion/promotion-report.ts';
import { renderPromotion } from '../plan/promotion/render-promotion.ts';
import { asIn } from '../program/apply/promotion.ts';
import { loadConfig } from '../source/load.ts';
import type { ExitCode, Io } from './io/io.ts';
import { knowsAll } from './plan.ts';
import { type CommonOptions, failed, openToRead, printJson, stylesFor, tell, worldOf } from './io/session.ts';
import { refuse } from './io/say.ts';

/** 2 where something goes over, now or at its time; 0 where nothing does; 1 where it cannot be told. */
export async function promote(io: Io, addresses: readonly string[], options: CommonOptions): Promise<ExitCode> {
  const account = options.account ?? (await firstTarget(io, options));
  const session = await openToRead(io, { ...options, ...(account === undefined ? {} : { account }) });
  if (!session) return failed;
  const { world, loaded, api, store } = session;
  const { config } = loaded;
  const source = config.accounts.find(({ key }) => key === loaded.account.promotion?.from);
  if (source === undefined) {
    return refuse(
      io,
      `Changes come to ${loaded.account.key} from no other account. Write it under the account in sluice.yaml: promote_from: ${config.accounts.find(({ key }) => key !== loaded.account.key)?.key ?? 'staging'}`,
    );
  }
  const made = await makePlan(world, loaded, api, store, { costs: false });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  const named = addresses.map((one) => one.replace(/\.yaml$/, ''));
  if (!knowsAll(io, named, planned.input, '')) return failed;
  const there = await asIn(world, config, source, loaded.account);
  const compiled = ({ sequences, templates }: Pick<typeof there, 'sequences' | 'templates'>) =>
    sequences.flatMap((one) =>
      named.length > 0 && !named.includes(one.address) ? [] : (compiledAlone(one, templates) ?? []),
    );
  const differences = differencesByAccount(
    { ...source, compiled: compiled(there) },
    { ...loaded.account, compiled: compiled(loaded) },
  );
  const report = promotionReport(planned.plan, planned.input, differences, named);
  if (report === undefined) return failed;
  if (options.format === 'json') printJson(io, report);
  else {
    const view = { styles: stylesFor(io), width: Math.min(io.stdout.columns, 100) };
    io.stdout.write(renderPromotion(report, view, ` --account ${loaded.account.key}`));
  }
  return report.sequences.some(({ verdict }) => verdict === 'goes' || verdict === 'waits') ? 2 : 0;
}

/** The first account that takes changes from another; what is wrong with sluice.yaml is told by who opens it. */
async function firstTarget(io: Io, { root }: CommonOptions): Promise<string | undefined> {
  const world = worldOf(io, root);
  const { config } = await loadConfig(world.disk, world.root);
  return config?.accounts.find(({ promotion }) => promotion !== undefined)?.key;
}
