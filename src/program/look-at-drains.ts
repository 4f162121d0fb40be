/**
 * What the draining flows of an account do, looked at without writing: for those who only read. A run that writes looks by
 * itself (apply/drain/drain-watch.ts), keeps what it saw, and puts filters in the place of a dam that does not hold.
 */
import { lookAt } from '../apply/drain/drain-watch.ts';
import type { ReadApi } from '../klaviyo/api.ts';
import type { Planned } from './pipeline.ts';
import { alarmOf, type DrainAlarm, drainAlarms } from '../plan/drain-alarms.ts';

/** One for each that does not behave, those told before included. One that cannot be looked at now is left to the next look. */
export async function lookAtDrains(api: ReadApi, { plan, input }: Planned): Promise<readonly DrainAlarm[]> {
  const found: DrainAlarm[] = [...drainAlarms(plan)];
  for (const row of plan.drains) {
    const draining = input.ledger.draining?.[row.flow_id];
    if (row.act !== 'check' || draining === undefined) continue;
    const seen = await lookAt(api, row.flow_id, draining, input.now);
    if (seen.ok && (seen.data.verdict === 'leaks' || seen.data.verdict === 'stalls'))
      found.push(alarmOf(row, seen.data.verdict));
  }
  return found;
}
