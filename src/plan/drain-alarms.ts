/** Flows that drain and do not behave: one alarm each for as long as it lasts, and the issue that tells it. */
import type { Wrong } from '../report/issues.ts';
import { footer } from '../report/issues.ts';
import { drainAdvice } from './drains.ts';
import { markdownCode, markdownText } from './escape.ts';
import type { Plan } from './plan.ts';
import type { DrainResult } from './results.ts';

export interface DrainAlarm {
  readonly flow_id: string;
  readonly address: string;
  /** "still sends to newcomers (12 mails of …)". */
  readonly what: string;
}

const known = { leaks: 'still sends to newcomers', stalls: 'has stopped sending to the people inside' } as const;

/** Those that were told before and those just seen, but for what this run has ended. */
export function drainAlarms(
  plan: Pick<Plan, 'drains'>,
  results: readonly Pick<DrainResult, 'flow_id' | 'address' | 'outcome' | 'message'>[] = [],
): readonly DrainAlarm[] {
  const came = new Map(results.map((one) => [one.flow_id, one]));
  return plan.drains.flatMap(({ flow_id, address, state }): DrainAlarm[] => {
    const result = came.get(flow_id);
    if (result?.outcome === 'leaks') return [{ flow_id, address, what: result.message }];
    if (result?.outcome === 'done' || (state !== 'leaks' && state !== 'stalls')) return [];
    return [{ flow_id, address, what: known[state] }];
  });
}

/** As an issue. What was measured changes from look to look and is left to the log: an issue is not edited for it. */
export const drainIssue = ({ flow_id, address, what }: DrainAlarm): Wrong => ({
  id: flow_id,
  title: `${address}: a flow that drains ${what.startsWith(known.leaks) ? known.leaks : known.stalls}`,
  text: [
    `The flow ${markdownCode(flow_id)} of ${markdownCode(address)} gave way to another one, and is to let nobody in while the people inside go on to the end. ` +
      `It ${markdownText(what.startsWith(known.leaks) ? known.leaks : known.stalls)}.`,
    '',
    markdownText(drainAdvice(flow_id, address)),
    '',
    footer,
    '',
  ].join('\n'),
});
