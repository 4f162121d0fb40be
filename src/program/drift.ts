/** The use case behind `sluice drift`: what was changed in Klaviyo, or in YAML and not applied. Reads every flow of ours whole. */
import { success } from '../diagnostics/result.ts';
import type { DrainAlarm } from '../plan/drain-alarms.ts';
import { drift, type DriftReport } from '../plan/drift.ts';
import { lookAtDrains } from './look-at-drains.ts';
import { makePlan, type Planned, type Staged } from './pipeline.ts';
import type { ReadSite } from './site.ts';

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
