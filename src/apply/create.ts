/**
 * Making a flow that does not exist: announced, made as a draft, read back and compared whole, tagged, brought to its
 * status. Once the draft is proved it is in the ledger, so whatever fails after that is finished by the next run.
 */
import { success } from '../diagnostics/result.ts';
import type { ActionStatus } from '../wire/types.ts';
import { announcedAt } from './session/klaviyo-time.ts';
import type { CreateOperation, Meant } from '../plan/operation.ts';
import type { Statuses } from '../ledger/ledger-journal.ts';
import { withEntry, withIntent, withoutIntent } from '../ledger/ledger.ts';
import { actionId } from '../flow/tree.ts';
import { announcementOf, intentOf, makeDraft } from './draft.ts';
import { journalled } from './session/journalled.ts';
import { type Draft, newEntry, withGood, withStatuses } from './remember.ts';
import type { Session } from './session/session.ts';
import { setStatus } from './update/status.ts';
import type { Done, Step } from './session/step.ts';
import { markOurs } from './tags/tags.ts';
import { statusOf } from '../flow/parts.ts';

/**
 * A draft as meant. It is announced in the ledger first, durably, and the announcement stays there on success: who writes
 * the flow into the ledger takes it away. After a failure it stays only where Klaviyo may have made the flow.
 */
export async function makeFlow(session: Session, address: string, meant: Meant, commit?: string): Promise<Step<Draft>> {
  if (announcementOf(session, address, meant) === undefined) {
    const announced = await announce(session, { [address]: meant }, commit);
    if (!announced.ok) return announced;
  }
  const intent = announcementOf(session, address, meant) ?? intentOf(meant, announcedAt(session), commit);
  const made = await makeDraft(session, address, meant, intent);
  if (made.ok || made.error.happened === 'unknown') return made;
  const forgotten = await session.record(`${address} was not made`, (ledger) => withoutIntent(ledger, address));
  return forgotten.ok ? made : forgotten;
}

/** All announcements in one write, durable: none of these creates is sent before it. */
export function announce(session: Session, creates: Readonly<Record<string, Meant>>, commit?: string): Promise<Step> {
  const when = announcedAt(session);
  return session.record(
    `announce ${Object.keys(creates).join(', ')}`,
    (ledger) =>
      Object.entries(creates).reduce(
        (now, [address, meant]) => withIntent(now, address, intentOf(meant, when, commit)),
        ledger,
      ),
    { durable: true },
  );
}

export async function create(
  session: Session,
  address: string,
  { meant }: CreateOperation,
  commit?: string,
): Promise<Step<Done>> {
  const made = await makeFlow(session, address, meant, commit);
  if (!made.ok) return made;
  const { flow, found, match, templates } = made.data;
  session.tell(address, 'create', `flow ${flow.id} made and read back`);
  const before = session.ledger().entries[address];
  const entry = newEntry({
    ...{ meant, flow, found, match, templates, at: session.time() },
    ...(commit === undefined ? {} : { commit }),
    ...(before === undefined ? {} : { lineage: before.lineage }),
  });
  const statuses = freshStatuses(meant, made.data);
  return journalled(session, address, {
    journal: { kind: 'create', started: session.time(), done: ['made'], data: { statuses } },
    message: `create ${address}: flow ${flow.id}`,
    durable: false,
    entry: (ledger) => withEntry(withoutIntent(ledger, address), address, entry),
    act: async () => {
      const tagged = await markOurs(session, flow.id, flow.tagIds);
      if (!tagged.ok) return tagged;
      const raised = await setStatus(session, statuses, flow);
      if (!raised.ok) return raised;
      const { status } = raised.data;
      return success({
        done: { flow_id: flow.id, status, detail: 'read back' },
        message: `create ${address}: flow ${flow.id} is ${status}`,
        ledger: (ledger) => withGood(ledger, address, withStatuses(ledger.entries[address] ?? entry, raised.data)),
      });
    },
  });
}

/** Where a flow just made is to go; its steps with a status of their own stand apart from it. */
export function freshStatuses(meant: Meant, { flow, found, match }: Pick<Draft, 'flow' | 'found' | 'match'>): Statuses {
  const to = meant.status ?? flow.status;
  const own = new Map(meant.steps.map((step) => [step.temporaryId, step.status]));
  const actions: Record<string, ActionStatus> = {};
  for (const action of found.actions) {
    if (statusOf(action) === undefined) continue;
    const wanted = own.get(match.toStep.get(actionId(action)) ?? '') ?? to;
    if (to !== 'draft' && wanted !== to) actions[actionId(action)] = wanted;
  }
  return { from: flow.status, to, actions };
}
