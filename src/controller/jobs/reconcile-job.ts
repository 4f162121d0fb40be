/**
 * What the branch says, applied by itself. The guards are those of an apply that nobody watches: what needs a person's
 * word is refused, told, and tried again unchanged with every run, until it was allowed by hand or taken back.
 */
import { connectToWrite } from '../../connect/connect.ts';
import type { Change, Plan, Refusal } from '../../plan/plan.ts';
import { applyAccount, type ApplyOutcome } from '../../program/apply/apply.ts';
import { settle } from '../../program/apply/settle.ts';
import { isHeldBack } from '../../plan/work.ts';
import { nextMoment } from '../../release/next.ts';
import { grouped } from '../../text/group.ts';
import { failedWith, type Outcome, type Run } from './job.ts';
import { tellTended } from './tell-drains.ts';

export async function reconcileJob(run: Run): Promise<Outcome> {
  const { world, loaded, store, log, problems } = run;
  const connection = connectToWrite(world, loaded.account);
  if (!connection.ok) return failedWith(run, [connection.error], 0);
  const api = connection.data;
  // The problems themselves were told when the run began. What an earlier run left half done needs no file to be ended.
  if (problems.length > 0) {
    const begun = await settle({ world, loaded, api, store }, { owner: run.owner });
    if (begun.ok) for (const line of begun.data.done) log('warn', `set right first: ${line}`);
    const requests = api.counts().total;
    if (!begun.ok && begun.error.kind === 'failed') return failedWith(run, begun.error.diagnostics, requests);
    return { result: 'failed', words: 'nothing is applied while the branch or sluice.yaml cannot be read', requests };
  }
  const began = world.now();
  const outcome = await applyAccount(
    { world, loaded, api, store },
    {
      commit: run.commit,
      costs: false,
      owner: run.owner,
      progress: ({ address, step }) => log('info', `${address}: ${step}`, { address }),
    },
  );
  for (const line of outcome.settled) log('warn', `set right first: ${line}`);
  const drains =
    outcome.outcome === 'applied' ? outcome.report.drains : 'drains' in outcome ? outcome.drains : undefined;
  if ('plan' in outcome && outcome.plan !== undefined) await tellTended(run, outcome.plan, drains);
  for (const { address, flow_id, outcome: came, message } of drains ?? [])
    log(came === 'leaks' || came === 'failed' ? 'error' : 'info', `flow ${flow_id} ${message}`, { address });
  const wakeAt = wakeOf(run, outcome, began);
  return { ...told(run, outcome, api.counts().total), ...(wakeAt === undefined ? {} : { wakeAt }) };
}

/** The next go_live or end of a sequence, or the time until which something waits. */
function wakeOf({ loaded }: Run, outcome: ApplyOutcome, began: number): number | undefined {
  const times = loaded.sequences.flatMap(({ schedule }) => [schedule?.goLive, schedule?.end]);
  const waits = 'plan' in outcome ? (outcome.plan?.changes ?? []).map(({ held }) => held?.until) : [];
  return nextMoment([...times, ...waits.map((until) => (until === undefined ? undefined : Date.parse(until)))], began);
}

function told(run: Run, outcome: ApplyOutcome, requests: number): Outcome {
  const { log } = run;
  switch (outcome.outcome) {
    case 'failed':
      return failedWith(run, outcome.diagnostics, requests);
    case 'stopped':
      return { result: 'done', words: 'in step', requests };
    case 'nothing':
      return { result: 'done', words: 'in step', requests };
    case 'waiting':
      if (outcome.problems !== undefined && outcome.problems.length > 0)
        return failedWith(run, outcome.problems, requests);
      return { result: 'done', words: waitingWords(outcome.plan), requests };
    case 'superseded':
      return { result: 'done', words: outcome.refusal.message, requests };
    case 'refused':
      return refusedWith(run, outcome.refusals, requests);
    case 'applied': {
      const { results } = outcome.report;
      const due = new Map(outcome.plan.changes.map((change) => [change.address, change.due]));
      for (const { address, kind, outcome: came, error } of results) {
        const words = error ?? `${kind} done${dueWords(due.get(address))}`;
        log(came === 'done' ? 'info' : 'error', words, { address, kind, outcome: came });
      }
      const missed = results.filter((result) => result.outcome !== 'done').map(({ address }) => address);
      if (missed.length > 0) return { result: 'failed', words: `not applied: ${missed.join(', ')}`, requests };
      if (outcome.problems.length > 0) return failedWith(run, outcome.problems, requests);
      return { result: 'done', words: appliedWords(results.map(({ address }) => address)), requests };
    }
  }
}

/** Schedules are late now and then: how late is said. */
const dueWords = (due: Change['due']): string =>
  due === undefined ? '' : `: ${due.by} was due ${due.at}, ${due.late_minutes} minutes ago`;

function waitingWords({ changes }: Plan): string {
  const held = changes.filter(isHeldBack);
  const groups = grouped(held, (change) => whyHeld(change.held));
  return [...groups]
    .map(([why, those]) => `waiting ${why}: ${those.map(({ address }) => address).join(', ')}`)
    .join('; ');
}

/** For a log: with the time as ISO. */
function whyHeld(held: Change['held']): string {
  const until = held?.until === undefined ? '' : `until ${held.until} `;
  const what = held?.by === 'promotion' ? `promotion from ${held.name ?? ''}` : (held?.name ?? 'no window is open');
  return `${until}(${what})`;
}

const appliedWords = (addresses: readonly string[]): string =>
  addresses.length === 0 ? "in step; Sluice's own record was brought up to date" : `applied: ${addresses.join(', ')}`;

function refusedWith({ log }: Run, refusals: readonly Refusal[], requests: number): Outcome {
  for (const { code, address, message, allow } of refusals) log('warn', `${message} ${allow}`, { code, address });
  const named = [
    ...new Set(refusals.map(({ code, address }) => (address === undefined ? code : `${address} (${code})`))),
  ];
  return { result: 'refused', words: `refused: ${named.join(', ')}`, requests };
}
