/** The stored data of one account: reading it, and what must be written for it to be as it is now. */
import * as z from 'zod';
import { success } from '../../diagnostics/result.ts';
import type { StateFiles } from '../../state/state-files.ts';
import { stateError, type StateResult } from '../../state/state-store.ts';
import { parseRows, printRows } from '../csv.ts';
import { monthOf } from '../../time/days.ts';
import { type Known, nothingKnown } from '../known.ts';
import type { Report } from '../report.ts';
import { type IsRead, printFigures } from '../figures-csv.ts';
import { parseReport, printReport } from '../report-schema.ts';
import type { DayRow } from '../rows.ts';
import { jsonOf } from '../../text/json.ts';

export interface Stored {
  readonly known: Known;
  readonly daily: readonly DayRow[];
  readonly monthly: readonly DayRow[];
  readonly previous?: Report;
  /** Every file below the directory's data/ that was read, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

const dailyFile = (directory: string, month: string): string => `${directory}/data/daily/${month}.csv`;
const monthlyFile = (directory: string, year: string): string => `${directory}/data/monthly/${year}.csv`;
const indexFile = (directory: string): string => `${directory}/data/index.json`;
const figuresFile = (directory: string): string => `${directory}/data/figures.csv`;
export const reportFile = (directory: string): string => `${directory}/data/report.json`;

/** All of it: what cannot be understood is an error, never taken for nothing. */
export async function readStored(
  files: Pick<StateFiles, 'read' | 'list'>,
  directory: string,
): Promise<StateResult<Stored>> {
  const paths = await files.list(`${directory}/data`);
  if (!paths.ok) return paths;
  const texts = new Map<string, string>();
  const daily: DayRow[] = [];
  const monthly: DayRow[] = [];
  let known = nothingKnown;
  const all = await Promise.all(paths.data.map(async (path) => [path, await files.read(path)] as const));
  for (const [path, file] of all) {
    if (!file.ok) return file;
    if (file.data === undefined) continue;
    const { text } = file.data;
    texts.set(path, text);
    const broken = stateError(
      'unreadable',
      `${path} is not what Sluice wrote there. Restore it from Git. Where Git does not have it, remove all of ${directory}/data: figures are read again as far as Klaviyo has them; those of deleted flows are gone.`,
    );
    if (path === indexFile(directory)) {
      const read = parseKnown(text);
      if (!read) return broken;
      known = read;
    } else if (path.endsWith('.csv') && /\/data\/(daily|monthly)\//.test(path)) {
      const rows = parseRows(text);
      if (!rows) return broken;
      for (const row of rows) (path.startsWith(`${directory}/data/daily/`) ? daily : monthly).push(row);
    }
  }
  const previous = parseReport(texts.get(reportFile(directory)) ?? '', texts.get(figuresFile(directory)) ?? '');
  return success({ known, daily, monthly, previous, texts });
}

/** In the order it is written, so that reading it changes no file. */
const knownSchema = z.looseObject({
  version: z.literal(1),
  flows: z.record(z.string(), z.looseObject({ address: z.string(), name: z.string(), since: z.string().optional() })),
  messages: z.record(z.string(), z.looseObject({ flow_id: z.string(), step: z.string() })),
  read_on: z.string().optional(),
});

const parseKnown = (text: string): Known | undefined => knownSchema.safeParse(jsonOf(text)).data as Known | undefined;

/** The files that hold it, by path. */
export function printStored(
  directory: string,
  { known, daily, monthly }: Pick<Stored, 'known' | 'daily' | 'monthly'>,
  report: Report,
  isRead?: IsRead,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const [month, rows] of byPeriod(daily, ({ day }) => monthOf(day)))
    files.set(dailyFile(directory, month), printRows(rows, known));
  for (const [year, rows] of byPeriod(monthly, ({ day }) => day.slice(0, 4)))
    files.set(monthlyFile(directory, year), printRows(rows, known));
  // After the rows: it says which days they hold.
  files.set(indexFile(directory), `${JSON.stringify(known, null, 1)}\n`);
  files.set(figuresFile(directory), printFigures(report.sequences, isRead));
  files.set(reportFile(directory), printReport(report, isRead));
  return files;
}

function byPeriod(rows: readonly DayRow[], periodOf: (row: DayRow) => string): ReadonlyMap<string, readonly DayRow[]> {
  const periods = new Map<string, DayRow[]>();
  for (const row of rows) {
    const period = periodOf(row);
    const some = periods.get(period);
    if (some) some.push(row);
    else periods.set(period, [row]);
  }
  return periods;
}
