/**
 * Every change of a flow goes the same way: it is announced in the ledger, done, and its end is recorded. Where it fails
 * on the way, what arrived in Klaviyo is learnt at once by the same steps with which the next run makes good a death.
 */
import { success } from '../../diagnostics/result.ts';
import type { Journal } from '../../ledger/ledger-journal.ts';
import type { Ledger } from '../../ledger/ledger-entry.ts';
import { withJournal } from '../../ledger/ledger.ts';
import { bringToEnd } from '../resume/resume-one.ts';
import type { Session } from './session.ts';
import type { Done, Failure, Step } from './step.ts';

export interface JournalledChange {
  readonly journal: Journal;
  /** For the log of the ledger: "announce the update of cart". */
  readonly message: string;
  /** True: the change is not begun before its announcement is kept for good. */
  readonly durable: boolean;
  /** The entry that the journal stands in, where the change brings it. Left out: the address has one. */
  readonly entry?: (ledger: Ledger) => Ledger;
  /** Does the change in Klaviyo, and says what the ledger is to hold then. */
  readonly act: () => Promise<Step<Ended>>;
  /** What is done after a failure in the place of bringing the journal to its end. Answers with what is told. */
  readonly failed?: (error: Failure) => Promise<Step<never>>;
}

export interface Ended {
  readonly done: Done;
  /** For the log of the ledger: "update cart". */
  readonly message: string;
  /** The ledger after the change; it has no journal of this change any more. */
  readonly ledger: (ledger: Ledger) => Ledger;
}

/** Carries a change out under its journal. A failure that is fatal leaves the journal to the next run. */
export async function journalled(session: Session, address: string, change: JournalledChange): Promise<Step<Done>> {
  const { journal, message, durable, entry = (ledger) => ledger, act, failed } = change;
  const announced = await session.record(message, (ledger) => withJournal(entry(ledger), address, journal), {
    durable,
  });
  if (!announced.ok) return announced;
  const acted = await act();
  if (!acted.ok) {
    if (acted.error.fatal === true) return acted;
    if (failed !== undefined) return failed(acted.error);
    // If even that fails the journal stays, and the next run does it.
    await bringToEnd(session, address);
    return acted;
  }
  const ended = await session.record(acted.data.message, acted.data.ledger);
  return ended.ok ? success(acted.data.done) : ended;
}
