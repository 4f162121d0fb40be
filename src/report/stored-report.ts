/** The stored report of an account, its days put back from the CSV files. */
import type { StateFiles } from '../state/state-files.ts';
import type { StateResult } from '../state/state-store.ts';
import { daysShownOf } from './build.ts';
import { addDays } from './days.ts';
import type { Report } from './report.ts';
import { readStored } from './store.ts';

/** Undefined where none has been stored. `directory`: "reports/production". Messages and channels are not stored. */
export async function readReport(
  files: Pick<StateFiles, 'read' | 'list'>,
  directory: string,
): Promise<StateResult<Report | undefined>> {
  const stored = await readStored(files, directory);
  if (!stored.ok) return stored;
  const { previous, daily } = stored.data;
  if (!previous) return { ok: true, data: undefined };
  const today = addDays(previous.through, 1);
  const sequences = previous.sequences.map((one) => {
    const lineage = new Set(one.lineage);
    return {
      ...one,
      days: daysShownOf(
        daily.filter(({ flow_id: flow }) => lineage.has(flow)),
        today,
      ),
    };
  });
  return { ok: true, data: { ...previous, sequences } };
}
