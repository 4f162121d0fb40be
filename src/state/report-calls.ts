/**
 * The day's report calls of an account, in a file of their own: a sync of figures and an apply may run side by side, and
 * neither is to fail over the other's count. Losing a few is no harm: Klaviyo counts too, and says so.
 */
import { success } from '../diagnostics/result.ts';
import type { FileChange, StateFiles } from './state-files.ts';
import { done, type StateResult } from './state-store.ts';
import { fieldsOf, jsonOf, listOf } from '../text/json.ts';

const day = 86_400_000;
const pathOf = (accountId: string): string => `.sluice/report-calls/${accountId}.json`;
/** In a work tree nobody is to commit it. */
const ignore: FileChange = { path: '.sluice/report-calls/.gitignore', text: '*\n' };

export async function readReportCalls(files: StateFiles, accountId: string): Promise<StateResult<readonly string[]>> {
  const file = await files.read(pathOf(accountId));
  return file.ok ? success(parsed(file.data?.text)) : file;
}

export async function noteReportCalls(
  files: StateFiles,
  accountId: string,
  calls: readonly string[],
  now: number,
): Promise<StateResult<undefined>> {
  if (calls.length === 0) return done;
  const before = await readReportCalls(files, accountId);
  if (!before.ok) return before;
  const recent = [...before.data, ...calls].filter((at) => Date.parse(at) > now - day).sort();
  const text = `${JSON.stringify({ version: 1, calls: recent }, null, 1)}\n`;
  return files.write([{ path: pathOf(accountId), text }, ignore], {
    message: `sluice: ${calls.length} report ${calls.length === 1 ? 'call' : 'calls'}`,
    durable: false,
  });
}

/** A file that cannot be read counts for nothing. */
const parsed = (text: string | undefined): readonly string[] =>
  listOf(fieldsOf(jsonOf(text ?? '{}'))['calls']).filter((at): at is string => typeof at === 'string');
