/** The stored report of an account, its days and what is derived from them put back from the CSV files. */
import { success } from '../../diagnostics/result.ts';
import type { StateFiles } from '../../state/state-files.ts';
import type { StateResult } from '../../state/state-store.ts';
import { type SequenceFacts, storedParts } from '../build.ts';
import { ratesOf } from '../counts.ts';
import { addDays } from '../../time/days.ts';
import { isDerived } from '../frames.ts';
import type { Report } from '../report.ts';
import { type DayRow, sumRows } from '../rows.ts';
import { readStored } from './store.ts';

/**
 * Undefined where none has been stored. `directory`: "reports/production". Messages and channels are sums of days.
 *
 * @param steps what sends in each sequence, by address: its messages stand in that order, under these labels
 */
export async function readReport(
  files: Pick<StateFiles, 'read' | 'list'>,
  directory: string,
  steps: ReadonlyMap<string, SequenceFacts['steps']> = new Map(),
): Promise<StateResult<Report | undefined>> {
  const stored = await readStored(files, directory);
  if (!stored.ok) return stored;
  const { previous, known, daily, monthly } = stored.data;
  if (!previous) return success(undefined);
  const today = addDays(previous.through, 1);
  const rowsOf = (lineage: readonly string[]): readonly DayRow[] => {
    const ids = new Set(lineage);
    return daily.filter(({ flow_id: flow }) => ids.has(flow));
  };
  const whole = (figures: Report['total'], rows: readonly DayRow[]): Report['total'] =>
    withTimeBefore(figures, previous.frames, rows);
  const sequences = previous.sequences.map((one) => {
    const own = rowsOf(one.lineage);
    const facts = { lineage: one.lineage, steps: steps.get(one.address) ?? [] };
    const parts = storedParts({ frames: previous.frames, known, daily: own, monthly, today }, facts);
    return { ...one, ...parts, figures: whole(one.figures, own) };
  });
  const ours = rowsOf(previous.sequences.flatMap(({ lineage }) => lineage));
  const channels = previous.channels.map((one) => ({
    ...one,
    figures: whole(
      one.figures,
      ours.filter(({ channel }) => channel === one.channel),
    ),
  }));
  return success({ ...previous, total: whole(previous.total, ours), channels, sequences });
}

/** The time before a short frame is not stored: the days tell it. */
function withTimeBefore(figures: Report['total'], frames: Report['frames'], rows: readonly DayRow[]): Report['total'] {
  const all = { ...figures };
  for (const { key, before } of frames) {
    // It is stored while the days do not reach so far.
    if (!isDerived(key) || figures[key].before.counts.recipients > 0) continue;
    const counts = sumRows(rows.filter(({ day }) => day >= before.from && day <= before.to));
    all[key] = { ...all[key], before: { counts, rates: ratesOf(counts) } };
  }
  return all;
}
