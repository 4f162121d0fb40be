/** After a create that was announced and of which no answer is known: the flow is looked for, and taken over where it is. */
import { success } from '../../diagnostics/result.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Intent, LedgerEntry } from '../../ledger/ledger-entry.ts';
import { withEntry, withoutIntent } from '../../ledger/ledger.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { findAnnounced } from '../draft.ts';
import { type Announced, mustBeAnnounced } from '../tags/marks.ts';
import { newEntry } from '../remember.ts';
import type { Session } from '../session/session.ts';
import { fromApi, type Step } from '../session/step.ts';
import { markOurs } from '../tags/tags.ts';
import { readBack } from '../verify.ts';
import { htmlHash } from '../../flow/compare/html.ts';
import { matchedSlots } from '../../flow/slots.ts';

/**
 * Answers in words what was found; undefined where there is no such flow: the announcement stays then, and is used or
 * forgotten with the next plan.
 */
export async function resumeIntent(
  session: Session,
  address: string,
  intent: Intent,
): Promise<Step<string | undefined>> {
  const found = await findAnnounced(session, intent);
  if (!found.ok || found.data === undefined) return found;
  const flow = fromApi(await readWhole(session.api, found.data, 'all'));
  if (!flow.ok) return flow;
  const isOurs = await mustBeAnnounced(session, address, flow.data, announcedOf(intent));
  if (!isOurs.ok) return isOurs;
  const entry = foundEntry(session, intent, flow.data, session.ledger().entries[address]?.lineage ?? []);
  // Without its tag the flow could not be found again where the ledger is lost.
  const tagged = await markOurs(session, flow.data.id, flow.data.tagIds);
  if (!tagged.ok) return tagged;
  const kept = await session.record(`${address}: the flow ${flow.data.id} was made`, (ledger) =>
    withEntry(withoutIntent(ledger, address), address, entry),
  );
  return kept.ok ? success(`the flow ${flow.data.id} was made, and is known now`) : kept;
}

/** An announcement of an older version does not say which mails there were: any. */
export const announcedOf = ({ at, meant }: Intent): Announced => ({
  at,
  hasMails: meant === undefined || Object.keys(meant.mails).length > 0,
});

/** The entry as the create itself would have written it: what was announced is what was sent. */
function foundEntry(session: Session, intent: Intent, flow: ObservedFlow, lineage: readonly string[]): LedgerEntry {
  const { name, meant, commit } = intent;
  const read = readBack(
    meant ?? { definition: flow.definition as FlowDefinition, steps: [] },
    flow.definition as FlowDefinition,
    session.ports.secrets,
  );
  const entry = newEntry({
    meant: { name, definition: read.found, steps: [], templates: {}, secrets: [], ...meant },
    ...{ flow, found: read.found, match: read.match, lineage, at: session.time() },
    templates: meant === undefined ? {} : mailsOf(meant, read, flow),
    ...(commit === undefined ? {} : { commit }),
  });
  if (meant !== undefined) return entry;
  // An announcement of an older version does not say what was sent: the next plan compares the flow with its file.
  const { sent: _, base: __, ...bare } = entry;
  return { ...bare, seen: { flow: '', actions: {} } };
}

/**
 * Hashes by id of the flow's copies: of what was announced, and of what Klaviyo made of it. A mail that somebody edited
 * since is left out: of it nothing is known, so it is compared with the file, and told.
 */
function mailsOf(
  meant: NonNullable<Intent['meant']>,
  { found, match }: ReturnType<typeof readBack>,
  flow: ObservedFlow,
): LedgerEntry['templates'] {
  const mails: Record<string, { sent: string; kept: string }> = {};
  for (const { template: token, other: copy } of matchedSlots(meant.definition, found, match)) {
    const html = flow.templates?.[copy ?? ''];
    const sent = meant.mails[token ?? ''];
    if (html === undefined || sent === undefined || !isAnnounced(html, meant, token ?? '')) continue;
    mails[copy ?? ''] = { sent, kept: sha256(html) };
  }
  return mails;
}

const isAnnounced = (html: string, { mails, copies }: NonNullable<Intent['meant']>, token: string): boolean =>
  sha256(html) === mails[token] || htmlHash(html) === copies?.[token];
