/** What a plan sets right in the ledger before anything else: moved files, flows found again. No flow is changed by it. */
import { applyEdits, type LedgerEdit } from '../ledger/ledger-edit.ts';
import { readWhole } from '../observe/read-flow.ts';
import type { Session } from './session/session.ts';
import { fromApi, proved, type Step } from './session/step.ts';
import { markOurs } from './tags/tags.ts';
import type { Change } from '../plan/plan.ts';
import { withContent, withHotfix } from '../ledger/ledger.ts';

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

/** What stands applied now, for the account that takes it from here; and whether it came without standing in one before. */
export async function noteContent(session: Session, { address, content, hotfix }: Change): Promise<void> {
  if (content === undefined && hotfix !== true) return;
  const { contents, entries } = session.ledger();
  if (hotfix !== true && contents?.[address]?.digest === content) return;
  if (entries[address] === undefined) return;
  await session.record(`what ${address} says`, (ledger) => {
    const noted = content === undefined ? ledger : withContent(ledger, address, content, session.time());
    return hotfix === true ? withHotfix(noted, address) : noted;
  });
}
