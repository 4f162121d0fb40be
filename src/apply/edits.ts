/** What a plan sets right in the ledger before anything else: moved files, flows found again. No flow is changed by it. */
import { applyEdits, type LedgerEdit } from '../ledger/ledger-edit.ts';
import { readWhole } from '../observe/read-flow.ts';
import type { Session } from './session/session.ts';
import { fromApi, proved, type Step } from './session/step.ts';
import { markOurs } from './tags/tags.ts';

/** The tag of a flow that was found comes first: without it the flow could not be found again a second time. */
export async function makeEdits(session: Session, edits: readonly LedgerEdit[]): Promise<Step> {
  if (edits.length === 0) return proved;
  for (const edit of edits) {
    if (edit.edit !== 'take' || !edit.tag) continue;
    const flow = fromApi(await readWhole(session.api, edit.entry.flow_id));
    if (!flow.ok) return flow;
    const tagged = await markOurs(session, flow.data.id, flow.data.tagIds);
    if (!tagged.ok) return tagged;
  }
  return session.record('what was found', (ledger) => applyEdits(ledger, edits));
}
