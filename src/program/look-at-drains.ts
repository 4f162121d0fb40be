/**
 * What the draining flows of an account do, looked at without writing: for those who only read. A run that writes looks by
 * itself (apply/drain-watch.ts), keeps what it saw, and puts filters in the place of a dam that does not hold.
 */
import { lookAt } from '../apply/drain-watch.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { Planned } from './pipeline.ts';
import { drainAdvice } from '../plan/drains.ts';

/** One for each that does not behave, those told before included. One that cannot be looked at now is left to the next look. */
export async function drainsThatLeak(api: ReadApi, { plan, input }: Planned): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = plan.diagnostics.filter(({ code }) => code === 'drain-leaks');
  for (const { flow_id, address, act } of plan.drains) {
    const draining = input.ledger.draining?.[flow_id];
    if (act !== 'check' || draining === undefined) continue;
    const seen = await lookAt(api, flow_id, draining, input.now);
    if (!seen.ok || (seen.data.verdict !== 'leaks' && seen.data.verdict !== 'stalls')) continue;
    const what =
      seen.data.verdict === 'leaks' ? 'still sends to newcomers' : 'has stopped sending to the people inside';
    const message = `The flow ${flow_id}, which gave way to another, ${what}.`;
    found.push(diagnostic('drain-leaks', message, drainAdvice(flow_id, address), { address }));
  }
  return found;
}
