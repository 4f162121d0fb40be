/** The action: what the event asks for, account by account, told in comment, annotations, summary and outputs. */
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { createGitHub } from '../github/client.ts';
import type { Config } from '../model/config/config.ts';
import { inPromotionOrder } from '../model/config/promotion.ts';
import { load, type Loaded } from '../program/pipeline.ts';
import { validateFiles } from '../program/validate-files.ts';
import { nodeDisk } from '../source/disk.ts';
import { loadConfig } from '../source/load.ts';
import type { World } from '../connect/world.ts';
import { applyFor } from './account/apply-account.ts';
import { driftAccount } from './account/drift-account.ts';
import { type ActionCommand, type Deed, deedOf } from './events.ts';
import type { ActionIo } from './io.ts';
import { note, tamed } from './log.ts';
import { planAccount } from './account/plan-account.ts';
import { prunedPictures } from './comment/pictures.ts';
import type { Post } from './comment/post.ts';
import { commentClosed, commentWithoutPlan } from './comment/pull-comment.ts';
import { reportAccount } from './account/report-account.ts';
import { type Settings, settingsOf } from './settings.ts';
import { combined, type Told, tellOutputs } from './comment/told.ts';
import { validateAccount } from './account/validate-account.ts';

/** Runs the action; 0, or 1 when the step fails. Never throws for what a user did. */
export async function runAction(runner: ActionIo): Promise<number> {
  const io: ActionIo = { ...runner, log: onceEach((line) => runner.log(tamed(line))) };
  const settings = settingsOf(io);
  if ('problem' in settings) return failing(io, settings.problem);
  const deed = deedOf(io.event.name, io.event.payload, io.input('command'));
  io.log(`Sluice: ${wordsOf(deed)}`);
  if (deed.do === 'refuse') return failing(io, deed.why);
  if (deed.do === 'nothing') return 0;

  const github = settings.token === '' || settings.owner === '' ? undefined : createGitHub({ ...settings, ...io });
  const world: World = { ...worldOf(io, settings), github: () => Promise.resolve(github) };
  const { config, diagnostics } = await loadConfig(world.disk, world.root);
  if (!config) {
    const [first] = diagnostics;
    return failing(
      io,
      `${first?.at?.file ?? 'sluice.yaml'}: ${first?.message ?? 'cannot be read'} ${first?.detail ?? ''}`,
    );
  }
  const accounts =
    settings.account === undefined ? inPromotionOrder(config.accounts).map(({ key }) => key) : [settings.account];
  if (deed.do === 'close') {
    if (!deed.isMerged)
      for (const account of accounts) await commentClosed({ io, settings, world, github, account }, deed.pullRequest);
    if (github) await prunedPictures({ io, settings, github }, deed);
    return 0;
  }
  if (accounts.length > 1 && io.input('klaviyo-api-key') !== '')
    io.log(
      note(
        'warning',
        'klaviyo-api-key is left aside: sluice.yaml has several accounts, and each takes its key from the variable it names (api_key_env). Give those under env:, or name one account.',
      ),
    );
  const jobs = deed.do === 'scheduled' ? await scheduledJobs(world, config) : [deed.do];
  const told: Told[] = [];
  for (const account of accounts) {
    for (const job of jobs) {
      const offline = deed.do !== 'scheduled' && deed.offline;
      const pull = deed.do !== 'scheduled' && deed.pullRequest !== undefined ? { pullRequest: deed.pullRequest } : {};
      const post: Post = { io, settings, world, github, account, ...pull };
      const one = await work(post, job, offline, accounts.length);
      if (job === 'plan' && one.digest === undefined) await commentWithoutPlan(post, one);
      told.push(one);
    }
  }
  const all = combined(told);
  await tellOutputs(io, all);
  return all.failed ? 1 : 0;
}

