/**
 * A report from the account to its files: the plan tells what there is, the report room asks and adds up. The command
 * line, the action and the controller run the same lines. Nothing is written to Klaviyo.
 */
import { failed, success } from '../../diagnostics/result.ts';
import { conversionMetric, metricWords, noRevenueWords } from './conversion-metric.ts';
import { callFailed } from '../../connect/connect.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import { giveIds } from '../../model/identify.ts';
import type { Sequence } from '../../model/sequence.ts';
import { type Loaded, makePlan, type Planned, type Staged, stateProblems } from '../pipeline.ts';
import type { Change } from '../../plan/plan.ts';
import { heldSentence } from '../../plan/work.ts';
import { flowItems } from '../../preview/build.ts';
import type { Item } from '../../preview/layout.ts';
import { reportProblem } from './report-place.ts';
import { createAsker } from '../../report/sync/ask.ts';
import { callsLeft, dailyCalls, recentCalls } from '../../report/budget.ts';
import type { SequenceFacts } from '../../report/build.ts';
import { dayAt } from '../../time/days.ts';
import type { Sighting } from '../../report/known.ts';
import type { ChangeMark, ReportLinks } from '../../report/report.ts';
import { type Synced, type SyncProgress, syncReports } from '../../report/sync/sync.ts';
import { commitTitles } from '../../git/questions.ts';
import type { Backup } from '../../ledger/backup.ts';
import { directoryFiles } from '../../state/directory-files.ts';
import { entryLike } from '../../ledger/ledger.ts';
import type { LedgerEntry } from '../../ledger/ledger-entry.ts';
import { openReportParts } from '../../state/report-parts.ts';
import type { StateFiles } from '../../state/state-files.ts';
import type { StateStore } from '../../state/state-store.ts';
import { plural } from '../../text/words.ts';
import type { World } from '../../connect/world.ts';

export interface ReportRequest {
  /** Where the reports are kept, to be read. */
  readonly files: Pick<StateFiles, 'read' | 'list'>;
  readonly links?: ReportLinks;
}

export interface Reported extends Synced {
  readonly planned: Planned;
  /** "reports/production". */
  readonly directory: string;
}

export async function runReport(
  world: World,
  loaded: Loaded,
  api: ReadApi,
  store: StateStore,
  request: ReportRequest,
): Promise<Staged<Reported>> {
  const { config, account } = loaded;
  const made = await makePlan(world, loaded, api, store, { costs: false });
  if (!made.ok) return made;
  const planned = made.data;
  const { observed, ledger } = planned.input;
  const { id, name, timezone, currency } = observed.account;
  const metric = await conversionMetric(api, config.reports.conversionMetric, observed.metrics);
  if (!metric.ok) return failed([metric.error]);
  const used = await store.readReportCalls(id);
  const before = used.ok ? used.data : [];
  const backups = await goneBackups(store, id, new Set(Object.keys(observed.flows)));
  if (!backups.ok) return backups;

  const ours = Object.entries(ledger.entries);
  const lineages = new Set(ours.flatMap(([, { lineage }]) => lineage));
  const flows = new Map(
    Object.values(observed.flows)
      .filter((flow) => lineages.has(flow.id))
      .map((flow) => [flow.id, dayAt(Date.parse(flow.created), timezone)]),
  );
  const dayOf = (ms: number): string => (Number.isFinite(ms) ? dayAt(ms, timezone) : '');
  const parts = await openReportParts(directoryFiles(world.root), id, world.now, dayOf);
  const asker = createAsker({
    ...{ api, now: world.now, timezone, metricId: metric.data, kept: parts },
    allowed: callsLeft(before, world.now()),
  });
  const directory = `${config.reports.directory.replace(/\/+$/, '')}/${account.key}`;
  const titles = await commitTitles(
    world.git(world.root),
    ours.flatMap(([, entry]) => historyOf(entry).flatMap(({ commit }) => commit ?? [])),
  );
  const synced = await syncReports({
    files: request.files,
    directory,
    asker,
    account: { key: account.key, id, name, timezone, currency },
    conversionMetric: metricWords(config.reports.conversionMetric),
    today: dayAt(world.now(), timezone),
    sequences: planned.plan.changes.flatMap((change) => factsOf(change, planned, timezone, titles)),
    sightings: [...ours.map(([address, entry]) => sightingOf(address, entry)), ...backups.data.map(sightingOfBackup)],
    flows,
    backups: backups.data,
    rules: config.alerts,
    drawings: new Map(loaded.sequences.map((sequence) => [sequence.address, drawingOf(sequence, loaded, planned)])),
    links: { directory, ...request.links },
    noRevenue: () => noRevenueWords(api, config.reports.conversionMetric),
    progress: progressOf(world, parts.count),
    syncInfo: (notes) => ({
      at: new Date(world.now()).toISOString(),
      calls: {
        sync: asker.calls().length,
        day: recentCalls([...before, ...asker.calls()], world.now()).length,
        limit: dailyCalls,
      },
      notes,
    }),
  })
    // Spent is spent, whatever came of it, a sync that was broken off included.
    .finally(async () => {
      await store.noteReportCalls(id, asker.calls(), world.now());
      await store.flush();
    });
  if (synced.ok) {
    await parts.clear();
    return success({ planned, directory, ...synced.data });
  }
  const { error } = synced;
  return failed([error.kind === 'klaviyo' ? unread(callFailed(error.error)) : reportProblem(error.error)]);
}

