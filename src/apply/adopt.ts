/** Adopting: the project's tag is attached and the ledger learns the flow as it is. Nothing about the flow changes. */
import { success } from '../diagnostics/result.ts';
import type { FlowDefinition } from '../wire/types.ts';
import { slotsOf, zipSlots } from '../flow/slots.ts';
import { isSameHtml } from '../flow/compare/html.ts';
import { ledgerSteps } from '../plan/rows/ledger-steps.ts';
import type { Match } from '../flow/compare/match.ts';
import type { AdoptOperation } from '../plan/operation.ts';
import { hideKnownOrLikely } from '../flow/secrets.ts';
import { sha256 } from '../text/sha256.ts';
import type { LedgerEntry } from '../ledger/ledger-entry.ts';
import { isAsMeant } from '../flow/fill.ts';
import { actionId } from '../flow/tree.ts';
import { type NormalFlow, normalizeDefinition } from '../flow/normalize.ts';
import type { ObservedFlow } from '../ledger/observed.ts';
import { readWhole } from '../observe/read-flow.ts';
import { seenOf } from '../ledger/ledger-seen.ts';
import { withEntry, withJournal } from '../ledger/ledger.ts';
import { journalled } from './session/journalled.ts';
import type { Journal } from '../ledger/ledger-journal.ts';
import { withGood } from './remember.ts';
import { withDigests } from './secrets.ts';
import type { Session } from './session/session.ts';
import { type Done, fail, fromApi, proved, type Step } from './session/step.ts';
import { attach } from './tags/tag.ts';
import { markOurs, tagOf } from './tags/tags.ts';

export async function adopt(
  session: Session,
  address: string,
  operation: AdoptOperation,
  commit?: string,
): Promise<Step<Done>> {
  const ready = await prepared(session, address, operation, commit);
  return ready.ok ? alone(session, ready.data) : ready;
}

/** So many flows are tagged by one request, and stand in one record of the ledger. */
const atOnce = 100;

export interface Adoption {
  readonly address: string;
  readonly operation: AdoptOperation;
}

/**
 * Many at a time: all are announced in one record, tagged by one request, and ended in one record. Where the request is
 * refused nobody knows for which of them, so each is done alone. A failure of one is its own.
 *
 * @param report told as each is settled, in order
 */
export async function adoptAll(
  session: Session,
  adoptions: readonly Adoption[],
  commit: string | undefined,
  report: (address: string, done: Step<Done>) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < adoptions.length; start += atOnce) {
    const ready: Ready[] = [];
    for (const { address, operation } of adoptions.slice(start, start + atOnce)) {
      const one = await prepared(session, address, operation, commit);
      if (one.ok) ready.push(one.data);
      else await report(address, one);
    }
    const isDone = ready.length > 1 && (await tagTogether(session, ready));
    for (const one of ready) await report(one.address, isDone ? success(doneWith(one)) : await alone(session, one));
  }
}

interface Ready {
  readonly address: string;
  readonly flow: ObservedFlow;
  readonly entry: LedgerEntry;
}

const doneWith = ({ flow }: Ready): Done => ({
  flow_id: flow.id,
  status: flow.status,
  detail: 'tagged; nothing else changed',
});

/** What is learnt of a flow, or why it cannot be taken over. */
async function prepared(
  session: Session,
  address: string,
  operation: AdoptOperation,
  commit: string | undefined,
): Promise<Step<Ready>> {
  const { flow_id: id } = operation;
  const other = Object.entries(session.ledger().entries).find(([, entry]) => entry.flow_id === id)?.[0];
  if (other !== undefined && other !== address) return fail(`The flow ${id} is ${other}'s already.`);
  const known = session.ports.flows?.(id);
  const flow =
    known !== undefined && isWhole(known, operation)
      ? success(known)
      : fromApi(await readWhole(session.api, id, 'all'));
  if (!flow.ok) return flow;
  if (flow.data.archived) return fail(`The flow ${id} was archived in Klaviyo since the plan was made. Plan again.`);
  return success({ address, flow: flow.data, entry: adopted(session, operation, flow.data, commit) });
}

/**
 * Read with all its mails, and as the plan knows it. It is not read again: nothing is written to it, and what was edited
 * since then the next look at the account finds as an edit.
 */
