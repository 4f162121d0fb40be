/** A flow as answered, joined with the actions that were included beside it. */
import type { Document } from './pages.ts';
import type { FlowActionResource, FlowResource } from './types.ts';

export interface ReadFlow {
  readonly flow: FlowResource;
  readonly actions: readonly FlowActionResource[];
  readonly tagIds: readonly string[];
  /** Ids that the flow lists and the answer did not include: they must be read singly. */
  readonly missingActions: readonly string[];
}

export function readFlows(page: Document<readonly FlowResource[]>): ReadFlow[] {
  const included = actionsOf(page.included);
  return page.data.map((flow) => join(flow, included));
}

export const readFlow = (document: Document<FlowResource>): ReadFlow =>
  join(document.data, actionsOf(document.included));

function actionsOf(included: readonly unknown[] = []): FlowActionResource[] {
  return included.filter((r): r is FlowActionResource => (r as FlowActionResource).type === 'flow-action');
}

function join(flow: FlowResource, included: readonly FlowActionResource[]): ReadFlow {
  const listed = flow.relationships?.['flow-actions']?.data?.map(({ id }) => id);
  const own = new Map(
    included
      .filter(({ id, relationships }) => listed?.includes(id) ?? relationships?.flow?.data?.id === flow.id)
      .map((action) => [action.id, action]),
  );
  return {
    flow,
    actions: [...own.values()],
    tagIds: flow.relationships?.tags?.data?.map(({ id }) => id) ?? [],
    missingActions: (listed ?? []).filter((id) => !own.has(id)),
  };
}
