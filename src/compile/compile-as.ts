/** What a branch step becomes: one multi-branch split, or conditions one inside the other. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { FlowDefinition } from '../wire/types.ts';
import type { AccountConfig } from '../model/config/config.ts';
import type { Sequence } from '../model/sequence.ts';
import { allSteps } from '../model/walk.ts';
import { type Compiled, compile } from './flow.ts';
import { nestBranches } from './nest-branches.ts';

export interface Standing {
  /** ledger.facts.multi_branch: false where a create with such a split was answered 500. */
  readonly taken?: boolean | undefined;
  /** The sequence's flow as it was last read; undefined where it has none. */
  readonly held?: FlowDefinition | undefined;
}

/** The sequence compiled as its account takes branches. Its steps have their ids by now. */
export function compileAs(
  sequence: Sequence,
  templates: ReadonlyMap<string, string>,
  { branches }: Pick<AccountConfig, 'branches'>,
  standing: Standing = {},
): Compiled {
  const learnt = branches === 'auto' && standing.taken === false && !isThere(sequence, standing);
  if (branches !== 'nested' && !learnt) return compile(sequence, templates);
  const nested = nestBranches(sequence);
  if (nested.diagnostics.length > 0) return { diagnostics: nested.diagnostics };
  const compiled = compile(nested.sequence, templates);
  const note = learnt ? noteOf(sequence) : [];
  return { ...compiled, diagnostics: [...compiled.diagnostics, ...note] };
}

/** A flow that has such a split keeps it: to nest it would be to replace the flow. */
const isThere = ({ adopt }: Sequence, { held }: Standing): boolean =>
  held === undefined ? adopt !== undefined : held.actions.some(({ type }) => type === 'multi-branch-split');

function noteOf({ steps, address }: Sequence): readonly Diagnostic[] {
  const branch = [...allSteps(steps)].find(({ kind }) => kind === 'branch');
  if (branch === undefined) return [];
  return [
    diagnostic(
      'branches-nested',
      'Branches become conditions one inside the other: Klaviyo did not take a multi-branch split here.',
      'People take the same ways. To have it tried as a split again, write branches: split under the account in sluice.yaml.',
      { at: branch.at, address, ...(branch.id === undefined ? {} : { step: branch.id }) },
    ),
  ];
}