const isWhole = (flow: ObservedFlow, { match: pairs }: AdoptOperation): boolean =>
  flow.definition !== undefined &&
  Object.values(pairs).every((action) => flow.actions[action] !== undefined) &&
  flow.definition.actions
    .flatMap(slotsOf)
    .every(({ template }) => template === null || flow.templates?.[template] !== undefined);

const journalOf = (session: Session): Journal => ({ kind: 'adopt', started: session.time(), done: [], data: {} });

/** True when all of them are ours. Where not, each is done alone, and finds out what is the matter with it. */
async function tagTogether(session: Session, ready: readonly Ready[]): Promise<boolean> {
  const [first] = ready;
  const words = `${ready.length} flows from ${first?.address} on`;
  const announced = await session.record(`adopt ${words}: begins`, (ledger) =>
    ready.reduce(
      (now, { address, entry }) => withJournal(withEntry(now, address, entry), address, journalOf(session)),
      ledger,
    ),
  );
  if (!announced.ok) return false;
  const tag = await tagOf(session);
  if (!tag.ok) return false;
  const bare = ready.filter(({ flow }) => !flow.tagIds.includes(tag.data)).map(({ flow }) => flow.id);
  const tagged = bare.length === 0 ? proved : await attach(session, tag.data, ...bare);
  if (!tagged.ok) return false;
  const ended = await session.record(`adopt ${words}`, (ledger) =>
    ready.reduce((now, { address, entry }) => withGood(now, address, now.entries[address] ?? entry), ledger),
  );
  return ended.ok;
}

function alone(session: Session, { address, flow, entry }: Ready): Promise<Step<Done>> {
  return journalled(session, address, {
    journal: journalOf(session),
    message: `adopt ${address}: flow ${flow.id} begins`,
    durable: false,
    entry: (ledger) => withEntry(ledger, address, entry),
    act: async () => {
      const tagged = await markOurs(session, flow.id, flow.tagIds);
      if (!tagged.ok) return tagged;
      return success({
        done: doneWith({ address, flow, entry }),
        message: `adopt ${address}: flow ${flow.id}`,
        ledger: (ledger) => withGood(ledger, address, ledger.entries[address] ?? entry),
      });
    },
  });
}

/**
 * What the flow holds is its base. It counts as having been sent only where it is what the YAML says: where the two
 * differ, the difference is the YAML's, for the next apply to bring.
 */
function adopted(
  session: Session,
  { meant, match: pairs }: AdoptOperation,
  flow: ObservedFlow,
  commit: string | undefined,
): LedgerEntry {
  const match: Match = {
    toAction: new Map(Object.entries(pairs)),
    toStep: new Map(Object.entries(pairs).map(([step, action]) => [action, step])),
  };
  const steps = new Map(meant.definition.actions.map((action) => [actionId(action), action]));
  const bare = normalizeDefinition(flow.definition as FlowDefinition);
  const found: NormalFlow = {
    ...bare,
    actions: bare.actions.map((action) =>
      hideKnownOrLikely(action, steps.get(match.toStep.get(actionId(action)) ?? '')),
    ),
  };
  const templates: Record<string, { sent: string; kept: string }> = {};
  let sameMails = true;
  for (const action of found.actions) {
    const step = steps.get(match.toStep.get(actionId(action)) ?? '');
    for (const { template: id, other } of zipSlots(action, step)) {
      const html = flow.templates?.[id ?? ''];
      if (id === null || html === undefined) continue;
      const token = other ?? '';
      const wanted = meant.templates[token];
      const isWanted = wanted !== undefined && isSameHtml(wanted.html, html);
      // A raw step may name the very copy the flow has.
      sameMails &&= isWanted || token === id;
      templates[id] = { sent: isWanted ? wanted.hash : sha256(html), kept: sha256(html) };
    }
  }
  const isMeant =
    sameMails && isAsMeant(withDigests(normalizeDefinition(meant.definition), session.ports.secrets), found);
  const applied = { at: session.time(), commit };
  return {
    flow_id: flow.id,
    name: meant.name,
    lineage: [flow.id],
    has_run: true,
    status: flow.status,
    applied,
    history: [{ ...applied, kind: 'adopt', flow_id: flow.id }],
    seen: seenOf(flow),
    base: found,
    ...(isMeant ? { sent: normalizeDefinition(meant.definition) } : {}),
    steps: ledgerSteps(meant.steps, found, match),
    templates,
  };
}
