/** sluice status: every sequence and its flow. */
import { makePlan, type Planned } from '../program/pipeline.ts';
import { drainWords } from '../drain/words.ts';
import type { Plan } from '../plan/plan.ts';
import type { SequenceStatus, StatusReport } from '../plan/results.ts';
import { renderStatusText } from '../plan/terminal/status-view.ts';
import { openChanges } from '../ledger/ledger-open.ts';
import type { ExitCode, Io } from './io/io.ts';
import { type CommonOptions, failed, openToRead, printJson, stylesFor, tell } from './io/session.ts';

export const flowUrl = (id: string): string => `https://www.klaviyo.com/flow/${id}/edit`;

export async function status(io: Io, options: CommonOptions): Promise<ExitCode> {
  const session = await openToRead(io, options);
  if (!session) return failed;
  const made = await makePlan(session.world, session.loaded, session.api, session.store, { costs: false });
  if (!made.ok) return tell(io, options, made.error, session.sources);
  const planned = made.data;
  const report = statusOf(planned);
  if (options.format === 'json') printJson(io, report);
  else {
    const styles = stylesFor(io);
    io.stdout.write(`${renderStatusText(report, { styles, width: Math.min(io.stdout.columns, 120) }).trimEnd()}\n`);
  }
  return 0;
}

/** One row a sequence, from the same plan an apply would follow. */
export function statusOf({ plan, input }: Planned): StatusReport {
  const { ledger } = input;
  const open = new Map(openChanges(ledger).map(({ address, kind, since }) => [address, { kind, since }]));
  const rows = plan.changes.map((change): SequenceStatus => {
    const entry = ledger.entries[change.address];
    const flowId = change.flow_id ?? null;
    const problem = plan.diagnostics.find((d) => d.address === change.address && d.severity === 'error');
    const message = problem ? `${problem.code}: ${problem.message}` : change.reason;
    const blocked = change.kind === 'blocked' ? { at: new Date(input.now).toISOString(), message } : null;
    const failure = entry?.last_error ?? ledger.errors?.[change.address] ?? null;
    return {
      address: change.address,
      name: (flowId === null ? undefined : input.observed.flows[flowId]?.name) ?? change.name,
      flow_id: flowId,
      url: flowId === null ? null : flowUrl(flowId),
      status: change.status,
      desired_status: change.desired_status ?? null,
      in_sync: change.kind === 'blocked' ? null : change.kind === 'none',
      held: change.held,
      ...drainsOf(plan, change.address, input.now),
      last_applied: entry ? { at: entry.applied.at, commit: entry.applied.commit || undefined } : null,
      last_error: failure ?? blocked,
      unfinished: open.get(change.address) ?? null,
    };
  });
  const { key, id, name } = plan.account;
  return { version: 1, account: { key, id, name }, sequences: rows };
}

/** The flows that gave way to the present one and still let people go on. */
function drainsOf(plan: Plan, address: string, now: number): Pick<SequenceStatus, 'draining'> {
  const rows = plan.drains.filter((row) => row.address === address);
  if (rows.length === 0) return {};
  return {
    draining: rows.map((row) => {
      const { flow_id, since, until, checked_at, state } = row;
      return { flow_id, since, until, checked_at, state, words: drainWords(row, now) };
    }),
  };
}
