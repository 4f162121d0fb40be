/** A change of statuses alone: the flow's, or those of single steps. */
import { success } from '../../diagnostics/result.ts';
import type { Meant, StatusOperation } from '../../plan/operation.ts';
import type { Statuses } from '../../ledger/ledger-journal.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { type Ended, journalled } from '../session/journalled.ts';
import type { Done, Step } from '../session/step.ts';
import { readOurs } from '../read-ours.ts';
import { withGood, withStatuses } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { asStands, setStatus } from './status.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import { matchedSlots } from '../../flow/slots.ts';
import { isSameHtml } from '../../flow/compare/html.ts';
import { ledgerSteps } from '../../plan/rows/ledger-steps.ts';
import { sha256 } from '../../text/sha256.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { normalizeDefinition } from '../../flow/normalize.ts';
import { seenOf } from '../../ledger/ledger-seen.ts';
import { readBack } from '../verify.ts';

export async function changeStatus(
  session: Session,
  address: string,
  operation: StatusOperation,
  commit?: string,
): Promise<Step<Done>> {
  const { flow_id: id, from, to } = operation;
  // A flow found by its announcement has no history yet: nothing but its status differs, so what it holds was sent.
  const isFound = session.ledger().entries[address]?.sent === undefined;
  const flow = await readOurs(session, address, id, [from, to], isFound ? 'all' : []);
  if (!flow.ok) return flow;
  const target = asStands(operation, flow.data);
  return journalled(session, address, {
    // So that a status we gave is never taken for somebody's edit, and what is half done is finished whatever the file says
    // by then; while a cascade is followed by the drafts, steps are live that should not be.
    journal: { kind: 'status', started: session.time(), done: [], data: target },
    message: `${address}: ${from} to ${to}`,
    durable: true,
    act: () => move(session, address, target, flow.data, operation, isFound, commit),
  });
}

async function move(
  session: Session,
  address: string,
  target: Statuses,
  flow: ObservedFlow,
  { meant }: StatusOperation,
  isFound: boolean,
  commit: string | undefined,
): Promise<Step<Ended>> {
  const moved = await setStatus(session, target, flow);
  if (!moved.ok) return moved;
  const { id, status } = moved.data;
  return success({
    done: { flow_id: id, status, detail: 'every step read back' },
    message: `${address} is ${status}`,
    ledger: (ledger) => {
      const entry = ledger.entries[address];
      if (entry === undefined) return ledger;
      const known = isFound ? asSent(entry, meant, flow, session.ports.secrets) : entry;
      const applied = { at: session.time(), commit };
      return withGood(ledger, address, { ...withStatuses(known, moved.data), applied });
    },
  });
}

/** The entry completed from the flow, read whole with its mails; unchanged where the two are not the same. */
function asSent(
  entry: LedgerEntry,
  meant: Meant | undefined,
  flow: ObservedFlow,
  values: Readonly<Record<string, string | undefined>>,
): LedgerEntry {
  if (meant === undefined) return entry;
  const { found, match, differences } = readBack(meant, flow.definition as FlowDefinition, values);
  if (differences.length > 0) return entry;
  const templates: Record<string, { sent: string; kept: string }> = { ...entry.templates };
  for (const { template: token, other: id } of matchedSlots(meant.definition, found, match)) {
    const html = flow.templates?.[id ?? ''];
    const wanted = meant.templates[token ?? ''];
    if (html === undefined || wanted === undefined || !isSameHtml(wanted.html, html)) continue;
    templates[id ?? ''] = { sent: wanted.hash, kept: sha256(html) };
  }
  return {
    ...entry,
    seen: seenOf(flow),
    base: found,
    sent: normalizeDefinition(meant.definition),
    steps: ledgerSteps(meant.steps, found, match),
    templates,
  };
}
