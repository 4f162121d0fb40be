/**
 * The version of a sequence that was applied before the present one, from Git: what an undo goes back to once the old flow
 * is gone. Merged, it is a change like any other, with a plan of its own.
 */
import { loadAccount, loadConfig } from '../../source/load.ts';
import { atRef } from '../../source/base.ts';
import { nodeDisk } from '../../source/disk.ts';
import type { GitPlace } from '../../git/git.ts';
import { said } from '../../git/questions.ts';
import { readText } from '../../source/text-file.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';

export interface Before {
  /** The commit it was applied from. */
  readonly commit: string;
  /** When (ISO 8601). */
  readonly at: string;
  /** Path below the root → text: the sequence and the templates it names, those that are otherwise now. */
  readonly files: Readonly<Record<string, string>>;
}

const mostBytes = 4 * 1024 * 1024;

/** Undefined where Git knows no other version. `file`: of the sequence, below the root. */
export async function appliedBefore(
  { root, git }: GitPlace,
  accountKey: string,
  file: string,
  { history = [] }: Pick<LedgerEntry, 'history'>,
): Promise<Before | undefined> {
  const now = await textOf(root, file);
  for (const { commit, at } of [...history].reverse()) {
    if (commit === undefined) continue;
    // What another sequence changed since belongs to it.
    const old = await said(git(root), ['show', `${commit}:./${file}`]);
    if (old === undefined || old.trim() === now?.trim()) continue;
    const laid = await atRef({ root, git }, commit, (directory) => filesAt(directory, accountKey, file));
    if (!laid.ok || laid.data === undefined) continue;
    const changed: Record<string, string> = {};
    for (const [path, text] of Object.entries(laid.data)) if ((await textOf(root, path)) !== text) changed[path] = text;
    return { commit, at, files: changed };
  }
  return undefined;
}

async function filesAt(root: string, key: string, file: string): Promise<Readonly<Record<string, string>> | undefined> {
  const text = await textOf(root, file);
  const { config } = await loadConfig(nodeDisk, root);
  const account = config?.accounts.find((one) => one.key === key);
  if (text === undefined || config === undefined || account === undefined) return undefined;
  const { templates } = await loadAccount(nodeDisk, root, config, account);
  const named = [...templates.keys()].filter((path) => text.includes(path.slice(path.lastIndexOf('/') + 1)));
  const files: Record<string, string> = { [file]: text };
  for (const path of named) {
    const template = await textOf(root, path);
    if (template !== undefined) files[path] = template;
  }
  return files;
}

async function textOf(root: string, path: string): Promise<string | undefined> {
  const read = await readText(nodeDisk, root, path, mostBytes);
  return read.kind === 'text' ? read.text : undefined;
}
