/**
 * The use case "apply", the same for the command line, the action and the controller: what an earlier run left is ended,
 * the account is looked at, what may not be done is refused, and the rest is done. Who calls it tells the outcome.
 */
import type { Site } from '../preview/site.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { decideAgain, makePlan, type Planned } from '../pipeline.ts';
import type { DecideOptions } from '../../plan/input.ts';
import { hasWork, isHeldBack } from '../../plan/work.ts';
import type { Plan, Refusal } from '../../plan/plan.ts';
import type { ApplyReport } from '../../plan/results.ts';
import { runApply, type RunRequest, type Tended, tendOnly } from './run-apply.ts';
import { testRefusals } from '../run-tests.ts';
import { settle } from './settle.ts';
import { undoDrains } from './undo.ts';

export interface ApplyRequest extends RunRequest {
  /** What more is allowed, once the plan is there: approvals are looked up for it. */
  readonly approve?: (first: Planned) => Promise<Partial<DecideOptions> & Approved>;
  /** Asked before anything is judged; false ends the run. What stops it has been told then. */
  readonly goOn?: (planned: Planned) => boolean;
  /** Asked before the first write of a plan that may be carried out; false ends the run. */
  readonly confirm?: (plan: Plan) => Promise<boolean>;
}

interface Approved {
  /** Addresses whose drain is taken back before anything else is done; see undoDrains. */
  readonly undo?: readonly string[];
}

interface Common {
  /** What an earlier run had left and this one set right, in words. */
  readonly settled: readonly string[];
}
interface Seen extends Common {
  readonly planned: Planned;
  /** As it was judged: of a plan file, or of what was just read. */
  readonly plan: Plan;
}

export type ApplyOutcome =
  /** No plan, or one that errors of files keep from being applied. `plan` where there is one. */
  | ({ readonly outcome: 'failed'; readonly diagnostics: readonly Diagnostic[]; readonly plan?: Plan } & Common)
  /** `goOn`, `confirm` or `stillWanted` said no. */
  | ({ readonly outcome: 'stopped' } & Common)
  | ({ readonly outcome: 'nothing' } & Seen)
  /** All that is to be done waits, for a window or for the account before this one. */
  | ({ readonly outcome: 'waiting' } & Seen & Partial<Tended>)
  | ({ readonly outcome: 'superseded'; readonly refusal: Refusal } & Seen)
  /** Nothing was done. `plan` is undefined where the lease is another's before there is one. */
  | ({
      readonly outcome: 'refused';
      readonly refusals: readonly Refusal[];
      readonly plan?: Plan;
      readonly planned?: Planned;
    } & Common &
      Partial<Tended>)
  /** Something was tried; the report says of each change what came of it. */
  | ({ readonly outcome: 'applied'; readonly report: ApplyReport; readonly problems: readonly Diagnostic[] } & Seen);

