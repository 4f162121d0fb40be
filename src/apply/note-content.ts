import type { Change } from '../plan/plan.ts';
import { withContent, withHotfix } from '../ledger/ledger.ts';
import type { Session } from './session/session.ts';

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
