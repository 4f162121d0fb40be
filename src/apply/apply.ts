/**
 * Doing what a plan says, and nothing else. It reads the plan, the account and the ledger; no YAML, no model. A refusal in
 * the plan stops it before its first write. Changes come in their order (plan/rows/order.ts); one that fails leaves the others
 * theirs, and tells what is left. Only where the ledger cannot be kept, or the lease is gone, does everything stop.
 */
import type { ApplyReport, ApplyResult } from '../plan/results.ts';
import { addressOfToken, mapFlows } from '../flow/flow-names.ts';
import { applyOrder, awaited } from '../plan/rows/order.ts';
import { listed } from '../text/words.ts';
import type { Change, Plan, Refusal } from '../plan/plan.ts';
import { adopt, adoptAll, type Adoption } from './adopt.ts';
import { changeStatus } from './update/change-status.ts';
import { announce, create } from './create.ts';
import { deleteFlow } from './delete.ts';
import { announcementOf } from './draft.ts';
import { makeEdits, noteContent } from './edits.ts';
import type { ApplyPorts } from './session/ports.ts';
import { tendDrains } from './drain/drain-end.ts';
import { undoDrain } from './drain/drain-undo.ts';
import { replace } from './replace/replace.ts';
import { withError } from './remember.ts';
import { resume } from './resume/resume.ts';
import { retire } from './retire.ts';
import { withEntry } from '../ledger/ledger.ts';
import { openSession, type Session } from './session/session.ts';
import { withoutSecrets } from './secrets.ts';
import { allEnded, type Done, fail, type Step } from './session/step.ts';
import { update } from './update/update.ts';

export type { ApplyPorts } from './session/ports.ts';
export { openSession } from './session/session.ts';
export type { Session } from './session/session.ts';
export { resume } from './resume/resume.ts';

/** So many creates are under way at once: enough to keep Klaviyo's 15 a minute busy with all that goes with each. */
const creatingAtOnce = 8;

/**
 * Applies a plan. With a session, which has resumed what did not end before the plan was made, all of it; with ports
 * alone a session is opened for it, and what an earlier run left unfinished is finished first: those addresses are
 * blocked then, since the plan saw them as they were.
 */
export async function applyPlan(plan: Plan, to: Session | ApplyPorts): Promise<ApplyReport> {
  if ('record' in to) return applyIn(to, plan, new Set());
  if (plan.refusals.length > 0) return { ...nothing(plan), refusals: plan.refusals };
  const { project, account } = plan;
  const opened = await openSession(to, { project, accountId: account.id });
  if (!opened.ok) {
    const results = applyOrder(plan).map((change) => blocked(change, opened.error.message));
    const message = opened.error.message;
    return opened.error.held === true
      ? {
          ...nothing(plan),
          refusals: [
            {
              code: 'lease-held',
              message,
              allow: 'Run sluice apply again when the other has ended, or at the time named: it takes over then.',
            },
          ],
        }
      : { ...nothing(plan), results };
  }
  const session = opened.data;
  const unfinished = new Set(
    Object.entries(session.ledger().entries).flatMap(([address, { journal }]) => (journal ? [address] : [])),
  );
  const resumed = await resume(session);
  for (const address of resumed.ok ? Object.keys(resumed.data.stuck) : []) unfinished.add(address);
  const report = resumed.ok
    ? await applyIn(session, plan, unfinished)
    : { ...nothing(plan), results: applyOrder(plan).map((change) => blocked(change, resumed.error.message)) };
  const closed = await session.close();
  return closed.ok ? report : { ...report, results: report.results.map((one) => unsaved(one, closed.error.message)) };
}

/** Klaviyo has it, the state does not: told, though the marks in Klaviyo recover it. */
const unsaved = (result: ApplyResult, why: string): ApplyResult =>
  result.outcome === 'done'
    ? { ...result, outcome: 'failed', error: `Done in Klaviyo, but not remembered: ${why}` }
    : result;

const nothing = ({ account: { key, id, name } }: Plan): ApplyReport => ({
  version: 1,
  account: { key, id, name },
  results: [],
  refusals: [],
  requests: 0,
});