export async function applyAccount(site: Site, request: ApplyRequest): Promise<ApplyOutcome> {
  const { world, loaded, api, store } = site;
  const begun = await settle(site, request);
  if (!begun.ok) {
    return begun.error.kind === 'refused'
      ? { outcome: 'refused', refusals: [begun.error.refusal], settled: [] }
      : { outcome: 'failed', diagnostics: begun.error.diagnostics, settled: [] };
  }
  const { done: settled, stuck, account } = begun.data;
  const asked = { ...request, stuck, ...(account === undefined ? {} : { account }) };
  const made = await makePlan(world, loaded, api, store, asked);
  if (!made.ok) return { outcome: 'failed', diagnostics: made.error, settled };
  const first = made.data;
  if (request.goOn?.(first) === false) return { outcome: 'stopped', settled };
  // A plan that only lowers what --only names is refused for no error.
  const judged = request.saved?.(first.plan) ?? first.plan;
  if (first.plan.diagnostics.some(isError) && judged.refusals.length > 0)
    return { outcome: 'failed', diagnostics: first.plan.diagnostics, plan: judged, settled };
  const { undo = [], ...more } = (await request.approve?.(first)) ?? {};
  const planned = request.approve === undefined ? first : decideAgain(first, more);
  const allowed = request.approve === undefined ? asked : { ...asked, options: { ...asked.options, ...more } };
  const plan = request.saved?.(planned.plan) ?? planned.plan;
  const seen = { planned, plan, settled };

  const superseded = plan.refusals.find(({ code }) => code === 'superseded');
  if (superseded) return { outcome: 'superseded', refusal: superseded, ...seen };
  const takenBack = undo.filter((address) => mayTakeBack(plan, address));
  if (takenBack.length > 0) {
    const { project, account: of } = plan;
    const back = { project, accountId: of.id, addresses: takenBack, owner: request.owner };
    const { done, problems } = await undoDrains(site, back);
    const lines = [...settled, ...done.map(({ address, detail }) => `${address}: flow ${detail}`)];
    if (problems.length > 0) return { outcome: 'failed', diagnostics: problems, settled: lines };
    const rest = await applyAccount(site, request);
    return { ...rest, settled: [...lines, ...rest.settled] };
  }
  if (!isNothing(plan, planned)) {
    const failing = await testRefusals(
      site,
      plan,
      request.requireTests === true || loaded.account.promotion !== undefined,
    );
    if (failing.length > 0) return { outcome: 'refused', refusals: [...plan.refusals, ...failing], ...seen };
  }
  // What would be refused only for want of a try is tried first.
  const isTried = request.asReviewed !== true && planned.spared.length > 0;
  if (plan.refusals.length > 0 && !isTried) {
    // What drains already waits for no word about something else.
    const tended = await tendOnly(site, planned, allowed);
    return { outcome: 'refused', refusals: plan.refusals, ...seen, ...tended };
  }
  if (isNothing(plan, planned)) return { outcome: 'nothing', ...seen };
  // Nobody is touched by what is done about a drain, so it waits for no window.
  if (isWaiting(plan)) return { outcome: 'waiting', ...seen, ...(await tendOnly(site, planned, allowed)) };
  if (request.confirm !== undefined && !(await request.confirm(plan))) return { outcome: 'stopped', settled };

  const ended = await runApply(site, planned, allowed);
  if (!ended.ok) {
    return ended.error.length === 0
      ? { outcome: 'stopped', settled }
      : { outcome: 'failed', diagnostics: ended.error, settled };
  }
  const ran = ended.data;
  const { report, problems, resumed } = ran;
  const all = [...settled, ...resumed];
  if (report.refusals.length > 0)
    return { outcome: 'refused', refusals: report.refusals, plan: ran.plan, settled: all };
  return { outcome: 'applied', report, problems, planned, plan: ran.plan, settled: all };
}

/** What keeps an undo from being done: whose account it is, who has to approve, somebody's edit, a window. */
const keepsUndo: ReadonlySet<Refusal['code']> = new Set([
  ...(['no-project', 'account-mismatch', 'foreign-ledger', 'diverged', 'has-errors'] as const),
  ...(['approvals-missing', 'edited-in-klaviyo', 'not-approved'] as const),
]);

const mayTakeBack = ({ changes, refusals }: Plan, address: string): boolean =>
  changes.some((change) => change.address === address && !isHeldBack(change)) &&
  !refusals.some(({ code, address: of = address }) => of === address && keepsUndo.has(code));

/** Everything that would be changed waits, and there is nothing else to do. */
function isWaiting({ changes, ledger }: Plan): boolean {
  const wanted = changes.filter(({ kind }) => kind !== 'none');
  return (
    wanted.length > 0 &&
    ledger.length === 0 &&
    wanted.every((change) => isHeldBack(change) && change.operation === undefined)
  );
}

/** Nothing to change, nothing to learn, and nothing of an earlier run to clear away. */
const isNothing = (plan: Plan, { input }: Planned): boolean => !hasWork(plan) && input.observed.leftovers.length === 0;
