/**
 * An apply from the lease to its end: finish what an earlier run left, look again if anything moved meanwhile, then do
 * what the plan says. The command line, the action and the controller run the same lines.
 */
import { applyPlan, type ApplyPorts, openSession, resume, type Session } from './apply/apply.ts';
import { learn } from './apply/learn.ts';
import { type Diagnostic, diagnostic, isError } from './diagnostics/diagnostic.ts';
import type { WriteApi } from './klaviyo/api.ts';
import { flowsGoing, lastFigures } from './last-figures.ts';
import { makePlan, type Loaded, type Planned, type PlanRequest, type Staged } from './pipeline.ts';
import type { Plan, Refusal } from './plan/plan.ts';
import type { ApplyReport } from './plan/results.ts';
import { printLedger } from './state/ledger.ts';
import type { StateStore } from './state/state-store.ts';
import type { World } from './world.ts';

export interface ApplyRequest extends PlanRequest {
  /** Who holds the lease, for others to read. */
  readonly owner: string;
  readonly progress?: ApplyPorts['progress'];
  readonly isStopping?: ApplyPorts['isStopping'];
  /**
   * The plan to carry out instead of a fresh one (a plan file), given the fresh one it is held against; what no longer
   * fits comes back as refusals of it.
   */
  readonly saved?: (fresh: Plan) => Plan;
  /** True: nothing is tried on the account that might make a gentler plan than the one that was reviewed. */
  readonly asReviewed?: boolean;
  /** Asked when the account moved between the plan a person saw and the lease. Left out: yes, the guards decide. */
  readonly stillWanted?: (fresh: Plan) => Promise<boolean>;
}

export interface Applied {
  readonly plan: Plan;
  readonly report: ApplyReport;
  /** What an earlier run had left and this one set right, in words. */
  readonly resumed: readonly string[];
}

/** `planned` is what was shown; nothing of it is trusted but its wish. */
export async function runApply(
  world: World,
  loaded: Loaded,
  api: WriteApi,
  store: StateStore,
  planned: Planned,
  request: ApplyRequest,
): Promise<Staged<Applied>> {
  const { observed } = planned.input;
  const { id: accountId } = observed.account;
  let wanted = planned.plan;
  const { conversionMetric } = loaded.config.reports;
  const ports: ApplyPorts = {
    api,
    store,
    now: world.now,
    sleep: world.sleep,
    secrets: world.env,
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, conversionMetric, () => flowsGoing(wanted)),
    ...(request.progress ? { progress: request.progress } : {}),
    ...(request.isStopping ? { isStopping: request.isStopping } : {}),
  };
  const before = api.counts().total;
  const opened = await openSession(ports, { project: planned.plan.project, accountId });
  if (!opened.ok)
    return refused(planned.plan, {
      code: 'lease-held',
      message: opened.error.message,
      allow: 'Run sluice apply again when the other has ended, or at the time named: it takes over then.',
    });
  const session = opened.data;
  try {
    await store.noteReportCalls(accountId, planned.reportCalls ?? [], world.now());
    const resumed = await resume(session);
    if (!resumed.ok) return { ok: false, diagnostics: [failedToResume(resumed.error.message)] };
    const moved = resumed.data.done.length > 0 || printLedger(session.ledger()) !== printLedger(planned.input.ledger);
    const fresh = moved ? await makePlan(world, loaded, api, store, request) : { ok: true as const, ...planned };
    if (!fresh.ok) return fresh;
    if (fresh.plan.diagnostics.some(isError) && fresh.plan.refusals.length > 0)
      return { ok: false, diagnostics: fresh.plan.diagnostics };
    if (moved) await store.noteReportCalls(accountId, fresh.reportCalls ?? [], world.now());
    const learnt = request.asReviewed === true ? fresh : await planLearnt(session, fresh);
    if (!learnt.ok) return learnt;
    const differs = learnt.plan.digest !== planned.plan.digest;
    if (differs && request.stillWanted && !(await request.stillWanted(learnt.plan)))
      return { ok: false, diagnostics: [] };
    const plan = request.saved?.(learnt.plan) ?? learnt.plan;
    wanted = plan;
    const report = await applyPlan(plan, session);
    return { ok: true, plan, report: { ...report, requests: api.counts().total - before }, resumed: resumed.data.done };
  } finally {
    await session.close();
  }
}

function refused(plan: Plan, refusal: Refusal): Staged<Applied> {
  const { key, id, name } = plan.account;
  return {
    ok: true,
    plan,
    report: { version: 1, account: { key, id, name }, results: [], refusals: [refusal], requests: 0 },
    resumed: [],
  };
}

async function planLearnt(session: Session, { plan, input }: Planned): Promise<Staged<{ readonly plan: Plan }>> {
  const learnt = await learn(session, input, plan);
  if (learnt.ok) return { ok: true, plan: learnt.data };
  return {
    ok: false,
    diagnostics: [
      diagnostic(
        'push-failed',
        'Whether Klaviyo joins the ends where a step is removed could not be tried.',
        `${learnt.error.message}\nNothing else was done, and the next apply clears the scratch draft away. Run it again.`,
      ),
    ],
  };
}

const failedToResume = (message: string): Diagnostic =>
  diagnostic(
    'push-failed',
    'What an earlier apply had left could not be set right.',
    `${message}\nNothing else was done. Run it again, or look at the flow in Klaviyo.`,
  );
