/** The last figures that were saved with a flow before it was deleted, as rows of days. */
import type { Backup } from '../ledger/backup.ts';
import { type AskedName, askedNames, countsOf } from './counts.ts';
import type { DayRow } from './rows.ts';

export function rowsOfBackup({ flow_id, figures }: Pick<Backup, 'flow_id' | 'figures'>): readonly DayRow[] {
  return (figures?.rows ?? []).flatMap(({ message_id, send_channel: channel, statistics }) =>
    (figures?.days ?? []).map((day, i): DayRow => {
      const counts: Partial<Record<AskedName, number>> = {};
      for (const name of askedNames) counts[name] = statistics[name]?.[i] ?? 0;
      return { day, flow_id, message_id, channel, counts: countsOf(counts, channel) };
    }),
  );
}
