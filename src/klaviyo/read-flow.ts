/** A flow as answered, joined with the actions that were included beside it. */
import { type Document, isResource } from './pages.ts';
import type { FlowActionResource, FlowResource } from '../wire/types.ts';

export interface ReadFlow {
  readonly flow: FlowResource;
  readonly actions: readonly FlowActionResource[];
  readonly tagIds: readonly string[];
  /** Ids that the flow lists and the answer did not include: they must be read singly. */
  readonly missingActions: readonly string[];
  /** Why nothing more is known of it than what a list says, in words. */
  readonly unread?: string;
}

export function readFlows(page: Document<readonly FlowResource[]>): ReadFlow[] {
  const included = actionsOf(page.included);
  return page.data.map((flow) =>
    join(
      flow,
      listedBy(flow),
      included.filter((action) => isIn(flow, action)),
    ),
  );
}

/** The actions of a flow read alone are its own; its definition names them where its relationships do not. */
export function readFlow({ data: flow, included }: Document<FlowResource>): ReadFlow {
  const defined = flow.attributes.definition?.actions.flatMap((action) => action?.id ?? []);
  return join(flow, listedBy(flow) ?? defined, actionsOf(included));
}

/** Whether a page includes actions of which it does not say whose they are. */
export function hasStrays(page: Document<readonly FlowResource[]>, flows: readonly ReadFlow[]): boolean {
  const placed = new Set(flows.flatMap(({ actions }) => actions.map(({ id }) => id)));
  return actionsOf(page.included).some(({ id }) => !placed.has(id));
}

const actionsOf = (included: readonly unknown[] = []): FlowActionResource[] =>
  included.filter(
    (one): one is FlowActionResource => (one as FlowActionResource | null)?.type === 'flow-action' && isResource(one),
  );

const listedBy = (flow: FlowResource): readonly string[] | undefined =>
  flow.relationships?.['flow-actions']?.data?.map(({ id }) => id);

const isIn = (flow: FlowResource, { id, relationships }: FlowActionResource): boolean =>
  listedBy(flow)?.includes(id) ?? relationships?.flow?.data?.id === flow.id;

function join(
  flow: FlowResource,
  listed: readonly string[] | undefined,
  actions: readonly FlowActionResource[],
): ReadFlow {
  const own = new Map(actions.map((action) => [action.id, action]));
  return {
    flow,
    actions: [...own.values()],
    tagIds: flow.relationships?.tags?.data?.map(({ id }) => id) ?? [],
    missingActions: (listed ?? []).filter((id) => !own.has(id)),
  };
}
