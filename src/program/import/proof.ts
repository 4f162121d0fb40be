/**
 * Proving an import before a file is written: what was written is read, compiled and planned in memory against the flow
 * it came from. Nothing but `adopt` may be left to do, and once it is adopted, nothing at all. What does not come back
 * the same is written rawer, part by part, until it does.
 */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { compileAs } from '../../compile/compile-as.ts';
import type { Desired } from '../../compile/desired.ts';
import { accountNames } from '../../decompile/account-names.ts';
import { type Decompiled, decompile } from '../../decompile/flow.ts';
import { printSequence } from '../../decompile/print.ts';
import type { Rawness } from '../../decompile/tree.ts';
import { wordIn } from '../../decompile/wire.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { AccountConfig } from '../../model/config/config.ts';
import { giveIds } from '../../model/identify.ts';
import { templateCodes } from '../../lint/lint.ts';
import { parseSequence } from '../../model/parse.ts';
import { compare } from '../../plan/match/compare.ts';
import { decide } from '../../plan/decide.ts';
import { type DecideInput, noOptions } from '../../plan/input.ts';
import { namesOf, resolve } from '../../plan/match/resolve.ts';
import { secretsFrom } from '../../flow/secrets.ts';
import { parseYaml, type YamlSource } from '../../yaml/yaml.ts';
import { emptyLedger, type LedgerEntry } from '../../ledger/ledger-entry.ts';
import type { Observed, ObservedAccount, ObservedFlow } from '../../ledger/observed.ts';
import { partAt } from './place.ts';
import { posix } from 'node:path';

/** What an import knows of the account. */
export interface ImportAccount {
  readonly account: AccountConfig;
  readonly owner: ObservedAccount;
  readonly catalogues: Pick<Observed, 'metrics' | 'lists' | 'segments'>;
  readonly sender: { readonly name?: string; readonly email?: string };
  readonly now: number;
}

export interface Proven {
  readonly text: string;
  /** Relative to the root → text. */
  readonly files: Readonly<Record<string, string>>;
  readonly result: Decompiled;
  /** Parts that had to be written raw. */
  readonly raw: readonly string[];
  readonly statuses: boolean;
  readonly warnings: readonly Diagnostic[];
}

/** At most so many tries: each makes at least one part rawer. */
const mostTries = 40;

/** `adopt` false: for a flow that is gone (a backup), of which only the content is to be the same. */
export function prove(
  flow: ObservedFlow,
  address: string,
  known: ImportAccount,
  head = '',
  adopt = true,
): Result<Proven, string> {
  const names = accountNames(known.catalogues, known.account.metrics, known.sender);
  const file = `${known.account.flows}${address}.yaml`;
  let rawness: Record<string, Rawness> = {};
  let statuses = true;
  for (let tries = 0; tries < mostTries; tries++) {
    const read = decompile(
      { name: flow.name, status: flow.status, definition: flow.definition, html: flow.templates ?? {} },
      { names, directory: `templates/${posix.basename(address)}`, adopt: flow.id, rawness, statuses },
    );
    if (!read.ok) return read;
    const result = read.data;
    const files = Object.fromEntries(
      Object.entries(result.files).map(([path, html]) => [posix.join(posix.dirname(file), path), html]),
    );
    const text = printSequence(result.sequence, head);
    const verdict = judge(flow, address, file, text, files, result, known);
    if (verdict.kind === 'same') {
      const raw = Object.entries(rawness).flatMap(([part, level]) => (level > 0 ? [part] : []));
      const written = adopt ? text : printSequence(without(result.sequence, 'adopt'), head);
      return success({ text: written, files, result, raw, statuses, warnings: verdict.warnings });
    }
    if (verdict.kind === 'status' && statuses) statuses = false;
    else if (verdict.kind === 'differs') {
      const next = { ...rawness };
      for (const part of verdict.parts) next[part] = Math.min(2, (next[part] ?? 0) + 1) as Rawness;
      if (JSON.stringify(next) === JSON.stringify(rawness)) return failed(verdict.why);
      rawness = next;
    } else return failed(verdict.kind === 'status' ? 'Its statuses cannot be said.' : verdict.why);
  }
  return failed('It does not come back the same, however it is written.');
}