/** What was merged and waits for its time is applied by the schedule, where there is anything that can wait. */
async function scheduledJobs(world: World, config: Config): Promise<readonly ActionCommand[]> {
  const loads = await Promise.all(config.accounts.map(({ key }) => load(world, key)));
  const isTimed = loads.some((one) => one.ok && one.data.sequences.some(({ schedule }) => schedule !== undefined));
  const applies =
    isTimed ||
    (config.policy.windows ?? []).length > 0 ||
    config.accounts.some(({ promotion }) => promotion !== undefined);
  return applies ? ['apply', 'drift', 'report'] : ['drift', 'report'];
}

/** What goes wrong in inboxes and in flows is told once the files have no errors of their own. */
const problemsBeyond = async ({ world }: Post, loaded: Loaded): Promise<readonly Diagnostic[]> =>
  loaded.diagnostics.some(isError) ? [] : (await validateFiles(world, loaded, world.now())).diagnostics;

async function work(post: Post, job: ActionCommand, offline: boolean, accounts: number): Promise<Told> {
  const read = await load(post.world, post.account);
  if (!read.ok) return validateAccount(post, read, []);
  const loaded = read.data;
  const keyed = withKey(post, loaded.account.apiKeyEnv, accounts);
  const { apiKeyEnv } = loaded.account;
  // An apply ends what an earlier one began, whatever is wrong in the files; then it is refused for them.
  const isApplied = job === 'apply' && Boolean(keyed.world.env[apiKeyEnv]);
  if (job === 'validate' || offline || (loaded.diagnostics.some(isError) && !isApplied))
    return validateAccount(keyed, read, await problemsBeyond(post, loaded));
  if (!keyed.world.env[apiKeyEnv]) {
    const place = accounts > 1 ? `env: ${apiKeyEnv}` : 'klaviyo-api-key';
    const words = `In a workflow the key of ${post.account} comes from a secret, given as ${place}. A run that Dependabot started gets the secrets of Dependabot alone.`;
    post.io.log(note('notice', words));
  }
  switch (job) {
    case 'plan':
      return planAccount(keyed, loaded);
    case 'apply':
      return applyFor(keyed, loaded);
    case 'drift':
      return driftAccount(keyed, loaded);
    case 'report':
      return reportAccount(keyed, loaded);
  }
}

/** Accounts share files: what is wrong in one is noted on its line once, of the ten notes that GitHub shows. */
function onceEach(log: (line: string) => void): (line: string) => void {
  const noted = new Set<string>();
  return (line) => {
    if (line.startsWith('::') && noted.has(line)) return;
    noted.add(line);
    log(line);
  };
}

/** The input's key goes to the one account there is (or was named); several take theirs from their variables. */
function withKey(post: Post, variable: string, accounts: number): Post {
  const key = post.io.input('klaviyo-api-key');
  if (key === '' || accounts > 1) return post;
  return { ...post, world: { ...post.world, env: { ...post.world.env, [variable]: key } } };
}

const worldOf = (io: ActionIo, settings: Settings): World => ({
  root: settings.root === '.' ? io.workspace : `${io.workspace}/${settings.root}`,
  disk: nodeDisk,
  env: io.env,
  fetch: io.fetch,
  now: io.now,
  ...(io.counted ? { counted: io.counted } : {}),
  sleep: io.sleep,
  random: io.random,
  git: io.git,
  onProgress: io.log,
  onWait: (endpoint, ms, why) => {
    if (ms >= 5000) io.log(`waiting ${Math.ceil(ms / 1000)} s for Klaviyo's limit of ${why} (${endpoint})`);
  },
});

function failing(io: ActionIo, why: string): number {
  io.log(note('error', why));
  return 1;
}

function wordsOf(deed: Deed): string {
  switch (deed.do) {
    case 'refuse':
      return 'refused';
    case 'nothing':
      return deed.why;
    case 'scheduled':
      return 'drift and reports';
    case 'close':
      return deed.isMerged
        ? 'the pull request was merged; the push to the default branch applies it'
        : 'the pull request was closed';
    default:
      return deed.offline ? `${deed.do}, without a key: the pull request comes from a fork` : deed.do;
  }
}