async function applyIn(session: Session, plan: Plan, unfinished: ReadonlySet<string>): Promise<ApplyReport> {
  const { account } = nothing(plan);
  const before = session.ports.api.counts().total;
  const report = (results: readonly ApplyResult[], refusals: readonly Refusal[] = []): ApplyReport => ({
    version: 1,
    account,
    results,
    refusals,
    requests: session.ports.api.counts().total - before,
  });
  const refusals = [...plan.refusals, ...misplaced(plan, session)];
  if (refusals.length > 0) return report([], refusals);
  const waiting = plan.changes.flatMap((change) => (change.kind === 'blocked' ? [blocked(change, change.reason)] : []));

  const changes = applyOrder(plan);
  const prepared = await prepare(plan, session, changes);
  if (!prepared.ok) return report(changes.map((change) => blocked(change, prepared.error.message)));

  const results: ApplyResult[] = [...waiting];
  const fresh = changes.filter(({ address }) => !unfinished.has(address));
  const stale = changes.filter(({ address }) => unfinished.has(address));
  results.push(
    ...stale.map((change) => blocked(change, 'An earlier apply of it was finished first. Run apply again.')),
  );
  for (const group of groups(fresh)) {
    const together = group[0]?.operation?.type === 'adopt' ? adoptGroup : inParallel;
    results.push(...(await together(group, session, plan)));
  }
  const drains = await tendDrains(session, plan.drains);
  return { ...report(results), ...(drains.length === 0 ? {} : { drains }) };
}

/** A plan of another account would write where it never looked. */
function misplaced(plan: Plan, session: Session): readonly Refusal[] {
  if (plan.account.id === session.accountId && plan.project === session.project) return [];
  const message = `The plan is for ${plan.project} in the account ${plan.account.id}, not for ${session.project} in ${session.accountId}.`;
  return [{ code: 'account-mismatch', message, allow: 'Make the plan again with the right key.' }];
}

/** Before the first change: what was found, the commit, and every create announced, in one durable write. */
async function prepare(plan: Plan, session: Session, changes: readonly Change[]): Promise<Step> {
  const edited = await makeEdits(session, plan.ledger);
  // An apply that had nothing to set right leaves the ledger as it is: no commit for each run.
  if (!edited.ok || changes.length + plan.ledger.length === 0) return edited;
  // What asks about a flow that is yet to be made is announced when that flow has an id.
  const creates = changes.flatMap(({ address, operation }) =>
    operation?.type === 'create' &&
    awaited({ operation }).length === 0 &&
    announcementOf(session, address, operation.meant) === undefined
      ? [[address, operation.meant] as const]
      : [],
  );
  // What tells that a flow may have run is the time of its last write, and this apply writes to it.
  const ran = changes.filter(({ has_run, address }) => has_run && session.ledger().entries[address]?.has_run === false);
  if (ran.length > 0) {
    const noted = await session.record('flows that may have run', (ledger) =>
      ran.reduce((now, { address }) => {
        const entry = now.entries[address];
        return entry === undefined ? now : withEntry(now, address, { ...entry, has_run: true });
      }, ledger),
    );
    if (!noted.ok) return noted;
  }
  const { commit } = plan;
  if (commit !== undefined && session.ledger().commit !== commit) {
    const noted = await session.record(`apply ${commit.slice(0, 7)}`, (ledger) => ({ ...ledger, commit }));
    if (!noted.ok) return noted;
  }
  return creates.length === 0 ? edited : announce(session, Object.fromEntries(creates), commit);
}

/** Creates that follow one another form a group, and so do takeovers; every other change is alone. */
function groups(changes: readonly Change[]): readonly (readonly Change[])[] {
  const grouped: Change[][] = [];
  for (const change of changes) {
    const last = grouped.at(-1);
    const type = change.operation?.type;
    const waits = new Set(awaited(change));
    const joins =
      (type === 'create' || type === 'adopt') &&
      last?.[0]?.operation?.type === type &&
      !last.some(({ address }) => waits.has(address));
    if (joins) last?.push(change);
    else grouped.push([change]);
  }
  return grouped;
}

async function inParallel(group: readonly Change[], session: Session, plan: Plan): Promise<readonly ApplyResult[]> {
  const results: ApplyResult[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < group.length; index = next++) {
      const change = group[index];
      if (change !== undefined) results[index] = await doOne(change, session, plan);
    }
  };
  await allEnded(Array.from({ length: Math.min(creatingAtOnce, group.length) }, worker));
  return results;
}

