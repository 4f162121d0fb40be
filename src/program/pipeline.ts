/**
 * The whole program on one page:
 *
 *   load      files → sequences, with all problems at once
 *   connect   key → account → ledger
 *   compile   sequences → what Klaviyo should hold
 *   observe   what it holds
 *   decide    → the plan
 *   apply     the plan, and nothing else
 */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { compileAs } from '../compile/compile-as.ts';
import type { Desired } from '../compile/desired.ts';
import { checkFlowReferences, checkMeets } from '../compile/flow-references.ts';
import { callFailed } from '../connect/connect.ts';
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { AccountResource } from '../wire/types.ts';
import type { AccountConfig, Config } from '../model/config/config.ts';
import { giveIds } from '../model/identify.ts';
import { decide } from '../plan/decide.ts';
import { type DecideInput, type DecideOptions, noOptions } from '../plan/input.ts';
import type { Plan } from '../plan/plan.ts';
import { secretsFrom } from '../flow/secrets.ts';
import { spared } from '../plan/rows/spared.ts';
import { costsOf, flowsAtStake } from './report/plan-costs.ts';
import { promotionOf } from './apply/promotion.ts';
import type { Git } from '../git/git.ts';
import { type Ancestry, ancestry, headCommit } from '../git/questions.ts';
import { loadAccount, loadConfig, type LoadedAccount } from '../source/load.ts';
import { emptyLedger, type Ledger } from '../ledger/ledger-entry.ts';
import { entryLike } from '../ledger/ledger.ts';
import { notConnected, observe } from '../observe/observe.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { readWhole } from '../observe/read-flow.ts';
import type { StateError, StateStore } from '../state/state-store.ts';
import type { World } from '../connect/world.ts';

/** What a stage gives, or why it gives nothing. Warnings ride along with success. */
export type Staged<T> = Result<T, readonly Diagnostic[]>;

export interface Loaded extends Omit<LoadedAccount, 'sources'> {
  readonly config: Config;
  readonly account: AccountConfig;
}

export type LoadResult = Staged<Loaded> & {
  /** File → text, to show the lines at fault. */ readonly sources: ReadonlyMap<string, string>;
};

/** Files of sequences among those that were read, also such as have errors: no templates, tests or settings. */
export const sequenceFiles = (sources: ReadonlyMap<string, string>): readonly string[] =>
  [...sources.keys()].filter((file) => /(?<!\.test)\.ya?ml$/.test(file) && file !== 'sluice.yaml');

/** Reads sluice.yaml and every sequence of one account: the first, unless one is named. */
export async function load(world: World, accountKey?: string, isForgiving = false): Promise<LoadResult> {
  const { config, diagnostics, source } = await loadConfig(world.disk, world.root, isForgiving);
  const sources = new Map(source === undefined ? [] : [['sluice.yaml', source]]);
  if (!config) return { ...failed(diagnostics), sources };
  const account = accountKey === undefined ? config.accounts[0] : config.accounts.find(({ key }) => key === accountKey);
  if (!account) return { ...failed([...diagnostics, noSuchAccount(accountKey, config)]), sources };
  const { sources: files, ...read } = await loadAccount(world.disk, world.root, config, account);
  return {
    ...success({ config, account, ...read, diagnostics: [...diagnostics, ...read.diagnostics] }),
    sources: new Map([...sources, ...read.originals, ...files]),
  };
}

/** Needs no network. Ids that the ledger remembers are given again; without one every missing id is new. */
export function compileAll(
  { sequences, templates, diagnostics, account }: Loaded,
  ledger?: Ledger,
): { readonly desired: readonly Desired[]; readonly diagnostics: readonly Diagnostic[] } {
  const taken = ledger?.facts['multi_branch'];
  const results = sequences.map((sequence) => {
    const entry = ledger && entryLike(ledger, sequence);
    const known = giveIds(sequence, entry?.steps ?? []);
    return compileAs(known, templates, account, { taken, held: entry?.base });
  });
  const desired = results.flatMap((result) => ('desired' in result ? (result.desired ?? []) : []));
  const faulty = diagnostics
    .filter(isError)
    .flatMap(({ address, at }) => address ?? addressOf(account, at?.file) ?? []);
  const addresses = [...sequences.map(({ address }) => address), ...faulty];
  const told = [...checkFlowReferences(desired, addresses), ...checkMeets(sequences, addresses)];
  const wrong = new Set(told.map(({ address }) => address));
  return {
    desired: desired.filter(({ address }) => !wrong.has(address)),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics), ...told],
  };
}

