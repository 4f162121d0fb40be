/**
 * What an update announces before its first request: enough to tell afterwards, for each action, whether it is as it was,
 * as it was to be, or neither; so what a dead run did is never taken for an edit by somebody else.
 */
import type { DesiredStep } from '../compile/desired.ts';
import type { Action, FlowDefinition, FlowStatus } from '../klaviyo/types.ts';
import { slotsOf } from '../flow/content.ts';
import type { Change, UpdateOperation } from '../plan/plan.ts';
import { hideSecrets } from '../flow/secrets.ts';
import { canonicalAction } from '../flow/canonical.ts';
import { fillInAction, sameData } from '../flow/fill.ts';
import type { Journal } from '../state/ledger-entry.ts';
import { fieldsOf, without } from '../flow/tree.ts';
import type { Fields } from '../flow/tree.ts';
import { normalizeAction } from '../flow/normalize.ts';
import { withDigests } from './secrets.ts';

export interface JournalledPatch {
  readonly action_id: string;
  /** As it was. */
  readonly expect: Action;
  /** As it was to be, with tokens and markers. */
  readonly meant: Action;
}

export interface UpdateJournal {
  readonly flow_id: string;
  readonly name: string;
  readonly definition: FlowDefinition;
  readonly steps: readonly DesiredStep[];
  /** Action id by temporary id. */
  readonly match: Readonly<Record<string, string>>;
  readonly patches: readonly JournalledPatch[];
  readonly removals: readonly string[];
  /** Hashes by token, for mails uploaded so far: of what was sent, and of what Klaviyo printed back. */
  readonly mails: Readonly<Record<string, { readonly sent: string; readonly kept: string }>>;
  /** Statuses the flow may be in because of us. */
  readonly statuses: readonly FlowStatus[];
  readonly commit?: string;
}

export function updateJournal(change: Change, operation: UpdateOperation, at: string, commit?: string): Journal {
  const { meant, patches, removals, status } = operation;
  const rows = change.steps.filter((row) => row.change !== 'remove');
  const match = meant.steps.flatMap(({ temporaryId, step, branch }) => {
    const id = rows.find((row) => row.step === step && row.branch === branch)?.action_id;
    return id === undefined ? [] : [[temporaryId, id]];
  });
  const data: UpdateJournal = {
    flow_id: operation.flow_id,
    name: meant.name,
    definition: meant.definition,
    steps: meant.steps,
    match: Object.fromEntries(match),
    patches: patches.map(({ action_id, expect, definition }) => ({ action_id, expect, meant: definition })),
    removals: removals.map((one) => one.action_id),
    mails: {},
    statuses: status === undefined ? [] : [status.from, status.to],
    ...(commit === undefined ? {} : { commit }),
  };
  return { kind: 'update', started: at, done: [], data: data as unknown as Journal['data'] };
}

export const readUpdateJournal = (journal: Journal): UpdateJournal => journal.data as unknown as UpdateJournal;

/** The journal, knowing the hashes of more mails. */
export const withMails = (journal: Journal, mails: UpdateJournal['mails']): Journal => ({
  ...journal,
  data: { ...journal.data, mails: { ...readUpdateJournal(journal).mails, ...mails } },
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

function withoutStatus(action: Action): Action {
  const fields = action as unknown as Fields;
  if (fields['data'] === undefined) return action;
  return { ...fields, data: without(fieldsOf(fields['data']), 'status') } as unknown as Action;
}

/** True when an action as read is what the plan saw; its status is a matter of its own. */
export function isActionAsExpected(expect: Action, found: Action): boolean {
  const theirs = hideSecrets(normalizeAction(found), expect);
  return sameData(withoutStatus(theirs), withoutStatus(expect));
}

/** Template ids by place of those mails of a patch that are new, as an action holds them. */
export function newMails(meant: Action, found: Action): readonly { token: string; path: string; id: string | null }[] {
  const ids = new Map(slotsOf(found).map((slot) => [slot.path, slot.template]));
  return slotsOf(meant).flatMap(({ path, template }) =>
    template?.startsWith('@template{') === true ? [{ token: template, path, id: ids.get(path) ?? null }] : [],
  );
}
