/**
 * Looking at the mails of a flow that drains. One that does not behave is told, message filters take the dam's place, and
 * no drain begins in this account without a person's word until one has held again.
 */
import { success } from '../../diagnostics/result.ts';
import { notSince, triggerMetricOf } from '../../drain/conditions.ts';
import { judge, type Seen } from '../../drain/watch.ts';
import type { ReadApi } from '../../klaviyo/api.ts';
import type { DrainResult } from '../../plan/results.ts';
import type { Draining } from '../../ledger/ledger-entry.ts';
import { withDraining } from '../../ledger/ledger.ts';
import { readWhole } from '../../observe/read-flow.ts';
import { filterBehind, openFlow } from './dam.ts';
import { mustBeMarked } from '../tags/marks.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';

const hourMs = 3_600_000;
/** What came before the change is looked at for so long, to know what is usual. */
const beforeMs = 8 * 24 * hourMs;
/** Hours are asked for at most so far back. */
const mostMs = 60 * 24 * hourMs;

/** What the mails of a flow did, hour by hour. Reads alone. */
export async function lookAt(
  api: ReadApi,
  flowId: string,
  { since, watch }: Draining,
  now: number,
): Promise<Step<Seen>> {
  const metrics = fromApi(await api.listMetrics());
  if (!metrics.ok) return metrics;
  const received = metrics.data.find(
    ({ attributes: { name, integration } }) => name === 'Received Email' && integration?.name === 'Klaviyo',
  );
  if (received === undefined) return fail('The account has no metric Received Email, so a drain cannot be watched.');
  const start = Date.parse(since);
  const from = Math.floor(Math.max(start - beforeMs, now - mostMs) / hourMs) * hourMs;
  const to = Math.ceil(now / hourMs) * hourMs;
  const asked = await api.queryMetricAggregates({
    metric_id: received.id,
    where: ['$flow', flowId],
    by: ['$message'],
    from,
    to,
  });
  const answer = fromApi(asked);
  if (!answer.ok) return answer;
  const { hours, rows } = answer.data;
  const counts = rows.flatMap(({ dimensions, counts: numbers }) =>
    numbers.flatMap((count, index) =>
      count > 0 ? [{ message_id: dimensions[0] ?? '', hour: hours[index] ?? 0, count }] : [],
    ),
  );
  return success(judge(watch, counts, start, now));
}

/** Looks, keeps what was seen, and does something about it. */
export async function checkDrain(
  session: Session,
  id: string,
  draining: Draining,
): Promise<Step<Pick<DrainResult, 'outcome' | 'message'>>> {
  const now = session.ports.now();
  const seen = await lookAt(session.api, id, draining, now);
  if (!seen.ok) return seen;
  const { verdict } = seen.data;
  const checked = { at: session.time(), verdict };
  if (verdict === 'leaks' || verdict === 'stalls') return sound(session, id, { ...draining, checked }, seen.data);
  const kept = await session.record(`${draining.address}: flow ${id} looked at`, (ledger) => ({
    ...withDraining(ledger, id, { ...draining, checked }),
    facts: verdict === 'holds' ? { ...ledger.facts, drain: true } : ledger.facts,
  }));
  return kept.ok ? success({ outcome: 'checked', message: words[verdict] }) : kept;
}

const words = {
  'too-early': 'drains; its mails are still due to people inside',
  unseen: 'drains; nobody was due in it, so there was nothing to see',
  holds: 'drains; its first mail sends nothing to newcomers, as it should',
};

/** The alarm first, kept for good; then the filters. */
async function sound(
  session: Session,
  id: string,
  draining: Draining,
  { verdict, message_id = '', count = 0 }: Seen,
): Promise<Step<Pick<DrainResult, 'outcome' | 'message'>>> {
  const leak = { at: session.time(), message_id, count, verdict: verdict as 'leaks' | 'stalls', filtered: false };
  const told = await session.record(
    `${draining.address}: flow ${id} ${verdict}`,
    (ledger) => ({ ...withDraining(ledger, id, { ...draining, leak }), facts: { ...ledger.facts, drain: false } }),
    { durable: true },
  );
  if (!told.ok) return told;
  const filtered = await filterInstead(session, id, draining, verdict === 'stalls');
  const what =
    verdict === 'leaks'
      ? `still sends to newcomers (${count} mails of the message ${message_id})`
      : `has stopped sending to the people inside (the message ${message_id})`;
  if (!filtered.ok)
    return success({ outcome: 'leaks', message: `${what}. Filters could not be put in: ${filtered.error.message}` });
  const kept = await session.record(`${draining.address}: filters in flow ${id}`, (ledger) =>
    withDraining(ledger, id, { ...filtered.data, leak: { ...leak, filtered: true } }),
  );
  return kept.ok ? success({ outcome: 'leaks', message: `${what}. Message filters keep newcomers out now` }) : kept;
}

/** Filters on all its messages; where people inside stopped, the delays are put back first. */
async function filterInstead(
  session: Session,
  id: string,
  draining: Draining,
  restore: boolean,
): Promise<Step<Draining>> {
  const { since, dam, entry } = draining;
  const read = fromApi(await readWhole(session.api, id));
  if (!read.ok) return read;
  const isOurs = await mustBeMarked(session, draining.address, read.data);
  if (!isOurs.ok) return isOurs;
  const definition = read.data.definition ?? entry?.base;
  const trigger = definition === undefined ? undefined : triggerMetricOf(definition);
  if (definition === undefined || trigger === undefined)
    return fail('No condition says who is new in a flow without a metric.');
  const filter = draining.filter ?? notSince(trigger, since);
  const delays = dam.filter(({ does }) => does === 'delay');
  if (restore) {
    const opened = await openFlow(session, id, delays);
    if (!opened.ok) return opened;
  }
  const now = fromApi(await readWhole(session.api, id));
  if (!now.ok) return now;
  const known = new Set(dam.flatMap((part) => (part.does === 'filter' ? [part.action_id] : [])));
  const parts = await filterBehind(session, now.data, definition, 'all', filter, known);
  if (!parts.ok) return parts;
  const kept = restore ? dam.filter(({ does }) => does !== 'delay') : dam;
  return success({ ...draining, filter, dam: [...kept, ...parts.data] });
}