export interface PlanRequest {
  readonly options?: Partial<DecideOptions>;
  /** Read every flow of ours whole: finds edits that pages of flows do not show. */
  readonly deep?: boolean;
  /** Whether to ask for recipients and revenue of the flows at stake; one report call. */
  readonly costs?: boolean;
  /** The commit at hand, where the caller knows it better than the local repository. */
  readonly commit?: string;
  /** Of the key, where it was asked for a moment ago: Klaviyo gives it once a second only. */
  readonly account?: AccountResource;
  /** Why a sequence has to wait, by address: what an earlier apply began there could not be brought to its end. */
  readonly stuck?: Readonly<Record<string, string>>;
  /** Asked how that commit stands to the one applied last, where the local repository does not know. */
  readonly ancestry?: (commit: string, applied: string) => Promise<Ancestry>;
}

export interface Planned {
  readonly plan: Plan;
  /** What the plan was decided from; drift and status read the same. */
  readonly input: DecideInput;
  /** Addresses that are replaced only while nobody knows whether Klaviyo joins the ends of a removed step. */
  readonly spared: readonly string[];
  /** Report calls it made (ISO): a plan writes nothing, so whoever may write notes them. */
  readonly reportCalls?: readonly string[];
}

async function standing(git: Git, commit: string, applied: string, { ancestry: ask }: PlanRequest) {
  const known = await ancestry(git, commit, applied);
  if (ask === undefined || ['same', 'descendant', 'ancestor'].includes(known)) return known;
  const told = await ask(commit, applied);
  return told === 'unknown' ? known : told;
}

/** Reads the ledger and the account, and decides. Writes nothing anywhere. */
export async function makePlan(
  world: World,
  loaded: Loaded,
  api: ReadApi,
  store: StateStore,
  request: PlanRequest = {},
): Promise<Staged<Planned>> {
  const { config, account } = loaded;
  const before = api.counts().total;
  const owner = request.account === undefined ? await api.getAccount() : success(request.account);
  if (!owner.ok) return failed([...loaded.diagnostics, callFailed(owner.error)]);
  const remembered = await store.readLedger(owner.data.id);
  if (!remembered.ok) return failed([...loaded.diagnostics, ...stateProblems(remembered.error)]);
  const ledger = remembered.data ?? emptyLedger(config.project ?? '', owner.data.id);

  const compiled = compileAll(loaded, ledger);
  const seen = await observe(api, {
    ledger,
    desired: compiled.desired,
    owner: owner.data,
    // Who allows an edit to be overwritten must have every edit shown, those of mails too.
    deep: request.deep ?? (request.options?.overwriteDrift?.length ?? 0) > 0,
    project: config.project,
  });
  if (!seen.ok) return failed([...loaded.diagnostics, notConnected(seen.error)]);

  const offset = api.clockOffset();
  const git = world.git(world.root);
  const commit = request.commit ?? (await headCommit(git));
  const diagnostics = [...compiled.diagnostics, ...missingSecrets(world, compiled.desired)];
  const input: DecideInput = {
    desired: compiled.desired,
    invalid: invalidAddresses(loaded, compiled.desired),
    diagnostics,
    flowsMissing: diagnostics.some(({ code }) => code === 'flows-missing'),
    observed: seen.data,
    ledger,
    policy: config.policy,
    account: { key: account.key, maxStatus: account.maxStatus, accountId: account.accountId },
    project: config.project,
    commit,
    ...(commit === undefined || ledger.commit === undefined
      ? {}
      : { ancestry: await standing(git, commit, ledger.commit, request) }),
    ...(await promotionOf(world, loaded, store)),
    options: { ...noOptions, ...request.options },
    stuck: request.stuck ?? {},
    secrets: secretsFrom(world.env),
    requests: api.counts().total - before,
    now: world.now(),
    ...(offset === undefined ? {} : { klaviyoNow: world.now() + offset }),
  };
  const looked = await withWholeFlows(api, input);
  if (!looked.ok) return failed([...loaded.diagnostics, callFailed(looked.error)]);
  const { input: whole, plan } = looked.data;
  const atStake = request.costs === false ? [] : flowsAtStake(plan);
  if (atStake.length === 0) return success({ plan, input: whole, spared: spared(whole, plan) });
  const { costs, calls } = await costsOf(world, api, store, seen.data, config.reports.conversionMetric, atStake);
  const priced = { ...whole, ...(costs ? { costs } : {}), requests: api.counts().total - before };
  const dear = decide(priced);
  return success({ plan: dear, input: priced, spared: spared(priced, dear), reportCalls: calls });
}

