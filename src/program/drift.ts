/** The use case behind `sluice drift`: what was changed in Klaviyo, or in YAML and not applied. Reads every flow of ours whole. */
import { success } from '../diagnostics/result.ts';
import { alarmOf, type DrainAlarm, drainAlarms } from '../plan/drain-alarms.ts';
import { drift, type DriftReport } from '../plan/drift.ts';
import { makePlan, type Planned, type Staged } from './pipeline.ts';
import type { ReadSite } from './preview/site.ts';
import { lookAt } from '../apply/drain/drain-watch.ts';
import type { ReadApi } from '../klaviyo/api.ts';

export interface Drifted {
  readonly planned: Planned;
  readonly report: DriftReport;
}

export async function lookForDrift({ world, loaded, api, store }: ReadSite): Promise<Staged<Drifted>> {
  const made = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!made.ok) return made;
  return success({ planned: made.data, report: drift(made.data.input) });
}

/** The same, for faces that do not tend the drains themselves: with those that do not behave as one should. */
export async function lookForDriftAndDrains(
  site: ReadSite,
): Promise<Staged<Drifted & { readonly alarms: readonly DrainAlarm[] }>> {
  const found = await lookForDrift(site);
  if (!found.ok) return found;
  return success({ ...found.data, alarms: await lookAtDrains(site.api, found.data.planned) });
}

/**
 * Looked at without writing: a run that writes looks by itself (apply/drain/drain-watch.ts). One for each that does not
 * behave, those told before included; one that cannot be looked at now is left to the next look.
 */
async function lookAtDrains(api: ReadApi, { plan, input }: Planned): Promise<readonly DrainAlarm[]> {
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
