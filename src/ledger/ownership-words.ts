/** What is said about flows whose owner is in doubt. */
import type { Desired } from '../compile/desired.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Ledger, LedgerEntry } from './ledger-entry.ts';
import type { ObservedFlow } from './observed.ts';

const at = (one: Desired): { address: string; at: Desired['at']['name'] } => ({
  address: one.address,
  at: one.at.adopt ?? one.at.name,
});

export const foreign = (one: Desired, ledger: Ledger, project: string | undefined, accountId: string): Diagnostic =>
  diagnostic(
    'foreign-ledger',
    ledger.account_id === accountId
      ? `The ledger belongs to the project "${ledger.project}", and sluice.yaml says "${project ?? ''}".`
      : `The ledger belongs to the account ${ledger.account_id}, and the key to ${accountId}.`,
    'Its flows are not ours to change. Give this repository the right project name, or a ledger of its own.',
    { address: one.address },
  );

export const duplicate = (one: Desired, flows: readonly string[]): Diagnostic =>
  diagnostic(
    'duplicate-flow',
    `More than one flow fits ${one.address}: ${flows.join(', ')}.`,
    'A flow cloned in Klaviyo carries the same tag and the same messages, so nothing tells which one is ours, and none ' +
      `is touched. Archive or delete the copies in Klaviyo, or name the right one: adopt: ${flows[0] ?? 'FLOW_ID'}.`,
    at(one),
  );

export const unread = (one: Desired, flow: ObservedFlow): Diagnostic =>
  diagnostic(
    'flow-unread',
    `The flow ${flow.id} of ${one.address} is left alone: it cannot be compared.`,
    `${flow.unread ?? ''} Nothing of it is changed meanwhile, and all other flows go on. Run it again later; if it stays, ` +
      'look at the flow in Klaviyo, and change there what its API does not show.',
    at(one),
  );

export const mailUnread = (one: Desired, template: string, why: string): Diagnostic =>
  diagnostic(
    'mail-unread',
    `A mail of ${one.address} (template ${template}) cannot be read.`,
    `${why} It is not compared, so an edit of it in Klaviyo would not be seen; all else of the flow is. Where it stays ` +
      'so, open the mail in Klaviyo and save it anew, or change it in the file.',
    at(one),
  );

export const deleted = (one: Desired, entry: LedgerEntry, archived: boolean): Diagnostic =>
  diagnostic(
    'deleted-in-klaviyo',
    `The flow ${entry.flow_id} of ${one.address} was ${archived ? 'archived' : 'deleted'} in Klaviyo.`,
    `Somebody may have meant it, so it is not made again by itself. To make a new one: sluice apply --recreate ` +
      `${one.address}. To agree: delete the file, or write deploy: false.`,
    { address: one.address, at: one.at.name },
  );

export const adoptMissing = (
  one: Desired,
  id: string,
  flow: ObservedFlow | undefined,
  other: string | undefined,
): Diagnostic => {
  const why =
    other !== undefined
      ? `belongs to ${other} already`
      : flow === undefined
        ? 'does not exist'
        : flow.archived
          ? 'is archived'
          : 'is asked for by another sequence too';
  return diagnostic(
    'adopt-missing',
    `The flow ${id} that ${one.address} is to adopt ${why}.`,
    'Write the id of a flow of this account that no other sequence holds: it stands in the address of its page in Klaviyo.',
    at(one),
  );
};

export const adoptOther = (one: Desired, held: string): Diagnostic =>
  diagnostic(
    'adopt-missing',
    `${one.address} holds the flow ${held} already and cannot adopt ${one.adopt ?? 'another'} as well.`,
    'One sequence is one flow. Take the adopt line out, or give the other flow a file of its own.',
    at(one),
  );

export const rebuilt = (one: Desired, id: string): Diagnostic =>
  diagnostic(
    'ledger-rebuilt',
    `The ledger does not know ${one.address}; the flow ${id} was taken for its own.`,
    'It bears the tag of this project and the marks of this sequence, and it alone does. What was last applied is not ' +
      'known, so every difference counts as an edit made in Klaviyo: take it over with sluice pull ' +
      `${one.address}, or overwrite it with sluice apply --overwrite-drift ${one.address}.`,
    { address: one.address, at: one.at.name },
  );

export const nameTaken = (one: Desired, flow: ObservedFlow): Diagnostic =>
  diagnostic(
    'name-taken',
    `A flow named "${flow.name}" exists (${flow.id}) and is not ours.`,
    `Two flows of one name would confuse everybody, and that one is never touched unasked. To take it over: adopt: ` +
      `${flow.id}, or sluice import ${flow.id}. To have a second one: give the sequence another name.`,
    { address: one.address, at: one.at.name },
  );

export const drainFound = (address: string, flow: ObservedFlow): Diagnostic =>
  diagnostic(
    'drain-found',
    `The flow ${flow.id} ("${flow.name}") drains: it gave way to another, and people may be inside.`,
    'The ledger that knew of it was lost. It is kept until nobody can be inside, as its delays tell, and deleted then.',
    { address },
  );
