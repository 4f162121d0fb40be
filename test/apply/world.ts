/**
 * A repository in a temporary directory, a sandbox account, and the real program between them: read, compile, observe,
 * decide, apply. The clock moves only when somebody sleeps.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { applyPlan, type ApplyPorts, openSession, resume } from '../../src/apply/apply.ts';
import { createWriteApi, type WriteApi } from '../../src/klaviyo/api.ts';
import { flowsGoing, lastFigures } from '../../src/program/report/last-figures.ts';
import { load, makePlan, type Planned } from '../../src/program/pipeline.ts';
import type { DecideOptions } from '../../src/plan/input.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { ApplyReport } from '../../src/plan/results.ts';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import { clear, key, secret } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { directoryFiles } from '../../src/state/directory-files.ts';
import { createFileStore } from '../../src/state/file-store.ts';
import { emptyLedger, type Ledger } from '../../src/ledger/ledger-entry.ts';
import type { StateFiles } from '../../src/state/state-files.ts';
import type { StateStore } from '../../src/state/state-store.ts';
import type { World } from '../../src/connect/world.ts';
import { learn } from '../../src/apply/probe.ts';
import { gitIn } from '../support/git.ts';

export const start = Date.UTC(2026, 10, 22, 12);
export const project = 'oak-and-iron';

export interface ShopOptions extends Partial<SandboxOptions> {
  readonly root?: string;
  readonly fetch?: (inner: typeof fetch) => typeof fetch;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly files?: (inner: StateFiles) => StateFiles;
  readonly config?: string;
  /** For one request, milliseconds of real time. */
  readonly timeoutMs?: number;
  readonly clock?: { ms: number };
}

export interface Shop {
  readonly sandbox: Sandbox;
  readonly clock: { ms: number };
  readonly root: string;
  readonly api: WriteApi;
  readonly store: StateStore;
  readonly ports: ApplyPorts;
  readonly told: string[];
  /** Puts these sequences (YAML by address) in the place of those there. */
  write(sequences: Readonly<Record<string, string>>): void;
  plan(options?: PlanOptions): Promise<Plan>;
  /** As a run does it: resume, plan, apply. */
  apply(options?: PlanOptions): Promise<{ readonly plan: Plan; readonly report: ApplyReport }>;
  ledger(): Promise<Ledger>;
  remove(): void;
}

export interface PlanOptions extends Partial<DecideOptions> {
  readonly deep?: boolean;
  readonly commit?: string;
}

const config = `project: ${project}
accounts:
  production:
    api_key_env: KLAVIYO_API_KEY
    flows: flows/
    secrets: [CRM_TOKEN]
policy:
  max_destructive: { count: 100, percent: 100 }
  replace: cut
`;

