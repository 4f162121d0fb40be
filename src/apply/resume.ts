/**
 * The first act of each run that writes, before it looks at the account: what an earlier run began is finished or undone,
 * as its journal says, and what it left in the library of templates is swept away.
 *
 *   journal    what the next run does
 *   create     the flow is made and proved: it gets its tag; its status is the plan's affair
 *   status     the flow may be up with steps that are to stay down: these are set; the rest is the plan's affair
 *   update     what arrived is learnt, what did not is planned again
 *   replace    before the new flow is proved: undone; after: finished
 *   an intent  a create without an answer is looked for when the account is read (state/ownership.ts)
 */
import type { Journal } from '../state/ledger-entry.ts';
import { withJournal } from '../state/ledger.ts';
import { readWhole } from '../state/read-flow.ts';
import { sweepProbe } from './probe.ts';
import { resumeReplace } from './resume-replace.ts';
import { resumeStatus } from './resume-status.ts';
import { resumeUpdate } from './resume-update.ts';
import { withoutSecrets } from './secrets.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import { fail, fromApi, good } from './step.ts';
import { markOurs } from './tags.ts';
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
    const ended = await resumeOne(session, address, journal);
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

async function resumeOne(session: Session, address: string, journal: Journal): Promise<Step<string>> {
  switch (journal.kind) {
    case 'create':
      return resumeCreate(session, address);
    case 'status':
      return worded(await resumeStatus(session, address), 'where its status stands is known');
    case 'update':
      return worded(await resumeUpdate(session, address), 'what arrived is learnt; the rest is planned again');
    case 'replace':
      return worded(await resumeReplace(session, address), 'its journal is brought to an end');
    default:
      return fail(
        `Its journal is of a kind this Sluice does not know (${journal.kind}): use the version that began it.`,
      );
  }
}

async function resumeCreate(session: Session, address: string): Promise<Step<string>> {
  const id = session.ledger().entries[address]?.flow_id ?? '';
  const flow = fromApi(await readWhole(session.api, id));
  if (!flow.ok && flow.error.status !== 404) return flow;
  if (flow.ok) {
    const tagged = await markOurs(session, id, flow.data.tagIds);
    if (!tagged.ok) return tagged;
  }
  return ended(session, address, `the flow ${id} has its tag`);
}

async function ended(session: Session, address: string, words: string): Promise<Step<string>> {
  const kept = await session.record(`resume ${address}`, (ledger) => withJournal(ledger, address, undefined));
  return kept.ok ? good(words) : kept;
}

const worded = (step: Step, words: string): Step<string> => (step.ok ? good(words) : step);
