/**
 * The first act of each run that writes, before it looks at the account: what an earlier run began is brought to its end,
 * as its journals say, and what it left in the library of templates is swept away. A create without an answer is looked
 * for when the account is read (state/ownership.ts).
 */
import { sweepProbe } from './probe.ts';
import { bringToEnd } from './resume-one.ts';
import { withoutSecrets } from './secrets.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, good } from './step.ts';
import { sweepLeftovers } from './templates.ts';

export interface Resumed {
  /** In words, one for each thing that was set right; empty when all was well. */
  readonly done: readonly string[];
}

/** Fails when something could not be set right; then nothing else may be written. */
export async function resume(session: Session): Promise<Step<Resumed>> {
  const done: string[] = [];
  const probed = await sweepProbe(session);
  if (!probed.ok) return probed;
  for (const [address, { journal }] of Object.entries(session.ledger().entries)) {
    if (journal === undefined) continue;
    session.tell(address, 'resume', `an earlier ${journal.kind} had not ended`);
    const ended = await bringToEnd(session, address);
    if (!ended.ok) {
      const message = withoutSecrets(ended.error.message, session.ledger(), session.ports.secrets);
      return fail(`${address}: an earlier ${journal.kind} had not ended. ${message}`);
    }
    done.push(`${address}: ${ended.data}`);
  }
  const swept = await sweepLeftovers(session);
  if (!swept.ok) return swept;
  if (swept.data > 0) done.push(`${swept.data} library ${swept.data === 1 ? 'template' : 'templates'} swept away`);
  return good({ done });
}