export function shop(options: ShopOptions = {}): Shop {
  const { root = mkdtempSync(join(tmpdir(), 'sluice-')), clock = { ms: start }, timeoutMs = 10_000 } = options;
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })], ...options });
  const sleep =
    options.sleep ??
    (async (ms: number) => {
      clock.ms += ms;
    });
  const env = { KLAVIYO_API_KEY: key, CRM_TOKEN: secret };
  const fetchIt = options.fetch?.(sandbox.fetch) ?? sandbox.fetch;
  const world: World = {
    root,
    disk: nodeDisk,
    env,
    fetch: fetchIt,
    now: () => clock.ms,
    sleep,
    random: () => 0.5,
    git: gitIn,
  };
  const api = createWriteApi({ ...world, key, timeoutMs });
  const files = directoryFiles(root);
  const store = createFileStore(options.files?.(files) ?? files);
  const told: string[] = [];
  let latest: Plan | undefined;
  /** As run-apply.ts hands it over: one call for all flows of the plan that go. */
  const askAgain = (): NonNullable<ApplyPorts['figures']> => {
    const observed = { account: { ...sandbox.account.account }, metrics: [] };
    return lastFigures(world, api, store, observed, { name: 'Placed Order' }, () => (latest ? flowsGoing(latest) : []));
  };
  let figures = askAgain();
  const ports: ApplyPorts = {
    api,
    figures: (flowId) => figures(flowId),
    store,
    now: world.now,
    sleep,
    secrets: env,
    owner: 'a test',
    progress: ({ address, step }) => told.push(`${address}: ${step}`),
  };
  put(root, 'sluice.yaml', options.config ?? config);

  const planFrom = async (more: PlanOptions = {}, stuck: Readonly<Record<string, string>> = {}): Promise<Planned> => {
    const { deep, commit = 'c0ffee0', ...rest } = more;
    const found = await load(world);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    const loaded = found.data;
    const made = await makePlan(world, loaded, api, store, {
      options: rest,
      ...(deep === undefined ? {} : { deep }),
      commit,
      stuck,
      costs: false,
    });
    if (!made.ok) throw new Error(made.error.map((one) => `${one.message} ${one.detail}`).join('\n'));
    const planned = made.data;
    latest = planned.plan;
    figures = askAgain();
    return planned;
  };
  const plan = async (more?: PlanOptions): Promise<Plan> => (await planFrom(more)).plan;
  const accountId = sandbox.account.account.id;
  return {
    sandbox,
    clock,
    root,
    api,
    store,
    ports,
    told,
    write(sequences) {
      rmSync(join(root, 'flows'), { recursive: true, force: true });
      mkdirSync(join(root, 'flows'), { recursive: true });
      for (const [address, text] of Object.entries(sequences)) put(root, `flows/${address}.yaml`, text);
    },
    plan,
    async apply(more) {
      const opened = await openSession(ports, { project, accountId });
      if (!opened.ok) throw new Error(opened.error.message);
      try {
        const resumed = await resume(opened.data);
        if (!resumed.ok) throw new Error(resumed.error.message);
        const planned = await planFrom(more, resumed.data.stuck);
        const learnt = await learn(opened.data, planned.input, planned.plan);
        if (!learnt.ok) throw new Error(learnt.error.message);
        latest = learnt.data;
        return { plan: learnt.data, report: await applyPlan(learnt.data, opened.data) };
      } finally {
        await opened.data.close();
      }
    },
    async ledger() {
      const read = await store.readLedger(accountId);
      if (!read.ok) throw new Error(read.error.message);
      return read.data ?? emptyLedger(project, accountId);
    },
    remove: () => clear(root, [...told, ...sandbox.log.map(({ path }) => path)]),
  };
}

function put(root: string, path: string, text: string): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Everything of the flows whose ids are given: flow, actions, templates of its messages. */
export function snapshot(sandbox: Sandbox, flowIds: readonly string[]): string {
  const { flows, actions, templates } = sandbox.account;
  const of = flowIds.map((id) => {
    const flow = flows[id];
    const own = (flow?.actionIds ?? []).map((action) => actions[action]);
    const text = JSON.stringify(own);
    const mails = Object.values(templates).filter((template) => text.includes(`"${template.id}"`));
    return { flow, own, mails };
  });
  return JSON.stringify(of);
}

/** Watches flows that are not ours; the answer fails unless they are byte for byte what they were. */
export function expectForeignUntouched(
  sandbox: Sandbox,
  flowIds: readonly string[] = Object.keys(sandbox.account.flows),
): () => void {
  const before = snapshot(sandbox, flowIds);
  return () => expect(snapshot(sandbox, flowIds)).toBe(before);
}

/** Library templates that bear our mark: there must be none after an apply. */
export const leftInLibrary = (sandbox: Sandbox): string[] =>
  Object.values(sandbox.account.templates)
    .filter(({ name, messageId }) => messageId === undefined && name.startsWith('sluice:'))
    .map(({ name }) => name);

export const outcomes = ({ results }: ApplyReport): string[] =>
  results.map(({ address, kind, outcome, error }) => `${kind} ${address}: ${outcome}${error ? ` (${error})` : ''}`);
