/**
 * One sync of an account: what is stored, what Klaviyo answers and what was saved of flows that are gone become the
 * report and its files. Nothing is derived from when the last sync was, so a missed, doubled or broken one heals.
 */
import { failed, type Result, success } from '../../diagnostics/result.ts';
import type { ApiError } from '../../klaviyo/api-error.ts';
import type { AlertRule } from '../../model/config/config.ts';
import type { Item } from '../../preview/layout.ts';
import type { Backup } from '../../ledger/backup.ts';
import { readEach, type StateFiles } from '../../state/state-files.ts';
import type { StateError, StateResult } from '../../state/state-store.ts';
import { decideAlerts } from '../alerts.ts';
import type { Asker } from './ask.ts';
import { rowsOfBackup } from '../backups.ts';
import { isChartKept } from '../svg/kept.ts';
import { buildReport, type SequenceFacts } from '../build.ts';
import { framesBefore, isDerived } from '../frames.ts';
import { valueNames } from '../counts.ts';
import { callsAhead, gather } from './gather.ts';
import { isReadTo, learn, type Sighting } from '../known.ts';
import { renderReport } from '../markdown/pages.ts';
import { type Report, type ReportLinks, type SyncInfo, syncMark } from '../report.ts';
import { resting } from '../resting.ts';
import { firstDailyMonth, rollUp } from '../rollup.ts';
import { fillRows } from '../rows.ts';
import { settle } from '../settle.ts';
import { printStored, readStored } from './store.ts';

export interface SyncInput {
  /** Where the reports are, to be read. */
  readonly files: Pick<StateFiles, 'read' | 'list'>;
  /** Without a slash at its end: "reports/production". */
  readonly directory: string;
  readonly asker: Asker;
  readonly account: Report['account'];
  readonly conversionMetric: string;
  /** Day of the account. */
  readonly today: string;
  readonly sequences: readonly SequenceFacts[];
  readonly sightings: readonly Sighting[];
  /** Flows Klaviyo still has, with the day each was made. */
  readonly flows: ReadonlyMap<string, string>;
  /** Of flows that are gone. */
  readonly backups: readonly Backup[];
  readonly rules: readonly AlertRule[];
  /** Each sequence's flow, by address. */
  readonly drawings: ReadonlyMap<string, readonly Item[]>;
  readonly links: ReportLinks;
  /** Asked when Klaviyo keeps no values of the metric: what to say of revenue. */
  readonly noRevenue: () => Promise<string>;
  readonly progress?: SyncProgress;
  /** Told when all calls are made. */
  readonly syncInfo: (notes: readonly string[]) => SyncInfo;
}

/** A sync may take minutes, since Klaviyo allows two report calls a minute: told before, and on the way. */
export interface SyncProgress {
  start(calls: number): void;
  next(answered: number, calls: number, what: string): void;
}

export interface Synced {
  readonly report: Report;
  readonly sync: SyncInfo;
  /** What has to be written or removed (null); empty when nothing but the sync itself is new. */
  readonly changes: ReadonlyMap<string, string | null>;
}

export type SyncResult = Result<Synced, SyncError>;

export type SyncError =
  { readonly kind: 'klaviyo'; readonly error: ApiError } | { readonly kind: 'state'; readonly error: StateError };

export async function syncReports(input: SyncInput): Promise<SyncResult> {
  const { directory, today, account, conversionMetric, flows } = input;
  const stored = await readStored(input.files, directory);
  if (!stored.ok) return failed({ kind: 'state', error: stored.error });
  const { previous } = stored.data;

  const frames = framesBefore(today);
  const firstDay = `${firstDailyMonth(today)}-01`;
  const gone = input.backups.filter(({ flow_id: flow }) => !flows.has(flow));
  const learnt = learn(stored.data.known, input.sightings);
  const asking = {
    asker: input.asker,
    today,
    frames,
    resting: resting({
      ...{ frames, previous, conversionMetric, sequences: input.sequences },
      isRead: ({ key, from, before }) =>
        isReadTo(learnt, flows, [...flows.keys()], isDerived(key) ? before.from : from),
    }),
    flows,
    firstDay,
    known: learnt,
    daily: fillRows(
      stored.data.daily,
      gone.flatMap(rowsOfBackup).filter(({ day }) => day >= firstDay),
    ),
  };
  const ahead = callsAhead(asking);
  input.progress?.start(ahead);
  const gathered = await gather({
    ...asking,
    progress: (answered, next) => input.progress?.next(answered, ahead, next),
  });
  if (!gathered.ok) return failed({ kind: 'klaviyo', error: gathered.error });
  const { known, answers, hasValues } = gathered.data;
  const noRevenue = hasValues ? undefined : await input.noRevenue();
  const notes = [...gathered.data.notes, ...(noRevenue === undefined ? [] : [noRevenue])];
  const { daily, monthly } = rollUp({ daily: gathered.data.daily, monthly: stored.data.monthly }, today);

  const sequences = [...input.sequences, ...forgotten(input.sequences, known)].sort((a, b) =>
    a.address < b.address ? -1 : 1,
  );
  const built = buildReport({
    ...{ account, conversionMetric, today, frames, sequences, answers, known, daily, monthly },
    alive: flows,
    ...(previous ? { previous } : {}),
  });
  const worth = { ...built, sequences: built.sequences.filter(isWorthAPage) };
  const shown = noRevenue === undefined ? worth : withoutRevenue(worth, noRevenue);
  const report: Report = { ...shown, alerts: decideAlerts(input.rules, shown) };
  const sync = input.syncInfo(notes);
  const faces = { report, sync, flows: input.drawings, links: input.links };
  if (isDrawn(previous, report)) {
    const readme = new Map([[`${directory}/README.md`, renderReport(faces, 'readme').get('README.md') ?? '']]);
    const changes = await changesOf(input.files, readme, []);
    if (!changes.ok) return failed({ kind: 'state', error: changes.error });
    return success({ report, sync, changes: changes.data });
  }
  const kept = settle({
    ...{ stored: stored.data.daily, fresh: gathered.data.daily, today, lastDay: stored.data.known.read_on },
    since: new Map(Object.entries(stored.data.known.flows).flatMap(([id, { since }]) => (since ? [[id, since]] : []))),
    alive: new Set(flows.keys()),
  });
  const data = printStored(
    directory,
    { known, ...rollUp({ daily: kept, monthly: stored.data.monthly }, today) },
    report,
    (address, key) => {
      const sequence = report.sequences.find((one) => one.address === address);
      const from = report.frames.find((frame) => frame.key === key)?.before.from ?? '';
      return isReadTo(known, flows, sequence?.lineage ?? [], from);
    },
  );
  // report.json comes last: it says that the day is drawn, and must not say so before everything is.
  const files = new Map([
    ...[...renderReport(faces)].map(([path, text]): [string, string] => [`${directory}/${path}`, text]),
    ...data,
  ]);
  const present = await input.files.list(directory);
  if (!present.ok) return failed({ kind: 'state', error: present.error });
  const left = present.data.filter((path) => !files.has(path) && isOurs(path.slice(directory.length + 1)));
  const changes = await changesOf(input.files, files, left);
  if (!changes.ok) return failed({ kind: 'state', error: changes.error });
  return success({ report, sync, changes: changes.data });
}

