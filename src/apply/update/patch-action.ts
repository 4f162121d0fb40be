/**
 * One step changed where it stands: its new mails uploaded, the action patched, read again until it is as meant and its
 * mails are the new ones, the uploads deleted. For about two seconds after a PATCH answers still show the old mail (field
 * reports), so one look is not enough; and a patch whose answer was lost is looked for before it is sent again.
 */
import { success } from '../../diagnostics/result.ts';
import type { Action } from '../../wire/types.ts';
import type { ActionPatch, Meant } from '../../plan/operation.ts';
import { hideSecrets } from '../../flow/secrets.ts';
import { statusOf, withStatus } from '../../flow/parts.ts';
import { newTemplates } from '../../flow/slots.ts';
import { withJournal } from '../../ledger/ledger.ts';
import { sameData } from '../../text/json.ts';
import { differencesOf } from '../verify.ts';
import { withLibrary } from '../draft.ts';
import { withDigests, withSecrets } from '../secrets.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, proved, type Step } from '../session/step.ts';
import { dropLibrary, type Library, makeLibrary, verifyCopy } from '../templates.ts';
import { lookAgain } from '../session/tries.ts';
import { isActionAsExpected, isActionAsMeant, newMails, withMails } from './update-journal.ts';
import { sha256 } from '../../text/sha256.ts';

/** @param now the action as read last; `isFresh`: nothing was sent since */
export async function patchAction(
  session: Session,
  address: string,
  patch: ActionPatch,
  meant: Meant,
  { action, isFresh }: { readonly action: Action; readonly isFresh: boolean },
): Promise<Step> {
  const tokens = newTemplates([patch.definition]);
  const library = await makeLibrary(
    session,
    address,
    tokens.flatMap((token) => meant.templates[token] ?? []),
  );
  if (!library.ok) return library;
  const known = await announceMails(session, address, library.data);
  const now = !known.ok
    ? known
    : isFresh && library.data.size === 0
      ? success(action)
      : await readStep(session, patch, action);
  const patched = now.ok ? await send(session, patch, now.data, library.data) : now;
  await dropLibrary(session, library.data);
  return patched;
}

/**
 * A step as it is just before it is changed: the steps before it may have taken minutes. Fails where somebody edited it.
 *
 * @param before as read with the whole flow
 */
async function readStep(
  session: Session,
  { action_id: id, step, expect }: ActionPatch,
  before: Action,
): Promise<Step<Action>> {
  const read = fromApi(await session.api.getFlowAction(id));
  if (!read.ok) return read;
  const now = read.data.attributes.definition;
  if (isActionAsExpected(expect, now) || sameData(now, before)) return success(now);
  return fail(`The step ${step} was changed in Klaviyo while this apply was at work, so it is left alone. Plan again.`);
}

/** What the copies will hold is written down before they exist. */
async function announceMails(session: Session, address: string, library: Library): Promise<Step> {
  if (library.size === 0) return proved;
  const mails = Object.fromEntries(
    [...library].map(([token, { desired, html }]) => [token, { sent: desired.hash, kept: sha256(html) }]),
  );
  return session.record(
    `${address}: new mails`,
    (ledger) => {
      const journal = ledger.entries[address]?.journal;
      return journal?.kind !== 'update' ? ledger : withJournal(ledger, address, withMails(journal, mails));
    },
    { durable: true },
  );
}

async function send(session: Session, patch: ActionPatch, now: Action, library: Library): Promise<Step> {
  const filled = withSecrets(withLibrary(patch.definition, library), session.ports.secrets);
  if (!filled.ok) return filled;
  // The action's status is its own affair: other calls move it.
  const definition = withStatus(filled.data, statusOf(now));
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(patch.action_id, definition));
    if (!sent.ok && sent.error.happened === 'no') return sent;
    const right = await isThere(session, patch, now, library);
    if (right.ok || sent.ok || tries >= 3) return right.ok || sent.ok ? right : sent;
  }
}

async function isThere(session: Session, patch: ActionPatch, before: Action, library: Library): Promise<Step> {
  const old = new Set(newMails(patch.definition, before).flatMap(({ id }) => id ?? []));
  let last: Step = fail('');
  const right = await lookAgain(session, async () => {
    const read = fromApi(await session.api.getFlowAction(patch.action_id));
    if (!read.ok) {
      last = read;
      return undefined;
    }
    last = await compared(session, patch, read.data.attributes.definition, old, library);
    return last.ok ? last : undefined;
  });
  return right ?? last;
}

async function compared(
  session: Session,
  patch: ActionPatch,
  found: Action,
  old: ReadonlySet<string>,
  library: Library,
): Promise<Step> {
  if (!isActionAsMeant(patch.definition, found, session.ports.secrets)) {
    const alone = (action: Action) => ({ triggers: [], actions: [{ ...action, links: null }], entry_action_id: '' });
    const places = differencesOf(
      alone(withDigests(patch.definition, session.ports.secrets)) as never,
      alone(hideSecrets(found, patch.definition)) as never,
    );
    return fail(`Klaviyo did not make the step ${patch.step} what was sent: ${places.join('; ') || 'it differs'}.`);
  }
  for (const { token, id } of newMails(patch.definition, found)) {
    const uploaded = library.get(token);
    if (uploaded === undefined) continue;
    if (id === null || old.has(id)) return fail(`Klaviyo still shows the old mail in the step ${patch.step}.`);
    const copy = await verifyCopy(session, id, uploaded);
    if (!copy.ok) return copy;
  }
  return proved;
}
