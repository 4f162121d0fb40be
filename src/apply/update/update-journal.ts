/**
 * What an update announces before its first request: enough to tell afterwards, for each action, whether it is as it was,
 * as it was to be, or neither; so what a dead run did is never taken for an edit by somebody else.
 */
import type { Action } from '../../wire/types.ts';
import { isToken, zipSlots } from '../../flow/slots.ts';
import type { UpdateOperation } from '../../plan/operation.ts';
import type { Change } from '../../plan/plan.ts';
import { hideSecrets } from '../../flow/secrets.ts';
import { canonicalAction } from '../../flow/canonical.ts';
import { fillInAction } from '../../flow/fill.ts';
import { dataOf, statusOf } from '../../flow/parts.ts';
import type { Journal, JournalOf, UpdateData } from '../../ledger/ledger-journal.ts';
import { type Fields, fieldsOf, sameData, without } from '../../text/json.ts';
import { normalizeAction } from '../../flow/normalize.ts';
import { withDigests } from '../secrets.ts';

export function updateJournal(change: Change, operation: UpdateOperation, at: string, commit?: string): Journal {
  const { meant, patches, removals, status } = operation;
  const rows = change.steps.filter((row) => row.change !== 'remove');
  const match = meant.steps.flatMap(({ temporaryId, step, branch }) => {
    const id = rows.find((row) => row.step === step && row.branch === branch)?.action_id;
    return id === undefined ? [] : [[temporaryId, id]];
  });
  const data: UpdateData = {
    flow_id: operation.flow_id,
    name: meant.name,
    definition: meant.definition,
    steps: meant.steps,
    match: Object.fromEntries(match),
    patches: patches.map(({ action_id, expect, definition }) => ({ action_id, expect, meant: definition })),
    removals: removals.map((one) => one.action_id),
    mails: {},
    statuses: status === undefined ? [] : [status.from, status.to],
    commit,
  };
  return { kind: 'update', started: at, done: [], data };
}

/** The journal, knowing the hashes of more mails. */
export const withMails = (journal: JournalOf<'update'>, mails: UpdateData['mails']): Journal => ({
  ...journal,
  data: { ...journal.data, mails: { ...journal.data.mails, ...mails } },
});

/** True when an action as read says what was meant; mails aside, ids and statuses too. */
export function isActionAsMeant(
  meant: Action,
  found: Action,
  values: Readonly<Record<string, string | undefined>>,
): boolean {
  const mine = normalizeAction(withDigests(meant, values));
  const theirs = hideSecrets(normalizeAction(found), normalizeAction(meant));
  return sameData(canonicalAction(fillInAction(mine, theirs)), canonicalAction(theirs));
}

const withoutStatus = (action: Action): Fields =>
  statusOf(action) === undefined ? fieldsOf(action) : { ...action, data: without(dataOf(action), 'status') };

/** True when an action as read is what the plan saw; its status is a matter of its own. */
export function isActionAsExpected(expect: Action, found: Action): boolean {
  const theirs = hideSecrets(normalizeAction(found), expect);
  return sameData(withoutStatus(theirs), withoutStatus(expect));
}

/** Those mails of a patch that are new, with the ids of their templates as an action holds them. */
export const newMails = (meant: Action, found: Action): readonly { token: string; id: string | null }[] =>
  zipSlots(meant, found).flatMap(({ template, other }) =>
    template !== null && isToken(template) ? [{ token: template, id: other ?? null }] : [],
  );
