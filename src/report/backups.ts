/** The last figures that were saved with a flow before it was deleted, as rows of days. */
import type { Backup } from '../state/backup.ts';
import { type CountName, countNames, noCounts } from './counts.ts';
import type { DayRow } from './rows.ts';

export function rowsOfBackup({ flow_id, figures }: Pick<Backup, 'flow_id' | 'figures'>): readonly DayRow[] {
  return (figures?.rows ?? []).flatMap(({ message_id, send_channel: channel, statistics }) =>
    (figures?.days ?? []).map((day, i): DayRow => {
      const counts: Record<CountName, number> = { ...noCounts };
      for (const name of countNames) counts[name] = statistics[name]?.[i] ?? 0;
      return { day, flow_id, message_id, channel, counts };
    }),
  );
}
