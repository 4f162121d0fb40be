/** Compiles one folder's sequence as the pipeline would. */
import { compile } from '../../src/compile/flow.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Desired } from '../../src/compile/desired.ts';
import { giveIds } from '../../src/model/identify.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

export async function compileAll(
  root: string,
  flows: string,
): Promise<{ desired: Desired[]; diagnostics: Diagnostic[] }> {
  const { config } = await loadConfig(nodeDisk, root);
  const account = { ...config!.accounts[0]!, flows };
  const loaded = await loadAccount(nodeDisk, root, config!, account);
  const results = loaded.sequences.map((sequence) => compile(giveIds(sequence, []), loaded.templates));
  return {
    desired: results.flatMap((r) => (r.desired ? [r.desired] : [])),
    diagnostics: [...loaded.diagnostics, ...results.flatMap((r) => r.diagnostics)],
  };
}
