/**
 * Scratch drafts: flows of ours that never go live, send to nobody and are deleted before the probe ends. They are known
 * by their name alone, so that what a probe that died left behind is found and removed by the next.
 */
import { success } from '../diagnostics/result.ts';
import type { ApiResult } from '../klaviyo/api-error.ts';
import type { WriteApi } from '../klaviyo/api.ts';
import type { Action, FlowDefinition, FlowResource } from '../wire/types.ts';

export const scratchName = (project: string): string => `sluice:${project}:doctor`;

/** What a scratch flow begins with: a property nobody has, checked before every step. */
export const nobody = {
  condition_groups: [
    {
      conditions: [
        {
          type: 'profile-property' as const,
          property: "properties['sluice-doctor']",
          filter: { type: 'string' as const, operator: 'equals' as const, value: 'nobody has this' },
        },
      ],
    },
  ],
};

/** Stands for the metric that a scratch flow begins with. */
export const theMetric = '@metric';
/** Any list and any segment of the account. */
export const theList = '@list';
export const theSegment = '@segment';

/** Actions in a row, each followed by the next unless its links say otherwise. */
export function scratchFlow(metricId: string, actions: readonly Action[], more: object = {}): FlowDefinition {
  const ids = actions.map((action) => action.temporary_id ?? '');
  const linked = actions.map((action, i) => ({ links: { next: ids[i + 1] ?? null }, ...action }) as Action);
  return {
    triggers: [{ type: 'metric', id: metricId }],
    profile_filter: nobody,
    actions: linked,
    entry_action_id: ids[0] ?? '',
    ...more,
  } as FlowDefinition;
}

export const delay = (id: string, more: object = {}): Action =>
  ({ temporary_id: id, type: 'time-delay', data: { unit: 'days', value: 1 }, ...more }) as Action;

/** Removes the scratch flows and scratch templates that are there, whoever left them; of flows only drafts, unless told. */
export async function sweep(
  api: WriteApi,
  name: string,
  isMeant = ({ status }: FlowResource['attributes']): boolean => status === 'draft',
): Promise<ApiResult<number>> {
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  let removed = 0;
  for (const { flow } of flows.data) {
    if (flow.attributes.name !== name || !isMeant(flow.attributes)) continue;
    const gone = await api.deleteFlow(flow.id);
    if (!gone.ok && gone.error.status !== 404) return gone;
    removed++;
  }
  const templates = await api.listTemplates(name);
  if (!templates.ok) return templates;
  for (const { id, attributes } of templates.data) {
    if (attributes.name !== name) continue;
    const gone = await api.deleteTemplate(id);
    if (!gone.ok && gone.error.status !== 404) return gone;
    removed++;
  }
  return success(removed);
}