const without = (fields: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

type Verdict =
  | { readonly kind: 'same'; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'status' }
  | { readonly kind: 'differs'; readonly parts: readonly string[]; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string };

function judge(
  flow: ObservedFlow,
  address: string,
  file: string,
  text: string,
  files: Readonly<Record<string, string>>,
  result: Decompiled,
  known: ImportAccount,
): Verdict {
  const { account } = known;
  const yaml = parseYaml(text, file);
  const parsed =
    yaml.source &&
    parseSequence(yaml.source, address, {
      variables: account.variables,
      metrics: account.metrics,
      tolerated: templateCodes,
    });
  const compiled =
    parsed?.sequence && compileAs(giveIds(parsed.sequence, []), new Map(Object.entries(files)), known.account);
  const told = [...yaml.diagnostics, ...(parsed?.diagnostics ?? []), ...(compiled?.diagnostics ?? [])];
  if (!compiled?.desired) return unreadable(told.filter(isError), flow, result, yaml.source);
  const desired = { ...compiled.desired, adopt: flow.id };

  const observed: Observed = { account: known.owner, flows: { [flow.id]: flow }, ...known.catalogues, leftovers: [] };
  const secrets = secretsFrom(Object.fromEntries(result.secrets.map(({ name, value }) => [name, value])));
  const input = inputOf(desired, observed, secrets, known);
  const parts = differing(input, desired, flow, result);
  if (parts.length > 0) return { kind: 'differs', parts, why: `It does not come back the same: ${parts.join(', ')}.` };
  const [first] = decide(input).changes;
  if (first?.kind !== 'adopt' || first.notes.length > 0)
    return { kind: 'refused', why: [first?.reason, ...(first?.notes ?? [])].join(' ') };
  const [second] = decide({
    ...input,
    ledger: { ...input.ledger, entries: { [address]: entryOf(flow) } },
  }).changes;
  if (second?.kind === 'status') return { kind: 'status' };
  if (second?.kind !== 'none') return { kind: 'refused', why: second?.reason ?? 'It cannot be planned.' };
  return { kind: 'same', warnings: told.filter((one) => !isError(one)) };
}

function unreadable(
  errors: readonly Diagnostic[],
  flow: ObservedFlow,
  result: Decompiled,
  source: YamlSource | undefined,
): Verdict {
  const actions = flow.definition?.actions ?? [];
  const parts = errors.flatMap(({ code, step, at }): readonly string[] => {
    const action = step === undefined ? undefined : wordIn(result.actions, step);
    if (action !== undefined) return [action];
    if (code === 'no-email-content') {
      // The rule knows nothing of raw actions; a delay loses least by being one.
      const least = actions.find(({ type }) => type === 'time-delay') ?? actions[0];
      return [String(least?.id)];
    }
    const part = at === undefined || source === undefined ? undefined : partAt(at, result, source);
    return part === undefined ? ['trigger', 'filter', ...actions.map(({ id }) => String(id))] : [part];
  });
  return { kind: 'differs', parts, why: errors.map(({ message }) => message).join(' ') };
}

/** Ids of what is not the same: `trigger`, `filter`, `reentry`, and actions; of a step that found none, the one it is made of. */
function differing(
  input: DecideInput,
  compiled: Desired,
  flow: ObservedFlow,
  { actions }: Decompiled,
): readonly string[] {
  const { desired, diagnostics } = resolve(compiled, input.observed);
  if (diagnostics.length > 0) return ['trigger', 'filter', ...Object.keys(flow.actions)];
  const comparison = compare({ desired, flow, secrets: input.secrets, names: namesOf(input.observed) });
  const stepOf = new Map(comparison.desired.steps.map(({ temporaryId, step }) => [temporaryId, step]));
  const actionOf = (id: string): string => comparison.match.toAction.get(id) ?? wordIn(actions, stepOf.get(id)) ?? id;
  const whole = comparison.flow
    .filter(({ differs }) => differs)
    .map(({ path }) => (path === 'trigger' || path === 'where' ? 'trigger' : path === 'reentry' ? path : 'filter'));
  const steps = comparison.steps
    .filter(({ fields }) => fields.some(({ differs }) => differs))
    .map(({ step }) => actionOf(step.temporaryId));
  const { added, removed, moved, rebranched } = comparison.structure;
  const bent = [...added, ...moved, ...rebranched].map(actionOf);
  return [...new Set([...whole, ...steps, ...bent, ...removed])];
}

const inputOf = (
  desired: Desired,
  observed: Observed,
  secrets: DecideInput['secrets'],
  { account, owner, now }: ImportAccount,
): DecideInput => ({
  desired: [desired],
  invalid: [],
  diagnostics: [],
  observed,
  ledger: emptyLedger('import', owner.id),
  policy: { onRemoved: 'keep', maxDestructive: { count: 0, percent: 0 }, skippedSteps: 'warn', replace: 'drain' },
  account: { key: account.key, maxStatus: 'live' },
  project: 'import',
  options: noOptions,
  secrets,
  requests: 0,
  now,
});

/** As an adoption would remember it, but for what it held: so that everything is compared afresh. */
const entryOf = (flow: ObservedFlow): LedgerEntry => ({
  flow_id: flow.id,
  name: flow.name,
  lineage: [flow.id],
  has_run: true,
  status: flow.status,
  applied: { at: flow.updated },
  seen: { flow: flow.updated, actions: {} },
  steps: [],
  templates: {},
});