/**
 * The plan, decided from flows that were read whole where it replaces them: an edit of trigger, filter or
 * re-entry is on no page and does not move `updated` [F], and must be shown before it is overwritten.
 */
async function withWholeFlows(
  api: ReadApi,
  input: DecideInput,
): Promise<ApiResult<{ readonly input: DecideInput; readonly plan: Plan }>> {
  const plan = decide(input);
  const flows: Record<string, ObservedFlow> = {};
  for (const { kind, flow_id: id } of plan.changes) {
    if (id === undefined || kind !== 'replace') continue;
    if (input.observed.flows[id]?.definition !== undefined) continue;
    const read = await readWhole(api, id, 'all');
    if (read.ok) flows[id] = read.data;
    else if (read.error.status !== 404) return read;
  }
  if (Object.keys(flows).length === 0) return success({ input, plan });
  const observed = { ...input.observed, flows: { ...input.observed.flows, ...flows } };
  const looked = { ...input, observed, requests: input.requests + Object.keys(flows).length };
  return success({ input: looked, plan: decide(looked) });
}

/** The plan anew with more allowed; nothing is read again. */
export function decideAgain(planned: Planned, options: Partial<DecideOptions>): Planned {
  const input = { ...planned.input, options: { ...planned.input.options, ...options } };
  const plan = decide(input);
  return { ...planned, input, plan, spared: spared(input, plan) };
}

/** What was remembered and cannot be read, as problems of the run. */
export const stateProblems = (error: StateError): readonly Diagnostic[] =>
  error.diagnostics ?? [
    diagnostic('ledger-unreadable', error.message, 'Nothing was changed. Mend what it names, and run it again.'),
  ];

/** Files with an error exist: nothing of theirs was removed. */
const invalidAddresses = (loaded: Loaded, desired: readonly Desired[]): readonly string[] => {
  const told = loaded.diagnostics
    .filter(isError)
    .flatMap(({ address, at }) => address ?? addressOf(loaded.account, at?.file) ?? []);
  const uncompiled = loaded.sequences
    .map(({ address }) => address)
    .filter((a) => !desired.some((d) => d.address === a));
  return [...new Set([...told, ...uncompiled])];
};

const addressOf = (account: AccountConfig, file: string | undefined): string | undefined =>
  file?.startsWith(account.flows) && file.endsWith('.yaml')
    ? file.slice(account.flows.length, -'.yaml'.length)
    : undefined;

const missingSecrets = (world: World, desired: readonly Desired[]): Diagnostic[] =>
  desired.flatMap(({ address, secrets, at }) =>
    secrets
      .filter((name) => !world.env[name])
      .map((name) =>
        diagnostic(
          'secret-missing',
          `The environment variable ${name} is not set, and a webhook of "${address}" needs it.`,
          `Set it where Sluice runs: export ${name}=…, or a secret of the workflow. It is sent to Klaviyo and to nothing else.`,
          { address, at: at.name },
        ),
      ),
  );

const noSuchAccount = (key: string | undefined, config: Config): Diagnostic =>
  diagnostic(
    'config-invalid',
    key === undefined ? 'sluice.yaml names no account.' : `sluice.yaml has no account "${key}".`,
    `Accounts it has: ${config.accounts.map((a) => a.key).join(', ') || 'none'}.`,
  );
