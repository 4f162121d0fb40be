/**
 * The first act of each run that writes, before it looks at the account: what an earlier run began is brought to its end,
 * as its journals and announcements say, and what it left in the library of templates is swept away. A flow that cannot
 * be set right now is told and waits; it holds nothing else up.
 */
import { success } from '../../diagnostics/result.ts';
import { probeKey } from '../../ledger/ledger-entry.ts';
import { sweepProbe } from '../probe.ts';
import { resumeIntent } from './resume-intent.ts';
import { bringToEnd } from './resume-one.ts';
import { withoutSecrets } from '../secrets.ts';
import type { Session } from '../session/session.ts';
import type { Failure, Step } from '../session/step.ts';
import { sweepLeftovers } from '../templates.ts';

export interface Resumed {
  /** In words, one for each thing that was set right; empty when all was well. */
  readonly done: readonly string[];
  /** Why a sequence has to wait, by address. */
  readonly stuck: Readonly<Record<string, string>>;
  /** What else could not be cleared away, in words. */
  readonly left: readonly string[];
}

/** Fails only where nothing more may be written. */
export async function resume(session: Session): Promise<Step<Resumed>> {
  const [done, left]: [string[], string[]] = [[], []];
  const stuck: Record<string, string> = {};
  const words = ({ message }: Failure): string => withoutSecrets(message, session.ledger(), session.ports.secrets);

  const probed = await sweepProbe(session);
  if (!probed.ok && probed.error.fatal === true) return probed;
  if (!probed.ok) left.push(`the scratch draft of an earlier apply: ${words(probed.error)}`);

  for (const [address, { journal }] of Object.entries(session.ledger().entries)) {
    if (journal === undefined) continue;
    session.tell(address, 'resume', `an earlier ${journal.kind} had not ended`);
    const ended = await bringToEnd(session, address);
    if (ended.ok) done.push(`${address}: ${ended.data}`);
    else if (ended.error.fatal === true) return ended;
    else stuck[address] = `an earlier ${nameOf(journal.kind)} had not ended. ${words(ended.error)}`;
  }
  for (const [address, intent] of Object.entries(session.ledger().intents)) {
    if (address === probeKey || stuck[address] !== undefined) continue;
    const found = await resumeIntent(session, address, intent);
    if (found.ok && found.data !== undefined) done.push(`${address}: ${found.data}`);
    if (found.ok) continue;
    if (found.error.fatal === true) return found;
    stuck[address] = `its flow was announced, and whether it was made is not known. ${words(found.error)}`;
  }
  const swept = await sweepLeftovers(session);
  if (!swept.ok && swept.error.fatal === true) return swept;
  if (!swept.ok) left.push(`library templates of an earlier apply: ${words(swept.error)}`);
  else if (swept.data > 0) done.push(`${swept.data} library ${swept.data === 1 ? 'template' : 'templates'} swept away`);
  return success({ done, stuck, left });
}

const nameOf = (kind: string): string => (kind === 'unreadable' ? 'change' : kind);
