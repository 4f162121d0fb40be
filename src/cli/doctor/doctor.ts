/** sluice doctor: key, account, scopes, every name the sequences need, templates and creates left; each with its fix. */
import { conversionMetric, metricWords, noRevenueWords } from '../../program/report/conversion-metric.ts';
import { connectToRead } from '../../connect/connect.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import type { ApiError, ApiResult } from '../../klaviyo/api-error.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { errorText } from '../../klaviyo/error-text.ts';
import type { MetricName } from '../../model/values.ts';
import type { AccountConfig, Config } from '../../model/config/config.ts';
import { compileAll } from '../../program/pipeline.ts';
import { idsIn, resolve } from '../../plan/match/resolve.ts';
import { releaseProblems } from '../../program/apply/release-problems.ts';
import { createAsker } from '../../report/sync/ask.ts';
import { addDays, dayAt } from '../../time/days.ts';
import { plural } from '../../text/words.ts';
import { createsLeft } from '../../ledger/ledger.ts';
import { emptyLedger } from '../../ledger/ledger-entry.ts';
import { observe } from '../../observe/observe.ts';
import type { Observed } from '../../ledger/observed.ts';
import { openState } from '../../state/open-state.ts';
import { approvers, type Check } from './doctor-approvers.ts';
import type { ExitCode, Io } from '../io/io.ts';
import { type CommonOptions, failed, loadFiles, printJson } from '../io/session.ts';

export async function doctor(io: Io, options: CommonOptions): Promise<ExitCode> {
  const checks = await examine(io, options);
  if (!checks) return failed;
  if (options.format === 'json') printJson(io, { version: 1, checks });
  else {
    for (const { ok, check, says, fix, at } of checks) {
      const place = at === undefined ? '' : ` (${at.file}:${at.line}:${at.column})`;
      io.stdout.write(`${ok ? '✓' : '✗'} ${check}: ${says}${place}\n`);
      if (fix) io.stdout.write(`${fix.replace(/^/gm, '    ')}\n`);
    }
    const bad = checks.filter(({ ok }) => !ok).length;
    io.stdout.write(bad === 0 ? '\nAll is well.\n' : `\n${bad} of ${checks.length} checks need you.\n`);
  }
  return checks.every(({ ok }) => ok) ? 0 : failed;
}

async function examine(io: Io, options: CommonOptions): Promise<readonly Check[] | undefined> {
  const files = await loadFiles(io, options);
  if (!files) return undefined;
  const { world, loaded } = files;
  const { config, account } = loaded;
  const compiled = compileAll(loaded);
  const errors = compiled.diagnostics.filter(isError).length;
  const inFiles: Check = {
    check: 'files',
    ok: errors === 0,
    says: `${plural(loaded.sequences.length, 'sequence')}, ${plural(errors, 'error')}`,
    fix: errors > 0 ? 'See them with: sluice validate' : undefined,
  };
  const connection = connectToRead(world, account);
  if (!connection.ok)
    return [inFiles, { check: 'key', ok: false, says: connection.error.message, fix: connection.error.detail }];
  const api = connection.data;
  const owner = await api.getAccount();
  if (!owner.ok) return [inFiles, { check: 'key', ok: false, says: errorText(owner.error) }];
  const { id } = owner.data;
  const right = account.accountId === undefined || account.accountId === id;
  const inAccount: Check = {
    check: 'account',
    ok: right,
    says: `${owner.data.attributes.contact_information.organization_name} (${id})`,
    fix: right ? undefined : `sluice.yaml says ${account.accountId}: take the key of that account, or mend account_id.`,
  };
  const fix = 'Nothing can be applied without it. Write into sluice.yaml: project: my-shop';
  const project: Check = config.project
    ? { check: 'project', ok: true, says: config.project }
    : { check: 'project', ok: false, says: 'none', fix };
  return [
    inFiles,
    inAccount,
    project,
    ...releaseChecks(config, account, io.now()),
    ...(await approvers(files.world, config)),
    ...(await scopes(api)),
    ...(await names(io, files, api, id)),
  ];
}

/** Only where the rules about releasing are used. */
function releaseChecks(config: Config, account: AccountConfig, now: number): readonly Check[] {
  const problems = releaseProblems(config, account, now);
  if (problems.length > 0)
    return problems.map(({ message, detail, at }) => {
      return { check: 'releasing', ok: false, says: message, fix: detail, at };
    });
  const isUsed = (config.policy.windows ?? []).length > 0 || account.promotion !== undefined;
  return isUsed
    ? [{ check: 'releasing', ok: true, says: 'windows open, and changes come from an account that sends' }]
    : [];
}

