/** One commit (or one write to a directory) that takes a report from how it was to how it is now. */
import { success } from '../../diagnostics/result.ts';
import type { StateFiles } from '../../state/state-files.ts';
import type { StateResult } from '../../state/state-store.ts';
import { fullDay } from '../kit/numbers.ts';
import type { Report } from '../report.ts';

/** Says which account and which day, and keeps continuous integration from running for it. */
export const publishMessage = ({ account, through }: Pick<Report, 'account' | 'through'>): string =>
  `sluice: figures of ${account.key} to ${fullDay(through)} [skip ci]`;

/**
 * Nothing is written without a change. `overtaken`: another sync was faster with the same files; its figures are as good
 * as ours, the next sync goes on from them, and it is neither news nor a failure.
 */
export async function publish(
  files: StateFiles,
  report: Pick<Report, 'account' | 'through'>,
  changes: ReadonlyMap<string, string | null>,
): Promise<StateResult<'written' | 'overtaken'>> {
  if (changes.size === 0) return success('written');
  const all = [...changes].map(([path, text]) => ({ path, text }));
  const written = await files.write(all, { message: publishMessage(report), durable: true });
  if (written.ok) return success('written');
  return written.error.kind === 'changed' ? success('overtaken') : written;
}
