/** Rows become a plan: digests taken, counts made, what rides along collected. Refusals come after. */
import { createsLeft } from '../ledger/ledger.ts';
import type { JournalKind } from '../ledger/ledger-journal.ts';
import { openChanges } from '../ledger/ledger-open.ts';
import type { LedgerEdit } from '../ledger/ledger-edit.ts';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import { observedDefinition } from './match/compare.ts';
import { drainDiagnostics, drainRows } from './drains.ts';
import { changeDigest, planDigest } from './fingerprint.ts';
import { type Change, type ChangeKind, changeKinds, type Plan, type SkippedRow, type StepChange } from './plan.ts';
import type { Prepared } from './match/prepare.ts';
import type { Row, Undigested } from './rows/row.ts';
import { plural } from '../text/words.ts';
import type { Desired } from '../compile/desired.ts';
import { actionId, branchesOf } from '../flow/tree.ts';
import { triggerWords } from '../flow/words/flow-fields.ts';
import type { Names } from '../flow/words/condition-words.ts';

/** The plan of these rows, changes sorted by address. */
export function assemble(rows: readonly Row[], prepared: Prepared): Plan {
  const { input, owned } = prepared;
  const { observed, options } = input;
  const { id, name, currency } = observed.account;
  const changes = rows
    .map((row): Change => ({
      ...pictured(row.change, row.desired, prepared.names),
      digest: digestOf(row, prepared),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
  const drains = drainRows(prepared);
  const edits = editsOf(rows, owned.edits, options.only).filter((edit) => input.stuck?.[of(edit)] === undefined);
  const left = createsLeft(
    input.ledger,
    Object.values(observed.flows).map((flow) => flow.created),
    input.now,
  );
  const tagNeeded = changes.some((change) => ['create', 'replace', 'adopt'].includes(change.kind)) || tags(edits) > 0;
  const tagWrites = tags(edits) + (tagNeeded && observed.projectTag === undefined ? 1 : 0);
  // A flow that is to be taken over is nobody's until then.
  const taken = new Set(changes.flatMap((change) => (change.kind === 'adopt' ? [change.flow_id] : [])));
  const isOurs = (id: string): boolean => owned.owned.has(id) && !taken.has(id);
  return {
    version: 1,
    account: { key: input.account.key, id, name, currency },
    project: input.project ?? '',
    commit: input.commit,
    digest: planDigest(observed.account.id, changes),
    summary: Object.fromEntries(counts) as Record<ChangeKind, number>,
    changes,
    skipped: skippedOf(rows),
    refusals: [],
    requests: input.requests,
    writes: changes.reduce((sum, change) => sum + change.writes, 0) + tagWrites,
    creates_left: left,
    flows: {
      total: Object.values(observed.flows).filter((flow) => !flow.archived).length,
      ours: Object.values(observed.flows).filter((flow) => !flow.archived && isOurs(flow.id)).length,
    },
    diagnostics: [
      ...input.diagnostics,
      ...owned.diagnostics,
      ...rows.flatMap((row) => row.diagnostics),
      ...unfinished(prepared),
      ...drainDiagnostics(drains, input),
      ...leftovers(prepared),
      ...fewCreates(left, changes),
    ],
    drains,
    ledger: edits,
  };
}

const tags = (edits: readonly LedgerEdit[]): number =>
  new Set(edits.flatMap((edit) => (edit.edit === 'take' && edit.tag ? [edit.address] : []))).size;

/** A later edit of an address says more than an earlier one of its kind. */
function editsOf(
  rows: readonly Row[],
  found: readonly LedgerEdit[],
  only: readonly string[] | undefined,
): readonly LedgerEdit[] {
  const mine = rows.flatMap((row) => row.edits);
  const settled = new Set(mine.flatMap((edit) => (edit.edit === 'take' ? [edit.address] : [])));
  const first = found.filter((edit) => !(edit.edit === 'take' && settled.has(edit.address)));
  return [...first, ...mine].filter((edit) => only === undefined || only.includes(of(edit)));
}

/** The address that an edit is of, as it is now. */
const of = (edit: LedgerEdit): string => (edit.edit === 'move' ? edit.to : edit.address);

function digestOf(row: Row, { input }: Prepared): string {
  const { flow, entry, desired } = row;
  const definition = flow === undefined ? undefined : observedDefinition(flow, entry?.base);
  return changeDigest({
    accountId: input.observed.account.id,
    project: input.project,
    policy: input.policy,
    maxStatus: input.account.maxStatus,
    address: row.change.address,
    kind: row.change.kind,
    manner: row.change.replace?.manner,
    desired,
    flow: flow && { id: flow.id, name: flow.name, status: flow.status },
    found: definition && normalizeDefinition(definition),
    entry,
    edited: row.edited,
  });
}

function skippedOf(rows: readonly Row[]): readonly SkippedRow[] {
  return rows.flatMap((row) =>
    (row.desired?.skipped ?? []).map(({ address, step, kind, at: { file, line, column }, message, advice }) => {
      return { address, step, kind, file, line, column, message, advice };
    }),
  );
}

/** What an apply that died, or lost its way, has left open. A run that writes ends it before it plans. */
function unfinished({ input: { ledger, stuck } }: Prepared): readonly Diagnostic[] {
  return openChanges(ledger)
    .filter(({ address }) => stuck?.[address] === undefined)
    .map(({ address, kind, since }) =>
      diagnostic(
        'apply-unfinished',
        `An earlier apply began ${openWords[kind]} of ${address}${since === '' ? '' : ` at ${since}`} and did not end it.`,
        'This plan shows the flow as it stands now. The next apply brings that change to its end first, and plans then.',
        { address },
      ),
    );
}

const openWords: Readonly<Record<JournalKind, string>> = {
  create: 'the creation',
  adopt: 'the takeover',
  status: 'a change of status',
  update: 'an update',
  replace: 'a replacement',
  undo: 'the taking back of a drain',
  delete: 'the deletion',
  unreadable: 'a change',
};

function leftovers({ input }: Prepared): readonly Diagnostic[] {
  const count = input.observed.leftovers.length;
  if (count === 0) return [];
  return [
    diagnostic(
      'templates-leftover',
      `${plural(count, 'library template')} of an earlier apply ${count === 1 ? 'is' : 'are'} still there.`,
      'The next apply deletes what bears our mark.',
    ),
  ];
}

function fewCreates(left: number, changes: readonly Change[]): readonly Diagnostic[] {
  const needed = changes.filter((change) => change.kind === 'create' || change.kind === 'replace').length;
  if (needed === 0 || left - needed > 10) return [];
  return [
    diagnostic(
      'quota-creates',
      `At most ${left} flow creates are left today, and this plan needs ${needed}.`,
      'Klaviyo allows 100 in 24 hours. Replacing a flow is a create too.',
    ),
  ];
}

/** What pictures of a change need beside its steps: what starts the flow, and the names of a branch's ways out. */
export function pictured(change: Undigested, desired: Desired | undefined, names: Names): Undigested {
  if (desired === undefined || change.steps.length === 0) return change;
  const [trigger] = desired.definition.triggers;
  const exits = exitsByStep(desired);
  const withExits = (row: StepChange): StepChange => {
    const own = exits.get(key(row.step, row.branch));
    return own === undefined ? row : { ...row, exits: own };
  };
  return {
    ...change,
    ...(trigger && { trigger: triggerWords(trigger, names) }),
    steps: change.steps.map(withExits),
  };
}

const key = (step: string, branch: string): string => JSON.stringify([step, branch]);

function exitsByStep({ definition, steps }: Desired): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const actions = new Map(definition.actions.map((action) => [actionId(action), action]));
  return new Map(
    steps.flatMap(({ temporaryId, step, branch }) => {
      const action = actions.get(temporaryId);
      if (action?.type !== 'multi-branch-split') return [];
      const named = branchesOf(action)
        .filter((one) => one['is_else'] !== true)
        .flatMap(({ name }, index) => (typeof name === 'string' ? [[`case ${index}`, name] as const] : []));
      return [[key(step, branch), Object.fromEntries(named)] as const];
    }),
  );
}
