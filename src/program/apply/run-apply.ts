/**
 * An apply from the lease to its end: finish what an earlier run left, look again if anything moved meanwhile, then do
 * what the plan says.
 */
import { portsOf, type Site } from '../preview/site.ts';
import { failed, success } from '../../diagnostics/result.ts';
import { applyPlan, type ApplyPorts, openSession, resume, type Session } from '../../apply/apply.ts';
import { type Diagnostic, diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { flowsGoing, lastFigures } from '../report/last-figures.ts';
import { makePlan, type Planned, type PlanRequest, type Staged } from '../pipeline.ts';
import type { Plan, Refusal } from '../../plan/plan.ts';
import { tendDrains } from '../../apply/drain/drain-end.ts';
import { drainAdvice } from '../../plan/drains.ts';
import type { ApplyReport, ApplyResult, DrainResult } from '../../plan/results.ts';
import { printLedger } from '../../ledger/ledger.ts';
import { notOpened, notSaved, notSettled } from './settle.ts';
import { learn } from '../../apply/probe.ts';

export interface RunRequest extends PlanRequest {
  /** Who holds the lease, for others to read. */
  readonly owner: string;
  readonly progress?: ApplyPorts['progress'];
  readonly isStopping?: ApplyPorts['isStopping'];
  /**
   * The plan to carry out instead of a fresh one (a plan file), given the fresh one it is held against; what no longer
   * fits comes back as refusals of it.
   */
  readonly saved?: (fresh: Plan) => Plan;
  /** Refuse while a flow test of a changed sequence fails; also by policy.require_tests. */
  readonly requireTests?: boolean;
  /** True: nothing is tried on the account that might make a gentler plan than the one that was reviewed. */
  readonly asReviewed?: boolean;
  /** Asked when the account moved between the plan a person saw and the lease. Left out: yes, the guards decide. */
  readonly stillWanted?: (fresh: Plan) => Promise<boolean>;
}

export interface Ran {
  readonly plan: Plan;
  readonly report: ApplyReport;
  /** What an earlier run had left and this one set right, in words. */
  readonly resumed: readonly string[];
  /** What is wrong beside what the report says: what was done could not be recorded. */
  readonly problems: readonly Diagnostic[];
}

/** `planned` is what was shown; nothing of it is trusted but its wish. */
export async function runApply(site: Site, planned: Planned, request: RunRequest): Promise<Staged<Ran>> {
  const { world, loaded, api, store } = site;
  const { observed } = planned.input;
  let wanted = planned.plan;
  const ports: ApplyPorts = {
    api,
    store,
    ...portsOf(world),
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, loaded.config.reports.conversionMetric, () => flowsGoing(wanted)),
    flows: (id) => observed.flows[id],
    progress: request.progress,
    isStopping: request.isStopping,
  };
  const before = api.counts().total;
  const { project } = planned.plan;
  const opened = await openSession(ports, { project, accountId: observed.account.id });
  if (!opened.ok) {
    const why = notOpened(opened.error);
    return why.kind === 'refused' ? refused(planned.plan, why.refusal) : failed(why.diagnostics);
  }
  const session = opened.data;
  let ran: Staged<Ran> | undefined;
  let closed: Awaited<ReturnType<Session['close']>> | undefined;
  try {
    ran = await inSession(site, session, planned, request, (plan) => (wanted = plan));
  } finally {
    closed = await session.close();
  }
  if (!ran.ok) return ran;
  const report = { ...ran.data.report, requests: api.counts().total - before };
  return success({
    ...ran.data,
    ...(closed.ok ? { report } : unsaved(report, closed.error.message, ran.data.problems)),
  });
}

