/**
 * What the branch says, applied by itself. The guards are those of an apply that nobody watches: what needs a person's
 * word is refused, told, and tried again unchanged with every run, until it was allowed by hand or taken back.
 */
import { connectToWrite } from '../connect.ts';
import { isError } from '../diagnostics/diagnostic.ts';
import { makePlan, type PlanRequest } from '../pipeline.ts';
import type { Plan, Refusal } from '../plan/plan.ts';
import { runApply } from '../run-apply.ts';
import { failedWith, type Outcome, type Run } from './job.ts';

export async function reconcileJob(run: Run): Promise<Outcome> {
  const { world, loaded, store, log, problems } = run;
  // The problems themselves were told when the run began.
  if (problems.length > 0) {
    return {
      result: 'failed',
      words: 'nothing is applied while the branch or sluice.yaml cannot be read',
      requests: 0,
    };
  }
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.diagnostic], 0);
  const { api } = connection;
  const request: PlanRequest = run.commit === undefined ? {} : { commit: run.commit };
  const planned = await makePlan(world, loaded, api, store, { ...request, costs: false });
  const requests = (): number => api.counts().total;
  if (!planned.ok) return failedWith(run, planned.diagnostics, requests());
  const { plan } = planned;
  if (plan.diagnostics.some(isError)) return failedWith(run, plan.diagnostics, requests());
  const superseded = plan.refusals.find(({ code }) => code === 'superseded');
  if (superseded) return { result: 'done', words: superseded.message, requests: requests() };
  // What would be refused only for want of a try is tried first.
  if (plan.refusals.length > 0 && planned.spared.length === 0) return refusedWith(run, plan.refusals, requests());
  if (isNothing(plan)) return { result: 'done', words: 'in step', requests: requests() };

  const applied = await runApply(world, loaded, api, store, planned, {
    ...request,
    costs: false,
    owner: run.owner,
    progress: ({ address, step }) => log('info', `${address}: ${step}`, { address }),
  });
  if (!applied.ok) return failedWith(run, applied.diagnostics, requests());
  for (const line of applied.resumed) log('warn', `set right first: ${line}`);
  const { results, refusals } = applied.report;
  for (const { address, kind, outcome, error } of results)
    log(outcome === 'done' ? 'info' : 'error', error ?? `${kind} done`, { address, kind, outcome });
  if (refusals.length > 0) return refusedWith(run, refusals, requests());
  const missed = results.filter(({ outcome }) => outcome !== 'done').map(({ address }) => address);
  return missed.length === 0
    ? { result: 'done', words: appliedWords(results.map(({ address }) => address)), requests: requests() }
    : { result: 'failed', words: `not applied: ${missed.join(', ')}`, requests: requests() };
}

const appliedWords = (addresses: readonly string[]): string =>
  addresses.length === 0 ? "in step; Sluice's own record was brought up to date" : `applied: ${addresses.join(', ')}`;

const isNothing = ({ changes, ledger }: Plan): boolean =>
  changes.every(({ kind }) => kind === 'none') && ledger.length === 0;

function refusedWith({ log }: Run, refusals: readonly Refusal[], requests: number): Outcome {
  for (const { code, address, message, allow } of refusals)
    log('warn', `${message} ${allow}`, { code, ...(address === undefined ? {} : { address }) });
  const named = [
    ...new Set(refusals.map(({ code, address }) => (address === undefined ? code : `${address} (${code})`))),
  ];
  return { result: 'refused', words: `refused: ${named.join(', ')}`, requests };
}