async function adoptGroup(group: readonly Change[], session: Session, plan: Plan): Promise<readonly ApplyResult[]> {
  const changes = new Map(group.map((change) => [change.address, change]));
  const results: ApplyResult[] = [];
  const adoptions: Adoption[] = [];
  for (const change of group) {
    const { address, operation } = withFlowIds(change, session) ?? change;
    const held = notBegun(change, session) ?? journalOpen(change, session);
    if (held !== undefined) results.push(held);
    else if (operation?.type === 'adopt') {
      session.tell(address, change.kind, 'begins');
      adoptions.push({ address, operation });
    }
  }
  await adoptAll(session, adoptions, plan.commit, async (address, done) => {
    const change = changes.get(address);
    if (change !== undefined) results.push(await ended(change, session, done));
  });
  return results;
}

function notBegun(change: Change, session: Session): ApplyResult | undefined {
  const stopped = session.broken();
  if (stopped !== undefined) return blocked(change, stopped.message);
  if (session.ports.isStopping?.() === true)
    return blocked(change, 'Not begun: the apply was interrupted. Run apply again.');
  return undefined;
}

const openWords = (address: string, kind: string): string =>
  `An earlier apply of ${address} has not ended (${kind}). Run apply again.`;

/** The change with the ids of flows that were made before it; undefined where one has none. */
function withFlowIds(change: Change, session: Session): Change | undefined {
  const waits = awaited(change);
  if (waits.length === 0) return change;
  const { entries } = session.ledger();
  if (waits.some((address) => entries[address] === undefined)) return undefined;
  return mapFlows(change, (flow) => entries[addressOfToken(flow) ?? '']?.flow_id ?? flow);
}

function journalOpen(change: Change, session: Session): ApplyResult | undefined {
  const journal = session.ledger().entries[change.address]?.journal;
  return journal === undefined ? undefined : blocked(change, openWords(change.address, journal.kind));
}

async function doOne(change: Change, session: Session, plan: Plan): Promise<ApplyResult> {
  const held = notBegun(change, session);
  if (held !== undefined) return held;
  const ready = withFlowIds(change, session);
  if (ready === undefined)
    return blocked(change, `It asks about the flow of ${listed(awaited(change))}, which was not made.`);
  session.tell(change.address, change.kind, 'begins');
  return ended(ready, session, await run(ready, session, plan));
}

async function ended(change: Change, session: Session, done: Step<Done>): Promise<ApplyResult> {
  const { address, kind } = change;
  if (done.ok) {
    await noteContent(session, change);
    session.tell(address, kind, 'done');
    return { address, kind, outcome: 'done', ...done.data };
  }
  const message = withoutSecrets(done.error.message, change.operation, session.ports.secrets);
  session.tell(address, kind, `failed: ${message}`);
  await session.record(`${address} failed`, (ledger) => withError(ledger, address, { at: session.time(), message }));
  const flow = session.ledger().entries[address]?.flow_id ?? change.flow_id;
  return { address, kind, outcome: 'failed', flow_id: flow, error: message };
}

function run(change: Change, session: Session, plan: Plan): Promise<Step<Done>> {
  const { address, operation } = change;
  const { commit } = plan;
  const journal = session.ledger().entries[address]?.journal;
  if (journal !== undefined) {
    return Promise.resolve(fail(openWords(address, journal.kind)));
  }
  switch (operation?.type) {
    case 'create':
      return create(session, address, operation, commit);
    case 'update':
      return update(session, change, operation, commit);
    case 'replace':
      return replace(session, change, operation, commit);
    case 'undo':
      return undoDrain(session, address);
    case 'status':
      return changeStatus(session, address, operation, commit);
    case 'adopt':
      return adopt(session, address, operation, commit);
    case 'retire':
      return retire(session, address, operation);
    case 'delete':
      return deleteFlow(session, address, operation, change.status ?? 'draft');
    case undefined:
      return Promise.resolve(fail('The plan says nothing about how to do it.'));
  }
}

const blocked = ({ address, kind, flow_id: flow }: Change, why: string): ApplyResult => ({
  address,
  kind,
  outcome: 'blocked',
  flow_id: flow,
  error: why,
});