/** One small read a scope; writing scopes cannot be tried without writing. */
async function scopes(api: ReadApi): Promise<readonly Check[]> {
  const tries: readonly (readonly [string, Promise<ApiResult<unknown>>])[] = [
    ['metrics:read', api.listMetrics()],
    ['lists:read', api.listLists(['-'])],
    ['segments:read', api.listSegments(['-'])],
    ['tags:read', api.findTag('-')],
    ['templates:read', api.listTemplates('sluice:')],
  ];
  return Promise.all(
    tries.map(async ([scope, attempt]) => {
      const result = await attempt;
      const check = `scope ${scope}`;
      if (result.ok) return { check, ok: true, says: 'granted' };
      const fix = isScope(result.error) ? `Make a key with ${scope}; keys cannot be widened later.` : undefined;
      return { check, ok: false, says: refusal(result.error), fix };
    }),
  );
}

/** What Klaviyo says of a missing scope is not known; its own 403 to a plain read is most likely that. */
const isScope = ({ kind, status }: ApiError): boolean => kind === 'klaviyo' && status === 403;
const refusal = (error: ApiError): string =>
  isScope(error) ? `refused (403), so most likely missing. ${errorText(error)}` : errorText(error);

/** Reports count conversions of one metric, and its money; one call, since only a report says whether there is any. */
async function conversions(
  { now }: Io,
  api: ReadApi,
  wanted: MetricName,
  { account, metrics, flows }: Observed,
): Promise<Check> {
  const check = 'conversion metric';
  const metric = await conversionMetric(api, wanted, metrics);
  if (!metric.ok) return { check, ok: false, says: metric.error.message, fix: metric.error.detail };
  const today = dayAt(now(), account.timezone);
  const asker = createAsker({ api, now, timezone: account.timezone, metricId: metric.data, allowed: 2 });
  const yesterday = addDays(today, -1);
  const asked = await asker.values(Object.keys(flows).slice(0, 1), { from: yesterday, to: yesterday });
  if (!asked.ok) return { check, ok: true, says: `${metricWords(wanted)}; whether it has values could not be asked` };
  if (asker.hasValues()) return { check, ok: true, says: metricWords(wanted) };
  return { check, ok: false, says: 'without values', fix: await noRevenueWords(api, wanted) };
}

/** Every name the sequences need, and what is left of today's limits. */
async function names(
  io: Io,
  { world, loaded }: NonNullable<Awaited<ReturnType<typeof loadFiles>>>,
  api: ReadApi,
  accountId: string,
): Promise<readonly Check[]> {
  const stored = await openState(world, loaded.config.state).readLedger(accountId);
  const ledger = (stored.ok ? stored.data : undefined) ?? emptyLedger(loaded.config.project ?? '', accountId);
  const { desired } = compileAll(loaded, ledger);
  const { project } = loaded.config;
  const seen = await observe(api, { ledger, desired, project });
  if (!seen.ok) return [{ check: 'flows', ok: false, says: errorText(seen.error) }];
  const missing = desired.flatMap((one) => {
    const entry = ledger.entries[one.address];
    return resolve(one, seen.data, idsIn(entry?.sent ?? entry?.base)).diagnostics.filter(isError);
  });
  const wanted = new Set(desired.flatMap(({ references }) => references.map(({ token }) => token))).size;
  const created = Object.values(seen.data.flows).map((flow) => flow.created);
  const left = createsLeft(ledger, created, io.now());
  const { leftovers } = seen.data;
  const fix = missing.map((d) => `${d.message}\n${d.detail}`).join('\n');
  const tomorrow = 'Wait until tomorrow: Klaviyo counts 24 hours.';
  const leftoverWords = `${leftovers.length} of an earlier apply; the next apply removes them`;
  return [
    await conversions(io, api, loaded.config.reports.conversionMetric, seen.data),
    missing.length === 0
      ? { check: 'names', ok: true, says: `all ${wanted} metrics, lists and segments of the sequences are there` }
      : { check: 'names', ok: false, says: `${missing.length} missing`, fix },
    { check: 'creates left today', ok: left > 0, says: `at most ${left} of 100`, fix: left > 0 ? undefined : tomorrow },
    { check: 'leftover templates', ok: true, says: leftovers.length === 0 ? 'none' : leftoverWords },
  ];
}
