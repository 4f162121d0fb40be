/** Compiles one folder's sequence as the pipeline would. */
import { compileAs } from '../../src/compile/compile-as.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Desired } from '../../src/compile/desired.ts';
import { giveIds } from '../../src/model/identify.ts';
import { nodeDisk } from '../../src/source/disk.ts';
import { loadAccount, loadConfig } from '../../src/source/load.ts';

/** A folder's sequences, each step with its id, and the templates they name. */
export async function loadAll(root: string, flows: string) {
  const { config } = await loadConfig(nodeDisk, root);
  const loaded = await loadAccount(nodeDisk, root, config!, { ...config!.accounts[0]!, flows });
  return { ...loaded, sequences: loaded.sequences.map((sequence) => giveIds(sequence, [])) };
}

export async function compileAll(
  root: string,
  flows: string,
  branches: 'split' | 'nested' = 'split',
): Promise<{ desired: Desired[]; diagnostics: Diagnostic[] }> {
  const loaded = await loadAll(root, flows);
  const results = loaded.sequences.map((sequence) => compileAs(sequence, loaded.templates, { branches }));
  return {
    desired: results.flatMap((r) => (r.desired ? [r.desired] : [])),
    diagnostics: [...loaded.diagnostics, ...results.flatMap((r) => r.diagnostics)],
  };
}
