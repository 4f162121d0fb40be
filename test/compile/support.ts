/** Compiles one folder's sequence as the pipeline would. */
import { compileAs } from '../../src/compile/compile-as.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Desired } from '../../src/compile/desired.ts';
import { giveIds } from '../../src/model/identify.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

export async function compileAll(
  root: string,
  flows: string,
  branches: 'split' | 'nested' = 'split',
): Promise<{ desired: Desired[]; diagnostics: Diagnostic[] }> {
  const { config } = await loadConfig(nodeDisk, root);
  const account = { ...config!.accounts[0]!, flows };
  const loaded = await loadAccount(nodeDisk, root, config!, account);
  const results = loaded.sequences.map((sequence) => compileAs(giveIds(sequence, []), loaded.templates, { branches }));
  return {
    desired: results.flatMap((r) => (r.desired ? [r.desired] : [])),
    diagnostics: [...loaded.diagnostics, ...results.flatMap((r) => r.diagnostics)],
  };
}
