/** Which diagnostics of a plan are told where. What a skipped row or a refusal says already is not said twice. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import type { Plan, Refusal } from '../plan.ts';

/** Refusals by which the sequence's own diagnostic of the same code is said. */
const saidByRefusal: ReadonlySet<string> = new Set(['edited-in-klaviyo', 'foreign-ledger', 'flows-missing']);

/** The plan's diagnostics, each once, errors first. */
export function problemsOf(plan: Plan): readonly Diagnostic[] {
  const skipped = new Set(plan.skipped.map((row) => `${row.file}:${row.line}`));
  const refused = new Set(plan.refusals.map((refusal) => `${refusal.code} ${refusal.address ?? ''}`));
  const seen = new Set<string>();
  const told = plan.diagnostics.filter((one) => {
    if (one.code === 'step-skipped' && one.at !== undefined && skipped.has(`${one.at.file}:${one.at.line}`))
      return false;
    if (saidByRefusal.has(one.code) && refused.has(`${one.code} ${one.address ?? ''}`)) return false;
    const key = `${one.code} ${one.at?.file ?? ''}:${one.at?.line ?? ''} ${one.message}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
  return [...told.filter(isError), ...told.filter((one) => !isError(one))];
}

/** Those of one sequence. */
export const problemsAt = (problems: readonly Diagnostic[], address: string): readonly Diagnostic[] =>
  problems.filter((problem) => problem.address === address);

/** "flows/a.yaml:5", or "" where no file is to blame. */
export const placeOf = (problem: Pick<Diagnostic, 'at'>): string =>
  problem.at === undefined ? '' : `${problem.at.file}:${problem.at.line}`;

/** The command that an apply needs to be for these refusals to fall; undefined when a flag alone does not do it. */
export function allowingFlags(refusals: readonly Refusal[]): string | undefined {
  const flags: string[] = [];
  for (const { code, address } of refusals) {
    if ((code === 'destroys-run-flow' || code === 'drain-unproven') && address !== undefined)
      flags.push(`--allow ${shellWord(address)}`);
    else if (code === 'edited-in-klaviyo' && address !== undefined) {
      flags.push(`--overwrite-drift ${shellWord(address)}`);
    } else if (code === 'diverged') flags.push('--allow-rollback');
    else return undefined;
  }
  return [...new Set(flags)].join(' ');
}

/** An address as one word of a shell. */
export const shellWord = (word: string): string =>
  /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
