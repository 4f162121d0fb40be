/** The stored report of an account, its days and what is derived from them put back from the CSV files. */
import type { StateFiles } from '../state/state-files.ts';
import type { StateResult } from '../state/state-store.ts';
import { daysShownOf } from './build.ts';
import { ratesOf } from './counts.ts';
import { addDays } from './days.ts';
import { isDerived } from './frames.ts';
import type { Report } from './report.ts';
import { sumRows } from './rows.ts';
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
    const own = daily.filter(({ flow_id: flow }) => lineage.has(flow));
    const figures = { ...one.figures };
    for (const { key, before } of previous.frames) {
      if (!isDerived(key)) continue;
      const counts = sumRows(own.filter(({ day }) => day >= before.from && day <= before.to));
      figures[key] = { ...figures[key], before: { counts, rates: ratesOf(counts) } };
    }
    return { ...one, figures, days: daysShownOf(own, today) };
  });
  return { ok: true, data: { ...previous, sequences } };
}