async function inSession(
  { world, loaded, api, store }: Site,
  session: Session,
  planned: Planned,
  request: RunRequest,
  use: (plan: Plan) => void,
): Promise<Staged<Ran>> {
  const { id } = planned.input.observed.account;
  await store.noteReportCalls(id, planned.reportCalls ?? [], world.now());
  const resumed = await resume(session);
  if (!resumed.ok) return failed([notSettled(resumed.error.message)]);
  const { done, stuck } = resumed.data;
  const isSame = JSON.stringify(stuck) === JSON.stringify(request.stuck ?? {});
  const moved = done.length > 0 || !isSame || printLedger(session.ledger()) !== printLedger(planned.input.ledger);
  const made = moved ? await makePlan(world, loaded, api, store, { ...request, stuck }) : success(planned);
  if (!made.ok) return made;
  const fresh = made.data;
  if (fresh.plan.diagnostics.some(isError) && fresh.plan.refusals.length > 0) return failed(fresh.plan.diagnostics);
  if (moved) await store.noteReportCalls(id, fresh.reportCalls ?? [], world.now());
  const learnt = request.asReviewed === true ? success(fresh.plan) : await planLearnt(session, fresh);
  if (!learnt.ok) return learnt;
  const differs = learnt.data.digest !== planned.plan.digest;
  if (differs && request.stillWanted && !(await request.stillWanted(learnt.data))) return failed([]);
  const plan = request.saved?.(learnt.data) ?? learnt.data;
  use(plan);
  const report = await applyPlan(plan, session);
  return success({ plan, report, resumed: done, problems: drainProblems(report) });
}

/** Klaviyo has it, the ledger does not: a failed run, though the next one learns it. */
function unsaved(report: ApplyReport, why: string, problems: readonly Diagnostic[]): Pick<Ran, 'report' | 'problems'> {
  const told = (result: ApplyResult): ApplyResult =>
    result.outcome === 'done'
      ? {
          ...result,
          outcome: 'failed',
          error: `Done in Klaviyo, but not recorded: ${why} The next apply learns it from Klaviyo.`,
        }
      : result;
  return { report: { ...report, results: report.results.map(told) }, problems: [...problems, notSaved(why)] };
}

export interface Tended {
  readonly drains: readonly DrainResult[];
  readonly problems: readonly Diagnostic[];
}

/** Flows that drain are looked at, and ended where nobody can be inside, though nothing else of a plan may be done. */
export async function tendOnly(
  site: Site,
  { plan, input }: Planned,
  request: Pick<RunRequest, 'owner'>,
): Promise<Tended> {
  const isForeign = plan.refusals.some(({ code }) =>
    ['no-project', 'account-mismatch', 'foreign-ledger'].includes(code),
  );
  const due = plan.drains.filter(({ act, forced }) => act !== 'wait' && forced !== true);
  if (isForeign || due.length === 0) return { drains: [], problems: [] };
  const { world, loaded, api, store } = site;
  const { observed } = input;
  const going = due.map(({ flow_id }) => flow_id);
  const ports: ApplyPorts = {
    api,
    store,
    ...portsOf(world),
    owner: request.owner,
    figures: lastFigures(world, api, store, observed, loaded.config.reports.conversionMetric, () => going),
  };
  const opened = await openSession(ports, { project: plan.project, accountId: observed.account.id });
  // Another run has the account: it looks itself.
  if (!opened.ok) return { drains: [], problems: [] };
  const drains = await tendDrains(opened.data, due);
  const closed = await opened.data.close();
  const unkept = closed.ok ? [] : [notSaved(closed.error.message)];
  return { drains, problems: [...drainProblems({ drains }), ...unkept] };
}

/** A drain that does not behave, or could not be ended: a failed run, whatever else went well. */
const drainProblems = ({ drains = [] }: Pick<ApplyReport, 'drains'>): readonly Diagnostic[] =>
  drains.flatMap(({ outcome, flow_id, address, message }) =>
    outcome === 'leaks'
      ? [
          diagnostic('drain-leaks', `The flow ${flow_id}, which drains, ${message}.`, drainAdvice(flow_id, address), {
            address,
          }),
        ]
      : outcome === 'failed'
        ? [diagnostic('push-failed', `What was due for the draining flow ${flow_id} failed.`, message, { address })]
        : [],
  );

function refused(plan: Plan, refusal: Refusal): Staged<Ran> {
  const { key, id, name } = plan.account;
  const report = { version: 1 as const, account: { key, id, name }, results: [], refusals: [refusal], requests: 0 };
  return success({ plan, report, resumed: [], problems: [] });
}

async function planLearnt(session: Session, { plan, input }: Planned): Promise<Staged<Plan>> {
  const learnt = await learn(session, input, plan);
  if (learnt.ok) return learnt;
  return failed([
    diagnostic(
      'push-failed',
      'Whether Klaviyo joins the ends where a step is removed could not be tried.',
      `${learnt.error.message}\nNothing else was done, and the next apply clears the scratch draft away. Run it again.`,
    ),
  ]);
}
