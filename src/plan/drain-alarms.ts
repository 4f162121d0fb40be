/** Flows that drain and do not behave: one alarm each for as long as it lasts, and the issue that tells it. */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { footer, type Wrong } from '../report/issues.ts';
import { drainAdvice, overdueAdvice } from './drains.ts';
import { markdownCode, markdownText } from './words/escape.ts';
import type { DrainRow, Plan } from './plan.ts';
import type { DrainResult } from './results.ts';

export interface DrainAlarm {
  readonly flow_id: string;
  readonly address: string;
  readonly kind: 'leaks' | 'stalls' | 'overdue';
  /** "still sends to newcomers (12 mails of …)". */
  readonly what: string;
  readonly advice: string;
}

const known = {
  leaks: 'still sends to newcomers',
  stalls: 'has stopped sending to the people inside',
  overdue: 'is still there, though nobody can be inside any more',
} as const;

type Result = Pick<DrainResult, 'flow_id' | 'address' | 'outcome' | 'message'>;

/** Those that were told before and those just seen, but for what this run has ended. */
export function drainAlarms(plan: Pick<Plan, 'drains'>, results: readonly Result[] = []): readonly DrainAlarm[] {
  const came = new Map(results.map((one) => [one.flow_id, one]));
  return plan.drains.flatMap((row) => {
    const kind = kindOf(row, came.get(row.flow_id));
    if (kind === undefined) return [];
    const result = came.get(row.flow_id);
    return [alarmOf(row, kind, result?.outcome === 'leaks' ? result.message : known[kind])];
  });
}

function kindOf({ state, comes_out }: DrainRow, result: Result | undefined): DrainAlarm['kind'] | undefined {
  if (result?.outcome === 'leaks') return result.message.startsWith(known.stalls) ? 'stalls' : 'leaks';
  if (result?.outcome === 'done') return undefined;
  if (state === 'leaks' || state === 'stalls') return state;
  return comes_out === undefined ? undefined : 'overdue';
}

/** Of one that was looked at just now. */
export const alarmOf = (row: DrainRow, kind: DrainAlarm['kind'], what: string = known[kind]): DrainAlarm => ({
  flow_id: row.flow_id,
  address: row.address,
  kind,
  what,
  advice: kind === 'overdue' ? overdueAdvice(row) : drainAdvice(row.flow_id, row.address),
});

export const alarmDiagnostic = ({ flow_id, address, kind, what, advice }: DrainAlarm): Diagnostic =>
  diagnostic(
    kind === 'overdue' ? 'drain-overdue' : 'drain-leaks',
    `The flow ${flow_id}, which gave way to another, ${what}.`,
    advice,
    { address },
  );

/** As an issue. What was measured changes from look to look and is left to the log: an issue is not edited for it. */
export const drainIssue = ({ flow_id, address, kind, advice }: DrainAlarm): Wrong => ({
  id: flow_id,
  title: `${address}: a flow that drains ${known[kind]}`,
  text: [
    `The flow ${markdownCode(flow_id)} of ${markdownCode(address)} gave way to another one, and is to let nobody in while the people inside go on to the end. ` +
      `It ${markdownText(known[kind])}.`,
    '',
    markdownText(advice),
    '',
    footer,
    '',
  ].join('\n'),
});