/** Without values nothing is known of money, and 0 is no figure. */
function withoutRevenue(report: Report, why: string): Report {
  const moneyless = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(moneyless) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'conversion_value' ? 0 : valueNames.some((name) => name === key) ? null : moneyless(inner),
      ]),
    ) as T;
  };
  const { account, ...rest } = report;
  return { ...moneyless(rest), account, no_revenue: why };
}

/** Sequences that are gone, flow and all, and whose figures still count for the account. */
function forgotten(
  present: readonly SequenceFacts[],
  known: { readonly flows: Readonly<Record<string, { readonly address: string; readonly name: string }>> },
): readonly SequenceFacts[] {
  const here = new Set(present.map(({ address }) => address));
  const lineages = new Map<string, { name: string; ids: string[] }>();
  for (const [id, { address, name }] of Object.entries(known.flows)) {
    if (here.has(address)) continue;
    const one = lineages.get(address) ?? { name, ids: [] };
    lineages.set(address, { name, ids: [...one.ids, id] });
  }
  return [...lineages].map(([address, { name, ids }]) => ({
    ...{ address, name, status: 'deleted', lineage: ids, changes: [], steps: [] },
  }));
}

/** One that is gone stays as long as a year's comparison knows of it. */
const isWorthAPage = ({ status, figures, today }: Report['sequences'][number]): boolean =>
  status !== 'deleted' ||
  today.recipients > 0 ||
  Object.values(figures).some(({ now, before }) => now.counts.recipients + before.counts.recipients > 0);

/**
 * A repository keeps every version of every page for ever, so most pages are drawn once a day: with the first sync that
 * sees a new whole day, and again when something else happened than figures moving on. README.md has the newest figures.
 */
function isDrawn(previous: Report | undefined, report: Report): boolean {
  const happened = ({
    through,
    conversion_metric: metric,
    no_revenue: none,
    frames,
    sequences,
    alerts,
  }: Report): string =>
    JSON.stringify([
      ...[through, metric, none !== undefined, frames.map(({ as_of }) => as_of), alerts.map(({ id }) => id)],
      sequences.map(({ address, name, file, status, waits, lineage, changes }) => [
        ...[address, name, file, status, waits, lineage],
        changes.map(({ at, kind, commit, title }) => [at, kind, commit, title]),
      ]),
    ]);
  return previous !== undefined && happened(previous) === happened(report);
}

/** What has to be written, and what is left over; nothing when nothing but the sync itself is new. */
async function changesOf(
  files: Pick<StateFiles, 'read'>,
  wanted: ReadonlyMap<string, string>,
  left: readonly string[],
): Promise<StateResult<ReadonlyMap<string, string | null>>> {
  const changes = new Map<string, string | null>(left.map((path) => [path, null]));
  let isNews = left.length > 0;
  const present = await readEach(wanted.keys(), (path) => files.read(path));
  if (!present.ok) return present;
  for (const [path, text] of wanted) {
    const file = present.data.get(path);
    if (file?.text === text || (file && isChartKept(path, file.text, text))) continue;
    changes.set(path, text);
    isNews ||= file === undefined || withoutSync(file.text) !== withoutSync(text);
  }
  return success(isNews ? changes : new Map());
}

/** What Sluice writes there; a person's own files are left alone. */
const isOurs = (path: string): boolean =>
  /^(data\/(daily|monthly)\/\d{4}(-\d{2})?\.csv|data\/sequences\.csv|sequences\/.*\.md|charts\/.*\.svg)$/.test(path);

const withoutSync = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(syncMark))
    .join('\n');