/** Calls a minute that Klaviyo allows of each of the two reports; most are of one of them. */
const callsAMinute = 2;

function progressOf({ onProgress: say = () => undefined }: World, kept: number): SyncProgress {
  let isLong = false;
  return {
    start(calls) {
      const ahead = Math.max(0, calls - kept);
      const minutes = Math.max(0, Math.ceil(ahead / callsAMinute) - 1);
      isLong = minutes > 0;
      if (kept > 0)
        say(
          `${plural(kept, 'answer')} of an earlier sync ${kept === 1 ? 'is' : 'are'} at hand and not asked for again.`,
        );
      if (!isLong) return;
      say(
        `Up to ${plural(ahead, 'report call')}, of which Klaviyo allows ${callsAMinute} a minute: about ${plural(minutes, 'minute')}. Each answer is kept, so it may be stopped and run again.`,
      );
    },
    next(answered, calls, what) {
      if (isLong) say(`${answered} of ${Math.max(answered, calls - kept)} answered; asking for ${what}`);
    },
  };
}

const unread = ({ detail }: Diagnostic): Diagnostic =>
  diagnostic(
    'klaviyo-not-connected',
    'The figures could not be read; the reports stay as they are.',
    `${detail}\nNo day is lost: the next sync reads the last 60 days again.`,
  );

const historyOf = ({ history, applied }: LedgerEntry): readonly Pick<ChangeMark, 'at' | 'commit' | 'kind'>[] =>
  history ?? [{ ...applied, kind: 'update' }];

/** A sequence with a flow, or that had one. */
function factsOf(
  change: Change,
  { input }: Planned,
  timezone: string,
  titles: ReadonlyMap<string, string>,
): readonly SequenceFacts[] {
  const { address, name, flow_id: flow, status } = change;
  const entry =
    input.ledger.entries[address] ?? Object.values(input.ledger.entries).find((one) => one.flow_id === flow);
  if (entry === undefined) return [];
  const desired = input.desired.find((one) => one.address === address);
  const isThere = input.observed.flows[entry.flow_id] !== undefined;
  const changes = historyOf(entry).map(({ at, kind, commit }): ChangeMark => {
    return { day: dayAt(Date.parse(at), timezone), at, kind, commit, title: titles.get(commit ?? '') };
  });
  return [
    {
      address,
      name,
      file: desired?.at.name.file,
      ...(isThere ? { flow_id: entry.flow_id } : {}),
      status: isThere ? (status ?? entry.status) : 'deleted',
      waits: change.held && heldSentence(change.held),
      lineage: entry.lineage,
      changes,
      steps: stepsOf(change, entry),
    },
  ];
}

/** Steps that send, once each, in the order of the sequence. */
function stepsOf({ steps }: Change, entry: LedgerEntry): SequenceFacts['steps'] {
  const sending = new Set(entry.steps.flatMap(({ step, message_id: id }) => (id === undefined ? [] : [step])));
  const found = new Map<string, string>();
  for (const { step, label, change } of steps) {
    if (change !== 'remove' && sending.has(step) && !found.has(step)) found.set(step, label);
  }
  for (const step of sending) if (!found.has(step) && steps.length === 0) found.set(step, '');
  return [...found].map(([step, label]) => ({ step, label }));
}

/** With the ids that its figures go by. */
function drawingOf(sequence: Sequence, { templates }: Loaded, { input }: Planned): readonly Item[] {
  const entry = entryLike(input.ledger, sequence);
  return flowItems(giveIds(sequence, entry?.steps ?? []), templates);
}

const sightingOf = (address: string, { name, lineage, flow_id, steps }: LedgerEntry): Sighting => ({
  address,
  name,
  lineage,
  steps: [{ flow_id, steps }],
});

const sightingOfBackup = ({ address, name, flow_id, steps }: Backup): Sighting => ({
  address,
  name,
  lineage: [flow_id],
  steps: steps === undefined ? [] : [{ flow_id, steps }],
});

/** Backups of flows that are gone, oldest first, so that what is known of a moved sequence is what was last. */
async function goneBackups(
  store: StateStore,
  accountId: string,
  present: ReadonlySet<string>,
): Promise<Staged<readonly Backup[]>> {
  const names = await store.listBackups(accountId);
  if (!names.ok) return failed(stateProblems(names.error));
  const data: Backup[] = [];
  for (const name of [...names.data].reverse()) {
    if (present.has(name.slice(name.lastIndexOf('-') + 1))) continue;
    const backup = await store.readBackup(name);
    if (!backup.ok) return failed(stateProblems(backup.error));
    data.push(backup.data);
  }
  return success(data);
}
